import { comparable } from '../change-log.ts';
import { compareEditions } from '../compare/compare.ts';
import type { Edition } from '../model.ts';
import type { Requirement } from '../requirements/types.ts';
import { collapse } from '../text.ts';
import {
  type EditionReading,
  type Identification,
  identify,
  readForRequirements,
  turnsOf,
} from './identify.ts';
import {
  type HeldState,
  type Ledger,
  type LedgerEntry,
  type LedgerState,
  stateIn,
} from './ledger.ts';
import { type PlacedText, pairSentences } from './pair-sentences.ts';

/** What giving ids did, for the editor who reads it. */
export interface GivenIds {
  ledger: Ledger;
  /** One line of English for each entry that was made or changed. */
  report: LedgerLine[];
}

export interface LedgerLine {
  id: string;
  edition: string;
  what: 'new' | 'reworded' | 'amended' | 'split' | 'merged' | 'gone';
  /** Words of the requirement; for `reworded` and `amended` the new ones. */
  text: string;
  /** For `reworded` and `amended` the words before; for `split` and `merged` the other id. */
  before: string | null;
}

/**
 * Gives every requirement of a document its id and follows those that have one: through the editions
 * in order, and back into years that were brought in late. Ids are never given twice and never taken
 * back; what an editor wrote by hand is left alone. Given the same ledger and the same editions, the
 * answer is the same, and giving ids again changes nothing.
 *
 * `editions` are those of which text is held, oldest first.
 */
export function giveIds(ledger: Ledger, editions: readonly Edition[]): GivenIds {
  const work = new LedgerWork(ledger, editions);
  for (const edition of editions) work.follow(edition);
  return { ledger: work.ledger, report: work.report };
}

/** An empty ledger, for a document that has none yet. */
export const emptyLedger = (file: string): Ledger => ({
  next: 1,
  entries: [],
  place: { file, line: 1, column: 1 },
});

class LedgerWork {
  readonly ledger: Ledger;
  readonly report: LedgerLine[] = [];
  private readonly editions: readonly Edition[];
  /** Editions that had ids before: what holds in them must not change when a year comes in before. */
  private readonly numbered: readonly Edition[];
  private readonly readings = new Map<Edition, EditionReading>();

  constructor(ledger: Ledger, editions: readonly Edition[]) {
    this.editions = editions;
    this.ledger = {
      ...ledger,
      entries: ledger.entries.map((entry) => ({ ...entry, states: [...entry.states] })),
    };
    this.numbered = editions.filter((edition) => {
      const { held, dismissed } = identify(ledger, edition, this.reading(edition));
      return held.length + dismissed.length > 0;
    });
  }

  private reading(edition: Edition): EditionReading {
    const known = this.readings.get(edition) ?? readForRequirements(edition);
    this.readings.set(edition, known);
    return known;
  }

  private identified(edition: Edition): Identification {
    return identify(this.ledger, edition, this.reading(edition));
  }

  follow(edition: Edition): void {
    this.amendWithin(edition);
    for (const other of this.neighbours(edition)) this.pairWith(other, edition);
    this.markGone(edition);
    this.giveNew(edition);
  }

  /** The edition's own text was corrected: the same requirement in the same edition reads otherwise. */
  private amendWithin(edition: Edition): void {
    const { lost, unknown } = this.identified(edition);
    const own = lost.filter(({ state }) => state.edition === edition.edition);
    const turns = turnsOf(this.reading(edition));
    const { pairs } = pairSentences(
      own.map(({ state }) => ({ section: state.key, text: state.text })),
      unknown.map(placed),
      (a, b) => a === b,
    );
    for (const { old, new: j } of pairs) {
      const { entry, state } = own[old]!;
      const now = heldState(edition, unknown[j]!, turns);
      this.put(entry, { ...now, part: null, also: [] });
      this.tell(entry, edition, 'amended', now.text, state.text);
    }
  }

  /** Follows ids from another edition, older or newer, to what has none yet in this one. */
  private pairWith(other: Edition, edition: Edition): void {
    const from = this.movable(other, edition);
    const { unknown } = this.identified(edition);
    if (unknown.length === 0 || from.length === 0) return;
    const linked = linkedKeys(other, edition);
    const areLinked = (a: string, b: string) => linked.has(`${a}\n${b}`);
    const turns = turnsOf(this.reading(edition));
    const whole = from.filter((one) => !this.keepPart(one, unknown, edition, turns, areLinked));
    const news = this.identified(edition).unknown.filter(
      ({ key, sentence }) =>
        !whole.some(({ state }) => state.also.includes(sentence) && areLinked(state.key, key)),
    );
    const { pairs, parts, takenIn } = pairSentences(
      whole.map(({ state }) => ({ section: state.key, text: state.part ?? state.text })),
      news.map(placed),
      areLinked,
    );
    const entryOf = new Map<number, LedgerEntry>();
    for (const { old, new: j } of pairs) {
      const { entry, state } = whole[old]!;
      const now = heldState(edition, news[j]!, turns);
      const also = state.also.filter((text) =>
        unknown.some(({ key, sentence }) => key === now.key && sentence === text),
      );
      this.put(entry, { ...now, also });
      entryOf.set(j, entry);
      if (state.text !== now.text) this.tell(entry, edition, 'reworded', now.text, state.text);
    }
    if (other.edition > edition.edition) return;
    for (const { old, new: j } of parts) {
      const entry = this.add(edition, news[j]!, turns, whole[old]!.entry.id);
      this.tell(entry, edition, 'split', news[j]!.sentence, whole[old]!.entry.id);
    }
    for (const { old, new: j } of takenIn) {
      const into = entryOf.get(j);
      const { entry, state } = whole[old]!;
      if (!into) continue;
      this.put(entry, { edition: edition.edition, absent: true });
      entry.mergedInto = into.id;
      this.tell(entry, edition, 'merged', state.text, into.id);
    }
  }

  /** A part that an editor cut out of a sentence goes on as long as its words stand in one. */
  private keepPart(
    { entry, state }: Movable,
    unknown: readonly Requirement[],
    edition: Edition,
    turns: ReadonlyMap<Requirement, number>,
    areLinked: (a: string, b: string) => boolean,
  ): boolean {
    const { part } = state;
    if (part === null) return false;
    const holder = unknown.find(
      ({ key, sentence }) => areLinked(state.key, key) && sentence.includes(part),
    );
    if (!holder) return false;
    this.put(entry, { ...heldState(edition, holder, turns), part });
    this.tell(entry, edition, 'reworded', holder.sentence, state.text);
    return true;
  }

  /** Entries that the other edition holds and that neither stand in this one nor are known to be gone. */
  private movable(other: Edition, edition: Edition): Movable[] {
    const here = this.identified(edition);
    const settled = new Set([...here.held, ...here.dismissed].map(({ entry }) => entry.id));
    const there = this.identified(other);
    return [...there.held, ...there.dismissed].flatMap(({ entry }) => {
      const state = stateIn(entry, other.edition);
      if (settled.has(entry.id) || state === null || state.absent) return [];
      return stateIn(entry, edition.edition)?.absent ? [] : [{ entry, state }];
    });
  }

  private markGone(edition: Edition): void {
    for (const { entry, state } of this.identified(edition).lost) {
      this.put(entry, { edition: edition.edition, absent: true });
      this.tell(entry, edition, 'gone', state.text, null);
    }
  }

  private giveNew(edition: Edition): void {
    const turns = turnsOf(this.reading(edition));
    for (const requirement of this.identified(edition).unknown) {
      const entry = this.add(edition, requirement, turns, null);
      this.tell(entry, edition, 'new', requirement.sentence, null);
    }
  }

  private add(
    edition: Edition,
    requirement: Requirement,
    turns: ReadonlyMap<Requirement, number>,
    splitFrom: string | null,
  ): LedgerEntry {
    const entry: LedgerEntry = {
      id: `K${this.ledger.next}`,
      states: [heldState(edition, requirement, turns)],
      splitFrom,
      mergedInto: null,
      review: null,
      place: this.ledger.place,
    };
    this.ledger.next += 1;
    this.ledger.entries.push(entry);
    this.closeBeforeNext(entry, edition);
    return entry;
  }

  /** What is new in a year brought in late is not in the years after it, unless they hold it. */
  private closeBeforeNext(entry: LedgerEntry, edition: Edition): void {
    const next = this.numbered.find(
      (e) => e.edition > edition.edition && e.completeness === 'complete',
    );
    if (next) entry.states.push({ edition: next.edition, absent: true });
  }

  /** Makes a state hold from an edition on, but leaves the editions after it that had their ids before. */
  private put(entry: LedgerEntry, state: LedgerState): void {
    const before = stateIn(entry, state.edition);
    const next = this.numbered.find(({ edition }) => edition > state.edition);
    const states = entry.states.filter(({ edition }) => edition !== state.edition);
    states.push(state);
    if (
      before &&
      next &&
      before.edition !== state.edition &&
      stateIn(entry, next.edition) === before
    ) {
      states.push({ ...before, edition: next.edition });
    }
    entry.states = withoutRepeats(states.sort((a, b) => (a.edition < b.edition ? -1 : 1)));
  }

  /**
   * The editions from which ids may come: the years before, nearest first, up to one whose whole text is
   * held, and for a year that was brought in late the years after it in the same way.
   */
  private neighbours(edition: Edition): Edition[] {
    const upToComplete = (editions: readonly Edition[]) => {
      const last = editions.findIndex(({ completeness }) => completeness === 'complete');
      return last === -1 ? editions : editions.slice(0, last + 1);
    };
    const before = this.editions.filter((e) => e.edition < edition.edition).reverse();
    const after = this.editions.filter((e) => e.edition > edition.edition);
    return [...upToComplete(before), ...upToComplete(after)];
  }

  private tell(
    entry: LedgerEntry,
    edition: Edition,
    what: LedgerLine['what'],
    text: string,
    before: string | null,
  ): void {
    this.report.push({ id: entry.id, edition: edition.edition, what, text, before });
  }
}

/** An entry with its state in the edition from which it may be followed. */
interface Movable {
  entry: LedgerEntry;
  state: HeldState;
}

const placed = (requirement: Requirement): PlacedText => ({
  section: requirement.key,
  text: requirement.sentence,
});

function heldState(
  edition: Edition,
  requirement: Requirement,
  turns: ReadonlyMap<Requirement, number>,
): HeldState {
  return {
    edition: edition.edition,
    absent: false,
    key: requirement.key,
    text: collapse(requirement.sentence),
    nth: turns.get(requirement) ?? 1,
    part: null,
    also: [],
  };
}

/** Keys of sections that belong together, as "old\nnew". */
function linkedKeys(other: Edition, edition: Edition): ReadonlySet<string> {
  const { sections } = compareEditions(comparable(other.sections), comparable(edition.sections));
  return new Set(
    sections.flatMap(({ old, new: now }) => (old && now ? [`${old.key}\n${now.key}`] : [])),
  );
}

/** A state that says what the one before it says adds nothing. */
function withoutRepeats(states: readonly LedgerState[]): LedgerState[] {
  return states.filter((state, i) => {
    const before = states[i - 1];
    return before === undefined || !sameState(before, state);
  });
}

function sameState(a: LedgerState, b: LedgerState): boolean {
  if (a.absent || b.absent) return a.absent === b.absent;
  return (
    a.key === b.key &&
    a.text === b.text &&
    a.nth === b.nth &&
    a.part === b.part &&
    a.also.join('\n') === b.also.join('\n')
  );
}
