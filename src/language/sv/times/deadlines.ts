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
      const start = value === null ? null : startAfter(sentence.slice(end, end + MOST_OF_EVENT));
      const iso = value === null ? undefined : isoTime(value);
      found.push({
        at: m.index,
        text: (m[0] + (start ?? '')).trim(),
        start: start?.trim() ?? null,
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

/** Longest words of an event that start a period, in characters. */
const MOST_OF_EVENT = 160;

/** "från det att felet anmäldes", "efter ankomsten", "kalenderåret innan utbildningen ska starta". */
const EVENT =
  /^\s+(?:räknat )?(?:från(?: och med)?(?: det att| den dag(?:en)?| dagen| den tidpunkt)?|efter(?: det)?(?: att)?|sedan|(?:före|innan)|(?:kalenderåret|året|månaden|dagen) (?:innan|före|efter))\s(?!denna|detta)[^,.;()]{3,140}/u;
/** Where the event ends and the sentence goes on. */
const GOES_ON =
  /\s(?:ska|skall|får|bör|måste|till|om|skriftligen|hos|lämna\p{L}*|anmäla\p{L}*|rapportera|redovisa|meddela)(?!\p{L})/u;

function startAfter(rest: string): string | null {
  const event = EVENT.exec(rest)?.[0];
  if (event === undefined) return null;
  // "innan utbildningen ska starta": the verb of the event itself.
  const own = /^\s+\S+(?: det att| att)?\s/u.exec(event)?.[0].length ?? 0;
  const subordinate = /(?:att|innan|sedan|dagen|dag) /u.test(event.slice(0, own + 12));
  const words = GOES_ON.exec(event.slice(own));
  if (!words || (subordinate && /\s(?:ska|skall)/u.test(words[0]))) return event.trimEnd();
  return event.slice(0, own + words.index);
}
