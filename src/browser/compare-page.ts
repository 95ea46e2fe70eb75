import type { ChangeLog } from '../core/change-log.ts';
import type { EditionJsonReading } from '../core/edition-json.ts';
import type { Section } from '../core/model.ts';
import { isListed } from '../output/change-view.ts';
import { editionName } from '../output/citation.ts';
import { type Choice, readChoice, type View, withChoice } from './compare-choice.ts';
import { compareHeld, readPublished } from './compare-editions.ts';
import { element } from './compare-element.ts';
import { sectionElement } from './compare-entries.ts';
import type { Frame } from './compare-paragraphs.ts';
import {
  CHOOSE_TWO,
  FETCHING,
  notFetched,
  resultInWords,
  sameTwice,
  unknownInWords,
} from './compare-sentences.ts';
import { steps } from './compare-steps.ts';

/**
 * The free comparison: fetches two editions, compares them with the code of the build, and shows what differs.
 * The state is told to tests and to other people's scripts on `main`: `data-compare-state` is `idle`, `busy` or
 * `done`, with `data-total`.
 */
const main = document.querySelector('main') as HTMLElement;
const form = main.querySelector('form') as HTMLFormElement;
const from = form.elements.namedItem('fran') as HTMLSelectElement;
const to = form.elements.namedItem('till') as HTMLSelectElement;
const answer = document.getElementById('svar') as HTMLElement;
const title = document.getElementById('vilka') as HTMLElement;
const result = document.getElementById('skillnader') as HTMLElement;
const going = steps(
  document.getElementById('bladdra') as HTMLElement,
  form.elements.namedItem('tangenter') as HTMLInputElement,
);

const options = [...from.options];
const held = options.map((option) => option.value);
/** What the page proposes; not what a browser may have put back after a reload. */
const proposed = [from, to].map(
  (select) => [...select.options].find((option) => option.defaultSelected)?.value,
);
const fetched = new Map<string, Promise<EditionJsonReading>>();
let latest = 0;

/** An edition is fetched once; after a failure it is tried anew. */
function edition(name: string): Promise<EditionJsonReading> {
  const option = options.find(({ value }) => value === name) as HTMLOptionElement;
  const known = fetched.get(name);
  if (known) return known;
  const asked = fetch(option.dataset.json as string).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return readPublished(await response.json());
  });
  fetched.set(name, asked);
  asked.catch(() => fetched.delete(name));
  return asked;
}

/** Whether `newer` follows on `older`, with no edition between them. */
function areNeighbours(older: string, newer: string): boolean {
  return options.find(({ value }) => value === newer)?.dataset.before === older;
}

async function compare({ from: older, to: newer, view }: Choice, unknown: readonly string[] = []) {
  const run = ++latest;
  if (unknown.length > 0) return sayOnly(unknownInWords(unknown));
  if (older === null || newer === null) return sayOnly(CHOOSE_TWO);
  if (older === newer) return sayOnly(sameTwice(newer));
  main.dataset.compareState = 'busy';
  if (!fetched.has(older) || !fetched.has(newer)) answer.textContent = FETCHING;
  const [a, b] = await Promise.allSettled([edition(older), edition(newer)]);
  if (run !== latest) return;
  if (a.status === 'rejected') return sayOnly(notFetched(older), 'done');
  if (b.status === 'rejected') return sayOnly(notFetched(newer), 'done');
  const urls = new Map([...a.value.urls, ...b.value.urls]);
  show(compareHeld(a.value, b.value, areNeighbours(older, newer)), urls, view);
}

function show(log: ChangeLog, urls: ReadonlyMap<Section, string>, view: View): void {
  const partial = log.basis === 'partial';
  const frame: Frame = {
    older: log.older.edition,
    newer: log.newer.edition,
    partial,
    view,
    hrefOf: (section, anchor) => `${urls.get(section) ?? ''}${anchor ? `#${anchor}` : ''}`,
  };
  const changes = log.entries.filter(isListed);
  const shown = changes.map((entry, i) =>
    sectionElement(entry, { current: i + 1, total: changes.length }, frame),
  );
  const same = partial ? log.entries.filter((entry) => !isListed(entry)) : [];
  const known =
    same.length > 0 &&
    element(
      'section',
      { 'aria-labelledby': 'lika' },
      element('h2', { id: 'lika' }, 'Känt och oförändrat'),
      ...same.map((entry) => sectionElement(entry, null, frame)),
    );
  result.replaceChildren(...shown, ...(known ? [known] : []));
  result.dataset.view = view;
  say(
    `${title.dataset.document} från ${editionName(log.older)} till ${editionName(log.newer)}`,
    resultInWords(log),
  );
  main.dataset.total = String(changes.length);
  main.dataset.compareState = 'done';
  going.start(shown);
}

function sayOnly(sentence: string, state: 'idle' | 'done' = 'idle'): void {
  result.replaceChildren();
  say('', sentence);
  main.dataset.total = '0';
  main.dataset.compareState = state;
  going.start([]);
}

function say(heading: string, sentence: string): void {
  title.textContent = heading;
  title.hidden = heading === '';
  answer.textContent = sentence;
}

function chosen(): Choice {
  const view = new FormData(form).get('vy') === 'bredvid' ? 'bredvid' : 'lopande';
  return { from: from.value || null, to: to.value || null, view };
}

function choose(): void {
  const choice = chosen();
  history.replaceState(null, '', withChoice(location.href, choice));
  void compare(choice);
}

function begin(): void {
  const { choice, unknown } = readChoice(location.search, held, proposed);
  from.selectedIndex = choice.from === null ? -1 : held.indexOf(choice.from);
  to.selectedIndex = choice.to === null ? -1 : held.indexOf(choice.to);
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name="vy"]')) {
    radio.checked = radio.value === choice.view;
  }
  form.hidden = false;
  if (unknown.length === 0) history.replaceState(null, '', withChoice(location.href, choice));
  void compare(choice, unknown);
}

form.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name !== 'tangenter') choose();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  choose();
});
begin();
