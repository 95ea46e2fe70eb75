import { differences } from './differences.ts';
import type { Pair, Term } from './types.ts';

/** Words that stand at one place of two texts: what went there and what came. One side may be empty. */
export interface Gap {
  removed: readonly Term[];
  added: readonly Term[];
}

/**
 * Where two texts differ, place by place. The words that both have are laid against each other in
 * order (longest common run of stems); between them stands what only one side has. Words that only
 * moved are no difference.
 *
 * The work is the product of the two lengths, so a norm of more words than {@link MOST} is one gap.
 */
export function gaps(pair: Pair): Gap[] {
  const { removed, added } = differences(pair);
  if (removed.length === 0 && added.length === 0) return [];
  const [old, now] = [pair.old.words, pair.new.words];
  if (old.length > MOST || now.length > MOST) return [{ removed, added }];
  const [gone, come] = [new Set(removed), new Set(added)];
  const found: Gap[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(old, now), [old.length, now.length] as const]) {
    const gap = {
      removed: old.slice(i, a).filter((word) => gone.has(word)),
      added: now.slice(j, b).filter((word) => come.has(word)),
    };
    if (gap.removed.length + gap.added.length > 0) found.push(gap);
    [i, j] = [a + 1, b + 1];
  }
  return found;
}

/** Most content words of one side that are aligned. */
const MOST = 400;

/** The places of the longest run of words that both sides have in the same order. */
function common(old: readonly Term[], now: readonly Term[]): [number, number][] {
  const width = now.length + 1;
  const best = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        old[i]!.stem === now[j]!.stem
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const places: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i]!.stem === now[j]!.stem) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}
