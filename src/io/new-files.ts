import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { NewFile } from '../authoring/common.ts';

/** A file that would have been overwritten. */
export class Exists extends Error {}

/**
 * Writes files that are not there yet, all or none: when one of them exists, nothing is written. Each is written
 * beside its place first, so that an interruption leaves no half file.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): void {
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) throw new Exists(taken.path);
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, text);
    try {
      // Unlike a rename, a link never takes the place of a file that has come in the meantime.
      linkSync(`${file}.part`, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Exists(path);
      throw error;
    } finally {
      rmSync(`${file}.part`);
    }
  }
}

/** Writes a file in the place of one that is there, or of none: beside its place first, so that no half file is left. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** The text of a file, or null when it cannot be read as UTF-8 text. */
export function readText(path: string): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\u0000') ? null : text.replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

/**
 * Somebody who answers questions, one line each: a person at a terminal, or lines from a pipe. undefined is the end of the input.
 */
export function asker(
  input: Readable,
  questions: { write(text: string): unknown },
): {
  ask: (question: string) => Promise<string | undefined>;
  close: () => void;
} {
  const lines = createInterface({ input, terminal: false });
  const waiting = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      questions.write(question);
      const { value, done } = await waiting.next();
      return done ? undefined : (value as string);
    },
    close: () => lines.close(),
  };
}
