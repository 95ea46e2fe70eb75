/** A word, number or mark of a sentence with its place (offsets in UTF-16 units). */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** Splits a sentence into words, numbers and single marks; white space is dropped. */
export function tokenise(text: string): Token[] {
  const pattern = /\p{L}[\p{L}\p{N}\-/&]*|\d+(?:[.,:]\d+)*|[^\s\p{L}\d]/gu;
  return [...text.matchAll(pattern)].map((m) => ({
    text: m[0],
    lower: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const PREPOSITIONS = set(`
  i på av för till från med utan vid om hos inom utom under över efter före mot mellan genom enligt
  utifrån utöver per via åt kring gällande avseende trots förutom utanför bland inklusive exklusive
  rörande beträffande sedan som`);

export const DETERMINERS = set(`
  en ett den det de denna detta dessa varje alla samtliga någon något några ingen inget inga sin
  sitt sina dess deras hens annan annat andra båda både flera fler många respektive övriga övrig
  aktuell aktuella egna egen eget samma sådan sådana sådant vilken vilket vilka hela`);

/** Words that stand between a finite verb and its infinitive or subject without being either. */
export const ADVERBS = set(`
  inte ej aldrig även också alltid endast enbart bara dock därför särskilt själv själva alltså då
  systematiskt normalt fortsatt fortlöpande löpande årligen skyndsamt omedelbart därmed därutöver
  vidare samtidigt dessutom således snarast skriftligen skriftligt tydligt aktivt rutinmässigt
  heller fritt ensidigt kontinuerligt regelbundet gemensamt tillsammans vanligen gärna först
  främst helt delvis muntligt kostnadsfritt nu sedan fortfarande åter igen redan`);

const SHORT_INFINITIVES = set(`
  vara ske få ha gå stå ta ge göra bli bo se be dö tro må bero ges tas fås ses nå förstå framgå
  ingå utgå avgå föregå övergå bestå motstå anstå avstå uppstå finnas kunna behöva bistå erhålla
  göras skötas`);

const SHORT_INFINITIVE_END = /(?:gå|stå|få|slå|se|ge|ta|bli|ha|ske|göra|dra|nå|bero|tro|bo)s?$/u;

/** Nouns and other words in -a/-as that follow "får" or "att" without being infinitives. */
const NOT_INFINITIVES = set(`
  samma stora goda alla flera andra dessa sina egna många bästa hela halva rätta dessa denna detta
  vissa båda inga några bra extra data sociala medicinska särskilda nya gamla privata`);

/** Whether the word has the form of a Swedish infinitive (active or passive). */
export function looksInfinitive(word: string): boolean {
  if (SHORT_INFINITIVES.has(word)) return true;
  if (NOT_INFINITIVES.has(word)) return false;
  if (/(?:ade|ande|(?<!st)iga|ella|iska|arna|erna|orna|andena)$/u.test(word)) return false;
  return /\p{L}{2,}as?$/u.test(word) || SHORT_INFINITIVE_END.test(word);
}

const FINITE_VERBS = set(`
  är var har hade kan kunde ska skall skulle får fick bör måste vill blir ges ger tar tas ser sker
  finns krävs ingår utgår avser gäller innebär utgör omfattar omfattas behöver söker väljer
  flyttar bedriver bedrivs driver utför utförs begärs framgår beslutar bedömer ansvarar svarar
  tillhandahåller tillhandahålls avstår tillhör vistas uppfyller uppnås berör bor arbetar anges
  står görs går avviker erhåller medför leder anlitar anlitas upphör ansluts åtar förbinder
  åligger ankommer begär anser tillhör nyttjar använder används rör uppstår deltar upptäcker
  ligger ringer behandlats nås lider önskar tecknas kommer heter består syftar regleras fordras
  föreligger föranleder föreskrivs inträffar återfinns förekommer överstiger understiger leds hyr
  överförs hör beror räknas erbjuds erbjuder behövs erfordras förutsätts rekommenderas uppmanas
  förväntas medger tillåts åläggs understiger`);

/** Presents by which a party undertakes something without a norm word. */
export const UNDERTAKINGS = set(`
  tillhandahåller behåller bekostar betalar lämnar rapporterar utför sköter ombesörjer ersätter
  genomför upprättar anmäler meddelar informerar skickar sänder samordnar dokumenterar registrerar
  utser tillser säkerställer godkänner bistår bevarar arkiverar redovisar bemannar kallar granskar
  förvaltar underhåller tillgodoser erbjuder levererar deltar medverkar handlägger garanterar
  försäkrar`);

/**
 * Supines that stand for a finite verb in a clause that leaves out "har" ("som regionen godkänt").
 */
const SUPINES = set(`
  godkänt bestämt känt gjort fått sagt lagt valt haft fyllt hyrt kallat tagit ställt fastställt
  anvisat`);

const NOUN_ENDINGS = new RegExp(
  '(?:ningar|heter|tioner|sioner|ingar|enter|örer|aler|anser|enser|ister|iker|' +
    'ilder|ärder|satser|jänster|gister|soner|delar|dagar|timmar|nader|veckor|ärdare|' +
    'skor|inier|linjer|iner|ifter|eter|oner|ärer|ator|itorer|ällor|sker|rader|' +
    'platser|lokaler|avgifter|frågor|rätter|drag|ter|ler|gar|der|nor|lor|kor|vor|mor|' +
    'sor|ror)$',
  'u',
);

/**
 * Whether a word inside a clause can be its finite verb. There is no dictionary in the browser, so
 * this is a guess from endings and the word before: a finite verb hardly follows a preposition, a
 * determiner or a number. It only decides which clause a norm word belongs to.
 */
export function looksFinite(word: string, before: string | null): boolean {
  if (PREPOSITIONS.has(word) || ADVERBS.has(word) || DETERMINERS.has(word)) return false;
  if (FINITE_VERBS.has(word) || UNDERTAKINGS.has(word)) return true;
  if (/(?:håller|ställer|faller|följer|väljer|lägger|sätter)$/u.test(word) && word.length < 14)
    return true;
  if (SUPINES.has(word)) return before === null || !DETERMINERS.has(before);
  if (
    before !== null &&
    (PREPOSITIONS.has(before) || DETERMINERS.has(before)) &&
    before !== 'som'
  ) {
    return false;
  }
  if (
    before === 'som' &&
    /\p{L}{3,}(?:ar|er|ör|år|as|es|ns|ts|ds|at|it|tt|ats|its|rt|lt)$/u.test(word)
  ) {
    return !/(?:heter|ningar|tioner|enter|örer|aler|soner|ister|giver)$/u.test(word);
  }
  if (NOUN_ENDINGS.test(word)) return false;
  if (
    before !== null &&
    before !== 'ska' &&
    /(?:iska|iga|ska|nda|ella|rna|gna|tta|ala|ära|äna|bara|mma|ade)$/u.test(before)
  )
    return false;
  return /\p{L}{2,}(?:ar|er|år|eras|ats|its|tts|at|it)$/u.test(word);
}

/** Whether the word has the form of a passive or deponent present (registreras, utförs, ges). */
export function looksPassivePresent(word: string): boolean {
  return /\p{L}{2,}(?:as|ns|ms|ds|ts|vs|ls|rs|gs|ks|ps|ys|ås|es)$/u.test(word);
}
