import type { Catalogue } from '../core/catalogue.ts';
import type { Concern, RulebookDocument } from '../core/model.ts';
import { decisionId } from '../core/schemas.ts';
import { isSectionNumber } from '../core/section-number.ts';
import { writeYaml } from '../import/section-writer.ts';
import { newWords } from '../output/new-wording.ts';
import {
  dateFault,
  documentOf,
  documentQuestion,
  known,
  regionOf,
  regionQuestion,
  type Template,
  textQuestion,
} from './common.ts';
import type { Answers, Question } from './questions.ts';

const words = newWords.decision;
const KINDS = ['decision', 'proposal', 'report', 'cited'] as const;

/** Reads a text file that an answer names; null when it cannot be read. */
export type ReadText = (path: string) => string | null;

/** A section's wording as a decision orders it. */
export interface Ordered {
  edition: string;
  section: string;
  wording: string;
}

/** What a decision from a draft brings along, so that it need not be asked for. */
export interface Prepared {
  document: string;
  concerns: readonly Omit<Concern, 'document'>[];
  orders: readonly Ordered[];
}

/** What a new decision needs to know. `prepared` leaves out what a draft has answered. */
export function decisionQuestions(
  catalogue: Catalogue,
  readText: ReadText,
  prepared: Prepared | null = null,
): Question[] {
  const hasDocument = (answers: Answers) => known(answers['document']) !== null;
  const asked: Question[] = [
    regionQuestion(catalogue, words.region),
    {
      name: 'id',
      ask: words.id,
      fallback: () => null,
      fault: (answer, answers) => {
        if (!decisionId.safeParse(answer).success) return words.idForm;
        const taken = regionOf(catalogue, answers)?.decisions.some(
          ({ id }) => id.toLowerCase() === answer.toLowerCase(),
        );
        return taken ? words.idTaken(answer) : null;
      },
    },
    {
      name: 'kind',
      ask: words.kind,
      fallback: () => 'decision',
      fault: (answer) =>
        (KINDS as readonly string[]).includes(answer) ? null : newWords.oneOf(KINDS),
    },
    textQuestion('title', words.title, null),
    textQuestion('body', words.body, ''),
    textQuestion('decider', words.decider, ''),
    {
      name: 'paragraph',
      ask: words.paragraph,
      // "RS-301" is § 301 of RS; a year after it is no part of the number.
      fallback: ({ id = '' }) => /^[A-Za-z]+-(\d+)(?:-\d{4})?$/u.exec(id)?.[1] ?? '',
      fault: (answer) =>
        known(answer) === null || /^\d+[a-z]?$/u.test(answer) ? null : words.paragraphForm,
    },
    textQuestion('case', words.caseNumber, ''),
    {
      name: 'date',
      ask: words.date,
      fallback: () => '',
      fault: (answer) => dateFault(answer, false),
    },
    textQuestion('status', words.status, words.statusUnknown),
    textQuestion('summary', words.summary, null),
  ];
  const about: Question[] = [
    documentQuestion(catalogue, words.document, true),
    {
      name: 'concerns',
      emptyMeans: newWords.nothing,
      ask: words.concerns,
      when: hasDocument,
      fallback: () => '',
      fault: (answer, answers) => placesFault(answer, documentOf(catalogue, answers), false),
    },
    {
      name: 'orders',
      emptyMeans: newWords.nothing,
      ask: words.orders,
      when: hasDocument,
      fallback: () => '',
      fault: (answer, answers) => placesFault(answer, documentOf(catalogue, answers), true),
    },
    {
      name: 'wording',
      ask: words.wording,
      when: (answers) => hasDocument(answers) && listOf(answers['orders']).length > 0,
      fallback: () => null,
      fault: (answer, answers) => {
        const [orders, files] = [listOf(answers['orders']), listOf(answer)];
        if (orders.length !== files.length) return words.wordingCount(orders.length, files.length);
        return (
          files.map((file) => textFault(file, readText)).find((fault) => fault !== null) ?? null
        );
      },
    },
  ];
  const record: Question = {
    name: 'record',
    emptyMeans: newWords.nothing,
    ask: words.record,
    when: ({ kind }) => kind !== 'cited',
    fallback: () => '',
    fault: (answer) => (known(answer) === null ? null : textFault(answer, readText)),
  };
  return [...asked, ...(prepared ? [] : about), record];
}

/** The file of a new decision: facts in the front matter, what is not known as null, and the record below. */
export function newDecision(
  answers: Answers,
  readText: ReadText,
  today: string,
  prepared: Prepared | null = null,
): Template {
  const document = prepared?.document ?? known(answers['document']);
  const orders = prepared?.orders ?? orderedFrom(answers, readText);
  const concerns =
    prepared?.concerns ?? withOrdered(listOf(answers['concerns']).map(placeOf), orders);
  const record = known(answers['record']);
  const text = record === null ? '' : (readText(record) ?? '').trim();
  const front = {
    id: answers['id'],
    kind: answers['kind'],
    title: answers['title'],
    body: known(answers['body']),
    decider: known(answers['decider']),
    paragraph: known(answers['paragraph']),
    caseNumber: known(answers['case']),
    date: known(answers['date']),
    recorded: today,
    status: answers['status'],
    summary: answers['summary'],
    ...(concerns.length > 0
      ? {
          concerns: concerns.map(({ edition, section }) => ({
            document,
            edition,
            ...(section ? { section } : {}),
          })),
        }
      : {}),
    ...(orders.length > 0 ? { orders: orders.map((order) => ({ document, ...order })) } : {}),
  };
  const path = `${answers['region']}/decisions/${answers['id']}.mdx`;
  const unknown = Object.entries(front).flatMap(([name, value]) => (value === null ? [name] : []));
  return {
    files: [{ path, text: `---\n${writeYaml(front)}---\n${text === '' ? '' : `\n${text}\n`}` }],
    next: [
      ...(text === '' && answers['kind'] !== 'cited' ? [words.paste(`content/${path}`)] : []),
      ...(text === '' && orders.length > 0 ? [words.why] : []),
      ...(unknown.length > 0 ? [words.unknownFacts(unknown)] : []),
      words.check,
    ],
  };
}

function orderedFrom(answers: Answers, readText: ReadText): Ordered[] {
  const files = listOf(answers['wording']);
  return listOf(answers['orders']).map((place, i) => {
    const { edition, section } = placeOf(place);
    const wording = (readText(files[i] ?? '') ?? '').trim();
    return { edition: edition ?? '', section: section ?? '', wording };
  });
}

/** What is ordered is concerned too. */
function withOrdered(
  concerns: readonly Omit<Concern, 'document'>[],
  orders: readonly Ordered[],
): Omit<Concern, 'document'>[] {
  const missing = orders.filter(
    (order) => !concerns.some((c) => c.edition === order.edition && c.section === order.section),
  );
  return [...concerns, ...missing.map(({ edition, section }) => ({ edition, section }))];
}

function listOf(answer: string | undefined): string[] {
  return (
    known(answer)
      ?.split(/[\s,]+/u)
      .filter(Boolean) ?? []
  );
}

/** "2027:2.7.3" or "2027". */
function placeOf(place: string): { edition: string | null; section: string | null } {
  const [edition = null, section = null] = place.split(':');
  return { edition, section };
}

function placesFault(
  answer: string,
  document: RulebookDocument | undefined,
  sectionNeeded: boolean,
): string | null {
  for (const place of listOf(answer)) {
    const { edition: name, section: number } = placeOf(place);
    if (!/^[0-9a-z][0-9a-z-]*(?::[^:]+)?$/u.test(place)) return words.place(place);
    if (number !== null && !isSectionNumber(number)) return words.place(place);
    if (number === null && sectionNeeded) return words.sectionNeeded(place);
    const edition = document?.editions.find((e) => e.edition === name);
    if (!edition) {
      return words.noEdition(name ?? '', document?.editions.map((e) => e.edition) ?? []);
    }
    if (number !== null && !edition.sections.some((section) => section.number === number)) {
      return words.noSection(edition.edition, number);
    }
  }
  return null;
}

function textFault(file: string, readText: ReadText): string | null {
  const text = readText(file);
  if (text === null) return newWords.noFile(file);
  return text.trim() === '' ? newWords.emptyFile(file) : null;
}
