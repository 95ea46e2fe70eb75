import type { DroppedPiece, Mend, SourcePlace, SourceRemark } from '../source-document.ts';

/** What is told once with a count, at the place of the first. */
export type Tallied =
  | 'equation'
  | 'field-without-end'
  | 'form-field'
  | 'list-number-field'
  | 'number-format'
  | 'private-sign'
  | 'soft-hyphen'
  | 'struck'
  | 'text-box'
  | 'joined-paragraph'
  | 'heading-in-table'
  | 'long-heading'
  | 'heading-as-point'
  | 'note-restart';

/** Everything that is noted while a file is read, besides its text. */
export class Reading {
  readonly dropped: DroppedPiece[] = [];
  readonly mended: Mend[] = [];
  readonly remarks: SourceRemark[] = [];
  /** Text that Word makes and the file does not hold: automatic numbers, bullets, marks of notes. */
  readonly made: string[] = [];
  /** Text of the file in whose place other text stands: signs of symbol fonts. */
  readonly replaced: string[] = [];
  /** Counts paragraphs and tables of the body from 1. */
  block = 0;
  #apart = false;
  readonly #tallies = new Map<Tallied, { count: number; place: SourcePlace }>();

  get place(): SourcePlace {
    return { page: null, block: Math.max(this.block, 1) };
  }

  /** Puts text on record that is no text of the rules. What follows directly for the same reason is one piece. */
  drop(text: string, reason: string): void {
    if (text.trim() === '') return;
    const last = this.dropped.at(-1);
    const same = last?.reason === reason && last.place.block === this.place.block;
    if (last && same && !this.#apart) last.text += text;
    else this.dropped.push({ text, reason, place: this.place });
    this.#apart = false;
  }

  /** Told when text is kept: what is dropped after it is a piece of its own. */
  keep(): void {
    this.#apart = true;
  }

  remark(text: string): void {
    this.remarks.push({ text, place: this.place });
  }

  tally(what: Tallied): void {
    const before = this.#tallies.get(what);
    if (before) before.count += 1;
    else this.#tallies.set(what, { count: 1, place: this.place });
  }

  tallies(): ReadonlyMap<Tallied, { count: number; place: SourcePlace }> {
    return this.#tallies;
  }
}
