import type {
  Decision,
  Edition,
  OrderedWording,
  Paragraph,
  RulebookDocument,
  Section,
} from './model.ts';
import { collapse, levelTypography } from './text.ts';
import { statedPeriod } from './time/in-force.ts';
import { pairParagraphs } from './time/pair-paragraphs.ts';
import { adoptionOf, binds } from './time/standing.ts';
import type { Effect } from './time/types.ts';

/**
 * How the wording that a decision orders stands in an edition. Verified, never derived: equal words show that
 * the wording is there, not that the decision put it there.
 */
export type WordingStatus =
  /** The same characters, white space apart. */
  | 'identical'
  /** The same but for kinds of quotation mark, dash or hyphen. */
  | 'typography'
  /** Other words, or the section is gone. */
  | 'differs'
  /** A later decision that binds has put other words in the place of these, or repealed the section. */
  | 'superseded'
  /** The text of the section in that edition is not held. */
  | 'not-held';

export interface WordingCheck {
  decision: Decision;
  order: OrderedWording;
  /** The effect that gives the wording from a day on; null for one that is ordered for an edition. */
  effect: Effect | null;
  edition: Edition;
  /** The section in that edition; null when it is not held or gone. */
  section: Section | null;
  /** The paragraphs that hold the wording, or come closest to it; anchors in that edition. */
  anchors: string[];
  status: WordingStatus;
  /** An editor's recorded reason for a difference; Swedish. */
  reason: string | null;
  /** Where the texts part: the ordered words and the words that stand there; null when they do not. */
  difference: { ordered: string; found: string } | null;
}

/** A wording with what tells when it holds. */
interface Ordered {
  decision: Decision;
  order: OrderedWording;
  effect: Effect | null;
  /** Key of the section; null when no edition holds it. */
  key: string | null;
  /** Sorts what was ordered earlier before what was ordered later. */
  since: readonly [edition: string, from: string, decided: string];
}

/**
 * Checks every ordered wording of a document against the edition it was ordered for and every later one, and every
 * wording that holds from a day against the editions that begin after it. The section is followed by its key, so that
 * it may be renumbered.
 */
export function checkWordings(
  document: RulebookDocument,
  decisions: readonly Decision[],
): WordingCheck[] {
  const own = decisions.filter(({ region }) => region === document.region);
  const all = own.flatMap((decision) => wordingsOf(decision, document));
  return all.flatMap((ordered) => {
    let stood: WordingCheck | null = null;
    return document.editions
      .filter((edition) => reaches(ordered, edition))
      .map((edition): WordingCheck => {
        const check = checkOne(ordered, edition);
        if (check.status === 'identical' || check.status === 'typography') stood = check;
        if (check.status !== 'differs') return check;
        // A version is made of the effects; where it reads otherwise than one of them, another lies over it.
        if (ordered.effect !== null && edition.version?.edition === ordered.order.edition) {
          return { ...check, anchors: [], status: 'superseded', difference: null };
        }
        const later = all.filter((other) => isLater(other, ordered) && reaches(other, edition));
        return later.some((other) => replaces(other, check, stood)) ||
          repealed(ordered, edition, own)
          ? { ...check, anchors: [], status: 'superseded', reason: null, difference: null }
          : check;
      });
  });
}

function wordingsOf(decision: Decision, document: RulebookDocument): Ordered[] {
  const date = settledDate(decision);
  const orders = decision.orders
    .filter((order) => order.document === document.slug)
    .map((order) => ({ order, effect: null as Effect | null }));
  const effects = decision.effects.flatMap((effect) =>
    effect.document === document.slug && effect.form === 'wording'
      ? [{ order: asOrder(effect), effect }]
      : [],
  );
  return [...orders, ...effects].map(({ order, effect }) => ({
    decision,
    order,
    effect,
    key: keyOf(document, order),
    since: [order.edition, effect?.from ?? '', date ?? ''] as const,
  }));
}

function settledDate(decision: Decision): string | null {
  return adoptionOf(decision)?.date ?? decision.date;
}

function asOrder({ document, edition, at, wording, place }: Effect & { form: 'wording' }) {
  return { document, edition, section: at.section, wording: wording.text, departures: [], place };
}

/** True for an edition that should have the wording, as far as the days tell. */
function reaches({ order, effect }: Ordered, edition: Edition): boolean {
  const begins = edition.version?.from ?? statedPeriod(edition).from;
  if (effect === null) return edition.edition >= order.edition;
  if (effect.from === null || begins === null || begins < effect.from) return false;
  return effect.to === null || begins <= effect.to;
}

function isLater(a: Ordered, b: Ordered): boolean {
  if (a === b || a.key !== b.key || !binds(a.decision)) return false;
  const at = [0, 1, 2].find((i) => a.since[i] !== b.since[i]);
  return at !== undefined && (a.since[at] as string) > (b.since[at] as string);
}

/** True when a later wording stands where these words stood, or would stand: it has taken their place. */
function replaces(later: Ordered, check: WordingCheck, stood: WordingCheck | null): boolean {
  const { effect } = later;
  if (effect?.form === 'wording' && effect.at.part === null) return true;
  if (!check.section) return true;
  const there = compareWording(later.order.wording, check.section).anchors;
  const [anchor] = stood?.anchors ?? [];
  if (!stood?.section || anchor === undefined) {
    return check.anchors.some((one) => there.includes(one));
  }
  return inTheGap(stood.section, anchor, check.section).some((one) => there.includes(one));
}

/** Anchors of the paragraphs that stand, between the same neighbours, where a paragraph stood. */
function inTheGap(old: Section, anchor: string, now: Section): string[] {
  const pairs = pairParagraphs(old.paragraphs, now.paragraphs).map(
    ([o, n]) =>
      [o === null ? null : old.paragraphs[o], n === null ? null : now.paragraphs[n]] as const,
  );
  const at = pairs.findIndex(([before]) => before?.anchor === anchor);
  const isKept = ([a, b]: (typeof pairs)[number]) => a?.text === b?.text;
  let [first, last] = [at, at];
  while (first > 0 && !isKept(pairs[first - 1] as (typeof pairs)[number])) first -= 1;
  while (last < pairs.length - 1 && !isKept(pairs[last + 1] as (typeof pairs)[number])) last += 1;
  const gap = pairs.slice(first, last + 1);
  const partner = pairs[at]?.[1];
  // As many before as after: each has taken the place of its own.
  if (partner && gap.every(([a, b]) => a && b)) return [partner.anchor];
  return gap.flatMap(([, b]) => b?.anchor ?? []);
}

/** True when a decision that binds has repealed the section, or the paragraph, by the first day of the edition. */
function repealed({ key, order }: Ordered, edition: Edition, decisions: readonly Decision[]) {
  const gone = edition.version?.repealed.some((section) => section.key === key);
  return (
    gone === true ||
    decisions.some(
      (decision) =>
        binds(decision) &&
        decision.effects.some(
          (effect) =>
            effect.form === 'repeal' &&
            effect.document === order.document &&
            effect.at.section === order.section &&
            effect.from !== null &&
            effect.from <= (statedPeriod(edition).from ?? ''),
        ),
    )
  );
}

function checkOne({ decision, order, effect, key }: Ordered, edition: Edition): WordingCheck {
  const base = { decision, order, effect, edition, reason: null, difference: null };
  const section = edition.sections.find((s) =>
    key === null ? s.number === order.section : s.key === key,
  );
  if (!section && edition.completeness !== 'complete') {
    return { ...base, section: null, anchors: [], status: 'not-held' };
  }
  const reason =
    order.departures.find((departure) => departure.edition === edition.edition)?.reason ?? null;
  return { ...base, ...compareWording(order.wording, section ?? null), reason };
}

/** The key of the section that the order names, by the edition it names or else the closest later one. */
function keyOf(document: RulebookDocument, order: OrderedWording): string | null {
  const holder = document.editions.find(
    (edition) =>
      edition.edition >= order.edition &&
      edition.sections.some((section) => section.number === order.section),
  );
  return holder?.sections.find((section) => section.number === order.section)?.key ?? null;
}

function compareWording(
  wording: string,
  section: Section | null,
): Pick<WordingCheck, 'section' | 'anchors' | 'status' | 'difference'> {
  const ordered = wording.split(/\n\s*\n/u).map(collapse);
  const paragraphs = section?.paragraphs ?? [];
  const pairs = ordered.map((text) => ({ text, paragraph: closest(text, paragraphs) }));
  const anchors = pairs.flatMap(({ paragraph }) => (paragraph ? [paragraph.anchor] : []));
  const unequal = pairs.find(({ text, paragraph }) => collapse(paragraph?.text ?? '') !== text);
  if (!unequal) return { section, anchors, status: 'identical', difference: null };
  const unlike = pairs.find(
    ({ text, paragraph }) => levelTypography(paragraph?.text ?? '') !== levelTypography(text),
  );
  const { text, paragraph } = unlike ?? unequal;
  return {
    section,
    anchors,
    status: unlike ? 'differs' : 'typography',
    difference: firstDifference(text, paragraph?.text ?? ''),
  };
}

/** The paragraph with the same text, else the one that shares most of its words; null when none shares any. */
function closest(text: string, paragraphs: readonly Paragraph[]): Paragraph | null {
  const same = paragraphs.find((paragraph) => collapse(paragraph.text) === text);
  if (same) return same;
  const words = wordSet(text);
  let best: Paragraph | null = null;
  let bestShare = 0;
  for (const paragraph of paragraphs) {
    const others = wordSet(paragraph.text);
    const shared = [...words].filter((word) => others.has(word)).length;
    const share = (2 * shared) / (words.size + others.size);
    if (share > bestShare) {
      best = paragraph;
      bestShare = share;
    }
  }
  return best;
}

function wordSet(text: string): Set<string> {
  return new Set(
    levelTypography(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** The words around the first place where two texts part, some six words from each. */
export function firstDifference(
  ordered: string,
  found: string,
): { ordered: string; found: string } {
  let at = 0;
  while (at < ordered.length && ordered[at] === found[at]) at += 1;
  const start = ordered.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
  return { ordered: excerpt(ordered, start), found: excerpt(found, start) };
}

function excerpt(text: string, start: number): string {
  const words = text.slice(start).split(' ');
  return words.slice(0, 6).join(' ') + (words.length > 6 ? ' …' : '');
}
