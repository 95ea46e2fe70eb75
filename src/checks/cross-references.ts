import type { Catalogue } from '../core/catalogue.ts';
import { documentsOf } from '../core/holdings.ts';
import type { Edition, RulebookDocument, Section } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { isSectionNumber } from '../core/section-number.ts';

/**
 * References inside the text lead to a section of the same edition. One that leads nowhere is declared by an
 * editor with the reason, so that readers are told.
 */
export function crossReferences(catalogue: Catalogue): Problem[] {
  return documentsOf(catalogue).flatMap((document) =>
    document.editions.flatMap((edition) =>
      edition.completeness === 'complete'
        ? edition.sections.flatMap((section) => [
            ...foundInText(document, edition, section),
            ...declaredByEditor(edition, section),
          ])
        : [],
    ),
  );
}

function foundInText(document: RulebookDocument, edition: Edition, section: Section): Problem[] {
  return section.references.flatMap((reference): Problem[] => {
    const declared = section.declared.some((d) => d.quote === reference.quote);
    if (reference.status !== 'unresolvable' || declared) return [];
    const paragraph = section.paragraphs.find((p) => p.anchor === reference.anchor);
    const place = paragraph?.place ?? section.place;
    return [
      {
        rule: 'cross-reference',
        severity: 'error',
        place: { ...place, column: place.column + reference.start },
        found: `"${reference.quote}"`,
        expected: `a section of ${edition.edition}`,
        mend: hint(document, edition, reference.quote),
      },
    ];
  });
}

/** Where the section that the number named in another edition is now, when its key tells. */
function hint(document: RulebookDocument, edition: Edition, quote: string): string {
  const declare = `If the source prints it so, declare it under "references" with target null and the reason.`;
  const words = quote.match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
  const numbers = words.filter(isSectionNumber);
  const named = ({ number }: Section) => numbers.includes(number);
  const earlier = document.editions
    .filter((e) => e.edition < edition.edition)
    .findLast((e) => e.sections.some(named));
  const then = earlier?.sections.find(named);
  const now = edition.sections.find((s) => s.key === then?.key);
  if (!earlier || !then || !now) return declare;
  return `${then.number} was ${then.title ?? then.key} in ${earlier.edition} and is now ${now.number}. ${declare}`;
}

function declaredByEditor(edition: Edition, section: Section): Problem[] {
  return section.declared.flatMap((reference): Problem[] => {
    const base = { rule: 'cross-reference', severity: 'error' as const, place: reference.place };
    if (!section.paragraphs.some((p) => p.text.includes(reference.quote))) {
      return [
        {
          ...base,
          found: `the declared words "${reference.quote}"`,
          expected: `words that stand in ${section.number}`,
          mend: 'Copy the words from the section, or remove the declaration.',
        },
      ];
    }
    const { target } = reference;
    if (target === null || edition.sections.some((s) => s.number === target)) return [];
    return [
      {
        ...base,
        found: `the target ${target}`,
        expected: `a section of ${edition.edition}`,
        mend: 'Correct the target, or write null and say in the reason why it leads nowhere.',
      },
    ];
  });
}
