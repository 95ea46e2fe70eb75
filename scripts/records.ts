import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decisionsOf } from '../src/core/holdings.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { coverageOf } from '../src/core/time/record-coverage.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s records [-- FOLDER]`: every sentence of every record with the data that hold its words, and last those
 * that nothing holds. Exit 1 when there are such.
 */
const USAGE = 'Usage: npm run -s records [-- FOLDER]';
const misused = (message: string) => `records: ${message} ${USAGE}`;

export const command: Command = (args, { out }) => {
  const { positionals } = readOptions({ args: [...args], allowPositionals: true }, misused);
  const [name = 'content', ...more] = positionals;
  if (more.length > 0) throw new Misuse(misused('Name one folder at most.'));
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Misuse(misused(`There is no folder ${name}.`));
  }
  const today = new Date().toISOString().slice(0, 10);
  const decisions = decisionsOf(buildRulebook(readContentFolder(resolve(name)), today));
  const rows = decisions.flatMap((decision) =>
    coverageOf(decision).map((row) => ({ id: decision.id, ...row })),
  );
  const bare = rows.filter(({ heldBy }) => heldBy.length === 0);
  for (const { id, anchor, sentence, heldBy } of rows) {
    if (heldBy.length > 0)
      out.write(`${id}${anchor ? `#${anchor}` : ''}\t${heldBy.join(', ')}\t${sentence}\n`);
  }
  out.write(`\n${rows.length - bare.length} of ${rows.length} sentences have their data.\n`);
  for (const { id, anchor, sentence } of bare) out.write(`${id}#${anchor}\t–\t${sentence}\n`);
  return bare.length > 0 ? 1 : 0;
};
