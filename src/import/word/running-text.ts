import { collapse } from '../../core/text.ts';
import { attribute, childrenOf } from './elements.ts';
import type { Reading } from './reading.ts';
import { visibleText } from './visible-text.ts';
import type { WordPackage } from './word-package.ts';
import type { XmlElement } from './xml.ts';

/** Running heads and feet: put on record, each text once however many sections carry it. */
export class RunningText {
  readonly #pack: WordPackage;
  readonly #reading: Reading;
  readonly #seen = new Set<string>();
  readonly #texts = new Set<string>();
  /** The parts whose text is on record, for the account. */
  readonly read: XmlElement[] = [];

  constructor(pack: WordPackage, reading: Reading) {
    this.#pack = pack;
    this.#reading = reading;
  }

  /** `properties` are those of a section of the document (ECMA-376 17.6.17). */
  drop(properties: XmlElement): void {
    for (const reference of childrenOf(properties)) {
      const head = reference.name === 'w:headerReference';
      const id = attribute(reference, 'r:id');
      if ((!head && reference.name !== 'w:footerReference') || id === null || this.#seen.has(id))
        continue;
      this.#seen.add(id);
      const part = this.#pack.running(id);
      if (!part) continue;
      const text = collapse(visibleText(part.root));
      const reason = head ? 'running head' : 'running foot';
      if (text === '' || this.#texts.has(`${reason} ${text}`)) continue;
      this.#texts.add(`${reason} ${text}`);
      this.read.push(part.root);
      this.#reading.dropped.push({ text, reason, place: this.#reading.place });
    }
  }
}
