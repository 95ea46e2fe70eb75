import type { BasisRow } from '../core/basis-rows.ts';
import { type DirectionTally, tallyOf } from '../core/change-direction.ts';
import type { ChangeLog, ParagraphEntry, SectionEntry } from '../core/change-log.ts';
import { withoutMuted } from '../core/compare/word-runs.ts';
import type { BasisEffect, BasisSection, DecisionBasis } from '../core/decision-basis.ts';
import type { Decision, Section } from '../core/model.ts';
import { leadInOf } from '../core/requirement-changes.ts';
import type { NamedRequirement } from '../core/requirement-comparison.ts';
import { binds } from '../core/time/standing.ts';
import { isShown } from './change-view.ts';
import { kindsInWords, placeInWords } from './change-wording.ts';
import { citeDecision } from './citation.ts';
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
    'Till vänster står lydelsen som den är, till höger som den föreslås bli. Ord som utgår är överstrukna till vänster, ord som är nya är understrukna till höger; ett stycke som är nytt eller utgår helt har ingen text bredvid sig. – – – står för stycken som inte ändras. Under varje avsnitt sägs ändringarna också i ord.',
  leftOut: '– – – – –',
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

/** "2.7.3 Remisser", and with the number it had: "2.8 Remisser (nu 2.7.3)", "2.8 Remisser (nu 2.7.3 och 2.7.4)". */
export function sectionName({ entry, takenIn }: Pick<BasisSection, 'entry' | 'takenIn'>): string {
  const section = entry.new ?? entry.old;
  const name = section ? `${section.number} ${sectionTitle(section)}` : '';
  if (entry.new === null) return name;
  const olds = [entry, ...takenIn].flatMap(({ old }) => old?.number ?? []);
  const isSame = olds.length === 0 || (olds.length === 1 && olds[0] === entry.new.number);
  const word = entry.main ? 'nu' : 'ur';
  return isSame ? name : `${name} (${word} ${listed(olds)})`;
}

/** What the board is asked to decide on a section: "Avsnitt 2.7.3 Remisser ändras så:". */
export function proposalOf(section: BasisSection): string {
  const { entry, takenIn, rows } = section;
  const { old, new: proposed } = entry;
  const named = (one: Section) => `${one.number} ${sectionTitle(one)}`;
  if (!proposed) return `Avsnitt ${old ? named(old) : ''} upphävs.`;
  if (!old)
    return `Ett nytt avsnitt, ${named(proposed)}, införs${rows.length > 0 ? ' med lydelsen:' : '.'}`;
  if (!entry.main)
    return `Ett avsnitt, ${named(proposed)}, bryts ut ur ${named(old)} med lydelsen:`;
  if (takenIn.length > 0) {
    const olds = [entry, ...takenIn].flatMap((one) => one.old?.number ?? []);
    return `Avsnitt ${listed(olds)} förs samman till ${named(proposed)}, med lydelsen:`;
  }
  const parts = [
    ...(old.number !== proposed.number ? [`får numret ${proposed.number}`] : []),
    ...(old.title !== proposed.title ? [`får rubriken ”${sectionTitle(proposed)}”`] : []),
    ...(rows.length > 0 ? ['ändras så'] : []),
  ];
  const what = parts.length > 0 ? listed(parts) : 'flyttas';
  return `Avsnitt ${named(old)} ${what}${rows.length > 0 ? ':' : '.'}`;
}

/** "Stycke 2 ska lyda:", "Stycke 3, nytt:", "Stycke 4 utgår." at a paragraph of a proposed decision. */
export function orderedPoint(
  { entry: paragraph, new: proposed, leavesFor }: BasisRow,
  entry: SectionEntry,
): string {
  const place = placeInWords(paragraph, entry);
  if (leavesFor) {
    const from = placeInWords({ ...paragraph, new: [] }, entry).replace(/, utgår$/u, '');
    return `${from} flyttas till ${leavesFor.number}.`;
  }
  if (!proposed) return `${place.replace(/, utgår$/u, ' utgår')}.`;
  if (paragraph.old.length === 0) return `${place}:`;
  return place.includes(',') ? `${place}, ska lyda:` : `${place} ska lyda:`;
}

/** "Nuvarande lydelse beslutades i RY § 27." for a section whose present words a decision ordered. */
export function orderedBefore({ ordered }: BasisSection): string[] {
  const [bound, proposed] = [ordered.filter(binds), ordered.filter((one) => !binds(one))];
  const cited = (all: readonly Decision[]) => listed(all.map((one) => citeDecision(one)));
  return [
    ...(bound.length > 0 ? [`Nuvarande lydelse beslutades i ${cited(bound)}.`] : []),
    ...(proposed.length > 0 ? [`Nuvarande lydelse föreslogs i ${cited(proposed)}.`] : []),
  ];
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

/** What the two columns do not say by themselves: what happens to the section, and changed words in words. */
export function changesBeside({
  entry,
  takenIn,
}: Pick<BasisSection, 'entry' | 'takenIn'>): string[] {
  const { old, new: proposed } = entry;
  const all = [entry, ...takenIn];
  const kinds = `${capital(kindsInWords([...new Set(all.flatMap((one) => one.kinds))]))}.`;
  const title =
    old?.title && proposed?.title && entry.main && old.title !== proposed.title
      ? [`Rubriken ”${old.title}” blir ”${proposed.title}”.`]
      : [];
  const paragraphs = all.flatMap((one) => one.paragraphs);
  const same =
    paragraphs.length > 0 &&
    !paragraphs.some(isShown) &&
    all.every(({ departed }) => departed.length === 0);
  return [
    same ? `${kinds} ${basisWords.sameText}` : kinds,
    ...title,
    ...all.flatMap((one) =>
      one.paragraphs
        .filter((p) => isShown(p) && p.old.length > 0 && p.new.length > 0)
        .map((p) => paragraphInWords(p, one)),
    ),
  ];
}

function paragraphInWords(paragraph: ParagraphEntry, entry: SectionEntry): string {
  const place = placeInWords(paragraph, entry);
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

/** "K17, avsnitt 2.7.3. Ändrad frist, skärpt: tiden är snävare … Nu: ”…” Förslag: ”…”", with the words that lead in a list. */
export function effectLine(change: BasisEffect): string {
  const { old, new: now, effect, known } = change;
  const section = (now ?? old)?.requirement.section;
  const place = [...(known ? [known] : []), `avsnitt ${section}`].join(', ');
  const said = (side: NamedRequirement) => {
    const lead = leadInOf(side);
    return `”${lead ? `${lead} ` : ''}${side.requirement.sentence}”`;
  };
  const head = `${capital(place)}. `;
  if (!old || !now) {
    const side = now ?? old;
    return `${head}${capital(effectWords[effect])}: ${side ? said(side) : ''}`;
  }
  const words =
    said(old) === said(now) ? `Lydelse: ${said(now)}` : `Nu: ${said(old)} Förslag: ${said(now)}`;
  return `${head}${effectSentence(change)} ${words}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
