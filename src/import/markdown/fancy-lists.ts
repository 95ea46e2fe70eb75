import type { SourceBlock, SourceRun } from '../source-document.ts';

/** Marks that Pandoc counts with and CommonMark does not: "A.", "a)", "(iv)", "#."; and figures beside them. */
const MARK = /^(\(?(?:[A-Z]|[a-z]|[ivxlcIVXLC]{1,6}|\d{1,3}|#)[.)])[ \t]+(?=\S)/u;

/**
 * The items of a list that Markdown itself takes for one paragraph, since its marks are letters or "#"; null for other
 * text. `indents` tells how far in each line of the paragraph stands; deeper lines are items of an inner list.
 */
export function fancyItems(
  runs: readonly SourceRun[],
  indents: readonly number[],
  place: SourceBlock['place'],
): SourceBlock[] | null {
  const lines = linesOf(runs);
  const marked = lines.map((line) => MARK.exec(textOf(line))?.[1] ?? null);
  if (marked[0] === null || marked.filter((mark) => mark !== null).length < 2) return null;
  const items: (SourceBlock & { kind: 'item' })[] = [];
  const open: { indent: number; count: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const mark = marked[i] ?? null;
    const last = items.at(-1);
    if (mark === null) {
      last?.runs.push({ text: '\n', target: null }, ...line);
      continue;
    }
    const indent = indents[i] ?? 0;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const level = open.at(-1);
    if (level?.indent === indent) level.count += 1;
    else open.push({ indent, count: 1 });
    const count = open.at(-1)?.count ?? 1;
    items.push({
      kind: 'item',
      runs: withoutMark(line),
      depth: open.length,
      mark: mark.replace('#', String(count)),
      ordered: true,
      place: { ...place, block: place.block + i },
    });
  }
  return items;
}

const textOf = (runs: readonly SourceRun[]): string => runs.map(({ text }) => text).join('');

function linesOf(runs: readonly SourceRun[]): SourceRun[][] {
  const lines: SourceRun[][] = [[]];
  for (const { text, target } of runs) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, target });
    }
  }
  return lines;
}

/** A mark is plain text at the beginning of the line, so it lies in the first run. */
function withoutMark([first, ...others]: readonly SourceRun[]): SourceRun[] {
  return first ? [{ ...first, text: first.text.replace(MARK, '') }, ...others] : [];
}
