import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import type { RulebookDocument } from '../core/model.ts';
import type { RequirementCatalogue } from '../core/requirement-catalogue.ts';
import type { DeadlineValue } from '../core/requirements/types.ts';
import { excerptOf } from './change-view.ts';
import { deadlineGroups } from './deadline-view.ts';
import { deadlineInWords } from './deadline-wording.ts';
import { bearersOf } from './requirement-view.ts';
import { bearerName } from './requirement-wording.ts';
import { absolute, routes } from './routes.ts';

/**
 * The calendar of the deadlines of a document (RFC 5545): a whole day for every day that the text names, every year
 * or every month where the text says so. What names no day stands in no calendar. `bearer` is a name, or null for
 * all; `today` an ISO date, the stamp of every event; `site` the host, or null where it is not known.
 */
export function deadlineCalendar(
  { document, edition, current }: RequirementCatalogue,
  bearer: string | null,
  today: string,
  site: string | null,
): string {
  const calendar = ical({
    name: `Frister i ${document.shortTitle} ${edition.edition}${bearer === null ? '' : `, ${bearerName(bearer)}`}`,
    prodId: { company: 'arsregler', product: 'frister', language: 'SV' },
    // An address without a host is none to a calendar.
    ...(site === null ? {} : { url: absolute(routes.deadlines(document), site) }),
  });
  const groups = deadlineGroups({ current });
  const seen = new Map<string, number>();
  for (const { row, deadline } of [...groups.dates, ...groups.recurring]) {
    const { held } = row;
    if (bearer !== null && !bearersOf(held).includes(bearer)) continue;
    const when = dayOf(deadline.value, edition.validFrom ?? `${edition.edition.slice(0, 4)}-01-01`);
    if (when === null) continue;
    const turn = (seen.get(held.id) ?? 0) + 1;
    seen.set(held.id, turn);
    calendar.createEvent({
      id: `${held.id}-${turn}@${uidHost(document)}`,
      stamp: new Date(`${today}T00:00:00Z`),
      start: new Date(`${when.day}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: `${deadlineInWords(deadline)}: ${excerptOf(held.requirement.sentence, 70)}`,
      description: [
        `”${deadline.text}”`,
        held.requirement.sentence,
        `${document.shortTitle} ${edition.edition}, ${row.place}. Krav ${held.id}. ${bearersOf(held).map(bearerName).join(', ')}.`,
        absolute(row.placeHref, site),
      ].join('\n'),
      ...(site === null ? {} : { url: absolute(routes.requirement(document, held.id), site) }),
      ...(when.repeats ? { repeating: { freq: when.repeats } } : {}),
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

function uidHost({ region, slug: name }: RulebookDocument): string {
  return `${name}.${region}`;
}

/** The first time that a named day comes from the day on which the edition applies, and whether it comes again. */
function dayOf(
  value: DeadlineValue | null,
  from: string,
): { day: string; repeats: ICalEventRepeatingFreq | null } | null {
  const two = (n: number) => String(n).padStart(2, '0');
  if (value?.type === 'by-day') {
    return value.each === 'month'
      ? { day: `${from.slice(0, 8)}${two(value.day)}`, repeats: ICalEventRepeatingFreq.MONTHLY }
      : null;
  }
  if (value?.type !== 'by' && value?.type !== 'from') return null;
  const { year, month, day } = value.date;
  const within = `${two(month)}-${two(day)}`;
  if (year !== null) return { day: `${year}-${within}`, repeats: null };
  const start = Number(from.slice(0, 4)) + (within < from.slice(5) ? 1 : 0);
  const yearly = value.type === 'by' && value.yearly;
  return { day: `${start}-${within}`, repeats: yearly ? ICalEventRepeatingFreq.YEARLY : null };
}
