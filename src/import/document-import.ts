import { linesOf } from '../core/source-text.ts';
import { collapse } from '../core/text.ts';
import { type ContentsEntry, type ContentsList, isContentsHeading } from './contents-list.ts';
import type { BodyHeading } from './headings.ts';
import type { ImportedText } from './imported.ts';
import { sectionsFrom } from './sections.ts';
import { NOTHING_SAID, type Said, type Settled } from './settled.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';
import { type ContentsLine, findStructure, headingLine, type Structure } from './structure.ts';
import { type TextForm, writeTextForm } from './text-form.ts';

/** An edition found in a file, with what the way from the file to the text form did. */
export interface ImportedDocument extends ImportedText {
  structure: Structure;
  form: TextForm;
}

/**
 * Reads what a file holds into sections. `text` is given for a file that is itself the text form: its lines stay as they
 * are, and a block's place says on which line it begins.
 */
export function importDocument(
  document: SourceDocument,
  settled: Settled,
  said: Said = NOTHING_SAID,
  text: string | null = null,
): ImportedDocument {
  const structure = findStructure(document);
  const begins = new Set(structure.sections.map(({ block }) => block));
  const form =
    text === null
      ? writeTextForm(structure.blocks, (block) => begins.has(block))
      : formOfLines(structure.blocks, text);
  const lines = linesOf(form.text);
  const contents = contentsOf(structure, form);
  const headings = structure.sections.map((section): BodyHeading => {
    const line = form.lineOf[section.block] as number;
    const block = structure.blocks[section.block] as SourceBlock;
    const { page } = block.place;
    return {
      number: section.number,
      ...(section.label === undefined ? {} : { label: section.label }),
      level: section.level,
      title: section.title,
      printed: lines[line - 1] ?? headingLine(block),
      line,
      contents: contents.entryOf(section.contents),
      ...(page === null ? {} : { page }),
    };
  });
  const imported = sectionsFrom(
    {
      text: form.text,
      lines,
      title: document.title ?? titleBefore(structure),
      contents: contents.list,
      apart: contents.runs,
      headings,
      doubtful: structure.doubtful.map(({ block, text }) => ({
        text,
        line: form.lineOf[block] ?? 1,
      })),
      proposes: document.format === 'text',
    },
    settled,
    said,
  );
  return { ...imported, structure, form };
}

function contentsOf(
  { contents, blocks }: Structure,
  form: TextForm,
): {
  list: ContentsList | null;
  /** First and last line of every stretch of it; a file made of several has several. */
  runs: [number, number][];
  entryOf: (line: ContentsLine | null) => ContentsEntry | null;
} {
  const entries = new Map(
    contents.map((line) => {
      const block = blocks.indexOf(line);
      const entry: ContentsEntry = {
        number: collapse(line.number ?? '').replace(/[.:)]+$/u, ''),
        title: collapse(line.title),
        page: line.page,
        line: form.lineOf[block] ?? 1,
      };
      return [line, entry] as const;
    }),
  );
  const runs = runsOf(contents.map((line) => blocks.indexOf(line))).map(([first, last]) => {
    const before = blocks[first - 1];
    const headed = before !== undefined && isContentsHeading(headingLine(before));
    const start = form.lineOf[headed ? first - 1 : first] as number;
    return [start, form.lastLineOf[last] as number] as [number, number];
  });
  const [longest] = [...runs].sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  if (!longest) return { list: null, runs, entryOf: () => null };
  return {
    list: { lines: longest, entries: [...entries.values()] },
    runs,
    entryOf: (line) => (line === null ? null : (entries.get(line) ?? null)),
  };
}

/** Neighbouring numbers as first and last. */
function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const open = runs.at(-1);
    if (open && place === open[1] + 1) open[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** A text that is its own text form: blocks say by their place on which line they begin. */
function formOfLines(blocks: readonly SourceBlock[], text: string): TextForm {
  const lineOf = blocks.map(({ place }) => place.block);
  return { text, lineOf, lastLineOf: lineOf, markup: 0, lostTargets: [] };
}

/** The first words before the first section and the contents list. */
function titleBefore({ blocks, sections }: Structure): string | null {
  const front = blocks.slice(0, sections[0]?.block ?? 0);
  const first = front.find((block) => block.kind !== 'contents' && headingLine(block) !== '');
  return first && !isContentsHeading(headingLine(first)) ? headingLine(first) : null;
}
