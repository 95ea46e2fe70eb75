import { Document } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../front-matter.ts';
import type { Place, Problem } from '../problem.ts';
import {
  type HeldState,
  ID,
  type Ledger,
  type LedgerEntry,
  type LedgerState,
  numberOf,
  type Review,
} from './ledger.ts';

const text = z.string({ error: 'a text in quotes' }).trim().min(1, 'a text that is not empty');
const id = z.string({ error: 'an id such as "K17"' }).regex(ID, 'an id such as "K17"');
const edition = z
  .string({ error: 'the edition in quotes, such as "2025"' })
  .regex(/^[0-9a-z][0-9a-z-]*$/u, 'the edition in quotes, such as "2025"');

const state = z
  .strictObject({
    edition,
    key: text.optional(),
    text: text.optional(),
    nth: z.int('a whole number').min(2, 'a number from 2').optional(),
    part: text.optional(),
    also: z.array(text).optional(),
    absent: z.literal(true, 'true').optional(),
  })
  .refine(
    (s) => (s.absent === true) !== (s.key !== undefined && s.text !== undefined),
    'either "absent: true" or a key and a text',
  );

const review = z
  .strictObject({
    by: text,
    on: z
      .string({ error: 'a date in quotes, such as "2026-11-22"' })
      .regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date in quotes, such as "2026-11-22"'),
    print: z
      .string({ error: 'the fingerprint in quotes' })
      .regex(/^[0-9a-f]{12}$/u, 'a fingerprint of 12 digits, as the command "ledger" writes it'),
    class: z
      .enum(['obligation', 'prohibition', 'recommendation', 'permission', 'information'], {
        error: 'one of obligation, prohibition, recommendation, permission, information',
      })
      .optional(),
    bearer: text.optional(),
    deadline: z
      .strictObject({
        text,
        kind: z
          .enum([
            'fixed-date',
            'period',
            'max-duration',
            'frequency',
            'hours',
            'event',
            'relative',
            'delegated',
            'vague',
          ])
          .optional(),
      })
      .nullable()
      .optional(),
    reason: text.optional(),
  })
  .refine(
    (r) =>
      r.reason !== undefined ||
      (r.class === undefined && r.bearer === undefined && r.deadline === undefined),
    'a "reason" wherever class, bearer or deadline is settled by hand',
  );

const ledgerSchema = z.strictObject({
  next: z.int('a whole number').min(1, 'a number from 1'),
  requirements: z.array(
    z.strictObject({
      id,
      states: z.array(state).min(1, 'at least one state'),
      splitFrom: id.optional(),
      mergedInto: id.optional(),
      review: review.optional(),
    }),
  ),
});
type StateData = z.infer<typeof state>;
type ReviewData = z.infer<typeof review>;

/**
 * Reads `requirements.yaml`. Besides the form it holds the ledger to its one promise: an id stands
 * once, and `next` lies above all that were given. `ledger` is null when the file cannot be read.
 */
export function readLedger(
  file: string,
  yaml: string,
): { ledger: Ledger | null; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml(file, yaml, ledgerSchema);
  if (!data) return { ledger: null, problems };
  const entries = data.requirements.map((entry, i): LedgerEntry => {
    const place = placeOf(['requirements', i, 'id']);
    return {
      id: entry.id,
      states: entry.states.map(toState),
      splitFrom: entry.splitFrom ?? null,
      mergedInto: entry.mergedInto ?? null,
      review: entry.review ? toReview(entry.review, placeOf(['requirements', i, 'review'])) : null,
      place,
    };
  });
  const ledger = { next: data.next, entries, place: placeOf(['next']) };
  return { ledger, problems: [...problems, ...brokenPromises(ledger)] };
}

function toState(data: StateData): LedgerState {
  if (data.absent) return { edition: data.edition, absent: true };
  return {
    edition: data.edition,
    absent: false,
    key: data.key as string,
    text: data.text as string,
    nth: data.nth ?? 1,
    part: data.part ?? null,
    also: data.also ?? [],
  };
}

function toReview(data: ReviewData, place: Place): Review {
  const { by, on, print, deadline } = data;
  return {
    by,
    on,
    print,
    class: data.class ?? null,
    bearer: data.bearer ?? null,
    deadline: deadline ? { text: deadline.text, kind: deadline.kind ?? null } : deadline,
    reason: data.reason ?? null,
    place,
  };
}

function brokenPromises({ next, entries, place }: Ledger): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const earlier = first.get(entry.id);
    if (earlier) {
      problems.push({
        rule: 'requirement-ledger',
        severity: 'error',
        place: entry.place,
        found: `the id "${entry.id}" a second time`,
        expected: 'each id once and for good',
        mend: 'Take back the line that was copied; new ids are given by "npm run -s ledger".',
        other: { place: earlier.place, note: 'the first one' },
      });
    } else first.set(entry.id, entry);
    const unordered = entry.states.find(
      (s, i) => i > 0 && s.edition <= entry.states[i - 1]!.edition,
    );
    if (unordered) {
      problems.push({
        rule: 'requirement-ledger',
        severity: 'error',
        place: entry.place,
        found: `the state of ${unordered.edition} of ${entry.id} out of order`,
        expected: 'the states of an id from the oldest edition to the newest, each edition once',
        mend: 'Put the states in the order of the editions.',
      });
    }
    for (const other of [entry.splitFrom, entry.mergedInto]) {
      if (other === null || entries.some((e) => e.id === other)) continue;
      problems.push({
        rule: 'requirement-ledger',
        severity: 'error',
        place: entry.place,
        found: `"${other}" in the entry of ${entry.id}`,
        expected: 'an id of this ledger',
        mend: 'Correct the id, or take the line away.',
      });
    }
  }
  const highest = Math.max(0, ...entries.map((entry) => numberOf(entry.id)));
  if (next <= highest) {
    problems.push({
      rule: 'requirement-ledger',
      severity: 'error',
      place,
      found: `next: ${next}, though K${highest} is given`,
      expected: `a number above ${highest}`,
      mend: `Write next: ${highest + 1}; an id must never be given twice.`,
    });
  }
  return problems;
}

const HEAD = ` Ids of requirements, given once and never again, also not when a requirement is gone.
 "npm run -s ledger" writes this file. By hand: review (class, bearer, deadline, reason).`;

/** The ledger as its file: the same ledger gives the same bytes. */
export function writeLedger({ next, entries }: Pick<Ledger, 'next' | 'entries'>): string {
  const document = new Document(
    {
      next,
      requirements: entries.map(({ id, states, splitFrom, mergedInto, review }) => ({
        id,
        states: states.map((s) => (s.absent ? { edition: s.edition, absent: true } : heldData(s))),
        ...(splitFrom ? { splitFrom } : {}),
        ...(mergedInto ? { mergedInto } : {}),
        ...(review ? { review: reviewData(review) } : {}),
      })),
    },
    { version: '1.2', schema: 'core', aliasDuplicateObjects: false },
  );
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function heldData({ edition, key, text, nth, part, also }: HeldState): object {
  return {
    edition,
    key,
    text,
    ...(nth > 1 ? { nth } : {}),
    ...(part === null ? {} : { part }),
    ...(also.length > 0 ? { also } : {}),
  };
}

function reviewData({ by, on, print, deadline, reason, ...settled }: Review): object {
  return {
    by,
    on,
    print,
    ...(settled.class ? { class: settled.class } : {}),
    ...(settled.bearer ? { bearer: settled.bearer } : {}),
    ...(deadline === undefined
      ? {}
      : {
          deadline: deadline && {
            text: deadline.text,
            ...(deadline.kind ? { kind: deadline.kind } : {}),
          },
        }),
    ...(reason ? { reason } : {}),
  };
}
