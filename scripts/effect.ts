import { readFileSync } from 'node:fs';
import { judgeEffect } from '../src/core/effects/judge.ts';
import { readPairsJson } from '../src/core/effects/read-pairs.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/** `npm run -s effect -- PAIRS.json`: what the change from one requirement to another does, as JSON. */
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
  const judged = read.pairs.map(({ id, old, new: now }) => ({ id, ...judgeEffect(old, now) }));
  out.write(`${JSON.stringify(judged, null, 2)}\n`);
  return 0;
};
