import type { MovedAddress } from '../core/moved.ts';
import type { Place, Problem } from '../core/problem.ts';
import { type ListedAddress, type ListedLine, promisedAnchors } from './address-list.ts';

/** What a built site answers at an address. */
export interface Answering {
  address: string;
  title: string;
  ids: readonly string[];
  /** The page only says what became of its address. */
  tellsOfMove: boolean;
}

/**
 * Holds a built site against the list of published addresses and the records of what became of some: everything that
 * has been published must answer, and every record must lead to something that does.
 */
export function guardAddresses(
  listed: readonly ListedLine[],
  answering: readonly Answering[],
  moved: readonly MovedAddress[],
): Problem[] {
  const byAddress = new Map(answering.map((one) => [one.address, one]));
  return [
    ...listed.flatMap((line) => unanswered(line, byAddress.get(line.address))),
    ...moved.flatMap((record) => recordProblems(record, listed, byAddress)),
  ];
}

function unanswered(line: ListedLine, found: Answering | undefined): Problem[] {
  const place = { file: line.file, line: line.line, column: 1 };
  const what = line.title === '' ? 'a file' : `the page ”${line.title}”`;
  if (!found) {
    return [
      problem(
        place,
        `nothing at ${line.address}`,
        `${what}, which has been published there`,
        `${bringBack(line.address)}, or say in content/moved.yaml what became of it: address: ${line.address}, to: (an address, or null), reason: (Swedish, for readers).`,
      ),
    ];
  }
  if (found.tellsOfMove) return [];
  const ids = new Set(found.ids);
  return line.anchors
    .filter((anchor) => !ids.has(anchor))
    .map((anchor) =>
      problem(
        place,
        `no "${anchor}" on ${line.address}`,
        `the place #${anchor} on ${what}, which has been published`,
        `Bring it back, or say in content/moved.yaml what became of it: address: "${line.address}#${anchor}", to: (an address, "#p1" or null), reason: (Swedish, for readers).`,
      ),
    );
}

/** The change log of two editions goes when a third comes in between; it can be kept. */
function bringBack(address: string): string {
  const [, older, newer] = /\/andringar\/([^/]+?)-([^/]+)\//u.exec(address) ?? [];
  return older
    ? `Keep it with keepPairs: [["${older}", "${newer}"]] in document.yaml`
    : 'Bring it back';
}

function recordProblems(
  record: MovedAddress,
  listed: readonly ListedLine[],
  byAddress: ReadonlyMap<string, Answering>,
): Problem[] {
  const { address, anchor, to, place } = record;
  const whole = anchor === null ? address : `${address}#${anchor}`;
  const problems: Problem[] = [];
  const line = listed.find((one) => one.address === address);
  if (listed.length > 0 && (!line || (anchor !== null && !line.anchors.includes(anchor)))) {
    problems.push(
      problem(
        place,
        `what became of ${whole}`,
        'an address on the list of published addresses',
        'Correct the address, or take the record away: nobody has been given this one.',
      ),
    );
  }
  const there = byAddress.get(address);
  if (anchor === null && there && address.endsWith('/') && !there.tellsOfMove) {
    problems.push(
      problem(
        place,
        `what became of ${whole}, where a page answers`,
        'an address that the content no longer gives',
        'Take the record away; the page is there.',
      ),
    );
  }
  if (anchor !== null && (there?.ids.filter((id) => id === anchor).length ?? 0) > 1) {
    problems.push(
      problem(
        place,
        `what became of ${whole}, which is still on the page`,
        'a place that has left the page',
        'Take the record away; the place is there.',
      ),
    );
  }
  const [page = '', fragment] = (to ?? '').split('#');
  const target = byAddress.get(page);
  const answers =
    target && !target.tellsOfMove && (fragment === undefined || target.ids.includes(fragment));
  if (to !== null && !answers) {
    problems.push(
      problem(
        place,
        `a way from ${whole} to ${to}`,
        'an address of this site that answers',
        'Lead to where the matter stands now, or write null when it is gone.',
      ),
    );
  }
  return problems;
}

function problem(place: Place, found: string, expected: string, mend: string): Problem {
  return { rule: 'published-address', severity: 'error', place, found, expected, mend };
}

/**
 * The list without what a built site no longer answers, for a site that gives up a rulebook or its short addresses:
 * the one way in which an address is ever forgotten. `addresses` and `anchors` count what was taken off.
 */
export function settledList<T extends ListedAddress>(
  listed: readonly T[],
  answering: readonly Answering[],
): { list: T[]; addresses: number; anchors: number } {
  const byAddress = new Map(answering.map((one) => [one.address, one]));
  let anchors = 0;
  const list = listed.flatMap((line): T[] => {
    const found = byAddress.get(line.address);
    if (!found) return [];
    if (found.tellsOfMove) return [line];
    const ids = new Set(found.ids);
    const kept = line.anchors.filter((anchor) => ids.has(anchor));
    anchors += line.anchors.length - kept.length;
    return [{ ...line, anchors: kept }];
  });
  return { list, addresses: listed.length - list.length, anchors };
}

/** The list with everything added that the site answers; what is on it stays as it was first published. */
export function extendedList(
  listed: readonly ListedAddress[],
  answering: readonly Answering[],
): { list: ListedAddress[]; addresses: number; anchors: number } {
  const known = new Map(listed.map((one) => [one.address, one]));
  let addresses = 0;
  let anchors = 0;
  for (const { address, title, ids, tellsOfMove } of answering) {
    if (tellsOfMove) continue;
    const now = promisedAnchors(address, ids);
    const before = known.get(address);
    const added = now.filter((anchor) => !before?.anchors.includes(anchor));
    if (!before) addresses += 1;
    else anchors += added.length;
    if (!before || added.length > 0) {
      known.set(address, {
        address,
        title: before?.title ?? title,
        anchors: inOrder(before?.anchors ?? [], now),
      });
    }
  }
  return { list: [...known.values()], addresses, anchors };
}

/** The anchors as they follow on the page; those that have left it stand last. */
function inOrder(before: readonly string[], now: readonly string[]): string[] {
  return [...now, ...before.filter((anchor) => !now.includes(anchor))];
}
