import type { Rule, Word } from './page-content.ts';

const TOUCH = 3;

/** A table whose rows and columns are drawn with lines. */
export interface RuledTable {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Words of each cell, row by row; every row has the same number of cells. */
  rows: Word[][][];
}

/** Finds the tables that are drawn with lines, from top to bottom, with their words. */
export function findRuledTables(rules: readonly Rule[], words: readonly Word[]): RuledTable[] {
  const tables: RuledTable[] = [];
  for (const grid of touchingRules(rules)) {
    const table = tableOf(grid, words);
    if (table) tables.push(table);
  }
  return tables.sort((a, b) => a.y0 - b.y0);
}

const isLevel = (rule: Rule): boolean => rule.x1 - rule.x0 > rule.y1 - rule.y0;

/** More lines than this on a page are a drawing. */
const MAX_RULES = 4000;

function touchingRules(rules: readonly Rule[]): Rule[][] {
  if (rules.length > MAX_RULES) return [];
  const group = rules.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] as number;
    return at;
  };
  for (let i = 0; i < rules.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [rules[i] as Rule, rules[j] as Rule];
      if (a.x0 - TOUCH > b.x1 || b.x0 - TOUCH > a.x1) continue;
      if (a.y0 - TOUCH > b.y1 || b.y0 - TOUCH > a.y1) continue;
      group[find(i)] = find(j);
    }
  }
  const grids = new Map<number, Rule[]>();
  for (const [i, rule] of rules.entries()) {
    const key = find(i);
    grids.set(key, [...(grids.get(key) ?? []), rule]);
  }
  return [...grids.values()];
}

function tableOf(grid: readonly Rule[], words: readonly Word[]): RuledTable | null {
  const level = grid.filter(isLevel);
  const upright = grid.filter((rule) => !isLevel(rule));
  if (level.length < 2 || upright.length < 2) return null;
  const ys = merged(level.map((rule) => (rule.y0 + rule.y1) / 2));
  const xs = merged(upright.map((rule) => (rule.x0 + rule.x1) / 2));
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null;
  // One box round the text is a frame, and a frame's edge at the sheet's edge is no table.
  if (xs.length < 3 && ys.length < 3) return null;
  if (xs.length < 3) return null;
  const inside = words.filter((word) => {
    const x = (word.x0 + word.x1) / 2;
    const y = word.y - word.size * 0.3;
    return (
      word.angle === 0 &&
      x > left - TOUCH &&
      x < right + TOUCH &&
      y > top - TOUCH &&
      y < bottom + TOUCH
    );
  });
  if (inside.length === 0) return null;
  const rows = ys.slice(1).map(() => xs.slice(1).map((): Word[] => []));
  for (const word of inside) {
    const row = slot(ys, word.y - word.size * 0.3);
    const column = leftmost(xs, upright, slot(xs, (word.x0 + word.x1) / 2), word);
    rows[row]?.[column]?.push(word);
  }
  const used = rows.filter((row) => row.some((cell) => cell.length > 0));
  if (used.length === 0) return null;
  return { x0: left, x1: right, y0: top, y1: bottom, rows: withoutEmptyColumns(used) };
}

/** A cell that spans columns holds its words in the first of them. */
function leftmost(
  xs: readonly number[],
  upright: readonly Rule[],
  column: number,
  word: Word,
): number {
  let at = column;
  const y = word.y - word.size * 0.3;
  while (at > 0) {
    const x = xs[at] as number;
    const edge = upright.some(
      (rule) =>
        Math.abs((rule.x0 + rule.x1) / 2 - x) < TOUCH &&
        rule.y0 - TOUCH <= y &&
        rule.y1 + TOUCH >= y,
    );
    if (edge) return at;
    at -= 1;
  }
  return at;
}

function slot(edges: readonly number[], value: number): number {
  let at = 0;
  while (at < edges.length - 2 && value > (edges[at + 1] as number)) at += 1;
  return at;
}

function merged(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (result.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCH) result.push(value);
  }
  return result;
}

function withoutEmptyColumns(rows: Word[][][]): Word[][][] {
  const used = (rows[0] ?? []).map((_, i) => rows.some((row) => (row[i]?.length ?? 0) > 0));
  // The rest of a row may fill one cell alone, and goes on with that one.
  return used.filter(Boolean).length < 2 ? rows : rows.map((row) => row.filter((_, i) => used[i]));
}
