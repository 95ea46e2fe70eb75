import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * The text of `site.yaml` with another main document. Null takes the line away, and with `only` just where it names
 * that body or rulebook; comments and the order of the lines stay.
 */
export function withMain(text: string, main: string | null, only?: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const before = String(document.get('main') ?? '');
  if (main !== null) document.set('main', main);
  else if (only === undefined || `${before}/`.startsWith(`${only}/`)) document.delete('main');
  else return text;
  return document.toString({ lineWidth: 0 });
}

/** The text of `moved.yaml` without the records of addresses that begin so. */
export function withoutRecords(text: string, prefix: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const moved = document.get('moved');
  if (!isSeq(moved)) return text;
  const kept = moved.items.filter((item) => {
    const address = isMap(item) ? item.get('address', true) : null;
    return !(isScalar(address) && String(address.value).startsWith(prefix));
  });
  if (kept.length === moved.items.length) return text;
  moved.items = kept;
  return document.toString({ lineWidth: 0 });
}

/** The text of `expectations.yaml` without what it says of a body or a rulebook that is gone: "norrby/bidrag/2031". */
export function withoutExpectations(text: string, name: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (!isMap(document.contents)) return text;
  const gone = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && `${key.value}/`.startsWith(`${name}/`) ? [key.value] : [],
  );
  for (const key of gone) document.delete(key);
  return gone.length === 0 ? text : document.toString({ lineWidth: 0 });
}
