import type { Edition } from '../core/model.ts';
import { isExplained } from '../core/term-use.ts';
import { routes } from './routes.ts';

/** An entry of the alphabetical register: a heading or an explained term, and where it leads. */
export interface RegisterEntry {
  text: string;
  number: string;
  href: string;
  term: boolean;
}

export interface RegisterGroup {
  /** "A" to "Ö"; figures together as "0–9". */
  letter: string;
  entries: RegisterEntry[];
}

/** Headings and explained terms of an edition in the order of the Swedish alphabet, å, ä and ö last. */
export function register(edition: Edition): RegisterGroup[] {
  const collator = new Intl.Collator('sv', { sensitivity: 'base', numeric: true });
  const headings = edition.sections.flatMap((section) =>
    section.title === null
      ? []
      : [
          {
            text: section.title,
            number: section.number,
            href: routes.section(edition, section),
            term: false,
          },
        ],
  );
  const terms = edition.terms.filter(isExplained).map((term) => ({
    text: term.expansion === null ? term.term : `${term.term}, ${term.expansion}`,
    number: term.places[0]?.section ?? '',
    href: routes.section(
      edition,
      { number: term.places[0]?.section ?? '' },
      term.places[0]?.anchor,
    ),
    term: true,
  }));
  const sorted = [...headings, ...terms].sort(
    (a, b) => collator.compare(a.text, b.text) || collator.compare(a.number, b.number),
  );
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of sorted) {
    const letter = letterOf(entry.text);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, entries]) => ({ letter, entries }));
}

function letterOf(text: string): string {
  const first = text.trim()[0]?.toUpperCase() ?? '';
  return /\p{N}/u.test(first) ? '0–9' : first;
}
