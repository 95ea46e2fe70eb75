import type { Place } from '../problem.ts';
import type { RecordFacts } from './types.ts';

/** Every quoted word of the facts of a record, with what it is quoted for (a key of the front matter). */
export function factQuotes(
  facts: RecordFacts,
): { quote: string; place: Place | null; as: string }[] {
  const evidence = Object.entries(facts.evidence).flatMap(([name, { quote, place }]) =>
    quote === null ? [] : [{ quote, place, as: `evidence.${name}` }],
  );
  const lists = (
    [
      'participation',
      'mandate',
      'proposals',
      'alternatives',
      'papers',
      'steps',
      'statements',
    ] as const
  ).flatMap((name) => facts[name].map(({ quote, place }) => ({ quote, place, as: name })));
  const recipients = facts.recipients.map((quote) => ({ quote, place: null, as: 'recipients' }));
  return [...evidence, ...lists, ...recipients];
}
