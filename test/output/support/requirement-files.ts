import type { RequirementRecord } from '../../../src/output/requirements-json.ts';
import { requirementsJson } from '../../../src/output/requirements-json.ts';
import { editionOf, REQUIREMENTS } from '../../support/example.ts';

export const SITE = 'https://regler.example/';

export const recordsOf = (edition: string, site: string | null = null): RequirementRecord[] =>
  requirementsJson(REQUIREMENTS, editionOf(edition), site);

/** A requirement of the example with other values, for what the example does not hold. */
export function recordWith(values: Partial<RequirementRecord>): RequirementRecord {
  return { ...(recordsOf('2029')[0] as RequirementRecord), ...values };
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
