import { isDraft } from '../core/drafts.ts';
import type { Decision, Edition, Paragraph, Section } from '../core/model.ts';

/** What an edition is called wherever readers meet it: "2025", and "2027 (utkast)" for a draft. */
export function editionName(edition: Pick<Edition, 'edition' | 'status'>): string {
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

/** How a decision is cited: "RS § 235", "RS/554/2019" for a record without a paragraph number. */
export function citeDecision(decision: Pick<Decision, 'id' | 'paragraph' | 'caseNumber'>): string {
  const series = /^[A-Za-zÅÄÖåäö]+/u.exec(decision.id)?.[0] ?? '';
  if (decision.paragraph !== null) return `${series} § ${decision.paragraph}`;
  return decision.caseNumber ?? decision.id;
}
