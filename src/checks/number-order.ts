import type { Catalogue } from '../core/catalogue.ts';
import { editionsOf } from '../core/holdings.ts';
import type { Problem } from '../core/problem.ts';
import { compareNumbers, levelOf, numberAbove } from '../core/section-number.ts';

/**
 * Numbers rise, and a section stands under the one that its number names. A source can print it otherwise
 * (6.1.1 under 6.6): that is allowed when a note of kind `numbering` tells the reader.
 */
export function numberOrder(catalogue: Catalogue): Problem[] {
  return editionsOf(catalogue).flatMap((edition) =>
    edition.sections.flatMap((section, i): Problem[] => {
      if (section.notes.some((note) => note.kind === 'numbering')) return [];
      if (edition.completeness !== 'complete') return [];
      const siblings = edition.sections.slice(0, i).filter((s) => s.parent === section.parent);
      const previous = siblings.at(-1);
      const base = {
        rule: 'number-order',
        severity: 'error' as const,
        place: section.place,
        mend: 'Correct the number or the position; if the source prints it so, add a note of kind numbering.',
      };
      if (tellsItsPlace(section) && numberAbove(section.number) !== section.parent) {
        return [
          {
            ...base,
            found: `${section.number} under ${section.parent ?? 'no section'}`,
            expected: section.expectedNumber ?? `a section under ${numberAbove(section.number)}`,
          },
        ];
      }
      const counted = previous && isCounted(previous.number) && isCounted(section.number);
      if (counted && compareNumbers(previous.number, section.number) >= 0) {
        return [
          {
            ...base,
            found: `${section.number} after ${previous.number}`,
            expected: 'a number that is higher than the one before',
            other: { place: previous.place, note: 'the one before' },
          },
        ];
      }
      return [];
    }),
  );
}

/** A number of another depth than the section ("4" in a chapter "kap-2") does not say what it stands under. */
function tellsItsPlace({ number, level }: { number: string; level: number }): boolean {
  return levelOf(number) === level;
}

/** A heading without a number is named by its words, and words are in no order. */
const isCounted = (number: string): boolean => !/(?:^|\.)rubrik-|^bilaga$/u.test(number);
