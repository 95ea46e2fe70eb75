/** A number by which a text points to a section of its own rulebook. */
export interface NumberedReference {
  /** As printed, without the word before: "3", "2.7.3", "16 a", "5 kap. 3". */
  readonly printed: string;
  /** In one spelling: "3", "2.7.3", "16a", "5:3", "5kap", "bilaga1". */
  readonly number: string;
  /** Place of the printed number in the text, in characters. */
  readonly start: number;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}(?:(?: ?[a-hj-z]|i)(?![\p{L}\p{N}]))?`;
const AND = String.raw`(?: ?, ?(?:och |eller |samt )?| (?:och|eller|samt|till|respektive|t\.o\.m\.) | ?[–-] ?)`;
const ROW = `${NUMBER}(?:${AND}${NUMBER}){0,12}`;

/** "avsnitt 2.7.3", "punkterna 3–5", "bilaga 1", "kapitel 4 och 5" */
const AFTER_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(avsnitt(?:et|en)?|punkt(?:en|erna)?|kapit(?:el|let|len)|bilag(?:a|an|or|orna))\s(${ROW})(?![\p{L}\p{N}]|[.:]\d)`,
  'giu',
);

/** "11 a §", "3 och 4 §§", "5 kap. 3–6 §§", "16 a–23 a §§" */
const BEFORE_SIGN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.:])(?:(\d{1,3}(?: ?[a-z])?) kap\. )?(${ROW}) §§?(?![\p{L}\p{N}])`,
  'giu',
);

/** "§ 4", "§§ 4–6" */
const AFTER_SIGN = new RegExp(String.raw`§§? ?(${ROW})(?![\p{L}\p{N}]|[.:]\d)`, 'giu');

/** "5 kap." that no section follows */
const CHAPTER = /(?<![\p{L}\p{N}.:])(\d{1,3}(?: ?[a-z])?) kap\.(?! \d)/giu;

/** What makes the number one of another text: its name or its number comes within a few words. */
const ELSEWHERE =
  /^(?:\s(?:första|andra|tredje|fjärde|femte|stycket|punkten|och|eller|samt|\d+|[a-z]|§§?|kap\.))*(?:,? ?(?:i|av|till|enligt))?\s(?:(?:den|det|nämnda|samma)\s)?(?:\p{Ll}[\p{L}-]*(?:lag|lagen|balken|förordningen|föreskrifterna|ordningen|stadgan|formen|avtalet|fördraget)(?!\p{L})|lagen(?!\p{L})|förordningen(?!\p{L})|(?:\p{L}+\s){0,4}\(\d{4}:\d+\)|i \p{Lu})/u;
const NAMED_AFTER = /^\s+i\s+\p{Lu}\p{L}/u;

/**
 * The numbers by which a text points to sections of its own rulebook, in order; every number of a
 * row or a range stands by itself ("16 a–23 a §§" gives 16 a and 23 a). A number that belongs to a
 * statute or another document named right after it is left out.
 */
export function numberedReferences(text: string): NumberedReference[] {
  if (!/\d/.test(text)) return [];
  const found: NumberedReference[] = [];
  const taken = new Set<number>();
  const read = (row: string, at: number, end: number, spelling: (number: string) => string) => {
    const rest = text.slice(end, end + 120);
    if (ELSEWHERE.test(rest) || NAMED_AFTER.test(rest)) return;
    for (const match of row.matchAll(new RegExp(NUMBER, 'giu'))) {
      const start = at + match.index;
      if (taken.has(start)) continue;
      taken.add(start);
      const printed = match[0];
      found.push({ printed, number: spelling(printed.replace(/ /g, '').toLowerCase()), start });
    }
  };
  for (const match of text.matchAll(AFTER_WORD)) {
    const [all, word, row] = match as unknown as [string, string, string];
    const kind = word.toLowerCase();
    read(row, match.index + all.length - row.length, match.index + all.length, (number) =>
      kind.startsWith('bilag') ? `bilaga${number}` : number,
    );
  }
  for (const match of text.matchAll(BEFORE_SIGN)) {
    const [all, chapter, row] = match as unknown as [string, string | undefined, string];
    const at = match.index + all.indexOf(row, chapter === undefined ? 0 : chapter.length + 6);
    const above = chapter?.replace(/ /g, '').toLowerCase();
    read(row, at, match.index + all.length, (number) =>
      above === undefined ? number : `${above}:${number}`,
    );
  }
  for (const match of text.matchAll(AFTER_SIGN)) {
    const [all, row] = match as unknown as [string, string];
    read(row, match.index + all.length - row.length, match.index + all.length, (number) => number);
  }
  for (const match of text.matchAll(CHAPTER)) {
    const [all, number] = match as unknown as [string, string];
    read(number, match.index, match.index + all.length, (plain) => `${plain}kap`);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A section's printed number in the spelling of a reference: "§ 4" is "4", "3 kap. 2 §" is "3:2". */
export function spelledNumber(printed: string): string {
  const plain = printed.toLowerCase().replace(/\s+/g, ' ').trim();
  const both = /^(\d{1,3}(?: ?[a-z])?) ?kap\.?[ :-]*(\d{1,3}(?: ?[a-z])?) ?§?$/u.exec(plain);
  if (both) return `${both[1]}:${both[2]}`.replace(/ /g, '');
  const chapter =
    /^(?:(\d{1,3}(?: ?[a-z])?) ?kap\.?|kap(?:itel|\.)?[ -]?(\d{1,3}(?: ?[a-z])?))$/u.exec(plain);
  if (chapter) return `${chapter[1] ?? chapter[2]}kap`.replace(/ /g, '');
  return plain
    .replace(/[§ ]/g, '')
    .replace(/^(?:avsnitt|punkt)/u, '')
    .replace(/^bilaga-/u, 'bilaga')
    .replace(/\.$/u, '');
}
