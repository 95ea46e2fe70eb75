import { chapters } from '../../src/core/edition.ts';
import type { Decision, Edition, RulebookDocument } from '../../src/core/model.ts';
import type { Rulebook } from '../../src/core/rulebook.ts';

/**
 * What a rulebook says of itself, in short: for every document, edition and decision by its id the figures and facts
 * that a slip of an editor or of the code would change. `content/expectations.yaml` says what they should be.
 */
export function portraitOf(rulebook: Rulebook): Record<string, unknown> {
  const portrait: Record<string, unknown> = {};
  for (const region of rulebook.regions) {
    for (const document of region.documents) {
      const id = `${region.slug}/${document.slug}`;
      portrait[id] = { main: rulebook.main?.document === document, knownFrom: document.knownFrom };
      for (const edition of document.editions) {
        portrait[edition.id] = { ...ofEdition(edition), ...bindingIn(rulebook, document, edition) };
      }
    }
    for (const decision of region.decisions) {
      portrait[`${region.slug}/${decision.id}`] = ofDecision(rulebook, decision);
    }
  }
  return portrait;
}

/** The requirements that an edition with text holds, by their class. */
function bindingIn(rulebook: Rulebook, document: RulebookDocument, edition: Edition) {
  if (edition.sections.length === 0) return {};
  const all = rulebook.chronicles.get(document)?.requirements?.all ?? [];
  const held = all.flatMap((one) => one.held.filter((state) => state.edition === edition));
  return { requirements: tally(held.map(({ requirement }) => requirement.class)) };
}

function ofEdition(edition: Edition) {
  const { sections, completeness, validFrom, validTo, expectedFrom, announcedBy } = edition;
  const known = { completeness, validFrom, validTo, expectedFrom, announcedBy };
  if (sections.length === 0) return { ...known, sections: 0 };
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const groups = (kind: string) =>
    sections.reduce((sum, section) => {
      const own = section.paragraphs.filter((one) => one.kind === kind);
      return sum + new Set(own.map(({ group }) => group)).size;
    }, 0);
  return {
    ...known,
    sections: sections.length,
    chapters: chapters(edition).map(({ number, title }) => `${number} ${title}`),
    misnumbered: sections.flatMap(({ number, parent, expectedNumber }) =>
      expectedNumber === null ? [] : [`${number} under ${parent}, for ${expectedNumber}`],
    ),
    paragraphs: tally(paragraphs.map(({ kind }) => kind)),
    lists: groups('item'),
    tables: groups('row'),
    beginningSmall: sections.flatMap(({ number, paragraphs: own }) =>
      own
        .filter(({ kind, text }) => kind === 'text' && /^\p{Ll}/u.test(text))
        .map(({ anchor }) => `${number} ${anchor}`),
    ),
    corrections: tally(sections.flatMap((one) => one.corrections.map(({ kind }) => kind))),
    probable: sections.flatMap(({ number, corrections }) =>
      corrections
        .filter(({ certainty }) => certainty === 'probable')
        .map(({ kind }) => `${number} ${kind}`),
    ),
    references: sections.flatMap(({ number, references }) =>
      references.map(
        ({ quote, target, status }) => `${number} ”${quote}” → ${target ?? '–'}: ${status}`,
      ),
    ),
  };
}

function ofDecision(rulebook: Rulebook, decision: Decision) {
  const { kind, date, paragraph, caseNumber, status, concerns, source, blocks } = decision;
  const checks = [...rulebook.chronicles.values()]
    .flatMap(({ wordings }) => wordings)
    .filter((check) => check.decision === decision);
  return {
    kind,
    date,
    paragraph,
    caseNumber,
    status,
    held: blocks.length > 0,
    concerns: concerns.map((one) =>
      [one.document, one.edition, one.section].filter(Boolean).join(' '),
    ),
    wordings: Object.fromEntries(
      checks.map(({ edition, anchors, status: how }) => [
        edition.edition,
        [how, ...anchors].join(' '),
      ]),
    ),
    dropped: source?.dropped.map(({ lines }) => lines.join('–')) ?? [],
  };
}

/** How many there are of each, by name. */
function tally(names: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const name of [...names].sort()) sums[name] = (sums[name] ?? 0) + 1;
  return sums;
}
