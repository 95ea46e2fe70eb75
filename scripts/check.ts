import { resolve } from 'node:path';
import { checkCatalogue } from '../src/checks/index.ts';
import { editionsOf, readCatalogue } from '../src/core/catalogue.ts';
import { formatProblem } from '../src/core/problem.ts';
import { readContentFolder } from '../src/io/content-folder.ts';

/** `npm run -s check [-- FOLDER]`: all problems of the content in one run; exit 1 when there is an error. */
const folder = resolve(process.argv[2] ?? 'content');
const { catalogue, problems: reading } = readCatalogue(readContentFolder(folder));
const problems = checkCatalogue(catalogue, reading);
for (const problem of problems) console.error(`${formatProblem(problem)}\n`);

const errors = problems.filter((problem) => problem.severity === 'error').length;
const sections = editionsOf(catalogue).reduce((sum, edition) => sum + edition.sections.length, 0);
console.log(
  `${sections} sections in ${editionsOf(catalogue).length} editions checked: ` +
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} warnings.`,
);
process.exitCode = errors > 0 ? 1 : 0;
