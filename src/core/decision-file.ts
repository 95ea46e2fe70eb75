import { decisionSchema } from './decision-schema.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMdxBody } from './mdx-body.ts';
import type { Decision } from './model.ts';
import type { Problem } from './problem.ts';
import { readEffects, readEvents, readFacts, withoutFacts } from './time/read-decision.ts';

export interface DecisionFile {
  /** Null when the front matter could not be read. */
  decision: Decision | null;
  problems: Problem[];
}

/** Reads one decision, report or record known by citation. The body is the record as printed. */
export function readDecisionFile(file: string, text: string, region: string): DecisionFile {
  const front = readFrontMatter(file, text, decisionSchema);
  const { blocks, problems } = readMdxBody(file, front.body, front.bodyLine, { headings: true });
  const { data, placeOf } = front;
  if (!data) return { decision: null, problems: [...front.problems, ...problems] };
  const { effects, problems: inEffects } = readEffects(data, placeOf);
  const decision: Decision = {
    ...withoutFacts(data),
    region,
    events: readEvents(data, placeOf),
    effects,
    facts: readFacts(data, placeOf),
    orders: data.orders.map((order, i) => ({
      ...order,
      departures: order.departures.map((departure, j) => ({
        ...departure,
        place: placeOf(['orders', i, 'departures', j, 'edition']),
      })),
      place: placeOf(['orders', i, 'wording']),
    })),
    cites: data.cites.map((citation, i) => ({
      ...citation,
      place: placeOf(['cites', i, 'quote']),
    })),
    corrections: data.corrections.map((correction, i) => ({
      ...correction,
      place: placeOf(['corrections', i, 'printed']),
    })),
    notes: data.notes.map((note, i) => ({
      kind: note.kind,
      quote: note.quote,
      suggestion: note.suggestion ?? null,
      comment: note.comment ?? null,
      anchor: anchorOf(blocks, note.quote),
      place: placeOf(['notes', i, 'quote']),
    })),
    blocks,
    place: placeOf(['id']),
  };
  return { decision, problems: [...front.problems, ...problems, ...inEffects] };
}

function anchorOf(blocks: Decision['blocks'], quote: string): string | null {
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.text.includes(quote)) return block.anchor;
  }
  return null;
}
