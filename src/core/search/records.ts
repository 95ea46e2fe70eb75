import { pathTo } from '../edition.ts';
import type { Decision, Edition, Section } from '../model.ts';
import { extractRequirements } from '../requirements/extract.ts';
import { cutSentences } from '../requirements/sentences.ts';
import type { NormClass } from '../requirements/types.ts';

/** One thing that can be found: a section in one wording, or a decision. */
export interface SearchRecord {
  kind: 'section' | 'decision';
  /** Section number or decision id. */
  id: string;
  /** Identity through the years; for a decision its id. */
  key: string;
  region: string;
  title: string;
  /** Number of the chapter it stands in, by place; null for a decision. */
  chapter: string | null;
  /** Editions in which the section has this wording, in order; empty for a decision. */
  editions: string[];
  sentences: SearchSentence[];
}

export interface SearchSentence {
  /** Paragraph that the sentence stands in; null where the page has no anchor for it. */
  anchor: string | null;
  text: string;
  /** The requirement that the sentence is, if it is one. */
  requirement: SearchRequirement | null;
}

export interface SearchRequirement {
  class: NormClass;
  bearer: string;
  /** Permanent id such as "K17"; null as long as none has been given. */
  id: string | null;
}

/** Gives the requirement that a sentence of a section is. Sentences of a paragraph count from 1. */
export type RequirementAt = (
  section: string,
  anchor: string,
  sentence: number,
) => SearchRequirement | null;

/**
 * The requirements of an edition, by place. The only place where the search meets the extraction: when a ledger
 * gives requirements permanent ids, they come in here.
 */
export function requirementRecords(
  edition: Edition,
  idOf: (section: string, anchor: string, sentence: number) => string | null = () => null,
): RequirementAt {
  const found = new Map<string, SearchRequirement>();
  const sections = edition.sections.map((section) => ({ ...section, title: section.title ?? '' }));
  for (const requirement of extractRequirements({ sections })) {
    const { section, anchor, sentenceIndex } = requirement;
    found.set(`${section} ${anchor} ${sentenceIndex}`, {
      class: requirement.class,
      bearer: requirement.bearer.name,
      id: idOf(section, anchor, sentenceIndex),
    });
  }
  return (section, anchor, sentence) => found.get(`${section} ${anchor} ${sentence}`) ?? null;
}

export function sectionRecord(
  edition: Edition,
  section: Section,
  requirementAt: RequirementAt,
): SearchRecord {
  return {
    kind: 'section',
    id: section.number,
    key: section.key,
    region: edition.region,
    title: section.title ?? '',
    chapter: (pathTo(edition, section)[0] ?? section).number,
    editions: [edition.edition],
    sentences: section.paragraphs.flatMap(({ anchor, text }) =>
      cutSentences(text).map((sentence, i) => ({
        anchor,
        text: sentence,
        requirement: requirementAt(section.number, anchor, i + 1),
      })),
    ),
  };
}

/** The summary first: it says in few words what the record is about. */
export function decisionRecord(decision: Decision): SearchRecord {
  const sentence = (text: string): SearchSentence => ({ anchor: null, text, requirement: null });
  return {
    kind: 'decision',
    id: decision.id,
    key: decision.id,
    region: decision.region,
    title: decision.title,
    chapter: null,
    editions: [],
    sentences: [
      ...cutSentences(decision.summary),
      ...decision.blocks.flatMap(({ text }) => cutSentences(text)),
    ].map(sentence),
  };
}

/**
 * The sections of other editions in wordings that the newest complete edition does not have: each wording once,
 * with the editions that have it. What stands there unchanged is found through the newest.
 */
export function otherWordings(
  newest: readonly SearchRecord[],
  others: readonly (readonly SearchRecord[])[],
): { newest: SearchRecord[]; others: SearchRecord[] } {
  const wording = ({ key, title, sentences }: SearchRecord) =>
    `${key}\n${title}\n${sentences.map(({ text }) => text).join('\n')}`;
  const found = new Map(newest.map((record) => [wording(record), { ...record }]));
  for (const record of others.flat()) {
    const same = found.get(wording(record));
    if (same) same.editions = [...new Set([...same.editions, ...record.editions])].sort();
    else found.set(wording(record), { ...record });
  }
  const all = [...found.values()];
  return { newest: all.slice(0, newest.length), others: all.slice(newest.length) };
}
