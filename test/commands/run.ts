import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  exit: number | null;
  out: string;
  err: string;
}

/** Runs a script of this repository, by default from its root, the way that npm would; `input` is what is typed. */
export function run(
  script: string,
  args: readonly string[],
  cwd = ROOT,
  input = '',
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [`${ROOT}scripts/${script}`, ...args], { cwd });
    const outcome: Outcome = { exit: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      outcome.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      outcome.err += text;
    });
    child.stdin.on('error', () => {}).end(input);
    child.on('error', failed);
    child.on('close', (exit) => done({ ...outcome, exit }));
  });
}

/** A line of a stack trace: "    at run (file:///…:12:3)". */
export const STACK_TRACE = /^\s+at .*:\d+:\d+\)?$/mu;
