/** Questions that got no answer, kept on the reader's own machine until the reader saves them for the editor. */

const KEY = 'fragor-utan-svar';
/** Questions that are kept; the oldest go first. */
const MOST = 200;
/** Characters of a question. */
const LONGEST = 300;

/** The questions kept, oldest first. What another hand has put there is passed over. */
export function unansweredQuestions(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a question; one that is kept already stays where it is. */
export function keepUnanswered(question: string): void {
  const own = question.trim().slice(0, LONGEST);
  const kept = unansweredQuestions();
  if (own !== '' && !kept.includes(own)) write([...kept, own].slice(-MOST));
}

export function forgetUnanswered(): void {
  write([]);
}

/** Without room or leave to keep anything the questions are gone with the page. */
function write(questions: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(questions));
  } catch {
    // Nothing is lost but the list.
  }
}
