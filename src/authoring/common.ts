import type { Catalogue } from '../core/catalogue.ts';
import type { Region, RulebookDocument } from '../core/model.ts';
import { newWords } from '../output/new-wording.ts';
import type { Answers, Question } from './questions.ts';

/** What several templates ask for, and how answers are read. */

/** A file to write, by its path below the content folder. */
export interface NewFile {
  path: string;
  text: string;
}

/** What a template gives: the files, and what the editor does next, in Swedish. */
export interface Template {
  files: NewFile[];
  next: string[];
}

/** How an answer says that there is nothing. */
export const NONE = '-';

/** An answer, or null where it says that it is not known. */
export function known(answer: string | undefined): string | null {
  return answer === undefined || answer === '' || answer === NONE ? null : answer;
}

export function regionOf(catalogue: Catalogue, answers: Answers): Region | undefined {
  return catalogue.regions.find(({ slug }) => slug === answers['region']);
}

export function documentOf(catalogue: Catalogue, answers: Answers): RulebookDocument | undefined {
  return regionOf(catalogue, answers)?.documents.find(({ slug }) => slug === answers['document']);
}

/** The region: asked for where there are several; the main document's region is proposed. */
export function regionQuestion(catalogue: Catalogue, ask: string): Question {
  const slugs = catalogue.regions.map(({ slug }) => slug);
  const main = catalogue.regions.find(({ documents }) => documents.some((d) => d.main));
  return {
    name: 'region',
    ask,
    fallback: () => main?.slug ?? (slugs.length === 1 ? (slugs[0] as string) : null),
    fault: (answer) => (slugs.includes(answer) ? null : newWords.oneOf(slugs)),
  };
}

/** What a region's document is called in the content; its main document is proposed. */
export function documentQuestion(catalogue: Catalogue, ask: string, mayBeNone: boolean): Question {
  const documents = (answers: Answers) => regionOf(catalogue, answers)?.documents ?? [];
  return {
    name: 'document',
    ask,
    fallback: (answers) => {
      const held = documents(answers);
      const proposed = held.find((d) => d.main) ?? (held.length === 1 ? held[0] : undefined);
      return proposed?.slug ?? (mayBeNone ? NONE : null);
    },
    fault: (answer, answers) => {
      const slugs = documents(answers).map(({ slug }) => slug);
      if (slugs.includes(answer) || (mayBeNone && known(answer) === null)) return null;
      return slugs.length === 0
        ? newWords.noDocument(answers['region'] ?? '')
        : newWords.oneOf(slugs);
    },
  };
}

/** A line of text that may be left unknown, or not. */
export function textQuestion(name: string, ask: string, fallback: string | null): Question {
  return {
    name,
    ask,
    fallback: () => fallback,
    fault: (answer) => (answer === '' && fallback === null ? newWords.needed : null),
  };
}

/** What is wrong with a date; `dayNeeded` where a month or a year is too little. An empty answer is unknown. */
export function dateFault(answer: string, dayNeeded: boolean): string | null {
  if (known(answer) === null) return null;
  const form = dayNeeded ? /^\d{4}-\d{2}-\d{2}$/u : /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
  if (!form.test(answer)) return dayNeeded ? newWords.day : newWords.date;
  const [year, month = 1, day = 1] = answer.split('-').map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? null : newWords.noSuchDay(answer);
}
