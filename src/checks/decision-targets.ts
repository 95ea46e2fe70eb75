import type { Catalogue } from '../core/catalogue.ts';
import { decisionsOf, documentsOf } from '../core/holdings.ts';
import type { Decision, RulebookDocument } from '../core/model.ts';
import type { Place, Problem } from '../core/problem.ts';
import { collapse } from '../core/text.ts';

/** What a decision names exists in its own region: documents, editions, sections, other decisions, quoted words. */
export function decisionTargets(catalogue: Catalogue): Problem[] {
  const decisions = decisionsOf(catalogue);
  return [
    ...decisions.flatMap((decision) => [
      ...targets(decision, catalogue),
      ...citations(decision, decisions),
      ...quotes(decision),
    ]),
    ...editionsAndDocuments(catalogue),
  ];
}

function targets(decision: Decision, catalogue: Catalogue): Problem[] {
  const concerns = [
    ...decision.concerns.map((concern) => ({ ...concern, place: decision.place })),
    ...decision.orders,
  ];
  return concerns.flatMap((concern): Problem[] => {
    const document = documentsOf(catalogue).find(
      (d) => d.region === decision.region && d.slug === concern.document,
    );
    const problem = (found: string, expected: string, mend: string): Problem[] => [
      {
        rule: 'decision-target',
        severity: 'error',
        place: concern.place,
        found: `${decision.id} naming ${found}`,
        expected,
        mend,
      },
    ];
    if (!document) {
      return problem(
        `the document "${concern.document}"`,
        `a document of ${decision.region}`,
        'A decision reaches only documents of its own region; correct the name or leave it out.',
      );
    }
    const edition = document.editions.find((e) => e.edition === concern.edition);
    if (concern.edition !== null && !edition) {
      return problem(
        `the edition "${concern.edition}" of ${document.slug}`,
        `one of ${document.editions.map((e) => e.edition).join(', ') || 'the editions (there is none)'}`,
        'Add the edition, if only as partial or announced, or correct the year.',
      );
    }
    if (concern.section === null || !edition || holds(document, concern.edition, concern.section))
      return [];
    return problem(
      `section ${concern.section} of ${document.slug} ${concern.edition}`,
      'a section that the edition holds',
      'Correct the number; what the decision orders for an edition without text is held as a partial edition.',
    );
  });
}

function holds(document: RulebookDocument, edition: string | null, number: string): boolean {
  return document.editions.some(
    (e) => e.edition === edition && e.sections.some((section) => section.number === number),
  );
}

function citations(decision: Decision, decisions: readonly Decision[]): Problem[] {
  return decision.cites.flatMap((citation): Problem[] => {
    const base = { rule: 'decision-target', severity: 'error' as const, place: citation.place };
    const known = decisions.some((d) => d.id === citation.id && d.region === decision.region);
    const problems: Problem[] = [];
    if (!known) {
      problems.push({
        ...base,
        found: `${decision.id} citing "${citation.id}"`,
        expected: 'a decision of the same region',
        mend: 'Add it as a decision of kind "cited", or correct the id.',
      });
    }
    if (!inRecord(decision, citation.quote)) {
      problems.push({
        ...base,
        found: `the quoted words "${citation.quote}"`,
        expected: `words that stand in ${decision.id}`,
        mend: 'Copy the words from the record.',
      });
    }
    return problems;
  });
}

/** Ordered wordings and listed documents are words of the record too. */
function quotes(decision: Decision): Problem[] {
  const missing = (what: string, words: string, place: Place): Problem => ({
    rule: 'decision-target',
    severity: 'error',
    place,
    found: `${what} "${words.length > 60 ? `${words.slice(0, 60)} …` : words}"`,
    expected: `words that stand in ${decision.id}`,
    mend: 'Copy the words from the record as they are printed.',
  });
  return [
    ...decision.orders.flatMap((order) =>
      order.wording
        .split(/\n\s*\n/u)
        .filter((part) => !inRecord(decision, part))
        .map((part) => missing('the ordered wording', collapse(part), order.place)),
    ),
    ...decision.documents
      .filter((name) => !inRecord(decision, name))
      .map((name) => missing('the listed document', name, decision.place)),
    ...decision.notes
      .filter((note) => !inRecord(decision, note.quote))
      .map((note) => missing('the words of a note', note.quote, note.place)),
  ];
}

function inRecord(decision: Decision, words: string): boolean {
  return decision.blocks.some((block) => collapse(block.text).includes(collapse(words)));
}

/** Editions, sections and documents that say which decision they are known from. */
function editionsAndDocuments(catalogue: Catalogue): Problem[] {
  return catalogue.regions.flatMap((region) => {
    const ids = new Set(region.decisions.map((decision) => decision.id));
    const named: { id: string | null; place: Place }[] = region.documents.flatMap((document) => [
      ...document.knownFrom.map((id) => ({ id, place: document.place })),
      ...document.editions.flatMap((edition) => [
        { id: edition.announcedBy, place: edition.place },
        ...edition.sections.map((section) => ({ id: section.fromDecision, place: section.place })),
      ]),
    ]);
    return named.flatMap(({ id, place }): Problem[] =>
      id === null || ids.has(id)
        ? []
        : [
            {
              rule: 'decision-target',
              severity: 'error',
              place,
              found: `the decision "${id}"`,
              expected: `a decision of ${region.slug}`,
              mend: 'Add the decision or correct the id.',
            },
          ],
    );
  });
}
