/** A text as likeness sees it: how often each stem occurs and what they weigh together. */
export interface Profile {
  readonly counts: ReadonlyMap<number, number>;
  readonly mass: number;
}

/**
 * The words of two editions by number. Made for one comparison: what is rare in this pair of
 * editions tells sections apart, what every section says (`ska`, `hamnvärden`) tells nothing.
 */
export interface Lexicon {
  /** The stems of a text in order, as numbers. Stems the lexicon has not read get none. */
  stems(text: string): Int32Array;
  /** How much a stem tells: 0 for what half of the texts hold, more the fewer hold it. */
  readonly weights: Float64Array;
  /** What a text is recognised by; stems that tell nothing are left out. */
  profile(text: string): Profile;
}

/** Letters kept of a word. Endings fall away (Swedish and German alike), compounds stay apart. */
const STEM = 9;

/** Texts from which on it is known what is common; in a handful every word tells something. */
const FEWEST = 40;

/** Reads texts, each counted as often as it is given. */
export function lexiconOf(texts: readonly string[]): Lexicon {
  const ids = new Map<number, number>();
  const holders: number[] = [];
  const lastHolder: number[] = [];
  const read = new Map<string, Int32Array>();
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [text, count] of times) {
    const stems = stemHashes(text);
    for (let i = 0; i < stems.length; i++) {
      let id = ids.get(stems[i]!);
      if (id === undefined) {
        id = ids.size;
        ids.set(stems[i]!, id);
        holders.push(0);
        lastHolder.push(-1);
      }
      stems[i] = id;
      if (lastHolder[id] !== read.size) {
        lastHolder[id] = read.size;
        holders[id]! += count;
      }
    }
    read.set(text, stems);
  }
  const stemsOf = (text: string): Int32Array =>
    read.get(text) ??
    stemHashes(text)
      .map((hash) => ids.get(hash) ?? -1)
      .filter(isKnown);
  const all = Math.max(FEWEST, texts.length + 4);
  const held = texts.length - (times.get('') ?? 0);
  // In a handful of texts a word of two still tells them apart, and one that most hold tells nothing.
  const told = (count: number) =>
    texts.length >= FEWEST || held <= 2 ? 1 : 1 - Math.max(0, count - 2) / (held - 2);
  return lexicon(
    stemsOf,
    Float64Array.from(
      holders,
      (count) => told(count) * Math.max(0, Math.log(all / (2 * (count + 1)))),
    ),
  );
}

const isKnown = (id: number): boolean => id >= 0;

/**
 * The same lexicon in which common words count a little. Inside one section they tell paragraphs
 * apart; between sections they only tell that both are in Swedish.
 */
export const withCommonWords = ({ stems, weights }: Lexicon): Lexicon =>
  lexicon(
    stems,
    weights.map((weight) => weight + 0.7),
  );

function lexicon(stems: Lexicon['stems'], weights: Float64Array): Lexicon {
  const profiles = new Map<string, Profile>();
  return {
    stems,
    weights,
    profile(text) {
      const known = profiles.get(text);
      if (known !== undefined) return known;
      const counts = new Map<number, number>();
      let mass = 0;
      for (const stem of stems(text)) {
        const weight = weights[stem]!;
        if (weight === 0) continue;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        mass += weight;
      }
      const profile = { counts, mass };
      profiles.set(text, profile);
      return profile;
    },
  };
}

/**
 * A number for each word of the text, made from its first letters in lower case. Two stems that got
 * the same number (about one pair in four thousand million) would only count as alike in the search
 * for partners, never in what is shown. Cutting out and storing the words took five times as long.
 */
function stemHashes(text: string): Int32Array {
  const lower = text.toLowerCase();
  const hashes = new Int32Array((lower.length >> 1) + 1);
  let found = 0;
  let hash = 0;
  let length = 0;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isWordCode(code)) {
      if (length++ < STEM) hash = Math.imul(hash ^ code, 0x01000193);
    } else if (length > 0) {
      hashes[found++] = hash;
      hash = 0;
      length = 0;
    }
  }
  return hashes.slice(0, found);
}

/** Digits and letters of any script; all that stands in the Unicode blocks of signs is none. */
const isWordCode = (code: number): boolean =>
  code < 0xc0
    ? (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
    : code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff);
