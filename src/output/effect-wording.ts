import type { Effect, Evidence, Judgement, RuleName, Shift } from '../core/effects/types.ts';
import { counted, listed } from './wording.ts';

/** The Swedish of what a change does to the one whom the norm binds, and why it is held to do so. */

/** In order of weight for the reader: what asks for something first, what only reads otherwise last. */
export const EFFECTS: readonly Effect[] = [
  'new',
  'tightened',
  'deadline-changed',
  'figure-changed',
  'bearer-changed',
  'relaxed',
  'removed',
  'unclear',
  'reference-changed',
  'reworded',
  'editorial',
  'moved-unchanged',
];

export const effectWords: Readonly<Record<Effect, string>> = {
  new: 'nytt',
  tightened: 'skärpt',
  'deadline-changed': 'ändrad frist',
  'figure-changed': 'ändrat tal',
  'bearer-changed': 'annan ansvarig',
  relaxed: 'mildrat',
  removed: 'borttaget',
  unclear: 'oklar verkan',
  'reference-changed': 'ändrad hänvisning',
  reworded: 'omformulerat',
  editorial: 'redaktionellt',
  'moved-unchanged': 'flyttat, oförändrat',
};

/** A sign beside the word, so that the list can be skimmed; never without the word. */
export const effectSigns: Readonly<Record<Effect, string>> = {
  new: '+',
  tightened: '▲',
  'deadline-changed': '◷',
  'figure-changed': '#',
  'bearer-changed': '⇄',
  relaxed: '▼',
  removed: '−',
  unclear: '?',
  'reference-changed': '§',
  reworded: '≈',
  editorial: '·',
  'moved-unchanged': '=',
};

/** Headings over the requirements of one effect. */
export const effectHeadings: Readonly<Record<Effect, string>> = {
  new: 'Nytt',
  tightened: 'Skärpt',
  'deadline-changed': 'Ändrad frist',
  'figure-changed': 'Ändrat tal',
  'bearer-changed': 'Annan ansvarig',
  relaxed: 'Mildrat',
  removed: 'Borttaget',
  unclear: 'Ändrat, men verkan är oklar',
  'reference-changed': 'Ändrad hänvisning',
  reworded: 'Samma sak med andra ord',
  editorial: 'Bara redaktionellt',
  'moved-unchanged': 'Flyttat utan ändring',
};

const EFFECT_COUNTED: Readonly<Record<Effect, readonly [one: string, many: string]>> = {
  new: ['nytt', 'nya'],
  tightened: ['skärpt', 'skärpta'],
  'deadline-changed': ['med ändrad frist', 'med ändrad frist'],
  'figure-changed': ['med ändrat tal', 'med ändrat tal'],
  'bearer-changed': ['med annan ansvarig', 'med annan ansvarig'],
  relaxed: ['mildrat', 'mildrade'],
  removed: ['borttaget', 'borttagna'],
  unclear: ['ändrat med oklar verkan', 'ändrade med oklar verkan'],
  'reference-changed': ['med ändrad hänvisning', 'med ändrad hänvisning'],
  reworded: ['omformulerat', 'omformulerade'],
  editorial: ['redaktionellt ändrat', 'redaktionellt ändrade'],
  'moved-unchanged': ['flyttat utan ändring', 'flyttade utan ändring'],
};

/** "5 nya, 3 skärpta och 1 borttaget"; empty when there is nothing to count. */
export function effectsCounted(changes: readonly { effect: Effect }[]): string {
  const parts = EFFECTS.flatMap((effect) => {
    const n = changes.filter((change) => change.effect === effect).length;
    const [one, many] = EFFECT_COUNTED[effect];
    return n === 0 ? [] : [counted(n, one, many)];
  });
  return parts.length === 0 ? '' : listed(parts);
}

const DIRECTIONS = { tightened: 'skärpt', relaxed: 'mildrat', neutral: '', unclear: '' } as const;

/** "skärpt", or with the way a time or figure moved: "ändrad frist, skärpt". */
export function effectInWords({
  effect,
  direction,
}: Pick<Judgement, 'effect' | 'direction'>): string {
  const way = direction === null || direction === effect ? '' : DIRECTIONS[direction];
  return way === '' ? effectWords[effect] : `${effectWords[effect]}, ${way}`;
}

const quoted = (text: string | null): string => (text === null ? '' : `”${text}”`);
/** "”a” blev ”b”", or what there is of it. */
const became = ({ before, after }: Evidence): string =>
  before !== null && after !== null
    ? `${quoted(before)} blev ${quoted(after)}`
    : before !== null
      ? `${quoted(before)} har utgått`
      : `${quoted(after)} har kommit till`;

const STRENGTHS: Readonly<Record<string, string>> = {
  bound: 'ett krav',
  advised: 'en rekommendation',
  free: 'en möjlighet',
  exempt: 'något som inte krävs',
};

const WAYS: Readonly<Record<string, string>> = {
  tightened: 'strängare',
  relaxed: 'mildare',
};

const SHIFT_WORDS: Readonly<Record<Shift['kind'], string>> = {
  words: '',
  condition: 'villkoret ',
  softener: 'förbehållet ',
  exception: 'undantaget ',
  restriction: 'begränsningen ',
  widening: 'utvidgningen ',
  scope: 'avgränsningen ',
  group: 'gruppen eller fallet ',
  alternative: 'alternativet ',
};

const shiftInWords = ({ kind, came, text }: Shift): string =>
  `${SHIFT_WORDS[kind]}${quoted(text)} har ${came ? 'kommit till' : 'utgått'}`;

type Reason = (judgement: Pick<Judgement, 'effect' | 'direction' | 'evidence'>) => string;

const REASONS: Readonly<Record<RuleName, Reason>> = {
  'only-in-newer': () => 'kravet finns bara i den nyare utgåvan',
  'only-in-older': () => 'kravet finns bara i den äldre utgåvan',
  'same-text': () => 'texten är densamma, tecken för tecken',
  'other-writing': () => 'samma ord, annat skrivsätt',
  'joined-or-set-apart': () => 'samma bokstäver, skrivna ihop eller isär',
  'spelling-or-inflection': ({ evidence }) => `bara stavning eller böjning: ${became(evidence)}`,
  'same-line-drawn': () => 'gränsen går på samma ställe, sagd med andra ord',
  'other-bearer': ({ evidence }) => `kravet bärs av någon annan, ${became(evidence)}`,
  'other-agent': ({ evidence }) => `det ska göras av någon annan, ${became(evidence)}`,
  'norms-apart': () => 'en del av meningen har blivit strängare och en annan mildare',
  'one-norm': ({ effect }) => `en del av meningen har blivit ${WAYS[effect] ?? 'en annan'}`,
  'duty-and-ban': () => 'det som skulle göras får inte göras, eller tvärtom',
  'part-became-leave': () => 'en del av kravet har blivit en möjlighet',
  'part-became-duty': () => 'det som var en möjlighet har blivit ett krav',
  'effort-for-result': () => 'det som krävs är en strävan, inte längre ett resultat',
  'result-for-effort': () => 'det som krävs är ett resultat, inte längre bara en strävan',
  'other-strength': ({ evidence: { before, after } }) =>
    `det som var ${STRENGTHS[before ?? ''] ?? 'något annat'} är nu ${STRENGTHS[after ?? ''] ?? 'något annat'}`,
  'holidays-named': ({ evidence }) =>
    `om helgdagar räknas sägs bara i den ena utgåvan: ${became(evidence)}`,
  'other-time': ({ direction, evidence }) =>
    `${direction === 'tightened' ? 'tiden är snävare' : direction === 'relaxed' ? 'tiden är rymligare' : 'tiden är en annan'}, ${became(evidence)}`,
  'time-set': ({ evidence }) => `en tid har satts: ${quoted(evidence.after)}`,
  'time-dropped': ({ evidence }) => `tiden ${quoted(evidence.before)} har utgått`,
  'other-share': ({ evidence }) => `det gäller fler eller färre, ${became(evidence)}`,
  'other-figure': ({ evidence }) => `talet är ett annat, ${became(evidence)}`,
  'limit-set': ({ evidence }) => `en gräns har satts: ${quoted(evidence.after)}`,
  'limit-dropped': ({ evidence }) => `gränsen ${quoted(evidence.before)} har utgått`,
  'figure-added': ({ evidence }) => `${quoted(evidence.after)} har kommit till bland talen`,
  'figure-dropped': ({ evidence }) => `${quoted(evidence.before)} har utgått bland talen`,
  'other-reference': ({ evidence }) => `kravet hänvisar till något annat, ${became(evidence)}`,
  'other-document': ({ evidence }) => `kravet hänvisar till en annan handling, ${became(evidence)}`,
  'other-joint': ({ evidence }) =>
    evidence.after === 'eller'
      ? '”och” blev ”eller”, så att det räcker med det ena'
      : '”eller” blev ”och”, så att båda omfattas',
  'more-or-less': ({ evidence }) => listed((evidence.shifts ?? []).map(shiftInWords)),
  'opposite-changes': ({ evidence }) =>
    (evidence.shifts ?? []).length > 0
      ? `ändringarna drar åt olika håll: ${listed((evidence.shifts ?? []).map(shiftInWords))}`
      : 'ändringarna drar åt olika håll',
  'other-condition': ({ evidence }) => `villkoret är ett annat, ${became(evidence)}`,
  'other-recipient': ({ evidence }) =>
    `mottagaren eller motparten är en annan, ${became(evidence)}`,
  'item-exchanged': ({ evidence }) => `en sak har bytts mot en annan, ${became(evidence)}`,
  'other-words': ({ evidence }) =>
    `om orden betyder detsamma går inte att läsa ut: ${became(evidence)}`,
  'other-order': () => 'samma innehåll i annan form eller ordföljd',
  'written-out': () => 'en förkortning har skrivits ut, eller tvärtom',
  'stronger-act': ({ effect, evidence }) =>
    `det som ska göras är ${effect === 'tightened' ? 'mer' : 'mindre'} än förut, ${became(evidence)}`,
  turned: ({ evidence }) =>
    `ett ord som vänder på innebörden skiljer (${became(evidence)}); vad det gör går inte att läsa ut`,
  undecided: () => 'av meningarna framgår inte vad ändringen gör',
};

/** The reason as a clause without capital or full stop: "tiden är snävare, ”…” blev ”…”". */
export function reasonInWords(
  judgement: Pick<Judgement, 'effect' | 'direction' | 'rule' | 'evidence'>,
): string {
  return REASONS[judgement.rule](judgement);
}

/** "Skärpt: det som var en rekommendation är nu ett krav." */
export function effectSentence(
  judgement: Pick<Judgement, 'effect' | 'direction' | 'rule' | 'evidence'>,
): string {
  const effect = effectInWords(judgement);
  return `${effect.charAt(0).toUpperCase()}${effect.slice(1)}: ${reasonInWords(judgement)}.`;
}

/** That the effect is read by a program; said wherever effects are listed. */
export const EFFECT_READ =
  'Vad en ändring gör är läst av ett program efter fasta regler, och skälet står vid varje ändring. Läs lydelserna innan du rättar dig efter det.';
