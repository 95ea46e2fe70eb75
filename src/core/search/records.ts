import { cutSentences } from '../../language/sv/sentences.ts';
import { pathTo } from '../edition.ts';
import type { RegisteredReading } from '../ledger/identify.ts';
import type { Decision, Edition, Section } from '../model.ts';
import type { NormClass } from '../requirements/types.ts';

/** One thing that can be found: a section in one wording, or a decision. */
export interface SearchRecord {
  kind: 'section' | 'decision';
  /** Section number or decision id. */
  id: string;
  /** Identity through the years; for a decision its id. */
  key: string;
  region: string;
  /** Name of its document; null for a decision. */
  document: string | null;
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
  /** The requirements that the sentence is; the first stands for it where only one is shown. */
  requirements: SearchRequirement[];
}

export interface SearchRequirement {
  class: NormClass;
  bearer: string;
  /** Permanent id such as "K17"; null as long as none has been given. */
  id: string | null;
}

/** Gives the requirements that a sentence of a section is. Sentences of a paragraph count from 1. */
export type RequirementAt = (
  section: string,
  anchor: string,
  sentence: number,
) => SearchRequirement[];

/**
 * The requirements of an edition, by place, under their permanent ids and as an editor has settled them. Without a
 * ledger they are as the extraction reads them. The only place where the search meets requirements.
 */
export function requirementRecords(reading: RegisteredReading | undefined): RequirementAt {
  const read = reading?.identified
    ? reading.identified.held.map(({ entry, requirement }) => ({ id: entry.id, requirement }))
    : (reading?.requirements ?? []).map((requirement) => ({ id: null, requirement }));
  const found = new Map<string, SearchRequirement[]>();
  for (const { id, requirement } of read) {
    const place = `${requirement.section} ${requirement.anchor} ${requirement.sentenceIndex}`;
    const own = { class: requirement.class, bearer: requirement.bearer.name, id };
    found.set(place, [...(found.get(place) ?? []), own]);
  }
  return (section, anchor, sentence) => found.get(`${section} ${anchor} ${sentence}`) ?? [];
}

/** A section as it can be found, without its requirements: they are looked for in the wordings that are kept. */
export function sectionRecord(edition: Edition, section: Section): SearchRecord {
  return {
    kind: 'section',
    id: section.number,
    key: section.key,
    region: edition.region,
    document: edition.document,
    title: section.title ?? '',
    chapter: (pathTo(edition, section)[0] ?? section).number,
    editions: [edition.edition],
    sentences: section.paragraphs.flatMap(({ anchor, text }) =>
      cutSentences(text).map((sentence) => ({ anchor, text: sentence, requirements: [] })),
    ),
  };
}

/** The record with what its sentences demand. */
export function withRequirements(record: SearchRecord, requirementAt: RequirementAt): SearchRecord {
  const told = new Map<string | null, number>();
  return {
    ...record,
    sentences: record.sentences.map((sentence) => {
      const place = (told.get(sentence.anchor) ?? 0) + 1;
      told.set(sentence.anchor, place);
      if (sentence.anchor === null) return sentence;
      return { ...sentence, requirements: requirementAt(record.id, sentence.anchor, place) };
    }),
  };
}

/** The summary first: it says in few words what the record is about. */
export function decisionRecord(decision: Decision): SearchRecord {
  const sentence = (text: string): SearchSentence => ({ anchor: null, text, requirements: [] });
  return {
    kind: 'decision',
    id: decision.id,
    key: decision.id,
    region: decision.region,
    document: null,
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
