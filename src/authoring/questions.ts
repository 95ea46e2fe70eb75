import { newWords } from '../output/new-wording.ts';

/** The answers given so far, by the name of the question; an empty answer means that it is not known. */
export type Answers = Readonly<Record<string, string>>;

/** One thing that a new file needs to know, asked for on a terminal or given as an option of the same name. */
export interface Question {
  name: string;
  /** Swedish. */
  ask: string;
  /** False where earlier answers make the question idle. */
  when?: (answers: Answers) => boolean;
  /** What an empty answer is called on the terminal, where that is not that something is unknown. */
  emptyMeans?: string;
  /** The answer to take when nothing is said; null when something must be. */
  fallback: (answers: Answers) => string | null;
  /** What is wrong with an answer, as a Swedish sentence that says what is right; null when it will do. */
  fault: (answer: string, answers: Answers) => string | null;
}

/** Where answers come from: the options of the command, and a person when there is one. */
export interface Source {
  given: Readonly<Record<string, string | undefined>>;
  /** Asks a person, and gives the line; null when there is no person, undefined when the person has left. */
  ask: ((question: string) => Promise<string | undefined>) | null;
  tell: (sentence: string) => void;
}

export class Left extends Error {}

/**
 * All answers to the questions, in their order. Options are checked as they come; what is wrong is gathered and told
 * at once when there is no person, and asked for again when there is one. Throws Left when the person leaves.
 */
export async function gather(
  questions: readonly Question[],
  { given, ask, tell }: Source,
): Promise<{ answers: Answers; faults: string[] }> {
  const answers: Record<string, string> = {};
  const faults: string[] = [];
  for (const question of questions) {
    const { name, when } = question;
    if (when && !when(answers)) continue;
    const option = given[name]?.trim();
    if (option !== undefined) {
      const fault = question.fault(option, answers);
      answers[name] = option;
      if (fault === null) continue;
      if (ask) tell(`--${name}: ${fault}`);
      else faults.push(`--${name}: ${fault}`);
    }
    if (ask) answers[name] = await askUntilRight(question, answers, ask, tell);
    else if (option === undefined) {
      const otherwise = question.fallback(answers);
      answers[name] = otherwise ?? '';
      if (otherwise === null) faults.push(`--${name}: ${newWords.missing(question.ask)}`);
    }
  }
  return { answers, faults };
}

async function askUntilRight(
  question: Question,
  answers: Answers,
  ask: (question: string) => Promise<string | undefined>,
  tell: (sentence: string) => void,
): Promise<string> {
  const otherwise = question.fallback(answers);
  const hint =
    otherwise === null
      ? ''
      : ` [${otherwise === '' ? (question.emptyMeans ?? newWords.unknown) : otherwise}]`;
  for (;;) {
    const line = await ask(`${question.ask}${hint} `);
    if (line === undefined) throw new Left();
    const answer = line.trim() === '' ? otherwise : line.trim();
    const fault = answer === null ? newWords.needed : question.fault(answer, answers);
    if (answer !== null && fault === null) return answer;
    tell(`  ${fault}`);
  }
}
