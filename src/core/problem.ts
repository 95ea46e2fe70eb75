/** Where in a file something stands. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/**
 * A fault in the content, told to the person who must mend it.
 * A record and not a sentence, so that tests, editors and reports can each show it their way.
 */
export interface Problem {
  /** Name of the rule that found it, in kebab-case. */
  rule: string;
  /** An error stops the build; a warning is printed and the build goes on. */
  severity: 'error' | 'warning';
  place: Place;
  /** What stands there, with the quotation marks it needs. */
  found: string;
  /** What should stand there instead. */
  expected: string;
  /** What to do about it: a full sentence in the imperative. */
  mend: string;
  /** True where only readers of a draft would meet the fault: it is told, but a build without drafts goes on. */
  inDraft?: true;
  /** A second spot that belongs to the fault, such as the first of two duplicates. */
  other?: { place: Place; note: string };
}

/** A problem to mend, with those that go away with it. */
export interface Finding {
  problem: Problem;
  follows: readonly Problem[];
}

/** One problem as it is read in a terminal: place, rule, then what was found, expected and how to mend. */
export function formatProblem(problem: Problem): string {
  const { place, severity, rule, found, expected, mend, other } = problem;
  const draft = problem.inDraft ? ' (draft)' : '';
  const lines = [
    `${place.file}:${place.line}:${place.column} ${severity} ${rule}${draft}`,
    `  Found ${found}, expected ${expected}.`,
    `  ${mend}`,
  ];
  if (other) {
    lines.push(
      `  See ${other.place.file}:${other.place.line}:${other.place.column} (${other.note}).`,
    );
  }
  return lines.join('\n');
}

/** Orders problems by file, line and column, so that the report never depends on the order of the rules. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.found, b.found),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
