import { romanValue } from './section-number.ts';

/**
 * The ways in which rulebooks number their sections, and how each is brought to a number that can stand in an
 * address (`section-number`):
 *
 * | printed | kind | core |
 * | --- | --- | --- |
 * | `2.7.3.`, `2.7 b`, `1)` | figures | `2.7.3`, `2.7b`, `1` |
 * | `§ 4`, `4 a §` | sign | `4`, `4a` |
 * | `2 kap. 4 §` | sign | `2.4` |
 * | `§ 1 Mom 2`, `Mom. 2`, `Moment 1:2` | moment | `1.2`, `2`, `1.2` |
 * | `Kapitel 2`, `2 kap.` | chapter | `2` |
 * | `Avdelning I`, `Del 1` | part | `I`, `1` |
 * | `Bilaga 1`, `Bilaga` | appendix | `1`, `` |
 * | `A.`, `A.1`, `V2:` | letters | `A`, `A.1`, `V2` |
 * | `AC-2`, `AC-2(1)` | letters | `AC-2`, `AC-2.1` |
 * | `IV.`, `IV.2` | roman | `IV`, `IV.2` |
 *
 * What is printed stays: a section whose printed number is not its address keeps it as its label.
 */
export type NumberKind =
  | 'figures'
  | 'sign'
  | 'moment'
  | 'chapter'
  | 'part'
  | 'appendix'
  | 'letters'
  | 'roman';

export interface PrintedNumber {
  /** As printed, white space collapsed and without a closing full stop or parenthesis: "§ 4", "2.7.3", "Bilaga 1". */
  label: string;
  kind: NumberKind;
  /** What is counted, without sign and word; empty for "Bilaga" alone. */
  core: string;
  /** True when the form alone says that it is a number: a bare "A" or "I" could as well be a word. */
  certain: boolean;
}

export interface NumberedLine {
  number: PrintedNumber;
  /** What follows the number, trimmed; empty when it stands alone. */
  rest: string;
}

const FIGURES = String.raw`\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*`;
const COUNT = String.raw`\d{1,3}(?: ?[a-z](?![\p{L}]))?|[IVX]{1,6}|[A-Z]`;

interface Form {
  kind: NumberKind;
  /** First group: what is counted; second: what stands in it ("2 kap. 4 §"). */
  pattern: RegExp;
  certain: boolean;
}

const form = (kind: NumberKind, pattern: string, flags: string, certain = true): Form => ({
  kind,
  pattern: new RegExp(`^${pattern}(?![\\p{L}\\p{N}])`, flags),
  certain,
});

/** In order: the more telling form first. */
const FORMS: readonly Form[] = [
  form(
    'moment',
    String.raw`§ ?(\d{1,3}(?: ?[a-z])?)[.:,]? (?:[Mm]om(?:ent|\.)?) ?(\d{1,3}(?: ?[a-z])?)[.:]?`,
    'u',
  ),
  form(
    'moment',
    String.raw`(?:[Mm]om(?:ent|\.)?|MOM(?:ENT|\.)?) ?(\d{1,3})(?::(\d{1,3}))?[.:]?`,
    'u',
  ),
  form('letters', String.raw`([A-Z]{2,3}-\d{1,3})(?:\((\d{1,3})\))?[.:]?`, 'u'),
  form('sign', String.raw`(\d{1,3}(?: ?[a-z])?) ?kap\. ?(\d{1,4}(?: ?[a-z])?) ?§[.:]?`, 'u'),
  form('sign', String.raw`(\d{1,4}(?: ?[a-z])?) ?§[.:]?`, 'u'),
  form('sign', String.raw`§ ?(\d{1,4}(?:\.\d{1,3})*(?: ?[a-z](?=[ .:]|$))?)[.:]?`, 'u'),
  form(
    'chapter',
    String.raw`(\d{1,3}(?: ?[a-z])?) ?(?:kap\.|kap(?= |$)|kapitlet|kapitel)[.:]?`,
    'iu',
  ),
  form(
    'chapter',
    String.raw`(?:[Kk]apitel|KAPITEL|[Kk]ap\.?|KAP\.?|Chapter|CHAPTER) ?(${COUNT})[.:]?`,
    'u',
  ),
  form(
    'part',
    String.raw`(?:Avdelning|AVDELNING|Avd\.|AVD\.|Del|DEL|Part|PART) (${COUNT})[.:]?`,
    'u',
  ),
  form(
    'appendix',
    String.raw`(?:Bilaga|BILAGA|Appendix|APPENDIX|Annex|ANNEX)(?: (${FIGURES}|[A-Z](?:\.\d{1,3})*|[IVX]{1,6})(?![\p{L}]))?[.:]?`,
    'u',
  ),
  form('figures', String.raw`(\d{1,3}(?:\.\d{1,3})* [a-h](?=[.)]? \p{Lu}|\.?$))[.)]?`, 'u'),
  form('figures', String.raw`\(?(${FIGURES})[.):]?(?=[\s)]|$)\)?`, 'u'),
  form('roman', String.raw`([IVX]{1,6}(?:\.\d{1,3}[a-z]?)+)[.)]?`, 'u'),
  form('roman', String.raw`([IVX]{2,6})[.):]?(?=\s|$)`, 'u'),
  form('roman', String.raw`([IVX])[.):](?=\s|$)`, 'u'),
  form('letters', String.raw`([A-Z](?:\.\d{1,3}[a-z]?)+)[.)]?`, 'u'),
  form('letters', String.raw`([A-Z]\d{1,2}(?:\.\d{1,3})*)[.):]?(?=\s|$)`, 'u', false),
  form('letters', String.raw`([A-Z])[.):](?=\s|$)`, 'u'),
  form('roman', String.raw`([IVX])(?=\s|$)`, 'u', false),
  form('letters', String.raw`([A-Z])(?=\s|$)`, 'u', false),
];

/** Takes the number from the start of a line; null when it begins with none. */
export function readNumberedLine(line: string): NumberedLine | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  for (const { kind, pattern, certain } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    // A figure glued to what follows ("7-13 år", "5,8", "15 %") is an amount and no number.
    if (/^[-–—,/%]/u.test(rest.trimStart()) && kind === 'figures') continue;
    const core = [match[1], match[2]]
      .flatMap((part) => (part === undefined ? [] : [part.replace(/ /gu, '')]))
      .join('.');
    const label = withoutClosing(match[0].trim()).replace(/^\(/u, '');
    return {
      number: { label, kind, core: keepCase(kind, core), certain },
      rest: rest
        .replace(/^[ \t.:–—-]+(?=\S)/u, (gap) => gap.replace(/[ \t.:]|[–—-](?= )/gu, ''))
        .trim(),
    };
  }
  return null;
}

/** The number without what closes it: "2.7.", "4:", "b)", but "kap." and "AC-2(1)" are whole. */
export function withoutClosing(printed: string): string {
  return printed.replace(/(?<!kap)(?:[.:]|(?<!\([^()]{0,20})\))+$/iu, '');
}

/** A whole printed number and nothing else ("§ 4", "2.7.3."); null when it is none. */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const read = readNumberedLine(text);
  return read && read.rest === '' ? read.number : null;
}

/** "kapitel ii" counts II; letters after figures are small. */
function keepCase(kind: NumberKind, core: string): string {
  return kind === 'chapter' || kind === 'part' || kind === 'appendix'
    ? core.replace(/^[a-z]+(?=\.|$)/u, (letters) => letters.toUpperCase())
    : core;
}

/** Where a core stands among those of its kind, to tell which can follow which; null for letters with figures. */
export function ordinalOf(core: string): number | null {
  const last = core.split('.').at(-1) ?? '';
  const figure = /^\d+/u.exec(last)?.[0];
  if (figure !== undefined) return Number(figure);
  return romanValue(last) ?? (/^[A-Z]$/u.test(last) ? last.charCodeAt(0) - 64 : null);
}
