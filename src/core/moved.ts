import { readYaml } from './front-matter.ts';
import type { Place, Problem } from './problem.ts';
import { movedSchema } from './schemas.ts';

/**
 * What became of an address that has been published and is no longer there: `content/moved.yaml`. Its page then
 * says so, and an anchor is told of on the page where it stood.
 */
export interface MovedAddress {
  /** The page or file, from the root of the site: "/vasterbotten/uppdrag-och-regler/2025/2.7.7/". */
  address: string;
  /** The place on the page that is meant, "p5"; null for the page itself, with all that stood on it. */
  anchor: string | null;
  /** Where the matter stands now, with an anchor after "#" when it has one; null when it is gone. */
  to: string | null;
  /** Swedish, for readers: what happened. */
  reason: string;
  place: Place;
}

/** Reads `moved.yaml`. */
export function readMoved(
  path: string,
  text: string,
): { moved: MovedAddress[]; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml(path, text, movedSchema);
  const moved = (data?.moved ?? []).map(({ address, to, reason }, i): MovedAddress => {
    const [page = '', anchor = null] = address.split('#');
    // "#p4" alone means a place on the same page.
    const target = to?.startsWith('#') ? `${page}${to}` : to;
    return { address: page, anchor, to: target, reason, place: placeOf(['moved', i, 'address']) };
  });
  return { moved, problems };
}

/** True for an address of a page; the others are files. */
export function isPage(address: string): boolean {
  return address.endsWith('/');
}
