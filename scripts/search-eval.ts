import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildRulebook } from '../src/core/pipeline.ts';
import { searchInMemory } from '../src/core/search/open-index.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { rulebookSearch } from '../src/io/search-index.ts';
import { startServer } from '../src/io/static-server.ts';
import { requireChromium } from './browser.mjs';
import { measureBytes, measureTimes } from './search-browser.ts';
import {
  compoundRecall,
  margin,
  mean,
  measureQuality,
  median,
  mendingOf,
  type Quality,
  type QueryFile,
} from './search-quality.ts';
import { today } from './today.ts';

/**
 * `npm run search:eval -- QUERIES.json`: how well the search answers, each question with its dots and without; and
 * for a file of questions that readers got no answer to, what would mend them. With `--dist` the built site is asked
 * too, in a browser, for bytes and times. Exit 2 when the command was misused; the figures judge nothing.
 */
const USAGE =
  'Usage: npm run search:eval -- QUERIES.json [--content FOLDER] [--today DATE] [--dist FOLDER] [--verbose]';

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      today: { type: 'string', default: today() },
      dist: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) return misuse('name one file of queries.');
  const read = readQueries(name);
  if (typeof read === 'string') return misuse(`${name} ${read}`);

  const rulebook = buildRulebook(readContentFolder(values.content), values.today, {
    drafts: false,
  });
  const data = rulebookSearch(rulebook);
  if (!data) return misuse(`${values.content} has no main document with a complete edition.`);
  const sources = searchInMemory(data);
  const sections = data.newest.records.flatMap(({ kind, id, title, sentences }) =>
    kind === 'section'
      ? [{ number: id, text: [title, ...sentences.map(({ text }) => text)].join('\n') }]
      : [],
  );
  if (read.queries.length > 0 || read.noAnswer.length > 0) {
    report(await measureQuality(read, sources, sections), values.verbose);
    console.log('\nThe same without å, ä and ö');
    report(await measureQuality(read, sources, sections, true), false, true);
  }
  for (const { query } of read.unanswered ?? []) {
    const { hits, near, unknown } = await mendingOf(query, sources);
    console.log(`”${query}”`);
    console.log(`  shown: ${hits.slice(0, 5).join(', ') || 'nothing'}`);
    if (near.length > 0) console.log(`  close: ${near.join(', ')}`);
    console.log(
      unknown.length > 0
        ? `  unknown: ${unknown.join(', ')}. Put each with what the rules say for it into synonyms.yaml, or into a file of fields/.`
        : '  every word is known: a phrase in synonyms.yaml can lead to the right place.',
    );
  }
  return values.dist === undefined ? 0 : measureInBrowser(values.dist, read);
}

async function measureInBrowser(dist: string, { queries }: QueryFile): Promise<number> {
  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    server = await startServer(dist, { port: 0 });
  } catch (error) {
    return misuse((error as Error).message);
  }
  const browser = await chromium.launch({
    executablePath: await requireChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const asked = queries.map(({ query }) => query);
    const bytes = await measureBytes(browser, server.url, asked);
    const times = await measureTimes(page, server.url, asked);
    const figure = (n: number) => n.toFixed(1).padStart(6);
    console.log(
      `\nKilobytes until the first hits, new visitor: median ${figure(median(bytes) / 1000)}, most ${figure(Math.max(...bytes) / 1000)}`,
    );
    console.log(
      `Milliseconds from last key to hits, warm:    median ${figure(median(times))}, most ${figure(Math.max(...times))}`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

function misuse(message: string): number {
  console.error(`search:eval: ${message}\n${USAGE}`);
  return 2;
}

/** The file, or what is wrong with it. */
function readQueries(name: string): QueryFile | string {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    return 'cannot be read.';
  }
  let data: Partial<QueryFile>;
  try {
    data = JSON.parse(text) as Partial<QueryFile>;
  } catch (error) {
    return `is not JSON: ${(error as Error).message}`;
  }
  const unanswered = Array.isArray(data.unanswered) ? data.unanswered : [];
  if (unanswered.some((one) => typeof one?.query !== 'string'))
    return ': every one of "unanswered" needs a "query".';
  if (!Array.isArray(data.queries))
    return unanswered.length > 0
      ? { queries: [], noAnswer: [], unanswered }
      : 'has no list "queries" and no list "unanswered".';
  const wrong = data.queries.findIndex(
    ({ query, kind, relevant }) => !query || !kind || !Array.isArray(relevant) || !relevant.length,
  );
  if (wrong !== -1)
    return `: queries[${wrong}] needs "query", "kind" and a list "relevant" that is not empty.`;
  return { noAnswer: [], ...data, unanswered } as QueryFile;
}

function report({ queries, noAnswer, compounds }: Quality, verbose: boolean, brief = false): void {
  const row = (name: string, of: typeof queries) => {
    const first = mean(of.map((one) => one.successAt1));
    const figures = (['successAt3', 'ndcgAt5', 'nothing', 'wrongFirst'] as const).map((figure) =>
      mean(of.map((one) => one[figure]))
        .toFixed(3)
        .padStart(11),
    );
    console.log(
      `${name.padEnd(24)}${String(of.length).padStart(4)}${first.toFixed(3).padStart(11)} ± ${margin(first, of.length).toFixed(2)}${figures.join('')}`,
    );
  };
  if (queries.length > 0)
    console.log(
      `${'kind'.padEnd(24)}   n  success@1        success@3     nDCG@5     no hit  wrong 1st`,
    );
  for (const kind of brief ? [] : new Set(queries.map((one) => one.kind)))
    row(
      kind,
      queries.filter((one) => one.kind === kind),
    );
  if (queries.length > 0) row('all', queries);
  for (const one of brief ? [] : queries)
    if (verbose ? one.ndcgAt5 < 1 : one.successAt1 === 0)
      console.log(`  ${one.id} ”${one.query}”: ${one.hits.slice(0, 6).join(', ') || 'nothing'}`);

  const silent = noAnswer.filter((one) => one.silent);
  if (noAnswer.length > 0)
    console.log(`Questions without an answer, told so: ${silent.length} of ${noAnswer.length}`);
  for (const one of brief ? [] : noAnswer)
    if (!one.silent) console.log(`  ${one.id} ”${one.query}”: ${one.hits.slice(0, 6).join(', ')}`);

  if (compounds.length > 0) {
    const places = compounds.reduce((sum, one) => sum + one.expected.length, 0);
    console.log(
      `Compounds found by a part: ${compoundRecall(compounds).toFixed(3)} of ${places} places, ${compounds.length} parts`,
    );
  }
  for (const { part, missed } of brief ? [] : compounds)
    if (missed.length > 0) console.log(`  ”${part}” misses ${missed.join(', ')}`);
}

process.exitCode = await run();
