import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';

/** Reads one file in a thread of its own, so that a file made to do harm can be stopped from outside. */
const { bytes, name, kind } = workerData as Parameters<typeof post>[0];

async function post(file: {
  bytes: Uint8Array;
  name: string;
  kind: 'docx' | 'pdf';
}): Promise<void> {
  try {
    const document = await readFile(file, (done, of) => parentPort?.postMessage({ done, of }));
    parentPort?.postMessage({ document });
  } catch (error) {
    parentPort?.postMessage({
      error: (error as Error).message,
      name: (error as Error).constructor.name,
    });
  }
}

await post({ bytes, name, kind });
