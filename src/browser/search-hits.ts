import type { Found } from '../core/search/answer.ts';
import { excerptOf } from '../core/search/excerpt.ts';
import type { NumberMap } from '../core/search/number-map.ts';
import { NORM_CLASSES, type TextFile } from '../core/search/table.ts';
import { citeDecision } from '../output/citation.ts';
import { routes } from '../output/routes.ts';
import { requirementLabel, wordingHeld } from '../output/search-wording.ts';
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

/** A link to what came close, which claims to be no hit. */
export async function nearElement(found: Found, numbers: NumberMap): Promise<HTMLLIElement> {
  const text = await sources.text(`${found.index}/${found.record}`);
  const edition = editionShown(found, null, numbers);
  return element(
    'li',
    {},
    element(
      'a',
      { href: addressOf(found, edition, null, numbers) },
      ...headingOf(found, text, numbers),
    ),
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
  if (edition !== null && found.editions.includes(edition)) return edition;
  if (found.editions.includes(numbers.edition)) return numbers.edition;
  return found.editions.at(-1) ?? numbers.edition;
}

function dataOf(found: Found, edition: string): Record<string, string> {
  if (found.kind === 'decision') return { 'data-decision': found.id };
  return {
    'data-number': found.number,
    'data-edition': edition,
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
    const document = { region: numbers.region, slug: numbers.document };
    return routes.requirement(document, found.requirement.id);
  }
  const id = `${numbers.region}/${numbers.document}/${edition}`;
  return routes.section({ id }, { number: found.id }, anchor ?? undefined);
}

function factsOf(found: Found, text: TextFile, edition: string, numbers: NumberMap): string[] {
  const requirement = found.kind === 'term' ? null : requirementOf(text, found.sentences[0]);
  return [
    ...(requirement ? [requirementLabel(requirement)] : []),
    ...(found.kind !== 'decision' && edition !== numbers.edition ? [`Utgåvan ${edition}`] : []),
    ...(found.editions.length > 1 ? [wordingHeld(found.editions)] : []),
  ];
}

/** The requirement that the sentence shown is, if it is one. */
function requirementOf(text: TextFile, sentence: number | undefined): Found['requirement'] {
  const [, , normClass, bearer, id] = text.sentences[sentence ?? -1] ?? [];
  if (normClass === undefined || bearer === undefined) return null;
  return { class: NORM_CLASSES[normClass] ?? '', bearer, id: id || null };
}
