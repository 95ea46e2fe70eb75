import { isDraft, publishedEditions } from '../core/drafts.ts';
import { latestComplete } from '../core/holdings.ts';
import type { Edition, RulebookDocument } from '../core/model.ts';
import { swedishDate } from './wording.ts';

/** What the reader must know of an edition before reading it: one line, and the whole of it. */

/** "2025 års regler"; "reglerna i utgåvan 2025-08-15" for an edition that is not named after its year. */
export function rulesOf({ edition }: Pick<Edition, 'edition'>): string {
  return /^\d{4}$/u.test(edition) ? `${edition} års regler` : `reglerna i utgåvan ${edition}`;
}

/** The later edition that is known of but not held here, if there is one. */
function laterAnnounced(document: RulebookDocument, edition: Edition): Edition | undefined {
  return publishedEditions(document).find(
    (e) => e.completeness === 'announced' && e.edition > edition.edition,
  );
}

/** The year of `today` when it is later than the edition and nothing here says what applies in it, else null. */
function yearNotHeld(edition: Edition, today: string): string | null {
  const year = today.slice(0, 4);
  return edition.edition.slice(0, 4) < year ? year : null;
}

/** In so few words that they are one line on a phone: "2025 års regler. De för 2026 finns inte här." */
export function editionLine(document: RulebookDocument, edition: Edition, today: string): string {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const rules = capital(rulesOf(edition));
  const newest = latestComplete(document);
  if (edition.completeness === 'announced') return `${rules} finns inte här.`;
  if (isDraft(edition)) return `Utkast till ${rulesOf(edition)}. Inte beslutat.`;
  if (edition.completeness === 'partial') return `Delar av ${rulesOf(edition)}.`;
  if (newest !== edition) return `${rules}, en äldre utgåva.`;
  const missing = laterAnnounced(document, edition)?.edition ?? yearNotHeld(edition, today);
  return missing ? `${rules}. De för ${missing} finns inte här.` : `${rules}, de senaste här.`;
}

/** All of it. `today` is an ISO date. */
export function editionStatus(document: RulebookDocument, edition: Edition, today: string): string {
  const newest = latestComplete(document);
  if (edition.completeness === 'announced') return announced(edition, today);
  if (isDraft(edition)) {
    const part = edition.completeness === 'partial' ? ' Bara delar av texten finns här.' : '';
    const published = newest ? ` De senaste som finns här är ${rulesOf(newest)}.` : '';
    return `Du läser ett utkast till ${rulesOf(edition)}. Det är inte fastställt.${part}${published}`;
  }
  const reading = `Du läser ${rulesOf(edition)}`;
  if (edition.completeness === 'partial') {
    return newest && newest.edition > edition.edition
      ? `${reading}, men bara delar av dem finns här. De senaste som finns hela är ${rulesOf(newest)}.`
      : `${reading}, men bara delar av dem finns här.`;
  }
  if (newest !== edition) {
    return `${reading}, som är en äldre utgåva.${newest ? ` De senaste som finns här är ${rulesOf(newest)}.` : ''}`;
  }
  const later = laterAnnounced(document, edition);
  const passed = yearNotHeld(edition, today);
  const unknown = passed ? ` Vad som gäller ${passed} framgår därför inte här.` : '';
  return `${reading}, de senaste som finns här.${later ? ` ${announced(later, today)}` : ''}${unknown}`;
}

/** "Regler för 2026 väntades från 1 januari 2026, men de finns inte här." */
function announced(edition: Edition, today: string): string {
  if (!edition.expectedFrom) return `Regler för ${edition.edition} finns inte här.`;
  const verb = edition.expectedFrom <= today ? 'väntades' : 'väntas';
  return `Regler för ${edition.edition} ${verb} från ${swedishDate(edition.expectedFrom)}, men de finns inte här.`;
}
