import type { Readable } from 'node:stream';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../src/output/problem-wording.ts';

/** Where a command listens and speaks: the process that it was started as, or a test. */
export interface Terminal {
  readonly input: Readable;
  /** Standard output, which carries the result. */
  readonly out: Stream;
  /** Standard error, which carries progress and problems. */
  readonly err: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A command of package.json, without its process: takes what follows `--`, reads and writes files from the folder
 * that it is run in, and gives the exit code: 0 done, 1 the content has errors, 2 misused.
 */
export type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>;

/** The command was used wrongly; the message is all that the person at the keyboard is told. */
export class Misuse extends Error {}

/** The language asked for with --lang; Swedish when none is. */
export function languageOf(asked: string | undefined): MessageLanguage {
  const found = MESSAGE_LANGUAGES.find((language) => language === (asked ?? 'sv'));
  if (!found) throw new Misuse(`--lang: ${MESSAGE_LANGUAGES.join(', ')}`);
  return found;
}

/** Reads options by node:util; `told` makes the message for what cannot be read as one. */
export function readOptions<T extends ParseArgsConfig>(
  config: T,
  told: (fault: string) => string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // The first sentence says what was wrong; those after it speak to programmers.
    throw new Misuse(told(`${(error as Error).message.split('. ', 1)[0]}.`));
  }
}

/** Runs a command to its exit code. A misuse is told; any other error is a fault of the program and stays one. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    terminal.err.write(`${error.message}\n`);
    return 2;
  }
}
