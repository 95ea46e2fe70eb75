import type { SourcePlace } from '../source-document.ts';
import type { Note, Piece } from './content.ts';
import { attribute, childOf, childrenOf, switchOf, valOf } from './elements.ts';
import { type Content, InlineReader } from './inline.ts';
import type { ListCounters, ListLabel } from './list-counters.ts';
import type { Notes } from './notes.ts';
import type { Reading } from './reading.ts';
import type { ParagraphStyle } from './styles.ts';
import {
  characterLook,
  leftIndent,
  listPlace,
  merge,
  outlineOf,
  type StyleSheet,
} from './styles.ts';
import { readTable, type StoryTable } from './tables.ts';
import { visibleText } from './visible-text.ts';
import type { Relationship } from './word-package.ts';
import type { XmlElement } from './xml.ts';

/** A paragraph as Word shows it, before anybody has decided what it is. */
export interface StoryParagraph {
  kind: 'paragraph';
  pieces: Piece[];
  notes: Note[];
  /** The automatic number or bullet. */
  label: ListLabel | null;
  style: ParagraphStyle;
  /** 0 for the outermost; null for body text. `ownOutline`: said by the paragraph and not by its style. */
  outline: number | null;
  ownOutline: boolean;
  contents: 'contents' | 'figures' | null;
  /** Left indent in twips. */
  indent: number;
  place: SourcePlace;
}

export type StoryBlock = StoryParagraph | StoryTable;

/** What a story needs of the file that it stands in. */
export interface StoryFile {
  reading: Reading;
  styles: StyleSheet;
  /** Null inside notes. */
  notes: Notes | null;
  counters: ListCounters;
  relationships: ReadonlyMap<string, Relationship>;
  /** Called where a section of the document ends, with its properties. */
  endSection: (properties: XmlElement) => void;
}

/** A paragraph whose mark a tracked change deletes waits for the one that it becomes part of. */
interface Waiting {
  content: Content;
  properties: XmlElement | null;
  /** A large first letter, which Word keeps in a frame of its own before the paragraph that it begins. */
  capital: boolean;
}

/** Reads a text from its first paragraph to its last: the body, a note, a text box. */
export class Story {
  readonly #file: StoryFile;
  readonly #inline: InlineReader;
  readonly #counts: boolean;
  #waiting: Waiting | null = null;

  /** `counts`: whether its paragraphs and tables are those that places are told by. */
  constructor(file: StoryFile, root: XmlElement, counts: boolean) {
    this.#file = file;
    this.#counts = counts;
    const { reading, styles, notes, relationships } = file;
    this.#inline = new InlineReader(reading, styles, notes, relationships, root);
  }

  read(root: XmlElement): StoryBlock[] {
    const blocks = this.#blocks(root, null, 0);
    blocks.push(...this.#flush());
    return blocks;
  }

  /** `level` is 0 outside of tables. */
  #blocks(parent: XmlElement, contents: 'contents' | null, level: number): StoryBlock[] {
    return childrenOf(parent).flatMap((child): StoryBlock[] => {
      switch (child.name) {
        case 'w:p':
          return this.#paragraph(child, contents, level);
        case 'w:tbl':
          return this.#table(child, contents, level);
        case 'w:sdt':
          return this.#control(child, contents, level);
        case 'w:sectPr':
          this.#file.endSection(child);
          return [];
        case 'w:altChunk':
          this.#file.reading.remark(
            'A document of another format is embedded here, and its text was not read; open the file in Word and save it, and it becomes part of the text.',
          );
          return [];
        case 'w:del':
        case 'w:moveFrom':
          this.#file.reading.drop(visibleText(child), 'tracked deletion');
          return [];
        default:
          return /^w:(?:sdtContent|customXml|ins|moveTo|smartTag)$/u.test(child.name)
            ? this.#blocks(child, contents, level)
            : this.#stray(child);
      }
    });
  }

  /** Text where no text belongs is put on record. */
  #stray(element: XmlElement): StoryBlock[] {
    if (element.name !== 'w:tcPr' && element.name !== 'w:sdtPr')
      this.#file.reading.drop(visibleText(element), 'text outside of any paragraph');
    return [];
  }

  #control(control: XmlElement, contents: 'contents' | null, level: number): StoryBlock[] {
    const properties = childOf(control, 'w:sdtPr');
    const gallery = valOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
    const content = childOf(control, 'w:sdtContent') ?? control;
    if (switchOf(properties, 'w:showingPlcHdr')) {
      this.#file.reading.drop(visibleText(content), 'prompt of an empty form field');
      return [];
    }
    const list = gallery === 'Table of Contents' ? 'contents' : contents;
    return this.#blocks(content, list, level);
  }

  #paragraph(element: XmlElement, contents: 'contents' | null, level: number): StoryBlock[] {
    const { reading, styles } = this.#file;
    if (this.#counts && level === 0) reading.block += 1;
    const properties = childOf(element, 'w:pPr');
    const markLook = childOf(properties, 'w:rPr');
    const style = styles.paragraph(valOf(properties, 'w:pStyle'));
    const content = this.#inline.read(element, style);
    if (contents !== null && content.contents === null) content.contents = contents;
    const waiting = this.#waiting;
    this.#waiting = null;
    const joined = waiting ? join(waiting.content, content) : content;
    // The mark that stays says what the paragraph is, unless nothing of its own text is left.
    const decisive = waiting && content.pieces.length === 0 ? waiting.properties : properties;
    if (
      waiting &&
      !waiting.capital &&
      waiting.content.pieces.length > 0 &&
      content.pieces.length > 0
    )
      reading.tally('joined-paragraph');
    if (isDropCap(properties) && joined.pieces.length > 0) {
      this.#waiting = { content: joined, properties: null, capital: true };
      return this.#section(properties, []);
    }
    if (childOf(markLook, 'w:del') ?? childOf(markLook, 'w:moveFrom')) {
      this.#waiting = { content: joined, properties: decisive, capital: false };
      return this.#section(properties, []);
    }
    return this.#section(properties, this.#finish(joined, decisive));
  }

  /** The last paragraph of a section carries the section's properties. */
  #section(properties: XmlElement | null, blocks: StoryBlock[]): StoryBlock[] {
    const section = childOf(properties, 'w:sectPr');
    if (section) this.#file.endSection(section);
    return blocks;
  }

  #flush(): StoryBlock[] {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting || waiting.content.pieces.length === 0) return [];
    return this.#finish(waiting.content, waiting.properties);
  }

  #finish(content: Content, properties: XmlElement | null): StoryBlock[] {
    const { reading, styles, counters } = this.#file;
    const style = styles.paragraph(valOf(properties, 'w:pStyle'));
    const mark = merge([characterLook(childOf(properties, 'w:rPr')), style]);
    const empty = content.pieces.length === 0;
    // A paragraph that is hidden with its mark does not count.
    const label = empty && mark.hidden ? null : counters.next(listPlace(properties), style);
    if (label?.guessed) reading.tally('number-format');
    const own = outlineOf(properties);
    const outline = own ?? style.outline;
    const paragraph: StoryParagraph = {
      kind: 'paragraph',
      pieces: content.pieces,
      notes: content.notes,
      label,
      style,
      outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
      ownOutline: own !== null,
      contents: content.contents,
      indent: leftIndent(properties) ?? label?.indent ?? style.indent ?? 0,
      place: reading.place,
    };
    return [paragraph, ...content.boxes.flatMap((box) => this.#box(box))];
  }

  #box(box: XmlElement): StoryBlock[] {
    this.#file.reading.tally('text-box');
    return new Story(this.#file, box, false).read(box);
  }

  #table(element: XmlElement, contents: 'contents' | null, level: number): StoryBlock[] {
    const before = this.#flush();
    if (this.#counts && level === 0) this.#file.reading.block += 1;
    const table = readTable(element, this.#file.reading, (cell) => {
      const inside = this.#blocks(cell, contents, level + 1);
      return [...inside, ...this.#flush()];
    });
    return [...before, ...table];
  }
}

function isDropCap(properties: XmlElement | null): boolean {
  const frame = childOf(properties, 'w:framePr');
  return /^(?:drop|margin)$/u.test(attribute(frame, 'w:dropCap') ?? '');
}

function join(first: Content, second: Content): Content {
  return {
    pieces: [...first.pieces, ...second.pieces],
    notes: [...first.notes, ...second.notes],
    boxes: [...first.boxes, ...second.boxes],
    contents: first.contents ?? second.contents,
  };
}
