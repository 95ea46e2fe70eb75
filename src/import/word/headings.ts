import { type NumberedLine, readNumberedLine } from '../../core/printed-number.ts';
import { collapse } from '../../core/text.ts';
import type { HeadingSign } from '../source-document.ts';
import { plain } from './content.ts';
import { type ContentsLine, contentsKey } from './contents-lines.ts';
import { type HeadingRole, roleOf, runInTitle } from './heading-classes.ts';
import { type NumberAndTitle, partAtNumber } from './number-and-title.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';

/** A heading, its number parted from its title. */
export interface FoundHeading extends NumberAndTitle {
  /** For a numbered paragraph: how many characters of its text, white space collapsed, are number and title. */
  clause?: number;
  level: number | null;
  because: HeadingSign[];
}

/** Longer than this no heading is; whole paragraphs carry a heading style by mistake. */
const LONGEST = 300;
const LONGEST_BY_LOOK = 160;
/** Larger than the text around it by this much is a sign. */
const LARGER = 1.12;

const STYLE_WITH_LEVEL =
  /^(?:heading|rubrik|overskrift|otsikko|überschrift|titre|chapter|kapitel)\s*(\d)\b/iu;
const STYLE_WITHOUT_LEVEL = /(?:rubrik|heading)/iu;
const NO_HEADING_STYLE =
  /(?:toc|innehåll|tabell|table|figur|bild|caption|sidhuvud|sidfot|header|footer|title|note|not\b)/iu;

/** What the signs of one paragraph come to, before they are weighed against the rest of the file. */
interface Signs {
  /** Paragraphs of one heading style share it; null for those without one. */
  styleClass: string | null;
  paragraph: StoryParagraph;
  text: string;
  because: HeadingSign[];
  level: number | null;
  typed: NumberedLine | null;
}

/**
 * Which paragraphs are headings. A style or an outline level always speaks; the list of contents, an automatic or
 * typed number together with bold or large letters do when the words could be a title. In a file that marks no
 * heading at all, bold or large lines without a number do.
 */
export function findHeadings(
  blocks: readonly StoryBlock[],
  contents: ReadonlyMap<StoryBlock, ContentsLine | null>,
  reading: Reading,
): ReadonlyMap<StoryBlock, FoundHeading> {
  const paragraphs = blocks.filter(
    (block): block is StoryParagraph =>
      block.kind === 'paragraph' && !contents.has(block) && plain(block.pieces).trim() !== '',
  );
  const listed = new Set(
    [...contents.values()].flatMap((line) =>
      line ? [contentsKey(`${line.number ?? ''} ${line.title}`)] : [],
    ),
  );
  const usual = usualSize(paragraphs);
  const signs = paragraphs.map((paragraph) => signsOf(paragraph, listed, usual));
  const marked = signs.some(
    ({ because }) => because.includes('style') || because.includes('outline'),
  );
  const roles = rolesOf(signs);
  const found = new Map<StoryBlock, FoundHeading>();
  for (const each of signs) {
    const role = each.styleClass === null ? 'section' : roles.get(each.styleClass);
    if (role === 'item') {
      reading.tally('heading-as-point');
      continue;
    }
    if (role === 'clause') {
      if (each.typed || each.because.includes('automatic-number'))
        found.set(each.paragraph, clauseOf(each));
      else reading.tally('long-heading');
    } else if (isHeading(each, marked, reading)) found.set(each.paragraph, partNumber(each));
  }
  if (found.size === 0) unnumbered(signs, found);
  outlineOfLists(signs, found);
  return found;
}

/** One role for each heading style. */
function rolesOf(signs: readonly Signs[]): ReadonlyMap<string, HeadingRole> {
  const classes = new Map<string, Signs[]>();
  for (const each of signs) {
    if (each.styleClass === null) continue;
    const members = classes.get(each.styleClass) ?? [];
    members.push(each);
    classes.set(each.styleClass, members);
  }
  const roles = new Map<string, HeadingRole>();
  for (const [name, members] of classes) {
    const lines = members.map(({ paragraph, text, typed }) => ({
      text,
      typed,
      automatic: paragraph.label?.counts ? paragraph.label.text : '',
    }));
    roles.set(name, roleOf(lines));
  }
  return roles;
}

function clauseOf(signs: Signs): FoundHeading {
  const heading = partNumber(signs);
  const title = heading.title.slice(0, runInTitle(heading.title));
  const before = signs.text.length - heading.title.length;
  return { ...heading, title, clause: before + (title === '' ? 0 : title.length + 1) };
}

/**
 * Where the headings of a list's deeper levels were found ("1.1 Skick"), its levels above them that look like titles are
 * headings too ("1. BRYGGOR"): an outline in plain list paragraphs.
 */
function outlineOfLists(signs: readonly Signs[], found: Map<StoryBlock, FoundHeading>): void {
  const deepest = new Map<string, number>();
  for (const { paragraph } of signs) {
    const { label } = paragraph;
    if (label?.counts && found.get(paragraph)?.because.includes('automatic-number'))
      deepest.set(label.numId, Math.max(deepest.get(label.numId) ?? 0, label.ilvl));
  }
  for (const each of signs) {
    const { label } = each.paragraph;
    if (!label?.counts || found.has(each.paragraph)) continue;
    if (label.ilvl < (deepest.get(label.numId) ?? 0) && couldBeTitle(each.text))
      found.set(each.paragraph, partNumber(each));
  }
}

function signsOf(paragraph: StoryParagraph, listed: ReadonlySet<string>, usual: number): Signs {
  const { label, pieces } = paragraph;
  const text = collapse(plain(pieces.filter(({ note }) => !note)));
  const styleClass = classOf(paragraph);
  // No heading and no contents line is that long, and telling would cost time.
  const short = text.length <= LONGEST;
  const read = short || styleClass !== null ? readNumberedLine(text) : null;
  const typed = read && isNumber(read, paragraph) ? read : null;
  const because: HeadingSign[] = [];
  const byStyle = levelOfStyle(paragraph);
  if (byStyle !== null) because.push('style');
  else if (paragraph.outline !== null) because.push('outline');
  const number = label?.counts ? label.text : '';
  if (number !== '') because.push('automatic-number');
  else if (typed) because.push('typed-number');
  if (
    short &&
    (listed.has(contentsKey(`${number} ${text}`)) ||
      (text.length > 3 && listed.has(contentsKey(text))))
  )
    because.push('contents');
  const inked = pieces.filter((piece) => piece.text.trim() !== '' && !piece.note);
  if (inked.every(({ bold }) => bold)) because.push('weight');
  if (inked.every(({ size }) => size >= usual * LARGER)) because.push('size');
  const level = typeof byStyle === 'number' ? byStyle : null;
  return {
    styleClass,
    paragraph,
    text,
    because,
    level: level ?? (paragraph.outline === null ? null : paragraph.outline + 1),
    typed,
  };
}

function classOf(paragraph: StoryParagraph): string | null {
  if (levelOfStyle(paragraph) !== null) return `style ${paragraph.style.name}`;
  return paragraph.outline === null ? null : `outline ${paragraph.outline}`;
}

/** The level that the style's name or outline gives; "none" for a heading style without one; null for no heading. */
function levelOfStyle({ style, outline, ownOutline }: StoryParagraph): number | 'none' | null {
  if (outline !== null && !ownOutline) return outline + 1;
  if (ownOutline && outline === null) return null;
  for (const name of style.names) {
    if (NO_HEADING_STYLE.test(name)) return null;
    const level = STYLE_WITH_LEVEL.exec(name);
    if (level) return Number(level[1]);
    // "Heading" alone is what LibreOffice bases its title and its list headings on.
    if (STYLE_WITHOUT_LEVEL.test(name) && !/^(?:heading|rubrik)$/iu.test(name)) return 'none';
  }
  return null;
}

/** A form that could as well be a word needs the tab that writers put after a number. */
function isNumber({ number, rest }: NumberedLine, paragraph: StoryParagraph): boolean {
  if (rest === '')
    return number.kind !== 'figures' && number.kind !== 'letters' && number.kind !== 'roman';
  const tab = /^\s*\S{1,12}\t/u.test(plain(paragraph.pieces));
  if (!number.certain) return tab;
  const bare = number.kind === 'figures' && /^\d+$/u.test(number.label);
  return tab || !bare || /^[\p{Lu}\p{N}”"(]/u.test(rest);
}

function isHeading(signs: Signs, marked: boolean, reading: Reading): boolean {
  const { because, text, typed, paragraph } = signs;
  const has = (sign: HeadingSign): boolean => because.includes(sign);
  if (has('style') || has('outline')) {
    if (text.length <= LONGEST) return true;
    reading.tally('long-heading');
    return false;
  }
  const title = typed?.rest ?? text;
  if (!couldBeTitle(title)) return false;
  if (has('contents')) return true;
  const stands = has('weight') || has('size');
  if (has('automatic-number')) {
    const deep = /[\p{L}\p{N}]\.\d|§/u.test(paragraph.label?.text ?? '');
    return (stands && (deep || !marked)) || (deep && !marked && title.length <= 100);
  }
  if (!typed) return false;
  // Several figures, or a word or sign that says what is counted, tell more than a lone "1.".
  const telling =
    typed.number.core.includes('.') || /^(?:sign|chapter|part|appendix)$/u.test(typed.number.kind);
  return telling ? stands || typed.number.kind !== 'sign' : stands;
}

function couldBeTitle(title: string): boolean {
  return (
    title.length <= LONGEST_BY_LOOK &&
    /^[”"(«]?[\p{Lu}\p{N}]/u.test(title) &&
    !/(?:[;,:]|(?<!\b(?:m\.m|m\.fl|etc|o\.d|dyl))\.)$/u.test(title)
  );
}

function partNumber({ paragraph, text, typed, level, because }: Signs): FoundHeading {
  const label = paragraph.label;
  if (label && label.text !== '' && label.counts)
    return { number: label.text, title: text, level, because, between: '' };
  return { ...partAtNumber(text, typed), level, because };
}

/** Lines that stand out, in a file that marks headings in no other way. The first of all is the title. */
function unnumbered(signs: readonly Signs[], found: Map<StoryBlock, FoundHeading>): void {
  const stands = signs.filter(
    ({ because, text }, i) =>
      i > 0 &&
      text.length <= 100 &&
      couldBeTitle(text) &&
      (because.includes('size') ||
        (because.includes('weight') && !signs[i + 1]?.because.includes('weight'))),
  );
  const sizes = [...new Set(stands.map(sizeOf))].sort((a, b) => b - a);
  for (const each of stands) {
    const level = sizes.indexOf(sizeOf(each)) + 1;
    found.set(each.paragraph, { ...partNumber(each), level });
  }
}

function sizeOf({ paragraph }: Signs): number {
  return Math.max(...paragraph.pieces.map(({ size }) => size));
}

/** The size that most letters of the file have. */
function usualSize(paragraphs: readonly StoryParagraph[]): number {
  const letters = new Map<number, number>();
  for (const { pieces } of paragraphs) {
    for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  let [usual, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [usual, most] = [size, count];
  return usual;
}
