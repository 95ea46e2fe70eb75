import type { SectionData } from '../core/schemas.ts';
import { levelOf, numberAbove } from '../core/section-number.ts';
import { correctedText, linesOf, textFormToMdx } from '../core/source-text.ts';
import { type ContentsList, findContentsList } from './contents-list.ts';
import { type BodyHeading, findHeadings } from './headings.ts';
import { type KeyHolder, proposeKey } from './keys.ts';
import {
  contentsCorrection,
  type ProposedCorrection,
  proposeCorrections,
} from './propose-corrections.ts';

/** A section as the importer would write it. */
export interface ImportedSection {
  data: SectionData;
  /** The body of its file. */
  body: string;
}

/** One line of the import report; English, for the editor's terminal. */
export interface ImportRemark {
  /** Line in the source, from 1. */
  line: number;
  text: string;
}

export interface ImportedText {
  /** The first line with text: the title of the document. */
  title: string | null;
  contents: ContentsList | null;
  /** Lines before the first section that are not published, from 1. */
  front: [number, number] | null;
  sections: ImportedSection[];
  remarks: ImportRemark[];
}

/** What an editor has settled before and a new import keeps. */
export interface Settled {
  /** Sections of this edition as they stand now, by number. */
  sections: ReadonlyMap<string, SectionData>;
  /** Sections of other editions, newest first. */
  holders: readonly KeyHolder[];
}

/** Reads the text form of a rulebook into sections. Nothing is written, and nothing that was settled is lost. */
export function importText(text: string, settled: Settled): ImportedText {
  const lines = linesOf(text);
  const contents = findContentsList(lines);
  const { headings, doubtful } = findHeadings(lines, contents);
  const taken = new Set([...settled.sections.values()].map((section) => section.key));
  const remarks: ImportRemark[] = [];

  const sections = headings.map((heading, i): ImportedSection => {
    const next = headings[i + 1]?.line ?? lines.length + 1;
    const last = lastLineWithText(lines, heading.line, next - 1);
    const before = settled.sections.get(heading.number);
    const title = before?.heading ?? heading.title;
    const listed = contentsCorrection(heading, title);
    const corrections = mergeCorrections(before?.corrections ?? [], [
      ...(listed ? [listed] : []),
      ...proposeCorrections(lines, heading.line + 1, last),
    ]);
    const corrected = correctedText(lines, heading.line, last, corrections).text;
    const headingEnd = corrected.indexOf('\n');
    const proposal = before
      ? { key: before.key, because: 'kept' }
      : proposeKey(
          { ...heading, chapterTitle: chapterTitle(headings, heading) },
          settled.holders,
          taken,
        );
    taken.add(proposal.key);
    if (!before) {
      remarks.push({
        line: heading.line,
        text: `${heading.number}: key ${proposal.key} (${proposal.because}).`,
      });
    }
    remarks.push(...remarksOn(heading, headings, corrections, before));
    return {
      data: {
        key: proposal.key,
        number: heading.number,
        heading: title,
        printed: heading.printed,
        position: i + 1,
        ...(heading.contents?.page ? { page: heading.contents.page } : {}),
        lines: [heading.line, last],
        ...(before?.keyReason ? { keyReason: before.keyReason } : {}),
        ...(before?.cameFrom ? { cameFrom: before.cameFrom } : {}),
        corrections,
        notes: before?.notes ?? [],
        references: before?.references ?? [],
      },
      body: headingEnd === -1 ? '' : textFormToMdx(corrected.slice(headingEnd + 1)),
    };
  });

  for (const entry of contents?.entries ?? []) {
    if (!headings.some((heading) => heading.number === entry.number)) {
      remarks.push({
        line: entry.line,
        text: `${entry.number} ${entry.title}: in the contents list, not found in the body.`,
      });
    }
  }
  for (const { number, title, line } of doubtful) {
    remarks.push({
      line,
      text: `${number} ${title}: looks like a heading, but the number does not fit here; kept as text.`,
    });
  }
  for (const { number, title, line, contents: entry } of contents ? headings : []) {
    if (!entry)
      remarks.push({
        line,
        text: `${number} ${title}: a heading of the body that the contents list lacks.`,
      });
  }
  const firstLine = headings[0]?.line;
  return {
    title: lines.find((line) => line.trim() !== '')?.trim() ?? null,
    contents,
    front: firstLine && firstLine > 1 ? [1, firstLine - 1] : null,
    sections,
    remarks: remarks.sort((a, b) => a.line - b.line),
  };
}

/** What the editor has recorded goes first; a proposal for the same words at the same place is then known. */
function mergeCorrections(
  recorded: readonly ProposedCorrection[],
  proposed: readonly ProposedCorrection[],
): ProposedCorrection[] {
  const known = recorded.map((correction) => ({ ...correction }));
  const counts = new Map<string, number>();
  for (const { line, printed } of known) {
    const id = `${line} ${printed}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const added = proposed.filter(({ kind, line, printed }) => {
    const id = `${line} ${printed}`;
    const left = counts.get(id) ?? 0;
    if (left > 0) counts.set(id, left - 1);
    const listed =
      kind === 'contents-list' && known.some((k) => k.kind === kind || k.line === line);
    return left === 0 && !listed;
  });
  return [...known, ...added];
}

function remarksOn(
  heading: BodyHeading,
  headings: readonly BodyHeading[],
  corrections: readonly ProposedCorrection[],
  before: SectionData | undefined,
): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  const above = numberAbove(heading.number);
  const placedUnder = headings
    .slice(0, headings.indexOf(heading))
    .findLast((h) => levelOf(h.number) < levelOf(heading.number));
  const noted = before?.notes.some((note) => note.kind === 'numbering');
  if (above !== null && placedUnder?.number !== above && !noted) {
    remarks.push({
      line: heading.line,
      text: `${heading.number}: printed under ${placedUnder?.number ?? 'nothing'}; kept there, record a note of kind numbering.`,
    });
  }
  for (const correction of corrections) {
    if (
      before?.corrections.some(
        (c) => c.line === correction.line && c.printed === correction.printed,
      )
    )
      continue;
    remarks.push({
      line: correction.line,
      text: `${heading.number}: ${correction.kind} (${correction.certainty}): ${JSON.stringify(correction.printed)} read as ${JSON.stringify(correction.reading)}.`,
    });
  }
  return remarks;
}

function chapterTitle(headings: readonly BodyHeading[], heading: BodyHeading): string | null {
  const before = headings.slice(0, headings.indexOf(heading));
  return before.findLast((h) => levelOf(h.number) === 1)?.title ?? null;
}

function lastLineWithText(lines: readonly string[], first: number, last: number): number {
  let line = last;
  while (line > first && (lines[line - 1] ?? '').trim() === '') line -= 1;
  return line;
}
