import { documentsOf } from '../core/holdings.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { isReservedName } from '../core/site-address.ts';
import { slug } from '../core/text.ts';

/** First parts of addresses that the site itself has: a region of that name would stand in the same place. */
const OF_THE_SITE = ['sok', 'om', 'begrepp', 'schema', 'assets', 'kontrollera', '404', 'index'];
const OF_A_REGION = ['beslut', 'decisions'];
const OF_A_DOCUMENT = ['avsnitt', 'andringar', 'jamfor', 'krav', 'lydelser', 'saknas'];

/** What is named in an address can be a folder everywhere, and is not taken by a page of the site's own. */
export function namesInAddresses(told: Told): Problem[] {
  const decisions = told.regions.flatMap((region) => region.decisions);
  const sections = documentsOf(told).flatMap((d) => d.editions.flatMap((e) => e.sections));
  return [
    ...told.regions.flatMap(({ slug: name, place }) => taken(name, OF_THE_SITE, place)),
    ...documentsOf(told).flatMap(({ slug: name, place }) => taken(name, OF_A_REGION, place)),
    ...documentsOf(told).flatMap(({ editions }) =>
      editions.flatMap(({ edition, place }) => taken(edition, OF_A_DOCUMENT, place)),
    ),
    ...decisions.flatMap(({ id, place }) => taken(id, [], place)),
    ...sections.flatMap(({ key, number, place }) => [
      ...taken(key, [], place),
      ...taken(number, [], place),
    ]),
    ...[...told.chronicles.values()].flatMap(bearers),
  ];
}

function taken(name: string, own: readonly string[], place: Place): Problem[] {
  if (!own.includes(name) && !isReservedName(name)) return [];
  return [
    {
      rule: 'reserved-name',
      severity: 'error',
      place,
      found: `the name "${name}"`,
      expected: own.includes(name)
        ? 'a name that no page of the site has'
        : 'a name that can be a folder on every system',
      mend: 'Give it another name; it is part of an address.',
    },
  ];
}

/** Everybody who bears a requirement has a page of their own, named by the letters that an address can hold. */
function bearers({
  requirements,
}: Told['chronicles'] extends ReadonlyMap<unknown, infer C> ? C : never): Problem[] {
  const known = new Map<string, string>();
  const told = new Set<string>();
  return (requirements?.all ?? []).flatMap(({ entry, held }) =>
    held.flatMap(({ requirement: { bearer } }) =>
      [bearer.name, ...bearer.shared].flatMap((name): Problem[] => {
        const address = slug(name);
        const other = known.get(address);
        if (address !== '' && other === undefined) known.set(address, name);
        if ((address !== '' && (other ?? name) === name) || told.has(name)) return [];
        told.add(name);
        return [
          {
            rule: 'reserved-name',
            severity: 'error',
            place: entry.review?.place ?? entry.place,
            found: `"${name}" as the one who bears ${entry.id}`,
            expected:
              address === ''
                ? 'a name with letters that an address can hold'
                : `another name than "${other}" has: both have the address "${address}"`,
            mend: 'Write the name as the other one is written, or with a word more.',
          },
        ];
      }),
    ),
  );
}
