import type { Field, LawReference } from '../../core/model.ts';
import { escapePattern } from '../../core/text.ts';
import type { Finder } from '../language.ts';

/**
 * Statutes and regulations that the text names.
 *
 * A number is given only where the text prints one. What a law is called elsewhere, which number it has and
 * whether it still applies is knowledge from outside the text and is not added. General phrases
 * ("gällande lagstiftning") name no statute and are not found. A statute that is named by its title alone is set
 * down as a document of the field with `statute: true`.
 */
export function lawFinder(field: Field): Finder<LawReference> {
  const titles = field.documents
    .filter(({ statute }) => statute)
    .flatMap(({ name, also }) => [name, ...also].map(escapePattern));
  const patterns =
    titles.length === 0
      ? PATTERNS
      : [
          ...PATTERNS,
          {
            kind: 'law' as const,
            pattern: new RegExp(`(?<!\\p{L})(?:${titles.join('|')})(?!\\p{L})`, 'giu'),
          },
        ];
  return (paragraphs) =>
    paragraphs.flatMap(({ anchor, text }) =>
      MAY_NAME_A_LAW.test(text) ? lawsIn(anchor, text, patterns) : [],
    );
}

type LawPattern = { kind: LawReference['kind']; pattern: RegExp };

function lawsIn(anchor: string, text: string, patterns: readonly LawPattern[]): LawReference[] {
  const found: LawReference[] = [];
  for (const { kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const free = found.every(
        (law) => end <= law.start || law.start + law.quote.length <= match.index,
      );
      if (!free || NOT_LAWS.test(match[0])) continue;
      const number = match.groups?.number ?? null;
      found.push({ anchor, quote: match[0], start: match.index, number, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Letters without which no pattern can match: most paragraphs name no statute, and this is told at once. */
const MAY_NAME_A_LAW =
  /lag|balk|förordning|föreskrifter|byggregler|lex maria|FS \d|\(EU\)|L[OPVS][VTUMSFL]|SoL|HSL|PDL|PSL|GDPR/iu;

/** Words that only look like statutes: underlag, förslag, anslag …, teams (arbetslagen) and companies (bolagen). */
const NOT_LAWS =
  /(?:under|för|an|av|in|upp|på|ut|be|ned|om|genom|till|över)s?lag(?:en)?$|(?:arbets|hem|jakt|lands|sports?|fotbolls)lagen$|(?<!\p{L})(?:bo|s)?lagen$|bolagen$/iu;

const SFS = String.raw`(?<number>(?:18|19|20)\d{2}:\d{1,4})`;
const NAME = String.raw`(?<!\p{L})[\p{L}-]*(?:[Ll]ag|[Ll]agen|[Ff]örordning|[Ff]örordningen|[Bb]alk|[Bb]alken)`;

/** In order of precision: a longer and surer reading takes its words before a shorter one can. */
const PATTERNS: readonly LawPattern[] = [
  // "(EU) 2016/679", with the name before it when it stands there
  {
    kind: 'eu-regulation',
    pattern: /(?:(?<!\p{L})\p{L}+förordning(?:en)?,? )?\(EU\) (?<number>\d{4}\/\d+)/giu,
  },
  // "SOSFS 2008:14", "BFS 2013:9", "HSLF-FS 2016:40"
  {
    kind: 'regulation',
    pattern: /(?<!\p{L})(?<number>(?!SFS )(?:\p{Lu}+-)?\p{Lu}*FS \d{4}:\d+)/gu,
  },
  // "Hamnsäkerhetslagen HSL (SFS 2006:1209)", "lag (2019:1297)"
  {
    kind: 'law',
    pattern: new RegExp(String.raw`${NAME}(?: \p{Lu}{2,})? \((?:SFS )?${SFS}\)`, 'gu'),
  },
  { kind: 'law', pattern: new RegExp(String.raw`(?<!\p{L})SFS ${SFS}`, 'gu') },
  // "10 kap 9 § kommunallagen"
  {
    kind: 'law',
    pattern: /(?:\d+ kap\.? )?\d+ ?§ \p{L}{4,}lagen(?!\p{L})/giu,
  },
  // "lagen om valfrihetssystem (LOV)"
  {
    kind: 'law',
    pattern: /(?<!\p{L})[Ll]ag(?:en)? (?:om|med) [\p{Ll} -]+? \(\p{Lu}\p{L}*\)/gu,
  },
  {
    kind: 'law',
    pattern:
      /(?<!\p{L})(?:\p{L}+- och \p{L}+lagen|\p{L}{4,}(?<!under|för|an|av|in|bo)lagen)(?!\p{L})/giu,
  },
  { kind: 'eu-regulation', pattern: /(?<!\p{L})dataskyddsförordningen(?!\p{L})/giu },
  { kind: 'law', pattern: /(?<!\p{L})lex Maria(?!\p{L})/giu },
  // Abbreviations of statutes that stand alone. What they are short for is said only where the text says it.
  {
    kind: 'law',
    pattern:
      /(?<![\p{L}\p{N}])(?:LOV|LPT|LVU|LVM|LSS|SoL|HSL|PDL|PSL|GDPR|LOF|LOL)(?![\p{L}\p{N}])/gu,
  },
  // "Socialstyrelsens föreskrifter och allmänna råd", with its title when one follows
  {
    kind: 'regulation',
    pattern:
      /(?<!\p{L})\p{Lu}\p{L}+s föreskrifter(?: och allmänna råd)?(?: (?:om|avseende) (?:att )?[\p{Ll} -]+?(?=[.,;()]| samt | ska |$))?/gu,
  },
  {
    kind: 'regulation',
    pattern: /(?<!\p{L})föreskrifter och allmänna råd från \p{Lu}\p{L}+/gu,
  },
  { kind: 'regulation', pattern: /(?<!\p{L})Boverkets byggregler(?: BBR)?/gu },
];
