import { isStopWord } from './stop-words.ts';
import { fold, wordsOf } from './words.ts';

/** What the site can do besides showing rules. */
export type SiteFunction =
  | 'deadlines'
  | 'checklist'
  | 'table'
  | 'subscribe'
  | 'compare'
  | 'changes'
  | 'requirements'
  | 'news'
  | 'terms'
  | 'print'
  | 'help';

/** What people call it. A question that says nothing else leads there. */
const NAMES: Record<SiteFunction, string> = {
  deadlines:
    'frister frist deadline deadlines datum slutdatum tidsfrist tidsfrister kalender årshjul förfallodag sista dag',
  checklist:
    'checklista checklistan checklistor avprickning bocka pricka egenkontroll självkontroll',
  table: 'excel kalkylark xlsx csv exportera export ladda ner fil tabell',
  subscribe:
    'prenumerera prenumeration rss atom flöde flöden bevaka bevakning notis notiser nyhetsbrev abonnera',
  compare: 'jämför jämföra jämförelse diff skillnad skillnader sida vid sida',
  changes: 'ändringar ändringslogg ändringsloggen logg ändrat uppdateringar historik',
  requirements: 'krav kravkatalog kravkatalogen kravlista alla kraven skakrav skallkrav',
  news: 'nytt nyheter nyhet',
  terms: 'begrepp ordlista förkortningar ordförklaringar definitioner termer',
  print: 'skriva ut utskrift print pdf hela reglerna hela dokumentet',
  help: 'hjälp om sidan om webbplatsen källor kontakt',
};
const WORDS = Object.entries(NAMES).map(
  ([name, words]) => [name as SiteFunction, new Set(words.split(' ').map(fold))] as const,
);
/** Words that may stand beside the name of a function without asking for anything else. */
const BESIDE = new Set(
  'lista sida sidan visa öppna finns kommande alla samlade reglerna regler krav år årets mina våra fil som'
    .split(' ')
    .map(fold),
);

/** The functions of the site that a question names and asks for nothing else. */
export function functionsNamed(question: string): SiteFunction[] {
  const said = wordsOf(question)
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word))
    .map(fold);
  if (said.length === 0 || said.length > 4) return [];
  return WORDS.flatMap(([name, words]) =>
    said.some((word) => words.has(word)) &&
    said.every((word) => words.has(word) || BESIDE.has(word))
      ? [name]
      : [],
  );
}
