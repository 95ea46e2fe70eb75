/** Tells whether a word, in lower case, is one of Swedish. */
export type IsWord = (word: string) => boolean;

interface Suffix {
  flag: string;
  strip: string;
  add: string;
  /** Flags that the form has by its ending. */
  flags: string;
  /** What the stem must end in. */
  condition: RegExp;
}

/** Signs of the dictionary: stands only with an ending, is forbidden, stands only inside a compound. */
const NEEDS_ENDING = '¤';
const FORBIDDEN = '%';
const ONLY_IN_COMPOUND = 'Z';
/** May open, stand inside, and close a compound. */
const OPENS = 'X';
const INSIDE = 'U';
const CLOSES = 'Y';

/** Shortest parts of a compound that are tried, in letters, and most parts. */
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const MOST_PARTS = 4;

/**
 * Reads a dictionary in Hunspell's form (`.aff` and `.dic`) as far as asking for words needs it: stems,
 * suffixes and compounds. A finished reader was tried: `nspell` takes four seconds and 140 MB for
 * Swedish, and does not know its flags for compounds, so that it takes nearly any letters for a word.
 */
export function readWordList(aff: string, dic: string): IsWord {
  const suffixes = readSuffixes(aff);
  const stems = readStems(dic);
  const known = new Map<string, boolean>();
  /** The flags of every reading of the form; a form with an ending keeps those of its stem. */
  const readings = (form: string): string[] => {
    const own = stems.get(form);
    const found = own === undefined || own.includes(NEEDS_ENDING) ? [] : [own];
    for (let length = 0; length <= Math.min(MOST_ENDING, form.length - 1); length += 1) {
      for (const suffix of suffixes.get(form.slice(form.length - length)) ?? []) {
        const stem = form.slice(0, form.length - length) + suffix.strip;
        const flags = stems.get(stem);
        if (!flags?.includes(suffix.flag) || !suffix.condition.test(stem)) continue;
        // Part of a compound by its ending ("utrednings") or by its stem.
        found.push(
          suffix.flags === '' ? flags.replace(OPENS, '').replace(INSIDE, '') : suffix.flags,
        );
      }
    }
    return found.filter((flags) => !flags.includes(FORBIDDEN));
  };
  const stands = (form: string): boolean =>
    readings(form).some((flags) => !flags.includes(ONLY_IN_COMPOUND));
  const compound = (form: string, parts: number): boolean => {
    for (let cut = SHORTEST_FIRST; cut <= form.length - SHORTEST_LAST; cut += 1) {
      const sign = parts === 1 ? OPENS : INSIDE;
      if (!readings(form.slice(0, cut)).some((flags) => flags.includes(sign))) continue;
      const rest = form.slice(cut);
      if (readings(rest).some((flags) => flags.includes(CLOSES))) return true;
      if (parts + 1 < MOST_PARTS && compound(rest, parts + 1)) return true;
    }
    return false;
  };
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const is =
      stands(word) || stands(word.charAt(0).toUpperCase() + word.slice(1)) || compound(word, 1);
    known.set(word, is);
    return is;
  };
}

/** Longest ending that is tried, in letters. */
const MOST_ENDING = 8;

/** The suffixes by the letters that they add. */
function readSuffixes(aff: string): ReadonlyMap<string, Suffix[]> {
  const found = new Map<string, Suffix[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/u);
    if (kind !== 'SFX' || condition === undefined) continue;
    const [end = '', flags = ''] = (add as string).split('/');
    const letters = end === '0' ? '' : end;
    const suffix = {
      flag: flag as string,
      strip: strip === '0' ? '' : (strip as string),
      add: letters,
      flags,
      condition: new RegExp(`${condition}$`, 'u'),
    };
    found.set(letters, [...(found.get(letters) ?? []), suffix]);
  }
  return found;
}

/** The stems with their flags. */
function readStems(dic: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of dic.split('\n')) {
    const [word = '', flags = ''] = line.split(/[\t ]/u)[0]?.split('/') ?? [];
    if (word !== '') found.set(word, (found.get(word) ?? '') + flags);
  }
  return found;
}
