import { fold } from './words.ts';

/** Words that say nothing of what a question is about: they join, point or ask. */
const STOP = new Set(
  `alla allt alltid andra annan annat att av bara behöver behövs blir bli blev bör båda de dem den denna dennes
  deras dess dessa det detta dig din dina dit ditt du där då efter eller en ens er era ert ett exempelvis finnas
  finns fram från får fått för före förs gjort gäller gälla gällde gällt gör göra ha hade han har hela hen hennes hos hur händer
  hända i ifall in ingen inget inga innan inom istället ja jag jo kan kanske kom komma kommer krävs kunna kunnat
  let man med medan mellan men mer mest mig min mina mitt mot mycket måste möjligt nej ner ni nog nu när någon något några
  och ofta om oss per på redan samma samt sedan ser si sig sin sina sitt ska skall skulle som sådan sådana sådant
  såväl så ta tar till tills tror typ under upp ur ut utan vad var vara vare varför varje vart vem vems vet vi via vid
  vidare vilja vilka vilken vilket vill visst våra vår vårt vid än är även åt över dvs ex bl t.ex osv mm etc
  a b c d e f g h j k l m n o p q r s t u v w x y z exakt egentligen undrar gå går slags sorts angående
  handlar ange beskriv berätta bäst lite ganska väldigt vilkas ibland aldrig någonsin hittar hitta står stå skriver
  sätt saker sak stämmer enligt utifrån bland genom respektive innebär hos`.split(/\s+/u),
);

const FOLDED = new Set([...STOP].map(fold));

/**
 * True for a word that says nothing of what the question is about. Single letters count as such. `dotless` is for
 * text typed without å, ä and ö, where "far" is "får".
 */
export function isStopWord(word: string, dotless = false): boolean {
  return STOP.has(word) || (dotless && FOLDED.has(word));
}
