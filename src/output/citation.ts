import { isDraft } from '../core/drafts.ts';
import type { Decision, Edition, Paragraph, Section } from '../core/model.ts';
import { onDate } from './dates.ts';

/**
 * What an edition is called wherever readers meet it: "2025", "2027 (utkast)" for a draft, and "2025 i lydelse från den
 * 1 juli 2025" for a version.
 */
export function editionName(edition: Pick<Edition, 'edition' | 'status' | 'version'>): string {
  const { version } = edition;
  if (version) return `${version.edition} i lydelse från ${onDate(version.from)}`;
  return isDraft(edition) ? `${edition.edition} (utkast)` : edition.edition;
}

/** The number as the source prints it: "2.7.3", "§ 4"; the address may need another form of it. */
export function shownNumber(section: Pick<Section, 'number' | 'label'>): string {
  return section.label ?? section.number;
}

/** How a section is cited: "Uppdrag och regler 2025, 2.7.3". */
export function citeSection(shortTitle: string, edition: Edition, section: Section): string {
  return `${shortTitle} ${editionName(edition)}, ${shownNumber(section)}`;
}

/** How a paragraph is cited: "Uppdrag och regler 2025, 2.7.3, stycke 2", "…, stycke 3, punkt 4". */
export function citeParagraph(
  shortTitle: string,
  edition: Edition,
  section: Section,
  paragraph: Paragraph,
): string {
  return `${citeSection(shortTitle, edition, section)}, ${paragraphName(paragraph)}`;
}

/** "stycke 2", "stycke 3, punkt 4", "rad 5": numbers from 1, page breaks mended before counting. */
export function paragraphName(paragraph: Pick<Paragraph, 'anchor' | 'kind'>): string {
  const match = /^p(\d+)(?:-(\d+))?$/u.exec(paragraph.anchor);
  const [, number, part] = match ?? [];
  if (part === undefined) return `stycke ${number}`;
  const name = paragraph.kind === 'row' ? `rad ${part}` : `punkt ${part}`;
  return number === '0' ? name : `stycke ${number}, ${name}`;
}

/**
 * How a decision is cited: "RS § 235/2020"; "RS § 235" where its year is not known, with the case number when another
 * decision has the same name; "RS/554/2019" for a record without a paragraph number.
 */
export function citeDecision(
  decision: Pick<Decision, 'id' | 'paragraph' | 'caseNumber'> &
    Partial<Pick<Decision, 'date' | 'namesakes'>>,
): string {
  const { id, paragraph, caseNumber, date = null, namesakes = false } = decision;
  if (paragraph === null) return caseNumber ?? id;
  const series = /^\p{L}+/u.exec(id)?.[0] ?? '';
  const name = `${series} § ${paragraph}`;
  // A number such as 2025:49 brings its year along.
  if (date !== null && !/[:/]/u.test(paragraph)) return `${name}/${date.slice(0, 4)}`;
  return namesakes && caseNumber !== null ? `${name} (${caseNumber})` : name;
}
