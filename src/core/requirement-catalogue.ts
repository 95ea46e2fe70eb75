import type { ChangeLog } from './change-log.ts';
import { isDraft, publishedEditions } from './drafts.ts';
import type { RegisteredReading } from './ledger/identify.ts';
import { type Ledger, type LedgerEntry, numberOf, stateIn } from './ledger/ledger.ts';
import type { Edition, RulebookDocument, Section } from './model.ts';
import type { WordingCheck } from './ordered-wording.ts';
import { pointersIn } from './pointers.ts';
import {
  type HeldGroup,
  type HeldRequirement,
  type RequirementChange,
  requirementChanges,
} from './requirement-changes.ts';
import { collapse } from './text.ts';

export type Standing =
  /** Held by the edition at hand. */
  | 'current'
  /** In the rules from a later edition on. */
  | 'coming'
  /** No longer in the rules. */
  | 'gone'
  /** Taken in by another requirement. */
  | 'merged'
  /** Known only from editions of which parts are held. */
  | 'partly-known'
  /** An editor holds that the sentence is no requirement. */
  | 'dismissed';

/** One requirement through the years. */
export interface CatalogueRequirement {
  /** "K17". */
  id: string;
  entry: LedgerEntry;
  standing: Standing;
  /** Oldest first. Empty for one that an editor dismissed in every edition. */
  held: HeldRequirement[];
  /** As the catalogue's edition holds it; null for what is gone. */
  current: HeldRequirement | null;
  /** First edition that holds it. */
  first: Edition | null;
  /** True when an older edition is held whole, so that it is known to be new in `first`. */
  firstIsKnown: boolean;
  /** The edition since which it has its present words. */
  wordingSince: Edition | null;
  /** First edition that no longer holds it. */
  goneSince: Edition | null;
  /** What happened to it, newest first. */
  changes: RequirementChange[];
}

/** All requirements of a document. */
export interface RequirementCatalogue {
  document: RulebookDocument;
  /** The edition at hand today: what binds now, as far as is known here. */
  edition: Edition;
  /** Those of that edition in reading order. */
  current: CatalogueRequirement[];
  /** Every id that was ever given, in the order of the numbers. */
  all: CatalogueRequirement[];
  /** By log, in the order of the newer edition. */
  changes: ReadonlyMap<ChangeLog, readonly RequirementChange[]>;
}

/**
 * The catalogue of a document; null when it has no ledger or no edition whose whole text is held.
 * `logs` are those between its neighbouring editions. A draft has no part in it: its requirements get their ids when
 * it is published. `apart` are logs of editions with others between them: they have changes, and tell no history.
 */
export function requirementCatalogue(
  document: RulebookDocument,
  edition: Edition,
  logs: readonly ChangeLog[],
  wordings: readonly WordingCheck[],
  readings: ReadonlyMap<Edition, RegisteredReading>,
  apart: readonly ChangeLog[] = [],
): RequirementCatalogue | null {
  const { ledger } = document;
  if (!ledger) return null;
  const editions = document.editions.filter((one) => readings.get(one)?.identified);
  const partiesOf = (one: Edition) =>
    (readings.get(one) ?? (readings.get(edition) as RegisteredReading)).parties;
  const ordering = (section: Section, sentence: string) =>
    wordings.flatMap((check) =>
      check.section === section &&
      (check.status === 'identical' || check.status === 'typography') &&
      collapse(check.order.wording).includes(sentence)
        ? [check.decision]
        : [],
    );
  const heldIn = new Map(
    editions.map((e) => [
      e,
      new Map(
        (readings.get(e)?.identified?.held ?? []).map(({ entry, requirement, settled }) => {
          const section = e.sections.find(({ key }) => key === requirement.key) as Section;
          const held: HeldRequirement = {
            id: entry.id,
            edition: e,
            section,
            requirement,
            settled,
            ...pointersIn(requirement, section),
            decisions: ordering(section, collapse(requirement.sentence)),
          };
          return [entry.id, held] as const;
        }),
      ),
    ]),
  );
  const ofPublished = logs.filter(({ newer }) => !isDraft(newer));
  const changes = new Map(
    [...ofPublished, ...apart].map((log) => [
      log,
      requirementChanges(
        log,
        groupsOf(ledger, heldIn.get(log.older) ?? new Map(), heldIn.get(log.newer) ?? new Map()),
        partiesOf,
      ),
    ]),
  );
  const history = ofPublished.flatMap((log) => changes.get(log) ?? []);
  const all = ledger.entries
    .map((entry) => throughTheYears(entry, document, edition, editions, heldIn, history))
    .sort((a, b) => numberOf(a.id) - numberOf(b.id));
  const byId = new Map(all.map((requirement) => [requirement.id, requirement]));
  return {
    document,
    edition,
    current: [...(heldIn.get(edition)?.keys() ?? [])].flatMap((id) => byId.get(id) ?? []),
    all,
    changes,
  };
}

type HeldById = ReadonlyMap<string, HeldRequirement>;

function throughTheYears(
  entry: LedgerEntry,
  document: RulebookDocument,
  edition: Edition,
  editions: readonly Edition[],
  heldIn: ReadonlyMap<Edition, HeldById>,
  changes: readonly RequirementChange[],
): CatalogueRequirement {
  const { id } = entry;
  const held = editions.flatMap((e) => heldIn.get(e)?.get(id) ?? []);
  const current = heldIn.get(edition)?.get(id) ?? null;
  const first = held[0]?.edition ?? null;
  const state = stateIn(entry, edition.edition);
  const named = (name: string | undefined) => editions.find((e) => e.edition === name) ?? null;
  return {
    id,
    entry,
    standing: standingOf(entry, current, held, edition),
    held,
    current,
    first,
    firstIsKnown:
      first !== null &&
      publishedEditions(document).some(
        (e) => e.edition < first.edition && e.completeness === 'complete',
      ),
    wordingSince: state && !state.absent ? named(state.edition) : null,
    goneSince: state?.absent ? named(state.edition) : null,
    changes: changes.filter((change) => change.old?.id === id || change.new?.id === id).reverse(),
  };
}

function standingOf(
  entry: LedgerEntry,
  current: HeldRequirement | null,
  held: readonly HeldRequirement[],
  edition: Edition,
): Standing {
  if (current) return 'current';
  if (held[0] && held[0].edition.edition > edition.edition) return 'coming';
  if (entry.review?.class === 'information') return 'dismissed';
  if (!stateIn(entry, edition.edition)?.absent) return 'partly-known';
  return entry.mergedInto !== null && held.length > 0 ? 'merged' : 'gone';
}

/**
 * What belongs together: the same id on both sides; what was split off, with what it was split from;
 * what was taken in, with what took it in.
 */
function groupsOf(ledger: Ledger, older: HeldById, newer: HeldById): HeldGroup[] {
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const groups = new Map<string, HeldGroup>();
  const group = (id: string): HeldGroup => {
    const known = groups.get(id) ?? { old: [], new: [] };
    groups.set(id, known);
    return known;
  };
  for (const [id, held] of newer) {
    const from = entries.get(id)?.splitFrom ?? null;
    const isNewPart = from !== null && !older.has(id) && older.has(from);
    group(isNewPart ? from : id).new.push(held);
  }
  for (const [id, held] of older) {
    const into = entries.get(id)?.mergedInto ?? null;
    const isTakenIn = into !== null && !newer.has(id) && newer.has(into);
    group(isTakenIn ? into : id).old.push(held);
  }
  // The one that continues stands first on both sides, so that rows pair up by their ids.
  for (const [id, { old, new: now }] of groups) {
    const first = (a: { id: string }, b: { id: string }) =>
      Number(b.id === id) - Number(a.id === id);
    old.sort(first);
    now.sort(first);
  }
  return [...groups.values()];
}
