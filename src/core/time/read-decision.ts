import type { DecisionData } from '../decision-schema.ts';
import { readMdxBody } from '../mdx-body.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Place, Problem } from '../problem.ts';
import type { EffectData } from './effect-schema.ts';
import { recordFacts } from './fact-schema.ts';
import { readPlace } from './place.ts';
import type {
  DecisionEvent,
  Effect,
  EffectPlace,
  Evidence,
  RecordFacts,
  Wording,
} from './types.ts';

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** The events of a decision file, with their places. */
export function readEvents(data: DecisionData, placeOf: PlaceOf): DecisionEvent[] {
  return data.events.map((event, i) => ({ ...event, place: placeOf(['events', i, 'what']) }));
}

/** The effects of a decision file, their wordings read as the text of a section is. */
export function readEffects(
  data: DecisionData,
  placeOf: PlaceOf,
): { effects: Effect[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const effects = data.effects.map((effect, i): Effect => {
    const at = (name: string) => placeOf(['effects', i, name]);
    const wording = (name: 'was' | 'wording'): Wording => {
      const { file, line } = at(name);
      const text = effect[name] ?? '';
      const read = readMdxBody(file, text, line, { headings: false });
      problems.push(...read.problems);
      const paragraphs = read.blocks.filter((b): b is Paragraph => b.kind !== 'heading');
      return { text, paragraphs };
    };
    const { document, edition, from, to } = effect;
    const base = { document, edition, from, to };
    const form = formOf(effect);
    const place = at(
      form === 'section' ? 'number' : form === 'wording' || form === 'heading' ? 'wording' : form,
    );
    if (form === 'repeal') return { ...base, place, form, at: placeIn(effect.repeal) };
    if (form === 'replace') {
      const { replace = '', with: by = '', expect = 0 } = effect;
      return { ...base, place, form, find: replace, with: by, expect };
    }
    if (form === 'note') {
      const { note = '', quote = '' } = effect;
      return { ...base, place, form, at: placeIn(effect.place), note, quote };
    }
    if (form === 'section') {
      const { after = null, number = '', key = '', heading = null } = effect;
      return { ...base, place, form, after, number, key, heading, wording: wording('wording') };
    }
    const where = placeIn(effect.place);
    if (form === 'heading') {
      const { was = '', wording: words = '' } = effect;
      return { ...base, place, form, at: where, was, wording: words };
    }
    return { ...base, place, form, at: where, was: wording('was'), wording: wording('wording') };
  });
  return { effects, problems };
}

function formOf(effect: EffectData): Effect['form'] {
  if (effect.repeal !== undefined) return 'repeal';
  if (effect.replace !== undefined) return 'replace';
  if (effect.number !== undefined) return 'section';
  if (effect.note !== undefined) return 'note';
  return placeIn(effect.place).part === 'rubrik' ? 'heading' : 'wording';
}

/** The schema has let only places through. */
function placeIn(text: string | undefined): EffectPlace {
  return readPlace(text ?? '') ?? { section: text ?? '', part: null };
}

/** The front matter but for what `readFacts` gathers under one name. */
export function withoutFacts(data: DecisionData): Omit<DecisionData, keyof typeof recordFacts> {
  const own = Object.entries(data).filter(([name]) => !(name in recordFacts));
  return Object.fromEntries(own) as Omit<DecisionData, keyof typeof recordFacts>;
}

/** What the record says, each with the place of its words. */
export function readFacts(data: DecisionData, placeOf: PlaceOf): RecordFacts {
  const placed = <T extends { quote: string }>(name: string, list: readonly T[]) =>
    list.map((entry, i) => ({ ...entry, place: placeOf([name, i, 'quote']) }));
  const evidence = Object.entries(data.evidence).flatMap(([name, said]): [string, Evidence][] =>
    said ? [[name, { ...said, place: placeOf(['evidence', name]) }]] : [],
  );
  return {
    evidence: Object.fromEntries(evidence),
    participation: placed('participation', data.participation),
    mandate: placed('mandate', data.mandate),
    proposals: placed('proposals', data.proposals),
    alternatives: placed('alternatives', data.alternatives),
    papers: placed('papers', data.papers),
    steps: placed('steps', data.steps),
    statements: placed('statements', data.statements),
    recipients: data.recipients,
  };
}
