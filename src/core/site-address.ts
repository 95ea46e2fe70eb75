/** Names that a file system keeps for itself; a folder of one of them cannot be taken home. */
const KEPT_BY_SYSTEMS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A part of an address between two slashes: letters, digits and what numbers and ids are written with. */
const SEGMENT = /^(?!\.{1,2}$)[\p{L}\p{N}._~()@!+,:=-]{1,200}$/u;

/** True for an address from the root of the site, maybe with a place on the page after "#"; it never leaves the site. */
export function isSiteAddress(text: string): boolean {
  const [page = '', place, ...more] = text.split('#');
  if (more.length > 0 || (place !== undefined && !/^[^\s"'<>]{1,200}$/u.test(place))) return false;
  const [root, ...segments] = page.split('/');
  const last = segments.pop();
  return (
    root === '' &&
    last !== undefined &&
    segments.every((segment) => SEGMENT.test(segment)) &&
    (last === '' || SEGMENT.test(last))
  );
}

/** True for a name that cannot be a folder on every system. */
export function isReservedName(name: string): boolean {
  return KEPT_BY_SYSTEMS.test(name);
}
