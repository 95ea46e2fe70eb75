import type { Outline } from './outline.ts';

/** New index for each old section and old index for each new one, -1 where there is none yet. */
export interface Partners {
  readonly ofOld: Int32Array;
  readonly ofNew: Int32Array;
}

export function noPartners(older: Outline, newer: Outline): Partners {
  return {
    ofOld: new Int32Array(older.length).fill(-1),
    ofNew: new Int32Array(newer.length).fill(-1),
  };
}

export const copied = ({ ofOld, ofNew }: Partners): Partners => ({
  ofOld: ofOld.slice(),
  ofNew: ofNew.slice(),
});

/** What a round of pairing says of the places, looked up for many pairs. */
export interface Context {
  /**
   * How well the surroundings of an old and a new section agree, 0 to 1: the number among its
   * sisters, the section above, the neighbours before and after, and what stands below.
   */
  agreement(old: number, newIndex: number): number;
  /** Whether both stand under sections that belong together, or under none. */
  underSame(old: number, newIndex: number): boolean;
  /** Whether no section beside either of them bears its heading. */
  aloneAmongSisters(old: number, newIndex: number): boolean;
  /** Share of what stands right below that belongs together, 0 to 1; 0 where nothing does. */
  below(old: number, newIndex: number): number;
}

const NUMBER = 0.7;
const PARENT = 1.5;
const PLACE = 1;
const CHILDREN = 2;

/**
 * Reads the surroundings from pairs already made. The pair asked about takes no part itself: its
 * neighbours testify, so a wrong pair does not confirm itself.
 */
export function contextOf(older: Outline, newer: Outline, partners: Partners): Context {
  const oldPlaces = places(partners.ofOld);
  const newPlaces = places(partners.ofNew);
  const oldChildren = childrenOf(older);
  const newChildren = childrenOf(newer);
  const oldTails = older.map(({ number }) => tailOf(number));
  const newTails = newer.map(({ number }) => tailOf(number));
  const oldAlone = aloneAmongSisters(older);
  const newAlone = aloneAmongSisters(newer);
  const below = (old: number, newIndex: number): number => {
    const olds = oldChildren[old]!;
    const news = newChildren[newIndex]!;
    const kept = olds.filter((child) => news.includes(partners.ofOld[child]!)).length;
    return kept === 0 ? 0 : kept / Math.min(olds.length, news.length);
  };
  const underSame = (old: number, newIndex: number): boolean => {
    const a = older[old]!.parent;
    const b = newer[newIndex]!.parent;
    return a === null || b === null ? a === b : partners.ofOld[a] === b;
  };
  return {
    underSame,
    below,
    aloneAmongSisters: (old, newIndex) => oldAlone[old]! && newAlone[newIndex]!,
    agreement(old, newIndex) {
      const same = underSame(old, newIndex);
      // A number counts where it is counted from the same place: below sections that belong together.
      let weight = NUMBER + PLACE;
      let sum = same && oldTails[old] === newTails[newIndex] ? NUMBER : 0;
      sum +=
        (PLACE *
          (closeness(oldPlaces, old, newIndex, newer.length) +
            closeness(newPlaces, newIndex, old, older.length))) /
        2;
      if (older[old]!.parent !== null || newer[newIndex]!.parent !== null) {
        weight += PARENT;
        if (same) sum += PARENT;
      }
      if (oldChildren[old]!.length > 0 && newChildren[newIndex]!.length > 0) {
        weight += CHILDREN;
        sum += CHILDREN * below(old, newIndex);
      }
      return sum / weight;
    },
  };
}

function aloneAmongSisters(outline: Outline): boolean[] {
  const times = new Map<string, number>();
  const marks = outline.map(({ parent, title }) => `${parent} ${title.toLowerCase()}`);
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1);
  return marks.map((mark) => times.get(mark) === 1);
}

/** What a number counts among its sisters: `3` of `2.7.3`, `11 a §` of `11 a §`. */
const tailOf = (number: string): string => number.slice(number.lastIndexOf('.') + 1);

interface Places {
  /** Partner of the nearest paired section before each one, and of the nearest after it. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function places(partner: Int32Array): Places {
  const before = new Int32Array(partner.length).fill(-1);
  const after = new Int32Array(partner.length).fill(-1);
  for (let i = 1; i < partner.length; i++) {
    before[i] = partner[i - 1]! >= 0 ? partner[i - 1]! : before[i - 1]!;
  }
  for (let i = partner.length - 2; i >= 0; i--) {
    after[i] = partner[i + 1]! >= 0 ? partner[i + 1]! : after[i + 1]!;
  }
  return { before, after };
}

/** 1 between the partners of the neighbours or right beside one of them, falling to 0 far off. */
function closeness({ before, after }: Places, from: number, to: number, length: number): number {
  const low = before[from]!;
  const high = after[from] === -1 ? length : after[from]!;
  if (low < to && to < high) return 1 / (1 + Math.max(0, high - low - 8) / 40);
  const distance = Math.min(Math.abs(to - low), Math.abs(to - high));
  return distance <= 1 ? 0.8 : Math.max(0, 0.6 - distance / 15);
}

/** The sections right below each one, by index, in order. */
export function childrenOf(sections: Outline): number[][] {
  const children: number[][] = sections.map(() => []);
  for (const section of sections) {
    if (section.parent !== null) children[section.parent]!.push(section.index);
  }
  return children;
}
