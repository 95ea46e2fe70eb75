import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readSaid } from '../src/import/said.ts';
import { UnreadableFile } from '../src/import/source-document.ts';
import { UnreadableEdition } from '../src/io/edition-folder.ts';
import { type ImportRequest, runImport } from '../src/io/import-run.ts';
import { progressBar } from '../src/io/progress-bar.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s import -- FILE --into content/{region}/{document}/{edition} [--dry-run] [--report FILE]`
 * `npm run -s import -- FILE --format json`
 *
 * Standard output carries the result, standard error the report. Exit 0 done, 1 nothing was found in the file, or it
 * gainsays what an editor has settled, 2 the file cannot be read or the command was misused.
 */
const USAGE = `Usage: npm run -s import -- FILE --into content/{region}/{document}/{edition} [--dry-run]
                             [--settle NUMBER=KEY] [--replace NUMBER] [--report FILE.md|FILE.html]
       npm run -s import -- FILE --format json`;

const misused = (message: string) => `import: ${message}\n${USAGE}`;

function readArguments(args: readonly string[]): ImportRequest {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        format: { type: 'string' },
        report: { type: 'string' },
        settle: { type: 'string', multiple: true, default: [] },
        replace: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
      },
    },
    misused,
  );
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Misuse(misused('name one file to bring in.'));
  if (values.format !== undefined && values.format !== 'json')
    throw new Misuse(misused('--format can be json.'));
  if (!values.format && !values.into)
    throw new Misuse(misused('say where with --into, or --format json.'));
  if (values.into && !isEditionFolder(values.into)) {
    throw new Misuse(
      misused(
        `"${values.into}" is not a folder of the form content/{region}/{document}/{edition}.`,
      ),
    );
  }
  if (values.report !== undefined && !/\.(?:md|html)$/u.test(values.report)) {
    throw new Misuse(misused('--report takes a file that ends in .md or .html.'));
  }
  const said = readSaid(values.settle, values.replace);
  if ('misuse' in said) throw new Misuse(misused(said.misuse));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Misuse(misused(`there is no file ${file}.`));
  return {
    file,
    into: values.into
      ? { folder: resolve(values.into), name: values.into.replace(/\/+$/u, '') }
      : null,
    json: values.format === 'json',
    dryRun: values['dry-run'],
    report: values.report ?? null,
    said,
  };
}

/** Names that can be part of an address, so that a slip of the pen never writes outside the content. */
function isEditionFolder(path: string): boolean {
  const [root, ...parts] = relative(resolve('.'), resolve(path)).split(sep);
  const depth = root === 'content' ? 3 : root === 'examples' ? 4 : 0;
  return parts.length === depth && parts.every((part) => /^[0-9a-z][0-9a-z-]*$/u.test(part));
}

export const command: Command = async (args, terminal) => {
  try {
    const { exit, out, err } = await runImport(readArguments(args), progressBar(terminal.err));
    if (err !== '') terminal.err.write(err);
    if (out !== '') terminal.out.write(out);
    return exit;
  } catch (error) {
    if (!(error instanceof UnreadableEdition || error instanceof UnreadableFile)) throw error;
    terminal.err.write(`import: ${error.message}\n`);
    return 2;
  }
};
