import type {
  ChangeLog,
  ParagraphEntry,
  ParagraphPlace,
  SectionEntry,
} from '../core/change-log.ts';
import { type WordRun, withoutMuted } from '../core/compare/word-runs.ts';
import type { Decision, Edition, RulebookDocument } from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import { kindsInWords, WITHOUT_DECISION } from './change-wording.ts';
import { citeDecision, editionName, paragraphName } from './citation.ts';
import { paragraphAt } from './revised-paragraphs.ts';
import type { RevisedSection } from './revised-sections.ts';
import {
  completeness,
  counted,
  decisionLabel,
  listed,
  swedishDate,
  wordingResult,
} from './wording.ts';

/** The Swedish that only the Word document and the feeds say. */

export const MADE_UP_MARK = 'Påhittat exempel';

export const documentWords = {
  changes: 'Ändringar',
  compared: 'Avsnitt som finns i båda utgåvorna',
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
  undecided: 'Ännu inte beslutat.',
  sameText: 'Texten är oförändrad.',
  page: 'Sida ',
  of: ' av ',
} as const;

/** "Banregler: ändringar från 2025 till 2026". */
export function documentTitle({ document, older, newer }: ChangeLog): string {
  return `${document.shortTitle}: ändringar från ${older.edition} till ${editionName(newer)}`;
}

/** "Banregler, ändringar 2025–2026". */
export function footerText({ document, older, newer }: ChangeLog): string {
  return `${document.shortTitle}, ändringar ${older.edition}–${editionName(newer)}`;
}

/** How to read a text that holds two wordings. */
export function howToRead({ older, newer }: ChangeLog): string {
  return `Ändringarna ligger som spårade ändringar (i Word under Granska; välj att visa alla markeringar). Den som godkänner alla får lydelsen ${editionName(newer)}, den som avvisar alla får lydelsen ${older.edition}. Det som står i mindre stil mellan reglerna är upplysningar och hör inte till reglerna.`;
}

/** "2025: hela texten. Gäller från 1 januari 2025. Antagen av …" as the content tells it. */
export function editionFacts(edition: Edition): { name: string; text: string } {
  const from = edition.validFrom ? ` Gäller från ${swedishDate(edition.validFrom)}.` : '';
  const about = edition.completeness === 'complete' ? [] : edition.about;
  const facts = [`${completeness[edition.completeness]}.${from}`, edition.adoption, ...about];
  return { name: edition.title, text: facts.join(' ') };
}

/** "Ändringar av texten utan känt beslut: 2.2 och 2.3 i 2025 (utgår)." or that there are none. */
export function withoutDecision(entries: readonly SectionEntry[], { older }: ChangeLog): string {
  const names = entries.map(({ old, new: current }) =>
    current ? current.number : `${old?.number} i ${older.edition} (utgår)`,
  );
  return names.length === 0
    ? 'Varje ändring av texten har ett känt beslut.'
    : `Ändringar av texten utan känt beslut: ${listed([...new Set(names)])}.`;
}

/**
 * "Ändrad text, nytt nummer. 2.3 i 2025 är 2.4 i 2026." What is new or gone is named, since its heading is a
 * revision: who accepts or rejects it still reads what was meant.
 */
export function statusText(section: RevisedSection, { older, newer }: ChangeLog): string {
  const kinds = [...new Set(section.entries.flatMap((entry) => entry.kinds))];
  const others = section.entries.flatMap((entry) => {
    const other = section.new ? entry.old : entry.new;
    return other && other !== section.old ? [other.number] : [];
  });
  const edition = (section.new ? older : newer).edition;
  const what = kindsInWords(kinds);
  if (!section.old || !section.new) {
    const name = section.heading.pieces.map(({ text }) => text).join('');
    const link = section.new ? 'Texten kommer ur' : 'Ingår i';
    const rest = others.length > 0 ? ` ${link} ${listed(others)} i ${edition}.` : '';
    return `${name}: ${what}.${rest}`;
  }
  const numbers =
    section.old.number !== section.new.number
      ? ` ${section.old.number} i ${older.edition} är ${section.new.number} i ${newer.edition}.`
      : '';
  const holds = others.length > 0 ? ` Här ingår även ${listed(others)} i ${edition}.` : '';
  return `${capital(what)}.${numbers}${holds}`;
}

/** "Av avsnittet i 2025 visas stycke 3, som är känt i båda utgåvorna." where only parts are held. */
export function knownPart(section: RevisedSection, { newer }: ChangeLog): string {
  const shown = listed([...new Set(section.paragraphs.map((p) => paragraphName(p.paragraph)))]);
  return shown === ''
    ? 'Inget stycke är känt i båda utgåvorna.'
    : `Av avsnittet i ${newer.edition} visas ${shown}, som är känt i båda utgåvorna.`;
}

/** "Beslut: RS § 31, Tidigare årsrapport, 9 juni 2027." or that none is known. */
export function decisionText(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return `${capital(WITHOUT_DECISION)}.`;
  const what = decisions.every(({ kind }) => kind === 'proposal') ? 'Förslag' : 'Beslut';
  return `${what}: ${decisions.map(decisionName).join('; ')}.`;
}

/** "Lydelsen i RS § 31: Stycke 1 i 5.3 har samma lydelse, ord för ord." */
export function orderedText(check: WordingCheck): string {
  return `Lydelsen i ${citeDecision(check.decision)}: ${wordingResult(check)}`;
}

/** "RS § 31, Tidigare årsrapport, 9 juni 2027". */
export function decisionName(decision: Decision): string {
  const date = decision.date === null ? [] : [swedishDate(decision.date)];
  return [decisionLabel(decision), decision.title, ...date].join(', ');
}

/** What the revisions do not show by themselves: where paragraphs came from and went, what was joined or cut. */
export function placeNotes(section: RevisedSection, { older, newer }: ChangeLog): string[] {
  const { rebroken, arrived, departed } = section;
  const isWithin = (entry: ParagraphEntry) =>
    entry.old.every((place) => place.section === section.old) &&
    entry.new.every((place) => place.section === section.new);
  const within = arrived.filter(isWithin);
  const fromElsewhere = arrived.filter((entry) => !isWithin(entry));
  return [
    ...rebroken.map(({ old, new: current }) =>
      old.length > current.length
        ? `${capital(names(old))} är ${names(current)} nu.`
        : `${capital(names(old))} är delat i ${names(current)}.`,
    ),
    ...within.map(
      (entry) =>
        `${capital(names(entry.old))} har flyttats och är ${names(entry.new)} nu, ${wordsOf(entry)}.`,
    ),
    ...gathered(fromElsewhere, 'old').map(
      ({ old, new: current, words }) =>
        `${capital(names(current))} stod ${older.edition} i ${where(old)}, ${words}.`,
    ),
    ...gathered(departed, 'new').map(
      ({ old, new: current, words }) =>
        `${capital(names(old))} står ${newer.edition} i ${where(current)}, ${words}.`,
    ),
  ];
}

/** Paragraphs that went the same way with the same words are told in one sentence. */
function gathered(
  entries: readonly ParagraphEntry[],
  far: 'old' | 'new',
): { old: ParagraphPlace[]; new: ParagraphPlace[]; words: string }[] {
  const told: { old: ParagraphPlace[]; new: ParagraphPlace[]; words: string }[] = [];
  for (const entry of entries) {
    const words = wordsOf(entry);
    const last = told.at(-1);
    if (last && last.words === words && last[far].at(-1)?.section === entry[far][0]?.section) {
      last.old.push(...entry.old);
      last.new.push(...entry.new);
    } else {
      told.push({ old: [...entry.old], new: [...entry.new], words });
    }
  }
  return told;
}

/** "med samma ord" or "med ändrade ord: ”inom” blev ”senast”". */
function wordsOf({ runs, rewritten }: ParagraphEntry): string {
  if (rewritten) return 'omskrivet';
  const changes = changedWords(runs);
  return changes.length === 0 ? 'med samma ord' : `med ändrade ord: ${changes.join('; ')}`;
}

/** Each change of words told: what is taken away and what stands there instead. */
function changedWords(all: readonly WordRun[]): string[] {
  const runs = withoutMuted(all);
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

/** "3 avsnitt i 2025: 1, 1.1 och 2." for sections that cannot be compared, by edition. */
export function notComparableText(edition: Edition, numbers: readonly string[]): string {
  return `${counted(numbers.length, 'avsnitt', 'avsnitt')} i ${edition.edition}: ${listed(numbers)}.`;
}

export const feedWords = {
  changesTitle: (document: RulebookDocument) => `${document.shortTitle}: utgåvor och beslut`,
  decisionsTitle: (region: string) => `${region}: beslut`,
  editionTitle: (document: RulebookDocument, edition: Edition) =>
    `${document.shortTitle} ${edition.edition}: ${completeness[edition.completeness].toLowerCase()}`,
  requirements: (tally: string) => `Kraven: ${tally}.`,
  decisionTitle: (decision: Decision) => `${citeDecision(decision)}: ${decision.title}`,
} as const;

/** "Påhittat exempel: …" for what comes from an invented region. */
export function marked(title: string, madeUp: boolean): string {
  return madeUp ? `${MADE_UP_MARK}: ${title}` : title;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
