import type { Decision, Edition, RulebookDocument, Section } from '../core/model.ts';
import { type ClauseEffect, type ClauseStanding, clauseStanding } from '../core/time/clause.ts';
import type { Day } from '../core/time/day.ts';
import type { NOTE_KINDS } from '../core/time/types.ts';
import { citeDecision, paragraphName } from './citation.ts';
import { daysInWords } from './dates.ts';
import { fateInWords } from './fate-wording.ts';
import { appliesInWords } from './period-wording.ts';
import { routes } from './routes.ts';

/** One thing that is told of a clause, with the ways on from it. */
export interface ClauseNote {
  words: string;
  decision: Decision | null;
  /** Words of the record, for a note. */
  quote: string | null;
  /** "se lydelsen", with its address. */
  way: { words: string; href: string } | null;
  /** The days for which it is told, for `data-from` and `data-to`. */
  from: Day | null;
  to: Day | null;
  kind: 'applies' | 'change' | 'note' | 'fate';
}

/** What stands at a clause: always when it applies, then each effect and note with its standing. */
export function clauseNotes(
  document: RulebookDocument,
  decisions: readonly Decision[],
  edition: Edition,
  section: Section,
  today: Day,
): ClauseNote[] {
  const standing = clauseStanding(document, decisions, edition, section, today);
  const { period } = standing;
  const ownDecisions = standing.effects.map(({ decision }) => decision);
  return [
    {
      words: appliesInWords(period, edition, today),
      decision: null,
      quote: null,
      way: null,
      from: period.from,
      to: period.to,
      kind: 'applies',
    },
    ...standing.effects.map((effect) => effectNote(effect, standing, edition, today)),
    ...decisions
      .filter((decision) => !ownDecisions.includes(decision))
      .filter((decision) => proposesFor(decision, document, edition, section))
      .flatMap((decision) => fateNote(decision)),
  ];
}

function proposesFor(
  decision: Decision,
  document: RulebookDocument,
  edition: Edition,
  section: Section,
): boolean {
  const printed = edition.version?.edition ?? edition.edition;
  return (
    decision.region === document.region &&
    decision.orders.some(
      (order) =>
        order.document === document.slug &&
        order.edition === printed &&
        order.section === section.number,
    )
  );
}

/** What became of a proposal about the clause, where that is known. */
function fateNote(decision: Decision): ClauseNote[] {
  const fate = fateInWords(decision);
  if (fate === null) return [];
  return [{ words: fate, decision, quote: null, way: null, from: null, to: null, kind: 'fate' }];
}

function effectNote(
  { decision, effect, standing, version }: ClauseEffect,
  { next }: ClauseStanding,
  edition: Edition,
  today: Day,
): ClauseNote {
  const base = { decision, quote: null, from: effect.from, to: effect.to };
  const name = citeDecision(decision);
  const days = daysInWords(effect.from, effect.to);
  if (standing !== 'adopted' && !(standing === 'adopted-changed' && decision.kind === 'decision')) {
    const fate = fateInWords(decision) ?? 'Om förslaget antogs framgår inte.';
    const proposed = `${proposedVerb(effect.form)} ${days} enligt ${name}. ${fate}`.replace(
      / {2,}/gu,
      ' ',
    );
    return { ...base, words: proposed, way: null, kind: 'fate' };
  }
  if (effect.form === 'note') {
    const kind = noteName(effect.note);
    const words = `${kind}${days ? ` ${days}` : ''} (${name}):`;
    return { ...base, words, quote: effect.quote, way: null, kind: 'note' };
  }
  if (effect.from === null) {
    return {
      ...base,
      words: `${changedVerb(effect.form, true)} genom ${name}; från vilken dag framgår inte.`,
      way: null,
      kind: 'change',
    };
  }
  const coming = effect.from > today;
  const what = whatChanges(effect);
  const words = `${changedVerb(effect.form, coming)}${what} ${days} genom ${name}.`;
  const shown = version?.edition === edition ? (next ?? null) : version;
  const target = version?.edition === edition ? null : shown;
  const way = target
    ? {
        words: target.section ? 'Se lydelsen' : 'Se lydelserna',
        href: target.section
          ? routes.section(target.edition, target.section)
          : routes.edition(target.edition),
      }
    : null;
  return { ...base, words, way, kind: 'change' };
}

const CHANGED: Record<ClauseEffect['effect']['form'], [coming: string, done: string]> = {
  wording: ['Ändras', 'Ändrat'],
  heading: ['Rubriken ändras', 'Rubriken ändrad'],
  section: ['Införs', 'Infört'],
  repeal: ['Upphävs', 'Upphävt'],
  replace: ['Ändras', 'Ändrat'],
  note: ['', ''],
};

function changedVerb(form: ClauseEffect['effect']['form'], coming: boolean): string {
  return CHANGED[form][coming ? 0 : 1];
}

function proposedVerb(form: ClauseEffect['effect']['form']): string {
  if (form === 'repeal') return 'Föreslogs bli upphävt';
  if (form === 'section') return 'Föreslogs bli infört';
  return form === 'note' ? 'Föreslogs en bestämmelse' : 'Föreslogs få en annan lydelse';
}

/** " i stycke 5"; the exchanged words; nothing for a whole section. */
function whatChanges(effect: ClauseEffect['effect']): string {
  if (effect.form === 'replace') {
    return effect.with === ''
      ? ` (”${effect.find}” utgår)`
      : ` (”${effect.find}” byts mot ”${effect.with}”)`;
  }
  if (effect.form !== 'wording' && effect.form !== 'repeal') return '';
  const { part } = effect.at;
  if (part === null || !/^p\d+$/u.test(part)) return '';
  return ` i ${paragraphName({ anchor: part, kind: 'text' })}`;
}

const NOTE_NAMES: Record<(typeof NOTE_KINDS)[number], string> = {
  temporary: 'Tillfällig bestämmelse',
  transitional: 'Övergångsbestämmelse',
  'only-for-some': 'Gäller bara några',
};

function noteName(note: string): string {
  return NOTE_NAMES[note as (typeof NOTE_KINDS)[number]] ?? note;
}
