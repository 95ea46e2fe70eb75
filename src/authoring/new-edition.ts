import type { Catalogue, ContentFile } from '../core/catalogue.ts';
import { readFrontMatter } from '../core/front-matter.ts';
import { latestComplete } from '../core/holdings.ts';
import { sectionSchema } from '../core/schemas.ts';
import { writeSectionFile, writeYaml } from '../import/section-writer.ts';
import { newWords } from '../output/new-wording.ts';
import {
  dateFault,
  documentOf,
  documentQuestion,
  known,
  type NewFile,
  NONE,
  regionOf,
  regionQuestion,
  type Template,
} from './common.ts';
import type { Answers, Question } from './questions.ts';

const words = newWords.edition;

/** What a new edition needs to know. */
export function editionQuestions(catalogue: Catalogue): Question[] {
  const withText = (answers: Answers) =>
    documentOf(catalogue, answers)?.editions.filter((e) => e.sections.length > 0) ?? [];
  return [
    regionQuestion(catalogue, words.region),
    documentQuestion(catalogue, words.document, false),
    {
      name: 'edition',
      ask: words.name,
      fallback: () => null,
      fault: (answer, answers) => {
        if (!/^[0-9a-z][0-9a-z-]*$/u.test(answer)) return words.nameForm;
        const held = documentOf(catalogue, answers)?.editions.find((e) => e.edition === answer);
        if (!held) return null;
        return held.sections.length > 0 ? words.taken(answer) : words.takenAnnounced(answer);
      },
    },
    {
      name: 'title',
      ask: words.title,
      fallback: (answers) =>
        `${documentOf(catalogue, answers)?.shortTitle ?? ''} ${answers['edition'] ?? ''}`.trim(),
      fault: (answer) => (answer === '' ? newWords.needed : null),
    },
    {
      name: 'from',
      ask: words.from,
      fallback: (answers) => {
        const document = documentOf(catalogue, answers);
        return (document && latestComplete(document)?.edition) ?? NONE;
      },
      fault: (answer, answers) => {
        const names = withText(answers).map(({ edition }) => edition);
        return known(answer) === null || names.includes(answer)
          ? null
          : words.noText(answer, names);
      },
    },
    {
      name: 'announced-by',
      ask: words.announcedBy,
      fallback: () => NONE,
      fault: (answer, answers) =>
        known(answer) === null ||
        regionOf(catalogue, answers)?.decisions.some(({ id }) => id === answer)
          ? null
          : words.noDecision(answer),
    },
    {
      name: 'expected-from',
      ask: words.expectedFrom,
      fallback: () => '',
      fault: (answer) => dateFault(answer, true),
    },
  ];
}

/**
 * The files of a new edition. With text from an earlier one it is a draft: the sections with their keys, without
 * what belongs to the print of the earlier (lines, pages, corrections, remarks). Without text it is announced, which
 * readers may know.
 */
export function newEdition(
  answers: Answers,
  files: readonly ContentFile[],
  today: string,
): Template {
  const folder = `${answers['region']}/${answers['document']}/${answers['edition']}`;
  const from = known(answers['from']);
  const before = from && `content/${answers['region']}/${answers['document']}/${from}/`;
  const sections = before ? files.filter(({ path }) => path.startsWith(before)) : [];
  const yaml = writeYaml({
    edition: answers['edition'],
    title: answers['title'],
    ...(from === null ? {} : { status: 'draft' }),
    completeness: from === null ? 'announced' : 'complete',
    validFrom: null,
    validTo: null,
    expectedFrom: known(answers['expected-from']),
    announcedBy: known(answers['announced-by']),
    recorded: today,
    adoption: from === null ? words.adoptionAnnounced : words.adoptionDraft,
    ...(from === null ? { about: [words.aboutAnnounced] } : {}),
  });
  const file = `${folder}/edition.yaml`;
  return {
    files: [{ path: file, text: yaml }, ...sections.flatMap((one) => carriedOver(one, folder))],
    next:
      from === null
        ? [words.importText(`content/${folder}`), newWords.decision.check]
        : [
            words.editText(`content/${folder}`),
            words.see,
            newWords.decision.check,
            words.publish(`content/${file}`),
          ],
  };
}

/** A section or the terms of the earlier edition as the draft begins with them. */
function carriedOver({ path, text }: ContentFile, folder: string): NewFile[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'terms.yaml') return [{ path: `${folder}/${name}`, text }];
  if (!name.endsWith('.mdx')) return [];
  const { data, body } = readFrontMatter(path, text, sectionSchema);
  if (!data) return [];
  const { key, number, heading, position, references } = data;
  const kept = {
    key,
    number,
    heading,
    position,
    references,
    corrections: [],
    // A number out of order is explained to the reader for as long as it stands there.
    notes: data.notes.filter(({ kind }) => kind === 'numbering'),
  };
  return [{ path: `${folder}/${name}`, text: writeSectionFile(kept, body.trimStart()) }];
}
