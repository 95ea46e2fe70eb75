import type { Dot, Rule } from './page-content.ts';
import { apply, type Matrix } from './text-state.ts';

/** A drawn box not thicker than this, in points, is a line. */
const THICKNESS = 3;
/** Shorter strokes are parts of letters and marks. */
const LENGTH = 6;

/** How many numbers follow each step of a path in the lists of pdf.js: move, line, curve, quadratic curve, close. */
const STEP_SIZE = [2, 2, 6, 4, 0];

/** Size of a bullet that is drawn, in points. */
const DOT = { least: 1.2, most: 8 };

/** The straight lines of a drawn path, upright or level, four for the edges of a box; and what could be a bullet. */
export function figuresOfPath(
  path: ArrayLike<number>,
  toPage: Matrix,
  filled: boolean,
): { rules: Rule[]; dots: Dot[] } {
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const close = () => {
    const dot = dotOfPoints(points, curved, filled);
    if (dot) dots.push(dot);
    else if (!curved) rules.push(...rulesOfPoints(points));
    points = [];
    curved = false;
  };
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 4;
    const size = STEP_SIZE[step] ?? 0;
    if (step === 0) close();
    if (step > 1 && step < 4) curved = true;
    if (size > 0) points.push(apply(toPage, path[i + size - 1] ?? 0, path[i + size] ?? 0));
    i += 1 + size;
  }
  close();
  return { rules, dots };
}

function dotOfPoints(
  points: readonly [number, number][],
  curved: boolean,
  filled: boolean,
): Dot | null {
  if (points.length < 4) return null;
  const box = boxOf(points);
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const fits = Math.min(width, height) >= DOT.least && Math.max(width, height) <= DOT.most;
  return fits && Math.abs(width - height) < 0.3 * height ? { ...box, round: curved, filled } : null;
}

function boxOf(points: readonly [number, number][]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

function rulesOfPoints(points: readonly [number, number][]): Rule[] {
  if (points.length < 2) return [];
  const box = boxOf(points);
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (Math.min(width, height) <= THICKNESS) {
    return Math.max(width, height) >= LENGTH ? [box] : [];
  }
  if (points.length < 4 || points.length > 5) return [];
  return [
    { ...box, y1: box.y0 },
    { ...box, y0: box.y1 },
    { ...box, x1: box.x0 },
    { ...box, x0: box.x1 },
  ];
}
