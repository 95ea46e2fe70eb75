import { isDraft } from '../core/drafts.ts';
import type {
  Correction,
  CorrectionKind,
  Decision,
  Edition,
  NoteKind,
  ReferenceStatus,
} from '../core/model.ts';
import type { MovedAddress } from '../core/moved.ts';
import type { WordingCheck, WordingStatus } from '../core/ordered-wording.ts';
import { fateUnknown, standingOf } from '../core/time/standing.ts';
import { citeDecision, paragraphName } from './citation.ts';
import { daysInWords, swedishDate } from './dates.ts';
import { fateInWords, standingName, standsOtherwise } from './fate-wording.ts';

/** The Swedish that the site says by itself. What the sources and the editors say lies in the content. */

export { swedishDate } from './dates.ts';

/** "1 rättelse", "3 rättelser". */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "2022–2024", "2022 och 2024", "2022". Years in order. */
export function years(list: readonly string[]): string {
  const [first] = list;
  const last = list.at(-1);
  if (list.length > 2 && Number(last) - Number(first) === list.length - 1)
    return `${first}–${last}`;
  return listed(list);
}

/** "a", "a och b", "a, b och c". */
export function listed(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} och ${list.at(-1)}`;
}

export const decisionKind: Record<Decision['kind'], string> = {
  proposal: 'Förslag',
  decision: 'Beslut',
  report: 'Rapport',
  cited: 'Känt genom hänvisning',
};

export const completeness: Record<Edition['completeness'], string> = {
  complete: 'Hela texten',
  partial: 'Delar av texten',
  announced: 'Ingen text här',
};

export const correctionKind: Record<CorrectionKind, string> = {
  'page-break': 'Sidbrytning lagad',
  conversion: 'Omvandlingsfel rättat',
  'repeated-fragment': 'Upprepning utelämnad',
  'lost-link': 'Länken är förlorad',
  autolink: 'Adress utan vinkelparenteser',
  'contents-list': 'Innehållsförteckningen skiljer sig',
};

export const noteKind: Record<NoteKind, string> = {
  slip: 'Tveksamt ord',
  unclear: 'Oklart',
  overlap: 'Samma regel på annan plats',
  conflict: 'Annan regel på annan plats',
  reference: 'Hänvisning',
  term: 'Begrepp',
  numbering: 'Nummer',
};

export const referenceStatus: Record<ReferenceStatus, string> = {
  resolved: 'Leder till avsnittet',
  'resolved-title-mismatch': 'Leder till avsnittet, vars rubrik är en annan',
  self: 'Dokumentet självt',
  external: 'Annat dokument, som inte finns här',
  unresolvable: 'Leder ingenstans',
};

/** What a correction did, in words: printed and read. */
export function correctionText(correction: Correction): string {
  const { kind, printed, reading } = correction;
  switch (kind) {
    case 'page-break':
      return `Källan har en tom rad mitt i: ”${printed.replace(/\s*\n\s*\n\s*/u, ' | ')}”.`;
    case 'repeated-fragment':
      return `Utelämnat: ”${printed}”`;
    case 'lost-link':
      // Some link texts bring their own quotation marks.
      return /^["”]/u.test(reading) ? `${reading} var en länk.` : `”${reading}” var en länk.`;
    case 'contents-list':
      return `Innehållsförteckningen: ”${printed}”. Brödtexten: ”${reading}”.`;
    default:
      return `Källan: ”${printed}”. Här: ”${reading}”.`;
  }
}

const wordingStatus: Record<WordingStatus, (check: WordingCheck) => string> = {
  identical: ({ section }) => `${where(section)} har samma lydelse, ord för ord.`,
  typography: ({ section }) =>
    `${where(section)} har samma lydelse; bara citattecken eller streck skiljer.`,
  differs: ({ section, reason }) =>
    section
      ? `${where(section)} har en annan lydelse.${reason ? ` ${reason}` : ''}`
      : `Lydelsen finns inte.${reason ? ` ${reason}` : ''}`,
  superseded: () => 'Ett senare beslut har gett stycket en annan lydelse.',
  'not-held': () => 'Texten finns inte här, så lydelsen kan inte jämföras.',
};

/** How an ordered wording stands in an edition: "Stycke 3 i 7.1.3 har samma lydelse, ord för ord." */
export function wordingResult(check: WordingCheck): string {
  if (check.edition.edition === check.order.edition && check.section?.fromDecision) {
    return 'Lydelsen är hämtad ur förslaget självt. Ingen annan text finns här.';
  }
  const text = wordingStatus[check.status](check);
  const [anchor] = check.anchors;
  if (!anchor || !check.section || check.status === 'superseded') return text;
  const name = paragraphName({ anchor, kind: 'text' });
  return text.replace(where(check.section), `${capital(name)} i ${where(check.section)}`);
}

function where(section: WordingCheck['section']): string {
  return section?.number ?? '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Utgåvorna 2022–2024 finns inte här." */
export function editionsNotHeld(list: readonly string[]): string {
  return `${list.length === 1 ? 'Utgåvan' : 'Utgåvorna'} ${years(list)} finns inte här.`;
}

/** The margin note at a paragraph whose wording a decision orders. */
export function originText(check: WordingCheck, notHeld: readonly string[]): string {
  const { decision, order, effect, edition, status } = check;
  if (effect && edition.version?.edition === order.edition) {
    return `Lydelsen enligt beslutet, ${daysInWords(effect.from, effect.to)}.`;
  }
  const same = status === 'identical' ? 'ord för ord' : 'med andra tecken för citat eller streck';
  const ordered =
    decision.kind === 'proposal'
      ? `som ${decision.body?.toLowerCase() ?? 'förslaget'} föreslog för punkt ${order.section} år ${order.edition}`
      : `som beslutades för punkt ${order.section} år ${order.edition}`;
  const fate = fateInWords(decision);
  if (edition.edition === order.edition) {
    return `Lydelsen är den ${ordered}.${fate ? ` ${fate}` : ''}`;
  }
  const between = notHeld.filter((year) => year > order.edition && year < edition.edition);
  const gap = between.length > 0 ? ` ${editionsNotHeld(between)}` : '';
  const unknown = fateUnknown(decision)
    ? ' Om förslaget antogs framgår inte, och lika ord bevisar inte ursprunget.'
    : '';
  const proof = fate ? ` ${fate}` : unknown;
  return `Samma lydelse, ${same}, ${ordered}.${gap}${proof}`;
}

/** "RS § 235 (förslag)", "RS § 112/2025 (avslogs)". */
export function decisionLabel(decision: Decision): string {
  const standing = standsOtherwise(decision) ? standingName[standingOf(decision)] : '';
  if (standing !== '') return `${citeDecision(decision)} (${standing})`;
  return decision.kind === 'decision'
    ? citeDecision(decision)
    : `${citeDecision(decision)} (${decisionKind[decision.kind].toLowerCase()})`;
}

/** The heading of a section, or that it is not known. */
export function sectionTitle(section: { title: string | null }): string {
  return section.title ?? 'Rubriken framgår inte';
}

/** "11 maj 2020", "augusti 2019", or that the record does not say. */
export function decisionDate(decision: Pick<Decision, 'date'>): string {
  return decision.date === null ? 'Datum framgår inte' : swedishDate(decision.date);
}

/** The heading of a page that says what became of an address. */
export function movedTitle({ to }: Pick<MovedAddress, 'to'>): string {
  return to === null ? 'Innehållet finns inte kvar' : 'Innehållet har flyttats';
}

/** What a draft is called, in titles and at the top of a page. */
export const DRAFT_MARK = 'Utkast';

/** At the top of every page that shows a draft: "Utkast till utgåvan 2027. Det är inte beslutat och gäller inte." */
export function draftNotice(editions: readonly Edition[]): string {
  const names = editions.filter(isDraft).map(({ edition }) => edition);
  const which = `${names.length === 1 ? 'utgåvan' : 'utgåvorna'} ${listed(names)}`;
  return `${DRAFT_MARK} till ${which}. Texten är inte fastställd, kan ändras och gäller inte.`;
}

/** At the top of every page of an example. */
export const MADE_UP =
  'Ett påhittat exempel. Reglerna, besluten och de som nämns i dem finns inte; de visar bara hur webbplatsen fungerar.';
