import { routes } from '../output/routes.ts';
import { UNANSWERED } from '../output/search-wording.ts';
import { download } from './download.ts';
import { element } from './search-element.ts';
import { forgetUnanswered, unansweredQuestions } from './unanswered-store.ts';

/** The page of questions without an answer: lists them and saves them as a file that `npm run search:eval` reads. */

const main = document.querySelector('main') as HTMLElement;
const list = document.getElementById('fragor') as HTMLElement;
const status = main.querySelector('[role="status"]') as HTMLElement;
const [save, forget] = [...main.querySelectorAll('button')] as [
  HTMLButtonElement,
  HTMLButtonElement,
];

function show(): void {
  const questions = unansweredQuestions();
  list.replaceChildren(
    ...questions.map((question) =>
      element('li', {}, element('a', { href: routes.search(question) }, question)),
    ),
  );
  status.textContent = UNANSWERED.count(questions.length);
  save.hidden = questions.length === 0;
  forget.hidden = questions.length === 0;
}

save.addEventListener('click', () => {
  const file = { unanswered: unansweredQuestions().map((query) => ({ query })) };
  download(UNANSWERED.file, 'application/json', `${JSON.stringify(file, null, 1)}\n`);
});
forget.addEventListener('click', () => {
  forgetUnanswered();
  show();
});

show();
