import type { Decision, Edition, RulebookDocument, Section } from '../model.ts';
import type { Day } from './day.ts';
import { effectsOn } from './effects-on.ts';
import { type Period, periodsOf } from './in-force.ts';
import { standingOn } from './standing.ts';
import type { DecisionStanding, Effect } from './types.ts';

/** Something that a decision does, would do or would have done to a section. */
export interface ClauseEffect {
  decision: Decision;
  effect: Effect;
  /** How the decision stood at the end of the day. */
  standing: DecisionStanding;
  /** The version that has it, with the section in it (null where it is repealed); null while nothing is folded. */
  version: { edition: Edition; section: Section | null } | null;
}

/** What is known of the standing of a section on a day. */
export interface ClauseStanding {
  /** For how long the section reads as it does here, within its printed edition. */
  period: Pick<Period, 'from' | 'to' | 'basis'>;
  /** Oldest first; those whose day is not known last. */
  effects: ClauseEffect[];
  /** The version from whose first day the section reads otherwise, or is gone; null when none does. */
  next: { edition: Edition; section: Section | null } | null;
  /** The one up to whose last day it read otherwise, or was not there. */
  before: { edition: Edition; section: Section | null } | null;
}

/**
 * How a section of an edition, or of a version of it, stands on a day: for how long it reads so, and what decisions
 * do to it. A decision of a later day is not known yet and is left out.
 */
export function clauseStanding(
  document: RulebookDocument,
  decisions: readonly Decision[],
  edition: Edition,
  section: Section,
  day: Day,
): ClauseStanding {
  const printed = edition.version?.edition ?? edition.edition;
  const own = periodsOf(document).filter(
    (period) => (period.edition.version?.edition ?? period.edition.edition) === printed,
  );
  const at = own.findIndex((period) => period.edition === edition);
  const here = own[at] ?? { edition, from: null, to: null, basis: 'unknown' as const };
  const readsAlike = (period: Period) => {
    const same = period.edition.sections.find(({ key }) => key === section.key);
    return same !== undefined && reading(same) === reading(section);
  };
  let [first, last] = [at, at];
  while (at > 0 && first > 0 && readsAlike(own[first - 1] as Period)) first -= 1;
  while (at !== -1 && last < own.length - 1 && readsAlike(own[last + 1] as Period)) last += 1;
  const holder = (period: Period | undefined) =>
    period && {
      edition: period.edition,
      section: period.edition.sections.find(({ key }) => key === section.key) ?? null,
    };
  return {
    period: {
      from: own[first]?.from ?? here.from,
      to: own[last]?.to ?? here.to,
      basis: own[first]?.basis ?? here.basis,
    },
    effects: effectsAt(document, decisions, printed, own, section, day),
    next: holder(own[last + 1]) ?? null,
    before: (at > 0 && holder(own[first - 1])) || null,
  };
}

function reading({ number, title, paragraphs }: Section): string {
  return [number, title, ...paragraphs.map(({ kind, text }) => `${kind} ${text}`)].join('\n');
}

function effectsAt(
  document: RulebookDocument,
  decisions: readonly Decision[],
  printed: string,
  own: readonly Period[],
  section: Section,
  day: Day,
): ClauseEffect[] {
  const found = decisions
    .filter(({ region }) => region === document.region)
    .flatMap((decision) => {
      const standing = standingOn(decision, day);
      if (standing === null) return [];
      return effectsOn(decision, document, printed)
        .filter((effect) => touches(effect, own, section))
        .map((effect): ClauseEffect => {
          const version = own.find(
            (period) =>
              period.edition.version?.by.includes(decision.id) &&
              period.from !== null &&
              (period.from === effect.from || (effect.from !== null && period.from > effect.from)),
          );
          const there = version?.edition.sections.find(({ key }) => key === section.key) ?? null;
          const folded = version && effect.form !== 'note' && effect.from !== null;
          return {
            decision,
            effect,
            standing,
            version: folded ? { edition: version.edition, section: there } : null,
          };
        });
    });
  // What goes on the same day is not told as changed too.
  const told = found.filter(
    ({ effect, version }) => effect.form !== 'replace' || !version || version.section !== null,
  );
  const when = ({ effect }: ClauseEffect) => effect.from ?? '9999';
  return told.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}

/** True when an effect is about the section, by the number that it has on the day before the effect. */
function touches(effect: Effect, own: readonly Period[], section: Section): boolean {
  if (effect.form === 'section') return effect.key === section.key;
  const before = own.findLast(
    ({ from, edition }) =>
      effect.from === null || from === null || from < effect.from || edition.version === undefined,
  );
  if (effect.form === 'replace') {
    const old = before?.edition.sections.find(({ key }) => key === section.key) ?? section;
    const texts = [old.title ?? '', ...old.paragraphs.map(({ text }) => text)];
    return texts.some((text) => text.includes(effect.find));
  }
  const named = before?.edition.sections.find(({ number }) => number === effect.at.section);
  if (named) {
    const isPart =
      effect.form === 'repeal' &&
      effect.at.part === null &&
      section.number.startsWith(`${effect.at.section}.`);
    return named.key === section.key || isPart;
  }
  return effect.at.section === section.number;
}
