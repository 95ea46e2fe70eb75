import type { Found } from '../core/search/answer.ts';
import { excerptOf } from '../core/search/excerpt.ts';
import type { NumberMap } from '../core/search/number-map.ts';
import { NORM_CLASSES, type TextFile } from '../core/search/table.ts';
import type { SiteFunction } from '../language/sv/search/site-words.ts';
import { citeDecision } from '../output/citation.ts';
import { routes } from '../output/routes.ts';
import { functionAddress } from '../output/search-functions.ts';
import {
  functionText,
  ofDocument,
  ofEdition,
  requirementLabel,
  wordingHeld,
} from '../output/search-wording.ts';
import { element, marked } from './search-element.ts';
import { sources } from './search-sources.ts';

/** An entry of the list. It stands there at once; its text comes when `fill` is called. */
export interface HitEntry {
  item: HTMLLIElement;
  fill(): Promise<void>;
}

/** A hit as an entry of the list, with the sentence found in its paragraph. */
export function hitEntry(
  found: Found,
  terms: ReadonlySet<string>,
  edition: string | null,
  numbers: NumberMap,
): HitEntry {
  const shownEdition = editionShown(found, edition, numbers);
  const link = element(
    'a',
    { href: addressOf(found, shownEdition, null, numbers) },
    nameOf(found, numbers),
  );
  const item = element(
    'li',
    { 'data-hit': '', 'data-kind': found.kind, ...dataOf(found, shownEdition) },
    link,
  );
  const fill = async () => {
    const text = await sources.text(`${found.index}/${found.record}`);
    const shown = excerptOf(text, found.sentences[0] ?? 0, terms);
    link.href = addressOf(found, shownEdition, shown?.anchor ?? null, numbers);
    link.replaceChildren(...headingOf(found, text, numbers));
    if (shown) item.append(element('p', { class: 'found' }, ...marked(shown.excerpt)));
    const facts = factsOf(found, text, shownEdition, numbers);
    if (facts.length > 0)
      item.append(
        element('p', { class: 'facts' }, ...facts.map((fact) => element('span', {}, fact))),
      );
  };
  return { item, fill };
}

/** One of the site's own functions as an entry of the list. */
export function functionEntry(name: SiteFunction, numbers: NumberMap): HTMLLIElement {
  const [title, about] = functionText[name];
  return element(
    'li',
    { 'data-hit': '', 'data-kind': 'function', 'data-function': name },
    element('a', { href: functionAddress(name, numbers) }, title),
    element('p', { class: 'found' }, about),
  );
}

/** A link to what came close with the passage that did, which claims to be no hit. */
export async function nearElement(
  found: Found,
  terms: ReadonlySet<string>,
  numbers: NumberMap,
): Promise<HTMLLIElement> {
  const text = await sources.text(`${found.index}/${found.record}`);
  const edition = editionShown(found, null, numbers);
  const [sentence] = found.sentences;
  const shown = sentence === undefined ? null : excerptOf(text, sentence, terms);
  return element(
    'li',
    {},
    element(
      'a',
      { href: addressOf(found, edition, shown?.anchor ?? null, numbers) },
      ...headingOf(found, text, numbers),
    ),
    ...(shown ? [element('p', { class: 'found' }, ...marked(shown.excerpt))] : []),
  );
}

function headingOf(found: Found, text: TextFile, numbers: NumberMap): (Node | string)[] {
  if (found.term) return [nameOf(found, numbers)];
  return [element('span', { class: 'no' }, nameOf(found, numbers)), ' ', text.title];
}

/** What is known of a hit before its text is there. */
function nameOf(found: Found, numbers: NumberMap): string {
  if (found.term) {
    const { name, expansion } = found.term;
    return expansion ? `${name}: ${expansion}` : name;
  }
  return found.kind === 'decision' ? nameOfDecision(found, numbers) : found.id;
}

function nameOfDecision({ id, region }: Found, numbers: NumberMap): string {
  const entry = numbers.decisions.find(([own, of]) => own === id && of === region);
  return citeDecision({ id, paragraph: entry?.[2] || null, caseNumber: entry?.[3] || null });
}

/** The edition asked for when it has this wording, else the newest that has it. */
function editionShown(found: Found, edition: string | null, numbers: NumberMap): string {
  const own = documentOf(found, numbers).edition;
  if (edition !== null && found.editions.includes(edition)) return edition;
  if (found.editions.includes(own)) return own;
  return found.editions.at(-1) ?? own;
}

function dataOf(found: Found, edition: string): Record<string, string> {
  if (found.kind === 'decision') return { 'data-decision': found.id };
  return {
    'data-number': found.number,
    'data-edition': edition,
    ...(found.document > 0 ? { 'data-document': `${found.document}` } : {}),
    ...(found.requirement?.id ? { 'data-requirement': found.requirement.id } : {}),
  };
}

function addressOf(
  found: Found,
  edition: string,
  anchor: string | null,
  numbers: NumberMap,
): string {
  if (found.kind === 'decision')
    return routes.decision({ region: found.region ?? numbers.region, id: found.id });
  if (found.kind === 'term') return routes.terms(found.id);
  // A requirement with a permanent id has a page of its own, where it is cited and followed through the years.
  if (found.kind === 'requirement' && found.requirement?.id) {
    return routes.requirement(documentOf(found, numbers), found.requirement.id);
  }
  const { region, slug } = documentOf(found, numbers);
  const id = `${region}/${slug}/${edition}`;
  return routes.section({ id }, { number: found.number }, anchor ?? undefined);
}

/** What is known of the sentence shown, and of its wording. */
function factsOf(
  found: Found,
  text: TextFile,
  edition: string,
  numbers: NumberMap,
): (Node | string)[] {
  const requirement = found.kind === 'term' ? null : requirementOf(text, found.sentences[0]);
  const document = documentOf(found, numbers);
  const isMain = found.document < 1;
  return [
    ...(requirement ? [requirementFact(requirement, document)] : []),
    ...(isMain ? [] : [ofDocument(document.title, edition)]),
    ...(isMain && found.kind !== 'decision' && edition !== numbers.edition
      ? [ofEdition(edition)]
      : []),
    ...(found.editions.length > 1 ? [wordingHeld(found.editions)] : []),
  ];
}

function requirementFact(
  requirement: NonNullable<Found['requirement']>,
  document: { region: string; slug: string },
): Node | string {
  const label = requirementLabel(requirement);
  return requirement.id === null
    ? label
    : element('a', { href: routes.requirement(document, requirement.id) }, label);
}

/** The document that a hit stands in; a decision is taken for one of the main document. */
function documentOf(
  found: Found,
  numbers: NumberMap,
): { region: string; slug: string; title: string; edition: string } {
  const [region, slug, title, edition] = numbers.documents[Math.max(0, found.document)] ?? [];
  return {
    region: region ?? numbers.region,
    slug: slug ?? numbers.document,
    title: title ?? '',
    edition: edition ?? numbers.edition,
  };
}

/** The requirement that the sentence shown is, if it is one. */
function requirementOf(text: TextFile, sentence: number | undefined): Found['requirement'] {
  const [, , normClass, bearer, id] = text.sentences[sentence ?? -1] ?? [];
  if (normClass === undefined || bearer === undefined) return null;
  return { class: NORM_CLASSES[normClass] ?? '', bearer, id: id || null };
}
