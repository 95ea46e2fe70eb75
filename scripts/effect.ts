import { existsSync, readFileSync } from 'node:fs';
import { readCatalogue } from '../src/core/catalogue.ts';
import { judgeEffect } from '../src/core/effects/judge.ts';
import { readPairsJson } from '../src/core/effects/read-pairs.ts';
import { documentsOf } from '../src/core/holdings.ts';
import { NOBODY_KNOWN, type Parties } from '../src/core/requirements/parties.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { swedishWords } from '../src/io/word-list.ts';
import { readParties } from '../src/language/sv/norms/read-parties.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s effect -- PAIRS.json`: what the change from one requirement to another does, as JSON. Who is who is
 * taken from the site's main document, where there is one.
 */
const USAGE = 'Usage: npm run -s effect -- PAIRS.json';
const misused = (message: string) => `${message} ${USAGE}`;

export const command: Command = (args, { out }) => {
  const { positionals } = readOptions({ args: [...args], allowPositionals: true }, misused);
  const [path, more] = positionals;
  if (path === undefined) throw new Misuse(misused('Name a file with pairs of requirements.'));
  if (more !== undefined) throw new Misuse(misused(`One file at a time; ${more} is one too many.`));
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Misuse(`${path}: no such file, or it cannot be read.`);
  }
  const read = readPairsJson(text);
  if ('problem' in read) throw new Misuse(`${path}: ${read.problem}`);
  const parties = partiesOfSite();
  const known = { older: parties, newer: parties, isWord: swedishWords() };
  const judged = read.pairs.map(({ id, old, new: now }) => ({
    id,
    ...judgeEffect(old, now, known),
  }));
  out.write(`${JSON.stringify(judged, null, 2)}\n`);
  return 0;
};

/** The parties of the site's main document. */
export function partiesOfSite(): Parties {
  if (!existsSync('content')) return NOBODY_KNOWN;
  const about = readContentFolder('content').filter(({ path }) =>
    /(?:site|region|document)\.yaml$/u.test(path),
  );
  const { catalogue } = readCatalogue(about);
  const documents = documentsOf(catalogue);
  const main = documents.find((document) => document.main) ?? documents[0];
  return main ? readParties({ sections: [] }, main.field) : NOBODY_KNOWN;
}
