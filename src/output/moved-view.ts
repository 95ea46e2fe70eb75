import type { Catalogue } from '../core/catalogue.ts';
import { editionsOf } from '../core/holdings.ts';
import type { MovedAddress } from '../core/moved.ts';
import { isSectionNumber } from '../core/section-number.ts';
import { routes, wholeId } from './routes.ts';

/** A place that has left a page: its id stands on in the note that tells where the matter is now. */
export interface MovedAnchor {
  id: string;
  /** What stood there: "Stycke 5", or the anchor itself. */
  name: string;
  /** Address with the base path; null when the matter is gone. */
  href: string | null;
  /** Swedish, as the editor wrote it. */
  reason: string;
}

/**
 * The anchors that have left the page at `address` (without the base path). On the page of a whole edition they
 * are those of its sections, and the sections that are gone.
 */
export function anchorsGone(catalogue: Catalogue, address: string): MovedAnchor[] {
  const records = catalogue.moved ?? [];
  const own = records.flatMap((moved) =>
    moved.address === address && moved.anchor !== null ? [note(moved, moved.anchor)] : [],
  );
  const edition = editionsOf(catalogue).find(({ id }) => `/${id}/hela/` === address);
  if (!edition) return own;
  const ofSections = records.flatMap((moved) => {
    const number = sectionNumberOf(moved.address, edition.id);
    if (number === null) return [];
    return moved.anchor === null
      ? [note(moved, wholeId(number))]
      : [note(moved, `${number}-${moved.anchor}`)];
  });
  return [...own, ...ofSections];
}

function note({ anchor, to, reason }: MovedAddress, id: string): MovedAnchor {
  const paragraph = /^p(\d+)(?:-(\d+))?$/u.exec(anchor ?? '');
  const part = paragraph?.[2] ? `, punkt ${paragraph[2]}` : '';
  const name = paragraph ? `Stycke ${paragraph[1]}${part}` : (anchor ?? id);
  return { id, name, href: to === null ? null : routes.path(to), reason };
}

/** The number of a section from the address of its page in an edition; null for another page. */
function sectionNumberOf(address: string, edition: string): string | null {
  const rest = address.startsWith(`/${edition}/`) ? address.slice(edition.length + 2) : '';
  const number = rest.endsWith('/') ? rest.slice(0, -1) : '';
  return isSectionNumber(number) ? number : null;
}
