import type { Section } from '../model.ts';
import { levelOf } from '../section-number.ts';
import type { Effect } from './types.ts';

/** A section that a decision brings in. */
export function newSection({ number, key, heading, place }: Effect & { form: 'section' }): Section {
  return {
    key,
    number,
    title: heading,
    printedTitle: null,
    printedHeading: null,
    level: levelOf(number),
    position: 0,
    parent: null,
    expectedNumber: null,
    page: null,
    lines: null,
    paragraphs: [],
    corrections: [],
    notes: [],
    declared: [],
    references: [],
    laws: [],
    documents: [],
    fromDecision: null,
    cameFrom: null,
    keyReason: null,
    place,
  };
}
