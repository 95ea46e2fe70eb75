import type { ContentFile } from '../core/catalogue.ts';
import type { Finding, Problem } from '../core/problem.ts';
import { fileFaults, isUnreadable } from './file-faults.ts';

/** In what order rules are told of: what others may depend on first. */
const ORDER = [
  'file-form',
  'front-matter',
  'mdx-is-data',
  'content-folder',
  'site-settings',
  'unique',
  'decision-target',
  'number-order',
];

/** Rules whose problems a file that cannot be read, or stands in the wrong place, brings about elsewhere. */
const CONSEQUENCES = new Set([
  'content-folder',
  'cross-reference',
  'decision-target',
  'note-quote',
  'term-quote',
  'number-order',
  'ordered-wording',
  'requirement-ledger',
  'requirement-review',
  'source-account',
  'stale-reference',
  'unique',
]);

/** So many problems of one rule in one file are told one by one; the rest only counted. */
const ONE_BY_ONE = 3;

/**
 * What is wrong, causes first: a problem that comes of another stands behind it, and many of one kind behind the first.
 * Nothing is left out: every problem stands once, as a finding or in what follows from one.
 */
export function diagnose(files: readonly ContentFile[], problems: readonly Problem[]): Finding[] {
  const faults = fileFaults(files, problems);
  const own = new Set(faults.map(({ place }) => place.file));
  const causes = [...faults, ...problems.filter((p) => !own.has(p.place.file) && isCause(p))];
  const rest = problems.filter((p) => !causes.includes(p));
  const findings = causes.map((problem) => ({ problem, follows: [] as Problem[] }));
  const alone: Problem[] = [];
  for (const problem of rest) {
    const cause = findings.find((finding) => bringsAbout(finding.problem, problem));
    if (cause) cause.follows.push(problem);
    else alone.push(problem);
  }
  return [...findings, ...gathered(alone)].sort(
    (a, b) =>
      Number(a.problem.severity === 'warning') - Number(b.problem.severity === 'warning') ||
      rank(a.problem) - rank(b.problem),
  );
}

function isCause({ rule, severity, found }: Problem): boolean {
  if (severity !== 'error') return false;
  return (
    rule === 'front-matter' ||
    isUnreadable(found) ||
    (rule === 'content-folder' && !/^a file that nothing reads/u.test(found))
  );
}

function rank({ rule }: Problem): number {
  const at = ORDER.indexOf(rule);
  return at < 0 ? ORDER.length : at;
}

/** Whether the second comes of the first: by the same file, the same edition, or by its name. */
function bringsAbout(cause: Problem, problem: Problem): boolean {
  const { file } = cause.place;
  if (problem.place.file === file)
    return cause.rule === 'file-form' || CONSEQUENCES.has(problem.rule);
  if (!CONSEQUENCES.has(problem.rule)) return false;
  const folder = file.slice(0, file.lastIndexOf('/'));
  const name = file.slice(folder.length + 1).replace(/\.\w+$/u, '');
  const said = `${problem.found} ${problem.expected} ${problem.mend} ${problem.other?.place.file ?? ''}`;
  if (folder.endsWith('/decisions')) {
    return problem.place.file.startsWith(`${folder}/sources/${name}`) || said.includes(name);
  }
  if (problem.place.file.startsWith(`${folder}/`) || said.includes(`${folder}/`)) return true;
  const [edition = folder] = /\d+/u.exec(folder.slice(folder.lastIndexOf('/'))) ?? [];
  const document = folder.slice(0, folder.lastIndexOf('/'));
  if (/^(?:document|region)\.yaml$/u.test(file.slice(folder.length + 1))) return false;
  const near = document.slice(0, document.lastIndexOf('/'));
  return (
    problem.place.file.startsWith(`${near}/`) &&
    new RegExp(`(?<!\\d)${escaped(edition)}(?!\\d)`, 'u').test(said)
  );
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Requirements that wait for ids as one finding a document, and many problems of one rule in one file as a few. */
function gathered(problems: readonly Problem[]): { problem: Problem; follows: Problem[] }[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const waits = /^the requirement .* without an id$/su.test(problem.found);
    const where = waits ? problem.mend : problem.place.file;
    const key = [problem.rule, problem.severity, waits, where].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    if (/^the requirement .* without an id$/su.test(first.found) && group.length > 1) {
      return [
        {
          problem: { ...first, found: `${group.length} requirements without an id` },
          follows: group.slice(1),
        },
      ];
    }
    const shown = group
      .slice(0, ONE_BY_ONE)
      .map((problem) => ({ problem, follows: [] as Problem[] }));
    shown.at(-1)?.follows.push(...group.slice(ONE_BY_ONE));
    return shown;
  });
}
