import { isDraft } from '../drafts.ts';
import { assembleEdition } from '../edition.ts';
import type { Decision, Edition, RulebookDocument, Section, Term } from '../model.ts';
import { addDays, type Day, dayBefore } from './day.ts';
import { type FoldFault, fold } from './fold.ts';
import { statedPeriod } from './in-force.ts';
import { bindingEffects } from './standing.ts';
import type { BindingEffect } from './types.ts';

/** What a version is a version of. */
export interface VersionOf {
  /** Name of the printed edition. */
  edition: string;
  from: Day;
  /** Last day; null while it has no end. */
  to: Day | null;
  /** Decisions whose effects it has and the version before has not, or the other way round. */
  by: string[];
  /** Sections that stood in the version before and stand no longer. */
  repealed: { number: string; key: string; title: string | null; by: string }[];
}

export interface WithVersions {
  document: RulebookDocument;
  faults: FoldFault[];
}

/** "2025-07-01" for the edition 2025 from 1 July 2025; the whole day for one that is not named for that year. */
export function versionName(edition: string, day: Day): string {
  return day.startsWith(`${edition}-`) ? day : `${edition}-${day}`;
}

/** The printed edition that a name speaks of, a version's name among them: "2025" for "2025-07-01". */
export function printedEdition(
  document: Pick<RulebookDocument, 'editions'>,
  name: string,
): Edition | null {
  const printed = document.editions.filter(({ version }) => version === undefined);
  return (
    printed.find(({ edition }) => edition === name) ??
    printed.findLast(({ edition }) => name.startsWith(`${edition}-`)) ??
    null
  );
}

/** The document with the versions that adopted decisions make of its printed editions, in their places among them. */
export function withVersions(
  document: RulebookDocument,
  decisions: readonly Decision[],
): WithVersions {
  const effects = bindingEffects(document, decisions);
  const faults: FoldFault[] = [];
  const editions = document.editions.flatMap((edition, i): Edition[] => {
    const own = effects.filter(
      ({ effect }) => printedEdition(document, effect.edition) === edition,
    );
    if (isDraft(edition) || edition.sections.length === 0 || own.length === 0) return [edition];
    const next = document.editions
      .slice(i + 1)
      .map((later) => statedPeriod(later))
      .find(({ from, basis }) => from !== null && basis !== 'expected');
    const made = versionsOf(document, edition, own, next?.from ?? null);
    faults.push(...made.faults);
    const taken = new Set(document.editions.map((e) => e.edition));
    return [edition, ...made.versions.filter((version) => !taken.has(version.edition))];
  });
  if (editions.length === document.editions.length) return { document, faults };
  editions.sort((a, b) => (a.edition < b.edition ? -1 : 1));
  return { document: { ...document, editions }, faults };
}

/** The versions of one edition, oldest first. */
export function versionsOf(
  document: Pick<RulebookDocument, 'shortTitle' | 'field'>,
  edition: Edition,
  effects: readonly BindingEffect[],
  nextFrom: Day | null,
): { versions: Edition[]; faults: FoldFault[] } {
  const period = statedPeriod(edition);
  const folded = fold(edition, effects, period.from);
  const last = nextFrom === null ? null : dayBefore(nextFrom);
  const stated = period.basis === 'stated' ? period.to : null;
  const end = [last, stated].filter((day) => day !== null).sort()[0] ?? null;
  const begins = new Set(folded.laid.map(({ from }) => from));
  // A year that an edition is only named for does not stop a decision, but what ends with the year makes no version.
  const soft = end ?? (period.basis === 'by-title' ? period.to : null);
  const days = folded.days.filter((day) => {
    const limit = begins.has(day) ? end : soft;
    return limit === null || day <= limit;
  });
  let before = edition.sections;
  const versions = days.map((day, i) => {
    const sections = folded.on(day);
    const following = days[i + 1];
    const ends = soft === null || soft < day ? end : soft;
    const to = following ? dayBefore(following) : ends;
    const version: VersionOf = {
      edition: edition.edition,
      from: day,
      to,
      by: decisionsOn(folded.laid, day),
      repealed: gone(before, sections, folded.laid, day),
    };
    before = sections;
    return asEdition(document, edition, sections, version);
  });
  return { versions, faults: folded.faults };
}

/** The decisions whose effects begin on the day, or ended on the day before. */
function decisionsOn(laid: ReturnType<typeof fold>['laid'], day: Day): string[] {
  const turning = laid.filter(
    ({ effect, from }) => from === day || (effect.to !== null && addDays(effect.to, 1) === day),
  );
  return [...new Set(turning.map(({ by }) => by))].sort();
}

function gone(
  before: readonly Section[],
  now: readonly Section[],
  laid: ReturnType<typeof fold>['laid'],
  day: Day,
): VersionOf['repealed'] {
  const keys = new Set(now.map(({ key }) => key));
  return before
    .filter(({ key }) => !keys.has(key))
    .map(({ number, key, title }) => {
      const repeal = laid.find(
        ({ effect, from }) =>
          from === day &&
          effect.form === 'repeal' &&
          (effect.at.section === number || number.startsWith(`${effect.at.section}.`)),
      );
      const ended = laid.find(
        ({ effect }) => effect.form === 'section' && effect.number === number,
      );
      return { number, key, title, by: (repeal ?? ended)?.by ?? '' };
    });
}

function asEdition(
  { shortTitle, field }: Pick<RulebookDocument, 'shortTitle' | 'field'>,
  edition: Edition,
  sections: Section[],
  version: VersionOf,
): Edition {
  const name = versionName(edition.edition, version.from);
  return assembleEdition({
    ...edition,
    id: `${edition.region}/${edition.document}/${name}`,
    edition: name,
    validFrom: version.from,
    validTo: version.to,
    expectedFrom: null,
    source: null,
    about: [],
    sections,
    terms: edition.terms.flatMap((term) => standing(term, sections)),
    version,
    shortTitle,
    ...(field ? { field } : {}),
  });
}

/** A term at the places where it still stands; none when it stands nowhere any more. */
function standing(term: Term, sections: readonly Section[]): Term[] {
  const places = term.places.flatMap((place) => {
    const paragraphs = sections.find(({ number }) => number === place.section)?.paragraphs ?? [];
    const words = place.quote ?? term.term;
    const holder = paragraphs.find(({ text }) => text.includes(words));
    return holder ? [{ ...place, anchor: holder.anchor }] : [];
  });
  return places.length === 0 ? [] : [{ ...term, places }];
}
