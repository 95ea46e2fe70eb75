import type { Line } from './page-content.ts';
import { type Box, isTable } from './page-flow.ts';

/** How the file sets its text, told from the lines themselves. */
export interface Setting {
  /** Size of the running text. */
  bodySize: number;
  /** Usual distance of two lines of a paragraph, in letter heights, for a size. */
  leading(size: number): number;
  /** Paragraphs are parted by a wider distance, so that a line that ends early without one is a forced line break. */
  spaced: boolean;
  /** Full lines all end at the same edge. */
  justified: boolean;
}

/** Lines that end this close to the edge, in points, end at it. */
export const EDGE = 1;

/** The size that most letters have. */
export function bodySizeOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const letters = line.words.reduce((sum, word) => sum + word.text.length, 0);
    counts.set(line.size, (counts.get(line.size) ?? 0) + letters);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

export function settingOf(boxes: readonly Box[], bodySize: number): Setting {
  const distances = new Map<number, number[]>();
  let parted = 0;
  let close = 0;
  let even = 0;
  let uneven = 0;
  for (const { first, second } of neighbours(boxes)) {
    const distance = (second.y - first.y) / first.size;
    if (distance < 0.8 || distance > 3.5) continue;
    const key = Math.round(first.size * 2) / 2;
    distances.set(key, [...(distances.get(key) ?? []), distance]);
  }
  const all = mode([...distances.values()].flat()) ?? 1.2;
  const leadings = new Map(
    [...distances].map(([size, values]) => [
      size,
      values.length >= 5 ? (mode(values) ?? all) : all,
    ]),
  );
  const leading = (size: number): number => leadings.get(Math.round(size * 2) / 2) ?? all;
  for (const { right, first, second } of neighbours(boxes)) {
    if (Math.abs(first.size - bodySize) > 0.6) continue;
    if (!endsEarly(first, second, right)) {
      if (Math.abs(right - first.x1) < EDGE) even += 1;
      else uneven += 1;
      continue;
    }
    if (!/[.!?]$/u.test(first.words.at(-1)?.text ?? '')) continue;
    if ((second.y - first.y) / first.size > 1.18 * leading(first.size)) parted += 1;
    else close += 1;
  }
  return { bodySize, leading, spaced: parted >= close, justified: even > 2 * uneven };
}

/** True when the first word of the next line would have found room: the line was ended on purpose. */
export function endsEarly(line: Line, next: Line, right: number): boolean {
  const room = right - line.x1;
  let width = 0;
  for (const [i, word] of next.words.entries()) {
    if (i > 0 && (word.spaced || word.x0 - (next.words[i - 1]?.x1 ?? 0) > 0.15 * word.size)) break;
    width = word.x1 - next.x0;
  }
  return room > width + 0.45 * line.size;
}

function* neighbours(
  boxes: readonly Box[],
): Generator<{ right: number; first: Line; second: Line }> {
  for (const { items, right } of boxes) {
    for (const [i, second] of items.entries()) {
      const first = items[i - 1];
      if (!first || isTable(first) || isTable(second)) continue;
      if (Math.abs(first.size - second.size) < 0.3) yield { right, first, second };
    }
  }
}

/** The most common value, in steps of a twentieth. */
function mode(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) {
    const step = Math.round(value * 20) / 20;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
