import { decisionsOf, documentsOf } from '../core/holdings.ts';
import type { Decision, RulebookDocument } from '../core/model.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { collapse } from '../core/text.ts';
import { span } from '../core/time/day.ts';
import { statedPeriod } from '../core/time/in-force.ts';
import { placeText } from '../core/time/place.ts';
import { factQuotes } from '../core/time/quotes.ts';
import { statusOutrunsEvents } from '../core/time/standing.ts';
import type { DecisionEvent, Effect } from '../core/time/types.ts';
import { printedEdition } from '../core/time/versions.ts';

/**
 * What decisions say of time holds together: events in order and shown by a record, effects on what is there, every
 * quoted word in the record, days from before to and no edition over another.
 */
export function decisionTime(told: Told): Problem[] {
  const documents = documentsOf(told);
  const decisions = decisionsOf(told);
  return [
    ...decisions.flatMap((decision) => [
      ...fileName(decision),
      ...events(decision, decisions),
      ...effects(decision, documents),
      ...orders(decision),
      ...quotes(decision),
      ...statusText(decision),
    ]),
    ...documents.flatMap(periods),
  ];
}

const RULE = 'decision-time';

function problem(place: Place, found: string, expected: string, mend: string): Problem {
  return { rule: RULE, severity: 'error', place, found, expected, mend };
}

function fileName({ id, place }: Decision): Problem[] {
  const name = place.file.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
  if (name.normalize('NFC') === id.normalize('NFC')) return [];
  return [
    problem(
      place,
      `the id "${id}" in the file "${name}.mdx"`,
      `"${name}"`,
      'Give the file and the decision the same name; it is part of the address.',
    ),
  ];
}

function events(decision: Decision, decisions: readonly Decision[]): Problem[] {
  return decision.events.flatMap((event, i): Problem[] => {
    const before = decision.events[i - 1];
    return [...(before ? inOrder(before, event) : []), ...shown(event, decision, decisions)];
  });
}

/** An event comes after the one before it, and is written down no earlier: the list only grows at its end. */
function inOrder(before: DecisionEvent, event: DecisionEvent): Problem[] {
  const mend =
    'Events stand in the order in which they happened; add new ones last and change none.';
  if (before.date && event.date && span(event.date).last < span(before.date).first) {
    return [
      problem(
        event.place,
        `"${event.what}" on ${event.date}`,
        `a day from ${before.date} on`,
        mend,
      ),
    ];
  }
  if (before.recorded && event.recorded && event.recorded < before.recorded) {
    return [
      problem(
        event.place,
        `"${event.what}" recorded on ${event.recorded}`,
        `a day from ${before.recorded} on`,
        mend,
      ),
    ];
  }
  return [];
}

function shown(event: DecisionEvent, own: Decision, decisions: readonly Decision[]): Problem[] {
  const record =
    event.record === null
      ? own
      : decisions.find(({ id, region }) => id === event.record && region === own.region);
  if (!record) {
    return [
      problem(
        event.place,
        `the record "${event.record}"`,
        `a decision of ${own.region}`,
        'Add the record, or name the words that say it as "quote".',
      ),
    ];
  }
  if (event.quote !== null && record.blocks.length > 0 && !inRecord(record, event.quote)) {
    return [notInRecord(event.place, event.quote, record)];
  }
  if (event.record !== null || event.quote !== null) return [];
  return [
    {
      ...problem(
        event.place,
        `"${event.what}" without "record" and "quote"`,
        'the record that shows it, or its words',
        'Say where it is known from.',
      ),
      severity: 'warning',
    },
  ];
}

function effects(decision: Decision, documents: readonly RulebookDocument[]): Problem[] {
  return decision.effects.flatMap((effect): Problem[] => {
    const document = documents.find(
      (d) => d.region === decision.region && d.slug === effect.document,
    );
    if (!document) {
      return [
        problem(
          effect.place,
          `${decision.id} changing the document "${effect.document}"`,
          `a document of ${decision.region}`,
          'A decision reaches only documents of its own region; correct the name.',
        ),
      ];
    }
    const edition = printedEdition(document, effect.edition);
    if (!edition) {
      return [
        problem(
          effect.place,
          `${decision.id} changing the edition "${effect.edition}" of ${document.slug}`,
          `one of ${document.editions.map((e) => e.edition).join(', ') || 'the editions (there is none)'}`,
          'Add the edition, or correct its name.',
        ),
      ];
    }
    const held = edition.completeness === 'complete' && effect.form === 'note';
    if (held && !edition.sections.some(({ number }) => number === effect.at.section)) {
      return [
        problem(
          effect.place,
          `a note on ${placeText(effect.at)}, which ${edition.edition} does not have`,
          'a section that the edition holds',
          'Correct the number.',
        ),
      ];
    }
    return inItsOrder(decision, effect);
  });
}

/** Ordered wordings too have their paragraphs in the order of the record; that they stand in it is asked elsewhere. */
function orders(decision: Decision): Problem[] {
  return decision.orders.flatMap(({ wording, place }) => {
    const parts = wording.split(/\n\s*\n/u);
    return parts.every((part) => inRecord(decision, part))
      ? wordsInOrder(decision, parts, place)
      : [];
  });
}

/** The words that an effect gives stand in the record, in the order in which the effect has them. */
function inItsOrder(decision: Decision, effect: Effect): Problem[] {
  if (decision.blocks.length === 0) return [];
  const given =
    effect.form === 'wording' || effect.form === 'section'
      ? effect.wording.paragraphs.map(({ text }) => text)
      : effect.form === 'heading'
        ? [effect.wording]
        : effect.form === 'note'
          ? [effect.quote]
          : effect.form === 'replace'
            ? [effect.find, effect.with].filter(Boolean)
            : [];
  return wordsInOrder(decision, given, effect.place);
}

/** Paragraphs that the record does not have, or has in another order. */
function wordsInOrder(decision: Decision, given: readonly string[], place: Place): Problem[] {
  const record = decision.blocks.map(({ text }) => level(text));
  let at = 0;
  for (const words of given) {
    const from = record.findIndex((text, i) => i >= at && text.includes(level(words)));
    if (from !== -1) {
      at = from;
      continue;
    }
    if (record.some((text) => text.includes(level(words)))) {
      return [
        problem(
          place,
          `"${short(words)}" after words that the record has later`,
          `the order of the record ${decision.id}`,
          'Give the paragraphs in the order in which the record has them.',
        ),
      ];
    }
    return [notInRecord(place, words, decision)];
  }
  return [];
}

/** Every quoted word of the facts stands in the record. */
function quotes(decision: Decision): Problem[] {
  if (decision.blocks.length === 0) return [];
  return factQuotes(decision.facts)
    .filter(({ quote }) => !inRecord(decision, quote))
    .map(({ quote, place }) => notInRecord(place ?? decision.place, quote, decision));
}

/** A status that tells what became of a proposal is an event, or lists and clauses would never know. */
function statusText(decision: Decision): Problem[] {
  if (!statusOutrunsEvents(decision)) return [];
  return [
    {
      ...problem(
        decision.place,
        `the status "${short(decision.status)}" of a proposal without such an event`,
        'the same as an entry of "events"',
        'Add the event with its body, paragraph and date; the status is then told from it.',
      ),
      severity: 'warning',
    },
  ];
}

function periods(document: RulebookDocument): Problem[] {
  const printed = document.editions.filter(({ version }) => !version);
  return printed.flatMap((edition, i): Problem[] => {
    const { from, to, basis } = statedPeriod(edition);
    if (from !== null && to !== null && to < from) {
      return [
        problem(
          edition.place,
          `${edition.edition} from ${from} to ${to}`,
          'a first day that is not after the last',
          'Correct "validFrom" or "validTo".',
        ),
      ];
    }
    const before = printed.slice(0, i).find((other) => {
      const period = statedPeriod(other);
      return period.basis === 'stated' && period.to !== null && from !== null && from <= period.to;
    });
    if (!before || basis !== 'stated') return [];
    return [
      {
        ...problem(
          edition.place,
          `${edition.edition} from ${from}, while ${before.edition} applies to ${statedPeriod(before).to}`,
          'days that only one edition has',
          'Correct "validFrom" or "validTo" of one of them.',
        ),
        other: { place: before.place, note: 'the other edition' },
      },
    ];
  });
}

function notInRecord(place: Place, words: string, { id }: Decision): Problem {
  return problem(
    place,
    `the words "${short(words)}"`,
    `words that stand in ${id}`,
    'Copy the words from the record as they are printed.',
  );
}

function inRecord({ blocks }: Decision, words: string): boolean {
  return blocks.some(({ text }) => level(text).includes(level(words)));
}

const level = (text: string) => collapse(text.replace(/[\t|]/gu, ' '));
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)} …` : text);
