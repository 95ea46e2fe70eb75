import { findLaws } from '../core/laws.ts';
import { pointersIn } from '../core/pointers.ts';
import { findReferences } from '../core/references.ts';
import { leadInOf } from '../core/requirement-changes.ts';
import { extractRequirements } from '../core/requirements/extract.ts';
import type { EditionFile } from '../core/requirements/read-edition.ts';
import type { Requirement } from '../core/requirements/types.ts';
import { type RequirementRecord, reading, referencesJson } from './requirements-json.ts';

/**
 * The requirements of an edition that belongs to no ledger, in the form of `requirements.json`. An id
 * such as "2.7.3-p2-s1" holds for this output only, and `permanent` says so. `requirements` are those to tell of,
 * where not all are meant.
 */
export function unnumberedRequirements(
  edition: EditionFile,
  requirements: readonly Requirement[] = extractRequirements(edition),
): RequirementRecord[] {
  const sections = new Map(edition.sections.map((section) => [section.key, section]));
  return requirements.map((requirement) => {
    const { key, section: number, anchor, sentenceIndex } = requirement;
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
      references: referencesIn(number, requirement, edition),
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

/** Statutes, sections and documents whose words stand in the sentence. */
function referencesIn(
  number: string,
  requirement: { anchor: string; sentence: string },
  edition: EditionFile,
): RequirementRecord['references'] {
  const paragraphs = edition.sections.find((s) => s.number === number)?.paragraphs ?? [];
  const sections = edition.sections.map((s) => ({ ...s, parent: null }));
  return referencesJson(
    pointersIn(requirement, {
      paragraphs,
      laws: findLaws(paragraphs),
      references: findReferences(
        { number, paragraphs, declared: [] },
        { sections, shortTitle: NO_TITLE },
      ),
    }),
  );
}

/** A file knows no document, so no words can be its name. */
const NO_TITLE = '\u0000';
