import type { Catalogue } from '../core/catalogue.ts';
import { slug } from '../core/text.ts';
import { writeYaml } from '../import/section-writer.ts';
import { newWords } from '../output/new-wording.ts';
import { known, regionQuestion, type Template, textQuestion } from './common.ts';
import type { Answers, Question } from './questions.ts';

const words = newWords.place;

/** A name for a folder and for addresses, proposed from the words of an earlier answer. */
function slugQuestion(
  name: string,
  ask: string,
  from: string,
  taken: (answers: Answers) => readonly string[],
): Question {
  return {
    name,
    ask,
    fallback: (answers) => slug(answers[from] ?? '') || null,
    fault: (answer, answers) =>
      !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(answer)
        ? words.slugForm
        : taken(answers).includes(answer)
          ? words.taken(answer)
          : null,
  };
}

/** What a body that adopts rules needs to be known by. */
export function regionQuestions(catalogue: Catalogue): Question[] {
  return [
    textQuestion('name', words.name, null),
    slugQuestion('region', words.slug, 'name', () => catalogue.regions.map((r) => r.slug)),
  ];
}

/** The file of a body that adopts rules. */
export function newRegion(answers: Answers): Template {
  const file = `${answers['region']}/region.yaml`;
  return {
    files: [{ path: file, text: writeYaml({ name: answers['name'] }) }],
    next: [words.thenDocument, newWords.decision.check],
  };
}

/** What a rulebook needs to be known by, and whom it speaks of. */
export function documentQuestions(catalogue: Catalogue): Question[] {
  const held = (answers: Answers) =>
    catalogue.regions.find((r) => r.slug === answers['region'])?.documents ?? [];
  return [regionQuestion(catalogue, newWords.edition.region), ...rulebookQuestions(held)];
}

/** The questions of a rulebook whose body is already known. */
export function rulebookQuestions(
  held: (answers: Answers) => readonly { slug: string }[],
): Question[] {
  return [
    textQuestion('title', words.title, null),
    {
      ...textQuestion('short', words.short, ''),
      fallback: (answers) => answers['title']?.split(',')[0] ?? '',
    },
    slugQuestion('document', words.documentSlug, 'short', (answers) => [
      'decisions',
      ...held(answers).map((d) => d.slug),
    ]),
    textQuestion('bound', words.bound, ''),
    textQuestion('bound-also', words.boundAlso, ''),
    textQuestion('commissions', words.commissions, ''),
  ];
}

/** The file of a rulebook, with its parties where they are known. */
export function newDocument(answers: Answers): Template {
  const file = `${answers['region']}/${answers['document']}/document.yaml`;
  const bound = known(answers['bound']);
  const commissions = known(answers['commissions']);
  const also = (known(answers['bound-also']) ?? '').split(',').flatMap((word) => word.trim() || []);
  const parties = [
    ...(bound === null ? [] : [{ name: bound, part: 'bound', unnamed: true, also }]),
    ...(commissions === null ? [] : [{ name: commissions, part: 'commissions' }]),
  ];
  const text = writeYaml({
    title: answers['title'],
    shortTitle: answers['short'],
    ...(parties.length === 0 ? {} : { parties }),
  });
  return {
    files: [{ path: file, text }],
    next: [
      words.importText(`content/${answers['region']}/${answers['document']}`),
      words.field(`content/${file}`),
      newWords.decision.check,
    ],
  };
}
