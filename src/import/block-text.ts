import { collapse } from '../core/text.ts';
import type { SourceBlock, SourceRun } from './source-document.ts';

/** The text of runs, white space collapsed. */
export function textOf(runs: readonly SourceRun[]): string {
  return collapse(runs.map(({ text }) => text).join(''));
}

/** The text of a block as a reader of the file sees it, number or mark first, cells parted by a space. */
export function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'contents':
      return collapse(`${block.number ?? ''} ${block.title}`);
    case 'paragraph':
      return textOf(block.runs);
    case 'item':
    case 'footnote':
      return collapse(`${block.mark} ${textOf(block.runs)}`);
    case 'row':
      return collapse(block.cells.map(textOf).join(' '));
  }
}

/** The runs without their first `count` characters, counted as `textOf` counts them. */
export function withoutStart(runs: readonly SourceRun[], count: number): SourceRun[] {
  let left = count;
  let begun = false;
  const rest: SourceRun[] = [];
  for (const run of runs) {
    let at = 0;
    while (at < run.text.length && left > 0) {
      const space = /^\s+/u.exec(run.text.slice(at))?.[0].length ?? 0;
      if (space > 0) {
        at += space;
        if (begun) left -= 1;
      } else {
        at += 1;
        left -= 1;
        begun = true;
      }
    }
    const text = run.text.slice(at);
    if (text !== '') rest.push({ ...run, text: rest.length === 0 ? text.trimStart() : text });
  }
  return rest.filter(({ text }) => text !== '');
}
