// Measures the comparison, in one warm process, beside `git diff --no-index --word-diff`.
//
//   node bench/compare.ts                     on an edition of 100 KB made up here
//   node bench/compare.ts OLDER NEWER         on two edition.json files; several pairs may follow
//
// Times are medians in milliseconds on the wall clock, git's with the start of its process. The two
// are measured one after the other; on a machine with other work trust the ratio, not the times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparable } from '../src/core/change-log.ts';
import type { ComparableEdition, ComparableSection } from '../src/core/compare/comparable.ts';
import { compareEditions } from '../src/core/compare/compare.ts';
import { readEditionJson } from '../src/core/edition-json.ts';

type Edition = ComparableEdition;

/** Numbers from 0 to 1, the same every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = [
  'vård',
  'hälso',
  'ning',
  'för',
  'plan',
  'åt',
  'gärd',
  'rem',
  'iss',
  'öpp',
  'tid',
  'skyld',
  'lig',
  'an',
  'svar',
  'läk',
  'are',
  'upp',
  'följ',
  'drag',
  'ställ',
  'en',
  'het',
  'sam',
];
const COMMON = [
  'ska',
  'och',
  'att',
  'för',
  'i',
  'med',
  'den',
  'av',
  'som',
  'enligt',
  'vid',
  'inte',
];

/** An edition of about 100 KB: sections in chapters, words as rare and as common as in rules. */
function madeUp(seed: number): Edition {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = Array.from(
    { length: 4000 },
    () => pick(SYLLABLES) + pick(SYLLABLES) + (next() < 0.6 ? pick(SYLLABLES) : ''),
  );
  const word = () => (next() < 0.4 ? pick(COMMON) : words[Math.floor(next() ** 2 * words.length)]!);
  const sentence = () =>
    `${Array.from({ length: 8 + Math.floor(next() * 16) }, word).join(' ')} ${
      next() < 0.2 ? `senast ${1 + Math.floor(next() * 90)} dagar` : word()
    }.`;
  const sections: ComparableSection[] = [];
  for (let chapter = 1; chapter <= 7; chapter++) {
    for (let i = 0; i <= 15; i++) {
      const paragraphs = Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
        Array.from({ length: 1 + Math.floor(next() * 4) }, sentence).join(' '),
      );
      sections.push({
        number: i === 0 ? `${chapter}` : `${chapter}.${i}`,
        title: `${word()} ${word()}`,
        level: i === 0 ? 1 : 2,
        paragraphs,
      });
    }
  }
  return { sections };
}

/** What a year does: a word here and there, a paragraph, a section put in and one taken out. */
function edited(edition: Edition, seed: number): Edition {
  const next = numbersFrom(seed);
  const sections = edition.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((text) =>
      next() < 0.12
        ? text.replace(/ (\p{L}{5,}) /u, ' ändrat ').replace(/\.$/, ', om inget annat sägs.')
        : text,
    ),
  }));
  sections.splice(Math.floor(next() * sections.length), 1);
  const at = sections[Math.floor(next() * sections.length)]!;
  at.paragraphs.push('Resultatet redovisas varje kvartal till den nämnd som ansvarar för avtalet.');
  return { sections: numbered(sections) };
}

function numbered(sections: readonly ComparableSection[]): ComparableSection[] {
  let chapter = 0;
  let within = 0;
  return sections.map((section) => {
    if (section.level === 1) {
      chapter++;
      within = 0;
    } else within++;
    return { ...section, number: within === 0 ? `${chapter}` : `${chapter}.${within}` };
  });
}

function shuffled(edition: Edition, seed: number): Edition {
  const next = numbersFrom(seed);
  const sections = [...edition.sections];
  for (let i = sections.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [sections[i], sections[j]] = [sections[j]!, sections[i]!];
  }
  return { sections: sections.map((section, i) => ({ ...section, number: `${i + 1}`, level: 1 })) };
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median time of a task in this process, after some runs to warm up. */
function timed(task: () => void, runs = 40, warmUp = 60): number {
  for (let i = 0; i < warmUp; i++) task();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      task();
      return performance.now() - started;
    }),
  );
}

const plainText = (edition: Edition): string =>
  edition.sections
    .map((section) => `${section.number} ${section.title}\n\n${section.paragraphs.join('\n\n')}\n`)
    .join('\n');

/** What git needs, in ms, and the characters, white space apart, inside its marks. */
function gitDiff(older: Edition, newer: Edition): { time: number; marked: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = [join(folder, 'older.txt'), join(folder, 'newer.txt')];
  writeFileSync(files[0]!, plainText(older));
  writeFileSync(files[1]!, plainText(newer));
  const run = (...options: string[]) => {
    const started = performance.now();
    const { stdout } = spawnSync('git', ['diff', '--no-index', ...options, ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return { stdout, time: performance.now() - started };
  };
  const time = median(Array.from({ length: 30 }, () => run('--word-diff').time));
  const porcelain = run('--word-diff=porcelain').stdout.split('\n').slice(5);
  const marked = porcelain
    .filter((line) => /^[-+]/.test(line))
    .reduce((sum, line) => sum + line.slice(1).replace(/\s/g, '').length, 0);
  rmSync(folder, { recursive: true });
  return { time, marked };
}

/** Characters, white space apart, that the comparison marks as deleted or inserted. */
const markedBy = (older: Edition, newer: Edition): number =>
  compareEditions(older, newer)
    .paragraphs.flatMap((change) => change.difference.runs)
    .filter((run) => run.kind !== 'same')
    .reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);

function against(name: string, older: Edition, newer: Edition): void {
  const own = timed(() => compareEditions(older, newer));
  const git = gitDiff(older, newer);
  console.log(
    `${name.padEnd(34)} ${own.toFixed(1).padStart(7)} ms  git ${git.time.toFixed(1)} ms` +
      `  ratio ${(own / git.time).toFixed(2)}` +
      `  marked ${markedBy(older, newer)}, git ${git.marked}`,
  );
}

function read(path: string): Edition {
  const result = readEditionJson(JSON.parse(readFileSync(path, 'utf8')));
  if ('fault' in result) throw new Error(`${path}: ${result.fault}`);
  return comparable(result.edition.sections);
}

const paths = process.argv.slice(2);
for (let i = 0; i + 1 < paths.length; i += 2) {
  against(paths[i + 1]!.split('/').slice(-2).join('/'), read(paths[i]!), read(paths[i + 1]!));
}
const base = paths[0] ? read(paths[0]) : madeUp(1);
const year = edited(base, 2);
console.log(`edition: ${base.sections.length} sections, ${plainText(base).length} characters`);
against('edited', base, year);
against('renumbered and shuffled', base, shuffled(base, 3));
against('edited, renumbered and shuffled', base, shuffled(year, 4));
against('entirely unlike', base, madeUp(99));
const years = [base];
for (let i = 1; i < 50; i++) years.push(edited(years.at(-1)!, 100 + i));
const all = timed(
  () => {
    for (let i = 1; i < years.length; i++) compareEditions(years[i - 1]!, years[i]!);
  },
  5,
  2,
);
console.log(`${'neighbouring pairs of 50 editions'.padEnd(34)} ${all.toFixed(1).padStart(7)} ms`);
