import { z } from 'zod';
import type { Decision, Edition } from '../core/model.ts';
import type { Chronicle } from '../core/rulebook.ts';
import { type Day, dayAfter, dayBefore } from '../core/time/day.ts';
import {
  type EditionStanding,
  editionStanding,
  inForce,
  type Period,
} from '../core/time/in-force.ts';
import { editionName } from './citation.ts';
import { daysInWords } from './dates.ts';
import { basisName, periodInWords } from './period-wording.ts';
import { routes } from './routes.ts';
import { swedishDate } from './wording.ts';

/** The wordings of a document, each with the days for which it applies. */

export interface VersionRow {
  /** Null for days of which nothing is known. */
  edition: Edition | null;
  name: string;
  href: string | null;
  from: Day | null;
  to: Day | null;
  /** "Från den 1 januari till den 30 juni 2025". */
  days: string;
  basis: string;
  standing: EditionStanding | 'not-held';
  /** "Gäller", "Gällde", "Gäller från den 1 juli 2025" … as of today. */
  status: string;
  decisions: Decision[];
}

const STATUS: Record<EditionStanding, string> = {
  'in-force': 'Gäller',
  coming: 'Kommande',
  passed: 'Har gällt',
  unknown: 'Framgår inte',
  never: 'Har inte gällt: ändrades före första dagen',
};

/** Every period of the document, oldest first, and between them the days of which nothing is known. */
export function versionRows({ periods, region }: Chronicle, today: Day): VersionRow[] {
  const rows = periods.map((period) => versionRow(period, region.decisions, today));
  return rows.flatMap((row, i) => {
    const before = rows.slice(0, i).findLast(({ standing }) => standing !== 'never');
    const gap =
      before?.to && row.from && row.standing !== 'never' && dayAfter(before.to) < row.from
        ? [notHeld(dayAfter(before.to), dayBefore(row.from))]
        : [];
    return [...gap, row];
  });
}

function versionRow(period: Period, decisions: readonly Decision[], today: Day): VersionRow {
  const { edition, from, to, basis } = period;
  const ids = edition.version?.by ?? (edition.announcedBy === null ? [] : [edition.announcedBy]);
  const standing = editionStanding(period, today);
  const unsure = basis === 'expected' && standing !== 'coming';
  return {
    edition,
    name: editionName(edition),
    href: routes.edition(edition),
    from,
    to,
    days: standing === 'never' ? '–' : periodInWords(period),
    basis: basisName[basis],
    standing,
    status: unsure ? 'Framgår inte' : STATUS[standing],
    decisions: ids.flatMap((id) => decisions.find((decision) => decision.id === id) ?? []),
  };
}

function notHeld(from: Day, to: Day): VersionRow {
  return {
    edition: null,
    name: 'Finns inte här',
    href: null,
    from,
    to,
    days: periodInWords({ from, to }),
    basis: basisName.unknown,
    standing: 'not-held',
    status: 'Framgår inte',
    decisions: [],
  };
}

/** What applies on a day, in a sentence: for the top of the page of wordings. */
export function appliesToday({ document, now }: Chronicle, today: Day): string {
  const period = inForce(document, today);
  const day = `Den ${swedishDate(today)}`;
  if (period === null || period.edition.completeness === 'announced') {
    const held = now ? ` Den senaste text som finns här är ${editionName(now)}.` : '';
    const expected =
      period?.basis === 'expected'
        ? ` ${period.edition.edition} väntades gälla ${daysInWords(period.from, null)}, men texten finns inte här.`
        : '';
    return `Vad som gäller i dag, ${day.toLowerCase()}, framgår inte av det vi har här.${expected}${held}`;
  }
  const by = period.basis === 'by-title' ? ', enligt titeln' : '';
  return `${day} gäller ${editionName(period.edition)}${by}.`;
}

/** The published form of the wordings of a document, `versions.json`. */
export const versionsJsonSchema = z.array(
  z.strictObject({
    id: z.string().meta({ description: 'Name of the version in addresses: "2025", "2025-07-01"' }),
    edition: z.string().meta({ description: 'Name of the printed edition' }),
    from: z.string().nullable().meta({ description: 'First day, ISO; null when not known' }),
    to: z
      .string()
      .nullable()
      .meta({ description: 'Last day; null while it has no end, or not known' }),
    basis: z.enum(['stated', 'by-title', 'expected', 'unknown']),
    by: z.array(z.string()).meta({ description: 'Ids of the decisions that make the version' }),
    completeness: z.enum(['complete', 'partial', 'announced']),
    url: z.string(),
  }),
);

export type VersionsJson = z.infer<typeof versionsJsonSchema>;

export function versionsJson({ periods }: Pick<Chronicle, 'periods'>): VersionsJson {
  return periods.map(({ edition, from, to, basis }) => ({
    id: edition.edition,
    edition: edition.version?.edition ?? edition.edition,
    from,
    to,
    basis,
    by: edition.version?.by ?? (edition.announcedBy === null ? [] : [edition.announcedBy]),
    completeness: edition.completeness,
    url: routes.edition(edition),
  }));
}
