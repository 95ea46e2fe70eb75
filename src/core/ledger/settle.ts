import { cutSentences } from '../../language/sv/sentences.ts';
import type { Edition } from '../model.ts';
import { collapse } from '../text.ts';
import { fingerprint } from './fingerprint.ts';
import { type HeldState, ID, type Ledger, type LedgerEntry, reviewedText } from './ledger.ts';

/** What an editor asked for cannot be done; the message says why in one sentence. */
export class LedgerRefusal extends Error {}

/** The ledger after what an editor asked for, and what was done, a line for each id. */
export interface SettledLedger {
  ledger: Ledger;
  lines: string[];
}

/** Marks requirements as read by somebody on a day (ISO date). What was settled by hand is kept. */
export function review(
  ledger: Ledger,
  ids: readonly string[],
  { by, on }: { by: string; on: string },
): SettledLedger {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(on)) {
    throw new LedgerRefusal(`"${on}" is no date; write it as 2026-11-22.`);
  }
  const chosen = entriesOf(ledger, ids, 1);
  const reviewed = new Map(
    chosen.map((entry) => {
      const print = fingerprint(reviewedText(newest(entry)));
      const settled = entry.review ?? {
        class: null,
        bearer: null,
        deadline: undefined,
        reason: null,
        place: entry.place,
      };
      return [entry.id, { ...entry, review: { ...settled, by, on, print } }];
    }),
  );
  return {
    ledger: {
      ...ledger,
      entries: ledger.entries.map((entry) => reviewed.get(entry.id) ?? entry),
    },
    lines: chosen.map((entry) => `${entry.id}: reviewed: ${reviewedText(newest(entry))}`),
  };
}

/**
 * Parts a requirement that says several things in one sentence: the first words keep the id, each
 * further stretch of words gets a new one. The words are quoted from the sentence.
 */
export function splitRequirement(
  ledger: Ledger,
  ids: readonly string[],
  words: readonly string[],
): SettledLedger {
  const [entry] = entriesOf(ledger, ids, 1, 1) as [LedgerEntry];
  const state = newest(entry);
  if (words.length < 2) {
    throw new LedgerRefusal('a split needs the words of at least two parts, each with --words.');
  }
  const whole = state.part ?? state.text;
  for (const part of words) {
    if (whole.includes(collapse(part))) continue;
    throw new LedgerRefusal(`"${part}" does not stand in ${entry.id}: "${whole}".`);
  }
  const [first, ...rest] = words.map(collapse) as [string, ...string[]];
  const parts = rest.map(
    (part, i): LedgerEntry => ({
      id: `K${ledger.next + i}`,
      states: [{ ...state, part, also: [] }],
      splitFrom: entry.id,
      mergedInto: null,
      review: null,
      place: entry.place,
    }),
  );
  const kept = { ...entry, states: [...entry.states.slice(0, -1), { ...state, part: first }] };
  return {
    ledger: {
      ...ledger,
      next: ledger.next + rest.length,
      entries: [...ledger.entries.map((e) => (e.id === entry.id ? kept : e)), ...parts],
    },
    lines: [
      `${entry.id}: keeps: ${first}`,
      ...parts.map(({ id }, i) => `${id}: new, split from ${entry.id}: ${rest[i]}`),
    ],
  };
}

/** Joins requirements of one section to the first of them; the other ids are spent and lead to it. */
export function joinRequirements(
  ledger: Ledger,
  ids: readonly string[],
  editions: readonly Edition[],
): SettledLedger {
  const [into, ...others] = entriesOf(ledger, ids, 2) as [LedgerEntry, ...LedgerEntry[]];
  const state = newest(into);
  for (const other of others) {
    const theirs = newest(other);
    if (theirs.key !== state.key || theirs.nth !== 1 || theirs.part !== null) {
      throw new LedgerRefusal(
        `${other.id} cannot be joined to ${into.id}: only whole sentences of one section can.`,
      );
    }
  }
  const edition = editions.findLast((e) =>
    e.sections.some(
      (section) =>
        section.key === state.key &&
        section.paragraphs.some(({ text }) =>
          cutSentences(text).map(collapse).includes(state.text),
        ),
    ),
  );
  const from = edition?.edition ?? state.edition;
  const also = [
    ...state.also,
    ...others.flatMap((other) => [newest(other).text, ...newest(other).also]),
  ];
  const entries = ledger.entries.map((entry): LedgerEntry => {
    if (entry.id === into.id) return withState(entry, { ...state, edition: from, also });
    if (!others.includes(entry)) return entry;
    const spent = withState(entry, { edition: from, absent: true });
    return { ...spent, mergedInto: into.id };
  });
  return {
    ledger: { ...ledger, entries },
    lines: others.map(({ id }) => `${id}: taken in by ${into.id}`),
  };
}

function withState(entry: LedgerEntry, state: LedgerEntry['states'][number]): LedgerEntry {
  return {
    ...entry,
    states: [...entry.states.filter(({ edition }) => edition !== state.edition), state],
  };
}

/** The newest words of an entry; refuses one that is gone. */
function newest(entry: LedgerEntry): HeldState {
  const state = entry.states.at(-1);
  if (!state || state.absent) {
    throw new LedgerRefusal(`${entry.id} is no longer in the rules since ${state?.edition}.`);
  }
  return state;
}

function entriesOf(
  ledger: Ledger,
  ids: readonly string[],
  least: number,
  most = Number.POSITIVE_INFINITY,
): LedgerEntry[] {
  if (ids.length < least || ids.length > most) {
    throw new LedgerRefusal(
      `name ${most === least ? 'one id' : `at least ${least === 1 ? 'one id' : 'two ids'}`}, such as K17.`,
    );
  }
  return ids.map((id) => {
    const entry = ledger.entries.find((e) => e.id === id);
    if (!ID.test(id) || !entry) throw new LedgerRefusal(`there is no ${id} in the ledger.`);
    return entry;
  });
}
