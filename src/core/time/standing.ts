import { tellsOfFate } from '../../language/sv/fate.ts';
import type { Decision } from '../model.ts';
import type { Day } from './day.ts';
import { span } from './day.ts';
import type { BindingEffect, DecisionEvent, DecisionStanding, EventKind } from './types.ts';

type Dated = Pick<Decision, 'kind' | 'events' | 'date'>;

/** What an event makes of a decision. An appeal and a correction leave it as it stands. */
const MAKES: Partial<Record<EventKind, DecisionStanding>> = {
  proposed: 'proposed',
  adopted: 'adopted',
  'adopted-changed': 'adopted-changed',
  rejected: 'rejected',
  'referred-back': 'referred-back',
  withdrawn: 'withdrawn',
  annulled: 'annulled',
};

/** How a record stands by its kind, as long as no event says more. */
const BY_KIND: Record<Decision['kind'], DecisionStanding> = {
  proposal: 'proposed',
  decision: 'adopted',
  report: 'none',
  cited: 'none',
};

/** How a decision stands after all that is known to have happened. */
export function standingOf(decision: Pick<Decision, 'kind' | 'events'>): DecisionStanding {
  const last = decision.events.findLast(({ what }) => MAKES[what] !== undefined);
  return last ? (MAKES[last.what] as DecisionStanding) : BY_KIND[decision.kind];
}

/**
 * How it stood at the end of a day; null before anything is known to have happened. An event whose day is not known
 * counts from the first: it is certain to have happened by the time the record was brought in.
 */
export function standingOn(decision: Dated, day: Day): DecisionStanding | null {
  const until = decision.events.filter(({ date }) => date === null || span(date).first <= day);
  if (decision.events.length > 0) {
    return until.length === 0 ? null : standingOf({ ...decision, events: until });
  }
  return decision.date !== null && span(decision.date).first > day ? null : standingOf(decision);
}

/** True for what has been adopted and not undone: only that binds, supersedes, and is carried out or not. */
export function binds(decision: Pick<Decision, 'kind' | 'events'>): boolean {
  const standing = standingOf(decision);
  // What was adopted with changes binds in the words of the deciding record, not in those of the proposal.
  return standing === 'adopted' || (standing === 'adopted-changed' && decision.kind === 'decision');
}

/** The event that made it bind, or the record itself; null when it does not. */
export function adoptionOf(
  decision: Dated & Pick<Decision, 'body' | 'paragraph'>,
): Pick<DecisionEvent, 'body' | 'paragraph' | 'date' | 'record'> | null {
  if (!binds(decision)) return null;
  const event = decision.events.findLast(({ what }) => what.startsWith('adopted'));
  return (
    event ?? {
      body: decision.body,
      paragraph: decision.paragraph,
      date: decision.date,
      record: null,
    }
  );
}

/** True when nothing is known of what became of a proposal. */
export function fateUnknown(decision: Pick<Decision, 'kind' | 'events'>): boolean {
  return standingOf(decision) === 'proposed';
}

/** True for a proposal whose status tells in words what became of it, while no event does. */
export function statusOutrunsEvents(decision: Decision): boolean {
  return fateUnknown(decision) && tellsOfFate(decision.status);
}

/** True for what is known not to hold: rejected, sent back, withdrawn, annulled, or adopted in other words. */
export function isUndone(decision: Pick<Decision, 'kind' | 'events'>): boolean {
  return !binds(decision) && !fateUnknown(decision) && standingOf(decision) !== 'none';
}

/** The event that settled how it stands, when one did; null for what is only proposed or known by its kind. */
export function settledBy(decision: Pick<Decision, 'events'>): DecisionEvent | null {
  return (
    decision.events.findLast(({ what }) => MAKES[what] !== undefined && what !== 'proposed') ?? null
  );
}

/** The effects on a document of all decisions that bind. */
export function bindingEffects(
  document: { region: string; slug: string },
  decisions: readonly Decision[],
): BindingEffect[] {
  return decisions
    .filter((decision) => decision.region === document.region && binds(decision))
    .flatMap((decision) =>
      decision.effects
        .filter((effect) => effect.document === document.slug)
        .map((effect) => ({
          effect,
          by: decision.id,
          decided: adoptionOf(decision)?.date ?? null,
        })),
    );
}
