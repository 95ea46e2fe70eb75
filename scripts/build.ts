import { cpSync, rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { diagnose } from '../src/checks/diagnosis.ts';
import { stoppingErrors } from '../src/checks/index.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { formatProblem, type Problem } from '../src/core/problem.ts';
import type { Rulebook } from '../src/core/rulebook.ts';
import { type BuiltAddress, readBuiltAddresses } from '../src/io/built-pages.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import {
  copyMovedFiles,
  recoverPlace,
  takePlace,
  writeHeaders,
  writeSitemap,
} from '../src/io/finished-site.ts';
import {
  readPublishedList,
  readSealedFile,
  writePublishedList,
  writeSealed,
} from '../src/io/published-list.ts';
import { writeSearch } from '../src/io/search-index.ts';
import { shareRulebook } from '../src/io/site.ts';
import { wordsOf } from '../src/io/word-list.ts';
import { extendedList, guardAddresses, settledList } from '../src/output/address-guard.ts';
import { findingText } from '../src/output/problem-wording.ts';
import { siteName } from '../src/output/site-wording.ts';
import { today } from './today.ts';

/**
 * `npm run build [-- --today 2026-11-21] [--base /halsoval/] [--site https://…] [--content FOLDER] [--out FOLDER]
 * [--drafts] [--published FOLDER] [--publish]`
 *
 * Content checks, then the site, then the search index, then every published address is asked for. The site takes
 * its place when all of it stands: a build that fails leaves the one before untouched. `--today` is the one clock
 * of the build: it decides what is said of dates that have passed. Left out, it is the day of the machine.
 *
 * Exit 0 done, 1 the content has errors or a published address would stop answering, 2 misused.
 */
const { values } = parseArgs({
  options: {
    today: { type: 'string', default: today() },
    base: { type: 'string' },
    site: { type: 'string' },
    content: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
    /** Where the list of published addresses lies; other content than the repository's own has none by itself. */
    published: { type: 'string' },
    publish: { type: 'boolean', default: false },
    /** Takes off the list what no longer answers; `npm run site` gives it. */
    retire: { type: 'boolean', default: false },
  },
});
const { drafts } = values;
const base = `/${(values.base ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
const list = values.published ?? (values.content === undefined ? 'published' : null);

function misuse(message: string): never {
  console.error(`build: ${message}`);
  process.exit(2);
}

if (!/^\d{4}-\d{2}-\d{2}$/u.test(values.today)) {
  misuse(`--today is "${values.today}"; write a date such as 2026-11-21.`);
}
if (values.site !== undefined && !URL.canParse(values.site)) {
  misuse(
    `--site is "${values.site}"; write the whole address of the host, such as https://example.org.`,
  );
}
if (values.publish && drafts) {
  misuse('a draft is not published: leave out --drafts, or leave out --publish.');
}
if (values.publish && list === null) misuse('say with --published where the list lies.');

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
}

/** Tells all problems of the content and ends when one of them is an error for this build. */
function checkedRulebook(): Rulebook {
  const files = readContentFolder(resolve(values.content ?? 'content'));
  const rulebook = buildRulebook(files, values.today, {
    drafts,
    words: wordsOf,
    ...(list === null ? {} : { list: readSealedFile(list) }),
  });
  const { problems } = rulebook;
  const told = problems.filter((problem) => drafts || !problem.inDraft);
  for (const finding of diagnose(files, told)) console.error(`${findingText(finding, 'sv')}\n`);
  if (told.length < problems.length) {
    console.error(
      `build: ${problems.length - told.length} more in drafts, which are left out; "npm run -s check" tells them.`,
    );
  }
  const errors = stoppingErrors(problems, drafts).length;
  if (errors === 0) return rulebook;
  console.error(
    `build: ${errors} ${errors === 1 ? 'error' : 'errors'} in the content; nothing was built.`,
  );
  process.exit(1);
}

/** Builds the pages into a folder. */
async function buildPages(rulebook: Rulebook, folder: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  shareRulebook(rulebook);
  // A folder outside of this one would make Astro keep what it renders from in one place for all builds, where two at a
  // time take it from each other.
  const inside = folder.startsWith(resolve('.') + sep)
    ? folder
    : resolve(`.astro/site-${process.pid}`);
  process.env.RULEBOOK_DIST = inside;
  if (values.content) process.env.RULEBOOK_CONTENT = values.content;
  if (values.base) process.env.RULEBOOK_BASE = base;
  if (values.site) process.env.RULEBOOK_SITE = values.site;
  rmSync(folder, { recursive: true, force: true });
  rmSync(inside, { recursive: true, force: true });
  // Imported here and not above: Astro reads the environment when it is loaded.
  const { build } = await import('astro');
  await build({ root: resolve('.'), logLevel: 'warn' });
  if (inside === folder) return;
  cpSync(inside, folder, { recursive: true });
  rmSync(inside, { recursive: true, force: true });
}

/** Ends the build when an address that has been published would stop answering. */
function guard(rulebook: Rulebook, built: readonly BuiltAddress[], folder: string): void {
  const { listed: known, problems: unreadable } =
    list === null ? { listed: [], problems: [] } : readPublishedList(list);
  const settled = values.retire ? settledList(known, built) : null;
  if (settled && settled.addresses + settled.anchors > 0) {
    console.log(
      `${settled.addresses} addresses and ${settled.anchors} places were taken off the list.`,
    );
  }
  const listed = settled?.list ?? known;
  const problems = [...unreadable, ...guardAddresses(listed, built, rulebook.moved ?? [])];
  if (problems.length > 0) {
    tell(problems);
    console.error(
      `build: ${problems.length} ${problems.length === 1 ? 'address' : 'addresses'} would stop answering or lead astray; the site was not replaced.`,
    );
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  }
  if (list === null || drafts) return;
  const { list: extended, addresses, anchors } = extendedList(listed, built);
  if (addresses + anchors === 0 && !settled) return;
  const what = `${addresses} addresses and ${anchors} places on known pages`;
  if (values.publish) {
    writePublishedList(list, extended);
    console.log(`${what} were added to ${list}/; commit it with the content.`);
  } else {
    console.error(
      `build: note: ${what} are not on the list of published addresses; "npm run publish-addresses" adds them.`,
    );
  }
}

const rulebook = checkedRulebook();
const out = resolve(values.out);
recoverPlace(out);
const folder = `${out}.part`;
await buildPages(rulebook, folder);
const searched = await writeSearch(folder, rulebook);
copyMovedFiles(folder, rulebook.moved ?? []);
const built = readBuiltAddresses(folder, siteName(rulebook.settings));
writeHeaders(folder, base);
if (values.site) writeSitemap(folder, built, { site: values.site, base });
guard(rulebook, built, folder);
if (values.publish && list !== null) {
  const added = writeSealed(list, resolve(values.content ?? 'content'), rulebook);
  if (added > 0) console.log(`${added} fingerprints of what is published were added to ${list}/.`);
}
takePlace(folder, out);
console.log(
  `Built ${values.out}/ for ${values.today}; ${searched} sections and decisions in the search index.`,
);
