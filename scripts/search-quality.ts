import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The questions that the search is judged by; docs/search-measured.md explains the file. */
export interface QueryFile {
  queries: {
    id: string;
    query: string;
    kind: string;
    /** What answers (grade 2) and what does no harm beside it (grade 1). */
    relevant: { type: 'section' | 'decision'; id: string; grade: number }[];
  }[];
  /** Questions that nothing in the texts answers. */
  noAnswer: { id: string; query: string }[];
  /** Parts of compounds, with the compounds of the texts that they stand in. */
  compounds?: { part: string; words: string[] }[];
}

export interface QueryResult {
  id: string;
  query: string;
  kind: string;
  /** Numbers of sections and ids of decisions in order of rank. */
  hits: string[];
  successAt1: number;
  successAt3: number;
  ndcgAt5: number;
}

export interface Quality {
  queries: QueryResult[];
  noAnswer: { id: string; query: string; silent: boolean; hits: string[] }[];
  compounds: { part: string; expected: string[]; missed: string[] }[];
}

/** Asks every question on the built search page, in a browser. `url` is the start page. */
export async function measureQuality(page: Page, url: string, file: QueryFile): Promise<Quality> {
  await page.goto(`${url}sok/`);
  const queries: QueryResult[] = [];
  for (const { id, query, kind, relevant } of file.queries) {
    const hits = await ask(page, query);
    queries.push({ id, query, kind, hits, ...score(hits, relevant) });
  }
  const noAnswer: Quality['noAnswer'] = [];
  for (const { id, query } of file.noAnswer) {
    const hits = await ask(page, query);
    const total = await page.locator('main').getAttribute('data-total');
    noAnswer.push({ id, query, silent: total === '0' && hits.length === 0, hits });
  }
  return { queries, noAnswer, compounds: await measureCompounds(page, url, file) };
}

/**
 * For each part: all sections whose text has one of the compounds, in any inflection, should be among the hits,
 * however many there are.
 */
async function measureCompounds(
  page: Page,
  url: string,
  file: QueryFile,
): Promise<Quality['compounds']> {
  const measured: Quality['compounds'] = [];
  const sections = file.compounds?.length ? await sectionsOf(page, url) : [];
  for (const { part, words } of file.compounds ?? []) {
    const holds = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?:\\p{L}{0,6})(?!\\p{L})`, 'iu');
    const expected = sections.filter(({ text }) => holds.test(text)).map(({ number }) => number);
    const hits = new Set(await ask(page, part));
    measured.push({ part, expected, missed: expected.filter((number) => !hits.has(number)) });
  }
  return measured;
}

/** The texts as the site publishes them, from the edition that the first hit of a number belongs to. */
async function sectionsOf(page: Page, url: string): Promise<{ number: string; text: string }[]> {
  await ask(page, '1');
  const edition = new URL(
    '..',
    await page
      .locator('[data-hit] a')
      .first()
      .evaluate((a) => (a as HTMLAnchorElement).href),
  );
  const response = await page.request.get(new URL('edition.json', edition).href);
  const { sections } = (await response.json()) as {
    sections: { number: string; title: string; paragraphs: { text: string }[] }[];
  };
  if (!edition.href.startsWith(url)) throw new Error(`${edition.href} is not below ${url}.`);
  return sections.map(({ number, title, paragraphs }) => ({
    number,
    text: [title, ...paragraphs.map(({ text }) => text)].join('\n'),
  }));
}

/** Types a query, and gives what is found in order of rank. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#q', '');
  await page.waitForSelector('main[data-search-state="idle"]');
  await page.fill('#q', query);
  await page.waitForSelector('main[data-search-state="done"]');
  return page
    .locator('[data-hit]')
    .evaluateAll((hits) =>
      (hits as HTMLElement[]).map(({ dataset }) => dataset.number ?? dataset.decision ?? ''),
    );
}

const DEPTH = 5;

function score(
  hits: readonly string[],
  relevant: QueryFile['queries'][number]['relevant'],
): Pick<QueryResult, 'successAt1' | 'successAt3' | 'ndcgAt5'> {
  const grade = new Map(relevant.map(({ id, grade }) => [id, grade]));
  const grades = hits.map((id) => grade.get(id) ?? 0);
  const best = relevant.map(({ grade }) => grade).sort((a, b) => b - a);
  return {
    successAt1: Number(grades[0] === 2),
    successAt3: Number(grades.slice(0, 3).includes(2)),
    ndcgAt5: gain(grades) / gain(best),
  };
}

/** Discounted cumulative gain of the first five, with 2^grade - 1 as the gain. */
function gain(grades: readonly number[]): number {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/**
 * What each query makes a new visitor fetch until its hits stand there: scripts, engine, index, words and texts,
 * as they come over the wire. The page itself, its style and its fonts are left out.
 */
export async function measureBytes(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const sizes: number[] = [];
  for (const query of queries) {
    const context: BrowserContext = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, type }) =>
      kinds.set(requestId, type ?? ''),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (
        !['Document', 'Stylesheet', 'Font', 'Image', 'Other'].includes(kinds.get(requestId) ?? '')
      )
        bytes += encodedDataLength;
    });
    await page.goto(`${url}sok/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('main[data-search-state="done"]');
    sizes.push(bytes);
    await context.close();
  }
  return sizes;
}

/** Milliseconds from the last key to the hits, with the engine at hand: the last letter of each query is typed. */
export async function measureTimes(
  page: Page,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  await page.goto(`${url}sok/`);
  await ask(page, 'värme');
  const times: number[] = [];
  for (const query of queries) {
    await ask(page, query.slice(0, -1) || query);
    times.push(
      await page.evaluate(
        (typed) =>
          new Promise<number>((resolve) => {
            const main = document.querySelector('main') as HTMLElement;
            const box = document.querySelector('#q') as HTMLInputElement;
            new MutationObserver((_, observer) => {
              if (main.dataset.searchState !== 'done') return;
              observer.disconnect();
              resolve(performance.now() - start);
            }).observe(main, { attributeFilter: ['data-search-state'] });
            const start = performance.now();
            box.value = typed;
            box.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        query,
      ),
    );
  }
  return times;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Of all places where a compound with a searched part stands, the share that was found. */
export function compoundRecall(compounds: Quality['compounds']): number {
  const expected = compounds.reduce((sum, one) => sum + one.expected.length, 0);
  const missed = compounds.reduce((sum, one) => sum + one.missed.length, 0);
  return expected === 0 ? 1 : 1 - missed / expected;
}
