import { type Hit, readHit } from './search-hit.ts';

/**
 * The search page: asks Pagefind, which reads its index from this site and nowhere else, and shows the hits.
 * The state is told to tests and to other people's scripts on `main` (docs/contract.md, page hooks).
 */

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const MOST_HITS = 30;
/** Milliseconds without a key before the search begins. */
const PAUSE = 120;

const main = document.querySelector('main') as HTMLElement;
const form = main.querySelector('form') as HTMLFormElement;
const box = main.querySelector('input') as HTMLInputElement;
const answer = document.getElementById('svar') as HTMLElement;
const list = document.getElementById('traffar') as HTMLElement;
const fallback = document.getElementById('utan-sokning') as HTMLElement;

let engine: Promise<Pagefind> | undefined;
let latest = 0;

function load(): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ main.dataset.pagefindPath as string).then(
    async (pagefind: Pagefind) => {
      // å, ä and ö are letters of their own: "får" is not "far".
      await pagefind.options({
        baseUrl: main.dataset.base,
        excerptLength: 24,
        exactDiacritics: true,
      });
      return pagefind;
    },
  );
  return engine;
}

async function search(query: string): Promise<void> {
  const run = ++latest;
  if (query === '') return show('idle', [], 0, '');
  main.dataset.searchState = 'busy';
  try {
    const { results } = await (await load()).search(query);
    const data = await Promise.all(results.slice(0, MOST_HITS).map((result) => result.data()));
    if (run !== latest) return;
    show('done', data.map(readHit), results.length, query);
  } catch {
    if (run !== latest) return;
    show('done', [], 0, query);
    answer.textContent =
      'Sökningen kunde inte läsas in. Ladda om sidan, eller använd innehållet nedan.';
  }
}

function show(state: 'idle' | 'done', hits: readonly Hit[], total: number, query: string): void {
  list.replaceChildren(...hits.map(hitElement));
  fallback.hidden = total > 0;
  answer.textContent = state === 'idle' ? '' : answerText(total, query);
  main.dataset.total = String(total);
  main.dataset.searchState = state;
}

function answerText(total: number, query: string): string {
  if (total === 0) return `Inget i texten svarar mot ”${query}”.`;
  const shown = total > MOST_HITS ? `, de ${MOST_HITS} närmaste visas` : '';
  return `${total} ${total === 1 ? 'träff' : 'träffar'}${shown}.`;
}

function hitElement(hit: Hit): HTMLElement {
  const item = document.createElement('li');
  item.dataset.hit = '';
  item.dataset.kind = hit.kind;
  if (hit.kind === 'section') {
    item.dataset.number = hit.number;
    item.dataset.edition = hit.edition;
  } else {
    item.dataset.decision = hit.id;
  }
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  const excerpt = document.createElement('p');
  excerpt.append(...hit.excerpt.map(({ text, marked }) => (marked ? mark(text) : text)));
  item.append(link, excerpt);
  return item;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

function rememberInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function begin(delay: number): void {
  clearTimeout(waiting);
  const query = box.value.trim();
  waiting = setTimeout(() => {
    rememberInAddress(query);
    void search(query);
  }, delay);
}

box.addEventListener('focus', () => void load(), { once: true });
box.addEventListener('input', () => begin(PAUSE));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  begin(0);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === box) return;
  event.preventDefault();
  box.focus();
});

box.value = new URL(location.href).searchParams.get('q') ?? '';
if (box.value.trim() !== '') begin(0);
