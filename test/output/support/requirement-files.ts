import { changeLogs } from '../../../src/core/change-log.ts';
import { readRequirements } from '../../../src/core/ledger/identify.ts';
import { checkWordings } from '../../../src/core/ordered-wording.ts';
import { requirementCatalogue } from '../../../src/core/requirement-catalogue.ts';
import type { RequirementRecord } from '../../../src/output/requirements-json.ts';
import { requirementsJson } from '../../../src/output/requirements-json.ts';
import { CATALOGUE, documentOf, editionOf } from '../../core/support/content.ts';

export const SITE = 'https://regler.example/';

export const DOCUMENT = documentOf('uppdrag-och-regler');
const region = CATALOGUE.regions.find(({ slug }) => slug === DOCUMENT.region);
if (!region) throw new Error('The region is not in the content.');
export const REGION = region;

const readings = new Map(readRequirements(DOCUMENT));
const wordings = checkWordings(DOCUMENT, region.decisions);
const logs = changeLogs(DOCUMENT, region.decisions, wordings);
const catalogue = requirementCatalogue(DOCUMENT, editionOf('2025'), logs, wordings, readings);
if (!catalogue) throw new Error('The document has no ledger.');
export const REQUIREMENTS = catalogue;

export const recordsOf = (edition: string, site: string | null = null): RequirementRecord[] =>
  requirementsJson(REQUIREMENTS, editionOf(edition), site);

/** A requirement of the content with other values, for what the content does not hold. */
export function recordWith(values: Partial<RequirementRecord>): RequirementRecord {
  return { ...(recordsOf('2025')[0] as RequirementRecord), ...values };
}

/** Cells of a CSV file by RFC 4180 with semicolons, written for the tests: they do not trust the writer. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted && sign === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === ';') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += sign;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('The file ends inside a line.');
  return rows;
}
