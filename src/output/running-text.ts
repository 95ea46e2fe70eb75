import type { Inline } from '../core/model.ts';
import { escapeHtml } from './escape.ts';

/** Something to wrap around a stretch of a paragraph: a link, or a mark that a style sheet draws. */
export interface Mark {
  /** 0-based, in UTF-16 units of the paragraph's plain text; the end is not included. */
  start: number;
  end: number;
  /** Opening and closing tag, already escaped. */
  open: string;
  close: string;
}

/**
 * Running text as HTML whose text content is the plain text, character for character: what is shown is what
 * is compared and cited. Marks that overlap an earlier one in the list are left out.
 */
export function runningText(
  content: readonly Inline[],
  plain: string,
  marks: readonly Mark[] = [],
): string {
  const runs = alignRuns(content, plain);
  // A printed link keeps its words to itself: no link may stand inside a link.
  const links = runs.filter((run) => run.open.includes('<a '));
  const kept = withoutOverlaps(marks).filter(
    (mark) =>
      !mark.open.startsWith('<a ') ||
      links.every((link) => mark.end <= link.start || link.end <= mark.start),
  );
  const edges = new Set([0, plain.length]);
  for (const { start, end } of [...kept, ...runs]) edges.add(start).add(end);
  const points = [...edges].sort((a, b) => a - b);

  let html = '';
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i] as number;
    const end = points[i + 1] as number;
    const mark = kept.find((m) => m.start <= start && end <= m.end);
    const run = runs.find((r) => r.start <= start && end <= r.end);
    if (mark?.start === start) html += mark.open;
    html += (run?.open ?? '') + escapeHtml(plain.slice(start, end)) + (run?.close ?? '');
    if (run?.breakAfter && run.end === end) html += '<br>';
    if (mark?.end === end) html += mark.close;
  }
  return html;
}

interface Run extends Mark {
  breakAfter: boolean;
}

/** Flattens the tree into stretches of the plain text, leaving out the white space that collapsing took. */
function alignRuns(content: readonly Inline[], plain: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const visit = (nodes: readonly Inline[], open: string, close: string): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        const start = at;
        for (const character of node.value) {
          if (plain.startsWith(character, at)) at += character.length;
        }
        runs.push({ start, end: at, open, close, breakAfter: false });
      } else if (node.kind === 'break') {
        const last = runs.at(-1);
        if (last) last.breakAfter = true;
        // The break itself is the space that the plain text has here.
        if (plain[at] === ' ') at += 1;
      } else {
        const [before, after] = TAGS[node.kind](node.kind === 'link' ? node.target : '');
        visit(node.children, open + before, after + close);
      }
    }
  };
  visit(content, '', '');
  return runs;
}

const TAGS: Record<
  'emphasis' | 'strong' | 'link' | 'lost-link',
  (target: string) => [string, string]
> = {
  emphasis: () => ['<em>', '</em>'],
  strong: () => ['<strong>', '</strong>'],
  link: (target) => [`<a href="${escapeHtml(target)}" rel="external">`, '</a>'],
  'lost-link': () => ['<span class="lost">', '</span>'],
};

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (mark.end > mark.start && kept.every((k) => mark.end <= k.start || k.end <= mark.start)) {
      kept.push(mark);
    }
  }
  return kept;
}
