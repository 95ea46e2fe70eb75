import type { ParagraphEntry, ParagraphPlace } from '../core/change-log.ts';
import type { WordRun } from '../core/compare/word-runs.ts';
import type { Paragraph } from '../core/model.ts';

/** Whether a character, or the end of a paragraph, stands in both editions or in only one. */
export type Mark = WordRun['kind'];

/**
 * A paragraph that shows two wordings at once. Leaving out what is deleted gives the newer, leaving out what is
 * inserted the older. A paragraph whose `end` is left out runs on into the next one.
 */
export interface RevisedParagraph {
  pieces: WordRun[];
  end: Mark;
  /** The paragraph as it stands, for its look; as it stood, when it is gone. */
  paragraph: Paragraph;
  section: string;
}

/** The paragraph at a place of an edition. */
export function paragraphAt({ section, anchor }: ParagraphPlace): Paragraph {
  const found = section.paragraphs.find((paragraph) => paragraph.anchor === anchor);
  if (!found) throw new Error(`There is no paragraph ${anchor} in ${section.number}.`);
  return found;
}

/** A paragraph that stands in one of the wordings only. */
export function wholly(end: Exclude<Mark, 'same'>, place: ParagraphPlace): RevisedParagraph {
  const paragraph = paragraphAt(place);
  return {
    pieces: [{ kind: end, text: paragraph.text }],
    end,
    paragraph,
    section: place.section.number,
  };
}

/**
 * Paragraphs that kept their place. The runs hold several paragraphs joined by a space: here each such space
 * becomes an end of paragraph again, and stays a space in the wording that has one there.
 */
export function inPlace(entry: ParagraphEntry): RevisedParagraph[] {
  const ends = { old: endsOf(entry.old), new: endsOf(entry.new) };
  const at = { old: 0, new: 0 };
  const result: RevisedParagraph[] = [];
  let pieces: WordRun[] = [];
  let place = 0;
  const close = (end: Mark) => {
    const here = entry.new[Math.min(place, entry.new.length - 1)] as ParagraphPlace;
    result.push({ pieces, end, paragraph: paragraphAt(here), section: here.section.number });
    pieces = [];
    if (end !== 'deleted') place++;
  };
  const add = (kind: Mark, text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  for (const { kind, text } of entry.runs) {
    for (let i = 0; i < text.length; i++) {
      const character = text.charAt(i);
      const oldEnd = kind !== 'inserted' && ends.old.has(at.old);
      const newEnd = kind !== 'deleted' && ends.new.has(at.new);
      if (kind !== 'inserted') at.old++;
      if (kind !== 'deleted') at.new++;
      if (oldEnd && newEnd) {
        close('same');
      } else if (oldEnd) {
        if (kind === 'same') add('inserted', character);
        close('deleted');
      } else if (newEnd) {
        if (kind === 'same') add('deleted', character);
        close('inserted');
      } else {
        add(kind, character);
      }
    }
  }
  close('same');
  return result;
}

/** Where the paragraphs end in their joined text: offsets of the joining spaces, in UTF-16 units. */
function endsOf(places: readonly ParagraphPlace[]): Set<number> {
  const ends = new Set<number>();
  let at = -1;
  for (const place of places.slice(0, -1)) {
    at += paragraphAt(place).text.length + 1;
    ends.add(at);
  }
  return ends;
}
