import { slug } from '../core/text.ts';

/** A section whose key is already given, in any edition of the document. */
export interface KeyHolder {
  edition: string;
  number: string;
  title: string | null;
  key: string;
}

export interface KeyProposal {
  key: string;
  /** English, for the import report. */
  because: string;
}

const LONGEST = 60;

/**
 * Proposes a key for a new section. A key is an identity: the same one only for what is surely the same
 * section (same number and heading in the newest edition that is held, or the only one there with that heading),
 * and a new one is never a key that any edition has used.
 *
 * `holders` are the sections that have keys, newest edition first; `taken` are keys given in this run.
 */
export function proposeKey(
  section: { number: string; title: string; chapterTitle: string | null },
  holders: readonly KeyHolder[],
  taken: ReadonlySet<string>,
): KeyProposal {
  // The newest edition decides: an older one may have had the number or the heading for something else.
  const newest = holders.filter((holder) => holder.edition === holders[0]?.edition);
  const sameTitle = newest.filter(
    (holder) => holder.title !== null && slug(holder.title) === slug(section.title),
  );
  const sameBoth = sameTitle.find((holder) => holder.number === section.number);
  const only = sameTitle.length === 1 ? sameTitle[0] : undefined;
  const held = sameBoth ?? only;
  if (held && !taken.has(held.key)) {
    const what = sameBoth ? 'same number and heading' : 'the only section with the same heading';
    return { key: held.key, because: `${what} in ${held.edition}` };
  }
  const used = new Set([...taken, ...holders.map((holder) => holder.key)]);
  const base = shorten(slug(section.title)) || `avsnitt-${slug(section.number)}`;
  if (!used.has(base)) return { key: base, because: 'new, from its heading' };
  const inChapter = shorten(slug(`${section.chapterTitle ?? ''} ${section.title}`));
  if (!used.has(inChapter)) return { key: inChapter, because: 'new, from its chapter and heading' };
  let n = 2;
  while (used.has(`${inChapter}-${n}`)) n += 1;
  return { key: `${inChapter}-${n}`, because: 'new, numbered since its heading is used already' };
}

/** Cut at a hyphen, so that whole words are left. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-'));
}
