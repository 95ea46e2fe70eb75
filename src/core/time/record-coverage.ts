import { cutSentences } from '../../language/sv/sentences.ts';
import type { Decision } from '../model.ts';
import { collapse } from '../text.ts';
import { factQuotes } from './quotes.ts';

/** A sentence of a record and what holds it: keys of the decision's front matter; none when nothing does. */
export interface CoveredSentence {
  sentence: string;
  /** Anchor of the paragraph on the page of the decision; null for a heading. */
  anchor: string | null;
  heldBy: string[];
}

/** Every sentence of a record with the data that hold its words. Headings are the record's own and hold themselves. */
export function coverageOf(decision: Decision): CoveredSentence[] {
  const said = quotesOf(decision).map(({ quote, as }) => ({ words: collapse(quote), as }));
  return decision.blocks.flatMap((block): CoveredSentence[] => {
    if (block.kind === 'heading')
      return [{ sentence: block.text, anchor: null, heldBy: ['heading'] }];
    return cutSentences(block.text).map((sentence) => {
      const words = collapse(sentence);
      const holds = ({ words: quote }: { words: string }) =>
        quote.includes(words) || (words.includes(quote) && 2 * quote.length >= words.length);
      const heldBy = [...new Set(said.filter(holds).map(({ as }) => as))];
      return { sentence: words, anchor: block.anchor, heldBy };
    });
  });
}

function quotesOf(decision: Decision): { quote: string; as: string }[] {
  return [
    ...factQuotes(decision.facts),
    ...decision.orders.map(({ wording }) => ({ quote: wording, as: 'orders' })),
    ...decision.effects.flatMap((effect) =>
      effect.form === 'wording' || effect.form === 'section'
        ? effect.wording.paragraphs.map(({ text }) => ({ quote: text, as: 'effects' }))
        : effect.form === 'note'
          ? [{ quote: effect.quote, as: 'effects' }]
          : [],
    ),
    ...decision.cites.map(({ quote }) => ({ quote, as: 'cites' })),
    ...decision.documents.map((quote) => ({ quote, as: 'documents' })),
    ...decision.events.flatMap(({ quote }) => (quote === null ? [] : [{ quote, as: 'events' }])),
  ];
}
