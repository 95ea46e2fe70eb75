/** A pair to be judged, as it stands in the file given to the command. */
export interface PairRecord {
  id: string;
  old: string | null;
  new: string | null;
}

export type PairsReading = { pairs: PairRecord[] } | { problem: string };

/**
 * Reads `{ "pairs": [ { "id", "old", "new" } ] }`; a side is a text or null. What is wrong comes
 * back as one sentence with its place. Other fields of a pair are left alone, so that judged
 * pairs can be fed in as they are.
 */
export function readPairsJson(text: string): PairsReading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON.' };
  }
  const list = isRecord(data) ? data['pairs'] : undefined;
  if (!Array.isArray(list)) return { problem: 'found no list "pairs".' };
  const pairs: PairRecord[] = [];
  for (const [i, raw] of list.entries()) {
    if (!isRecord(raw)) return { problem: `pairs[${i}] is no object.` };
    const { id, old = null, new: now = null } = raw;
    if (typeof id !== 'string' && typeof id !== 'number')
      return { problem: `pairs[${i}] has no "id".` };
    if (!isSide(old)) return { problem: `pairs[${i}].old is neither a text nor null.` };
    if (!isSide(now)) return { problem: `pairs[${i}].new is neither a text nor null.` };
    if (old === null && now === null) return { problem: `pairs[${i}] has no text on either side.` };
    pairs.push({ id: String(id), old, new: now });
  }
  return { pairs };
}

function isSide(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
