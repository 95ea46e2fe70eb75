import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readCatalogue } from '../src/core/catalogue.ts';
import { publishedEditions } from '../src/core/drafts.ts';
import { documentsOf } from '../src/core/holdings.ts';
import { emptyLedger, giveIds, type LedgerLine } from '../src/core/ledger/give-ids.ts';
import type { Ledger } from '../src/core/ledger/ledger.ts';
import { writeLedger } from '../src/core/ledger/ledger-file.ts';
import {
  joinRequirements,
  LedgerRefusal,
  review,
  splitRequirement,
} from '../src/core/ledger/settle.ts';
import type { RulebookDocument } from '../src/core/model.ts';
import { formatProblem } from '../src/core/problem.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { type Command, Misuse, readOptions, type Terminal } from './command.ts';

/**
 * `npm run -s ledger -- content/{region}/{document} [review|split|join ID …]`
 *
 * Gives every requirement its permanent id and follows those that have one. Standard output carries
 * what was done, standard error the problems. Exit 0 done, 1 the content has errors, 2 misused.
 */
const USAGE = `Usage: npm run -s ledger -- content/{region}/{document} [--dry-run]
       npm run -s ledger -- content/{region}/{document} review K17 [K18 …] --by NAME --on 2026-11-22
       npm run -s ledger -- content/{region}/{document} split K17 --words "first part" --words "second part"
       npm run -s ledger -- content/{region}/{document} join K17 K18 [K19 …]`;

const misused = (message: string) => `ledger: ${message}\n${USAGE}`;

export const command: Command = (args, { out, err }) => {
  try {
    return run(args, { out, err });
  } catch (error) {
    if (!(error instanceof LedgerRefusal)) throw error;
    err.write(`ledger: ${error.message}\n`);
    return 2;
  }
};

function run(args: readonly string[], { out, err }: Pick<Terminal, 'out' | 'err'>): number {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        by: { type: 'string' },
        on: { type: 'string' },
        words: { type: 'string', multiple: true },
      },
    },
    misused,
  );
  const [folder, verb, ...ids] = positionals;
  if (!folder) throw new Misuse(misused('name the folder of a document.'));
  const { document, errors } = readDocument(folder);
  if (errors.length > 0) {
    err.write(`${errors.join('\n\n')}\n`);
    return 1;
  }
  const file = join(folder, 'requirements.yaml');
  const before = document.ledger ?? emptyLedger(file);
  // The requirements of a draft get their ids when it is published.
  const editions = publishedEditions(document).filter(({ sections }) => sections.length > 0);
  let after: Ledger;
  let lines: string[];
  if (verb === undefined) {
    const given = giveIds(before, editions);
    after = given.ledger;
    lines = given.report.map(toLine);
  } else if (verb === 'review') {
    if (!values.by) throw new Misuse(misused('say who has read it, with --by NAME.'));
    if (!values.on) throw new Misuse(misused('say which day it was read, with --on 2026-11-22.'));
    ({ ledger: after, lines } = review(before, ids, { by: values.by, on: values.on }));
  } else if (verb === 'split') {
    ({ ledger: after, lines } = splitRequirement(before, ids, values.words ?? []));
  } else if (verb === 'join') {
    ({ ledger: after, lines } = joinRequirements(before, ids, editions));
  } else throw new Misuse(misused(`there is no "${verb}"; expected review, split or join.`));

  for (const line of lines) out.write(`${line}\n`);
  const changes = lines.length === 1 ? '1 change' : `${lines.length} changes`;
  const text = writeLedger(after);
  const kept = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
  if (text === kept) out.write('Every requirement has its id; nothing to write.\n');
  else if (values['dry-run']) out.write(`${changes}; nothing was written.\n`);
  else {
    // Written beside and moved into place, so that a crash leaves the old ledger whole.
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    out.write(`${changes} written to ${file}.\n`);
  }
  return 0;
}

/** The document of a folder, with the errors that reading its content gives. */
function readDocument(folder: string): { document: RulebookDocument; errors: string[] } {
  const [slug, region, ...above] = resolve(folder).split(/[\\/]/u).reverse();
  const root = `/${above.reverse().join('/')}`.replace(/^\/+/u, '/');
  if (!statSync(join(folder, 'document.yaml'), { throwIfNoEntry: false })?.isFile()) {
    throw new Misuse(
      misused(`${folder} is not the folder of a document: it holds no document.yaml.`),
    );
  }
  const name = relative('.', root) || 'content';
  const { catalogue, problems } = readCatalogue(readContentFolder(root, name), name);
  const document = documentsOf(catalogue).find((d) => d.region === region && d.slug === slug);
  if (!document) throw new Misuse(misused(`${folder} is not {content}/{region}/{document}.`));
  const errors = problems
    .filter(({ severity, place }) => severity === 'error' && place.file.includes(`/${slug}/`))
    .map(formatProblem);
  return { document, errors };
}

const WORDS: Record<LedgerLine['what'], string> = {
  new: 'new',
  reworded: 'follows its new words',
  amended: 'follows a correction',
  split: 'new, split from',
  merged: 'taken in by',
  gone: 'gone',
};

function toLine({ id, edition, what, text, before }: LedgerLine): string {
  const other = what === 'split' || what === 'merged' ? ` ${before}` : '';
  return `${edition} ${id}: ${WORDS[what]}${other}: ${text}`;
}
