import { UnreadableFile } from '../source-document.ts';
import { MOST_ENTRIES } from './limits.ts';

/** One part of the archive as its directory tells of it. */
export interface ArchiveEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  checksum: number;
  /** Bytes in the archive and after unpacking, as claimed. */
  packed: number;
  size: number;
  /** Where its bytes begin. */
  start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const HIGHEST_32 = 0xffffffff;

/**
 * Reads the directory at the end of the archive (APPNOTE 4.3.12 and 4.3.16) and holds it against the header in front
 * of every part: same name, inside the file, no two over each other. Archives in several files and archives that need
 * more than four gigabytes are no Word files.
 */
export function readDirectory(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    throw new UnreadableFile(
      `holds ${count} parts, far more than a Word file has; it was not unpacked. Get it anew from whoever made it`,
    );
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    if (view.getUint16(at + 8, true) & 1)
      throw new UnreadableFile(
        'is protected by a password; unpack it with the password and save it without',
      );
    const entry = entryAt(bytes, view, at, nameLength, next);
    // A folder has no content, and only some archivers write it.
    if (!entry.name.endsWith('/') || entry.size > 0) entries.push(entry);
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  next: number,
): ArchiveEntry {
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const wide = wideSizes(view, at + 46 + nameLength, next);
  const take = (field: number): number => {
    const value = view.getUint32(at + field, true);
    return value === HIGHEST_32 ? (wide.shift() ?? value) : value;
  };
  const size = take(24);
  const packed = take(20);
  const local = take(42);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw damaged();
  const localName = view.getUint16(local + 26, true);
  const start = local + 30 + localName + view.getUint16(local + 28, true);
  const same = decodeName(bytes.subarray(local + 30, local + 30 + localName)) === name;
  if (!same || start + packed > view.byteLength) throw damaged();
  return {
    name,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    size,
    start,
  };
}

/** Some producers write the wide form (APPNOTE 4.5.3) for files of any size. */
function wideSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const last = Math.min(at + 4 + length, to);
      const values: number[] = [];
      for (let i = at + 4; i + 8 <= last; i += 8) values.push(Number(view.getBigUint64(i, true)));
      return values;
    }
    at += 4 + length;
  }
  return [];
}

function refuseOverlaps(entries: readonly ArchiveEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (next && entry.start + entry.packed > next.start) throw damaged();
  }
}

/** Names of a Word file are ASCII; anything else only has to stay itself. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function damaged(): UnreadableFile {
  return new UnreadableFile(
    'is a damaged Word file, or cut off on the way; fetch it again, or open it in Word and save it anew',
  );
}
