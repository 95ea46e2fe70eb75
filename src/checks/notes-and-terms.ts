import type { Catalogue } from '../core/catalogue.ts';
import { editionsOf } from '../core/holdings.ts';
import type { Edition, Section } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { collapse } from '../core/text.ts';

/** Notes and terms quote the text they speak of, to the letter. */
export function notesAndTerms(catalogue: Catalogue): Problem[] {
  return editionsOf(catalogue).flatMap((edition) => [
    ...edition.sections.flatMap(notes),
    ...terms(edition),
  ]);
}

function notes(section: Section): Problem[] {
  return section.notes.flatMap((note): Problem[] => {
    const inHeading = (section.title ?? '').includes(note.quote) || note.quote === section.number;
    if (note.anchor !== null || inHeading) return [];
    return [
      {
        rule: 'note-quote',
        severity: 'error',
        place: note.place,
        found: `a note on "${note.quote}"`,
        expected: `words that stand in one paragraph or in the heading of ${section.number}`,
        mend: 'Copy the words from the published text.',
      },
    ];
  });
}

function terms(edition: Edition): Problem[] {
  return edition.terms.flatMap((term) => {
    const base = { rule: 'term-quote', severity: 'error' as const, place: term.place };
    const problems = term.places.flatMap(({ section: number, quote }): Problem[] => {
      const section = edition.sections.find((s) => s.number === number);
      if (!section) {
        return [
          {
            ...base,
            found: `the section ${number} for "${term.term}"`,
            expected: `a section of ${edition.edition}`,
            mend: 'Correct the number of the section in which the term stands.',
          },
        ];
      }
      const names = quote === null ? [term.term, ...term.forms] : [quote];
      if (names.some((words) => stands(section, words))) return [];
      return [
        {
          ...base,
          found: `"${quote ?? term.term}"`,
          expected: `words that stand in one paragraph of ${number}`,
          mend: 'Copy the words from the section.',
        },
      ];
    });
    const { expansion } = term;
    const written = term.places.some(({ section: number }) =>
      edition.sections.some((s) => s.number === number && stands(s, expansion ?? '')),
    );
    if (expansion !== null && !written) {
      problems.push({
        ...base,
        found: `the expansion "${expansion}" for "${term.term}"`,
        expected: 'words that stand in one of its places',
        mend: 'Write an abbreviation out only where the text does; otherwise leave "expansion" out.',
      });
    }
    return problems;
  });
}

function stands(section: Section, words: string): boolean {
  return section.paragraphs.some((p) => collapse(p.text).includes(words));
}
