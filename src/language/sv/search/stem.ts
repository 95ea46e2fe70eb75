/**
 * The stem of a Swedish word: what its inflected forms have in common. "hembesöket", "hembesök" and "hembesökens"
 * give one stem. The rules follow the endings of Swedish grammar and were written for this search; a library's
 * stemmer leaves neuter nouns alone ("hembesöket"), which are a good part of any rulebook. The stem is a key and
 * no word: it need not be right, only the same for all forms.
 */
export function stem(word: string): string {
  let now = irregular(word);
  // Endings come off one layer at a time ("ansvaret" → "ansvar" → "ansv"), so that every form ends in one place.
  for (let before = ''; before !== now; ) {
    before = now;
    now = tidy(withoutEnding(now));
  }
  return now;
}

/** Plurals and inflections that change the vowel of the root; they close compounds too ("handböcker"). */
const IRREGULAR: [RegExp, string][] = [
  [/(?<=^|\p{L})böcker(?:na)?s?$/u, 'bok'],
  [/(?<=^|\p{L})städer(?:na)?s?$/u, 'stad'],
  [/(?<=^|\p{L})länder(?:na)?s?$/u, 'land'],
  [/(?<=^|\p{L})tänder(?:na)?s?$/u, 'tand'],
  [/(?<=^|\p{L})nätter(?:na)?s?$/u, 'natt'],
  [/(?<=^|\p{L})ledamöter(?:na)?s?$/u, 'ledamot'],
  [/(?<=^|\p{L})fötter(?:na)?s?$/u, 'fot'],
  [/^(?:mödrar(?:na)?s?|mödra|modern?s?)$/u, 'mor'],
  [/^(?:fäder(?:na)?s?|fadern?s?)$/u, 'far'],
  [/^(?:söner(?:na)?s?)$/u, 'son'],
  [/^(?:män(?:nen)?s?|mans)$/u, 'man'],
  [/^(?:ej|icke)$/u, 'inte'],
  [/^(?:året|åren|årets|års|årens)$/u, 'år'],
];

function irregular(word: string): string {
  for (const [form, base] of IRREGULAR) if (form.test(word)) return word.replace(form, base);
  return word;
}

/** Longest first. What stays must be three letters or more, with a vowel. */
const ENDINGS = [
  'heternas',
  'heterna',
  'heters',
  'hetens',
  'heter',
  'heten',
  'andena',
  'andets',
  'arnas',
  'ernas',
  'ornas',
  'ammens',
  'andes',
  'andet',
  'arens',
  'arna',
  'erna',
  'orna',
  'ades',
  'ande',
  'aren',
  'ares',
  'aste',
  'are',
  'ade',
  'ens',
  'ets',
  'ers',
  'ars',
  'ors',
  'ans',
  'ast',
  'ats',
  'ad',
  'at',
  'en',
  'et',
  'er',
  'ar',
  'or',
  'an',
  'as',
  'es',
  'a',
  'e',
  's',
];

const VOWEL = /[aeiouyåäöé]/u;
/** Letters after which a closing s is an ending: genitive and the joint of compounds. */
const BEFORE_S = /[bcdfghjklmnoprtvyåäöei]s$/u;
/** Words whose last letters only look like an ending. */
const KEPT = /(?:plan|organ|het|tak|ras|gas|kurs|chans|puls|adress|process|access)$/u;

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    if (ending.startsWith('het')) {
      const root = word.slice(0, -ending.length);
      return root.length >= 3 ? `${root}het` : word;
    }
    if (KEPT.test(word)) return word;
    if (ending === 's' && (!BEFORE_S.test(word) || /ss$/u.test(word))) continue;
    const root = word.slice(0, -ending.length);
    if (root.length < 3 || !VOWEL.test(root) || KEPT_BEFORE[ending]?.test(root)) continue;
    return root;
  }
  return word;
}

/** Endings that are part of the word after these letters: "enhet" is no form of "enh". */
const KEPT_BEFORE: Record<string, RegExp> = {
  et: /[hv]$/u,
  en: /h$/u,
  er: /het$/u,
  or: /(?:at|kt|nt)$/u,
};

/** Doubled and neuter consonants, and the e that comes and goes: "regel" and "regler", "rummet" and "rum". */
function tidy(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=ig|isk|sk|bar|sam)t$/u, '')
    .replace(/(?<=.{2})(?:dd|gd|gt|kt|nn|mm|tt|dt)$/u, (pair) => pair[0] as string)
    .replace(/(?<=\p{L}{3})eln?$/u, 'l')
    .replace(/(?<=[bdfgkptv])(?:re)$/u, 'r');
}
