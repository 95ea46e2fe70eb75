import type { Answer } from '../core/search/answer.ts';
import type { NumberMap } from '../core/search/number-map.ts';
import { routes } from '../output/routes.ts';
import {
  MEANT,
  NEAREST,
  noteText,
  OR,
  passedOverText,
  silenceText,
  TO_CHANGES,
  triedText,
  WITHOUT_FIGURE,
} from '../output/search-wording.ts';
import { element } from './search-element.ts';
import { nearElement } from './search-hits.ts';

/**
 * What is said besides the hits: what became of a number, how words were understood, and when nothing is close what
 * came nearest, offered as such.
 */
export async function aboutAnswer(
  query: string,
  answer: Answer,
  numbers: NumberMap,
): Promise<{ notes: HTMLElement[]; silence: string }> {
  const { lookup, reading, silence, near, suggestions, items, passedOver, functions } = answer;
  const hits = items.length + functions.length;
  const said = lookup.notes.map(noteText);
  if (reading && items.length > 0 && passedOver.length > 0) said.push(passedOverText(passedOver));
  if (reading && silence !== 'changes' && (items.length > 0 || functions.length === 0)) {
    said.push(...triedText(reading.concepts));
    if (reading.elsewhere !== null && items.length > 0) said.push(reading.elsewhere);
  }
  if (answer.withoutFigure) said.push(WITHOUT_FIGURE);
  const notes: HTMLElement[] = said.map((sentence) => element('p', {}, sentence));
  if (hits > 0) return { notes, silence: '' };
  if (silence === 'changes')
    notes.push(
      element('p', {}, element('a', { href: routes.changes(documentOf(numbers)) }, TO_CHANGES)),
    );
  if (suggestions.length > 0)
    notes.push(
      element(
        'p',
        {},
        `${MEANT} `,
        ...suggestions.flatMap((word, i) => [
          ...(i === 0 ? [] : [i === suggestions.length - 1 ? OR : ', ']),
          element('a', { href: routes.search(word) }, word),
        ]),
        '?',
      ),
    );
  if (near.length > 0) {
    const links = await Promise.all(
      near.slice(0, 5).map((found) => nearElement(found, answer.terms, numbers)),
    );
    notes.push(element('p', {}, NEAREST), element('ul', { class: 'near' }, ...links));
  }
  return { notes, silence: silenceText(query, silence, reading) };
}

function documentOf({ region, document }: NumberMap) {
  return { region, slug: document };
}
