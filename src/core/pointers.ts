import { languageOf } from '../language/packs.ts';
import { NO_FIELD } from './field.ts';
import type {
  Edition,
  LawReference,
  NamedDocument,
  Reference,
  RulebookDocument,
  Section,
} from './model.ts';
import { findReferences, type ReferenceScope } from './references.ts';

/** What a text points to. General phrases ("the rules in force") point to nothing. */
export interface Pointers {
  /** Sections of the rulebook itself. */
  references: Reference[];
  laws: LawReference[];
  /** Documents outside the rulebook that it names; none of them is held here. */
  documents: NamedDocument[];
}

type Pointing = Parameters<typeof findReferences>[0];

/** Finds what the sections of an edition point to. */
export function pointerFinder(
  scope: Omit<ReferenceScope, 'words'> & {
    language?: Edition['language'] | undefined;
    field?: RulebookDocument['field'] | undefined;
  },
): (section: Pointing) => Pointers {
  const language = languageOf(scope.language);
  const field = scope.field ?? NO_FIELD;
  const findLaws = language.laws(field);
  const findDocuments = language.namedDocuments(field);
  return (section) => {
    const references = findReferences(section, { ...scope, words: language.references });
    const laws = findLaws(section.paragraphs);
    // A section of another document is one pointer and not two.
    const isTaken = (one: NamedDocument) =>
      [...laws, ...references].some(
        (t) =>
          t.anchor === one.anchor &&
          one.start < t.start + t.quote.length &&
          t.start < one.start + one.quote.length,
      );
    const documents = findDocuments(section.paragraphs).filter((one) => !isTaken(one));
    return { references, laws, documents };
  };
}

/** The pointers of a section whose words stand in one sentence of one paragraph. */
export function pointersIn(
  { anchor, sentence }: { anchor: string; sentence: string },
  section: Pointers & {
    paragraphs: readonly Pick<Section['paragraphs'][number], 'anchor' | 'text'>[];
  },
): Pointers {
  const text = section.paragraphs.find((paragraph) => paragraph.anchor === anchor)?.text ?? '';
  const start = Math.max(0, text.indexOf(sentence));
  const end = start + sentence.length;
  const within = (pointer: { anchor: string; start: number }) =>
    pointer.anchor === anchor && pointer.start >= start && pointer.start < end;
  return {
    references: section.references.filter(within),
    laws: section.laws.filter(within),
    documents: section.documents.filter(within),
  };
}
