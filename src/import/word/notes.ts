import type { SourceRun } from '../source-document.ts';
import { type Note, trimRuns } from './content.ts';
import { formatCount } from './counting.ts';
import { attribute, childOf, childrenOf, descendants, valOf, wholeNumber } from './elements.ts';
import type { Reading } from './reading.ts';
import type { WordPart } from './word-package.ts';
import type { XmlElement } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note with the mark to put into the text; empty for a mark that is typed there. */
export interface CalledNote extends Note {
  shown: string;
}

/** How the notes of a kind are counted (ECMA-376 17.11.11 and 17.11.5). */
interface Count {
  format: string;
  start: number;
  restart: string;
  next: number;
}

/** Footnotes and endnotes: their marks as Word counts them, and their text. */
export class Notes {
  readonly #reading: Reading;
  readonly #texts: Record<NoteKind, ReadonlyMap<string, XmlElement>>;
  readonly #counts: Record<NoteKind, Count>;
  readonly #read: (note: XmlElement, kind: NoteKind) => SourceRun[];
  /** The notes whose text was read, for the account. */
  readonly called = new Set<XmlElement>();

  constructor(
    reading: Reading,
    parts: Record<NoteKind, WordPart | null>,
    settings: XmlElement | null,
    document: XmlElement,
    read: (note: XmlElement, kind: NoteKind) => SourceRun[],
  ) {
    this.#reading = reading;
    this.#read = read;
    this.#texts = {
      footnote: textsOf(parts.footnote, 'footnote'),
      endnote: textsOf(parts.endnote, 'endnote'),
    };
    this.#counts = {
      footnote: countOf('footnote', settings, document),
      endnote: countOf('endnote', settings, document),
    };
  }

  /** The next note that the text calls; null when the file does not hold it. A mark of its own is typed in both places. */
  next(kind: NoteKind, id: string, customMark: boolean): CalledNote | null {
    const text = this.#texts[kind].get(id);
    if (!text || this.called.has(text)) {
      const fault = text ? 'has been called before' : 'the file does not hold';
      this.#reading.remark(`A ${kind} is called here that ${fault}.`);
      return null;
    }
    const count = this.#counts[kind];
    this.called.add(text);
    if (customMark) return { shown: '', ...withOwnMark(this.#read(text, kind)) };
    const mark = raised(formatCount(count.next, count.format, null) ?? String(count.next));
    count.next += 1;
    if (count.restart === 'eachPage') this.#reading.tally('note-restart');
    this.#reading.made.push(mark, mark);
    return { shown: mark, mark, runs: this.#read(text, kind) };
  }

  /** Where a section of the document ends, counts that begin anew with each one do. */
  endSection(): void {
    for (const count of Object.values(this.#counts)) {
      if (count.restart === 'eachSect') count.next = count.start;
    }
  }
}

function textsOf(part: WordPart | null, kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const texts = new Map<string, XmlElement>();
  for (const note of childrenOf(part?.root ?? null, `w:${kind}`)) {
    const type = attribute(note, 'w:type') ?? 'normal';
    if (type === 'normal') texts.set(attribute(note, 'w:id') ?? '', note);
  }
  return texts;
}

function firstSection(document: XmlElement): XmlElement | null {
  for (const element of descendants(document)) if (element.name === 'w:sectPr') return element;
  return null;
}

/** The first section's own say goes before the settings of the file. */
function countOf(kind: NoteKind, settings: XmlElement | null, document: XmlElement): Count {
  const own = firstSection(document);
  const places = [childOf(own, `w:${kind}Pr`), childOf(settings, `w:${kind}Pr`)];
  const said = (name: string): string | null =>
    places.map((place) => valOf(place, name)).find((value) => value !== null) ?? null;
  const start = wholeNumber(said('w:numStart')) ?? 1;
  return {
    format: said('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start,
    restart: said('w:numRestart') ?? 'continuous',
    next: start,
  };
}

/** Takes the mark from the start of a note that types it. */
function withOwnMark(runs: SourceRun[]): Note {
  const [first, ...others] = runs;
  const match = /^([^\s\p{L}\p{N}]{1,4}|\(?[\p{L}\p{N}]\)?)\s+/u.exec(first?.text ?? '');
  if (!first || !match) return { mark: '', runs };
  return {
    mark: match[1] as string,
    runs: trimRuns([{ ...first, text: first.text.slice(match[0].length) }, ...others]),
  };
}

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789abcdefghijklmnoprstuvwxyz'].map((sign, i) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][i] as string,
  ]),
);

/** Raised as Word shows it, so that it does not run together with the word that it stands at. */
function raised(mark: string): string {
  return [...mark].map((sign) => RAISED.get(sign) ?? sign).join('');
}
