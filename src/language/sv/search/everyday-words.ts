import { fold } from './words.ts';

/**
 * Words that colour a question without being what it is about: adjectives, verbs and adverbs of everyday speech.
 * Where the texts have them they count like any word; where they do not, they are passed over.
 */
const EVERYDAY = new Set(
  `inte ej gammal gamla gammalt ny nya nytt stor stora stort liten litet lilla små bra dålig dåligt dåliga fel rätt riktig riktigt
  vanlig vanligt vanliga hel hela helt annan egen eget egna snabb snabbt långsam lång långt kort tidig tidigt sen sent sena
  god gott goda svår svårt svåra lätt enkel enkelt enkla viktig viktigt viktiga olika samma nästa förra sista första själv
  själva gärna snart strax igen bort borta hit dit här där hemma ute inne uppe nere idag imorgon igår nyss alltid kvar
  göra gör gjorde gjort går gå gick gått kommer kom fått ge ger gav gett lämna lämnar lämnade sätta sätter satt lägga lägger
  la lagt säga säger sa sagt tala talar prata pratar fråga frågar frågade svara svarar tänka tänker veta visste tro tycker
  tycka känna känner hjälpa hjälper hjälp hjälpte hämta hämtar skicka skickar skickade skaffa skaffar använda använder
  behöva vilja kunna funka funkar fungera fungerar fortsätta fortsätter börja börjar började händer hända hände bli blev
  blivit sitta sitter ligger ligga ligger stå bo bor leva lever jobba jobbar jobbade arbeta arbetar köra kör åka åker åkte
  resa springa gå komma träffa träffar träffade möta möter se ser såg titta tittar höra hör hörde läsa skriva skriver skrev
  visa visar visat hålla håller höll bära bär ta tar tog tagit dra drar slippa slipper undvika undviker ordna ordnar fixa
  fixar sköta sköter klara klarar lösa löser försöka försöker försökte gälla gäller räcka räcker hinna hinner orka orkar
  våga vågar brukar bruka lova lovar påstå kräva kräver kräv tvinga tvingas tvingar bestämma bestämt
  nästan ungefär ofta sällan ibland genast direkt bara också ändå kanske väl ju faktiskt typ liksom sådär jätte väldigt
  någonting nånting ingenting allting grej grejer grejen sak saker person personer folk människor någon nån nåt nåra
  tack hej hjälp snälla info information exempel angående ang vs plus utan minus mina era våra dina deras
  bjuda bjuder bjud bär ringa slut slutar vänder vända vände klar klart klara öppen stänga extra flera färre mer mindre minst mest max min`.split(
    /\s+/u,
  ),
);
const FOLDED = new Set([...EVERYDAY].map(fold));

/** True for a word that is no subject of a question. `dotless` is for text typed without å, ä and ö. */
export function isEveryday(word: string, dotless = false): boolean {
  return EVERYDAY.has(word) || (dotless && FOLDED.has(word));
}
