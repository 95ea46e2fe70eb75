import type { Problem } from '../core/problem.ts';
import { ADDRESS_NUMBER } from '../core/section-number.ts';

/**
 * The list of published addresses: text files with a line for every page or file that has been published, what it
 * was, and the anchors on it. It is kept in the repository, so that a build can tell when an address would stop
 * answering; `core/moved` records what became of it.
 *
 *     /vasterbotten/uppdrag-och-regler/2025/2.7.3/ "2.7.3 Remisser" p1..p4 p4-1..p4-6
 *
 * Anchors that follow on each other are written as a run, and many runs on lines of their own, so that a change
 * is small to read.
 */
export interface ListedAddress {
  /** From the root of the site, without the base path: "/vasterbotten/beslut/RS-235/". */
  address: string;
  /** Title of the page when it was first published; empty for a file. */
  title: string;
  anchors: string[];
}

/** A line of the list, with where it stands. */
export interface ListedLine extends ListedAddress {
  file: string;
  line: number;
}

/** More runs than this do not stand on the line of their page. */
const RUNS_ON_A_LINE = 10;

/** Anchors that are promised: paragraphs, sections of a whole edition, entries of a change log, editions, terms. */
const N = `(?:${ADDRESS_NUMBER})`;
const PROMISED = new RegExp(
  `^(?:(?:${N}-)?p\\d+(?:-\\d+)?|avsnitt-${N}|a-${N}(?:-${N})?|utgava-[0-9a-z-]+)$`,
  'u',
);

/** The ids of a page that others may link to. On the page of terms every term is one. */
export function promisedAnchors(address: string, ids: readonly string[]): string[] {
  const isTerms = address === '/begrepp/';
  return [...new Set(ids.filter((id) => (isTerms ? id !== 'innehall' : PROMISED.test(id))))];
}

/** The file of the list that holds an address: one for an edition, one for the decisions of a region, and so on. */
export function listFileOf(address: string): string {
  const folders = address.split('/').slice(1, -1);
  if (folders[1] === 'beslut') return `${folders[0]}/beslut.txt`;
  if (folders.length < 2 || folders[0] === 'om') return 'webbplatsen.txt';
  return `${folders.slice(0, folders[2] === 'jamfor' ? 2 : 3).join('/')}.txt`;
}

/** The files of the list by name, their lines in order of address. */
export function writeAddressList(listed: readonly ListedAddress[]): Map<string, string> {
  const files = new Map<string, string[]>();
  const inOrder = [...listed].sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const one of inOrder) {
    const file = listFileOf(one.address);
    files.set(file, [...(files.get(file) ?? []), lineOf(one)]);
  }
  return new Map([...files].map(([file, lines]) => [file, `${lines.join('\n')}\n`]));
}

function lineOf({ address, title, anchors }: ListedAddress): string {
  const head = title === '' ? address : `${address} ${JSON.stringify(title)}`;
  const runs = runsOf(anchors);
  if (runs.length > RUNS_ON_A_LINE) return [head, ...runs.map((run) => `  ${run}`)].join('\n');
  return [head, ...runs].join(' ');
}

/** "p1", "p2", "p3" as "p1..p3"; an anchor without a number at its end stands alone. */
function runsOf(anchors: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const anchor of anchors) {
    const open = runs.at(-1);
    if (open && anchorAfter(open.last) === anchor) open.last = anchor;
    else runs.push({ first: anchor, last: anchor });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}..${last}`));
}

function anchorAfter(anchor: string): string | null {
  const [, stem, number] = /^(.*?)(0|[1-9]\d{0,8})$/u.exec(anchor) ?? [];
  return number === undefined ? null : `${stem}${Number(number) + 1}`;
}

/** Reads one file of the list. A line that cannot be read is a problem: it would be an address that nobody guards. */
export function readAddressList(
  file: string,
  text: string,
): { listed: ListedLine[]; problems: Problem[] } {
  const listed: ListedLine[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((content, i) => {
    if (content.trim() === '') return;
    const more = /^ {2}(\S+)$/u.exec(content);
    const open = listed.at(-1);
    if (more && open) {
      open.anchors.push(...expand(more[1] as string));
      return;
    }
    const match = /^(\/\S*)(?: ("(?:[^"\\]|\\.)*"))?((?: [^\s"]+)*)$/u.exec(content);
    const name = titleIn(match?.[2]);
    if (!match || name === null) {
      problems.push({
        rule: 'published-address',
        severity: 'error',
        place: { file, line: i + 1, column: 1 },
        found: `the line "${content}"`,
        expected: 'an address, its title in quotes, and its anchors',
        mend: 'Put the line back as it was; "npm run publish-addresses" writes this file.',
      });
      return;
    }
    const [, address = '', , anchors = ''] = match;
    listed.push({
      address,
      title: name,
      anchors: anchors.split(' ').filter(Boolean).flatMap(expand),
      file,
      line: i + 1,
    });
  });
  return { listed, problems };
}

/** The title in its quotes; empty when there is none, null when the quotes hold what nobody has written there. */
function titleIn(quoted: string | undefined): string | null {
  if (quoted === undefined) return '';
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function expand(run: string): string[] {
  const [first = '', last] = run.split('..');
  if (last === undefined) return [run];
  const anchors = [first];
  // A run that somebody has broken by hand never meets its end: it is bounded by the number there.
  for (let next = anchorAfter(first); next && anchors.length < 10_000; next = anchorAfter(next)) {
    anchors.push(next);
    if (next === last) break;
  }
  return anchors;
}
