import { collapse } from '../../core/text.ts';
import { withoutStart } from '../block-text.ts';
import type { SourceBlock } from '../source-document.ts';
import { type Note, plain, runsOf, trimRuns } from './content.ts';
import { findContents } from './contents-lines.ts';
import { mendCutSentences } from './cut-sentences.ts';
import { type FoundHeading, findHeadings } from './headings.ts';
import { type FoundItem, findItems } from './list-items.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';
import type { StoryTable } from './tables.ts';

/** Decides what every paragraph is, and gives the blocks of the file and its title. */
export function assemble(
  story: readonly StoryBlock[],
  reading: Reading,
): { blocks: SourceBlock[]; title: string | null } {
  const parts = mendCutSentences(story, reading);
  const contents = findContents(parts, reading);
  const headings = findHeadings(parts, contents, reading);
  const items = findItems(parts, (part) => contents.has(part) || headings.has(part), reading);
  let tables = 0;
  const blocks = parts.flatMap((part): SourceBlock[] => {
    if (part.kind === 'table') {
      tables += 1;
      return rows(part, tables);
    }
    const line = contents.get(part);
    if (line !== undefined) {
      if (line && part.label?.counts) reading.made.push(part.label.text);
      return line ? [line, ...notesAfter(part.notes, part)] : [];
    }
    const heading = headings.get(part);
    if (heading) return [...headingBlocks(part, heading, reading), ...notesAfter(part.notes, part)];
    const item = items.get(part);
    if (item) return [itemBlock(part, item, reading), ...notesAfter(part.notes, part)];
    return [...paragraphBlock(part), ...notesAfter(part.notes, part)];
  });
  return { blocks, title: titleOf(parts, (part) => contents.has(part) || headings.has(part)) };
}

/** The heading, and below the number of a clause its text. */
function headingBlocks(
  { place, label, pieces }: StoryParagraph,
  { number, title, level, because, between, clause }: FoundHeading,
  reading: Reading,
): SourceBlock[] {
  if (label?.counts && label.text !== '') reading.made.push(label.text);
  if (between !== '')
    reading.dropped.push({ text: between, reason: 'dash between number and title', place });
  const heading: SourceBlock = { kind: 'heading', number, title, level, because, place };
  if (clause !== undefined) {
    if (title !== '')
      reading.dropped.push({ text: '.', reason: 'full stop after the title of a clause', place });
    const runs = trimRuns(withoutStart(runsOf(pieces), clause));
    return [heading, { kind: 'paragraph', runs, place }];
  }
  for (const { text, note } of pieces) {
    if (note) reading.dropped.push({ text, reason: 'mark of a note in a heading', place });
  }
  return [heading];
}

function itemBlock({ place }: StoryParagraph, item: FoundItem, reading: Reading): SourceBlock {
  const { mark, ordered, depth, pieces, automatic } = item;
  if (automatic) reading.made.push(mark);
  return { kind: 'item', runs: runsOf(pieces), depth, mark, ordered, place };
}

function paragraphBlock({ pieces, place }: StoryParagraph): SourceBlock[] {
  const runs = runsOf(pieces);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs, place }];
}

function rows({ rows: all, place }: StoryTable, table: number): SourceBlock[] {
  return all.flatMap(({ cells, header, notes }): SourceBlock[] => [
    { kind: 'row', cells, header, table, place },
    ...notesAfter(notes, { place }),
  ]);
}

function notesAfter(
  notes: readonly Note[],
  { place }: Pick<StoryParagraph, 'place'>,
): SourceBlock[] {
  return notes.map(({ mark, runs }) => ({ kind: 'footnote', mark, runs, place }));
}

/** What carries the style of a title, else the first line when it could be one. */
function titleOf(
  parts: readonly StoryBlock[],
  isOther: (part: StoryBlock) => boolean,
): string | null {
  const texts = parts.flatMap((part) => {
    if (part.kind !== 'paragraph') return [];
    const text = collapse(plain(part.pieces.filter(({ note }) => !note)));
    return text === '' ? [] : [{ part, text }];
  });
  const first = texts.findIndex(({ part }) => isTitle(part));
  if (first !== -1) {
    const after = texts.slice(first).findIndex(({ part }) => !isTitle(part));
    const lines = texts.slice(first, after === -1 ? undefined : first + after);
    return lines.map(({ text }) => text).join(' ');
  }
  const line = texts[0];
  if (!line || isOther(line.part) || line.part.label) return null;
  return line.text.length <= 160 && !/[.;,:]$/u.test(line.text) ? line.text : null;
}

function isTitle({ style }: StoryParagraph): boolean {
  return style.names.some((name) => /^(?:title|titel|dokumenttitel)$/iu.test(name));
}
