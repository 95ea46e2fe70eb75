import { yearsNotHeld } from '../core/holdings.ts';
import type { Decision, OrderedWording, Region, RulebookDocument } from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import { adoptionOf } from '../core/time/standing.ts';
import { editionName } from './citation.ts';
import { routes } from './routes.ts';
import { runningText } from './running-text.ts';
import { years } from './wording.ts';

/** What a decision leads to and what leads to it. */
export interface DecisionView {
  concerns: { text: string; href: string | null }[];
  cites: { decision: Decision; quote: string }[];
  citedBy: Decision[];
  orders: {
    order: OrderedWording;
    /** A check for each edition, and between them the years whose editions are not held ("2022–2024"). */
    rows: ({ check: WordingCheck } | { gap: string })[];
  }[];
}

/** Everything that the page of a decision shows beside the record itself. */
export function viewDecision(
  decision: Decision,
  region: Region,
  wordings: (document: RulebookDocument) => readonly WordingCheck[],
): DecisionView {
  const documentOf = (slug: string) => region.documents.find((d) => d.slug === slug);
  return {
    concerns: decision.concerns.flatMap(({ document: slug, edition: name, section: number }) => {
      const document = documentOf(slug);
      if (!document) return [];
      const edition = document.editions.find((e) => e.edition === name);
      const section = edition?.sections.find((s) => s.number === number);
      const year = edition ? editionName(edition) : name;
      const text = [document.shortTitle, year].filter(Boolean).join(' ');
      if (edition && section) {
        return [{ text: `${text}, ${section.number}`, href: routes.section(edition, section) }];
      }
      // A draft is left out for readers; what the decision names is told all the same, without a way there.
      const whole = number ? `${text}, ${number}` : text;
      return [{ text: whole, href: edition ? routes.edition(edition) : routes.document(document) }];
    }),
    cites: decision.cites.flatMap(({ id, quote }) => {
      const cited = region.decisions.find((d) => d.id === id);
      return cited ? [{ decision: cited, quote }] : [];
    }),
    citedBy: region.decisions.filter((other) => other.cites.some(({ id }) => id === decision.id)),
    orders: decision.orders.flatMap((order) => {
      const document = documentOf(order.document);
      if (!document) return [];
      const checks = wordings(document).filter((check) => check.order === order);
      const missing = yearsNotHeld(document);
      const rows = checks.flatMap((check, i) => {
        const before = checks[i - 1]?.edition.edition;
        const gap = missing.filter(
          (year) => before !== undefined && year > before && year < check.edition.edition,
        );
        return gap.length > 0 ? [{ gap: years(gap) }, { check }] : [{ check }];
      });
      return [{ order, rows }];
    }),
  };
}

/**
 * Decisions with the newest first. Where no date is known, the day of adoption tells, else the year in the id or the
 * case number, whose year stands last ("RS 2004-2025"): that only orders the list and is never shown as a date.
 */
export function decisionsInOrder(decisions: readonly Decision[]): Decision[] {
  return decisions
    .map((decision) => ({ decision, when: sortDate(decision) }))
    .sort((a, b) => {
      if (a.when !== b.when) return a.when < b.when ? 1 : -1;
      const number = ({ paragraph }: Decision) => Number.parseInt(paragraph ?? '0', 10);
      return number(b.decision) - number(a.decision);
    })
    .map(({ decision }) => decision);
}

function sortDate(decision: Decision): string {
  const { date, id, caseNumber } = decision;
  const known = date ?? adoptionOf(decision)?.date;
  if (known) return known;
  const year = /-((?:19|20)\d{2})$/u.exec(id) ?? /((?:19|20)\d{2})$/u.exec(caseNumber ?? '');
  return year ? `${year[1]}-99` : '';
}

export type RecordBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; anchor: string; html: string }
  | { kind: 'list'; ordered: boolean; start: number; items: { anchor: string; html: string }[] };

/** The record as printed, its list items gathered into lists. */
export function recordBlocks(decision: Decision): RecordBlock[] {
  const blocks: RecordBlock[] = [];
  let group = 0;
  for (const block of decision.blocks) {
    if (block.kind === 'heading') {
      blocks.push({ kind: 'heading', text: block.text });
      continue;
    }
    const html = runningText(block.content, block.text);
    const last = blocks.at(-1);
    if (block.kind === 'text') {
      blocks.push({ kind: 'text', anchor: block.anchor, html });
    } else if (last?.kind === 'list' && block.group === group) {
      last.items.push({ anchor: block.anchor, html });
    } else {
      const items = [{ anchor: block.anchor, html }];
      blocks.push({
        kind: 'list',
        ordered: block.ordered === true,
        start: block.number ?? 1,
        items,
      });
    }
    group = block.group;
  }
  return blocks;
}
