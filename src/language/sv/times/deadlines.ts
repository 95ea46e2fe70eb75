import type { Deadline } from '../../../core/requirements/types.ts';
import { TIME_RULES } from './deadline-rules.ts';
import { isoTime, summariseTime } from './time-values.ts';

/** A deadline with its place in the sentence (offset in UTF-16 units). */
export interface FoundDeadline extends Deadline {
  at: number;
}

/**
 * The time expressions of a sentence, firm ones first and then in order of appearance. Conditions
 * ("vid behov", "när så begärs") are no times; neither are ages, clock times and law numbers.
 */
export function findDeadlines(sentence: string): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const rule of TIME_RULES) {
    for (const m of sentence.matchAll(rule.pattern)) {
      const end = m.index + m[0].length;
      if (found.some((d) => m.index < d.at + d.text.length && end > d.at)) continue;
      const value = rule.read(m as RegExpExecArray, sentence);
      if (value === false) continue;
      const iso = value === null ? undefined : isoTime(value);
      found.push({
        at: m.index,
        text: m[0].trim(),
        kind: rule.kind,
        firm: rule.firm,
        ...(iso === undefined ? {} : { iso }),
        value,
        summary: value === null ? null : summariseTime(value),
      });
    }
  }
  return found.sort((a, b) => Number(b.firm) - Number(a.firm) || a.at - b.at);
}
