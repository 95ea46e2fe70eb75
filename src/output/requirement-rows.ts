import { z } from 'zod';
import { type Judgement, RULE_NAMES } from '../core/effects/types.ts';
import type { Requirement } from '../core/requirements/types.ts';
import { collapse } from '../core/text.ts';

const bearers = z.array(z.string()).nullable();

/** One changed requirement in `changes.json`. */
export const requirementRowSchema = z.strictObject({
  old: z.string().nullable().meta({
    description: 'Id: permanent where the document has a ledger; null for a new requirement',
  }),
  new: z.string().nullable().meta({ description: 'Null for one that is gone' }),
  oldSection: z.string().nullable(),
  newSection: z.string().nullable(),
  effect: z.enum([
    'new',
    'removed',
    'tightened',
    'relaxed',
    'deadline-changed',
    'figure-changed',
    'bearer-changed',
    'reference-changed',
    'reworded',
    'editorial',
    'moved-unchanged',
    'unclear',
  ]),
  direction: z.enum(['tightened', 'relaxed', 'neutral', 'unclear']).nullable().meta({
    description: 'Which way a time or figure moved for the one who is bound',
  }),
  rule: z.enum(RULE_NAMES).meta({ description: 'The rule that decided' }),
  because: z.string().meta({ description: 'The same in a few English words' }),
  before: z.string().nullable().meta({ description: 'The sentence of the older edition' }),
  after: z.string().nullable(),
  bearerBefore: bearers.meta({ description: 'Who bore it; several where it is shared' }),
  bearerAfter: bearers,
});

export type RequirementRow = z.infer<typeof requirementRowSchema>;

interface Named {
  id: string;
  requirement: Requirement;
}

/** A change of a requirement as it is published. */
export function requirementRow({
  old,
  new: now,
  effect,
  direction,
  rule,
  because,
}: Judgement & { old: Named | null; new: Named | null }): RequirementRow {
  const names = (one: Named | null) =>
    one && [one.requirement.bearer.name, ...one.requirement.bearer.shared];
  return {
    old: old?.id ?? null,
    new: now?.id ?? null,
    oldSection: old?.requirement.section ?? null,
    newSection: now?.requirement.section ?? null,
    effect,
    direction,
    rule,
    because,
    before: old && collapse(old.requirement.sentence),
    after: now && collapse(now.requirement.sentence),
    bearerBefore: names(old),
    bearerAfter: names(now),
  };
}
