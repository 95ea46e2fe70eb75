import { linesOf } from '../core/source-text.ts';
import type { ImportedText } from './imported.ts';

/** Words that look as if the way to text had changed them, and what they probably are. */
export interface LikelyFault {
  kind:
    | 'letters'
    | 'missing blank'
    | 'split word'
    | 'doubled word'
    | 'ligature'
    | 'hyphen'
    | 'unreadable';
  section: string;
  /** Line in the text form, from 1. */
  line: number;
  printed: string;
  /** What probably stood there; null when nobody can tell. */
  reading: string | null;
  /** English, one sentence. */
  because: string;
}

/** How often each word stands in the texts, small letters. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const WORD = /\p{L}+/gu;

/**
 * Finds likely faults of conversion. The vocabulary is that of the document and of the edition it is held against: a word
 * that stands once is held against words that stand often. Nothing is changed; an editor judges.
 */
export function likelyFaults(imported: ImportedText, vocabulary: Vocabulary): LikelyFault[] {
  const lines = linesOf(imported.text);
  const variants = variantsOf(vocabulary);
  return imported.sections.flatMap(({ data }) => {
    const [first, last] = data.lines ?? [1, 0];
    const corrected = new Set(data.corrections.map(({ printed }) => printed));
    return lines.slice(first - 1, last).flatMap((text, i) =>
      faultsIn(
        text
          .replace(/\]\([^)]*\)/gu, ']')
          .replace(/https?:\S+|www\.\S+|\S+@\S+/gu, (address) => ' '.repeat(address.length)),
        vocabulary,
        variants,
      )
        .filter(({ printed }) => ![...corrected].some((known) => known.includes(printed)))
        .map((fault) => ({ ...fault, section: data.number, line: first + i })),
    );
  });
}

type Found = Omit<LikelyFault, 'section' | 'line'>;

function faultsIn(text: string, vocabulary: Vocabulary, variants: Vocabulary2): Found[] {
  return [
    ...unreadable(text),
    ...wrongLetters(text, vocabulary, variants),
    ...missingBlanks(text, vocabulary),
    ...splitWords(text, vocabulary),
    ...doubledWords(text),
    ...wrongHyphens(text, vocabulary),
  ];
}

const LIGATURES: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

function unreadable(text: string): Found[] {
  return [...text.matchAll(/\S*[\uFFFD\uE000-\uF8FF\uFB00-\uFB06]\S*/gu)].map(([printed]) => {
    const reading = printed.replace(/[\uFB00-\uFB06]/gu, (sign) => LIGATURES[sign] ?? sign);
    const whole = !/[\uFFFD\uE000-\uF8FF]/u.test(reading);
    return whole
      ? {
          kind: 'ligature',
          printed,
          reading,
          because: 'letters that are printed as one are one sign here.',
        }
      : {
          kind: 'unreadable',
          printed,
          reading: null,
          because: 'the file does not say which letter this is.',
        };
  });
}

/** For every word with its easily mistaken letters levelled, the words that look so and how often they stand. */
type Vocabulary2 = ReadonlyMap<string, [word: string, count: number][]>;

function variantsOf(vocabulary: Vocabulary): Vocabulary2 {
  const variants = new Map<string, [string, number][]>();
  for (const [word, count] of vocabulary) {
    if (word.length < SHORTEST) continue;
    const level = levelled(word);
    variants.set(level, [...(variants.get(level) ?? []), [word, count]]);
  }
  return variants;
}

const SHORTEST = 5;
const OFTEN = 4;

/** Letters that readers of print take for each other. */
function levelled(word: string): string {
  return word
    .replace(/[åäáàâ]/gu, 'a')
    .replace(/[öøóò]/gu, 'o')
    .replace(/[éèê]/gu, 'e')
    .replace(/rn/gu, 'm')
    .replace(/[il1]/gu, 'l');
}

function wrongLetters(text: string, vocabulary: Vocabulary, variants: Vocabulary2): Found[] {
  return [...text.matchAll(/\p{L}[\p{L}1|]+/gu)].flatMap(([printed]): Found[] => {
    const word = printed.toLowerCase();
    if (word.length < SHORTEST || (vocabulary.get(word) ?? 0) > 1) return [];
    const [best] = (variants.get(levelled(word)) ?? [])
      .filter(([other, count]) => other !== word && count >= OFTEN)
      .sort((a, b) => b[1] - a[1]);
    if (!best) return [];
    const reading = /^\p{Lu}/u.test(printed)
      ? best[0].charAt(0).toUpperCase() + best[0].slice(1)
      : best[0];
    return [
      {
        kind: 'letters',
        printed,
        reading,
        because: `the word stands once, and "${best[0]}" ${best[1]} times.`,
      },
    ];
  });
}

function missingBlanks(text: string, vocabulary: Vocabulary): Found[] {
  const known = (word: string) => (vocabulary.get(word.toLowerCase()) ?? 0) >= 2;
  const joints = [
    ...text.matchAll(/(?<![\p{L}\p{N}])(\p{L}*\p{Ll}{2})(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])/gu),
    ...text.matchAll(
      /(?<![\p{L}\p{N}./@])(\p{L}{3,}[.,;:])(\p{L}{3,})(?![\p{L}\p{N}./@]|-\p{L})/gu,
    ),
  ];
  return joints.flatMap(([printed, before = '', after = '']): Found[] =>
    known(before.replace(/[.,;:]$/u, '')) && known(after) && !known(printed)
      ? [
          {
            kind: 'missing blank',
            printed,
            reading: `${before} ${after}`,
            because: 'both parts are words of the document.',
          },
        ]
      : [],
  );
}

function splitWords(text: string, vocabulary: Vocabulary): Found[] {
  const count = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0;
  const words = [...text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}+) (?=(\p{Ll}+)(?![\p{L}\p{N}-]))/gu)];
  return words.flatMap(([, before = '', after = '']): Found[] =>
    count(before + after) >= 2 &&
    Math.min(count(before), count(after)) <= 1 &&
    (before + after).length >= 6
      ? [
          {
            kind: 'split word',
            printed: `${before} ${after}`,
            reading: before + after,
            because: `"${before + after}" is a word of the document, and one of the parts is not.`,
          },
        ]
      : [],
  );
}

/** Words that Swedish may print twice in a row. */
const MAY_DOUBLE: ReadonlySet<string> = new Set(['den', 'det', 'de', 'för', 'på', 'till', 'om']);

function doubledWords(text: string): Found[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}{2,}) \1(?![\p{L}\p{N}-])/gu)].flatMap(
    ([printed, word = '']): Found[] =>
      MAY_DOUBLE.has(word.toLowerCase())
        ? []
        : [
            {
              kind: 'doubled word',
              printed,
              reading: word,
              because: 'the same word stands twice in a row.',
            },
          ],
  );
}

function wrongHyphens(text: string, vocabulary: Vocabulary): Found[] {
  const count = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0;
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}{2,})[-\u00AD] ?(\p{Ll}{2,})(?![\p{L}\p{N}-])/gu),
  ].flatMap(([printed, before = '', after = '']): Found[] =>
    count(before + after) >= 2 && !/ (?:och|eller|samt|respektive|till|som)$/u.test(printed)
      ? [
          {
            kind: 'hyphen',
            printed,
            reading: before + after,
            because: `"${before + after}" stands elsewhere without a hyphen.`,
          },
        ]
      : [],
  );
}
