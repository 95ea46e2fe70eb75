import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Template } from '../src/authoring/common.ts';
import { preparedFromDraft } from '../src/authoring/decision-from-draft.ts';
import { decisionQuestions, newDecision, type Prepared } from '../src/authoring/new-decision.ts';
import { editionQuestions, newEdition } from '../src/authoring/new-edition.ts';
import {
  documentQuestions,
  newDocument,
  newRegion,
  regionQuestions,
} from '../src/authoring/new-region.ts';
import { newSite, siteQuestions, siteReadme } from '../src/authoring/new-site.ts';
import { gather, Left, type Question } from '../src/authoring/questions.ts';
import { type Catalogue, type ContentFile, readCatalogue } from '../src/core/catalogue.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { formatProblem } from '../src/core/problem.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { copyProgramme, isEmptyFolder } from '../src/io/copy-programme.ts';
import { asker, Exists, readText, writeNewFiles } from '../src/io/new-files.ts';
import { newWords } from '../src/output/new-wording.ts';
import { type Command, Misuse, readOptions, type Terminal } from './command.ts';
import { today as dayInSweden } from './today.ts';

/**
 * `npm run new -- decision`, `edition`, `region`, `document` and `site`: ask for what is needed, or take it as options, and write
 * files that the checks can read. With `--from-draft REGION/DOCUMENT/EDITION` the ordered wordings of a decision are
 * those of a draft, `--sections` a part of them. It speaks Swedish, as the editor's handbook does. Nothing is ever overwritten.
 *
 * Exit 0 written, 1 not written because of what the answers would give, 2 misused or broken off.
 */
const DECISION = [
  'region',
  'id',
  'kind',
  'title',
  'body',
  'decider',
  'paragraph',
  'case',
  'date',
  'status',
  'summary',
  'document',
  'concerns',
  'orders',
  'wording',
  'record',
  'from-draft',
  'sections',
] as const;
const RULEBOOK = ['title', 'short', 'document', 'bound', 'bound-also', 'commissions'] as const;
const EDITION = [
  'region',
  'document',
  'edition',
  'title',
  'from',
  'announced-by',
  'expected-from',
] as const;
const NAMES = {
  decision: DECISION,
  edition: EDITION,
  region: ['name', 'region'],
  document: ['region', ...RULEBOOK],
  site: [
    'into',
    'site-name',
    'publisher',
    'contact',
    'authority',
    'language',
    'name',
    'region',
    ...RULEBOOK,
  ],
} as const;
type What = keyof typeof NAMES;

const USAGE = `Så här: npm run new -- decision [${DECISION.map((name) => `--${name} …`).join(' ')}]
        npm run new -- edition [${EDITION.map((name) => `--${name} …`).join(' ')}]
        npm run new -- region | document | site [--into MAPP]
  --non-interactive   frågar inget; det som inte anges skrivs som okänt
  --content MAPP      innehållet, om det inte är content/`;

const OWN = ['content', 'today'] as const;

type Tell = (sentence: string) => void;

type Given = Record<string, string | undefined>;

interface Task {
  questions: Question[];
  make: (answers: Readonly<Record<string, string>>) => Template;
}

function readArguments(args: readonly string[]): {
  what: What;
  given: Given;
  interactive: boolean;
  content: string;
  today: string;
} {
  const [what, ...rest] = args;
  if (what === undefined || !Object.hasOwn(NAMES, what))
    throw new Misuse('Ange decision, edition, region, document eller site.');
  const names: readonly string[] = [...NAMES[what as What], ...OWN];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = readOptions(
    {
      args: rest,
      options: { ...options, 'non-interactive': { type: 'boolean', default: false } },
    },
    faultOfOption,
  );
  const {
    content = 'content',
    today = dayInSweden(),
    'non-interactive': silent,
    ...given
  } = values as Given & { 'non-interactive': boolean };
  return { what: what as What, given, interactive: !silent, content, today };
}

/** What parseArgs found wrong, in Swedish: it tells of an option in quotation marks, or of a word that is none. */
function faultOfOption(fault: string): string {
  const [, option] = /'(--[^ ']+)/u.exec(fault) ?? [];
  return option
    ? `${option} går inte att använda här, eller saknar värde.`
    : 'Allt utom det första ordet anges med --.';
}

/** What a draft has answered, when the decision is made from one; the region of the draft is that of the decision. */
function preparedBy(catalogue: Catalogue, given: Given, tell: Tell): Prepared | null {
  const draft = given['from-draft'];
  if (draft === undefined) {
    if (given['sections'] !== undefined) throw new Misuse('--sections väljer ur --from-draft.');
    return null;
  }
  const clash = ['document', 'concerns', 'orders', 'wording'].find(
    (name) => given[name] !== undefined,
  );
  if (clash)
    throw new Misuse(`--${clash} tas ur utkastet; ange det inte tillsammans med --from-draft.`);
  const sections = (given['sections'] ?? '').split(/[\s,]+/u).filter(Boolean);
  const found = preparedFromDraft(catalogue, draft.replace(/^content\/|\/$/gu, ''), sections);
  if ('fault' in found) throw new Misuse(`${found.fault}\n${newWords.nothingWritten}`);
  given['region'] = found.region;
  const { orders, concerns } = found.prepared;
  tell(newWords.fromDraft.counted(orders.length, concerns.length));
  return found.prepared;
}

function taskOf(
  what: Exclude<What, 'site'>,
  given: Given,
  files: readonly ContentFile[],
  today: string,
  tell: Tell,
): Task {
  const { catalogue } = readCatalogue(files);
  if (what === 'region') return { questions: regionQuestions(catalogue), make: newRegion };
  if (catalogue.regions.length === 0) throw new Misuse(newWords.noRegion);
  if (what === 'document') return { questions: documentQuestions(catalogue), make: newDocument };
  if (what === 'edition') {
    return {
      questions: editionQuestions(catalogue),
      make: (answers) => newEdition(answers, files, today),
    };
  }
  const prepared = preparedBy(catalogue, given, tell);
  return {
    questions: decisionQuestions(catalogue, readText, prepared),
    make: (answers) => newDecision(answers, readText, today, prepared),
  };
}

/** What the checks say of the new files, as if they were written; `unreadable` when they could not be read at all. */
function judged(template: Template, files: readonly ContentFile[], today: string) {
  const added = template.files.map(({ path, text }) => ({
    path: `content/${path}`,
    text,
    sha256: '',
  }));
  const paths = new Set(added.map(({ path }) => path));
  const { problems, faults } = buildRulebook([...files, ...added], today, { drafts: true });
  const own = problems.filter(({ place }) => paths.has(place.file));
  const unreadable = faults.filter(({ place }) => paths.has(place.file));
  return { own, unreadable };
}

/** A repository of its own: the programme, the site's content without a text, and an empty list of addresses. */
async function newSiteFolder(
  given: Given,
  interactive: boolean,
  { input, out, err }: Terminal,
): Promise<number> {
  // npm runs every script from the folder of the package; this is where the person stands.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', given['into'] ?? '.');
  if (!isEmptyFolder(folder)) throw new Misuse(newWords.site.notEmpty(folder));
  const tell: Tell = (sentence) => void err.write(`${sentence}\n`);
  const person = interactive ? asker(input, err) : null;
  const { answers, faults } = await gather(siteQuestions(), {
    given,
    ask: person?.ask ?? null,
    tell,
  }).finally(() => person?.close());
  if (faults.length > 0) throw new Misuse(`${faults.join('\n')}\n${newWords.nothingWritten}`);
  const { files, next } = newSite(answers);
  copyProgramme(fileURLToPath(new URL('..', import.meta.url)), folder);
  writeNewFiles(folder, [
    ...files.map(({ path, text }) => ({ path: `content/${path}`, text })),
    { path: 'README.md', text: siteReadme(answers) },
  ]);
  const steps = [newWords.site.start(folder), ...next].map((step, i) => `  ${i + 1}. ${step}`);
  out.write(`${newWords.site.made(folder)}\n\n${newWords.next}\n${steps.join('\n')}\n`);
  return 0;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { input, out, err } = terminal;
  const { what, given, interactive, content, today } = readArguments(args);
  const tell: Tell = (sentence) => void err.write(`${sentence}\n`);
  if (what === 'site') return await newSiteFolder(given, interactive, terminal);
  const folder = resolve(content);
  let files: ContentFile[];
  try {
    files = readContentFolder(folder);
  } catch {
    throw new Misuse(`Det finns ingen mapp ${content}.`);
  }
  const { questions, make } = taskOf(what, given, files, today, tell);
  const person = interactive ? asker(input, err) : null;
  const { answers, faults } = await gather(questions, {
    given,
    ask: person?.ask ?? null,
    tell,
  }).finally(() => person?.close());
  if (faults.length > 0) throw new Misuse(`${faults.join('\n')}\n${newWords.nothingWritten}`);
  const template = make(answers);
  const { own, unreadable } = judged(template, files, today);
  if (unreadable.length > 0) {
    for (const problem of unreadable) tell(`${formatProblem(problem)}\n`);
    tell(newWords.nothingWritten);
    return 1;
  }
  writeNewFiles(folder, template.files);
  const [first] = template.files;
  const say = (sentence: string) => void out.write(`${sentence}\n`);
  if (template.files.length === 1) say(newWords.written(`${content}/${first?.path}`));
  else if (first)
    say(newWords.writtenMany(template.files.length, `${content}/${dirname(first.path)}`));
  for (const problem of own) tell(`\n${formatProblem(problem)}`);
  say(`\n${newWords.next}\n${template.next.map((step, i) => `  ${i + 1}. ${step}`).join('\n')}`);
  return 0;
}

export const command: Command = async (args, terminal) => {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (error instanceof Misuse) throw new Misuse(`${error.message}\n\n${USAGE}`);
    if (!(error instanceof Left || error instanceof Exists)) throw error;
    terminal.err.write(
      error instanceof Left ? `\n${newWords.left}\n` : `${newWords.exists(error.message)}\n`,
    );
    return error instanceof Exists ? 1 : 2;
  }
};
