/** A word of a text as the search reads it. */
export interface Word {
  /** Lower case, composed letters. */
  text: string;
  /** Where it stands in the text: 0-based, UTF-16 units; the end is not included. */
  start: number;
  end: number;
}

/** Figures keep their full stops and colons ("9.4", "2013:6"); hyphens and slashes part words ("AT/BT-läkare"). */
const WORD = /\p{N}+(?:[.:]\p{N}+)*|[\p{L}\p{M}]+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The word as typed on a keyboard without å, ä and ö. Other accents go too: "idé" is found by "ide". */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

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

/** "hur snabbt", "hur länge": the adverb belongs to the asking, and the answer has a figure in its place. */
const AFTER_HOW =
  /^(?:snabbt|fort|länge|ofta|mycket|många|stor|stort|stora|gammal|lång|långt|långa|sent|tidigt|nära|dags|hög|högt)$/u;

/** True for a word that only asks, where it stands. */
export function isAsking(word: string, before: string | undefined): boolean {
  return before === 'hur' && AFTER_HOW.test(word);
}

/** True for a word that says nothing of what the question is about. Single letters count as such. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}
