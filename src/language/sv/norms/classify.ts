import type { NormMark, SentenceClass } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import type { Actor } from './actors.ts';
import { findImplicitNorm } from './implicit.ts';
import type { FoundNorm } from './norms.ts';
import { findNorms } from './norms.ts';

/** How the sentence before it was judged; what a sentence or item may inherit. */
export interface Antecedent {
  class: SentenceClass;
  bearer: string | null;
  /** It ends in "av", so that the items of its list are those who do it. */
  asksByWhom?: boolean;
}

export interface Classification {
  class: SentenceClass;
  /** Index of the verb that carries the norm, or null when it is inherited. */
  at: number | null;
  norm: string | null;
  modal: string | null;
  implicit: boolean;
  inherited: boolean;
  secondary: NormMark[];
}

export const INFORMATION: Classification = {
  class: 'information',
  at: null,
  norm: null,
  modal: null,
  implicit: false,
  inherited: false,
  secondary: [],
};

/** Sentences that widen or spell out the norm before them. */
const CONTINUES = [
  /^(?:Det|Detta) gäller(?: även| också)?(?!\p{L})/u,
  new RegExp(
    '^(?:I|Inom|Till) (?:ramen för )?(?:detta|det|ansvaret|uppdraget|åtagandet|' +
      'handläggningen|skyldigheten|arbetet|den|dessa)(?: \\p{L}+)? (?:ingår|hör|ligger|' +
      'omfattas)',
    'u',
  ),
  new RegExp(
    '^(?:Ansvaret|Uppdraget|Åtagandet|Skyldigheten|Detta ansvar|Detta|Det|Samma sak|' +
      'Förbudet|Kravet)(?: \\p{L}+)? (?:omfattar|inkluderar|innefattar|' +
      'innebär(?! exempelvis)|avser|gäller)(?!\\p{L})',
    'u',
  ),
  /^(?:Vilket|Därmed) innebär/u,
  /(?<!\p{L})ingår\.$/u,
];

const STRICTNESS = { obligation: 3, prohibition: 3, recommendation: 2, permission: 1 } as const;

/**
 * The class of one sentence. The main clause decides; of co-ordinated norms the strictest is taken
 * (a duty and a ban bind alike, then the first of them). Norms of clauses below go to `secondary`.
 * What has no norm of its own inherits one where its words say so, else it is information.
 */
export function classifySentence(
  sentence: string,
  tokens: readonly Token[],
  actors: readonly Actor[],
  before: Antecedent | null,
  firmTimeAt: number | null,
): Classification {
  if (/^Med [^.]{1,160}? (?:avses|menas|förstås)(?!\p{L})/u.test(sentence)) return INFORMATION;
  const norms = findNorms(sentence, tokens, actors);
  const primary = strictest(norms.filter((n) => n.role !== 'sub'));
  if (primary) {
    return {
      class: primary.class,
      at: primary.at,
      norm: primary.words,
      modal: primary.modal,
      implicit: false,
      inherited: false,
      secondary: norms
        .filter((n) => n !== primary)
        .map((n) => ({ class: n.class, words: n.words })),
    };
  }
  const secondary = norms.map((n) => ({ class: n.class, words: n.words }));
  if (isBinding(before) && CONTINUES.some((pattern) => pattern.test(sentence))) {
    return { ...INFORMATION, class: before.class, implicit: true, inherited: true, secondary };
  }
  if (firmTimeAt === null && isPurposeOrDefinition(sentence)) return { ...INFORMATION, secondary };
  const implicit = findImplicitNorm(sentence, tokens, actors, firmTimeAt);
  if (implicit) {
    return {
      class: 'obligation',
      at: implicit.at,
      norm: implicit.words,
      modal: null,
      implicit: true,
      inherited: false,
      secondary,
    };
  }
  return { ...INFORMATION, secondary };
}

function isBinding(before: Antecedent | null): before is Antecedent {
  return before !== null && (before.class === 'obligation' || before.class === 'prohibition');
}

function strictest(norms: readonly FoundNorm[]): FoundNorm | null {
  let best: FoundNorm | null = null;
  for (const norm of norms) {
    if (best === null || STRICTNESS[norm.class] > STRICTNESS[best.class]) best = norm;
  }
  return best;
}

/** "syftar till", "Med X avses", "regleras i": says why or what, not that. */
function isPurposeOrDefinition(sentence: string): boolean {
  return new RegExp(
    '(?<!\\p{L})(?:syftar till|Med \\p{L}[^.]{0,60} avses|avser val|' +
      'är ett samlingsbegrepp|beskriver|så kalla[dt]\\p{L}*\\.$)',
    'u',
  ).test(sentence);
}
