import type { Problem } from '../problem.ts';
import type { FoldFault } from './fold.ts';

const excerpt = (text: string) => (text.length > 90 ? `${text.slice(0, 90)} …` : text);

/** What each fault means for the person who must mend it. */
const SAYS: Record<
  FoldFault['kind'],
  (fault: FoldFault) => Pick<Problem, 'found' | 'expected' | 'mend'>
> = {
  place: ({ by, found, expected }) => ({
    found: `${by} changing ${expected}`,
    expected: `a place that stands on the day before${found === '' ? '' : `: ${found}`}`,
    mend: 'Correct the place; numbers and paragraphs are those of the day before the first day of the effect.',
  }),
  was: ({ by, found, expected }) => ({
    found: `"${excerpt(found)}" on the day before`,
    expected: `"${excerpt(expected)}", which ${by} gives as "was"`,
    mend: 'Copy the words that stand on the day before, or look which other decision has changed them.',
  }),
  expect: ({ by, found, expected }) => ({
    found: `the expression ${found} times on the day before`,
    expected: `${expected} times, as ${by} says`,
    mend: 'Count again, headings among them, and correct "expect" or the expression.',
  }),
  tie: ({ by, other }) => ({
    found: `${by} and ${other} giving one place different words from the same day`,
    expected: 'a day of adoption that tells which of them holds',
    mend: 'Give both decisions their "date", or correct the day or the place of one.',
  }),
  number: ({ by, found, expected }) => ({
    found: `${by} bringing in ${found}, which is "${expected}" already`,
    expected: 'a number that no section has on that day',
    mend: 'Correct the number.',
  }),
  key: ({ by, found }) => ({
    found: `${by} bringing in a section with the key "${found}", which another has`,
    expected: 'a key that no section has had',
    mend: 'Give the new section a key of its own.',
  }),
};

/** The faults of folding as problems with their places. */
export function foldProblems(faults: readonly FoldFault[]): Problem[] {
  return faults.map((fault) => ({
    rule: 'effect',
    severity: 'error',
    place: fault.place,
    ...SAYS[fault.kind](fault),
  }));
}
