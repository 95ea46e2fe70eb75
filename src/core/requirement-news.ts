import type { ChangeLog } from './change-log.ts';
import type { RequirementCatalogue } from './requirement-catalogue.ts';
import type { HeldRequirement, RequirementChange } from './requirement-changes.ts';

/** Everybody who bears the requirement: the one named first, then those who share it. */
export function bearersOf({ requirement: { bearer } }: HeldRequirement): string[] {
  return [...new Set([bearer.name, ...bearer.shared])];
}

/** Whom a change concerns: those who bore the requirement and those who bear it now. */
export function concerned({ old, new: now }: RequirementChange): string[] {
  return [...new Set([...(now ? bearersOf(now) : []), ...(old ? bearersOf(old) : [])])];
}

/** What stands in the same words at another place is no news to anybody. */
export const isNews = ({ effect }: RequirementChange): boolean => effect !== 'moved-unchanged';

/** The changes along one log that somebody should know of. */
export interface EditionNews {
  log: ChangeLog;
  changes: readonly RequirementChange[];
}

/**
 * News for one bearer, or for all, newest edition first. A log that cannot compare is kept, without
 * changes, so that a page can say what is not known.
 */
export function newsOf(catalogue: RequirementCatalogue, bearer: string | null): EditionNews[] {
  return [...catalogue.changes]
    .map(([log, changes]) => ({
      log,
      changes: changes.filter(
        (change) => isNews(change) && (bearer === null || concerned(change).includes(bearer)),
      ),
    }))
    .reverse();
}

/** Everybody who bears a requirement now, in alphabetical order. */
export function bearersOfCatalogue(catalogue: RequirementCatalogue): string[] {
  const names = new Set(
    catalogue.current.flatMap(({ current }) => (current ? bearersOf(current) : [])),
  );
  return [...names].sort((a, b) => a.localeCompare(b, 'sv'));
}

/** Everybody who bears a requirement now or is concerned by a change, in alphabetical order. */
export function bearersWithNews(catalogue: RequirementCatalogue): string[] {
  const names = new Set([
    ...catalogue.current.flatMap(({ current }) => (current ? bearersOf(current) : [])),
    ...[...catalogue.changes.values()].flat().filter(isNews).flatMap(concerned),
  ]);
  return [...names].sort((a, b) => a.localeCompare(b, 'sv'));
}
