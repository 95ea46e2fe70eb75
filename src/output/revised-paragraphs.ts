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
 * becomes an end of paragraph again, and stays a space in the wording that has one there. The comparison reads
 * every white space as a space; what is written here comes from the paragraphs themselves, tabs and all.
 */
export function inPlace(entry: ParagraphEntry): RevisedParagraph[] {
  const older = joined(entry.old);
  const newer = joined(entry.new);
  const fits = (side: Joined, left: Mark) =>
    entry.runs.reduce((sum, run) => sum + (run.kind === left ? 0 : run.text.length), 0) ===
    side.text.length;
  if (!fits(older, 'inserted') || !fits(newer, 'deleted')) return sideBySide(entry);
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
  let o = 0;
  let n = 0;
  for (const { kind, text } of entry.runs) {
    for (let i = 0; i < text.length; i++) {
      const isOld = kind !== 'inserted';
      const isNew = kind !== 'deleted';
      const oldEnd = isOld && older.ends.has(o);
      const newEnd = isNew && newer.ends.has(n);
      const old = isOld && !oldEnd ? older.text.charAt(o) : '';
      const current = isNew && !newEnd ? newer.text.charAt(n) : '';
      if (old === current) {
        if (old !== '') add('same', old);
      } else {
        if (old !== '') add('deleted', old);
        if (current !== '') add('inserted', current);
      }
      if (oldEnd || newEnd) close(oldEnd && newEnd ? 'same' : oldEnd ? 'deleted' : 'inserted');
      if (isOld) o++;
      if (isNew) n++;
    }
  }
  close('same');
  return result;
}

/** Both wordings whole, where the runs cannot be laid over the texts; the same text once. */
function sideBySide(entry: ParagraphEntry): RevisedParagraph[] {
  const [first] = entry.new;
  if (first && entry.new.length === 1 && joined(entry.old).text === joined(entry.new).text) {
    const paragraph = paragraphAt(first);
    const same: RevisedParagraph = {
      pieces: [{ kind: 'same', text: paragraph.text }],
      end: 'same',
      paragraph,
      section: first.section.number,
    };
    if (entry.old.length === 1) return [same];
  }
  return [
    ...entry.old.map((place) => wholly('deleted', place)),
    ...entry.new.map((place) => wholly('inserted', place)),
  ];
}

interface Joined {
  /** Paragraphs joined by a space. */
  text: string;
  /** Where those spaces are, in UTF-16 units. */
  ends: ReadonlySet<number>;
}

function joined(places: readonly ParagraphPlace[]): Joined {
  const texts = places.map((place) => paragraphAt(place).text);
  let at = -1;
  const ends = new Set(texts.slice(0, -1).map((text) => (at += text.length + 1)));
  return { text: texts.join(' '), ends };
}
