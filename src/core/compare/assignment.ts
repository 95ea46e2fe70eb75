/** A possible pair and what choosing it is worth, above leaving both alone. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly worth: number;
}

/**
 * The set of pairs with the greatest sum of worth in which nothing stands twice. Leaving alone is
 * worth nothing, so candidates that are worth nothing or less are never chosen: the price for
 * staying alone is subtracted by the caller.
 *
 * Weighed together, not greedily: a section gives up its best partner when the others gain more
 * by it. Candidates that do not touch each other are solved apart, each group by the Hungarian
 * method in cubic time of its smaller side, which keeps real editions at a few rows a group.
 */
export function bestPairs(candidates: readonly Candidate[]): Candidate[] {
  const useful = candidates.filter((candidate) => candidate.worth > 0);
  return groups(useful)
    .flatMap(solve)
    .sort((a, b) => a.old - b.old || a.new - b.new);
}

/** Candidates that share an old or a new number, directly or through others, stand together. */
function groups(candidates: readonly Candidate[]): Candidate[][] {
  const leader = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    while (leader.has(root)) root = leader.get(root)!;
    if (root !== name) leader.set(name, root);
    return root;
  };
  for (const candidate of candidates) {
    const a = find(`o${candidate.old}`);
    const b = find(`n${candidate.new}`);
    if (a !== b) leader.set(b, a);
  }
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const root = find(`o${candidate.old}`);
    const group = found.get(root);
    if (group) group.push(candidate);
    else found.set(root, [candidate]);
  }
  return [...found.values()];
}

function solve(group: Candidate[]): Candidate[] {
  if (group.length === 1) return group;
  const olds = [...new Set(group.map((candidate) => candidate.old))];
  const news = [...new Set(group.map((candidate) => candidate.new))];
  const flip = olds.length > news.length;
  const rowAt = new Map((flip ? news : olds).map((name, i) => [name, i]));
  const columnAt = new Map((flip ? olds : news).map((name, i) => [name, i]));
  const cells: (Candidate | undefined)[][] = [...rowAt].map(() => []);
  for (const candidate of group) {
    const row = rowAt.get(flip ? candidate.new : candidate.old)!;
    cells[row]![columnAt.get(flip ? candidate.old : candidate.new)!] = candidate;
  }
  const rowOf = hungarian(rowAt.size, columnAt.size, (r, c) => -(cells[r]![c]?.worth ?? 0));
  return rowOf.flatMap((row, column) => (row < 0 ? [] : (cells[row]![column] ?? [])));
}

/**
 * Least cost for giving each of `rows` its own of at least as many `columns`: for every column its
 * row, or -1. Shortest augmenting paths with potentials (Kuhn, Munkres; in this form Jonker and
 * Volgenant).
 */
function hungarian(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  const cameBy = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    while (rowAt[column] !== 0) {
      done[column] = 1;
      const current = rowAt[column]!;
      let delta = Infinity;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (done[c]) continue;
        const reduced = cost(current - 1, c - 1) - rowPotential[current]! - columnPotential[c]!;
        if (reduced < least[c]!) {
          least[c] = reduced;
          cameBy[c] = column;
        }
        if (least[c]! < delta) {
          delta = least[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c]) {
          rowPotential[rowAt[c]!]! += delta;
          columnPotential[c]! -= delta;
        } else least[c]! -= delta;
      }
      column = next;
    }
    while (column !== 0) {
      rowAt[column] = rowAt[cameBy[column]!]!;
      column = cameBy[column]!;
    }
  }
  return Array.from({ length: columns }, (_, c) => rowAt[c + 1]! - 1);
}
