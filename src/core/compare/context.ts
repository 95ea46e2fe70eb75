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

/** What a round of pairing says of the places, looked up for many pairs. */
export interface Context {
  /**
   * How well the surroundings of an old and a new section agree, 0 to 1: the number, the section
   * above, the neighbours before and after, and what stands below.
   */
  agreement(old: number, newIndex: number): number;
}

const NUMBER = 1;
const PARENT = 1;
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
  return {
    agreement(old, newIndex) {
      const a = older[old]!;
      const b = newer[newIndex]!;
      let weight = NUMBER + PLACE;
      let sum = a.number === b.number ? NUMBER : 0;
      sum +=
        (PLACE *
          (closeness(oldPlaces, old, newIndex, newer.length) +
            closeness(newPlaces, newIndex, old, older.length))) /
        2;
      if (a.parent !== null || b.parent !== null) {
        weight += PARENT;
        if (a.parent !== null && b.parent !== null && partners.ofOld[a.parent] === b.parent) {
          sum += PARENT;
        }
      }
      const below = oldChildren[old]!;
      const belowNew = newChildren[newIndex]!;
      if (below.length > 0 && belowNew.length > 0) {
        const kept = below.filter((child) => belowNew.includes(partners.ofOld[child]!)).length;
        weight += CHILDREN;
        sum += (CHILDREN * kept) / Math.min(below.length, belowNew.length);
      }
      return sum / weight;
    },
  };
}

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

function childrenOf(sections: Outline): number[][] {
  const children: number[][] = sections.map(() => []);
  for (const section of sections) {
    if (section.parent !== null) children[section.parent]!.push(section.index);
  }
  return children;
}
