import type { ParagraphEntry, ParagraphPlace, SectionEntry } from '../core/change-log.ts';
import type { Section } from '../core/model.ts';
import { isShown } from '../output/change-view.ts';
import { paragraphNote, placeInWords } from '../output/change-wording.ts';
import { paragraphName } from '../output/citation.ts';
import { counted, listed } from '../output/wording.ts';
import type { View } from './compare-choice.ts';
import { element } from './compare-element.ts';
import { redline, wording } from './compare-redline.ts';

/** What is the same for all that is shown of a comparison. */
export interface Frame {
  /** Names of the two editions: "2021" and "2025". */
  older: string;
  newer: string;
  /** Of one edition only parts are held. */
  partial: boolean;
  view: View;
  /** Where a wording is read: the section's own page, at a paragraph of it. */
  hrefOf: (section: Section, anchor?: string) => string;
}

/** The paragraphs of a section with their changes. What stands as it did waits folded, unless `all` is to be seen. */
export function paragraphElements(entry: SectionEntry, frame: Frame, all = false): HTMLElement[] {
  const made: HTMLElement[] = [];
  let quiet: ParagraphEntry[] = [];
  const fold = () => {
    if (quiet.length > 0) made.push(folded(quiet));
    quiet = [];
  };
  for (const paragraph of entry.paragraphs) {
    if (all || isShown(paragraph)) {
      fold();
      made.push(changed(paragraph, entry, frame));
    } else {
      quiet.push(paragraph);
    }
  }
  fold();
  return [...made, ...entry.departed.map((paragraph) => departed(paragraph, frame))];
}

function folded(paragraphs: readonly ParagraphEntry[]): HTMLElement {
  const count = paragraphs.reduce((sum, paragraph) => sum + paragraph.new.length, 0);
  return element(
    'details',
    { class: 'same' },
    element('summary', {}, counted(count, 'oförändrat stycke', 'oförändrade stycken')),
    ...paragraphs.map((paragraph) => textElement(paragraph, redline(paragraph.runs))),
  );
}

function changed(paragraph: ParagraphEntry, entry: SectionEntry, frame: Frame): HTMLElement {
  const { kinds, runs, rewritten } = paragraph;
  const alone = paragraph.old.length === 0 || paragraph.new.length === 0;
  // Of a section that is new or gone as a whole there is no other side, and its own label has said it.
  const wholeSection = entry.old === null || entry.new === null;
  const note = paragraphNote(paragraph);
  return element(
    'div',
    { class: alone || rewritten ? 'redline block' : 'redline', 'data-kinds': kinds.join(' ') },
    !(alone && wholeSection) && element('p', { class: 'where' }, placeInWords(paragraph, entry)),
    frame.view === 'bredvid' && !wholeSection
      ? sides(paragraph, frame)
      : textElement(paragraph, redline(runs)),
    note !== '' && element('p', { class: 'where' }, note),
  );
}

/** Both wordings, each in a column of its own where there is room. */
function sides(paragraph: ParagraphEntry, { older, newer }: Frame): HTMLElement {
  const side = (name: string, which: 'deleted' | 'inserted') => {
    const missing = (which === 'deleted' ? paragraph.old : paragraph.new).length === 0;
    return element(
      'div',
      missing ? { class: 'missing' } : {},
      element('p', { class: 'where side-name' }, name),
      missing
        ? element('p', { class: 'unknown' }, `Finns inte i ${name}.`)
        : textElement(paragraph, wording(paragraph.runs, which)),
    );
  };
  return element('div', { class: 'sides' }, side(older, 'deleted'), side(newer, 'inserted'));
}

/** A paragraph that stands in another section now, where its words are told. */
function departed({ old, new: current }: ParagraphEntry, { hrefOf }: Frame): HTMLElement {
  const [to] = current;
  const sections = [...new Set(current.map(({ section }) => section.number))];
  return element(
    'p',
    { class: 'where' },
    `Tidigare ${listed(old.map(nameOf))} står nu i `,
    to && element('a', { href: hrefOf(to.section, to.anchor) }, `avsnitt ${listed(sections)}`),
    '.',
  );
}

function nameOf({ section, anchor }: ParagraphPlace): string {
  const kind = section.paragraphs.find((paragraph) => paragraph.anchor === anchor)?.kind;
  return paragraphName({ anchor, kind: kind ?? 'text' });
}

/** The text of a paragraph; an item of a list keeps its dash. */
function textElement(paragraph: ParagraphEntry, text: readonly Node[]): HTMLElement {
  const [place] = paragraph.new.length > 0 ? paragraph.new : paragraph.old;
  const isItem = place?.section.paragraphs.some(
    ({ anchor, kind }) => anchor === place.anchor && kind === 'item',
  );
  return element('p', { class: isItem ? 'text item' : 'text' }, ...text);
}
