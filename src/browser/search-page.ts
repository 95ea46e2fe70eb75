import { type Answer, answerTo, type Found } from '../core/search/answer.ts';
import { type Choice, chosenItems, EVERYTHING, facetsOf } from '../core/search/facets.ts';
import { NOT_LOADED, titled, totals, UNANSWERED } from '../output/search-wording.ts';
import { readAddress, type Wish, writeAddress } from './search-address.ts';
import { facetElements } from './search-facets.ts';
import { functionEntry, type HitEntry, hitEntry } from './search-hits.ts';
import { moveAmongHits } from './search-keys.ts';
import { aboutAnswer } from './search-notes.ts';
import { sources } from './search-sources.ts';
import { keepUnanswered } from './unanswered-store.ts';

/**
 * The search page: reads its files from this site and nowhere else, and shows what was found. The state is told to
 * tests and to other people's scripts on `main` (docs/contract.md, page hooks).
 */

/** Hits whose texts are waited for; the others get theirs as they come into view, since each costs a request. */
const AT_ONCE = 3;
/** Milliseconds after which requirements are read and counted: when the first hits stand there, nobody waits. */
const AT_REST = 150;

const main = document.querySelector('main') as HTMLElement;
const form = main.querySelector('form') as HTMLFormElement;
const box = form.querySelector('input') as HTMLInputElement;
const editions = form.querySelector('select') as HTMLSelectElement | null;
const status = document.getElementById('svar') as HTMLElement;
const notes = document.getElementById('besked') as HTMLElement;
const facets = document.getElementById('urval') as HTMLElement;
const list = document.getElementById('traffar') as HTMLElement;
const fallback = document.getElementById('utan-sokning') as HTMLElement;

let wish: Wish = readAddress(location.href);
let answer: Answer | null = null;
let shownFor = '';
let run = 0;
const TITLE = document.title;

/** Answers what is wished for now; an older question that is still under way is dropped. */
async function search(): Promise<void> {
  const own = ++run;
  history.replaceState(null, '', `${location.pathname}${writeAddress(wish)}`);
  document.title = titled(wish.query, TITLE);
  if (wish.query === '') {
    answer = null;
    clear();
    fallback.hidden = false;
    main.dataset.searchState = 'idle';
    return;
  }
  main.dataset.searchState = 'busy';
  try {
    const found = await answerTo(wish.query, wish.edition, sources);
    if (own !== run) return;
    answer = found;
    await show(own);
  } catch (error) {
    if (own !== run) return;
    console.error(error);
    clear();
    fallback.hidden = false;
    status.textContent = NOT_LOADED;
    main.dataset.searchState = 'done';
  }
}

async function show(own: number): Promise<void> {
  if (!answer) return;
  const { terms, requirements } = answer;
  let { items } = answer;
  const { choice } = wish;
  const needsRequirements =
    choice.kind === 'requirement' || choice.class !== null || choice.bearer !== null;
  if (needsRequirements) items = [...items, ...(await requirements())];
  const chosen = chosenItems(items, choice) as Found[];
  const numbers = await sources.numbers();
  const entries = chosen.map((item) => hitEntry(item, terms, wish.edition, numbers));
  await Promise.all(entries.slice(0, AT_ONCE).map(({ fill }) => fill()));
  const told = await aboutAnswer(wish.query, answer, numbers);
  if (own !== run) return;
  const functions = answer.functions.map((name) => functionEntry(name, numbers));
  // Beside rules that answer, what the site can do stands last; alone it is the answer.
  list.replaceChildren(...entries.map(({ item }) => item), ...functions);
  fillInView(entries.slice(AT_ONCE));
  notes.replaceChildren(...told.notes);
  const total = chosen.length + functions.length;
  status.textContent = chosen.length > 0 ? totals(chosen.map(({ kind }) => kind)) : told.silence;
  fallback.hidden = total > 0;
  offerToKeep();
  shownFor = wish.query;
  main.dataset.total = String(total);
  main.dataset.searchState = 'done';

  // Requirements are counted when the hits stand there: nobody waits for them.
  if (!needsRequirements) {
    await new Promise((resolve) => setTimeout(resolve, AT_REST));
    if (own !== run) return;
    items = [...items, ...(await requirements())];
  }
  if (own === run)
    facets.replaceChildren(...facetElements(facetsOf(items, choice), choice, choose));
}

let watching: IntersectionObserver | undefined;

/** Gives each entry its text when the reader is about to see it. */
function fillInView(entries: readonly HitEntry[]): void {
  watching?.disconnect();
  const waiting = new Map<Element, HitEntry>(entries.map((entry) => [entry.item, entry]));
  watching = new IntersectionObserver(
    (seen, observer) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void waiting
          .get(target)
          ?.fill()
          .catch(() => {});
      }
    },
    { rootMargin: '300px' },
  );
  for (const { item } of entries) watching.observe(item);
}

const asking = document.getElementById('fick-inget-svar') as HTMLElement;
const keep = asking.querySelector('button') as HTMLButtonElement;
const kept = asking.querySelector('[role="status"]') as HTMLElement;

/** The button is there whatever was found: only the reader knows whether it answers. */
function offerToKeep(): void {
  asking.hidden = false;
  kept.textContent = '';
}

keep.addEventListener('click', () => {
  keepUnanswered(wish.query);
  kept.textContent = UNANSWERED.kept;
});

function clear(): void {
  for (const part of [list, notes, facets]) part.replaceChildren();
  status.textContent = '';
  asking.hidden = true;
  shownFor = '';
  main.dataset.total = '0';
}

/** A facet changes what is shown of the same answer. The button pressed keeps the focus. */
function choose(choice: Choice): void {
  wish = { ...wish, choice };
  const place = [...facets.querySelectorAll('button, select')].indexOf(
    document.activeElement as Element,
  );
  const own = ++run;
  history.replaceState(null, '', `${location.pathname}${writeAddress(wish)}`);
  void show(own).then(() => {
    (facets.querySelectorAll('button, select')[place] as HTMLElement | undefined)?.focus();
  });
}

box.addEventListener('input', () => {
  // Another question is about other chapters and bearers.
  wish = { ...wish, query: box.value.trim(), choice: EVERYTHING };
  void search();
});
// Read the map of numbers while the reader thinks; words and engine are only read when there are words.
box.addEventListener('focus', () => void sources.numbers().catch(() => {}), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  wish = { ...wish, query: box.value.trim() };
  void search();
});
box.addEventListener('keydown', (event) => {
  // With the answer on the page Enter opens its first hit; before that it asks, by sending the form.
  if (event.key !== 'Enter' || event.isComposing) return;
  const first = list.querySelector('a');
  if (!first || shownFor !== box.value.trim() || main.dataset.searchState !== 'done') return;
  event.preventDefault();
  first.click();
});
editions?.addEventListener('change', () => {
  wish = { ...wish, edition: editions.value || null, choice: EVERYTHING };
  void search();
});
moveAmongHits(box, list);

box.value = wish.query;
wish.query = wish.query.trim();
if (editions && wish.edition !== null) editions.value = wish.edition;
if (wish.query !== '') void search();
