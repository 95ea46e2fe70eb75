import { isDraft, publishedEditions } from '../core/drafts.ts';
import type { Edition, RulebookDocument } from '../core/model.ts';
import { editionAtHand, editionStanding, inForce, periodOf } from '../core/time/in-force.ts';
import { daysInWords, onDate, swedishDate } from './dates.ts';

/** What the reader must know of an edition before reading it: one line, and the whole of it. */

/**
 * "2025 års regler"; "2025 års regler i lydelse från den 1 juli 2025" for a version; "reglerna i utgåvan vår" for an
 * edition that is not named after its year.
 */
export function rulesOf({ edition, version }: Pick<Edition, 'edition' | 'version'>): string {
  if (version)
    return `${rulesOf({ edition: version.edition })} i lydelse från ${onDate(version.from)}`;
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
  const rules = capital(rulesOf(edition));
  const newest = editionAtHand(document, today);
  if (edition.completeness === 'announced') return `${rules} finns inte här.`;
  if (isDraft(edition)) return `Utkast till ${rulesOf(edition)}. Inte beslutat.`;
  if (edition.completeness === 'partial') return `Delar av ${rulesOf(edition)}.`;
  const dated = byDay(document, edition, today);
  if (dated) return `${rules}, ${dated}.`;
  if (newest !== edition) return `${rules}, en äldre utgåva.`;
  const missing = laterAnnounced(document, edition)?.edition ?? yearNotHeld(edition, today);
  return missing ? `${rules}. De för ${missing} finns inte här.` : `${rules}, de senaste här.`;
}

/** All of it. `today` is an ISO date. */
export function editionStatus(document: RulebookDocument, edition: Edition, today: string): string {
  const newest = editionAtHand(document, today);
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
  const dated = byDay(document, edition, today);
  if (dated) return `${reading}, ${dated}.${whatApplies(document, edition, today)}`;
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

/**
 * How an edition stands on a day, where its days are stated or a version of it takes over: "gäller från den 1 januari
 * 2029", "gällde till den 30 juni 2025". Null where only the title tells.
 */
function byDay(document: RulebookDocument, edition: Edition, today: string): string | null {
  const period = periodOf(document, edition);
  if (!period) return null;
  const { from, to, basis } = period;
  const standing = editionStanding(period, today);
  const amended = document.editions.some(({ version }) => version?.edition === edition.edition);
  if (standing === 'never') return 'som de löd när de beslutades; de ändrades före första dagen';
  if (basis !== 'stated' && !amended) return null;
  if (standing === 'coming') return `som gäller ${daysInWords(from, null)}`;
  if (standing === 'passed') return `som gällde ${to === null ? '' : `till ${onDate(to)}`}`.trim();
  return standing === 'in-force' ? `som gäller ${daysInWords(null, to)}`.trim() : null;
}

/** What applies on the day, when that is not what is read; and what comes after it. */
function whatApplies(document: RulebookDocument, edition: Edition, today: string): string {
  const now = inForce(document, today);
  const then = `Den ${swedishDate(today)}`;
  if (now?.edition !== edition) {
    return now && now.edition.sections.length > 0
      ? ` ${then} gäller ${rulesOf(now.edition)}.`
      : ` Vad som gäller ${then.toLowerCase()} framgår inte här.`;
  }
  const next = document.editions.find(
    (e) => e !== edition && (periodOf(document, e)?.from ?? '') > today && !isDraft(e),
  );
  const from = next && periodOf(document, next)?.from;
  if (!next || !from) return '';
  if (next.completeness === 'announced') return ` ${announced(next, today)}`;
  const what = next.version ? 'en ny lydelse' : rulesOf(next);
  return ` ${capital(daysInWords(from, null))} gäller ${what}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
