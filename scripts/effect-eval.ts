import { readFileSync } from 'node:fs';
import { scoreEffects } from '../src/core/effects/score.ts';
import { swedishWords } from '../src/io/word-list.ts';
import { type Command, Misuse, readOptions } from './command.ts';
import { partiesOfSite } from './effect.ts';

/** `npm run -s effect:eval -- READINGS.json`: how the program does on pairs that somebody has judged. */
const USAGE = 'Usage: npm run -s effect:eval -- READINGS.json';
const misused = (message: string) => `${message} ${USAGE}`;

export const command: Command = (args, { out }) => {
  const { positionals } = readOptions({ args: [...args], allowPositionals: true }, misused);
  const [path] = positionals;
  if (path === undefined) throw new Misuse(misused('Name a file with judged pairs.'));
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Misuse(`${path}: it cannot be read, or is not JSON.`);
  }
  const parties = partiesOfSite();
  const score = scoreEffects(data, { older: parties, newer: parties, isWord: swedishWords() });
  if (typeof score === 'string') throw new Misuse(`${path}: ${score}`);
  out.write(`${score.lines.join('\n')}\n`);
  return 0;
};
