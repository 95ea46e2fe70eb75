import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '../../scripts/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  exit: number | null;
  out: string;
  err: string;
}

/** One command at a time: the folder that it is run in belongs to the whole process. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of this repository by its name, by default from the root, in the process of the test; `input` is
 * what is typed. What only a process shows, `start` shows.
 */
export function run(
  name: string,
  args: readonly string[],
  cwd = ROOT,
  input = '',
): Promise<Outcome> {
  const outcome = last.then(async () => {
    const { command } = (await import(`../../scripts/${name}.ts`)) as { command: Command };
    const said = { out: '', err: '' };
    const into = (stream: 'out' | 'err') => ({
      write(text: string) {
        said[stream] += text;
      },
    });
    const before = process.cwd();
    process.chdir(cwd);
    try {
      const terminal = { input: Readable.from([input]), out: into('out'), err: into('err') };
      return { exit: await runCommand(command, args, terminal), ...said };
    } finally {
      process.chdir(before);
    }
  });
  last = outcome.catch(() => {});
  return outcome;
}

/** Starts a program of scripts/ as a process, the way that npm would. */
export function start(
  program: string,
  args: readonly string[],
  cwd = ROOT,
  input = '',
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [`${ROOT}scripts/${program}`, ...args], { cwd });
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
