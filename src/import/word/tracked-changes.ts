import { childrenOf } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** The tracked changes that still stand in a file. */
export interface TrackedChanges {
  insertions: number;
  deletions: number;
  moves: number;
  /** Of format, of numbering, of a table's make. */
  formats: number;
}

const FORMAT = /^w:(?:[a-zA-Z]+PrChange|tblGridChange|numberingChange|cellMerge)$/u;

/**
 * Counts the changes in the parts that are read: text, marks of paragraphs, rows and cells. A paragraph that is put in
 * or taken out with its mark is one change, and so is a row.
 */
export function countTrackedChanges(roots: readonly XmlElement[]): TrackedChanges {
  const counts: TrackedChanges = { insertions: 0, deletions: 0, moves: 0, formats: 0 };
  for (const root of roots) count(root, counts);
  return counts;
}

function count(element: XmlElement, counts: TrackedChanges): void {
  const { name } = element;
  if (FORMAT.test(name)) counts.formats += 1;
  if (name === 'w:ins' || name === 'w:cellIns') counts.insertions += 1;
  else if (name === 'w:del' || name === 'w:cellDel') counts.deletions += 1;
  else if (name === 'w:moveTo') counts.moves += 1;
  if (name !== 'w:p' && name !== 'w:tr') {
    for (const child of childrenOf(element)) count(child, counts);
    return;
  }
  const mark: TrackedChanges = { insertions: 0, deletions: 0, moves: 0, formats: 0 };
  const inside: TrackedChanges = { ...mark };
  for (const child of childrenOf(element))
    count(child, child.name === 'w:pPr' || child.name === 'w:trPr' ? mark : inside);
  const whole = name === 'w:tr' && mark.insertions + mark.deletions > 0;
  counts.insertions += whole ? mark.insertions : Math.max(mark.insertions, inside.insertions);
  counts.deletions += whole ? mark.deletions : Math.max(mark.deletions, inside.deletions);
  counts.moves += Math.max(mark.moves, inside.moves);
  counts.formats += mark.formats + inside.formats;
}
