import type { LawReference, Reference } from './model.ts';
import { findNamedDocuments, type NamedDocument } from './named-documents.ts';

/** What a sentence points to. General phrases ("gällande föreskrifter") point to nothing. */
export interface Pointers {
  /** Sections of the rulebook itself. */
  references: Reference[];
  laws: LawReference[];
  /** Documents outside the rulebook that it names; none of them is held here. */
  documents: NamedDocument[];
}

/** The pointers of a section whose words stand in one sentence of one paragraph. */
export function pointersIn(
  { anchor, sentence }: { anchor: string; sentence: string },
  section: {
    paragraphs: readonly { anchor: string; text: string }[];
    references: readonly Reference[];
    laws: readonly LawReference[];
  },
): Pointers {
  const text = section.paragraphs.find((paragraph) => paragraph.anchor === anchor)?.text ?? '';
  const start = Math.max(0, text.indexOf(sentence));
  const end = start + sentence.length;
  const within = (pointer: { anchor: string; start: number }) =>
    pointer.anchor === anchor && pointer.start >= start && pointer.start < end;
  const references = section.references.filter(within);
  const laws = section.laws.filter(within);
  // "avsnitt 9.4 i Region Västerbottens Avgiftshandbok" is one pointer and not two.
  const isTaken = (one: NamedDocument) =>
    [...laws, ...references].some(
      (t) => one.start < t.start + t.quote.length && t.start < one.start + one.quote.length,
    );
  const documents = findNamedDocuments([{ anchor, text }]).filter(
    (one) => within(one) && !isTaken(one),
  );
  return { references, laws, documents };
}
