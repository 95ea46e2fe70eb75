import { type PrintedNumber, withoutClosing } from '../core/printed-number.ts';
import { readHeadingLine } from '../core/source-text.ts';
import { collapse } from '../core/text.ts';
import { blockText, textOf, withoutStart } from './block-text.ts';
import { isContentsHeading, similarTitles } from './contents-list.ts';
import {
  canFollow,
  type HeadingCandidate,
  headingCandidates,
  looksLikeTitle,
  styled,
} from './heading-candidates.ts';
import { sectionAddresses } from './section-addresses.ts';
import { sectionLevels } from './section-levels.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';
import { withTitlesBelow } from './titles-below.ts';

/** A line of the contents list. */
export type ContentsLine = SourceBlock & { kind: 'contents' };

/** A heading that begins a section. */
export interface FoundSection {
  /** Index among the blocks of the structure. */
  block: number;
  /** For addresses and files. */
  number: string;
  /** As printed, where that is not the number; "" where none is printed. */
  label: string | undefined;
  title: string | null;
  level: number;
  contents: ContentsLine | null;
  /** How the number is known where the heading does not print it. */
  numberFrom: 'print' | 'contents' | 'words';
}

/** Blocks of a file with what begins a section in it. Nothing is left out: every block is a block of the structure. */
export interface Structure {
  blocks: SourceBlock[];
  sections: FoundSection[];
  contents: ContentsLine[];
  /** Numbered lines that look like headings and were not taken for one. */
  doubtful: { block: number; text: string }[];
  /** Headings without a number that are kept as a paragraph of the section they stand in. */
  subheadings: { block: number; title: string }[];
}

/** Finds the sections of a file: numbers, styles and the contents list weighed together. */
export function findStructure(read: SourceDocument): Structure {
  const document = { ...read, blocks: withTitlesBelow(read.blocks) };
  const contents = document.blocks.filter(
    (block): block is ContentsLine => block.kind === 'contents',
  );
  const candidates = headingCandidates(document.blocks);
  const first = choose(candidates, document, contents, new Set());
  const together = levelsThatBegin(first);
  const found = together.size > 0 ? choose(candidates, document, contents, together) : first;
  const { blocks, moved } = splitRunIns(document.blocks, found.sections);
  const levels = sectionLevels(found.sections);
  const addresses = sectionAddresses(found.sections, levels);
  const sections = found.sections.map((candidate, i): FoundSection => {
    const number = addresses[i] as string;
    const line = headingLine(blocks[moved(candidate.block)] as SourceBlock);
    const plain = readHeadingLine(line);
    const same = plain?.number === number && plain.title === candidate.title;
    return {
      block: moved(candidate.block),
      number,
      label: same ? undefined : labelOf(candidate),
      title: candidate.runIn || candidate.title === '' ? null : candidate.title,
      level: levels[i] as number,
      contents: found.listed.get(candidate) ?? null,
      numberFrom: found.numbered.has(candidate) ? 'contents' : candidate.number ? 'print' : 'words',
    };
  });
  return {
    blocks,
    sections,
    contents,
    doubtful: found.doubtful.map((candidate) => ({
      block: moved(candidate.block),
      text: blockText(document.blocks[candidate.block] as SourceBlock),
    })),
    subheadings: found.subheadings.map(({ block, title }) => ({ block: moved(block), title })),
  };
}

/** The heading as a line of the text form. */
export function headingLine(block: SourceBlock): string {
  return blockText(block);
}

/** The printed number as it stands at the beginning of the line, without what closes it. */
function labelOf({ printedNumber, number }: HeadingCandidate): string {
  if (number === null) return '';
  return printedNumber.startsWith('(') ? printedNumber : withoutClosing(collapse(printedNumber));
}

interface Choice {
  sections: HeadingCandidate[];
  doubtful: HeadingCandidate[];
  subheadings: HeadingCandidate[];
  listed: Map<HeadingCandidate, ContentsLine>;
  /** Headings whose number only the contents list prints. */
  numbered: Set<HeadingCandidate>;
}

/**
 * Levels of style at which at least half of the headings without a number begin a section: then all of them do, since
 * siblings of one style are one kind of thing.
 */
function levelsThatBegin({ sections, subheadings }: Choice): ReadonlySet<number> {
  const count = (all: readonly HeadingCandidate[], level: number): number =>
    all.filter((each) => each.number === null && isStyled(each) && each.level === level).length;
  const levels = subheadings.flatMap((each) =>
    isStyled(each) && each.level !== null ? [each.level] : [],
  );
  return new Set(levels.filter((level) => count(sections, level) >= count(subheadings, level)));
}

const isStyled = ({ signs }: HeadingCandidate): boolean =>
  signs.includes('style') || signs.includes('outline');

/** `together`: levels of style whose headings begin a section without a number too. */
function choose(
  candidates: readonly HeadingCandidate[],
  document: SourceDocument,
  contents: readonly ContentsLine[],
  together: ReadonlySet<number>,
): Choice {
  const choice: Choice = {
    sections: [],
    doubtful: [],
    subheadings: [],
    listed: new Map(),
    numbered: new Set(),
  };
  const lines = contents.map((line) => ({ line, number: numberOf(line), taken: false }));
  const byStyle = candidates.filter(({ signs, number }) => number && styled(signs)).length;
  const unnumbered = candidates.filter(({ signs, number }) => !number && styled(signs)).length;
  // A file whose headings are made with styles has no headings that are bare lines; one that numbers few of them has
  // sections without numbers.
  const styles = byStyle >= 3 && byStyle * 4 >= lines.length;
  const mostlyWithout = unnumbered > Math.max(2, byStyle);
  /** Takes the first line of the list that says the same as a heading without a number. */
  const takeLine = (title: string): (typeof lines)[number] | undefined => {
    const words = bareTitle(title);
    const found = lines.find(({ line, taken }) => !taken && bareTitle(blockText(line)) === words);
    if (found) found.taken = true;
    return found;
  };
  const open: PrintedNumber[] = [];
  const accept = (candidate: HeadingCandidate) => {
    choice.sections.push(candidate);
    if (candidate.number) open.push(candidate.number);
  };
  for (const [i, given] of candidates.entries()) {
    const entry = lines.find(
      ({ line, number, taken }) =>
        !taken &&
        given.number !== null &&
        number?.core === given.number.core &&
        (number.kind === given.number.kind || given.number.kind === 'figures') &&
        (given.runIn || similarTitles(line.title, given.title)),
    );
    if (entry) {
      entry.taken = true;
      choice.listed.set(given, entry.line);
      accept(given);
    } else if (given.number === null) {
      const named = lines.filter(
        ({ line, number, taken }) =>
          !taken &&
          number !== null &&
          collapse(line.title).toLowerCase() === given.title.toLowerCase() &&
          // The section that prints the number is the one that the list means.
          !candidates.some(
            (other) => other.number?.core === number.core && similarTitles(line.title, other.title),
          ),
      );
      const [only] = named;
      if (named.length === 1 && only?.number) {
        only.taken = true;
        const numbered = { ...given, number: only.number };
        choice.listed.set(numbered, only.line);
        choice.numbered.add(numbered);
        accept(numbered);
      } else {
        const own =
          given.title !== '' && !isContentsHeading(given.title) && !isTitle(given, document);
        const listed = own && isStyled(given) ? takeLine(given.title) : undefined;
        if (
          listed ||
          (own && isStyled(given) && together.has(given.level ?? 0)) ||
          begins(given, candidates, i, choice, document, mostlyWithout)
        ) {
          if (listed) choice.listed.set(given, listed.line);
          accept(given);
        } else if (!isTitle(given, document)) {
          choice.subheadings.push(given);
        }
      }
    } else if (given.inList) {
      // Its neighbours go on counting: an item of a list, whatever its words look like.
    } else if (isHeading(given, open, lines.length > 0, styles, contents)) {
      accept(given);
    } else if (given.runIn || given.number.core.includes('.') || given.number.kind !== 'figures') {
      choice.doubtful.push(given);
    }
  }
  return choice;
}

/** A contents list often leaves out what closes a heading. */
const bareTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[\s.:;]+$/u, '')
    .trim();

function numberOf(line: ContentsLine): PrintedNumber | null {
  const [candidate] = headingCandidates([
    { ...line, kind: 'heading', level: null, because: ['contents'] },
  ]);
  return candidate?.number ?? null;
}

/** A numbered line that the contents list does not have. */
function isHeading(
  candidate: HeadingCandidate & { number: PrintedNumber | null },
  open: readonly PrintedNumber[],
  hasContents: boolean,
  styles: boolean,
  contents: readonly ContentsLine[],
): boolean {
  const { number, signs, title } = candidate;
  if (number === null) return false;
  // Set as a heading and numbered: it is one, wherever it stands and whatever its number says.
  if (signs.includes('style') || signs.includes('outline') || signs.includes('automatic-number'))
    return true;
  const follows = canFollow(open, number);
  if (styled(signs)) return follows || !hasContents;
  if (!follows) return false;
  if (candidate.runIn) return true;
  const words = title === '' || looksLikeTitle(title);
  if (!words || styles) return false;
  const deep = number.core.includes('.') || number.kind !== 'figures';
  // With a contents list "1. Tillhandahålla plats" is an item of a list; only what is numbered deeper is a heading.
  return deep || (!hasContents && contents.length === 0);
}

/** Whether a heading without a number begins a section of its own. */
function begins(
  candidate: HeadingCandidate,
  candidates: readonly HeadingCandidate[],
  i: number,
  choice: Choice,
  document: SourceDocument,
  mostlyWithout: boolean,
): boolean {
  if (candidate.title === '' || isTitle(candidate, document) || !styled(candidate.signs))
    return false;
  const next = document.blocks[candidate.block + 1];
  const followed = next !== undefined && next.kind !== 'heading' && next.kind !== 'contents';
  if (mostlyWithout) return followed || choice.sections.length > 0;
  if (isContentsHeading(candidate.title)) return false;
  const last = choice.sections.at(-1);
  if (last === undefined)
    return followed && candidate.level !== null && !isCover(document, candidate.block);
  // A heading right above a numbered one gathers those that follow.
  const below = candidates[i + 1];
  const gathers = below?.number != null && below.block === candidate.block + 1;
  if (candidate.level === null) return gathers && below.runIn;
  const levels = choice.sections.flatMap(({ level, number }) =>
    number && level !== null ? [level] : [],
  );
  return candidate.level <= (last.level ?? 0) && levels.length > 0
    ? candidate.level <= Math.min(...levels) || gathers
    : gathers && candidate.level <= (below.level ?? 0);
}

function isTitle(candidate: HeadingCandidate, { title }: SourceDocument): boolean {
  return title !== null && collapse(title).toLowerCase() === candidate.title.toLowerCase();
}

/** Before the contents list stands the title page, whatever its lines are set in. */
function isCover({ blocks }: SourceDocument, block: number): boolean {
  return blocks.slice(block).some(({ kind }) => kind === 'contents');
}

/** Puts the text of a section that begins on the line of its number into a paragraph of its own. */
function splitRunIns(
  blocks: readonly SourceBlock[],
  sections: readonly HeadingCandidate[],
): { blocks: SourceBlock[]; moved: (block: number) => number } {
  const runIns = sections.filter(({ runIn }) => runIn).map(({ block }) => block);
  const result: SourceBlock[] = [];
  const bySection = new Map(sections.map((section) => [section.block, section]));
  for (const [i, block] of blocks.entries()) {
    const section = bySection.get(i);
    if (!section || block.kind === 'heading') {
      result.push(block);
      continue;
    }
    const number = section.printedNumber;
    result.push({
      kind: 'heading',
      number,
      title: section.runIn ? '' : section.title,
      level: null,
      because: ['typed-number'],
      place: block.place,
    });
    if (!section.runIn) continue;
    const runs = 'runs' in block ? block.runs : [];
    const marked =
      block.kind === 'item' ? textOf([{ text: block.mark, target: null }]).length + 1 : 0;
    result.push({
      kind: 'paragraph',
      runs: withoutStart(runs, Math.max(0, number.length - marked)),
      place: block.place,
    });
  }
  return { blocks: result, moved: (block) => block + runIns.filter((at) => at < block).length };
}
