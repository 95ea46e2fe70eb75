import type { Decision, OrderedWording } from '../model.ts';
import { collapse } from '../text.ts';
import { binds, fateUnknown } from './standing.ts';
import type { DecisionEvent } from './types.ts';

/**
 * Decisions with the adoptions that another record proves: a decision that cites a proposal and orders the same
 * words for the same place has adopted it, though nobody has written that down as an event. Equal words alone, or a
 * citation alone, prove nothing.
 */
export function withImpliedAdoptions(decisions: readonly Decision[]): Decision[] {
  return decisions.map((proposal) => {
    if (proposal.kind !== 'proposal' || !fateUnknown(proposal)) return proposal;
    const adopting = decisions.find((other) => other !== proposal && adopts(other, proposal));
    if (!adopting) return proposal;
    return { ...proposal, events: [...proposal.events, adoption(adopting, proposal)] };
  });
}

function adopts(other: Decision, proposal: Decision): boolean {
  return (
    other.kind === 'decision' &&
    binds(other) &&
    other.cites.some(({ id }) => id === proposal.id) &&
    proposal.orders.length > 0 &&
    proposal.orders.every((order) => other.orders.some((same) => isSame(order, same)))
  );
}

function isSame(a: OrderedWording, b: OrderedWording): boolean {
  return (
    a.document === b.document &&
    a.edition === b.edition &&
    a.section === b.section &&
    collapse(a.wording) === collapse(b.wording)
  );
}

function adoption(adopting: Decision, { id, recorded }: Decision): DecisionEvent {
  const citation = adopting.cites.find((cited) => cited.id === id);
  return {
    what: 'adopted',
    body: adopting.body,
    delegatedBy: null,
    paragraph: adopting.paragraph,
    date: adopting.date,
    record: adopting.id,
    quote: citation?.quote ?? null,
    votes: null,
    reserved: [],
    notTakingPart: [],
    recorded: adopting.recorded ?? recorded,
    place: citation?.place ?? adopting.place,
  };
}
