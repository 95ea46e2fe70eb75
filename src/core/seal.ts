/** Freezes a value and everything that it leads to, so that nothing read from it can be changed afterwards. */
export function seal<T>(value: T): T {
  const open: unknown[] = [value];
  const seen = new Set<object>();
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    // A pattern keeps its place while it searches, and cannot work frozen.
    if (next instanceof RegExp) continue;
    if (next instanceof Map) {
      open.push(...next.keys(), ...next.values());
      Object.assign(next, { set: refuse, delete: refuse, clear: refuse });
    } else if (next instanceof Set) {
      open.push(...next);
      Object.assign(next, { add: refuse, delete: refuse, clear: refuse });
    }
    Object.freeze(next);
    for (const one of Object.values(next)) open.push(one);
  }
  return value;
}

/** Freezing a map does not close it: its contents are no properties. */
function refuse(): never {
  throw new TypeError('It is sealed: what has been read and checked is not changed.');
}
