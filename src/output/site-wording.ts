import type { SiteSettings } from '../core/model.ts';

/** What the site says of itself: its name, whose it is, and how far to trust it. */
type Of = SiteSettings | undefined;

/** The name of the site; without one, that of the programme. */
export function siteName(site: Of): string {
  return site?.name ?? 'Årsregler';
}

/** Whether this is the official publication, and what goes before it when it is not. */
export function officialNote(site: Of): string {
  if (site?.official) {
    return site.publisher === null
      ? 'Det här är den officiella publiceringen.'
      : `Det här är den officiella publiceringen. Utgivare: ${site.publisher}.`;
  }
  const own = site?.authority
    ? `${genitive(site.authority)} egna handlingar`
    : 'originalhandlingarna';
  return `Det här är inte den officiella publiceringen. Vid tvekan gäller ${own}.`;
}

/** "regionens", "bolagets", "Borås". */
function genitive(name: string): string {
  return /[sxz]$/iu.test(name) ? name : `${name}s`;
}

/** Where to turn: the words of it, and where they lead, if anywhere. */
export interface Contact {
  text: string;
  href: string | null;
}

/** The contact as an editor gave it: an e-mail address, the address of a page, or a line of text; null without one. */
export function contactOf(site: Of): Contact | null {
  const text = site?.contact ?? null;
  if (text === null) return null;
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(text)) return { text, href: `mailto:${text}` };
  if (/^https:\/\/[^\s<>"]+$/u.test(text)) return { text, href: text };
  return { text, href: null };
}
