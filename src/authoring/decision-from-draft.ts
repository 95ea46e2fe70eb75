import type { Catalogue } from '../core/catalogue.ts';
import { type ChangeLog, changeLogs, type SectionEntry } from '../core/change-log.ts';
import { isDraft } from '../core/drafts.ts';
import { documentsOf } from '../core/holdings.ts';
import type { Concern, Section } from '../core/model.ts';
import { newWords } from '../output/new-wording.ts';
import type { Ordered, Prepared } from './new-decision.ts';

const words = newWords.fromDraft;

/**
 * What a decision on a draft orders: the wording of every section whose words the draft changes, to the letter, as
 * the basis for the decision shows it. What the draft takes away is concerned by its number in the edition before;
 * what only changes number, heading or place has no wording to order and is concerned too. `sections` leaves out all
 * others, when the decision takes up only a part of the draft.
 */
export function preparedFromDraft(
  catalogue: Catalogue,
  draft: string,
  sections: readonly string[],
): { prepared: Prepared; region: string } | { fault: string } {
  const document = documentsOf(catalogue).find(({ editions }) =>
    editions.some(({ id }) => id === draft),
  );
  const edition = document?.editions.find(({ id }) => id === draft);
  if (!document || !edition) return { fault: words.noEdition(draft) };
  if (!isDraft(edition)) return { fault: words.noDraft(draft) };
  const region = catalogue.regions.find(({ slug }) => slug === document.region);
  const log = changeLogs(document, region?.decisions ?? []).find(({ newer }) => newer === edition);
  if (!log || log.basis === 'no-text') return { fault: words.nothingBefore(draft) };
  const changed = log.entries.filter((entry) => !entry.kinds.includes('unchanged'));
  const unknown = sections.filter((number) => !changed.some((entry) => numberOf(entry) === number));
  if (unknown.length > 0) return { fault: words.notChanged(unknown, changed.map(numberOf)) };
  const chosen = changed.filter(
    (entry) => sections.length === 0 || sections.includes(numberOf(entry)),
  );
  if (chosen.length === 0) return { fault: words.nothingChanged(draft) };
  return {
    region: document.region,
    prepared: {
      document: document.slug,
      concerns: concernsOf(chosen, log, sections.length === 0),
      orders: ordersOf(chosen, log),
    },
  };
}

function numberOf(entry: SectionEntry): string {
  return (entry.new ?? entry.old)?.number ?? '';
}

/** The edition as a whole when all of it is decided, and every section by its number. */
function concernsOf(
  entries: readonly SectionEntry[],
  { older, newer }: ChangeLog,
  isWhole: boolean,
): Omit<Concern, 'document'>[] {
  const named = entries.map((entry) => ({
    edition: (entry.new ? newer : older).edition,
    section: numberOf(entry),
  }));
  const once = named.filter(
    (one, i) =>
      named.findIndex((n) => n.edition === one.edition && n.section === one.section) === i,
  );
  return [...(isWhole ? [{ edition: newer.edition, section: null }] : []), ...once];
}

function ordersOf(entries: readonly SectionEntry[], { newer }: ChangeLog): Ordered[] {
  const sections = new Set(
    entries.flatMap((entry) => (entry.new && entry.inSubstance ? [entry.new] : [])),
  );
  return [...sections].flatMap((section): Ordered[] => {
    const wording = wordingOf(section);
    return wording === '' ? [] : [{ edition: newer.edition, section: section.number, wording }];
  });
}

/** The text of a section as a decision orders it: its paragraphs, items and rows, each by itself. */
export function wordingOf({ paragraphs }: Pick<Section, 'paragraphs'>): string {
  return paragraphs.map(({ text }) => text).join('\n\n');
}
