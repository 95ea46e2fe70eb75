import type { Catalogue } from '../core/catalogue.ts';
import { decisionsOf, documentsOf } from '../core/holdings.ts';
import type { RulebookDocument } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { textsOf } from '../core/search/lexicon.ts';
import { contentStems } from '../core/search/phrases.ts';
import { decisionRecord, sectionRecord } from '../core/search/records.ts';
import { stemsIn, vocabularyOf } from '../core/search/terms.ts';
import type { Synonym } from '../core/search/word-list.ts';

/**
 * What an entry of a word list leads to stands in the texts of a document that uses the list: all its words in one
 * sentence. An entry that leads nowhere would promise what the search cannot keep.
 */
export function wordLists(catalogue: Catalogue): Problem[] {
  const entries = new Map<string, { entry: Synonym; documents: RulebookDocument[] }>();
  for (const document of documentsOf(catalogue))
    for (const entry of document.wordList.synonyms) {
      const name = `${entry.place.file}:${entry.place.line}:${entry.place.column}`;
      const known = entries.get(name);
      if (known) known.documents.push(document);
      else entries.set(name, { entry, documents: [document] });
    }
  if (entries.size === 0) return [];
  const sentences = sentencesByDocument(catalogue);
  return [...entries.values()].flatMap(({ entry, documents }) => {
    const held = documents.flatMap((document) => sentences(document));
    // Without a text there is nothing to judge by.
    if (held.length === 0) return [];
    return entry.means.flatMap((meaning): Problem[] => {
      const stems = contentStems(meaning);
      if (stems.length > 0 && held.some((sentence) => stems.every((term) => sentence.has(term))))
        return [];
      return [
        {
          rule: 'word-list-target',
          severity: 'warning',
          place: entry.place,
          found: `"${meaning}" for "${entry.words[0]}"`,
          expected: 'words that stand together in a sentence of the rules or of a decision',
          mend: 'Write it as the rules do, or take it away.',
        },
      ];
    });
  });
}

/** The stems of every sentence that can be found through a document, those of parts of words among them. */
function sentencesByDocument(
  catalogue: Catalogue,
): (document: RulebookDocument) => readonly ReadonlySet<string>[] {
  const decisions = decisionsOf(catalogue).map(decisionRecord).flatMap(textsOf);
  const known = new Map<RulebookDocument, readonly ReadonlySet<string>[]>();
  return (document) => {
    const before = known.get(document);
    if (before) return before;
    const sections = document.editions.flatMap((edition) =>
      edition.sections.flatMap((section) => textsOf(sectionRecord(edition, section))),
    );
    const texts = sections.length === 0 ? [] : [...new Set([...sections, ...decisions])];
    const vocabulary = vocabularyOf(texts);
    const sentences = texts.map((text) => new Set(stemsIn(text, vocabulary)));
    known.set(document, sentences);
    return sentences;
  };
}
