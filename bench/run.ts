import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * `npm run bench`: how long the site takes to build, how the time grows with the number of section pages, and
 * what a section page weighs. Content grows by copies of the 2025 edition in a scratch folder that is removed
 * afterwards. Times are medians of processes, for a noisy machine; the growth is a difference between two
 * builds on the same machine.
 */
const ROUNDS = 3;
const MANY = 50;
const DOCUMENT = 'vasterbotten/uppdrag-och-regler';
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const small = measure(resolve('content'), 'as it is');
  const large = measure(contentWithEditions(MANY), `${MANY} complete editions`);
  const perPage = (large.milliseconds - small.milliseconds) / (large.sections - small.sections);
  console.log(`Each further section page: ${perPage.toFixed(2)} ms (bound 1.2 ms).`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

interface Measured {
  milliseconds: number;
  sections: number;
}

function measure(content: string, name: string): Measured {
  const out = join(scratch, 'dist');
  const times = Array.from({ length: ROUNDS }, () => {
    rmSync(out, { recursive: true, force: true });
    const before = process.hrtime.bigint();
    execFileSync(
      process.execPath,
      ['scripts/build.ts', '--today', '2026-11-21', '--content', content, '--out', out],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return Number(process.hrtime.bigint() - before) / 1e6;
  });
  const milliseconds = median(times);
  const pages = sectionPages(out);
  console.log(
    `Build, ${name}: ${(milliseconds / 1000).toFixed(1)} s, ${pages.length} section pages.`,
  );
  weigh(out, pages);
  return { milliseconds, sections: pages.length };
}

/** HTML and style sheets of the section pages of 2025, compressed with gzip at level 9. */
function weigh(out: string, pages: readonly string[]): void {
  const assets = join(out, 'assets');
  const css = readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .reduce((sum, name) => sum + gzipped(join(assets, name)), 0);
  const sizes = pages
    .filter((page) => page.includes(`${DOCUMENT}/2025/`))
    .map((page) => gzipped(page) + css)
    .sort((a, b) => a - b);
  console.log(
    `  Section page of 2025, HTML and CSS: median ${kilobytes(median(sizes))}, largest ${kilobytes(sizes.at(-1) ?? 0)} (bound 14 KB).`,
  );
  const catalogue = gzipped(join(out, DOCUMENT, 'krav', 'index.html'));
  console.log(`  Catalogue of requirements, HTML: ${kilobytes(catalogue)} (bound 45 KB).`);
}

function sectionPages(out: string): string[] {
  return readdirSync(join(out, DOCUMENT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((edition) =>
      readdirSync(join(out, DOCUMENT, edition.name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^\d/u.test(entry.name))
        .map((entry) => join(out, DOCUMENT, edition.name, entry.name, 'index.html')),
    );
}

/** A copy of the content in which the 2025 edition stands once more for every year up to the number asked for. */
function contentWithEditions(count: number): string {
  const copy = join(scratch, 'content');
  cpSync('content', copy, { recursive: true });
  for (let i = 1; i < count; i++) {
    const year = String(2026 + i);
    const folder = join(copy, DOCUMENT, year);
    cpSync(join('content', DOCUMENT, '2025'), folder, { recursive: true });
    const file = join(folder, 'edition.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('edition: "2025"', `edition: "${year}"`),
    );
  }
  return copy;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
