import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCatalogue, stoppingErrors } from '../src/checks/index.ts';
import { formatProblem } from '../src/core/problem.ts';
import { searchedAddresses, writeSearchIndex } from '../src/io/search-index.ts';
import { readSite, shareSite } from '../src/io/site.ts';

/**
 * `npm run build [-- --today 2026-11-21] [--base /halsoval/] [--site https://…] [--content FOLDER] [--out FOLDER]
 * [--drafts]`
 *
 * Content checks, then the site, then the search index. `--today` is the one clock of the build: it decides
 * what is said of dates that have passed. Left out, it is the day of the machine.
 */
const { values } = parseArgs({
  options: {
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    base: { type: 'string' },
    site: { type: 'string' },
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
  },
});

if (!/^\d{4}-\d{2}-\d{2}$/u.test(values.today)) {
  console.error(`build: --today is "${values.today}"; write a date such as 2026-11-21.`);
  process.exit(2);
}

const { drafts } = values;
const read = readSite(resolve(values.content), values.today, { drafts });
const { site } = read;
const problems = checkCatalogue(read.held, read.problems);
const told = problems.filter((problem) => drafts || !problem.inDraft);
for (const problem of told) console.error(`${formatProblem(problem)}\n`);
if (told.length < problems.length) {
  console.error(
    `build: ${problems.length - told.length} more in drafts, which are left out; "npm run -s check" tells them.`,
  );
}
const errors = stoppingErrors(problems, drafts).length;
if (errors > 0) {
  console.error(
    `build: ${errors} ${errors === 1 ? 'error' : 'errors'} in the content; nothing was built.`,
  );
  process.exit(1);
}

const out = resolve(values.out);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
shareSite(site);
process.env.RULEBOOK_DIST = out;
if (values.base) process.env.RULEBOOK_BASE = values.base;
if (values.site) process.env.RULEBOOK_SITE = values.site;

rmSync(out, { recursive: true, force: true });
// Imported here and not above: Astro reads the environment when it is loaded.
const { build } = await import('astro');
await build({ root: resolve('.'), logLevel: 'warn' });
const searched = searchedAddresses(site);
await writeSearchIndex(out, searched);
console.log(
  `Built ${values.out}/ for ${values.today}; ${searched.length} pages in the search index.`,
);
