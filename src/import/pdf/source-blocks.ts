import type {
  DroppedPiece,
  Mend,
  SourceBlock,
  SourceRemark,
  SourceRun,
} from '../source-document.ts';
import type { Draft, TableDraft, TextDraft } from './block-drafts.ts';
import type { ContentsLine, FoundContents } from './contents-lines.ts';
import type { PageNote } from './footnotes.ts';
import {
  type FoundHeading,
  type HeadingSources,
  headingKey,
  readHeading,
} from './heading-signs.ts';
import { joinLines, type LineBreak, textOfRuns, type Vocabulary } from './line-joins.ts';
import { linesOfWords, raisedFigures, textOfLine } from './lines.ts';
import type { Line, Word } from './page-content.ts';

/** Blocks with what was left out and put together while they were made. */
export interface MadeBlocks {
  blocks: SourceBlock[];
  dropped: DroppedPiece[];
  mended: Mend[];
  remarks: SourceRemark[];
  title: string | null;
  /** Signs that only a symbol font can show, and the bullets that are given for them. */
  replaced: { signs: string; by: string };
}

interface Parts {
  drafts: readonly Draft[];
  contents: readonly FoundContents[];
  notes: readonly PageNote[];
  vocabulary: Vocabulary;
  sources: HeadingSources;
}

const CONTEXT = 60;

/** Says of every draft what kind of block it is, and sets contents lists and footnotes where they belong. */
export function makeBlocks(parts: Parts): MadeBlocks {
  return new BlockMaker(parts).made();
}

class BlockMaker {
  private readonly parts: Parts;
  private readonly blocks: SourceBlock[] = [];
  private readonly dropped: DroppedPiece[] = [];
  private readonly mended: Mend[] = [];
  private readonly remarks: SourceRemark[] = [];
  private readonly notes: Set<PageNote>;
  private listEdges: number[] = [];
  private tables = 0;
  private readonly replaced = { signs: '', by: '' };
  private lastTable: TableDraft | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
    this.notes = new Set(parts.notes);
  }

  made(): MadeBlocks {
    const { drafts, contents, sources } = this.parts;
    const texts = new Map<TextDraft, { runs: SourceRun[]; mends: Omit<Mend, 'place'>[] }>();
    for (const draft of drafts) if (draft.kind === 'text') texts.set(draft, this.textOf(draft));
    const heads = new Map<TextDraft, FoundHeading>();
    for (const [draft, { runs }] of texts) {
      // What would be the mark of an item is the number of a heading.
      const mark = draft.mark ? `${draft.mark.printed} ` : '';
      const heading = readHeading(draft, mark + textOfRuns(runs), sources);
      if (heading) heads.set(draft, heading);
    }
    const title = this.titleOf(texts, heads);
    const levels = sizeLevels(heads);
    const waiting = [...contents];
    for (const draft of drafts) {
      while (waiting[0] && isBefore(firstLine(waiting[0]), placeOf(draft)))
        this.contents(waiting.shift() as FoundContents);
      if (draft.kind === 'table') this.table(draft);
      else {
        this.lastTable = null;
        const text = texts.get(draft) as { runs: SourceRun[]; mends: Omit<Mend, 'place'>[] };
        this.note(text.mends, draft);
        const heading = heads.get(draft);
        if (heading) this.heading(heading, draft, levels);
        else if (draft.mark) this.item(draft, text.runs);
        else this.paragraph(draft, text.runs);
      }
      this.notesOf(draft);
    }
    for (const rest of waiting) this.contents(rest);
    for (const note of this.notes) {
      this.remark(
        `A footnote with the mark "${note.mark}" stands on page ${note.page}, and no text there has the mark.`,
        note.page,
      );
      this.footnote(note);
    }
    return {
      blocks: this.blocks,
      dropped: this.dropped,
      mended: this.mended,
      remarks: this.remarks,
      title,
      replaced: this.replaced,
    };
  }

  private textOf(draft: TextDraft): { runs: SourceRun[]; mends: Omit<Mend, 'place'>[] } {
    const lines = draft.mark
      ? draft.lines.map((line, i) =>
          i === 0 ? { ...line, words: line.words.slice(draft.mark?.words) } : line,
        )
      : draft.lines;
    const { runs, mends } = joinLines(lines, draft.breaks, this.parts.vocabulary);
    return { runs, mends: [...mends, ...pageBreaks(draft)] };
  }

  private place(page: number): { page: number; block: number } {
    return { page, block: this.blocks.length + 1 };
  }

  private remark(text: string, page: number): void {
    this.remarks.push({ text, place: this.place(page) });
  }

  private note(mends: readonly Omit<Mend, 'place'>[], draft: TextDraft): void {
    const page = draft.lines[0]?.page ?? 1;
    for (const mend of mends) this.mended.push({ ...mend, place: this.place(page) });
  }

  /** The largest text before the first numbered heading and the list of contents; it and what stands there are no headings. */
  private titleOf(
    texts: ReadonlyMap<TextDraft, { runs: SourceRun[] }>,
    heads: Map<TextDraft, FoundHeading>,
  ): string | null {
    const contentsPage =
      this.parts.contents[0]?.entries[0]?.lines[0]?.page ?? Number.POSITIVE_INFINITY;
    const front: TextDraft[] = [];
    for (const draft of texts.keys()) {
      const heading = heads.get(draft);
      const page = draft.lines[0]?.page ?? 1;
      if (page > 2 || page > contentsPage) break;
      if (
        heading &&
        (heading.number !== null ||
          heading.because.includes('contents') ||
          heading.because.includes('outline'))
      )
        break;
      front.push(draft);
    }
    for (const draft of front) heads.delete(draft);
    const largest = [...front].sort((a, b) => (b.lines[0]?.size ?? 0) - (a.lines[0]?.size ?? 0))[0];
    const runs = largest && texts.get(largest)?.runs;
    return runs ? textOfRuns(runs).replace(/\s+/gu, ' ').trim() : null;
  }

  private contents({ heading, entries }: FoundContents): void {
    if (heading) {
      this.dropped.push({
        text: textOfLine(heading),
        reason: 'heading of the list of contents',
        place: this.place(heading.page),
      });
    }
    for (const entry of entries) this.contentsEntry(entry);
    this.listEdges = [];
    this.lastTable = null;
  }

  private contentsEntry(entry: ContentsLine): void {
    const page = entry.lines[0]?.page ?? 1;
    if (entry.leader !== '') {
      this.dropped.push({
        text: entry.leader,
        reason: 'leader dots of the list of contents',
        place: this.place(page),
      });
    }
    const joined = joinLines(
      entry.lines,
      entry.lines.map((): LineBreak => 'line'),
      this.parts.vocabulary,
    );
    for (const mend of joined.mends) this.mended.push({ ...mend, place: this.place(page) });
    const text = joined.mends.length === 0 ? entry.text : withoutPage(textOfRuns(joined.runs));
    const { number, title } = numberAndTitle(text);
    this.blocks.push({
      kind: 'contents',
      number,
      title,
      page: entry.page,
      place: this.place(page),
    });
  }

  private heading(
    { number, title, between, level, because, read }: FoundHeading,
    draft: TextDraft,
    levels: ReadonlyMap<string, number>,
  ): void {
    const page = draft.lines[0]?.page ?? 1;
    if (between !== '') {
      this.dropped.push({
        text: between,
        reason: 'sign between number and title',
        place: this.place(page),
      });
    }
    const bySize = read?.number.kind === 'figures' ? null : (levels.get(lookOf(draft)) ?? null);
    this.blocks.push({
      kind: 'heading',
      number,
      title,
      level: level ?? bySize,
      because,
      place: this.place(page),
    });
    this.listEdges = [];
  }

  private paragraph(draft: TextDraft, runs: SourceRun[]): void {
    const line = draft.lines[0] as Line;
    // A paragraph at the left edge ends the list; one inside an item does not.
    if (this.listEdges.every((edge) => line.x0 - draft.left <= edge + 2)) this.listEdges = [];
    this.blocks.push({ kind: 'paragraph', runs, place: this.place(line.page) });
  }

  private item(draft: TextDraft, runs: SourceRun[]): void {
    const mark = draft.mark as NonNullable<TextDraft['mark']>;
    const tag = this.parts.sources.tagOf(draft.lines[0] as Line);
    if (mark.printed !== mark.mark) {
      this.replaced.signs += mark.printed;
      this.replaced.by += mark.mark;
    }
    const edge = mark.x - draft.left;
    const step = 0.6 * (draft.lines[0]?.size ?? 10);
    this.listEdges = [...this.listEdges.filter((other) => other < edge - step), edge];
    this.blocks.push({
      kind: 'item',
      runs,
      depth: tag && tag.depth > 0 ? tag.depth : this.listEdges.length,
      mark: mark.mark,
      ordered: mark.ordered,
      place: this.place(draft.lines[0]?.page ?? 1),
    });
  }

  private table(draft: TableDraft): void {
    const last = this.lastTable;
    const goesOn = last !== null && isSameTable(last, draft);
    if (!goesOn) this.tables += 1;
    let rows = draft.part.rows;
    const header = draft.part.header || isBoldRow(rows[0]);
    if (goesOn && rows[0] && rowText(rows[0], draft) === rowText(last.part.rows[0] ?? [], last)) {
      this.dropped.push({
        text: rowText(rows[0], draft),
        reason: 'repeated table header',
        place: this.place(draft.part.page),
      });
      rows = rows.slice(1);
      this.nameColumns();
    }
    if (goesOn && rows[0] && this.mendRow(rows[0], draft.part.page)) rows = rows.slice(1);
    for (const [i, row] of rows.entries()) {
      const cells = row.map((words) => this.cell(words, draft.part.page));
      this.blocks.push({
        kind: 'row',
        cells,
        header: header && i === 0 && !goesOn,
        table: this.tables,
        place: this.place(draft.part.page),
      });
    }
    this.lastTable = goesOn
      ? { kind: 'table', part: { ...draft.part, rows: last.part.rows } }
      : draft;
    this.listEdges = [];
  }

  /** A row that every page repeats names the columns, whatever it looks like. */
  private nameColumns(): void {
    const first = this.blocks.find((block) => block.kind === 'row' && block.table === this.tables);
    if (first?.kind === 'row') first.header = true;
  }

  private cell(words: readonly Word[], page: number): SourceRun[] {
    const lines = linesOfWords(words, page);
    const { runs, mends } = joinLines(
      lines,
      lines.map((): LineBreak => 'line'),
      this.parts.vocabulary,
    );
    for (const mend of mends) this.mended.push({ ...mend, place: this.place(page) });
    return runs;
  }

  /** A row that the page break has cut: its first cell is empty, or a cell goes on in the middle of a sentence. */
  private mendRow(row: readonly Word[][], page: number): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'row' || last.cells.length !== row.length) return false;
    const texts = row.map((words) => linesOfWords(words, page).map(textOfLine).join(' '));
    const before = last.cells.map(textOfRuns);
    const cut = texts.some(
      (text, i) =>
        /^\p{Ll}/u.test(text) && (before[i] ?? '') !== '' && !/[.!?:]$/u.test(before[i] ?? ''),
    );
    const empty = texts.some((text) => text === '') && texts[0] === '';
    const capital = texts.some(
      (text, i) => /^\p{Lu}/u.test(text) && /[.!?]$/u.test(before[i] ?? ''),
    );
    if (!cut && !(empty && capital)) return false;
    for (const [i, words] of row.entries()) {
      const runs = this.cell(words, page);
      if (runs.length === 0) continue;
      const cell = last.cells[i] as SourceRun[];
      if (cell.length > 0) {
        this.mended.push({
          kind: 'page-break',
          before: `${textOfRuns(cell).slice(-CONTEXT)}\f${textOfRuns(runs).slice(0, CONTEXT)}`,
          after: `${textOfRuns(cell).slice(-CONTEXT)} ${textOfRuns(runs).slice(0, CONTEXT)}`,
          certainty: cut ? 'certain' : 'probable',
          place: this.place(page),
        });
        cell.push({ text: ' ', target: null });
      }
      cell.push(...runs);
    }
    return true;
  }

  private notesOf(draft: Draft): void {
    if (this.notes.size === 0) return;
    const words =
      draft.kind === 'table'
        ? draft.part.rows.flat(2).map((word) => ({ word, page: draft.part.page }))
        : draft.lines.flatMap((line) => line.words.map((word) => ({ word, page: line.page })));
    for (const { word, page } of words) {
      if (!word.raised) continue;
      for (const mark of word.text.split(',').map((part) => part.trim())) {
        const note = [...this.notes].find((n) => n.mark === mark && n.page === page);
        if (note) this.footnote(note);
      }
    }
  }

  private footnote(note: PageNote): void {
    this.notes.delete(note);
    const breaks = note.pages.map(
      (page, i): LineBreak => (i > 0 && page !== note.pages[i - 1] ? 'page' : 'line'),
    );
    const { runs, mends } = joinLines(note.lines, breaks, this.parts.vocabulary);
    for (const mend of mends) this.mended.push({ ...mend, place: this.place(note.page) });
    this.blocks.push({
      kind: 'footnote',
      mark: raisedFigures(note.mark),
      runs,
      place: this.place(note.page),
    });
  }
}

function pageBreaks(draft: TextDraft): Omit<Mend, 'place'>[] {
  return draft.breaks.flatMap((kind, i): Omit<Mend, 'place'>[] => {
    if (kind !== 'page' && kind !== 'column') return [];
    const [before, after] = [
      textOfLine(draft.lines[i - 1] as Line),
      textOfLine(draft.lines[i] as Line),
    ];
    const hyphen = /[\p{L}\p{N}][-‐\u00AD]$/u.test(before);
    return [
      {
        kind: 'page-break',
        before: `${before.slice(-CONTEXT)}${kind === 'page' ? '\f' : '\n'}${after.slice(0, CONTEXT)}`,
        after: `${before.slice(-CONTEXT)}${hyphen ? '' : ' '}${after.slice(0, CONTEXT)}`,
        certainty: draft.doubtful.includes(i) ? 'probable' : 'certain',
      },
    ];
  });
}

/** Depth by look: the largest heading of the file is 1. */
function sizeLevels(heads: ReadonlyMap<TextDraft, FoundHeading>): Map<string, number> {
  const looks = new Set([...heads.keys()].map(lookOf));
  const sorted = [...looks].sort(
    (a, b) => Number.parseFloat(b) - Number.parseFloat(a) || (a < b ? 1 : -1),
  );
  return new Map(sorted.map((look, i) => [look, i + 1]));
}

const lookOf = (draft: TextDraft): string =>
  `${draft.lines[0]?.size ?? 0} ${draft.lines[0]?.bold ? 'bold' : 'plain'}`;

function numberAndTitle(text: string): { number: string | null; title: string } {
  const match =
    /^((?:§ ?)?\d[\d.]*(?: ?[a-z](?=[ .]))?[.)]?(?: ?§| ?kap\.?)?|(?:kapitel|bilaga|avdelning|del) \S+|[A-Z](?:\.\d+)*\.?|[IVX]+\.)\s+(.+)$/iu.exec(
      text,
    );
  return match
    ? { number: match[1] as string, title: match[2] as string }
    : { number: null, title: text };
}

const withoutPage = (text: string): string => text.replace(/[\s.…·_]*\d{1,4}$/u, '');

export const keysOfContents = (contents: readonly FoundContents[]): Set<string> =>
  new Set(contents.flatMap(({ entries }) => entries.map((entry) => headingKey(entry.text))));

interface Spot {
  page: number;
  box: number;
  y: number;
}

const firstLine = ({ heading, entries }: FoundContents): Spot => {
  const line = heading ?? (entries[0]?.lines[0] as Line);
  return { page: line.page, box: 0, y: line.y };
};

const placeOf = (draft: Draft): Spot =>
  draft.kind === 'table'
    ? { page: draft.part.page, box: 0, y: draft.part.y0 }
    : { page: draft.lines[0]?.page ?? 1, box: 0, y: draft.lines[0]?.y ?? 0 };

const isBefore = (a: Spot, b: Spot): boolean => a.page < b.page || (a.page === b.page && a.y < b.y);

function isSameTable(a: TableDraft, b: TableDraft): boolean {
  const columns = (draft: TableDraft): number => draft.part.rows[0]?.length ?? 0;
  const width = (draft: TableDraft): number => draft.part.x1 - draft.part.x0;
  const near = Math.abs(width(a) - width(b)) < 30;
  return b.part.page - a.part.page <= 1 && columns(a) === columns(b) && near;
}

const isBoldRow = (row: readonly Word[][] | undefined): boolean =>
  row !== undefined && row.flat().length > 0 && row.flat().every((word) => word.bold);

const rowText = (row: readonly Word[][], draft: TableDraft): string =>
  row.map((words) => linesOfWords(words, draft.part.page).map(textOfLine).join(' ')).join(' ');
