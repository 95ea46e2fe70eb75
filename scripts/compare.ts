// npm run -s compare -- OLDER NEWER [--format text|json|markdown]
// The result on standard output, one line on standard error and exit 2 for what cannot be compared.
import { changesJson } from '../src/core/compare/changes-json.ts';
import { plainNumber } from '../src/core/compare/comparable.ts';
import { compareEditions } from '../src/core/compare/compare.ts';
import { compareRequirements } from '../src/core/requirement-comparison.ts';
import type { NamedEdition } from '../src/io/read-edition.ts';
import { heldByBoth, readNamedEdition, UnreadableEdition } from '../src/io/read-edition.ts';
import { reportMarkdown } from '../src/output/compare-markdown.ts';
import { reportOf } from '../src/output/compare-report.ts';
import { reportText } from '../src/output/compare-text.ts';
import { readingWords } from '../src/output/compare-wording.ts';
import { requirementRow } from '../src/output/requirement-rows.ts';

const FORMATS = ['text', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

class Misuse extends Error {}

function readArguments(given: readonly string[]): { paths: [string, string]; format: Format } {
  const paths: string[] = [];
  let format = 'text';
  for (let i = 0; i < given.length; i++) {
    const argument = given[i]!;
    if (argument === '--format') format = given[++i] ?? '';
    else if (argument.startsWith('--format=')) format = argument.slice('--format='.length);
    else if (argument.startsWith('-')) throw new Misuse(readingWords.option(argument));
    else paths.push(argument);
  }
  if (!isFormat(format)) throw new Misuse(readingWords.format(format));
  if (paths.length !== 2) throw new Misuse(readingWords.twoEditions(paths.length));
  return { paths: [paths[0]!, paths[1]!], format };
}

const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

function print(older: NamedEdition, newer: NamedEdition, format: Format): string {
  const comparison = compareEditions(older.edition, newer.edition);
  const changes = compareRequirements(older.text, newer.text, comparison, {
    older: older.partial,
    newer: newer.partial,
  });
  if (format === 'json') {
    const json = changesJson(comparison, { older: older.id, newer: newer.id });
    return `${JSON.stringify({ ...json, requirements: changes.map(requirementRow) }, null, 2)}\n`;
  }
  const report = reportOf(comparison, { older: older.name, newer: newer.name }, changes);
  return format === 'markdown' ? reportMarkdown(report) : reportText(report);
}

/** Two sections of one number can be compared but not be told apart in what is printed. */
function warnOfRepeated(path: string, { edition }: NamedEdition): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const section of edition.sections) {
    const number = plainNumber(section.number);
    if (seen.has(number)) repeated.add(number);
    seen.add(number);
  }
  if (repeated.size > 0) console.error(readingWords.repeated(path, [...repeated].join(', ')));
}

try {
  const { paths, format } = readArguments(process.argv.slice(2));
  const given: [NamedEdition, NamedEdition] = [
    readNamedEdition(paths[0]),
    readNamedEdition(paths[1]),
  ];
  const held = heldByBoth(...given);
  if (held)
    console.error(
      readingWords.partial(
        ...(given.map(({ edition }) => edition.sections.length) as [number, number]),
        held[0].edition.sections.length,
      ),
    );
  const [older, newer] = held ?? given;
  warnOfRepeated(paths[0], older);
  warnOfRepeated(paths[1], newer);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(print(older, newer, format));
} catch (error) {
  if (error instanceof Misuse) console.error(readingWords.misused(error.message));
  else if (error instanceof UnreadableEdition) console.error(error.message);
  else throw error;
  process.exitCode = 2;
}
