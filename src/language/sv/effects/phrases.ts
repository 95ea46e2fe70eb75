/**
 * Turns of phrase that say the same, each written as the first of its row before two texts are held
 * against each other. The words of a row carry the whole meaning: none of them narrows or widens.
 */
const ROWS: readonly (readonly [to: string, ...from: string[]])[] = [
  ['enligt', 'i enlighet med', 'i enighet med', 'i linje med', 'på sätt som följer av'],
  ['om', 'angående', 'avseende', 'beträffande', 'rörande'],
  ['när det gäller', 'i fråga om', 'vad gäller', 'vad avser'],
  ['och', 'samt', 'såväl som', 'liksom'],
  ['genom', 'med hjälp av', 'medelst'],
  ['för att', 'i syfte att', 'i avsikt att', 'med syfte att'],
  ['under förutsättning att', 'förutsatt att', 'på villkor att'],
  ['såvida inte', 'såvitt inte', 'om inte', 'med mindre'],
  ['till exempel', 'exempelvis'],
  ['vid', 'i samband med', 'i anslutning till', 'vid händelse av', 'i händelse av'],
  ['på grund av', 'till följd av'],
  ['innan', 'före det att', 'dessförinnan'],
  ['efter att', 'efter det att'],
  ['ta fram', 'utarbeta', 'upprätta'],
  ['ta hänsyn till', 'beakta', 'ta i beaktande', 'väga in'],
  ['yttra sig', 'lämna synpunkter', 'lämna yttrande', 'ge sin mening'],
  ['ta del av', 'få del av'],
  ['betala', 'erlägga'],
  ['fatta beslut', 'besluta'],
  ['lämna in', 'ge in', 'inge', 'inlämna'],
  ['ske', 'äga rum'],
  ['ta emot', 'mottaga', 'motta'],
  ['följa upp', 'uppfölja'],
  ['gå igenom', 'genomgå granskning av'],
  ['genast', 'omedelbart', 'omgående', 'ofördröjligen'],
  ['dessutom', 'därutöver', 'vidare', 'härutöver', 'också', 'även'],
  ['därefter', 'därpå'],
  ['avgiftsfritt', 'kostnadsfritt', 'utan kostnad', 'utan avgift', 'gratis'],
  ['särskilda skäl', 'speciella skäl'],
  [
    'vid behov',
    'om det behövs',
    'när det behövs',
    'om behov finns',
    'när behov finns',
    'i den mån behov finns',
    'när så behövs',
  ],
  ['på begäran', 'när så begärs', 'om så begärs', 'på anmodan', 'på uppmaning'],
  [
    'om möjligt',
    'så långt det är möjligt',
    'så långt möjligt',
    'i möjligaste mån',
    'om det är möjligt',
    'när det är möjligt',
    'såvitt möjligt',
    'i den mån det är möjligt',
  ],
  ['om', 'endast om', 'enbart om', 'bara om'],
  ['ansvarar för', 'svarar för', 'har ansvar för', 'har ansvaret för', 'bär ansvaret för'],
];

const REPLACED: readonly (readonly [RegExp, string])[] = ROWS.flatMap(([to, ...from]) =>
  from.map(
    (phrase) => [new RegExp(`(?<![\\p{L}\\d])${phrase}(?![\\p{L}\\d])`, 'giu'), to] as const,
  ),
);

/** The text with known turns of phrase written in one way. White space is collapsed. */
export function inOneWay(text: string): string {
  let form = text.replace(/[\s\u00a0]+/gu, ' ').trim();
  for (const [pattern, to] of REPLACED)
    form = form.replace(pattern, (found) =>
      /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
    );
  return form;
}
