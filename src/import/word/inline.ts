import type { Note, Piece } from './content.ts';
import { type Drawing, drawingOf } from './drawings.ts';
import { attribute, childOf, childrenOf, isOn, switchOf, textOf, valOf } from './elements.ts';
import { Fields, tickOf, unpairedFieldMarks } from './fields.ts';
import { publishableTarget } from './link-target.ts';
import type { NoteKind, Notes } from './notes.ts';
import type { Reading } from './reading.ts';
import { type CharacterLook, characterLook, merge, type StyleSheet } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { visibleText } from './visible-text.ts';
import type { Relationship } from './word-package.ts';
import { writtenText } from './written-text.ts';
import type { XmlElement } from './xml.ts';

/** What stands in a paragraph. */
export interface Content {
  pieces: Piece[];
  notes: Note[];
  /** Contents of text boxes that are anchored here. */
  boxes: XmlElement[];
  /** Whether any of it is a list of contents, or of figures. */
  contents: 'contents' | 'figures' | null;
}

interface Around {
  look: CharacterLook;
  target: string | null;
}

/** Wrappers that say something of their content and add nothing to it. */
const PROPERTIES = /^w:(?:pPr|rPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|fldData|ffData)$/u;

/** Reads what stands inside paragraphs; one for every story, since fields go on from one paragraph to the next. */
export class InlineReader {
  readonly #reading: Reading;
  readonly #styles: StyleSheet;
  readonly #notes: Notes | null;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #fields = new Fields();
  readonly #unpaired: ReadonlySet<XmlElement>;

  /** `notes` is null inside a note, which cannot call another. */
  constructor(
    reading: Reading,
    styles: StyleSheet,
    notes: Notes | null,
    relationships: ReadonlyMap<string, Relationship>,
    root: XmlElement,
  ) {
    this.#reading = reading;
    this.#styles = styles;
    this.#notes = notes;
    this.#relationships = relationships;
    this.#unpaired = unpairedFieldMarks(root);
  }

  read(paragraph: XmlElement, look: CharacterLook): Content {
    this.#reading.keep();
    const content: Content = { pieces: [], notes: [], boxes: [], contents: null };
    this.#children(paragraph, { look, target: null }, content);
    return content;
  }

  #children(element: XmlElement, around: Around, content: Content): void {
    for (const child of childrenOf(element)) this.#inline(child, around, content);
  }

  #inline(element: XmlElement, around: Around, content: Content): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, around, content);
        return;
      case 'w:hyperlink':
        this.#children(element, { ...around, target: this.#linkTarget(element) }, content);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#skipFieldMarks(element);
        this.#reading.drop(
          visibleText(element),
          element.name === 'w:del' ? 'tracked deletion' : 'moved elsewhere by a tracked change',
        );
        return;
      case 'w:fldSimple':
        this.#fields.simple(attribute(element, 'w:instr') ?? '');
        this.#children(element, around, content);
        this.#endField(around, content);
        return;
      case 'w:sdt':
        if (switchOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) {
          this.#reading.drop(visibleText(element), 'prompt of an empty form field');
          return;
        }
        this.#children(childOf(element, 'w:sdtContent') ?? element, around, content);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#reading.tally('equation');
        this.#add(visibleText(element), around, content);
        return;
      case 'w:subDoc':
        this.#reading.remark(
          'Another file is put in here by reference; its text is not in this file and was not read.',
        );
        return;
      default:
        if (PROPERTIES.test(element.name)) return;
        if (element.name.startsWith('w:') || element.name.startsWith('other:')) {
          this.#children(element, around, content);
          return;
        }
        this.#reading.drop(visibleText(element), 'text of an unknown kind');
        return;
    }
  }

  #run(run: XmlElement, around: Around, content: Content): void {
    const properties = childOf(run, 'w:rPr');
    const look = merge([
      characterLook(properties),
      this.#styles.character(valOf(properties, 'w:rStyle')),
      around.look,
    ]);
    for (const child of childrenOf(run)) this.#runChild(child, { ...around, look }, content);
  }

  #runChild(element: XmlElement, around: Around, content: Content): void {
    switch (element.name) {
      case 'w:rPr':
      case 'w:lastRenderedPageBreak':
      case 'w:fldData':
        return;
      case 'w:t':
        this.#text(element, around, content);
        return;
      case 'w:delText':
        this.#reading.drop(textOf(element), 'tracked deletion');
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t', around, content);
        return;
      case 'w:br':
        this.#add(
          /^(?:page|column)$/u.test(attribute(element, 'w:type') ?? '') ? '\f' : '\n',
          around,
          content,
        );
        return;
      case 'w:cr':
        this.#add('\n', around, content);
        return;
      case 'w:noBreakHyphen':
        this.#add('-', around, content);
        return;
      case 'w:softHyphen':
        this.#reading.tally('soft-hyphen');
        return;
      case 'w:sym':
        this.#symbol(
          Number.parseInt(attribute(element, 'w:char') ?? '', 16),
          attribute(element, 'w:font'),
          around,
          content,
        );
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element, around, content);
        return;
      case 'w:fldChar':
        this.#fieldMark(element, around, content);
        return;
      case 'w:instrText':
        this.#fields.code(textOf(element));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(drawingOf(element), content);
        return;
      case 'w:ruby':
        this.#reading.drop(
          childrenOf(element, 'w:rt').map(visibleText).join(''),
          'small print above the line',
        );
        this.#children(childOf(element, 'w:rubyBase') ?? element, around, content);
        return;
      default:
        this.#children(element, around, content);
        return;
    }
  }

  #text(element: XmlElement, around: Around, content: Content): void {
    this.#add(writtenText(element, around.look.font, this.#reading), around, content);
  }

  #symbol(code: number, font: string | null, around: Around, content: Content): void {
    const sign = Number.isNaN(code) || code > 0xffff || code < 0x20 ? null : symbolOf(font, code);
    if (sign === null) this.#reading.tally('private-sign');
    const text = sign ?? '\uFFFD';
    this.#reading.made.push(text);
    this.#add(text, around, content);
  }

  /** Puts text where it belongs: into the paragraph, or on record. */
  #add(text: string, { look, target }: Around, content: Content, note = false): void {
    if (text === '') return;
    const reason = look.hidden ? 'hidden text' : this.#fields.hides;
    if (reason !== null) {
      this.#reading.drop(text, reason);
      return;
    }
    if (look.struck && text.trim() !== '') this.#reading.tally('struck');
    this.#reading.keep();
    content.contents ??= this.#fields.contents;
    const address = target ?? this.#fieldTarget();
    content.pieces.push({
      text,
      target: address,
      bold: look.bold ?? false,
      size: look.size ?? 0,
      note,
    });
  }

  #note(element: XmlElement, around: Around, content: Content): void {
    const kind: NoteKind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const custom = isOn(attribute(element, 'w:customMarkFollows') ?? '0');
    if (this.#notes === null || around.look.hidden || this.#fields.hides !== null) return;
    const note = this.#notes.next(kind, attribute(element, 'w:id') ?? '', custom);
    if (!note) return;
    this.#add(note.shown, around, content, true);
    content.notes.push(note);
  }

  #fieldMark(mark: XmlElement, around: Around, content: Content): void {
    if (this.#unpaired.has(mark)) {
      this.#reading.tally('field-without-end');
      return;
    }
    const type = attribute(mark, 'w:fldCharType');
    if (type === 'begin') this.#fields.begin(tickOf(mark));
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#endField(around, content);
  }

  #endField(around: Around, content: Content): void {
    const end = this.#fields.end();
    if (end.kind === 'number') this.#reading.tally('list-number-field');
    if (end.kind === 'sign') this.#symbol(end.code, end.font, around, content);
    if (end.kind === 'box') {
      const box = end.ticked ? '☒' : '☐';
      this.#reading.made.push(box);
      this.#add(box, around, content);
    }
  }

  /** Deleted text may hold whole fields, or one end of one whose other end stays. */
  #skipFieldMarks(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:fldChar' && !this.#unpaired.has(child)) {
        const type = attribute(child, 'w:fldCharType');
        if (type === 'begin') this.#fields.begin(null);
        else if (type === 'separate') this.#fields.separate();
        else this.#fields.end();
      } else this.#skipFieldMarks(child);
    }
  }

  #linkTarget(link: XmlElement): string | null {
    const pointed = this.#relationships.get(attribute(link, 'r:id') ?? '');
    if (!pointed) return null;
    const anchor = attribute(link, 'w:anchor');
    const address =
      anchor && !pointed.target.includes('#') ? `${pointed.target}#${anchor}` : pointed.target;
    return publishableTarget(address, this.#reading, visibleText(link));
  }

  #fieldTarget(): string | null {
    const address = this.#fields.target;
    return address === null ? null : publishableTarget(address, this.#reading, null);
  }

  #drawing(drawing: Drawing, content: Content): void {
    content.boxes.push(...drawing.boxes);
    this.#reading.drop(drawing.lettering, 'lettering of a drawing');
    if (drawing.told !== null) this.#reading.remark(drawing.told);
  }
}
