import { readFileSync } from 'node:fs';
import { judgeEffect } from '../src/core/effects/judge.ts';
import { readPairsJson } from '../src/core/effects/read-pairs.ts';

const USAGE = 'Usage: npm run -s effect -- PAIRS.json';

/** Ends with one line on standard error and the exit code of a misused command. */
function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function misuse(message: string): never {
  stop(`${message} ${USAGE}`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of the command.
process.stdout.on('error', () => process.exit(0));

const [path, more] = process.argv.slice(2);
if (path === undefined) misuse('Name a file with pairs of requirements.');
if (path.startsWith('--')) misuse(`Unknown option ${path}.`);
if (more !== undefined) misuse(`One file at a time; ${more} is one too many.`);

let text: string;
try {
  text = readFileSync(path, 'utf8');
} catch {
  stop(`${path}: no such file, or it cannot be read.`);
}
const read = readPairsJson(text);
if ('problem' in read) stop(`${path}: ${read.problem}`);
const judged = read.pairs.map(({ id, old, new: now }) => ({ id, ...judgeEffect(old, now) }));
process.stdout.write(`${JSON.stringify(judged, null, 2)}\n`);
