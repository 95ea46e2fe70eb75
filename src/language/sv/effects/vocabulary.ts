import type { Cue } from '../../../core/effects/types.ts';

/** Words that carry no content of a norm by themselves, or that another slot of the frame reads. */
const FUNCTION_WORDS = new Set(
  `
  i på av för till från med och samt att som en ett den det de dem denna detta dessa är var vara
  blir bli vid om hos inom under efter mellan genom enligt utifrån per via åt kring ha har hade
  finns finnas ske sker få får ska skall kan bör måste sin sitt sina dess deras man så också även
  eller ut in upp ned här där vilken vilket vilka vars hen sig själv inte ej icke aldrig än mot över då när
  utan dock däremot därmed därvid ges ge ansvara ansvarar ansvar ansvaret svara svarar skyldig
  skyldiga skyldighet åligger rätt äger krävs förbinder tillse säkerställa säkerställer sörja
  ombesörja se ser behöver behöva sätt vis bland såväl innan före ingen inga inget varken
  både dels respektive sådan sådant sådana samband form fråga frågor gäller gälla
  innebär innebära åtar förutom utöver till exempel exempelvis mera flera tillåtet tillåten
  rekommenderas rekommenderat har att utföra kunna möjlighet varje alla samtliga alltid endast
  enbart bara oavsett minst högst senast ungefär cirka normalt helst ingå ingår gemensamt uppnå
  erbjuds syfte inför verksam aktuell aktuella lägst maximalt allt därför tillfälle fall stället
  samtidigt tillhandahålla tillhandahåller tillhandahållas erbjuda erbjudas erbjuder bereda ankommer åvilar
  möjligt möjlig erbjudande enlighet linje förbjudet förbjuden förbjudna otillåtet tillåts
  otillåten tillåtna han hon honom henne hans hennes denne vad bl a m dvs bland annat dessutom
  ske skett ägt rum kap nr st dag men önskvärt lämpligt tillrådligt uppmanas förordas låta låter`.split(
    /\s+/,
  ),
);

const SUFFIXES = [
  'ningarnas',
  'ningarna',
  'ningens',
  'ningars',
  'ningar',
  'ningen',
  'ernas',
  'arnas',
  'ornas',
  'andet',
  'andena',
  'anden',
  'arna',
  'erna',
  'orna',
  'ande',
  'ende',
  'elser',
  'elsen',
  'else',
  'ades',
  'aren',
  'are',
  'ade',
  'ats',
  'its',
  'tts',
  'eras',
  'erar',
  'erat',
  'erad',
  'era',
  'ens',
  'ets',
  'ers',
  'ars',
  'ors',
  'ning',
  'ing',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'as',
  'es',
  'ad',
  'at',
  'it',
  'na',
  'da',
  'ts',
  'n',
  't',
  's',
  'a',
  'e',
  'r',
];

/** A rough stem: inflections of one word, and a verb and its noun in -ning, come out alike. */
export function stem(word: string): string {
  let form = word
    .toLowerCase()
    .replace(/-/g, '')
    .replace(/(?:igt|iga|igen|igast)$/u, 'ig')
    .replace(/(?:skt|ska|iskt)$/u, 'sk');
  for (let round = 0; round < 2; round += 1) {
    const suffix = SUFFIXES.find((s) => form.endsWith(s) && form.length - s.length >= 4);
    if (suffix === undefined) break;
    form = form.slice(0, -suffix.length);
  }
  return form;
}

/**
 * Words that rulebooks use for the same thing; the first of a row stands for all. No word stands in
 * two rows (a test holds it), and none that narrows, widens or sets another degree.
 */
export const SYNONYM_ROWS: readonly string[] = [
  'skicka sända översända insända vidarebefordra tillställa inskicka',
  'lämna överlämna avlämna inlämna',
  'meddela informera underrätta upplysa delge meddelande',
  'genomföra bedriva verkställa',
  'använda nyttja utnyttja',
  'delta medverka närvara',
  'samverka samarbeta',
  'skapa',
  'inneha förfoga',
  'följa tillämpa efterleva iaktta',
  'granska kontrollera',
  'återkoppla besvara',
  'personal medarbetare anställda',
  'lika samma likvärdig',
  'kännedom kunskap',
  'distribuera sprida',
  'avsluta slutföra',
  'begäran anmodan förfrågan',
  'villkor förutsättning',
  'bestämma fastställa',
  'påbörja inleda starta börja',
  'omfatta innefatta inkludera',
  'utse utnämna',
  'bistå hjälpa assistera',
  'tidigare föregående',
  'behov',
  'tillfällig temporär',
  'åtgärda avhjälpa',
  'placera lokalisera belägen',
  'samtycke medgivande',
  'synlig tydlig',
  'huvudsaklig främst',
  'förvara bevara spara arkivera',
  'redovisa rapportera redogöra inrapportera',
  'ändra förändra',
  'registrera införa',
  'utbilda utbildning',
  'diskutera dryfta',
  'anordna arrangera ordna',
  'hantera handlägga',
  'tillgodose uppfylla',
  'dokumentera nedteckna anteckna notera',
  'anlita engagera',
  'ange uppge',
  'bifoga bilägga',
  'erhålla',
  'tidsfrist frist',
  'inköp anskaffning',
  'fordra kräva',
  'söka ansöka',
  'lagra',
  'medföra innebära',
  'pröva avgöra',
  'anse bedöma',
  'bilaga appendix',
  'fastighet',
  'skriftlig',
  'fortlöpande löpande kontinuerlig',
];

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  SYNONYM_ROWS.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [stem(word), stem(words[0]!)] as const);
  }),
);

/** The stem of a content word with synonyms made one, or null for a function word. */
export function contentStem(word: string): string | null {
  const lower = word.toLowerCase();
  if (FUNCTION_WORDS.has(lower)) return null;
  const form = stem(lower);
  return SYNONYMS.get(form) ?? form;
}

const cue = (kind: Cue, body: string): { kind: Cue; pattern: RegExp } => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'giu'),
});

/**
 * Phrases that open a way out of a norm, narrow it or widen it. The cue covers the words up to the
 * next comma or stop where the phrase takes a complement.
 */
export const CUES: readonly { kind: Cue; pattern: RegExp }[] = [
  cue(
    'exception',
    '(?:med undantag (?:av|för|från)|utom|förutom|undantaget|undantag|dock (?:inte|ej)|' +
      'såvida inte|såvitt inte|om inte|med reservation|bortsett från|frånsett|annat än|' +
      'med mindre)(?:\\s[^.;]*)?|' +
      '(?<=(?:får|ska|skall) (?:\\p{L}+ )?(?:inte|ej) [^.;]*)utan (?!även|också)[^,.;]+|' +
      '(?:detta|det|kravet|regeln|skyldigheten|förbudet) (?:gäller|omfattar) (?:dock )?' +
      '(?:inte|ej)(?:\\s[^.;]*)?|[^.;,]* (?:är undantagna|är undantagen|undantas)[^.;]*',
  ),
  cue(
    'softener',
    'så långt (?:det är |som )?möjligt|(?:där|när|om) (?:det är |så är )?möjligt|' +
      'i möjligaste mån|i första hand|som regel|i regel|normalt|vanligtvis|' +
      'i huvudsak|helst|ungefär|cirka|omkring|i skälig omfattning|' +
      'i (?:rimlig|lämplig|möjlig) (?:omfattning|utsträckning)|i skälig utsträckning|' +
      'i största möjliga (?:mån|utsträckning)|efter (?:bästa )?förmåga|om det går|' +
      'i normal(?:fallet|a fall)|i princip|i allmänhet|vanligen|oftast|huvudsakligen|i viss (?:mån|utsträckning)|' +
      'i den (?:utsträckning|omfattning)[^,.;]*|såvitt möjligt|om praktiskt möjligt|' +
      '(?:där|när|om) (?:det är |så är )?lämpligt|inom ramen för [^,.;]*resurser|' +
      'så långt [^,.;]*(?:räcker|tillåter|medger)|' +
      'om (?:ekonomin|tiden|utrymmet|läget|bemanningen) (?:medger|tillåter)(?: det)?|' +
      'företrädesvis|i görligaste mån|eftersträva(?:s)?|' +
      'sträva efter|om resurserna (?:medger|tillåter)|i mån av \\p{L}+',
  ),
  cue(
    'condition',
    '(?:vid|efter) behov|i förekommande fall|i tillämpliga fall|när så (?:begärs|' +
      'behövs|krävs|bedöms \\p{L}+|erfordras)|(?:på|efter|vid) (?:\\p{L}+s )?(?:begäran|' +
      'anmodan|uppmaning|förfrågan|önskemål|initiativ)(?: (?:av|från) \\p{L}+)?|' +
      'i (?:vissa|enskilda|särskilda|speciella) fall|undantagsvis|' +
      'efter (?:individuell |särskild )?(?:bedömning|överenskommelse|prövning)|' +
      'så länge[^,.;]*|ifall[^,.;]*|' +
      'efter (?:skriftligt |särskilt |föregående )?(?:godkännande|' +
      'medgivande|tillstånd|samråd|ansökan|överenskommelse|samtycke|beslut|prövning|' +
      'anmälan)(?:\\s(?:av|med|från|till|hos)\\s[^,.;]*?)?(?=\\s(?:även|också|' +
      '\\p{L}+as?(?!\\p{L}))|[,.;]|$)|efter (?:godkännande|samråd|medgivande|' +
      'ansökan)|med (?:skriftligt )?(?:godkännande|medgivande|tillstånd|' +
      'samtycke)[^,.;]*|under förutsättning att[^.;]*|förutsatt att[^.;]*|' +
      'i den mån[^,.;]*|om (?:det finns|det föreligger|synnerliga|särskilda)[^,.;]*|' +
      'vid särskilda (?:fall|skäl|behov)|om särskilda skäl[^,.;]*|eventuell(?:t|a)?|' +
      'såvida[^,.;]*|(?:(?<=, )om|om det inte|om inte det|om det finns) [^.;]*|' +
      '(?<!(?:information|informera|informeras|uppgift|uppgifter|kunskap|rutiner|' +
      'beslut|frågor|avtal) )(?:om|när|då|i de fall|' +
      'i det fall) (?:\\p{L}+ ){1,3}(?:inte )?(?:har|är|finns|kan|vill|begär|' +
      'samtycker|uppfyller|önskar|behöver|ansöker|godkänner|medger|saknar|avser|' +
      'kallas|hyr|bedöms)(?!\\p{L})[^,.;]*?(?=\\s(?:ska|skall|får|bör|måste|ansvarar|' +
      'svarar)(?!\\p{L})|[,.;]|$)|\\p{L}+ \\p{L}+ (?:begär|önskar) det',
  ),
  cue('restriction', '(?:endast|enbart|bara|uteslutande|blott)(?:\\s[^,.;]*)?'),
  // "Personal som ingår i gruppen ska": fewer are bound.
  cue(
    'scope',
    '(?<=^(?:\\p{L}*personal|\\p{L}+are|anställda|\\p{L}+erskor) )som (?!ska|får|bör|måste)[^,.;]*?(?=\\s(?:ska|skall|får|bör|måste|ansvarar)(?!\\p{L}))',
  ),
  cue('scope', 'relevanta|berörda|lämpliga|utvalda|vissa'),
  cue(
    'widening',
    '(?:med|vare sig) eller utan|alltid|samtliga|alla|all|hela|oavsett(?:\\s[^,.;]*)?|utan undantag|i samtliga fall',
  ),
];

/** Verbs that only ask for an effort, against those that ask for the result. */
export const EFFORT = new RegExp(
  '(?<!\\p{L})(?:eftersträva\\p{L}*|sträva\\p{L}* (?:efter|mot)|verkar? för|försöker?|' +
    'arbetar? (?:för|mot)|främjar?|överväger?|överväga|' +
    '(?:ha|har) (?:som (?:mål|ambition)|(?:för )?avsikt(?:en)?|ambitionen))(?!\\p{L})',
  'iu',
);

/** People after these words are a narrower circle than all. */
export const NARROWED = /(?:till|för|hos|åt) (?:listade|egna|sina|berörda|utvalda|äldre|vissa) $/iu;

/** Adverbials that limit leave: when, how, with whose consent. */
export const LIMITS_LEAVE =
  /(?:efter|först|sedan|vid|under|med|inom|hos|via|genom|utan|som)\s+(?:\p{L}+\s+)?$/iu;

/** Adverbials that limit a duty to certain cases. */
export const LIMITS_DUTY =
  /(?:vid|när|när det gäller|då|ifall|såvida|såvitt|fall|utsträckning|, om|så snart|så länge|som)\s+(?:\p{L}+\s+){0,2}$/iu;

/** After "och" an adverbial names one more case and limits nothing. */
export const JOINED = /(?<!\p{L})(?:och|eller|samt|både|såväl)\s+\p{L}+\s+(?:\p{L}+\s+){0,2}$/iu;
