import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeText, type FileKind, fileKind, LARGEST } from '../import/file-kind.ts';
import { readMarkdown } from '../import/markdown/read-markdown.ts';
import { type SourceDocument, UnreadableFile } from '../import/source-document.ts';

/** A file to bring in, read as far as its format goes. */
export interface SourceFile {
  /** Name without the folders before it. */
  name: string;
  bytes: Uint8Array;
  kind: FileKind;
  /** The text of a text file; null for a file of another format. */
  text: string | null;
  /** What a reader found; null for a text. */
  document: SourceDocument | null;
  /** True when the text in UTF-8 is not byte for byte the file. */
  recoded: boolean;
}

/** Longest that a file may take. A PDF of 1,000 pages takes about a minute on a slow machine. */
const DEADLINE_MS = 180_000;
/** Largest heap of the reading thread; together with the command itself this stays under a gigabyte. */
const HEAP_MB = 640;
/** Largest memory of the whole process, what readers hold outside the heap among it; looked at while they work. */
const PROCESS_MB = 950;
const LOOK_EVERY_MS = 100;

/**
 * Reads a file. Word and PDF are read in a thread with a limit of memory and time. `progress` is told pages or parts done,
 * and of how many. Throws `UnreadableFile` with one sentence that says what to do.
 */
export async function readSourceFile(
  path: string,
  progress: (done: number, of: number) => void = () => {},
): Promise<SourceFile> {
  const name = basename(path);
  const { size } = statSync(path);
  if (size > LARGEST) {
    throw new UnreadableFile(
      `${name} has ${Math.round(size / 2 ** 20)} MB and at most ${LARGEST / 2 ** 20} MB are read; save it with smaller pictures or without them.`,
    );
  }
  const bytes = new Uint8Array(readFileSync(path));
  const kind = fileKind(bytes, name);
  if (kind === 'docx' || kind === 'pdf') {
    const document = await readInThread(bytes, name, kind, progress);
    return { name, bytes, kind, text: null, document, recoded: false };
  }
  const text = decodeText(bytes, name);
  const recoded = kind === 'text' && (bytes[0] === 0xff || bytes[0] === 0xfe);
  const document = kind === 'markdown' ? readMarkdown(text) : null;
  return { name, bytes, kind, text, document, recoded };
}

type Message =
  | { done: number; of: number }
  | { document: SourceDocument }
  | { error: string; name: string };

function readInThread(
  bytes: Uint8Array,
  name: string,
  kind: 'docx' | 'pdf',
  progress: (done: number, of: number) => void,
): Promise<SourceDocument> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: { bytes, name, kind },
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
          `takes longer than ${DEADLINE_MS / 60_000} minutes to read; save it again from the program it comes from, or bring in the part that holds the rules.`,
        ),
      DEADLINE_MS,
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > PROCESS_MB * 2 ** 20) refuse(TOO_MUCH_MEMORY);
    }, LOOK_EVERY_MS);
    worker.on('message', (message: Message) => {
      if ('done' in message) progress(message.done, message.of);
      else if ('document' in message) end(() => resolve(message.document));
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
const DAMAGED =
  'is damaged and cannot be read; fetch it again, or open it in the program it comes from and save it anew.';
