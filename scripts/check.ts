import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDraft } from '../src/core/drafts.ts';
import { documentsOf, editionsOf, latestComplete } from '../src/core/holdings.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { formatProblem } from '../src/core/problem.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s check [-- FOLDER]`: all problems of the content in one run.
 * Drafts are read like everything else, and a problem in one says so. Exit 0 when there is no error, 1 when there
 * is one, 2 when the command was misused.
 */
const USAGE = 'Usage: npm run -s check [-- FOLDER]';

const misused = (message: string) => `check: ${message}\n${USAGE}`;

export const command: Command = (args, { out, err }) => {
  const { positionals } = readOptions({ args: [...args], allowPositionals: true }, misused);
  const [name = 'content', ...more] = positionals;
  if (more.length > 0) throw new Misuse(misused('name one folder at most.'));
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Misuse(misused(`there is no folder ${name}.`));
  }
  const files = readContentFolder(resolve(name));
  if (!files.some(({ path }) => path.endsWith('/region.yaml'))) {
    throw new Misuse(misused(`${name} holds no content: no region.yaml in a folder below it.`));
  }
  const rulebook = buildRulebook(files, new Date().toISOString().slice(0, 10), { drafts: true });
  const { problems } = rulebook;
  for (const problem of problems) err.write(`${formatProblem(problem)}\n\n`);

  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const editions = editionsOf(rulebook);
  const inWork = editions.filter(isDraft).length;
  const drafts = inWork > 0 ? ` (${inWork} of them ${inWork === 1 ? 'a draft' : 'drafts'})` : '';
  const sections = editions.reduce((sum, edition) => sum + edition.sections.length, 0);
  out.write(
    `${sections} sections in ${editions.length} editions checked${drafts}: ` +
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} warnings.\n`,
  );
  for (const document of documentsOf(rulebook)) {
    if (document.ledger || latestComplete(document) === null) continue;
    out.write(
      `${document.region}/${document.slug} has no requirements.yaml, so it gets no catalogue of requirements; ` +
        'npm run -s ledger gives the ids.\n',
    );
  }
  return errors > 0 ? 1 : 0;
};
