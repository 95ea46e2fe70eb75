import type { ChangeLog, ParagraphEntry, SectionEntry } from '../core/change-log.ts';
import type { Decision, Edition, Section } from '../core/model.ts';
import type { RequirementCatalogue } from '../core/requirement-catalogue.ts';
import type { Chronicle } from '../core/rulebook.ts';
import { ageOf } from '../core/section-history.ts';
import { isListed, isShown } from './change-view.ts';
import { placeInWords, sinceInMargin } from './change-wording.ts';
import { deadlineInWords } from './deadline-wording.ts';
import { bearersOf, deadlinesOf, requirementsIn } from './requirement-view.ts';
import { bearerName, normVerb } from './requirement-wording.ts';
import { routes } from './routes.ts';
import { listed } from './wording.ts';

/** What the margin of a section answers: since when, by which decision, what changed, and who must do it. */

/** A change of a paragraph from the edition before, as its margin tells it. */
export interface ParagraphChange {
  paragraph: ParagraphEntry;
  entry: SectionEntry;
  log: ChangeLog;
  /** "nytt 2029", "ändrat 2029", "flyttat 2029". */
  words: string;
  /** The change in the log. */
  href: string;
}

/** A norm of a paragraph in words: "Hamnvärden ska", with the ids under which it can be followed. */
export interface Duty {
  /** Who and how strictly: "Hamnvärden ska", "Gästen får inte". */
  words: string;
  norms: { id: string; href: string; deadline: string | null }[];
}

/** What stands beside one paragraph. */
export interface ParagraphStanding {
  /** Null where it is as old as the rest of the section. */
  since: string | null;
  change: ParagraphChange | null;
  duties: Duty[];
}

/** What is told of a section as a whole, and of each paragraph. */
export interface LivingSection {
  /** Since when the paragraphs stand that nothing is told of beside them; null where there are none. */
  since: string | null;
  /** The rows of the log that tell how the section became what it is; empty where it came over unchanged. */
  changes: { entry: SectionEntry; log: ChangeLog; href: string }[];
  /** Decisions behind the change, each once. */
  decisions: Decision[];
  /** Paragraphs that the section no longer has. */
  gone: ParagraphChange[];
  paragraphs: ReadonlyMap<string, ParagraphStanding>;
}

const NOTHING: ParagraphStanding = { since: null, change: null, duties: [] };

/** The margin of a section of an edition. */
export function livingSection(
  { document, logs, origins, requirements: catalogue }: Chronicle,
  edition: Edition,
  section: Section,
): LivingSection {
  const log = logs.find(({ newer }) => newer === edition) ?? null;
  const entries = log?.entries.filter((entry) => entry.new === section && isListed(entry)) ?? [];
  const told = log
    ? entries.flatMap((entry) =>
        entry.paragraphs.filter(isShown).map(
          (paragraph): ParagraphChange => ({
            paragraph,
            entry,
            log,
            words: changeWord(paragraph, entry, edition),
            href: routes.pair(log.older, log.newer, `a-${entry.id}`),
          }),
        ),
      )
    : [];
  const duties = catalogue ? dutiesIn(catalogue, edition, section) : new Map<string, Duty[]>();
  const ages = section.paragraphs.map(({ anchor }) =>
    sinceInMargin(ageOf(section, anchor, edition, origins), edition, document),
  );
  const usual = mostCommon(ages);
  const paragraphs = new Map(
    section.paragraphs.map(({ anchor }, i): [string, ParagraphStanding] => {
      const change =
        told.find(({ paragraph }) =>
          paragraph.new.some((place) => place.section === section && place.anchor === anchor),
        ) ?? null;
      return [
        anchor,
        {
          since: change || ages[i] === usual ? null : (ages[i] ?? null),
          change,
          duties: duties.get(anchor) ?? [],
        },
      ];
    }),
  );
  const allChanged = [...paragraphs.values()].every(({ change }) => change !== null);
  return {
    since: allChanged ? null : usual,
    changes: log
      ? entries.map((entry) => ({
          entry,
          log,
          href: routes.pair(log.older, log.newer, `a-${entry.id}`),
        }))
      : [],
    decisions: [...new Set(entries.flatMap(({ decisions }) => decisions))],
    gone: told.filter(({ paragraph }) => paragraph.new.length === 0),
    paragraphs,
  };
}

/** What stands beside a paragraph; nothing for one that the section does not have. */
export function standingOf(living: LivingSection, anchor: string): ParagraphStanding {
  return living.paragraphs.get(anchor) ?? NOTHING;
}

/** Numbers of the sections that the edition changed in any way, for the dot beside them. */
export function changedSections(edition: Edition, logs: readonly ChangeLog[]): ReadonlySet<string> {
  const log = logs.find(({ newer, basis }) => newer === edition && basis === 'full');
  return new Set(
    log?.entries.flatMap((entry) => (entry.new && isListed(entry) ? [entry.new.number] : [])),
  );
}

function changeWord(paragraph: ParagraphEntry, entry: SectionEntry, { edition }: Edition): string {
  const { kinds } = paragraph;
  if (paragraph.new.length === 0) return placeInWords(paragraph, entry);
  if (paragraph.old.length === 0) return `Nytt ${edition}`;
  if (kinds.includes('changed')) return `Ändrat ${edition}`;
  if (kinds.includes('editorial')) return `Redaktionellt ändrat ${edition}`;
  return `Flyttat ${edition}`;
}

/** The norms of each paragraph, those of the same person and strength together. */
function dutiesIn(
  catalogue: RequirementCatalogue,
  edition: Edition,
  section: Section,
): Map<string, Duty[]> {
  const byAnchor = new Map<string, Duty[]>();
  for (const { id, held } of requirementsIn(catalogue, edition, section)) {
    const one = held.find((h) => h.edition === edition);
    if (!one) continue;
    const words = `${listed(bearersOf(one).map(bearerName))} ${normVerb[one.requirement.class]}`;
    const duties = byAnchor.get(one.requirement.anchor) ?? [];
    byAnchor.set(one.requirement.anchor, duties);
    let duty = duties.find((d) => d.words === words);
    if (!duty) {
      duty = { words, norms: [] };
      duties.push(duty);
    }
    const deadlines = deadlinesOf(one.requirement).map(deadlineInWords);
    duty.norms.push({
      id,
      href: routes.requirement(catalogue.document, id),
      deadline: deadlines.length > 0 ? deadlines.join('; ') : null,
    });
  }
  return byAnchor;
}

function mostCommon(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  for (const [word, n] of counts)
    if (n > (best === null ? 0 : (counts.get(best) ?? 0))) best = word;
  return best;
}

/** The norms of several paragraphs that share a margin, those of the same person and strength together. */
export function dutiesTogether(standings: readonly ParagraphStanding[]): Duty[] {
  const together = new Map<string, Duty>();
  for (const { words, norms } of standings.flatMap(({ duties }) => duties)) {
    const known = together.get(words);
    together.set(words, { words, norms: [...(known?.norms ?? []), ...norms] });
  }
  return [...together.values()];
}
