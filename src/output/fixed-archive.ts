import { strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A zip archive made anew so that the same contents give the same bytes: parts in order of name, one date for all.
 * `replaced` gives parts that stand in for those of that name.
 */
export function fixedArchive(
  archive: Uint8Array,
  replaced: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(archive);
  for (const [name, text] of Object.entries(replaced)) parts[name] = strToU8(text);
  // "[Content_Types].xml" sorts before the folders' names, as readers of Office files expect.
  const names = Object.keys(parts).sort();
  const first = names.indexOf('[Content_Types].xml');
  if (first > 0) names.unshift(...names.splice(first, 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array])), {
    // Zip holds dates as the clock on the wall shows them; so this one is the same in every time zone.
    mtime: new Date(1980, 0, 1),
    level: 9,
  });
}
