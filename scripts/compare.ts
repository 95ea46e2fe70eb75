import { type ChangeLog, changeLog, logOfTwo } from '../src/core/change-log.ts';
import { requirementCatalogue } from '../src/core/requirement-catalogue.ts';
import { requirementsAlong } from '../src/core/requirement-comparison.ts';
import { requirementsChanged } from '../src/core/rulebook.ts';
import { type NamedEdition, readNamedEditions, UnreadableEdition } from '../src/io/read-edition.ts';
import { type ChangedRequirement, changesText } from '../src/output/changes-file.ts';
import { reportMarkdown } from '../src/output/compare-markdown.ts';
import { comparisonToTell, reportOf } from '../src/output/compare-report.ts';
import { reportText } from '../src/output/compare-text.ts';
import { readingWords } from '../src/output/compare-wording.ts';
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

/**
 * The change from one edition to the other. Two of one document are compared as the site does it, with decisions and
 * permanent ids; for others only what they themselves say is known.
 */
function changeOf(older: NamedEdition, newer: NamedEdition): Change {
  const { rulebook, chronicle } = older.of ?? {};
  if (rulebook && chronicle && newer.of?.chronicle === chronicle) {
    const { document, region, now, logs, wordings } = chronicle;
    const known = logs.find((log) => log.older === older.edition && log.newer === newer.edition);
    if (known) return { log: known, requirements: requirementsChanged(chronicle, known) };
    const between = { wordings, apart: true };
    const log = changeLog(document, older.edition, newer.edition, region.decisions, between);
    const { readings } = rulebook;
    const requirements =
      now && requirementCatalogue(document, now, logs, wordings, readings, [log]);
    return { log, requirements: requirementsChanged({ requirements }, log) };
  }
  const log = logOfTwo(older.edition, newer.edition);
  return { log, requirements: requirementsAlong(log) };
}

interface Change {
  log: ChangeLog;
  requirements: readonly ChangedRequirement[];
}

function print({ log, requirements }: Change, names: [string, string], format: Format): string {
  if (format === 'json') return changesText(log, requirements);
  const comparison = comparisonToTell(log);
  if (!comparison) throw new UnreadableEdition(readingWords.noEdition(names[1]));
  const report = reportOf(comparison, { older: names[0], newer: names[1] }, requirements);
  return format === 'markdown' ? reportMarkdown(report) : reportText(report);
}

/** Two sections of one number can be compared but not be told apart in what is printed. */
function repeatedNumbers(path: string, { edition }: NamedEdition): string {
  const numbers = edition.sections.map(({ number }) => number);
  const repeated = new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i));
  return repeated.size > 0 ? `${readingWords.repeated(path, [...repeated].join(', '))}\n` : '';
}

export const command: Command = (args, { out, err }) => {
  const { paths, format } = readArguments(args);
  try {
    const [older, newer] = readNamedEditions(paths) as [NamedEdition, NamedEdition];
    const change = changeOf(older, newer);
    if (change.log.basis === 'partial') {
      const both = new Set(change.log.entries.map((entry) => entry.new ?? entry.old)).size;
      const [a, b] = [older, newer].map(({ edition }) => edition.sections.length);
      err.write(`${readingWords.partial(a ?? 0, b ?? 0, both)}\n`);
    }
    err.write(repeatedNumbers(paths[0], older) + repeatedNumbers(paths[1], newer));
    out.write(print(change, [older.name, newer.name], format));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error;
    err.write(`${error.message}\n`);
    return 2;
  }
};
