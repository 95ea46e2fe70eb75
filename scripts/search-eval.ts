import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from '../src/io/static-server.ts';
import { requireChromium } from './browser.mjs';
import {
  compoundRecall,
  mean,
  measureBytes,
  measureQuality,
  measureTimes,
  median,
  type Quality,
  type QueryFile,
} from './search-quality.ts';

/**
 * `npm run search:eval -- QUERIES.json [--dist FOLDER] [--verbose]`: how well the built site's search answers, in a
 * browser. Build the site first. Exit 2 when the command was misused; the figures judge nothing.
 */
const USAGE = 'Usage: npm run search:eval -- QUERIES.json [--dist FOLDER] [--verbose]';

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dist: { type: 'string', default: 'dist' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) return misuse('name one file of queries.');
  const read = readQueries(name);
  if (typeof read === 'string') return misuse(`${name} ${read}`);

  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    server = await startServer(values.dist, { port: 0 });
  } catch (error) {
    return misuse((error as Error).message);
  }
  const browser = await chromium.launch({
    executablePath: await requireChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const quality = await measureQuality(page, server.url, read);
    report(quality, values.verbose);
    const asked = read.queries.map(({ query }) => query);
    const bytes = await measureBytes(browser, server.url, asked);
    const times = await measureTimes(page, server.url, asked);
    const kilobytes = (n: number) => (n / 1000).toFixed(1).padStart(6);
    console.log(
      `\nKilobytes until the first hits, new visitor: median ${kilobytes(median(bytes))}, most ${kilobytes(Math.max(...bytes))}`,
    );
    console.log(
      `Milliseconds from last key to hits, warm:    median ${median(times).toFixed(1).padStart(6)}, most ${Math.max(
        ...times,
      )
        .toFixed(1)
        .padStart(6)}`,
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
  if (!Array.isArray(data.queries)) return 'has no list "queries".';
  const wrong = data.queries.findIndex(
    ({ query, kind, relevant }) => !query || !kind || !Array.isArray(relevant) || !relevant.length,
  );
  if (wrong !== -1)
    return `: queries[${wrong}] needs "query", "kind" and a list "relevant" that is not empty.`;
  return { noAnswer: [], ...data } as QueryFile;
}

function report({ queries, noAnswer, compounds }: Quality, verbose: boolean): void {
  const row = (name: string, of: typeof queries) =>
    console.log(
      [
        name.padEnd(28),
        String(of.length).padStart(4),
        ...(['successAt1', 'successAt3', 'ndcgAt5'] as const).map((figure) =>
          mean(of.map((one) => one[figure]))
            .toFixed(3)
            .padStart(11),
        ),
      ].join(''),
    );
  console.log(`${'kind'.padEnd(28)}   n  success@1  success@3     nDCG@5`);
  for (const kind of new Set(queries.map((one) => one.kind)))
    row(
      kind,
      queries.filter((one) => one.kind === kind),
    );
  row('all', queries);
  for (const one of queries)
    if (verbose ? one.ndcgAt5 < 1 : one.successAt1 === 0)
      console.log(`  ${one.id} ”${one.query}”: ${one.hits.slice(0, 6).join(', ') || 'nothing'}`);

  const silent = noAnswer.filter((one) => one.silent);
  if (noAnswer.length > 0)
    console.log(`\nQuestions without an answer, told so: ${silent.length} of ${noAnswer.length}`);
  for (const one of noAnswer)
    if (!one.silent) console.log(`  ${one.id} ”${one.query}”: ${one.hits.slice(0, 6).join(', ')}`);

  if (compounds.length > 0) {
    const places = compounds.reduce((sum, one) => sum + one.expected.length, 0);
    console.log(
      `\nCompounds found by a part: ${compoundRecall(compounds).toFixed(3)} of ${places} places, ${compounds.length} parts`,
    );
  }
  for (const { part, missed } of compounds)
    if (missed.length > 0) console.log(`  ”${part}” misses ${missed.join(', ')}`);
}

process.exitCode = await run();
