import type {
  Decision,
  Edition,
  OrderedWording,
  Paragraph,
  RulebookDocument,
  Section,
} from './model.ts';
import { collapse, levelTypography } from './text.ts';

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
  /** A later decision has ordered another wording for the same section. */
  | 'superseded'
  /** The text of the section in that edition is not held. */
  | 'not-held';

export interface WordingCheck {
  decision: Decision;
  order: OrderedWording;
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

/**
 * Checks every ordered wording of a document against the edition it was ordered for and every later one.
 * The section is followed by its key, so that it may be renumbered.
 */
export function checkWordings(
  document: RulebookDocument,
  decisions: readonly Decision[],
): WordingCheck[] {
  const orders = decisions.flatMap((decision) =>
    decision.region === document.region
      ? decision.orders
          .filter((order) => order.document === document.slug)
          .map((order) => ({ decision, order, key: keyOf(document, order) }))
      : [],
  );
  return orders.flatMap(({ decision, order, key }) =>
    document.editions
      .filter((edition) => edition.edition >= order.edition)
      .map((edition): WordingCheck => {
        const base = { decision, order, edition, reason: null, difference: null };
        const section = edition.sections.find((s) =>
          key === null ? s.number === order.section : s.key === key,
        );
        const replaced = orders.some(
          (other) =>
            other.order !== order &&
            other.key === key &&
            other.order.edition > order.edition &&
            other.order.edition <= edition.edition,
        );
        if (replaced)
          return { ...base, section: section ?? null, anchors: [], status: 'superseded' };
        if (!section && edition.completeness !== 'complete') {
          return { ...base, section: null, anchors: [], status: 'not-held' };
        }
        const reason =
          order.departures.find((departure) => departure.edition === edition.edition)?.reason ??
          null;
        return { ...base, ...compareWording(order.wording, section ?? null), reason };
      }),
  );
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
