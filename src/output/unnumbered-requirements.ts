import { findLaws } from '../core/laws.ts';
import { findReferences } from '../core/references.ts';
import { leadInOf } from '../core/requirement-changes.ts';
import { extractRequirements } from '../core/requirements/extract.ts';
import type { EditionFile } from '../core/requirements/read-edition.ts';
import { type RequirementRecord, reading } from './requirements-json.ts';

/**
 * The requirements of an edition that belongs to no ledger, in the form of `requirements.json`. An id
 * such as "2.7.3-p2-s1" holds for this output only, and `permanent` says so.
 */
export function unnumberedRequirements(edition: EditionFile): RequirementRecord[] {
  const sections = new Map(edition.sections.map((section) => [section.key, section]));
  return extractRequirements(edition).map((requirement) => {
    const { key, section: number, anchor, sentenceIndex, sentence } = requirement;
    const section = sections.get(key);
    return {
      id: `${number}-${anchor}-s${sentenceIndex}`,
      permanent: false,
      key,
      section: number,
      heading: section?.title || null,
      anchor,
      leadIn: section ? leadInOf({ section, requirement }) : null,
      ...reading(requirement),
      references: referencesIn(number, anchor, sentence, edition),
      firstEdition: edition.edition ?? null,
      firstEditionKnown: false,
      wordingSince: edition.edition ?? null,
      decisions: [],
      reviewed: null,
      settled: [],
      url: section?.url === undefined ? null : `${section.url}#${anchor}`,
      permanentUrl: null,
    };
  });
}

/** Statutes and sections whose words stand in the sentence. */
function referencesIn(
  number: string,
  anchor: string,
  sentence: string,
  edition: EditionFile,
): RequirementRecord['references'] {
  const section = edition.sections.find((s) => s.number === number);
  const paragraphs = (section?.paragraphs ?? []).filter((p) => p.anchor === anchor);
  const start = Math.max(0, paragraphs[0]?.text.indexOf(sentence) ?? 0);
  const isWithin = (at: { start: number }) =>
    at.start >= start && at.start < start + sentence.length;
  const laws = findLaws(paragraphs).filter(isWithin);
  const references = findReferences(
    { number, paragraphs, declared: [] },
    { sections: edition.sections.map((s) => ({ ...s, parent: null })), shortTitle: NO_TITLE },
  ).filter(isWithin);
  return [
    ...laws.map(({ quote, kind, number: law }) => ({
      quote,
      kind,
      number: law,
      status: null,
      target: null,
    })),
    ...references.map(({ quote, status, target }) => ({
      quote,
      kind: 'section' as const,
      number: null,
      status,
      target,
    })),
  ];
}

/** A file knows no document, so no words can be its name. */
const NO_TITLE = '\u0000';
