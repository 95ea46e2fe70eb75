import type { CorrectionKind } from '../core/model.ts';
import type { SectionData } from '../core/schemas.ts';
import { ITEM, readHeadingLine } from '../core/source-text.ts';
import { collapse } from '../core/text.ts';
import type { BodyHeading } from './headings.ts';

export type ProposedCorrection = SectionData['corrections'][number];

/**
 * What a converter is known to do to a page, found in the lines of one section, each as a correction
 * with its reason. Nothing else is touched: a word that merely looks wrong is for an editor to judge.
 * `first` is the line after the heading and `last` the section's last line, from 1.
 */
export function proposeCorrections(
  lines: readonly string[],
  first: number,
  last: number,
): ProposedCorrection[] {
  const found = [
    ...brokenParagraphs(lines, first, last),
    ...lineByLine(lines, first, last, 'lost-link', LOST_LINK, (match) => ({
      reading: (match[1] as string).replace(/\\(.)/gu, '$1'),
      reason:
        'Länkens adress gick förlorad när förlagan gjordes om till text (målet är bara ”#”). Länktexten står kvar och ingen adress har gissats.',
    })),
    ...lineByLine(lines, first, last, 'autolink', AUTOLINK, (match) => ({
      reading: match[1] as string,
      reason:
        'Adressen stod inom vinkelparenteser, som är kod och inte hör till den tryckta texten.',
    })),
  ];
  return found.sort((a, b) => a.line - b.line);
}

/** Where the contents list words a heading otherwise than it is read (`title`), the body is followed. */
export function contentsCorrection(
  { contents }: BodyHeading,
  title: string,
): ProposedCorrection | null {
  if (!contents || collapse(contents.title).toLowerCase() === title.toLowerCase()) return null;
  return {
    kind: 'contents-list',
    line: contents.line,
    printed: contents.title,
    reading: title,
    certainty: 'probable',
    reason: 'Innehållsförteckningen och brödtexten skriver rubriken olika. Här följs brödtexten.',
  };
}

const LOST_LINK = /\[((?:\\.|[^\]\\])*)\]\(#\)/gu;
const AUTOLINK = /<(https?:\/\/[^>\s]+)>/gu;

function lineByLine(
  lines: readonly string[],
  first: number,
  last: number,
  kind: CorrectionKind,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => { reading: string; reason: string },
): ProposedCorrection[] {
  return lines.slice(first - 1, last).flatMap((text, i) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      line: first + i,
      printed: match[0],
      certainty: 'certain' as const,
      ...read(match),
    })),
  );
}

/** A run of lines between blank lines. */
interface Block {
  /** First and last line, from 1. */
  start: number;
  end: number;
  text: string;
}

const ENDS_SENTENCE = /[.!?:;…](?:[)*_"”\u00BB\]]|\(#\))*$/u;
const BEGINS_LOWER = /^[("”\u00AB*_]*\p{Ll}/u;

/**
 * A page break leaves a blank line in the middle of a paragraph, and sometimes prints its end once more.
 *
 * Mended as certain: no final punctuation before the blank line and a small letter after it. Mended as
 * probable: the same with a capital after it, since a heading-like line can look so. Left alone: rows,
 * items followed by a capital, and a break that falls between two sentences, which nothing in the text shows.
 */
function brokenParagraphs(
  lines: readonly string[],
  first: number,
  last: number,
): ProposedCorrection[] {
  const blocks = blocksOf(lines, first, last);
  const corrections: ProposedCorrection[] = [];
  let run: Block[] = [];
  let certain = true;
  const close = () => {
    if (run.length > 1) corrections.push(pageBreak(lines, run, certain));
    run = [];
    certain = true;
  };
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const joint = before ? jointOf(before, block) : 'none';
    if (joint === 'repeated') corrections.push(repeatedFragment(block));
    if (joint !== 'certain' && joint !== 'probable') {
      close();
      continue;
    }
    // Two breaks with few words between them are one correction: their printed forms would overlap.
    if (run.length > 0 && wordsIn(before as Block) >= LONG_ENOUGH) close();
    if (run.length === 0) run = [before as Block];
    run.push(block);
    certain &&= joint === 'certain';
  }
  close();
  return corrections;
}

/** A block of this many words holds the end of one correction and the beginning of the next. */
const LONG_ENOUGH = 4;

/** How a block follows on the one before it. */
function jointOf(before: Block, block: Block): 'none' | 'repeated' | 'certain' | 'probable' {
  if (ITEM.test(block.text) || `${before.text}${block.text}`.includes('\t')) return 'none';
  // A numbered line that was not taken for a heading ends no sentence either.
  if (readHeadingLine(before.text) && !ITEM.test(before.text)) return 'none';
  const lower = BEGINS_LOWER.test(block.text);
  if (lower && before.text.endsWith(block.text)) return 'repeated';
  if (ENDS_SENTENCE.test(before.text)) return 'none';
  if (!lower && ITEM.test(lastLine(before.text))) return 'none';
  return lower ? 'certain' : 'probable';
}

function wordsIn(block: Block): number {
  return block.text.split(/\s+/u).length;
}

function repeatedFragment(block: Block): ProposedCorrection {
  return {
    kind: 'repeated-fragment',
    line: block.start,
    printed: block.text,
    reading: '',
    certainty: 'certain',
    reason:
      'Sidbrytningen har fått slutet av stycket före att stå två gånger; upprepningen börjar mitt i ett ord och har utelämnats.',
  };
}

/** Joins a run of blocks; its printed form is what stands in the source from the first break to the last. */
function pageBreak(
  lines: readonly string[],
  run: readonly Block[],
  certain: boolean,
): ProposedCorrection {
  const before = run[0] as Block;
  const after = run.at(-1) as Block;
  const tail = /\S+ \S+[ \t]*$/u.exec(lastLine(before.text))?.[0] ?? lastLine(before.text);
  const head = /^\S+(?: \S+)?/u.exec(after.text)?.[0] ?? after.text;
  const between = lines.slice(before.end, after.start - 1);
  const printed = [tail, ...between, head].join('\n');
  return {
    kind: 'page-break',
    line: before.end,
    printed,
    reading: collapse(printed),
    certainty: certain ? 'certain' : 'probable',
    reason: 'En sidbrytning har delat stycket mitt i en mening. Delarna har fogats ihop.',
  };
}

function blocksOf(lines: readonly string[], first: number, last: number): Block[] {
  const blocks: Block[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line - 1] ?? '';
    if (text.trim() === '') continue;
    const open = blocks.at(-1);
    if (open && open.end === line - 1) {
      open.end = line;
      open.text += `\n${text}`;
    } else {
      blocks.push({ start: line, end: line, text });
    }
  }
  return blocks;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
