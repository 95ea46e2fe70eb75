import type { Decision } from '../core/model.ts';
import { settledBy, standingOf } from '../core/time/standing.ts';
import type { DecisionEvent, DecisionStanding, EventKind, Votes } from '../core/time/types.ts';
import { onDate } from './dates.ts';

/** What has happened to a decision, in Swedish. */

/** What an event is called in a list. */
export const eventName: Record<EventKind, string> = {
  proposed: 'Föreslogs',
  adopted: 'Antogs',
  'adopted-changed': 'Antogs med ändringar',
  rejected: 'Avslogs',
  'referred-back': 'Återremitterades',
  withdrawn: 'Drogs tillbaka',
  appealed: 'Överklagades',
  annulled: 'Upphävdes',
  corrected: 'Rättades',
};

/** How a decision stands, as one word beside its name; empty where its kind says it. */
export const standingName: Record<DecisionStanding, string> = {
  proposed: 'förslag',
  adopted: 'beslutat',
  'adopted-changed': 'antogs med ändringar',
  rejected: 'avslogs',
  'referred-back': 'återremitterades',
  withdrawn: 'drogs tillbaka',
  annulled: 'upphävt',
  none: '',
};

/** "Avslogs av regionstyrelsen den 17 juni 2025, § 130." */
export function eventInWords(event: DecisionEvent): string {
  const by = event.body === null ? '' : ` av ${inSentence(event.body)}`;
  const delegated =
    event.delegatedBy === null ? '' : ` på delegation av ${inSentence(event.delegatedBy)}`;
  const when = event.date === null ? '' : ` ${onDate(event.date)}`;
  const unknown = event.date === null && event.what !== 'proposed' ? ' (dagen framgår inte)' : '';
  const paragraph = event.paragraph === null ? '' : `, § ${event.paragraph}`;
  const votes = event.votes === null ? '' : `, ${votesInWords(event.votes)}`;
  return `${eventName[event.what]}${by}${delegated}${when}${unknown}${paragraph}${votes}.`;
}

/** "9 röster mot 6", "9 röster mot 6, 2 avstod". */
export function votesInWords(votes: Votes): string {
  if ('text' in votes) return votes.text;
  const counted = `${votes.for} ${votes.for === 1 ? 'röst' : 'röster'} mot ${votes.against}`;
  return votes.abstained > 0 ? `${counted}, ${votes.abstained} avstod` : counted;
}

/** Further words of an event: who reserved themselves, who took no part. */
export function eventDetails({ reserved, notTakingPart }: DecisionEvent): string[] {
  return [
    ...(reserved.length > 0 ? [`Reservation: ${reserved.join(', ')}.`] : []),
    ...(notTakingPart.length > 0 ? [`Deltog inte i beslutet: ${notTakingPart.join(', ')}.`] : []),
  ];
}

/** What is known of the outcome: what happened last, where an event tells; else what an editor has written. */
export function outcome(decision: Decision): string {
  const settled = settledBy(decision);
  if (!settled) return decision.status;
  const appeal = decision.events.findLast(({ what }) => what === 'appealed');
  const open = appeal && decision.events.indexOf(appeal) > decision.events.indexOf(settled);
  return [eventInWords(settled), ...(open ? [eventInWords(appeal)] : [])].join(' ');
}

/** The same about a proposal in running text: "Förslaget antogs av …"; null where nothing is known. */
export function fateInWords(decision: Decision): string | null {
  const settled = settledBy(decision);
  if (!settled) return null;
  const what = decision.kind === 'proposal' ? 'Förslaget' : 'Beslutet';
  return `${what} ${inSentence(eventInWords(settled))}`;
}

/** True for a decision whose standing its kind does not tell: it is named with how it stands. */
export function standsOtherwise(decision: Pick<Decision, 'kind' | 'events'>): boolean {
  const standing = standingOf(decision);
  return !(standing === 'none' || (standing === 'adopted' && decision.kind === 'decision'));
}

/** A name as it stands inside a sentence: "Regionstyrelsen" is "regionstyrelsen", "RS" stays. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}
