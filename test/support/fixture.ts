import { readFileSync } from 'node:fs';
import type { ComparableEdition, ComparableSection } from '../../src/core/compare/comparable.ts';
import type { Comparison } from '../../src/core/compare/compare.ts';

/**
 * Reads an edition written for a test: `## 2.1 Heading` opens a section (as many # as its level),
 * every other line that is not blank is a paragraph. `11 a §` and `§ 3` count as numbers.
 */
export function readEditionText(path: string): ComparableEdition {
  const sections: (ComparableSection & { paragraphs: string[] })[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const heading = /^(#+) (\d+(?: \p{L})? §|§ \d+|\S+)(?: (.*))?$/u.exec(line);
    if (heading) {
      const [, marks, number, title] = heading;
      sections.push({ number: number!, title: title ?? '', level: marks!.length, paragraphs: [] });
    } else if (line.trim() !== '') sections.at(-1)!.paragraphs.push(line);
  }
  return { sections };
}

/** A comparison in lines that a person can check: what is not unchanged, first sections. */
export function toldShort({ older, newer, sections, paragraphs }: Comparison): string {
  const lines = sections
    .filter((change) => change.kinds[0] !== 'unchanged')
    .map(
      ({ old, new: current, kinds, main }) =>
        `${old?.number ?? '(ingen)'} → ${current?.number ?? '(ingen)'}: ${kinds.join(' ')}` +
        (main ? '' : ' (part)'),
    );
  for (const {
    old,
    new: current,
    kinds,
    difference: { runs },
  } of paragraphs) {
    if (kinds[0] === 'unchanged') continue;
    const place = (list: typeof old, outline: typeof older) =>
      list.map((one) => `${outline[one.section]!.number}#${one.place}`).join('+') || '(inget)';
    const words = runs
      .filter((run) => run.kind !== 'same')
      .map((run) => (run.kind === 'deleted' ? `[-${run.text}-]` : `{+${run.text}+}`))
      .join(' ');
    const places = `${place(old, older)} → ${place(current, newer)}`;
    lines.push(`  ${places}: ${kinds.join(' ')} ${words}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}
