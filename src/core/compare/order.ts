/**
 * Which items of a list that was put in another order have to be called moved. `ranks[i]` is the
 * place after of what stood at place `i` before; all differ. Gives the places before, ascending.
 *
 * What keeps its order and is heaviest together stays; the rest has moved. So when a short section
 * and a long one change places, it is the short one that moved.
 */
export function movedPlaces(ranks: readonly number[], weights: readonly number[]): number[] {
  const best = [...weights];
  const before = ranks.map(() => -1);
  let last = -1;
  for (let i = 0; i < ranks.length; i++) {
    for (let j = 0; j < i; j++) {
      if (ranks[j]! < ranks[i]! && best[j]! + weights[i]! > best[i]!) {
        best[i] = best[j]! + weights[i]!;
        before[i] = j;
      }
    }
    if (last === -1 || best[i]! > best[last]!) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i !== -1; i = before[i]!) kept.add(i);
  return ranks.map((_, i) => i).filter((i) => !kept.has(i));
}
