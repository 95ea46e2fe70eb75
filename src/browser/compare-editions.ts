import { type ChangeLog, logOfTwo } from '../core/change-log.ts';
import { type EditionJsonReading, readEditionJson } from '../core/edition-json.ts';

/** Reads a published `edition.json`; a file that is none is an error, as one that does not come. */
export function readPublished(data: unknown): EditionJsonReading {
  const read = readEditionJson(data);
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

/**
 * The change log of any two editions, by the same code as the change logs of the site. `neighbours` says whether
 * the newer follows on the older: only then do the numbers that its editor says sections came from mean anything.
 */
export function compareHeld(
  older: EditionJsonReading,
  newer: EditionJsonReading,
  neighbours: boolean,
): ChangeLog {
  return logOfTwo(older.edition, newer.edition, !neighbours);
}
