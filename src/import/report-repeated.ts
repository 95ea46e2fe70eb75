import type { Edition } from '../core/model.ts';
import type { ReportItem } from './report.ts';

/** Shortest piece, in letters, whose second coming is no chance. */
const TELLING = 25;

/**
 * Pieces that stand twice where a page break or a copy could have put them: a paragraph that is the same as one before it
 * in the section, or one that begins with how the one before ends.
 */
export function repeatedPieces(edition: Edition): ReportItem[] {
  return edition.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ text, kind, anchor }, i): ReportItem[] => {
      if (text.length < TELLING || kind === 'row') return [];
      const place = section.lines ? `source.txt:${section.lines[0]}` : null;
      const before = section.paragraphs.slice(0, i).find((other) => other.text === text);
      const settle = `${section.number}.mdx, under corrections: { kind: repeated-fragment, line: …, printed: "…", reading: "", reason: "…" }`;
      if (before) {
        return [
          {
            weight: 'look',
            place,
            text: `${section.number}: ${anchor} says the same as ${before.anchor}: ${JSON.stringify(text.slice(0, 80))}`,
            settle,
          },
        ];
      }
      const previous = section.paragraphs[i - 1];
      const shared = previous ? sharedJoint(previous.text, text) : 0;
      return shared >= TELLING
        ? [
            {
              weight: 'look',
              place,
              text: `${section.number}: ${anchor} begins as ${previous?.anchor} ends: ${JSON.stringify(text.slice(0, shared))}`,
              settle,
            },
          ]
        : [];
    }),
  );
}

/** Length of the longest end of `a` that is also the beginning of `b`. */
function sharedJoint(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length >= TELLING; length--) {
    if (a.endsWith(b.slice(0, length))) return length;
  }
  return 0;
}
