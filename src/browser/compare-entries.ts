import type { SectionEntry } from '../core/change-log.ts';
import type { SectionKind } from '../core/compare/section-kinds.ts';
import { wordDifference } from '../core/compare/word-runs.ts';
import type { Section } from '../core/model.ts';
import { sectionKindWords } from '../output/change-wording.ts';
import { sectionTitle } from '../output/wording.ts';
import { element, hiddenWords } from './compare-element.ts';
import { type Frame, paragraphElements } from './compare-paragraphs.ts';
import { redline } from './compare-redline.ts';
import { countInWords, notComparedInWords } from './compare-sentences.ts';

/** Where a change stands among those that are shown, from 1. */
export interface Turn {
  current: number;
  total: number;
}

/**
 * A section with its numbers and heading, what happened to it, its words, and the way to both wordings. `turn` is
 * null for one that is shown because it is known to be unchanged.
 */
export function sectionElement(entry: SectionEntry, turn: Turn | null, frame: Frame): HTMLElement {
  const missing = frame.partial ? notComparedInWords(entry, frame) : '';
  const id = turn ? `andring-${turn.current}` : undefined;
  return element(
    'article',
    {
      class: 'change',
      'aria-labelledby': id,
      'data-old': entry.old?.number,
      'data-new': entry.new?.number,
      'data-kinds': entry.kinds.join(' '),
    },
    element(
      'h3',
      turn ? { id, tabindex: '-1' } : {},
      turn && hiddenWords(`${countInWords(turn.current, turn.total)}: `),
      numbers(entry),
      ' ',
      ...heading(entry),
    ),
    element(
      'p',
      { class: 'kinds' },
      ...entry.kinds.flatMap((kind) => [
        element('span', { class: `kind k-${kind}` }, kindInWords(kind, missing !== '')),
        ' ',
      ]),
    ),
    missing !== '' && element('p', { class: 'where' }, missing),
    ...paragraphElements(entry, frame, !turn),
    links(entry, frame),
  );
}

/** "oförändrat" would say too much of a section that is known in part. */
function kindInWords(kind: SectionKind, inPart: boolean): string {
  return inPart && kind === 'unchanged' ? 'den kända delen oförändrad' : sectionKindWords[kind];
}

function numbers({ old, new: current }: SectionEntry): HTMLElement {
  if (!old || !current || old.number === current.number) {
    return element('span', { class: 'no' }, (current ?? old)?.number);
  }
  return element(
    'span',
    { class: 'no' },
    `${old.number} `,
    element('span', { 'aria-hidden': 'true' }, '→'),
    hiddenWords('blir'),
    ` ${current.number}`,
  );
}

function heading(entry: SectionEntry): Node[] {
  const { old, new: current, kinds } = entry;
  if (old && current && kinds.includes('retitled')) {
    return redline(wordDifference(sectionTitle(old), sectionTitle(current)).runs);
  }
  const known = [current, old].find((section) => section && section.title !== null);
  return [document.createTextNode(sectionTitle(known ?? (current as Section)))];
}

/** The way to both wordings. Their names are whole, so that they make sense in a list of links. */
function links({ old, new: current }: SectionEntry, { older, newer, hrefOf }: Frame): HTMLElement {
  const link = (section: Section | null, name: string) =>
    section && element('a', { href: hrefOf(section) }, `Lydelsen ${name}: ${section.number}`);
  return element('footer', {}, link(old, older), ' ', link(current, newer));
}
