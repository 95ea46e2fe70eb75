import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleEdition } from '../src/core/edition.ts';
import { readSectionFile } from '../src/core/section-file.ts';
import type { ImportedText } from '../src/import/imported.ts';
import { writeSectionFile } from '../src/import/section-writer.ts';
import { importText } from '../src/import/text-import.ts';
import { readSettled, UnreadableEdition, writeEdition } from '../src/io/edition-folder.ts';
import { type EditionJson, editionJson } from '../src/output/edition-json.ts';

/**
 * `npm run -s import -- FILE --into content/{region}/{document}/{edition} [--dry-run]`
 * `npm run -s import -- FILE --format json`
 *
 * Standard output carries the result, standard error the report. Exit 0 done, 1 nothing found, 2 misused.
 */
const USAGE = `Usage: npm run -s import -- FILE --into content/{region}/{document}/{edition} [--dry-run]
       npm run -s import -- FILE --format json`;

class Misuse extends Error {}

function run(): number {
  const { file, into, json, dryRun } = readArguments();
  const source = readSource(file);
  const settled = into ? readSettled(into) : { sections: new Map(), holders: [] };
  const imported = importText(source.text, settled);
  for (const { line, text } of imported.remarks) console.error(`line ${line}: ${text}`);
  if (imported.sections.length === 0) {
    console.error(`import: no numbered headings were found in ${file}.`);
    return 1;
  }
  if (json) {
    console.log(JSON.stringify(asEditionJson(imported), null, 2));
  } else if (dryRun || into === null) {
    console.log(`${imported.sections.length} sections found; nothing was written.`);
  } else {
    writeEdition(into, imported, source.bytes);
    console.log(`${imported.sections.length} sections written. Now run "npm run -s check".`);
  }
  return 0;
}

function readArguments(): { file: string; into: string | null; json: boolean; dryRun: boolean } {
  const { values, positionals } = parseOptions();
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Misuse('name one file to bring in.');
  if (values.format !== undefined && values.format !== 'json')
    throw new Misuse('--format can be json.');
  if (!values.format && !values.into) throw new Misuse('say where with --into, or --format json.');
  if (values.into && !isEditionFolder(values.into)) {
    throw new Misuse(
      `"${values.into}" is not a folder of the form content/{region}/{document}/{edition}.`,
    );
  }
  return {
    file,
    into: values.into ? resolve(values.into) : null,
    json: values.format === 'json',
    dryRun: values['dry-run'],
  };
}

function parseOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        format: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split('. ', 1)[0]}.`);
  }
}

/** Names that can be part of an address, so that a slip of the pen never writes outside the content. */
function isEditionFolder(path: string): boolean {
  const [root, ...parts] = relative(resolve('.'), resolve(path)).split(sep);
  const depth = root === 'content' ? 3 : root === 'examples' ? 4 : 0;
  return parts.length === depth && parts.every((part) => /^[0-9a-z][0-9a-z-]*$/u.test(part));
}

function readSource(file: string): { bytes: Buffer; text: string } {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Misuse(`there is no file ${file}.`);
  const bytes = readFileSync(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return { bytes, text };
  } catch {
    // Falls through to the one message for everything that is not text.
  }
  throw new Misuse(`${file} is not UTF-8 text; bring in the text form of the rulebook.`);
}

/** The edition as its files would be read, so that what is printed is what would be published. */
function asEditionJson(imported: ImportedText): EditionJson {
  const sections = imported.sections.flatMap(({ data, body }) => {
    const { section } = readSectionFile(`${data.number}.mdx`, writeSectionFile(data, body));
    return section ? [section] : [];
  });
  const title = imported.title ?? '';
  const edition = /(?:19|20)\d{2}/u.exec(title)?.[0] ?? 'utkast';
  return editionJson(
    assembleEdition({
      id: `import/edition/${edition}`,
      region: 'import',
      document: 'edition',
      edition,
      title,
      shortTitle: title.split(/ (?:19|20)\d{2}/u, 1)[0] ?? title,
      completeness: 'complete',
      validFrom: null,
      validTo: null,
      expectedFrom: null,
      announcedBy: null,
      recorded: null,
      about: [],
      adoption: 'Framgår inte av underlaget.',
      source: null,
      remarks: [],
      sections,
      terms: [],
      place: { file: '', line: 1, column: 1 },
    }),
  );
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof Misuse || error instanceof UnreadableEdition)) throw error;
  console.error(`import: ${error.message}${error instanceof Misuse ? `\n${USAGE}` : ''}`);
  process.exitCode = 2;
}
