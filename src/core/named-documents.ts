import type { Paragraph } from './model.ts';

/** A handbook, plan, register, agreement or the like that the text names. */
export interface NamedDocument {
  anchor: string;
  /** The words that name it, as they stand in the paragraph. */
  quote: string;
  /** Where the words begin in the paragraph's text: 0-based, UTF-16 units. */
  start: number;
}

/** What a document can be called, as a word of its own or as the end of a compound. */
const HEAD = String.raw`\p{L}*(?:handbok(?:en)?|(?<!am|för|upp|rums|arbets)plan(?:en|er|erna)?|program(?:met|men)?|polic(?:y|yn|ys|yer)|strategi(?:n|er)?|riktlinje(?:r|rna)?|rutin(?:er|erna)?|anvisning(?:ar|arna)?|regelverk(?:et|en)?|vägledning(?:en|ar)?|uppdragsbeskrivning(?:en|ar)?|beskrivning|direktiv(?:et|en)?|kunskapsstöd(?:et)?|beslutsstöd(?:et)?|prislista(?:n)?|prislistor|rekommendation(?:er|erna)?|standard(?:en|er)?|register|registret|databas(?:en)?|modell(?:en|erna)?|avtal(?:et|en)?|överenskommelse(?:n|r)?|styrdokument(?:en)?|förteckning(?:en)?|dimensioner|regler(?:na)?|katalog(?:en)?|målbild(?:en)?|blankett(?:en|er)?|intygsmall(?:en|ar)?|uppföljningsplan(?:en)?)`;

/** "Region Västerbottens", "regionens", "Socialstyrelsens", "Region Västerbottens läkemedelskommittés". */
const OWNER = String.raw`(?:Region \p{Lu}\p{L}+s|[Rr]egionens|[Pp]rimärvårdens|[Ll]änets|[Bb]eställarens|\p{Lu}\p{Ll}{3,}s)(?: \p{Ll}+(?:ets|ens|tés|ernas|arnas))?`;

/** Words between the owner and the head: attributes, never a verb or a preposition. */
const ATTRIBUTE = String.raw`(?:(?!(?:och|som|av|för|om|med|på|till|från|ska|är|har|kan|att|dessa|denna|den|det|de|en|ett|sin|sina|sitt)(?!\p{L}))[\p{L}-]+(?:a|e|t|de|na|lokal|gemensam|särskild|fastställd)|tre|fyra|fem|sex|kris- och)`;

/** What a document is about, up to where the sentence goes on. */
const ABOUT = String.raw`(?: (?:för|om|av|mellan|vid|gällande|avseende|kring) (?!(?:att|den|de|dels|en|ett|hur|var)(?!\p{L}))(?:(?!(?:ska|skall|som|samt|enligt|inom|kan|får|bör|är|vilket|där|när|på|från|(?<!rätten )till|innan|måste|används|tillgodoses|dels|gäller|ansvarar|har|hos|ger|finns|följs|med|för|ingår|under|över)(?!\p{L}))(?!i(?!\p{L}) (?!Västerbotten|Region))(?!och (?:ska|ge|ta|delta|följa|att|publicerad|vara))[\p{L}\p{N}/-]+,?(?= |[.,;:)"”]|$) ?)+)`;

/** A head that needs no owner: its own name tells which one it is. */
const NAME = String.raw`(?:Rikshandboken \p{Lu}\p{Ll}+|[Ll]änsrutin(?:en)?|\p{Lu}\p{Ll}{3,}(?:programmet|handboken|registret|planen|direktivet|direktiv)|[Nn]ationell(?:a|t) \p{L}+(?:registret|databasen|kunskapsstöd(?:et)?|screeningsprogram|vårdprogram)|[Dd]en [Gg]eneriska modellen för rehabilitering|(?:allmänna|särskilda) \p{Ll}+program|\p{Ll}{6,}biträdesavtal|[Rr]amavtal|Basprogram|[Ff]örsäkringsmedicinskt beslutsstöd(?: \(\p{Lu}+\))?|ersättningsmodell(?:en)?|uppföljningsplan(?:en)?|\p{Lu}\p{Ll}+ teknik prislista|gällande prislista)`;

const OF_SOMEBODY = new RegExp(
  String.raw`(?<!\p{L})${OWNER} (?:${ATTRIBUTE} ){0,3}?(?:\p{Lu}\p{Ll}+a )?${HEAD}(?: (?:och|samt) ${HEAD})?(?!\p{L})${ABOUT}?`,
  'gu',
);
const BY_NAME = new RegExp(String.raw`(?<!\p{L})${NAME}(?!\p{L})${ABOUT}?`, 'gu');
const BY_SUBJECT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:särskilt|gemensam|fastställda?|upprättad) )?(?:avtal(?:et)?|överenskommelse(?:n)?|blankett(?:en)?|rutin(?:er|erna)?|riktlinje(?:r|rna)|standard(?:en)?|anvisning(?:ar|arna)|handlingsplan(?:en|er)?|styrdokument)(?!\p{L})${ABOUT}`,
  'gu',
);
/** "rutiner för ”Identifiering, bemötande …”": the title between the signs. */
const BY_TITLE =
  /(?<=(?:riktlinjer|rutiner|rutin|länsrutin|Länsrutin|plan|policy)(?: för)? ["”“])[^"”“]{8,}(?=["”“])/gu;

/** Phrases that point at whatever may apply: they name nothing. */
const GENERIC =
  /^(?:gällande (?!prislista)|dessa |samma |egna |\p{L}+ egna )|(?<!\p{L})(?:ha|har) (?:uppdaterade|rutiner)/iu;

/**
 * Documents outside the rulebook that the text names: with an owner, a name of their own, a title in
 * quotation marks, or what they are about. None of them is held here, so none becomes a link. General
 * phrases ("gällande riktlinjer") name no document and are not found.
 */
export function findNamedDocuments(
  paragraphs: readonly Pick<Paragraph, 'anchor' | 'text'>[],
): NamedDocument[] {
  return paragraphs.flatMap(({ anchor, text }) => {
    const found: NamedDocument[] = [];
    for (const pattern of [BY_TITLE, OF_SOMEBODY, BY_NAME, BY_SUBJECT]) {
      for (const match of text.matchAll(pattern)) {
        const quote = match[0].replace(/(?:,? (?:och|samt|om)(?: (?:det|de|den))?|[ ,])*$/u, '');
        const end = match.index + quote.length;
        const free = found.every(
          (one) => end <= one.start || one.start + one.quote.length <= match.index,
        );
        if (free && !GENERIC.test(quote)) found.push({ anchor, quote, start: match.index });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  });
}
