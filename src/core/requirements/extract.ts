import { languageOf } from '../../language/packs.ts';
import { actorBase, findActors } from '../../language/sv/norms/actors.ts';
import { findBearer } from '../../language/sv/norms/bearer.ts';
import type { Antecedent, Classification } from '../../language/sv/norms/classify.ts';
import { classifySentence } from '../../language/sv/norms/classify.ts';
import { readParties } from '../../language/sv/norms/read-parties.ts';
import { cutSentences } from '../../language/sv/sentences.ts';
import type { FoundDeadline } from '../../language/sv/times/deadlines.ts';
import { findDeadlines } from '../../language/sv/times/deadlines.ts';
import type { FoundThreshold } from '../../language/sv/times/thresholds.ts';
import { findThresholds } from '../../language/sv/times/thresholds.ts';
import { tokenise } from '../../language/sv/words.ts';
import type { ActorField, Parties } from './parties.ts';
import type {
  Bearer,
  Deadline,
  EditionParagraph,
  EditionSection,
  Requirement,
  RequirementEdition,
  Threshold,
} from './types.ts';

/** Everything that is read out of one sentence; `bearer` is null for information. */
export interface SentenceReading {
  sentence: string;
  classification: Classification;
  bearer: Bearer | null;
  /** Names of all whom the sentence mentions, in order. */
  mentions: string[];
  deadlines: FoundDeadline[];
  thresholds: FoundThreshold[];
}

/**
 * All requirements of an edition in reading order: one for each sentence, and each list item, that
 * binds, advises or permits. Sentences that only inform are left out.
 *
 * Ids are not given here: they belong to the ledger, which outlives the edition. References are
 * found by their own module over the same sentences.
 */
export function extractRequirements(
  edition: RequirementEdition,
  field: ActorField | null = null,
): Requirement[] {
  const { requirements } = languageOf(edition.language);
  if (requirements) return requirements(edition, field);
  const parties = readParties(edition, field);
  return withOneName(edition.sections.flatMap((section) => sectionRequirements(section, parties)));
}

/** "En hamnvärd ska …" and "Hamnvärden ska …" bind the same one: the form that is used most stands for all. */
function withOneName(requirements: readonly Requirement[]): Requirement[] {
  const forms = new Map<string, Map<string, number>>();
  for (const { bearer } of requirements) {
    const counts = forms.get(actorBase(bearer.name)) ?? new Map<string, number>();
    forms.set(actorBase(bearer.name), counts.set(bearer.name, (counts.get(bearer.name) ?? 0) + 1));
  }
  const name = (one: string): string =>
    [...(forms.get(actorBase(one)) ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a), [one, 0])[0];
  return requirements.map((requirement) => {
    const shown = name(requirement.bearer.name);
    return shown === requirement.bearer.name
      ? requirement
      : { ...requirement, bearer: { ...requirement.bearer, name: shown } };
  });
}

/**
 * The reading of one sentence; `before` is what the sentence or item may inherit from. Kept as long as
 * the parties are: from one year to the next most sentences are the same, and reading one takes 2 ms.
 */
export function readSentence(
  sentence: string,
  parties: Parties,
  before: Antecedent | null = null,
): SentenceReading {
  const readings = READINGS.get(parties) ?? new Map<string, SentenceReading>();
  READINGS.set(parties, readings);
  const name = `${before?.class ?? ''}\n${before?.bearer ?? ''}\n${sentence}`;
  const known = readings.get(name) ?? readAnew(sentence, parties, before);
  readings.set(name, known);
  return known;
}
const READINGS = new WeakMap<Parties, Map<string, SentenceReading>>();

/** Most characters of a sentence that are read; longer ones are lists or no sentences. */
const MOST_OF_SENTENCE = 1500;

/** What is read of a sentence: without stretches of white space, and no more than {@link MOST_OF_SENTENCE}. */
export const readable = (sentence: string): string =>
  sentence.replace(/\s{2,}/gu, ' ').slice(0, MOST_OF_SENTENCE);

function readAnew(printed: string, parties: Parties, before: Antecedent | null): SentenceReading {
  const sentence = readable(printed);
  const tokens = tokenise(sentence);
  const actors = findActors(sentence, parties);
  const deadlines = findDeadlines(sentence);
  const firm = deadlines.find(
    (d) => d.firm && d.kind !== 'event' && d.kind !== 'hours' && d.value?.type !== 'from',
  );
  const classification = classifySentence(sentence, tokens, actors, before, firm?.at ?? null);
  const { class: cls } = classification;
  const bearer =
    cls === 'information'
      ? null
      : findBearer({
          sentence,
          tokens,
          actors,
          parties,
          class: cls,
          at: classification.at,
          modal: classification.modal,
          inheritedFrom: classification.inherited ? (before?.bearer ?? null) : null,
        });
  return {
    sentence: printed,
    classification,
    bearer,
    mentions: [...new Set(actors.map(({ name }) => name))],
    deadlines,
    thresholds: findThresholds(sentence, deadlines),
  };
}

function sectionRequirements(section: EditionSection, parties: Parties): Requirement[] {
  const requirements: Requirement[] = [];
  const quotedTerms = new Set<string>();
  let leadIn: Antecedent | null = null;
  for (const paragraph of section.paragraphs) {
    if (paragraph.kind === 'row') continue;
    let before: Antecedent | null = paragraph.kind === 'item' ? leadIn : null;
    cutSentences(paragraph.text).forEach((sentence, i) => {
      let reading = readSentence(sentence, parties, before);
      if (paragraph.kind === 'item' && i === 0) reading = inheritLeadIn(reading, leadIn, parties);
      if (paragraph.kind === 'text') reading = openNorm(reading, parties);
      if (paragraph.kind === 'text') reading = obligedTerm(reading, quotedTerms, parties);
      const { classification, bearer } = reading;
      before = {
        class: classification.class,
        bearer: bearer?.name ?? null,
        asksByWhom: /\sav\s*:?$/u.test(sentence),
      };
      if (classification.class === 'information' || bearer === null) return;
      for (const m of sentence.matchAll(/["”“]([^"”“]{3,40})["”“]/gu))
        quotedTerms.add(m[1]!.toLowerCase());
      requirements.push(toRequirement(section, paragraph, i + 1, reading, bearer));
    });
    if (paragraph.kind === 'text') leadIn = before;
  }
  return requirements;
}

/** A list item without a norm of its own carries that of its lead-in. */
function inheritLeadIn(
  reading: SentenceReading,
  leadIn: Antecedent | null,
  parties: Parties,
): SentenceReading {
  const { classification } = reading;
  if (leadIn === null || leadIn.class === 'information') return reading;
  if (classification.class !== 'information' && !classification.implicit) return reading;
  return inherit(reading, leadIn, itemBearer(reading.sentence, leadIn, parties));
}

/** The bearer of an item: the one of its lead-in, or the item itself ("Anmälan ska göras av:"). */
function itemBearer(item: string, leadIn: Antecedent, parties: Parties): Bearer {
  if (!leadIn.asksByWhom) return impliedBearer(leadIn.bearer ?? parties.provider);
  return findBearer({
    sentence: item,
    tokens: [],
    actors: findActors(item, parties),
    parties,
    class: 'obligation',
    at: null,
    modal: null,
    inheritedFrom: null,
    listedAgent: true,
  });
}

const impliedBearer = (name: string): Bearer => ({
  name,
  stated: false,
  text: null,
  scope: null,
  shared: [],
});

/**
 * "Basutbud är" followed by a list: what a term consists of is part of the duty, when a duty
 * earlier in the section named that term in quotation marks.
 */
function obligedTerm(
  reading: SentenceReading,
  terms: ReadonlySet<string>,
  parties: Parties,
): SentenceReading {
  if (reading.classification.class !== 'information') return reading;
  if (!/(?:\s(?:är|omfattar|innehåller)|:)\s*:?$/u.test(reading.sentence)) return reading;
  const opening = reading.sentence.toLowerCase();
  if (![...terms].some((term) => opening.startsWith(term))) return reading;
  return inherit(reading, { class: 'obligation', bearer: null }, impliedBearer(parties.provider));
}

/** "… där anges att hamnen ska särskilt:": the list goes on from the norm itself. */
function openNorm(reading: SentenceReading, parties: Parties): SentenceReading {
  if (reading.classification.class !== 'information') return reading;
  const open = /(?<!\p{L})(ska|skall|måste|bör)(?: \p{L}+)?\s*:$/u.exec(reading.sentence);
  if (!open) return reading;
  const cls = open[1] === 'bör' ? 'recommendation' : 'obligation';
  const bound = inherit(reading, { class: cls, bearer: null }, impliedBearer(parties.provider));
  return {
    ...bound,
    classification: { ...bound.classification, norm: open[1]!, implicit: false, inherited: false },
  };
}

function inherit(reading: SentenceReading, from: Antecedent, bearer: Bearer): SentenceReading {
  return {
    ...reading,
    classification: {
      ...reading.classification,
      class: from.class,
      at: null,
      norm: null,
      modal: null,
      implicit: true,
      inherited: true,
    },
    bearer,
  };
}

function toRequirement(
  section: EditionSection,
  paragraph: EditionParagraph,
  sentenceIndex: number,
  reading: SentenceReading,
  bearer: Bearer,
): Requirement {
  const { classification, deadlines, thresholds } = reading;
  const [deadline, ...moreDeadlines] = deadlines.map(withoutPlace);
  return {
    key: section.key,
    section: section.number,
    anchor: paragraph.anchor,
    sentenceIndex,
    sentence: reading.sentence,
    class: classification.class === 'information' ? 'obligation' : classification.class,
    norm: classification.norm,
    implicit: classification.implicit,
    inherited: classification.inherited,
    secondary: classification.secondary,
    bearer,
    touches: reading.mentions.filter(
      (name) => name !== bearer.name && !bearer.shared.includes(name),
    ),
    deadline: deadline ?? null,
    moreDeadlines,
    thresholds: thresholds.map(thresholdWithoutPlace),
  };
}

function withoutPlace({ text, kind, firm, iso, value, summary }: FoundDeadline): Deadline {
  return { text, kind, firm, ...(iso === undefined ? {} : { iso }), value, summary };
}

function thresholdWithoutPlace({
  text,
  kind,
  bound,
  value,
  upper,
  unit,
}: FoundThreshold): Threshold {
  return { text, kind, bound, value, upper, unit };
}
