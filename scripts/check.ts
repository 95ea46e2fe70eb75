import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { diagnose } from '../src/checks/diagnosis.ts';
import { isDraft } from '../src/core/drafts.ts';
import { documentsOf, editionsOf, latestComplete } from '../src/core/holdings.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { readSealedFile } from '../src/io/published-list.ts';
import { checkWords } from '../src/output/check-wording.ts';
import { countText, findingText, problemText } from '../src/output/problem-wording.ts';
import { type Command, languageOf, Misuse, readOptions } from './command.ts';
import { today } from './today.ts';

/**
 * `npm run -s check [-- FOLDER] [--all] [--lang sv|en]`: all problems of the content in one run, causes first; what
 * comes of a cause is counted behind it, and shown with `--all`. Drafts are read like everything else, and a problem
 * in one says so. Exit 0 when there is no error, 1 when there is one, 2 when the command was misused.
 */
export const command: Command = (args, { out, err }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false }, lang: { type: 'string' } },
    },
    checkWords.sv.misused,
  );
  const language = languageOf(values.lang);
  const words = checkWords[language];
  const [name = 'content', ...more] = positionals;
  if (more.length > 0) throw new Misuse(words.misused(words.oneFolder));
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Misuse(words.misused(words.noFolder(name)));
  }
  const files = readContentFolder(resolve(name));
  if (!files.some(({ path }) => path.endsWith('/region.yaml'))) {
    throw new Misuse(words.misused(words.noContent(name)));
  }
  const list = join(dirname(resolve(name)), 'published');
  const rulebook = buildRulebook(files, today(), {
    drafts: true,
    // Content by itself, without the list beside it, is held to none.
    ...(resolve(name) === resolve('content') || existsSync(list)
      ? { list: readSealedFile(list) }
      : {}),
  });
  const { problems } = rulebook;
  for (const finding of diagnose(files, problems)) {
    if (!values.all) err.write(`${findingText(finding, language)}\n\n`);
    else {
      for (const problem of [finding.problem, ...finding.follows])
        err.write(`${problemText(problem, language)}\n\n`);
    }
  }
  const editions = editionsOf(rulebook);
  const sections = editions.reduce((sum, edition) => sum + edition.sections.length, 0);
  const drafts = editions.filter(isDraft).length;
  const count = countText(problems, language);
  out.write(`${words.checked(sections, editions.length, drafts)}: ${count}.\n`);
  for (const document of documentsOf(rulebook)) {
    if (document.ledger || latestComplete(document) === null) continue;
    out.write(`${words.noLedger(`${document.region}/${document.slug}`)}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};
