import { readParties } from '../../language/sv/norms/read-parties.ts';
import { cutSentences } from '../../language/sv/sentences.ts';
import { findDeadlines } from '../../language/sv/times/deadlines.ts';
import { findThresholds } from '../../language/sv/times/thresholds.ts';
import { publishedEditions } from '../drafts.ts';
import type { Edition, RulebookDocument, Section } from '../model.ts';
import { extractRequirements, readSentence } from '../requirements/extract.ts';
import type { Parties } from '../requirements/parties.ts';
import type { Deadline, Requirement } from '../requirements/types.ts';
import { collapse } from '../text.ts';
import { type HeldState, type Ledger, type LedgerEntry, type Review, stateIn } from './ledger.ts';

/** What of a reading an editor has settled by hand. */
export type Settled = 'class' | 'bearer' | 'deadline';

/** A requirement of an edition under its permanent id. */
export interface IdentifiedRequirement {
  entry: LedgerEntry;
  state: HeldState;
  /** As read, with what an editor has settled in its place. */
  requirement: Requirement;
  settled: Settled[];
}

export interface Identification {
  /** In reading order. */
  held: IdentifiedRequirement[];
  /** Sentences that an editor holds to be no requirements. */
  dismissed: { entry: LedgerEntry; section: Section; text: string }[];
  /** Requirements that the ledger has no id for. */
  unknown: Requirement[];
  /** Entries that the ledger holds to be in the edition, and that are not. */
  lost: { entry: LedgerEntry; state: HeldState }[];
}

/** A sentence of the edition and its reading, or null where it only informs. */
export interface PlacedSentence {
  section: Section;
  anchor: string;
  sentenceIndex: number;
  text: string;
  nth: number;
  requirement: Requirement | null;
}

/** An edition as it is read for requirements: costly, so that one reading serves all that ask. */
export interface EditionReading {
  /** The parties of the rulebook, as the edition itself defines them. */
  parties: Parties;
  requirements: readonly Requirement[];
  sentences: readonly PlacedSentence[];
}

/** An edition as read, with the ids of a ledger put to it: null where there is no ledger. */
export type RegisteredReading = EditionReading & { identified: Identification | null };

/** Reads every published edition that has text. A draft gets its ids when it is published. */
export function readRequirements(document: RulebookDocument): [Edition, RegisteredReading][] {
  const { ledger } = document;
  return publishedEditions(document)
    .filter(({ sections }) => sections.length > 0)
    .map((edition) => {
      const reading = readForRequirements(edition);
      return [edition, { ...reading, identified: ledger && identify(ledger, edition, reading) }];
    });
}

export function readForRequirements(edition: Edition): EditionReading {
  const requirements = extractRequirements(asRead(edition), edition.field);
  return {
    parties: readParties(asRead(edition), edition.field),
    requirements,
    sentences: placedSentences(edition, requirements),
  };
}

/** An edition in the form in which requirements are read. */
export const asRead = (edition: Edition) => ({
  language: edition.language,
  sections: edition.sections.map((section) => ({
    ...section,
    // A file may give no keys; within one edition a number names a section as well.
    key: section.key || section.number,
    title: section.title ?? '',
  })),
});

/**
 * Puts the ids of the ledger to the requirements of an edition. An id belongs to a sentence by the
 * key of its section and its words; where the same sentence stands twice in a section, by its turn.
 */
export function identify(
  ledger: Ledger,
  edition: Edition,
  { sentences, parties } = readForRequirements(edition),
): Identification {
  const bySlot = new Map(sentences.map((s) => [slot(s.section.key, s.text, s.nth), s]));
  const covered = new Set<PlacedSentence>();
  const found: { at: number; one: IdentifiedRequirement }[] = [];
  const dismissed: Identification['dismissed'] = [];
  const lost: Identification['lost'] = [];
  for (const entry of ledger.entries) {
    const state = stateIn(entry, edition.edition);
    if (state === null || state.absent) continue;
    const sentence = bySlot.get(slot(state.key, state.text, state.nth));
    const also = state.also.map((text) => bySlot.get(slot(state.key, text, 1)));
    const whole = sentence && also.every((s) => s !== undefined);
    if (!whole || (state.part !== null && !sentence.text.includes(collapse(state.part)))) {
      lost.push({ entry, state });
      continue;
    }
    for (const one of [sentence, ...also]) covered.add(one as PlacedSentence);
    if (entry.review?.class === 'information') {
      dismissed.push({ entry, section: sentence.section, text: sentence.text });
      continue;
    }
    found.push({
      at: sentences.indexOf(sentence),
      one: {
        entry,
        state,
        ...settle(readingOf(sentence, state, parties), entry.review),
      },
    });
  }
  return {
    held: found.sort((a, b) => a.at - b.at).map(({ one }) => one),
    dismissed,
    unknown: sentences
      .filter((sentence) => sentence.requirement !== null && !covered.has(sentence))
      .map(({ requirement }) => requirement as Requirement),
    // Of a partial edition it is not known what it lacks.
    lost: edition.completeness === 'complete' ? lost : [],
  };
}

const slot = (key: string, text: string, nth: number): string =>
  `${key}\n${nth}\n${collapse(text)}`;

/** Every sentence of the edition in reading order, the same cut as the extraction makes. */
function placedSentences(edition: Edition, requirements: readonly Requirement[]): PlacedSentence[] {
  const read = new Map(requirements.map((r) => [`${r.key}\n${r.anchor}\n${r.sentenceIndex}`, r]));
  const turns = new Map<string, number>();
  return edition.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.kind === 'row'
        ? []
        : cutSentences(paragraph.text).map((sentence, i): PlacedSentence => {
            const text = collapse(sentence);
            const turn = (turns.get(`${section.key}\n${text}`) ?? 0) + 1;
            turns.set(`${section.key}\n${text}`, turn);
            return {
              section,
              anchor: paragraph.anchor,
              sentenceIndex: i + 1,
              text,
              nth: turn,
              requirement: read.get(`${section.key}\n${paragraph.anchor}\n${i + 1}`) ?? null,
            };
          }),
    ),
  );
}

/** The turn of a requirement among the equal sentences of its section, from 1. */
export function turnsOf({ sentences }: EditionReading): ReadonlyMap<Requirement, number> {
  return new Map(
    sentences.flatMap(({ requirement, nth }) => (requirement ? [[requirement, nth] as const] : [])),
  );
}

/** The reading of the words that the state covers: the sentence, a part of it, or several joined. */
function readingOf(sentence: PlacedSentence, state: HeldState, parties: Parties): Requirement {
  const asWhole = sentence.requirement;
  if (asWhole && state.part === null && state.also.length === 0) return asWhole;
  const text = [state.part ?? sentence.text, ...state.also].join(' ');
  const reading = readSentence(text, parties);
  const [deadline, ...moreDeadlines] = reading.deadlines;
  const own = reading.classification.class === 'information' ? null : reading.classification;
  return {
    key: sentence.section.key,
    section: sentence.section.number,
    anchor: sentence.anchor,
    sentenceIndex: sentence.sentenceIndex,
    sentence: text,
    class:
      own?.class === undefined || own.class === 'information'
        ? (asWhole?.class ?? 'obligation')
        : own.class,
    norm: own?.norm ?? null,
    implicit: own?.implicit ?? true,
    inherited: own === null,
    secondary: own?.secondary ?? [],
    bearer: reading.bearer ??
      asWhole?.bearer ?? {
        name: parties.provider,
        stated: false,
        text: null,
        scope: null,
        shared: [],
      },
    deadline: deadline ? withoutPlace(deadline) : null,
    moreDeadlines: moreDeadlines.map(withoutPlace),
    thresholds: findThresholds(text, reading.deadlines).map(({ at: _, ...threshold }) => threshold),
  };
}

function settle(
  requirement: Requirement,
  review: Review | null,
): Pick<IdentifiedRequirement, 'requirement' | 'settled'> {
  if (!review) return { requirement, settled: [] };
  const settled: Settled[] = [];
  const result = { ...requirement };
  if (review.class && review.class !== 'information') {
    result.class = review.class;
    settled.push('class');
  }
  if (review.bearer) {
    const stated = requirement.sentence.toLowerCase().includes(review.bearer.toLowerCase());
    result.bearer = { name: review.bearer, stated, text: null, scope: null, shared: [] };
    settled.push('bearer');
  }
  if (review.deadline !== undefined) {
    result.deadline = review.deadline && settledDeadline(review.deadline);
    settled.push('deadline');
  }
  return { requirement: result, settled };
}

function settledDeadline({ text, kind }: NonNullable<Review['deadline']>): Deadline {
  const read = findDeadlines(text)[0];
  if (read && (kind === null || kind === read.kind)) return { ...withoutPlace(read), text };
  return { text, kind: kind ?? 'vague', firm: false, value: null, summary: null };
}

function withoutPlace<T extends { at: number }>({ at: _, ...rest }: T): Omit<T, 'at'> {
  return rest;
}
