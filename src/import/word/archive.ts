import { Inflate } from 'fflate';
import { UnreadableFile } from '../source-document.ts';
import { type ArchiveEntry, readDirectory } from './archive-directory.ts';
import { crc32 } from './checksum.ts';
import { megabytes } from './file-kind.ts';
import { HIGHEST_RATIO, LARGEST_ARCHIVE, LARGEST_PART } from './limits.ts';
import type { XmlBudget } from './xml-bounds.ts';

/** The parts of a Word file, unpacked one at a time and only when asked for. */
export interface Archive {
  /** The bytes of a part; null when there is none of that name. Names count without regard to case, as in OPC. */
  part(name: string): Uint8Array | null;
  /** What the parts have used of the bounds on XML. */
  used: XmlBudget;
}

const DAMAGED = 'fetch it again, or open it in Word and save it anew';

/**
 * Opens the archive and checks it as a whole before anything is unpacked: names that lead out of it, names that occur
 * twice, what it claims to unpack to. `fflate` inflates; the directory is read here because `fflate` compares neither
 * the checksums nor the places, and a changed letter must not slip through as text.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  const byName = new Map<string, ArchiveEntry>();
  let total = 0;
  for (const entry of entries) {
    refusePathTricks(entry.name);
    const name = entry.name.toLowerCase();
    if (byName.has(name))
      throw new UnreadableFile(
        `holds ${JSON.stringify(entry.name)} twice, so that nobody can say which counts; ${DAMAGED}`,
      );
    byName.set(name, entry);
    total += entry.size;
    if (total > LARGEST_ARCHIVE || isBomb(entry)) throw bomb(total);
  }
  let unpacked = 0;
  return {
    used: { elements: 0, attributes: 0 },
    part(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.size > 2 ** 20 && entry.size > entry.packed * HIGHEST_RATIO) throw bomb(entry.size);
      unpacked += entry.size;
      if (unpacked > LARGEST_PART) throw tooMuchText(entry.name);
      return unpack(bytes, entry);
    },
  };
}

function isBomb({ size, packed }: ArchiveEntry): boolean {
  return size > 64 * 2 ** 20 && size > packed * HIGHEST_RATIO;
}

function bomb(size: number): UnreadableFile {
  return new UnreadableFile(
    `would unpack to ${megabytes(size)} MB or more, as no ordinary Word file does; it was not unpacked. Get it anew from whoever made it`,
  );
}

function refusePathTricks(name: string): void {
  const outside =
    /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)/iu.test(name) || /\p{Cc}/u.test(name) || name === '';
  if (outside)
    throw new UnreadableFile(
      `holds a part named ${JSON.stringify(name.slice(0, 80))}, which leads out of the archive; it was not unpacked. Get it anew from whoever made it`,
    );
}

function unpack(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const { size, packed, start, method } = entry;
  const raw = bytes.subarray(start, start + packed);
  const content = method === 0 ? raw : inflate(raw, entry);
  if (content.length !== size || crc32(content) !== entry.checksum) throw damagedPart(entry.name);
  return content;
}

/** In steps, so that a part that holds more than it says is stopped soon after. */
function inflate(raw: Uint8Array, { name, size, method }: ArchiveEntry): Uint8Array {
  if (method !== 8)
    throw new UnreadableFile(
      `is packed in a way that Word does not use (method ${method}); ${DAMAGED}`,
    );
  const content = new Uint8Array(size);
  let filled = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (filled + chunk.length > size) throw damagedPart(name);
    content.set(chunk, filled);
    filled += chunk.length;
    ended = final;
  });
  const step = 16_384;
  try {
    for (let at = 0; at < raw.length || at === 0; at += step)
      stream.push(raw.subarray(at, at + step), at + step >= raw.length);
  } catch {
    // The library tells of broken data by errors of its own; all of them mean the same here.
    throw damagedPart(name);
  }
  if (!ended || filled !== size) throw damagedPart(name);
  return content;
}

function tooMuchText(name: string): UnreadableFile {
  return new UnreadableFile(
    `holds more text than the ${megabytes(LARGEST_PART)} MB that are read (${JSON.stringify(name)}); divide it into several files`,
  );
}

function damagedPart(name: string): UnreadableFile {
  return new UnreadableFile(`is damaged in its part ${JSON.stringify(name)}; ${DAMAGED}`);
}
