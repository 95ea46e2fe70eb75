import { UnreadableFile } from '../source-document.ts';
import { attribute, childOf, descendants, switchOf } from './elements.ts';
import { DEEPEST_FIELD } from './limits.ts';
import type { XmlElement } from './xml.ts';

/** What a code goes on with after this says nothing of interest. */
const LONGEST_CODE = 4000;

/** What a field of a kind does with the text that it shows. */
interface OpenField {
  phase: 'code' | 'result';
  code: string;
  /** In capitals: "HYPERLINK", "TOC", "PAGE". */
  kind: string;
  /** The address of a link. */
  target: string | null;
  /** For form fields: ticked or not. */
  ticked: boolean | null;
}

const PAGE_COUNTS = /^(?:PAGE|NUMPAGES|SECTIONPAGES)$/u;
/** Numbers that Word makes as it shows the text and does not keep in the file. */
const NUMBERS_ONLY_SHOWN = /^(?:LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)$/u;

/** What a field comes to when it ends and its result does not stand in the file. */
export type FieldEnd =
  | { kind: 'nothing' }
  | { kind: 'number' }
  | { kind: 'sign'; code: number; font: string | null }
  | { kind: 'box'; ticked: boolean };

/** The fields that are open where the reader stands (ECMA-376 17.16.18); they go on from paragraph to paragraph. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(ticked: boolean | null): void {
    this.#tooDeep();
    this.#open.push({ phase: 'code', code: '', kind: '', target: null, ticked });
  }

  #tooDeep(): void {
    if (this.#open.length >= DEEPEST_FIELD)
      throw new UnreadableFile(
        `has more than ${DEEPEST_FIELD} fields inside each other; open it in Word and save it anew`,
      );
  }

  /** A field that is written in one element. */
  simple(code: string): void {
    this.#tooDeep();
    const known = code.slice(0, LONGEST_CODE);
    const kind = kindOf(known);
    this.#open.push({
      phase: 'result',
      code: known,
      kind,
      target: targetOf(kind, known),
      ticked: null,
    });
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.code = (field.code + text).slice(0, LONGEST_CODE);
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field?.phase !== 'code') return;
    field.phase = 'result';
    field.kind = kindOf(field.code);
    field.target = targetOf(field.kind, field.code);
  }

  end(): FieldEnd {
    const field = this.#open.pop();
    if (!field) return { kind: 'nothing' };
    const kind = kindOf(field.code);
    if (kind === 'FORMCHECKBOX') return { kind: 'box', ticked: field.ticked ?? false };
    if (NUMBERS_ONLY_SHOWN.test(kind)) return { kind: 'number' };
    if (kind !== 'SYMBOL' || field.phase === 'result') return { kind: 'nothing' };
    const words = wordsOf(field.code);
    const font = words[words.findIndex((word) => word.toLowerCase() === '\\f') + 1] ?? null;
    return { kind: 'sign', code: Number(words[1] ?? Number.NaN), font };
  }

  /** Why text that stands here is not shown as text of the rules; null when it is. */
  get hides(): string | null {
    if (this.#open.some(({ phase }) => phase === 'code')) return 'text inside a field code';
    return this.#open.some(({ kind }) => PAGE_COUNTS.test(kind)) ? 'page number' : null;
  }

  /** Whether the reader stands in a list of contents, or in one of figures or tables. */
  get contents(): 'contents' | 'figures' | null {
    const field = this.#open.find(({ kind, phase }) => kind === 'TOC' && phase === 'result');
    if (!field) return null;
    return /\\[ac](?![a-z])/iu.test(field.code) ? 'figures' : 'contents';
  }

  /** The address of the innermost link field; null outside of one, and for a place in the same file. */
  get target(): string | null {
    return this.#open.findLast(({ kind }) => kind === 'HYPERLINK')?.target ?? null;
  }
}

function targetOf(kind: string, code: string): string | null {
  if (kind !== 'HYPERLINK') return null;
  const words = wordsOf(code).slice(1);
  const address = words.find((word, i) => !isSwitch(word) && !takesWord(words[i - 1]));
  if (!address) return null;
  const at = words.findIndex((word) => word.toLowerCase() === '\\l');
  const place = at === -1 ? undefined : words[at + 1];
  return place ? `${address}#${place}` : address;
}

/** Field marks that have no partner: they are passed over, so that they hide nothing of what follows. */
export function unpairedFieldMarks(root: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const unpaired = new Set<XmlElement>();
  for (const element of descendants(root)) {
    if (element.name !== 'w:fldChar') continue;
    const type = attribute(element, 'w:fldCharType');
    if (type === 'begin') open.push(element);
    else if (type === 'end' && open.pop() === undefined) unpaired.add(element);
  }
  for (const element of open) unpaired.add(element);
  return unpaired;
}

/** Whether the tick box of a form field is ticked; null when it is none. */
export function tickOf(mark: XmlElement): boolean | null {
  const box = childOf(childOf(mark, 'w:ffData'), 'w:checkBox');
  return box && (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false);
}

function kindOf(code: string): string {
  return (/^\s*([a-z]+|=)/iu.exec(code)?.[1] ?? '').toUpperCase();
}

/** The words of a field code; quotation marks hold several together, a backslash keeps the sign after it. */
function wordsOf(code: string): string[] {
  return [...code.matchAll(/"((?:[^"\\]|\\.)*)"|([^\s"]+)/gu)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/gu, '$1'),
  );
}

function isSwitch(word: string): boolean {
  return /^\\[a-z*#@!]$/iu.test(word);
}

function takesWord(word: string | undefined): boolean {
  return /^\\[lot]$/iu.test(word ?? '');
}
