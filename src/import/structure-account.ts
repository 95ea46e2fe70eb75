import { blockText } from './block-text.ts';
import { isContentsHeading } from './contents-list.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';
import type { Structure } from './structure.ts';

/**
 * What became of every heading that the file itself marks as one (style, outline level, tag), beside the account of
 * characters: words can all be there and half of the structure gone. The parts sum up to `marked`.
 */
export interface StructureAccount {
  marked: number;
  sections: number;
  /** Without a number, kept in bold letters in the section they stand in. */
  subheadings: number;
  /** The title of the file and the heading of its contents list. */
  titles: number;
  /** Kept as text, each kind with its name; English, for the report. */
  asText: { what: string; count: number }[];
  /** Lines of the contents list that no section answers to, as printed. */
  unanswered: string[];
}

/** Fewer sections than this share of the marked headings is an alarm. */
const FEWEST = 0.6;
const SHOWN = 5;

export function accountForStructure(
  document: SourceDocument,
  { blocks, sections, subheadings, contents }: Structure,
): StructureAccount {
  const isMarked = (block: SourceBlock): boolean =>
    block.kind === 'heading' &&
    (block.because.includes('style') || block.because.includes('outline'));
  const marked = blocks.flatMap((block, i) => (isMarked(block) ? [i] : []));
  const beginning = new Set(sections.map(({ block }) => block));
  const below = new Set(subheadings.map(({ block }) => block));
  const rest = marked.filter((i) => !beginning.has(i) && !below.has(i));
  const titles = rest.filter((i) => isTitle(blocks[i] as SourceBlock, document.title));
  const passedOver = document.passedOver ?? [];
  const numbered = rest.length - titles.length;
  const listed = new Set(sections.flatMap((section) => section.contents ?? []));
  return {
    marked: marked.length + passedOver.reduce((sum, { count }) => sum + count, 0),
    sections: marked.filter((i) => beginning.has(i)).length,
    subheadings: marked.filter((i) => below.has(i)).length,
    titles: titles.length,
    asText: [
      ...passedOver,
      ...(numbered > 0
        ? [{ what: 'whose number cannot follow those before it', count: numbered }]
        : []),
    ],
    unanswered: contents
      .filter((line) => !listed.has(line) && !isContentsHeading(line.title))
      .map(blockText),
  };
}

function isTitle(block: SourceBlock, title: string | null): boolean {
  const text = blockText(block).toLowerCase();
  return text === title?.toLowerCase() || isContentsHeading(text);
}

/** The sums in one line; null for a file that marks no headings. */
export function structureSums(account: StructureAccount): string | null {
  if (account.marked === 0) return null;
  const parts = [
    `${account.sections} begin a section`,
    ...(account.subheadings > 0
      ? [`${account.subheadings} stand in a section without a number`]
      : []),
    ...(account.titles > 0
      ? [`${account.titles} ${account.titles === 1 ? 'is the title' : 'are titles'}`]
      : []),
    ...account.asText.map(({ what, count }) => `${count} kept as text ${what}`),
  ];
  return `${account.marked}: ${parts.join(', ')}`;
}

/** What an editor has to see before anything else: a structure that does not hold what the file marks and lists. */
export function structureAlarms(account: StructureAccount): string[] {
  const { marked, sections, titles, unanswered } = account;
  const alarms: string[] = [];
  if (marked - titles > 2 && sections < FEWEST * (marked - titles))
    alarms.push(
      `${marked} headings are marked in the file, and only ${sections} begin a section. Hold the sections against the file before you go on.`,
    );
  if (unanswered.length > 0) {
    const shown = unanswered.slice(0, SHOWN).map((line) => JSON.stringify(line));
    const more = unanswered.length > SHOWN ? ` and ${unanswered.length - SHOWN} more` : '';
    alarms.push(
      `${unanswered.length} ${unanswered.length === 1 ? 'line' : 'lines'} of the contents list ${unanswered.length === 1 ? 'has' : 'have'} no section: ${shown.join(', ')}${more}.`,
    );
  }
  return alarms;
}
