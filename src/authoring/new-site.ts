import { writeYaml } from '../import/section-writer.ts';
import { newWords } from '../output/new-wording.ts';
import { known, type Template, textQuestion } from './common.ts';
import { newDocument, newRegion, regionQuestions, rulebookQuestions } from './new-region.ts';
import type { Answers, Question } from './questions.ts';

const words = newWords.site;
const EMPTY = { regions: [], sources: new Map<string, never>() };

/** What a site of its own needs to be known by: whose it is, and its first rulebook. */
export function siteQuestions(): Question[] {
  return [
    textQuestion('site-name', words.name, null),
    textQuestion('publisher', words.publisher, ''),
    textQuestion('contact', words.contact, ''),
    textQuestion('authority', words.authority, ''),
    {
      ...textQuestion('language', words.language, 'sv'),
      fault: (answer) => (['sv', 'en'].includes(answer) ? null : newWords.oneOf(['sv', 'en'])),
    },
    ...regionQuestions(EMPTY),
    ...rulebookQuestions(() => []),
  ];
}

/** The files of a site without a text yet: whose it is, the body and its first rulebook, and what the repository says of itself. */
export function newSite(answers: Answers): Template {
  const document = newDocument(answers);
  const site = writeYaml({
    name: answers['site-name'],
    publisher: known(answers['publisher']),
    official: false,
    contact: known(answers['contact']),
    language: answers['language'],
    authority: known(answers['authority']),
    main: `${answers['region']}/${answers['document']}`,
  });
  return {
    files: [{ path: 'site.yaml', text: site }, ...newRegion(answers).files, ...document.files],
    next: document.next,
  };
}

/** The README of a repository that holds somebody's rules. English, as every README of the programme. */
export function siteReadme(answers: Answers): string {
  const folder = `content/${answers['region']}/${answers['document']}`;
  return `# ${answers['site-name']}

The rules of ${answers['name']}, published with the programme Årsregler: ${answers['title']}.

## Two commands

    npm start     installs, builds, indexes and serves the site on http://localhost:4321
    npm test      types, lint, unit tests, build, tests in a real browser

They need npm and Node 20 or later, nothing else.

## Where things lie

- \`content/site.yaml\`: whose site this is (name, publisher, contact, main document, accent, picture).
- \`${folder}/document.yaml\`: the rulebook, and whom it speaks of.
- \`content/pages/om.md\` and \`content/pages/tillganglighet.md\`: what the site says of itself, when the words that it has by itself will not do.
- An edition: \`npm run -s import -- FILE --into ${folder}/YEAR\`, from Word, PDF, Markdown or text.
- \`npm run -s check\` names every fault with its place and how to mend it.

\`docs/own-rulebook.md\` goes through it step by step, and \`docs/fields.md\` describes every key of every file.
`;
}
