import { type DirectionTally, tallyOf } from '../core/change-direction.ts';
import type { ChangeLog, ParagraphEntry, SectionEntry } from '../core/change-log.ts';
import { withoutMuted } from '../core/compare/word-runs.ts';
import type { DecisionBasis } from '../core/decision-basis.ts';
import type { ComparedRequirements } from '../core/requirement-comparison.ts';
import { isShown } from './change-view.ts';
import { kindsInWords, placeInWords } from './change-wording.ts';
import { tallyInWords } from './direction-wording.ts';
import { effectSentence, effectWords } from './effect-wording.ts';
import { counted, listed, sectionTitle } from './wording.ts';

/** The Swedish of the basis for a decision. */

export const basisWords = {
  title: ({ document, newer }: ChangeLog) =>
    `Beslutsunderlag: ${document.shortTitle} ${newer.edition}`,
  subtitle: 'Nuvarande och föreslagen lydelse',
  now: (log: ChangeLog) => `Nuvarande lydelse (${log.older.edition})`,
  proposed: (log: ChangeLog) => `Föreslagen lydelse (${log.newer.edition})`,
  /** The columns where there is little room. */
  nowShort: 'Nuvarande lydelse',
  proposedShort: 'Föreslagen lydelse',
  howToRead:
    'Till vänster står lydelsen som den är, till höger som den föreslås bli. Ord som utgår är överstrukna till vänster, ord som är nya är understrukna till höger; ett stycke som är nytt eller utgår helt har ingen text bredvid sig. Under varje avsnitt sägs ändringarna också i ord.',
  effects: 'Vad ändringarna gör, för var och en som kraven gäller',
  noEffects: 'Inget krav är nytt, ändrat eller borttaget.',
  changes: 'Ändringarna',
  reasons: 'Skäl',
  reasonsFor: (name: string) => `Skäl för ändringen av ${name}`,
  reasonsWhole: 'Skäl för förslaget i sin helhet',
  fillIn: 'Fylls i.',
  unchanged: 'Avsnitt som inte ändras',
  sameText: 'Texten är oförändrad.',
  missing: 'Saknas',
  gone: 'Utgår',
  none: 'Inget avsnitt är ändrat, så det finns inget att besluta om.',
  word: 'Beslutsunderlaget i Word, med plats för skäl',
  link: 'Beslutsunderlag: nuvarande och föreslagen lydelse',
  from: (number: string) => `Från ${number}`,
  to: (number: string) => `Till ${number}`,
} as const;

/** "2.7.3 Remisser", and with the number it had: "2.8 Remisser (nu 2.7.3)". */
export function sectionName({ old, new: proposed }: SectionEntry): string {
  const section = proposed ?? old;
  const name = section ? `${section.number} ${sectionTitle(section)}` : '';
  const before = old && proposed && old.number !== proposed.number ? ` (nu ${old.number})` : '';
  return `${name}${before}`;
}

/** Which way the proposal pulls; a change that concerns several bearers counts once. */
export function basisTally({ effects }: Pick<DecisionBasis, 'effects'>): DirectionTally {
  const changes = [...new Set(effects.flatMap((one) => one.changes))];
  return tallyOf(
    changes.map(({ effect, direction }, i) => ({
      effect,
      direction,
      old: null,
      new: { id: String(i) },
    })),
  );
}

/** What the proposal does, with figures: sections first, requirements after. */
export function basisSummary({ log, chapters, effects, unchanged }: DecisionBasis): string {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  if (sections.length === 0) return basisWords.none;
  const what = tallyInWords(basisTally({ effects }));
  const parts = log.basis === 'partial' ? ' Bara det som båda utgåvorna har här är jämfört.' : '';
  return `${counted(sections.length, 'avsnitt ändras', 'avsnitt ändras')} och ${counted(unchanged.length, 'står kvar som det är', 'står kvar som de är')}.${what === '' ? '' : ` Kraven: ${what}.`}${parts}`;
}

/** The changes of a section in words, a sentence for each paragraph that changed. */
export function changesInWords(entry: SectionEntry): string[] {
  const { old, new: proposed } = entry;
  const kinds = `${capital(kindsInWords(entry.kinds))}.`;
  const title =
    old?.title && proposed?.title && old.title !== proposed.title
      ? [`Rubriken ”${old.title}” blir ”${proposed.title}”.`]
      : [];
  const same = entry.paragraphs.length > 0 && !entry.paragraphs.some(isShown);
  return [
    same && entry.departed.length === 0 ? `${kinds} ${basisWords.sameText}` : kinds,
    ...title,
    ...entry.paragraphs.filter(isShown).map((p) => paragraphInWords(p, entry)),
  ];
}

function paragraphInWords(paragraph: ParagraphEntry, entry: SectionEntry): string {
  const place = placeInWords(paragraph, entry);
  if (paragraph.old.length === 0 || paragraph.new.length === 0) return `${place}.`;
  if (paragraph.rewritten) return `${place}: omskrivet.`;
  const said = (kind: 'deleted' | 'inserted') =>
    withoutMuted(paragraph.runs)
      .filter((run) => run.kind === kind && run.text.trim() !== '')
      .map((run) => `”${run.text.trim()}”`);
  const parts = [
    ...(said('deleted').length > 0 ? [`utgår ${listed(said('deleted'))}`] : []),
    ...(said('inserted').length > 0 ? [`nytt är ${listed(said('inserted'))}`] : []),
  ];
  return parts.length > 0 ? `${place}: ${parts.join('; ')}.` : `${place}: orden är desamma.`;
}

/** "2.7.3. Ändrad frist, skärpt: tiden är snävare …", and for what is new or gone its words. */
export function effectLine(change: ComparedRequirements): string {
  const { old, new: now, effect } = change;
  const number = (now ?? old)?.requirement.section;
  if (old && now) return `${number}. ${effectSentence(change)}`;
  return `${number}. ${capital(effectWords[effect])}: ”${(now ?? old)?.requirement.sentence}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
