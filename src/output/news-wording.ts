import { tallyOf } from '../core/change-direction.ts';
import type { ChangeLog } from '../core/change-log.ts';
import type { Edition } from '../core/model.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import type { EditionNews } from '../core/requirement-news.ts';
import { tallyInWords } from './direction-wording.ts';
import { effectSentence, effectWords } from './effect-wording.ts';

/** The Swedish of "Nytt för dig". */

export const newsWords = {
  title: 'Nytt för dig',
  titleFor: (bearer: string) => `Nytt för dig: ${bearer}`,
  feed: (bearer: string, shortTitle: string) => `Nytt för ${bearer} i ${shortTitle}`,
  pair: ({ older, newer }: ChangeLog) => `Från ${older.edition} till ${newer.edition}`,
} as const;

/**
 * Why nothing can be said of what is new with the newest edition, or null when it can: no older
 * edition is held whole.
 */
export function nothingToCompare(news: readonly EditionNews[], edition: Edition): string | null {
  return news.some(({ log }) => log.basis === 'full')
    ? null
    : `Ingen jämförbar utgåva före ${edition.edition} finns här. Vad som är nytt, skärpt, mildrat eller borttaget i utgåvan ${edition.edition} går därför inte att säga.`;
}

/** What is known of one pair of editions: the sums, that nothing changed, or why nothing is known. */
export function newsInWords({ log, changes }: EditionNews, bearer: string | null): string {
  const { older, newer, basis } = log;
  if (basis === 'no-text') {
    const missing = newer.sections.length === 0 ? newer : older;
    return `Texten till utgåvan ${missing.edition} finns inte här. Vad som är nytt eller ändrat från ${older.edition} till ${newer.edition} framgår därför inte.`;
  }
  const whose = bearer === null ? 'Inget krav' : `Inget krav på ${bearer}`;
  if (basis === 'partial') {
    const part = older.completeness === 'complete' ? newer : older;
    const known =
      changes.length === 0
        ? `${whose} i dem är ändrat.`
        : `Kraven i dem: ${tallyInWords(tallyOf(changes))}.`;
    return `Av utgåvan ${part.edition} är bara delar kända. ${known} Om andra krav är nya, skärpta eller mildrade framgår inte.`;
  }
  return changes.length === 0
    ? `${whose} är nytt, ändrat eller borttaget från ${older.edition} till ${newer.edition}.`
    : `Kraven: ${tallyInWords(tallyOf(changes))}.`;
}

/** One changed requirement in a line: "K60, 3.4. Ändrad frist, skärpt: …". */
export function newsLine(change: RequirementChange): string {
  const held = change.new ?? change.old;
  const place = `${held?.id}, ${held?.section.number}.`;
  if (change.old && change.new) return `${place} ${effectSentence(change)}`;
  const effect = effectWords[change.effect];
  return `${place} ${effect.charAt(0).toUpperCase()}${effect.slice(1)}: ${held?.requirement.sentence}`;
}
