import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LARGEST } from '../import/file-kind.ts';
import type { Said, Settled } from '../import/settled.ts';
import { UnreadableFile } from '../import/source-document.ts';
import type { BroughtInFile } from './import-worker.ts';

/** What the room is asked for. */
export interface RoomRequest {
  path: string;
  /** The folder as it was written; null when nothing is to be written. */
  into: string | null;
  settled: Settled;
  said: Said;
  /** Whether the edition is wanted as `edition.json`. */
  json: boolean;
}

/** A file of a few pages is read in seconds, also on a machine that does other things. */
const DEADLINE_MS = 15_000;
/** And longer the larger it is: a PDF of 1,000 pages takes about a minute on a slow machine. */
const BYTES_A_SECOND = 16 * 1024;
const LONGEST_MS = 180_000;
/** Largest heap of the thread; together with the command itself this stays under a gigabyte. */
const HEAP_MB = 640;
/** Largest memory of the whole process, what readers hold outside the heap among it; looked at while they work. */
const PROCESS_MB = 950;
const LOOK_EVERY_MS = 100;

/**
 * Brings in a file, from its bytes to sections and report, in one thread with a limit of memory and time, whatever its
 * format: what holds a machine is as often what follows the reading. Writes nothing. `progress` is told pages or parts
 * done, and of how many. Throws `UnreadableFile` with one sentence that says what to do.
 */
export async function bringInFile(
  { path, ...request }: RoomRequest,
  progress: (done: number, of: number) => void = () => {},
): Promise<BroughtInFile> {
  const name = basename(path);
  const { size } = statSync(path);
  if (size > LARGEST) {
    throw new UnreadableFile(
      `${name} has ${Math.round(size / 2 ** 20)} MB and at most ${LARGEST / 2 ** 20} MB are read; save it with smaller pictures or without them.`,
    );
  }
  const bytes = new Uint8Array(readFileSync(path));
  return inThread({ bytes, name, ...request }, progress);
}

type Message =
  | { done: number; of: number }
  | { brought: BroughtInFile }
  | { error: string; name: string };

function inThread(
  job: Omit<RoomRequest, 'path'> & { bytes: Uint8Array; name: string },
  progress: (done: number, of: number) => void,
): Promise<BroughtInFile> {
  const { name } = job;
  const allowed = Math.min(LONGEST_MS, DEADLINE_MS + (job.bytes.length / BYTES_A_SECOND) * 1000);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      stderr: true,
      stdout: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      settle();
      void worker.terminate();
    };
    const refuse = (message: string) =>
      end(() =>
        reject(new UnreadableFile(message.startsWith(name) ? message : `${name} ${message}`)),
      );
    const timer = setTimeout(
      () =>
        refuse(
          `takes longer than ${Math.round(allowed / 1000)} seconds to read, which a file of its size does not; save it again from the program it comes from, or bring in the part that holds the rules.`,
        ),
      allowed,
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > PROCESS_MB * 2 ** 20) refuse(TOO_MUCH_MEMORY);
    }, LOOK_EVERY_MS);
    worker.on('message', (message: Message) => {
      if ('done' in message) progress(message.done, message.of);
      else if ('brought' in message) end(() => resolve(message.brought));
      else if (message.name === 'RangeError') refuse(TOO_DEEP);
      else refuse(message.name === 'UnreadableFile' ? message.error : DAMAGED);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH_MEMORY : DAMAGED),
    );
    worker.on('exit', () => refuse(DAMAGED));
  });
}

const TOO_MUCH_MEMORY =
  'needs more memory than a rulebook may; save it again from the program it comes from, or bring in the part that holds the rules.';
const TOO_DEEP =
  'has lists, quotations or brackets inside each other more deeply than any rulebook; take that part out and bring the file in again.';
const DAMAGED =
  'is damaged and cannot be read; fetch it again, or open it in the program it comes from and save it anew.';
