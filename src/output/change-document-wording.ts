import type { ChangeLog, ParagraphEntry, ParagraphPlace } from '../core/change-log.ts';
import type { WordRun } from '../core/compare/word-runs.ts';
import type { Decision, Edition, RulebookDocument } from '../core/model.ts';
import { kindsInWords, WITHOUT_DECISION } from './change-wording.ts';
import { citeDecision, paragraphName } from './citation.ts';
import { paragraphAt } from './revised-paragraphs.ts';
import type { RevisedSection } from './revised-sections.ts';
import { completeness, counted, decisionLabel, listed, SITE_NAME, swedishDate } from './wording.ts';

/** The Swedish that only the Word document and the feeds say. */

export const MADE_UP_MARK = 'Påhittat exempel';

export const documentWords = {
  /** Who made the revisions. */
  author: SITE_NAME,
  changes: 'Ändringar',
  account: 'Sammanställning',
  accountColumns: (older: string, newer: string) => ['Avsnitt', older, newer] as const,
  total: 'summa',
  balanced: 'Varje avsnitt i de båda utgåvorna står på en enda rad.',
  editions: 'Utgåvorna',
  decisions: 'Beslut om utgåvan som helhet',
  notCarriedOut: 'Beslut utan ändring i texten',
  notCarriedOutLead:
    'Besluten nedan gäller ett avsnitt i den nyare utgåvan, men avsnittet står som det stod.',
  unchanged: 'Oförändrade avsnitt',
  notComparable: 'Avsnitt som inte går att jämföra',
  sameText: 'Texten är oförändrad.',
  knownPart: 'Här visas bara de stycken som finns i båda utgåvorna.',
  page: 'Sida ',
  of: ' av ',
} as const;

/** "Banregler: ändringar från 2025 till 2026". */
export function documentTitle({ document, older, newer }: ChangeLog): string {
  return `${document.shortTitle}: ändringar från ${older.edition} till ${newer.edition}`;
}

/** "Banregler, ändringar 2025–2026". */
export function footerText({ document, older, newer }: ChangeLog): string {
  return `${document.shortTitle}, ändringar ${older.edition}–${newer.edition}`;
}

/** How to read a text that holds two wordings. */
export function howToRead({ older, newer }: ChangeLog): string {
  return `Ändringarna ligger som spårade ändringar (i Word under Granska; välj att visa alla markeringar). Den som godkänner alla får lydelsen ${newer.edition}, den som avvisar alla får lydelsen ${older.edition}. Det som står i mindre stil mellan reglerna är upplysningar och hör inte till reglerna.`;
}

/** "2025: hela texten. Gäller från 1 januari 2025. Antagen av …" as the content tells it. */
export function editionFacts(edition: Edition): { name: string; text: string } {
  const from = edition.validFrom ? ` Gäller från ${swedishDate(edition.validFrom)}.` : '';
  const about = edition.completeness === 'complete' ? [] : edition.about;
  const facts = [`${completeness[edition.completeness]}.${from}`, edition.adoption, ...about];
  return { name: edition.title, text: facts.join(' ') };
}

/** "3 ändringar i sak saknar känt beslut: 2.3, 2.7 och 4.1." or that none does. */
export function withoutDecision(numbers: readonly string[]): string {
  return numbers.length === 0
    ? 'Varje ändring av texten har ett känt beslut.'
    : `${counted(numbers.length, 'avsnitt har', 'avsnitt har')} fått ändrad text utan känt beslut: ${listed(numbers)}.`;
}

/** "Ändrad text, nytt nummer: 2.3 i 2025, 2.4 i 2026." */
export function statusText(section: RevisedSection, { older, newer }: ChangeLog): string {
  const kinds = [...new Set(section.entries.flatMap((entry) => entry.kinds))];
  const others = section.entries.flatMap((entry) => {
    const other = section.new ? entry.old : entry.new;
    return other && other !== section.old ? [other.number] : [];
  });
  const edition = (section.new ? older : newer).edition;
  const what = capital(kindsInWords(kinds));
  if (!section.old && others.length > 0) {
    return `${what}. Texten kommer ur ${listed(others)} i ${edition}.`;
  }
  if (!section.new && others.length > 0) {
    return `${what}. Ingår i ${listed(others)} i ${edition}.`;
  }
  const numbers =
    section.old && section.new && section.old.number !== section.new.number
      ? ` ${section.old.number} i ${older.edition} är ${section.new.number} i ${newer.edition}.`
      : '';
  const holds = others.length > 0 ? ` Här ingår även ${listed(others)} i ${edition}.` : '';
  return `${what}.${numbers}${holds}`;
}

/** "Beslut: RS § 31, Tidigare årsrapport, 9 juni 2027." or that none is known. */
export function decisionText(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return `${capital(WITHOUT_DECISION)}.`;
  return `Beslut: ${decisions.map(decisionName).join('; ')}.`;
}

/** "RS § 31, Tidigare årsrapport, 9 juni 2027". */
export function decisionName(decision: Decision): string {
  const date = decision.date === null ? [] : [swedishDate(decision.date)];
  return [decisionLabel(decision), decision.title, ...date].join(', ');
}

/** What the revisions do not show by themselves: where paragraphs came from and went, what was joined or cut. */
export function placeNotes(section: RevisedSection, { older, newer }: ChangeLog): string[] {
  const within = (entry: ParagraphEntry) =>
    entry.old.every((place) => place.section === section.old) &&
    entry.new.every((place) => place.section === section.new);
  return [
    ...section.rebroken.map((entry) =>
      entry.old.length > entry.new.length
        ? `${capital(names(entry.old))} är ${names(entry.new)} nu.`
        : `${capital(names(entry.old))} är delat i ${names(entry.new)}.`,
    ),
    ...section.arrived.map((entry) =>
      within(entry)
        ? `${capital(names(entry.old))} har flyttats och är ${names(entry.new)} nu${words(entry)}.`
        : `${capital(names(entry.new))} stod ${older.edition} i ${where(entry.old)}${words(entry)}.`,
    ),
    ...section.departed.map(
      (entry) =>
        `${capital(names(entry.old))} står ${newer.edition} i ${where(entry.new)}${words(entry)}.`,
    ),
  ];
}

/** ", med samma ord" or ", med ändrade ord: ”inom” blev ”senast”". */
function words({ runs, rewritten }: ParagraphEntry): string {
  if (rewritten) return ', omskrivet';
  const changes = changedWords(runs);
  return changes.length === 0 ? ', med samma ord' : `, med ändrade ord: ${changes.join('; ')}`;
}

/** Each change of words told: what is taken away and what stands there instead. */
function changedWords(runs: readonly WordRun[]): string[] {
  const told: string[] = [];
  runs.forEach((run, i) => {
    const text = run.text.trim();
    const next = runs[i + 1];
    const before = runs[i - 1];
    if (run.kind === 'deleted') {
      told.push(
        next?.kind === 'inserted' ? `”${text}” blev ”${next.text.trim()}”` : `”${text}” utgår`,
      );
    } else if (run.kind === 'inserted' && before?.kind !== 'deleted') {
      told.push(`”${text}” är nytt`);
    }
  });
  return told;
}

/** "stycke 2", "stycke 2 och stycke 3", within one section. */
function names(places: readonly ParagraphPlace[]): string {
  return listed(places.map((place) => paragraphName(paragraphAt(place))));
}

/** "2.3, stycke 2"; several sections told apart. */
function where(places: readonly ParagraphPlace[]): string {
  const sections = [...new Set(places.map(({ section }) => section))];
  return sections
    .map(
      (section) =>
        `${section.number}, ${names(places.filter((place) => place.section === section))}`,
    )
    .join(' och ');
}

/** "Sectionsnummer: 1, 1.1 och 2 i 2025." for sections that cannot be compared, by edition. */
export function notComparableText(edition: Edition, numbers: readonly string[]): string {
  return `${counted(numbers.length, 'avsnitt', 'avsnitt')} i ${edition.edition}: ${listed(numbers)}.`;
}

export const feedWords = {
  changesTitle: (document: RulebookDocument) => `${document.shortTitle}: utgåvor och beslut`,
  decisionsTitle: (region: string) => `${region}: beslut`,
  editionTitle: (document: RulebookDocument, edition: Edition) =>
    `${document.shortTitle} ${edition.edition}: ${completeness[edition.completeness].toLowerCase()}`,
  decisionTitle: (decision: Decision) => `${citeDecision(decision)}: ${decision.title}`,
} as const;

/** "Påhittat exempel: …" for what comes from an invented region. */
export function marked(title: string, madeUp: boolean): string {
  return madeUp ? `${MADE_UP_MARK}: ${title}` : title;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
