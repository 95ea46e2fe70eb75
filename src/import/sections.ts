import type { SectionData } from '../core/schemas.ts';
import { levelOf, numberAbove } from '../core/section-number.ts';
import { answerKeys, type KeyAnswer } from './answer-keys.ts';
import {
  bodyFrom,
  type CarriedOver,
  type Conflict,
  carryOver,
  conflictsOf,
  decisionsIn,
  isHandMade,
  moveCorrections,
  paragraphsOf,
  type RawSection,
} from './carry-over.ts';
import type { ContentsEntry, ContentsList } from './contents-list.ts';
import type { BodyHeading } from './headings.ts';
import type { ImportedSection, ImportedText, ImportRemark } from './imported.ts';
import {
  contentsCorrection,
  type ProposedCorrection,
  proposeCorrections,
} from './propose-corrections.ts';
import { mayReplace } from './said.ts';
import type { Said, Settled } from './settled.ts';

/** What was found in a file, as lines. */
export interface FoundInLines {
  /** The text form. */
  text: string;
  lines: readonly string[];
  title: string | null;
  contents: ContentsList | null;
  headings: readonly BodyHeading[];
  /** Lines that look like headings and were not taken for one. */
  doubtful: readonly { text: string; line: number }[];
  /** Runs of lines of contents lists: a section ends before one. */
  apart?: readonly (readonly [number, number])[];
  /** False for a file whose paragraphs are known: there a blank line is no page break. */
  proposes: boolean;
}

/** Makes sections of lines; what an editor has settled stays, and what the file gainsays is told. */
export function sectionsFrom(found: FoundInLines, settled: Settled, said: Said): ImportedText {
  const { lines, headings, contents } = found;
  const raw = headings.map((heading, i): RawSection => {
    const next = headings[i + 1]?.line ?? lines.length + 1;
    const apart = (found.apart ?? []).find(([first]) => first > heading.line && first < next);
    const last = lastLineWithText(lines, heading.line, (apart?.[0] ?? next) - 1);
    return { heading, last, paragraphs: paragraphsOf(bodyFrom(lines, [heading.line, last], [])) };
  });
  const carried = carryOver(raw, settled);
  const answers = keysFor(raw, carried, settled, said);
  const conflicts: Conflict[] = [];
  const remarks: ImportRemark[] = [];
  const sections = raw.map((section, i): ImportedSection => {
    const made = sectionFrom(
      section,
      i,
      carried.before[i],
      answers[i] ?? null,
      found,
      settled,
      said,
    );
    conflicts.push(...made.conflicts);
    remarks.push(...made.remarks);
    return made.section;
  });
  for (const data of carried.gone) {
    if (mayReplace(said, data.number)) continue;
    const decisions = decisionsIn(data, settled);
    conflicts.push({
      number: data.number,
      text: `the file has no such section any more${decisions.length > 0 ? `, and yours holds ${decisions.join(', ')}` : ''}`,
    });
  }
  const firstLine = headings[0]?.line;
  return {
    text: found.text,
    title: found.title,
    contents,
    front: firstLine && firstLine > 1 ? [1, firstLine - 1] : null,
    headings,
    sections,
    remarks: [...remarks, ...contentsRemarks(found), ...goneRemarks(carried.gone)].sort(
      (a, b) => a.line - b.line,
    ),
    conflicts,
    gone: carried.gone,
  };
}

function keysFor(
  raw: readonly RawSection[],
  { before }: CarriedOver,
  settled: Settled,
  said: Said,
): (KeyAnswer | null)[] {
  return answerKeys(
    raw.map(({ heading, paragraphs }, i) => {
      const held = before[i];
      // An editor who writes one of the candidates as the key has settled it, whether the list is still there or not.
      const settledKey = held && (held.keyCandidates?.includes(held.key) ?? true);
      return {
        ...heading,
        parent: null,
        paragraphs,
        key: said.keys.get(heading.number) ?? (settledKey ? held.key : null),
        ...(held ? { proposed: held.key } : {}),
      };
    }),
    settled.holders,
    settled.edition ?? null,
  );
}

function sectionFrom(
  { heading, last }: RawSection,
  i: number,
  before: SectionData | undefined,
  answer: KeyAnswer | null,
  found: FoundInLines,
  settled: Settled,
  said: Said,
): { section: ImportedSection; conflicts: Conflict[]; remarks: ImportRemark[] } {
  const { lines } = found;
  const range: [number, number] = [heading.line, last];
  const title = titleOf(heading, before);
  const listed = contentsCorrection(heading, title ?? '');
  const moved = before ? moveCorrections(before, lines, range, settled) : { kept: [], lost: [] };
  const corrections = mergeCorrections(moved.kept, [
    ...(listed ? [listed] : []),
    ...(found.proposes ? proposeCorrections(lines, heading.line + 1, last) : []),
  ]);
  const body = bodyFrom(lines, range, corrections);
  const conflicts = before ? conflictsOf(before, heading, body, moved.lost, settled, said) : [];
  const keepsBody =
    before !== undefined &&
    isHandMade(before, settled) &&
    !mayReplace(said, before.number, heading.number);
  const key = said.keys.get(heading.number) ?? answer?.key ?? before?.key ?? '';
  const saidKey = said.keys.has(heading.number);
  const cameFrom = before?.cameFrom ?? (saidKey ? undefined : answer?.cameFrom);
  const page = heading.contents?.page ?? heading.page;
  const data: SectionData = {
    key,
    number: heading.number,
    ...(heading.label === undefined ? {} : { label: heading.label }),
    ...(heading.level === levelOf(heading.number) ? {} : { level: heading.level }),
    heading: title,
    printed: heading.printed,
    position: i + 1,
    ...(page ? { page } : {}),
    lines: range,
    ...(before?.fromDecision ? { fromDecision: before.fromDecision } : {}),
    ...(before?.keyReason ? { keyReason: before.keyReason } : {}),
    ...(answer?.certainty === 'proposed' && !saidKey
      ? { keyCandidates: answer.candidates.map((candidate) => candidate.key) }
      : {}),
    ...(cameFrom ? { cameFrom } : {}),
    corrections,
    notes: before?.notes ?? [],
    references: before?.references ?? [],
  };
  const section = {
    data,
    body: keepsBody ? (settled.bodies?.get(before.number) ?? body) : body,
    answer: saidKey ? null : answer,
  };
  const remarks = [
    ...(answer && !saidKey ? [keyRemark(heading, answer)] : []),
    ...remarksOn(heading, i, found.headings, corrections, before),
  ];
  return { section, conflicts, remarks };
}

/** A heading that an editor has settled stays; one that was taken from the file follows it. */
function titleOf(heading: BodyHeading, before: SectionData | undefined): string | null {
  if (!before) return heading.title;
  return before.printed === undefined || before.printed === heading.printed
    ? before.heading
    : heading.title;
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

function keyRemark({ line, number }: BodyHeading, answer: KeyAnswer): ImportRemark {
  const { key, because, certainty, candidates } = answer;
  const choices = [...candidates.map((candidate) => candidate.key), key].map(
    (choice) => `--settle ${number}=${choice}`,
  );
  const listed = candidates
    .map((c) => [c.number, c.title ?? '', `(likeness ${c.likeness.toFixed(2)})`].join(' '))
    .join('; ');
  return {
    line,
    text:
      certainty === 'sure'
        ? `${number}: key ${key} (${because}).`
        : `${number}: key ${key} is only proposed (${because}). Candidates: ${listed}.`,
    kind: 'key',
    section: number,
    settle: certainty === 'sure' ? null : choices.join(' or '),
  };
}

function remarksOn(
  heading: BodyHeading,
  i: number,
  headings: readonly BodyHeading[],
  corrections: readonly ProposedCorrection[],
  before: SectionData | undefined,
): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  const { number, level } = heading;
  const above = level === levelOf(number) ? numberAbove(number) : null;
  const placedUnder = headings.slice(0, i).findLast((h) => h.level < level);
  const noted = before?.notes.some((note) => note.kind === 'numbering');
  if (above !== null && placedUnder?.number !== above && !noted) {
    remarks.push({
      line: heading.line,
      text: `${number}: printed under ${placedUnder?.number ?? 'nothing'}; kept there, record a note of kind numbering.`,
      kind: 'numbering',
      section: number,
      settle: `${number}.mdx, under notes: { kind: numbering, quote: "${number}", comment: "…" }`,
    });
  }
  for (const correction of corrections) {
    const { line, printed, reading } = correction;
    if (before?.corrections.some((c) => c.printed === printed && c.reading === reading)) continue;
    remarks.push({
      line,
      text: `${number}: ${correction.kind} (${correction.certainty}): ${JSON.stringify(printed)} read as ${JSON.stringify(reading)}.`,
      kind: 'correction',
      section: number,
      settle:
        correction.certainty === 'certain'
          ? null
          : `${number}.mdx, under corrections: take it away, or write certainty: certain`,
    });
  }
  return remarks;
}

function contentsRemarks({ contents, headings, doubtful }: FoundInLines): ImportRemark[] {
  const tell = (
    kind: ImportRemark['kind'],
    line: number,
    section: string | null,
    text: string,
    settle: string,
  ): ImportRemark => ({ kind, line, section, text, settle });
  const inBody = new Set(headings.flatMap((h) => (h.contents ? [h.contents] : [])));
  const numbers = new Set(headings.map(({ number }) => number));
  return [
    ...(contents?.entries ?? [])
      .filter((entry) => !inBody.has(entry) && !numbers.has(entry.number))
      .map((entry) =>
        tell(
          'contents',
          entry.line,
          null,
          `${entry.number} ${entry.title}: in the contents list, not found in the body.`.trim(),
          missing(entry),
        ),
      ),
    ...doubtful.map(({ line, text }) =>
      tell(
        'heading',
        line,
        sectionAt(headings, line),
        `${text}: looks like a heading, but the number does not fit here; kept as text.`,
        'make it a heading in the file (with a style) and bring it in again, or leave it as text',
      ),
    ),
    ...(contents ? headings : [])
      .filter((heading) => heading.contents === null)
      .map(({ line, number, title }) =>
        tell(
          'contents',
          line,
          number,
          `${number} ${title ?? ''}: a heading of the body that the contents list lacks.`,
          'nothing to do unless it is no heading in the file',
        ),
      ),
  ];
}

const missing = ({ number, title }: ContentsEntry): string =>
  `search source.txt for "${title || number}"; if the heading is there, give it its number or style in the file and bring it in again`;

const sectionAt = (headings: readonly BodyHeading[], line: number): string | null =>
  headings.findLast((heading) => heading.line <= line)?.number ?? null;

function goneRemarks(gone: readonly SectionData[]): ImportRemark[] {
  return gone.map(({ number, heading, key }) => ({
    line: 0,
    text: `${number} ${heading ?? ''} (${key}): the edition has it and the file has not; its file goes.`,
    kind: 'kept',
    section: number,
    settle: null,
  }));
}

function lastLineWithText(lines: readonly string[], first: number, last: number): number {
  let line = last;
  while (line > first && (lines[line - 1] ?? '').trim() === '') line -= 1;
  return line;
}
