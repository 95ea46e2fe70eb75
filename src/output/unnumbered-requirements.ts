import { asRead } from '../core/ledger/identify.ts';
import type { Edition, Section } from '../core/model.ts';
import { pointerFinder, pointersIn } from '../core/pointers.ts';
import { leadInOf } from '../core/requirement-changes.ts';
import { extractRequirements } from '../core/requirements/extract.ts';
import type { Requirement } from '../core/requirements/types.ts';
import { type RequirementRecord, reading, referencesJson } from './requirements-json.ts';

/**
 * The requirements of an edition that belongs to no ledger, in the form of `requirements.json`. An id
 * such as "2.7.3-p2-s1" holds for this output only, and `permanent` says so. `requirements` are those to tell of,
 * where not all are meant.
 */
export function unnumberedRequirements(
  edition: Edition,
  urls: ReadonlyMap<Section, string>,
  requirements: readonly Requirement[] = extractRequirements(asRead(edition), edition.field),
): RequirementRecord[] {
  const sections = new Map(
    edition.sections.map((section) => [section.key || section.number, section]),
  );
  const find = pointerFinder({
    sections: edition.sections,
    shortTitle: NO_TITLE,
  });
  const pointers = new Map<Section, Section>();
  const withPointers = (section: Section): Section => {
    const known = pointers.get(section) ?? { ...section, ...find({ ...section, declared: [] }) };
    pointers.set(section, known);
    return known;
  };
  return requirements.map((requirement) => {
    const { key, section: number, anchor, sentenceIndex } = requirement;
    const section = sections.get(key);
    const url = section && urls.get(section);
    return {
      id: `${number}-${anchor}-s${sentenceIndex}`,
      permanent: false,
      key,
      section: number,
      heading: section?.title || null,
      anchor,
      leadIn: section ? leadInOf({ section, requirement }) : null,
      ...reading(requirement),
      references: section ? referencesJson(pointersIn(requirement, withPointers(section))) : [],
      firstEdition: edition.edition || null,
      firstEditionKnown: false,
      wordingSince: edition.edition || null,
      decisions: [],
      reviewed: null,
      settled: [],
      url: url === undefined ? null : `${url}#${anchor}`,
      permanentUrl: null,
    };
  });
}

/** A file knows no document, so no words can be its name. */
const NO_TITLE = '\u0000';
