import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatProblem } from '../core/problem.ts';
import type { BroughtIn } from '../import/bring-in.ts';
import { openItems } from '../import/build-report.ts';
import type { ImportReport } from '../import/report.ts';
import { reportAsHtml } from '../import/report-html.ts';
import { reportAsMarkdown } from '../import/report-markdown.ts';
import { reportAsText } from '../import/report-text.ts';
import type { Said, Settled } from '../import/settled.ts';
import {
  type EditionSourceFiles,
  editionFileFor,
  readSettled,
  writeEdition,
} from './edition-folder.ts';
import { bringInFile } from './import-room.ts';
import type { BroughtInFile } from './import-worker.ts';

/** What a person asked for on the command line. */
export interface ImportRequest {
  file: string;
  /** The folder, and how it was written. */
  into: { folder: string; name: string } | null;
  json: boolean;
  dryRun: boolean;
  /** A file for the whole report. */
  report: string | null;
  said: Said;
}

/** What goes to standard output and standard error, and the exit of the command. */
export interface ImportOutcome {
  exit: 0 | 1 | 2;
  out: string;
  err: string;
}

const NOTHING_SETTLED: Settled = { sections: new Map(), holders: [] };

/** Reads the file, finds the edition in it, tells about it, and writes it unless it was asked not to. */
export async function runImport(
  request: ImportRequest,
  progress: (done: number, of: number) => void,
): Promise<ImportOutcome> {
  const { into, said, json } = request;
  const settled = into ? readSettled(into.folder) : NOTHING_SETTLED;
  const source = await bringInFile(
    { path: request.file, into: into?.name ?? null, settled, said, json },
    progress,
  );
  const { broughtIn, problems } = source;
  const { imported } = broughtIn;
  if (imported.sections.length === 0 || source.report === null) {
    return {
      exit: 1,
      out: '',
      err: `import: no numbered headings were found in ${request.file}.\n`,
    };
  }
  const unknown = [...said.keys.keys()].find(
    (number) => !imported.sections.some(({ data }) => data.number === number),
  );
  if (unknown !== undefined) {
    return {
      exit: 2,
      out: '',
      err: `import: --settle names ${unknown}, and the file has no such section.\n`,
    };
  }
  if (problems.length > 0) {
    return {
      exit: 1,
      out: '',
      err: `import: nothing was written, since a section cannot be read back as it would be written:\n${problems.map(formatProblem).join('\n')}\n`,
    };
  }
  const taken = doubledKey(broughtIn);
  if (taken !== null) return { exit: 1, out: '', err: `import: ${taken}\n` };
  const files = filesFor(source, broughtIn);
  const open = into ? editionFileFor(into.folder, imported, files).open : [];
  const report = { ...source.report, open: openItems(into?.name ?? null, open) };
  if (request.report !== null) writeReport(request.report, report);
  const err = reportAsText(report);
  if (source.json !== null) return { exit: 0, out: source.json, err };
  const count = `${imported.sections.length} sections`;
  if (imported.conflicts.length > 0) {
    const names = [...new Set(imported.conflicts.map(({ number }) => number))].join(',');
    return {
      exit: 1,
      out: '',
      err: `${err}\nimport: nothing was written, since the file gainsays what is settled. To take what the file says: --replace ${names}\n`,
    };
  }
  if (request.dryRun || into === null)
    return { exit: 0, out: `${count} found; nothing was written.\n`, err };
  writeEdition(into.folder, imported, files);
  return { exit: 0, out: `${count} written. Now run "npm run -s check".\n`, err };
}

/** Two sections with one key, which only `--settle` can bring about. */
function doubledKey({ imported }: BroughtIn): string | null {
  const holders = new Map<string, string>();
  for (const { data } of imported.sections) {
    const other = holders.get(data.key);
    if (other !== undefined) {
      return `${other} and ${data.number} would both have the key ${data.key}; settle the other one too, with --settle ${other}=… or --settle ${data.number}=….`;
    }
    holders.set(data.key, data.number);
  }
  return null;
}

/** What lies beside the edition: the text form, and the file as it was received when it is another one. */
function filesFor(source: BroughtInFile, { imported, conversion }: BroughtIn): EditionSourceFiles {
  if (source.kind === 'text' && !source.recoded && imported.text === source.text) {
    return { text: source.bytes };
  }
  const ending = { docx: 'docx', pdf: 'pdf', markdown: 'md', text: 'txt' }[source.kind];
  return {
    text: new TextEncoder().encode(imported.text),
    original: {
      name: `original.${ending}`,
      bytes: source.bytes,
      format: source.kind,
      received: source.name,
    },
    conversion: { ...(conversion ?? recoding(source)) },
  };
}

/** A text in another encoding, or with its numbers on lines of their own, loses nothing on the way. */
function recoding({ text }: BroughtInFile): Record<string, unknown> {
  const size = (text ?? '').replace(/\s/gu, '').length;
  return {
    converter: 'Text, skriven i UTF-8 och med numren på egna rader',
    characters: {
      inFile: size,
      made: 0,
      inText: size,
      dropped: 0,
      replaced: 0,
      missing: '',
      surplus: '',
    },
  };
}

function writeReport(file: string, report: ImportReport): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    `${file}.part`,
    file.endsWith('.html') ? reportAsHtml(report) : reportAsMarkdown(report),
  );
  renameSync(`${file}.part`, file);
}
