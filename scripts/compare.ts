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
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s compare -- OLDER NEWER [--format text|json|markdown]`: the result on standard output, one line on
 * standard error and exit 2 for what cannot be compared.
 */
const FORMATS = ['text', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const misused = (message: string) => readingWords.misused(message);

function readArguments(args: readonly string[]): { paths: [string, string]; format: Format } {
  const unknown = args.find((arg) => arg.startsWith('-') && !/^--format(?:=|$)/u.test(arg));
  if (unknown !== undefined) throw new Misuse(misused(readingWords.option(unknown)));
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    },
    () => misused(readingWords.format('')),
  );
  const { format } = values;
  const [older, newer, ...more] = positionals;
  if (!isFormat(format)) throw new Misuse(misused(readingWords.format(format)));
  if (older === undefined || newer === undefined || more.length > 0) {
    throw new Misuse(misused(readingWords.twoEditions(positionals.length)));
  }
  return { paths: [older, newer], format };
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
function repeatedNumbers(path: string, { edition }: NamedEdition): string {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const section of edition.sections) {
    const number = plainNumber(section.number);
    if (seen.has(number)) repeated.add(number);
    seen.add(number);
  }
  return repeated.size > 0 ? `${readingWords.repeated(path, [...repeated].join(', '))}\n` : '';
}

export const command: Command = (args, { out, err }) => {
  const { paths, format } = readArguments(args);
  try {
    const given: [NamedEdition, NamedEdition] = [
      readNamedEdition(paths[0]),
      readNamedEdition(paths[1]),
    ];
    const held = heldByBoth(...given);
    if (held) {
      const [older, newer] = given.map(({ edition }) => edition.sections.length);
      const both = held[0].edition.sections.length;
      err.write(`${readingWords.partial(older ?? 0, newer ?? 0, both)}\n`);
    }
    const [older, newer] = held ?? given;
    err.write(repeatedNumbers(paths[0], older) + repeatedNumbers(paths[1], newer));
    out.write(print(older, newer, format));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error;
    err.write(`${error.message}\n`);
    return 2;
  }
};
