import type { ChangeLog, ParagraphEntry, SectionEntry } from '../core/change-log.ts';
import type { Because } from '../core/compare/align-sections.ts';
import type { SectionKind } from '../core/compare/section-kinds.ts';
import { staleReferences } from '../core/compare/stale-references.ts';
import type { Edition, RulebookDocument } from '../core/model.ts';
import type { ParagraphAge } from '../core/section-history.ts';
import { editionName, paragraphName } from './citation.ts';
import { kindWords } from './compare-wording.ts';
import { counted, listed } from './wording.ts';

export {
  kindWords as sectionKindWords,
  paragraphWords as paragraphKindWords,
} from './compare-wording.ts';

/** The Swedish of the change log: pages, the Word document and the free comparison use the same words. */

/** The order in which kinds are told and filtered: the weightiest first. */
export const SECTION_KINDS: readonly SectionKind[] = [
  'added',
  'removed',
  'changed',
  'split',
  'merged',
  'moved',
  'renumbered',
  'retitled',
  'editorial',
  'unchanged',
];

/** Why an old and a new section are held to be the same. */
export const becauseWords: Record<Because, string> = {
  declared: 'Redaktören har angett att avsnitten hör ihop.',
  key: 'Samma avsnitt enligt dess nyckel.',
  text: 'Samma text.',
  likeness: 'Hör ihop att döma av text och rubrik.',
  contained: 'En del av texten kommer härifrån.',
};

export const WITHOUT_DECISION = 'utan känt beslut';

/** "12 ändringar har ett känt beslut. Om 3 vet vi inte vem som beslutade." */
export function explainedInWords(changes: number, unexplained: number): string {
  const known = counted(
    changes - unexplained,
    'ändring har ett känt beslut',
    'ändringar har ett känt beslut',
  );
  return unexplained === 0
    ? `${known}.`
    : `${known}. Om ${unexplained} vet vi inte vem som beslutade.`;
}

/** Where no decision is known for a change, or only for a part of it. */
export const DECISION_UNKNOWN = {
  all: 'Vi vet inte vem som beslutade.',
  rest: 'I övrigt vet vi inte vem som beslutade.',
} as const;

export const EARLIER_NOT_HELD = 'Tidigare lydelse finns inte här.';

/** "ändrat i sak, nytt nummer". */
export function kindsInWords(kinds: readonly SectionKind[]): string {
  return [...kinds]
    .sort((a, b) => SECTION_KINDS.indexOf(a) - SECTION_KINDS.indexOf(b))
    .map((kind) => kindWords[kind])
    .join(', ');
}

/** "2.7.3", "2.7.3 → 2.7.4", "nytt 2.7.4", "borttaget 2.7.3". */
export function numbersInWords({ old, new: current }: Pick<SectionEntry, 'old' | 'new'>): string {
  if (old && current) {
    return old.number === current.number ? current.number : `${old.number} → ${current.number}`;
  }
  return current ? current.number : (old?.number ?? '');
}

/** "3 har ny rubrik": the part of a sentence that tells how many sections a kind takes. */
const KIND_COUNTED: Record<SectionKind, (n: number) => string> = {
  added: (n) => `${n} ${n === 1 ? 'är nytt' : 'är nya'}`,
  removed: (n) => `${n} utgår`,
  changed: (n) => `${n} har ändrad text`,
  split: (n) => `${n} har kommit av delning`,
  merged: (n) => `${n} har gått ihop`,
  moved: (n) => `${n} har flyttat`,
  renumbered: (n) => `${n} har nytt nummer`,
  retitled: (n) => `${n} har ny rubrik`,
  editorial: (n) => `${n} är bara redaktionellt ${n === 1 ? 'ändrat' : 'ändrade'}`,
  unchanged: (n) => `${n} är ${n === 1 ? 'oförändrat' : 'oförändrade'}`,
};

/** A sentence for each reference that stands as it stood and leads elsewhere now: to be looked at before all else. */
export function staleInWords({ comparison, older }: ChangeLog): string[] {
  const named = ({ number, title }: { number: string; title: string }) =>
    `${number} ${title}`.trimEnd();
  return (comparison ? staleReferences(comparison) : []).map(
    ({ section, paragraph, printed, was, became, leadsTo }) =>
      `${section.number}, stycke ${paragraph.place + 1}, hänvisar alltjämt till ”${printed}”. I ${older.edition} var det ${named(was)}, som ${became ? `nu är ${named(became)}` : 'har utgått'}; ${leadsTo ? `nu leder numret till ${named(leadsTo)}` : 'nu har inget avsnitt det numret'}.`,
  );
}

/** What the year did, in one or two sentences with figures. */
export function summaryInWords(log: ChangeLog): string {
  const { older, newer, basis, entries, notComparable } = log;
  if (basis === 'no-text') {
    const missing = newer.sections.length === 0 ? newer : older;
    return `Texten till utgåvan ${missing.edition} finns inte här. Det går därför inte att säga vad som ändrades mellan ${older.edition} och ${editionName(newer)}.`;
  }
  const count = (kind: SectionKind) => entries.filter((entry) => entry.kinds.includes(kind)).length;
  if (basis === 'partial') {
    const part = older.completeness === 'complete' ? newer : older;
    const same = count('unchanged');
    const held = counted(entries.length, 'avsnitt', 'avsnitt');
    const result =
      same === entries.length
        ? 'Det som är känt står oförändrat.'
        : `${counted(entries.length - same, 'avsnitt', 'avsnitt')} skiljer sig.`;
    return `Av utgåvan ${part.edition} är bara delar av ${entries.length === 1 ? 'ett avsnitt' : held} kända. ${result} De andra ${notComparable.length} avsnitten i ${part === older ? newer.edition : older.edition} går inte att jämföra: om de är nya, ändrade eller oförändrade framgår inte.`;
  }
  const told = SECTION_KINDS.filter((kind) => kind !== 'unchanged' && count(kind) > 0).map((kind) =>
    KIND_COUNTED[kind](count(kind)),
  );
  const unchanged = `${counted(count('unchanged'), 'avsnitt är oförändrat', 'avsnitt är oförändrade')}`;
  return told.length === 0
    ? `Inget ändrades: ${unchanged}.`
    : `Av avsnitten från ${older.edition} till ${editionName(newer)}: ${listed(told)}. ${unchanged}. Ett avsnitt kan räknas i flera slag.`;
}

/** Where a paragraph stood and stands: "Stycke 2", "Stycke 2, förut 4", "Struket stycke 3", "Från 4.1, stycke 2". */
export function placeInWords(paragraph: ParagraphEntry, entry: SectionEntry): string {
  const name = (list: ParagraphEntry['old']) => {
    const [first] = list;
    const last = list.at(-1);
    if (!first || !last) return '';
    const one = paragraphName(kindOf(first));
    return list.length === 1 ? one : `${one} till ${paragraphName(kindOf(last))}`;
  };
  const { old, new: current } = paragraph;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (current.length === 0) return `${capital(name(old))}, utgår`;
  const now = capital(name(current));
  if (old.length === 0) return entry.old ? `${now}, nytt` : now;
  const from = old[0]?.section;
  if (from && from !== entry.old) return `${now}, från ${from.number}, ${name(old)}`;
  return name(old) === name(current) ? now : `${now}, förut ${name(old)}`;
}

function kindOf({ section, anchor }: ParagraphEntry['old'][number]) {
  const kind = section.paragraphs.find((p) => p.anchor === anchor)?.kind ?? 'text';
  return { anchor, kind };
}

/** What the redline of a paragraph does not show by itself. */
export function paragraphNote(paragraph: ParagraphEntry): string {
  if (paragraph.kinds.includes('unchanged')) return 'Oförändrat, ord för ord.';
  if (paragraph.rewritten)
    return 'Omskrivet: texterna har för lite gemensamt för att jämföras ord för ord.';
  if (paragraph.kinds.includes('consequential'))
    return 'Följdändring: hänvisningen följer det nya numret på samma avsnitt.';
  if (paragraph.kinds.includes('editorial'))
    return 'Redaktionell ändring: samma ord, annan skrivning.';
  if (paragraph.kinds.includes('moved') && paragraph.kinds.length === 1)
    return 'Flyttat, orden är desamma.';
  return '';
}

/** "oförändrat sedan 2027", "samma lydelse 2021 och 2025; åren emellan är inte kända", "lydelsen är från 2029". */
export function ageInWords(
  age: ParagraphAge,
  current: Edition,
  document: RulebookDocument,
): string {
  const first = document.editions.find((edition) => edition.sections.length > 0);
  if (age.through === 'with-gaps') {
    return `samma lydelse ${age.since.edition} och ${current.edition}; åren emellan finns inte här`;
  }
  if (age.since === first) {
    return `oförändrat sedan ${age.since.edition}, den äldsta utgåvan som finns här`;
  }
  const earlier = document.editions[document.editions.indexOf(age.since) - 1];
  if (earlier && earlier.completeness !== 'complete') {
    return `finns i ${age.since.edition}; om det fanns tidigare framgår inte`;
  }
  return age.since === current
    ? `lydelsen är ny ${current.edition}`
    : `oförändrat sedan ${age.since.edition}`;
}

/** The same in the few words of a margin: "sedan 2027", "sedan 2025 eller tidigare". */
export function sinceInMargin(
  { since, through }: Pick<ParagraphAge, 'since' | 'through'>,
  current: Edition,
  document: RulebookDocument,
): string {
  if (through === 'with-gaps') {
    return `samma ord ${since.edition} och ${current.edition}; åren emellan finns inte här`;
  }
  const earlier = document.editions[document.editions.indexOf(since) - 1];
  const known = earlier?.completeness === 'complete' && earlier.sections.length > 0;
  return known ? `sedan ${since.edition}` : `sedan ${since.edition} eller tidigare`;
}
