import { type Day, within } from './day.ts';

/** What one decision makes of a thing between two days. */
export interface Layer<T> {
  from: Day;
  /** Last day; null while it has no end. */
  to: Day | null;
  by: string;
  decided: string | null;
  value: T;
}

/** Two layers that nothing tells apart: the same first day, the same day of adoption, other words. */
export interface Tie<T> {
  first: Layer<T>;
  second: Layer<T>;
}

/**
 * A thing that decisions change from days on: a paragraph, a heading, whether a section stands. What holds on a day
 * is the layer with the latest first day; of two with the same, the one that was adopted later. When a layer has
 * come to its end, what lay under it shows again.
 */
export class Layered<T> {
  private readonly layers: Layer<T>[] = [];
  readonly base: T;

  constructor(base: T) {
    this.base = base;
  }

  /** Lays one more on; gives the tie when nothing tells which of two holds. */
  lay(layer: Layer<T>, same: (a: T, b: T) => boolean): Tie<T> | null {
    const equal = this.layers.find(
      (other) =>
        other.from === layer.from &&
        !same(other.value, layer.value) &&
        !(other.decided && layer.decided && other.decided !== layer.decided),
    );
    if (equal) return { first: equal, second: layer };
    this.layers.push(layer);
    return null;
  }

  on(day: Day): { value: T; layer: Layer<T> | null } {
    let top: Layer<T> | null = null;
    for (const layer of this.layers) {
      if (within(day, layer.from, layer.to) && (top === null || lies(layer, top))) top = layer;
    }
    return { value: top ? top.value : this.base, layer: top };
  }
}

/** True when `a` lies over `b`. Equal words of two decisions are told of the first id, whatever the order. */
function lies<T>(a: Layer<T>, b: Layer<T>): boolean {
  if (a.from !== b.from) return a.from > b.from;
  const [x, y] = [a.decided ?? '', b.decided ?? ''];
  return x === y ? a.by < b.by : x > y;
}
