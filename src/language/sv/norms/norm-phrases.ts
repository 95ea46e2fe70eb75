import type { NormClass } from '../../../core/requirements/types.ts';

/** A wording that carries a norm; the finite verb is the first word of the match. */
export interface NormPhrase {
  class: NormClass;
  pattern: RegExp;
}

const phrase = (cls: NormClass, body: string): NormPhrase => ({
  class: cls,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${body})(?![\\p{L}\\d])`, 'giu'),
});

/** Up to n words that may stand between the parts of a phrase (the subject, when inverted). */
const words = (n: number): string => `(?:(?!är )[\\p{L}\\d/&()§-]+[.,]? ){0,${n}}?`;

/**
 * Wordings of duty, ban, advice and right in Swedish statutes, agreements and rulebooks, other than
 * the modal verbs. A negated form stands before the plain one that it contains: of two phrases that
 * overlap, the one listed first is taken.
 */
export const NORM_PHRASES: readonly NormPhrase[] = [
  phrase(
    'permission',
    `är ${words(4)}inte (?:skyldig|skyldiga|ansvarig|ansvariga|tvungen|tvungna)`,
  ),
  phrase(
    'prohibition',
    `är ${words(3)}(?:inte|ej) (?:tillåtet|tillåten|tillåtna|medgivet)|` +
      `är ${words(3)}(?:förbjudet|förbjuden|förbjudna|otillåtet)|tillåts (?:inte|ej)`,
  ),
  phrase('prohibition', `(?:har|äger) ${words(4)}(?:inte|ej|ingen) rätt|saknar rätt`),
  phrase('permission', `har ${words(4)}(?:ingen|inte|inget|men inte) (?:någon )?skyldighet`),

  phrase('permission', `(?:motsvarande|samma|sådan) \\p{L}*(?:rätt|befogenhet)(?:en)? har`),
  phrase('obligation', `(?:motsvarande|samma|sådan) \\p{L}*(?:skyldighet|ansvar)(?:en|et)? har`),
  phrase('obligation', `är [\\p{L}-]+s (?:ansvar|skyldighet|uppgift)(?= att)`),
  phrase('obligation', 'ansvarar'),
  phrase('obligation', `svarar(?= ${words(5)}för)`),
  phrase('obligation', `har ${words(7)}\\p{L}*ansvar(?:et)?`),
  phrase('obligation', `tar [^.;]{0,90}?ansvar(?:et)?`),
  phrase('obligation', `bär ${words(4)}ansvar(?:et)?`),
  phrase(
    'obligation',
    `är ${words(16)}(?:skyldig|skyldiga|\\p{L}*ansvarig|\\p{L}*ansvariga|förpliktad|` +
      `förpliktade|tvungen|ålagd|ålagda)`,
  ),
  phrase('obligation', `har ${words(6)}skyldighet(?:en)?`),
  phrase('obligation', `(?:står|svarar) för(?= ${words(4)}\\p{L}*kostnad)`),
  phrase('obligation', 'åligger|åvilar|åläggs|ankommer(?= på| det)'),
  phrase('obligation', `(?:förbinder|åtar|förpliktar) ${words(3)}sig`),
  phrase('obligation', `har att(?= \\p{L}+(?:a|as|å|e)(?!\\p{L}))`),
  phrase('obligation', 'krävs|fordras|erfordras|förutsätts'),
  phrase('obligation', `\\p{L}+skyldighet(?:en)? (?:gäller|råder|föreligger)`),
  phrase('obligation', `är ${words(3)}(?:ett krav|obligatorisk|obligatoriskt|obligatoriska)`),
  phrase('obligation', `gäller (?:samma |följande |samtliga )?(?:\\p{L}*krav|\\p{L}*villkor)`),
  phrase('obligation', `(?:\\p{L}*krav|\\p{L}*villkor)(?:en|et)? (?:[^.]{0,70}? )?gäller`),

  phrase(
    'recommendation',
    'rekommenderas|rekommenderar|rekommenderat|rekommenderade|förväntas|uppmanas|uppmuntras',
  ),
  phrase('recommendation', `är utgångspunkten|utgångspunkten är`),

  phrase('permission', `(?:har|äger)(?: \\p{L}+){0,5}? rätt(?= att|,| till)`),
  phrase('permission', `rätt (?:till|att) [^.,;]{2,60}? har(?= \\p{L})`),
  phrase('permission', `äger(?:,[^.,]*,)?(?: \\p{L}+){0,3}? (?:tillgång|tillträde|rätt)`),
  phrase('permission', `(?:har|ges|bereds|får) ${words(6)}möjlighet(?:en)?(?= att| till)`),
  phrase('permission', `erbjuds(?= ${words(4)}att)`),
  phrase(
    'permission',
    'medger|är tillåtet|tillåts|har befogenhet|förbehåller sig (?:rätten|rätt)|är berättigad',
  ),
];
