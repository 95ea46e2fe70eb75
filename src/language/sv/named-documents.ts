import type { Field, NamedDocument } from '../../core/model.ts';
import { escapePattern } from '../../core/text.ts';
import type { Finder } from '../language.ts';

/** What a document can be called, as a word of its own or as the end of a compound. */
const HEAD = String.raw`\p{L}*(?:handbok(?:en)?|(?<!am|för|upp|rums|arbets)plan(?:en|er|erna)?|program(?:met|men)?|polic(?:y|yn|ys|yer)|strategi(?:n|er)?|riktlinje(?:r|rna)?|rutin(?:er|erna)?|anvisning(?:ar|arna)?|regelverk(?:et|en)?|vägledning(?:en|ar)?|uppdragsbeskrivning(?:en|ar)?|beskrivning|direktiv(?:et|en)?|kunskapsstöd(?:et)?|beslutsstöd(?:et)?|prislista(?:n)?|prislistor|rekommendation(?:er|erna)?|standard(?:en|er)?|register|registret|databas(?:en)?|modell(?:en|erna)?|avtal(?:et|en)?|överenskommelse(?:n|r)?|styrdokument(?:en)?|förteckning(?:en)?|dimensioner|regler(?:na)?|katalog(?:en)?|målbild(?:en)?|blankett(?:en|er)?|intygsmall(?:en|ar)?|uppföljningsplan(?:en)?)`;

/**
 * "Region Ytterskärs", "regionens", "Sportverkets", "Region Ytterskärs hamnkommittés", and those of the
 * field; what the bound party owns is no document outside.
 */
function ownerOf(field: Field): string {
  const parties = [...field.parties.filter(({ part }) => part !== 'bound'), ...field.units]
    .flatMap(({ name, also }) => [name, ...also])
    .map((word) => `${either(word)}${word.endsWith('s') ? '' : 's'}`);
  const owners = [
    String.raw`Region \p{Lu}\p{L}+s`,
    '[Rr]egionens|[Kk]ommunens|[Ll]änets|[Bb]eställarens',
    ...parties,
    String.raw`\p{Lu}\p{Ll}{3,}s`,
  ];
  return String.raw`(?:${owners.join('|')})(?: \p{Ll}+(?:ets|ens|tés|ernas|arnas))?`;
}

/** The word with a capital or a small letter first. */
function either(word: string): string {
  const first = word.charAt(0);
  return first.toLowerCase() === first.toUpperCase()
    ? escapePattern(word)
    : `[${first.toUpperCase()}${first.toLowerCase()}]${escapePattern(word.slice(1))}`;
}

/** Words between the owner and the head: attributes, never a verb or a preposition. */
const ATTRIBUTE = String.raw`(?:(?!(?:och|som|av|för|om|med|på|till|från|ska|är|har|kan|att|dessa|denna|den|det|de|en|ett|sin|sina|sitt)(?!\p{L}))[\p{L}-]+(?:a|e|t|de|na|lokal|gemensam|särskild|fastställd)|tre|fyra|fem|sex|kris- och)`;

/** What a document is about, up to where the sentence goes on. */
const ABOUT = String.raw`(?: (?:för|om|av|mellan|vid|gällande|avseende|kring) (?!(?:att|den|de|dels|en|ett|hur|var)(?!\p{L}))(?:(?!(?:ska|skall|som|samt|enligt|inom|kan|får|bör|är|vilket|där|när|på|från|(?<!rätten )till|innan|måste|används|tillgodoses|dels|gäller|ansvarar|har|hos|ger|finns|följs|med|för|ingår|under|över)(?!\p{L}))(?!i(?!\p{L}) (?!\p{Lu}))(?!och (?:ska|ge|ta|delta|följa|att|publicerad|vara))[\p{L}\p{N}/-]+,?(?= |[.,;:)"”]|$) ?)+)`;

/** A head that needs no owner: its own name tells which one it is. */
const NAME = String.raw`(?:[Ll]änsrutin(?:en)?|\p{Lu}\p{Ll}{3,}(?:programmet|handboken|registret|planen|direktivet|direktiv)|[Nn]ationell(?:a|t) \p{L}+(?:registret|databasen|stöd(?:et)?|program)|(?:allmänna|särskilda) \p{Ll}+program|\p{Ll}{6,}biträdesavtal|[Rr]amavtal)`;

/** Documents that the field names: with an inflection or an abbreviation in brackets after them. */
function namesOf(field: Field): string[] {
  return field.documents
    .filter(({ statute }) => !statute)
    .flatMap(({ name, also }) => [name, ...also])
    .sort((a, b) => b.length - a.length)
    .map((word) => String.raw`${either(word)}(?:en|et|n|t)?(?: \(\p{Lu}+\))?`);
}

const ofSomebody = (owner: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${owner} (?:${ATTRIBUTE} ){0,3}?(?:\p{Lu}\p{Ll}+a )?${HEAD}(?: (?:och|samt) ${HEAD})?(?!\p{L})${ABOUT}?`,
    'gu',
  );
const byName = (names: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})${ABOUT}?`, 'gu');
const BY_SUBJECT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:särskilt|gemensam|fastställda?|upprättad) )?(?:avtal(?:et)?|överenskommelse(?:n)?|blankett(?:en)?|rutin(?:er|erna)?|riktlinje(?:r|rna)|standard(?:en)?|anvisning(?:ar|arna)|handlingsplan(?:en|er)?|styrdokument)(?!\p{L})${ABOUT}`,
  'gu',
);
/** "rutiner för ”Identifiering, bemötande …”": the title between the signs. */
const BY_TITLE =
  /(?<=(?:riktlinjer|rutiner|rutin|länsrutin|Länsrutin|plan|policy)(?: för)? ["”“])[^"”“]{8,}(?=["”“])/gu;

/** Phrases that point at whatever may apply: they name nothing. */
const GENERIC =
  /^(?:gällande |dessa |samma |egna |\p{L}+ egna )|(?<!\p{L})(?:ha|har) (?:uppdaterade|rutiner)/iu;

/**
 * Documents outside the rulebook that the text names: with an owner, a name of their own, a title in
 * quotation marks, what they are about, or because the field names them. None of them is held here, so none becomes a link. General
 * phrases ("gällande riktlinjer") name no document and are not found.
 */
export function namedDocumentFinder(field: Field): Finder<NamedDocument> {
  const names = namesOf(field);
  const patterns: { pattern: RegExp; certain?: true }[] = [
    { pattern: BY_TITLE },
    { pattern: ofSomebody(ownerOf(field)) },
    ...(names.length > 0 ? [{ pattern: byName(names), certain: true as const }] : []),
    { pattern: byName([NAME]) },
    { pattern: BY_SUBJECT },
  ];
  return (paragraphs) =>
    paragraphs.flatMap(({ anchor, text }) => {
      const found: NamedDocument[] = [];
      for (const { pattern, certain } of patterns) {
        for (const match of text.matchAll(pattern)) {
          const quote = match[0].replace(/(?:,? (?:och|samt|om)(?: (?:det|de|den))?|[ ,])*$/u, '');
          const end = match.index + quote.length;
          const free = found.every(
            (one) => end <= one.start || one.start + one.quote.length <= match.index,
          );
          if (!free || (!certain && GENERIC.test(quote))) continue;
          found.push({ anchor, quote, start: match.index });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    });
}
