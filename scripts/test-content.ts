/**
 * `npm run test:content`: the unit tests with other content in the place of the repository's own: an invented
 * rulebook, and the content with a made-up next year brought in. Content is an editor's, and what an editor does must
 * never redden the tests of the code. Works on a copy in a scratch folder that is removed afterwards.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCatalogue } from '../src/core/catalogue.ts';
import { documentsOf, latestComplete } from '../src/core/holdings.ts';
import { readContentFolder } from '../src/io/content-folder.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The files under git, with the packages that are installed. */
function copyOfRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-content-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0')) {
    if (file && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Makes the next year of the first rulebook: the latest edition once more, source and all, under another year. */
function bringInNextYear(folder: string): void {
  const { catalogue } = readCatalogue(readContentFolder(join(folder, 'content')));
  const document = documentsOf(catalogue).find((one) => latestComplete(one) !== null);
  const latest = document && latestComplete(document);
  if (!document || !latest) throw new Error('No document here has a whole edition.');
  const year = String(Math.max(...document.editions.map(({ edition }) => Number(edition))) + 1);
  const home = join('content', document.region, document.slug);
  const next = join(folder, home, year);
  cpSync(join(folder, home, latest.edition), next, { recursive: true });
  const yaml = join(next, 'edition.yaml');
  const text = readFileSync(yaml, 'utf8').replace(/^edition: .*$/mu, `edition: "${year}"`);
  writeFileSync(yaml, text.replaceAll(latest.edition, year));
  execFileSync(process.execPath, ['scripts/run.mjs', 'ledger', home], {
    cwd: folder,
    stdio: 'pipe',
  });
}

const CASES: [name: string, change: (folder: string) => void][] = [
  [
    'an invented rulebook as the content',
    (folder) => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(folder, 'examples', 'skargard'), join(folder, 'content'), { recursive: true });
    },
  ],
  ['a made-up next year in the content', bringInNextYear],
];

for (const [name, change] of CASES) {
  console.log(`\n== ${name}`);
  const folder = copyOfRepository();
  try {
    change(folder);
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...process.argv.slice(2)],
      { cwd: folder, stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
