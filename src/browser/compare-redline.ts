import { type WordRun, withoutMuted } from '../core/compare/word-runs.ts';
import { element, hiddenWords } from './compare-element.ts';

/** Changed words as elements. Each is told in words too, so that it survives without colour and without sight. */

/** Both wordings in one text: what went, then what came. */
export function redline(runs: readonly WordRun[]): Node[] {
  return withoutMuted(runs).map(marked);
}

/** One of the two wordings, with the words marked that the other does not have. */
export function wording(runs: readonly WordRun[], side: 'deleted' | 'inserted'): Node[] {
  return runs
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map((run) => (run.muted ? document.createTextNode(run.text) : marked(run)));
}

function marked({ kind, text }: WordRun): Node {
  if (kind === 'same') return document.createTextNode(text);
  const name = kind === 'deleted' ? 'del' : 'ins';
  const opening = kind === 'deleted' ? '[utgår: ' : '[nytt: ';
  return text.trim() === ''
    ? element(name, { class: 'space' }, hiddenWords(`${opening}mellanslag]`), text)
    : element(name, {}, hiddenWords(opening), text, hiddenWords(']'));
}
