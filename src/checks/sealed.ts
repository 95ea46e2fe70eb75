import type { Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { latest, type Sealable, sealables } from '../core/sealed.ts';

/** In words what a sealed thing is, by the first word of its name. */
const THINGS: Record<string, string> = {
  section: 'words of a published section',
  id: 'words of a published id',
  wording: 'a published ordered wording',
  effect: 'a published effect of a decision',
  decision: 'what a published decision says of itself',
  edition: 'what a published edition says of itself',
  term: 'a published term',
  document: 'the name of a published document',
  region: 'the name of a published region',
};

/**
 * What has been published is what it was: every section, id, ordered wording, edition and decision reads as when it
 * was sealed, but for what is changed on record. A site that has no list yet has nothing to hold to.
 */
export function sealedContent(told: Told): Problem[] {
  const { published, reach: expected } = told;
  if (!published) return [];
  const { list, problems, place } = published;
  if (problems.length > 0) return [...problems];
  if (expected && (list.head !== expected.head || list.sealed.length !== expected.lines)) {
    return [
      problem(
        expected.place,
        list.sealed.length === 0
          ? 'no list of what is sealed'
          : `a list of ${list.sealed.length} lines that ends with ${list.head}`,
        `${place.file} with ${expected.lines} lines, the last with ${expected.head}`,
        `Take ${place.file} back from the history of versions; it is never changed by hand.`,
      ),
    ];
  }
  const now = new Map(sealables(told).map((one) => [one.what, one]));
  return [...latest(list).values()].flatMap((was): Problem[] => {
    const is = now.get(was.what);
    if (is?.print === was.print || (is && isOnRecord(is, was.corrections, told))) return [];
    const [kind = ''] = was.what.split(' ');
    const thing = THINGS[kind] ?? 'what was published';
    return [
      problem(
        is?.place ?? place,
        is
          ? `other ${thing} than when it was published: ${was.what}`
          : `nothing where ${thing} stood: ${was.what}`,
        `the fingerprint ${was.print}`,
        kind === 'section'
          ? 'Put it back as it was; a fault of the source or its conversion is mended with a correction that says so.'
          : 'Put it back as it was; what was wrong when it was published is told in content/amended.yaml, with the reason.',
      ),
    ];
  });
}

/** A section with one more correction, or what an editor has recorded as amended in just these words. */
function isOnRecord(now: Sealable, corrections: number, { amended = [] }: Told): boolean {
  if (now.what.startsWith('section ') && now.corrections > corrections) return true;
  return amended.some(({ what, print }) => what === now.what && print === now.print);
}

function problem(place: Problem['place'], found: string, expected: string, mend: string): Problem {
  return { rule: 'sealed', severity: 'error', place, found, expected, mend };
}
