import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from './problem.ts';

/** A file cut into its data and its text. Lines count from 1 in the whole file. */
export interface FrontMatter<T> {
  /** The checked data; null when there were errors. */
  data: T | null;
  /** Where the value at a path of the data stands, e.g. `['corrections', 0, 'printed']`; the file's start if nowhere. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  problems: Problem[];
}

const FENCE = /^---[ \t]*\r?\n/u;
const RULE = 'front-matter';

/** Reads a file that begins with YAML between two lines of three hyphens and goes on with text. */
export function readFrontMatter<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): FrontMatter<T> {
  const opening = FENCE.exec(text);
  const closing = opening && /^---[ \t]*$/mu.exec(text.slice(opening[0].length));
  if (!opening || !closing) {
    const place = { file, line: 1, column: 1 };
    const problem: Problem = {
      rule: RULE,
      severity: 'error',
      place,
      found: opening ? 'front matter that is never closed' : `"${text.split('\n', 1)[0] ?? ''}"`,
      expected: 'front matter between two lines of "---" at the top of the file',
      mend: 'Begin the file with a line "---", then the data, then a line "---".',
    };
    return { data: null, placeOf: () => place, body: '', bodyLine: 1, problems: [problem] };
  }
  const yamlStart = opening[0].length;
  const yaml = text.slice(yamlStart, yamlStart + closing.index);
  const rest = text.slice(yamlStart + closing.index);
  const body = rest.replace(/^---[ \t]*\r?\n?/u, '');
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return { ...readYaml(file, yaml, schema, 1), body, bodyLine };
}

/**
 * Reads YAML against a schema. All problems in one run: syntax, unknown keys, wrong types, what is missing.
 * `lineOffset` is the number of lines that stand before the YAML in its file.
 */
export function readYaml<T>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
  lineOffset = 0,
): Pick<FrontMatter<T>, 'data' | 'placeOf' | 'problems'> {
  const counter = new LineCounter();
  // Version 1.2 with the core schema: "no" and "on" stay words, and only true and false are booleans.
  if (deepest(yaml) > DEEPEST) return tooDeep(file, lineOffset);
  const document = parseDocument(yaml, { lineCounter: counter, version: '1.2', schema: 'core' });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const node = nearestNode(document.contents, path);
    return node?.range ? placeAt(node.range[0]) : { file, line: 1 + lineOffset, column: 1 };
  };

  const syntax = document.errors.map(
    (error): Problem => ({
      rule: RULE,
      severity: 'error',
      place: placeAt(error.pos[0]),
      found: `YAML that cannot be read (${error.message.split(/ at line |:?\n/u, 1)[0]})`,
      expected: 'valid YAML',
      mend: 'Quote values that hold a colon, a hash sign or quotation marks, and indent with spaces.',
    }),
  );
  // An alias would stand for what is written elsewhere, and many of them for more than any machine can hold.
  visit(document, {
    Alias: (_, { source, range }) => {
      syntax.push({
        rule: RULE,
        severity: 'error',
        place: placeAt(range?.[0] ?? 0),
        found: `"*${source}", which YAML takes for a name given elsewhere`,
        expected: 'a value',
        mend: `Put the value in quotation marks: "*${source} …".`,
      });
      return visit.SKIP;
    },
  });
  if (syntax.length > 0) return { data: null, placeOf, problems: syntax };

  const given: unknown = document.toJS() ?? {};
  const result = schema.safeParse(given);
  if (result.success) return { data: result.data, placeOf, problems: [] };
  const all = result.error.issues.flatMap((issue) =>
    describeIssue(issue, given, placeOf, keysAt(schema, issue.path)),
  );
  // A value that breaks two rules of its key is one fault.
  const problems = all.filter(
    ({ place, found }, i) =>
      all.findIndex((one) => one.found === found && one.place.line === place.line) === i,
  );
  return { data: null, placeOf, problems };
}

/** Levels that a value may lie inside others; ours lie at most six deep. */
const DEEPEST = 40;

/** How deep the brackets or the indentation of some YAML go, at most; counted before a parser that calls itself reads it. */
function deepest(yaml: string): number {
  let open = 0;
  let most = 0;
  for (const sign of yaml.matchAll(/[[\]{}]|\n +| (?=- )/gu)) {
    const [text] = sign;
    if (text === '[' || text === '{') open += 1;
    else if (text === ']' || text === '}') open = Math.max(0, open - 1);
    most = Math.max(most, open, text.startsWith('\n') ? Math.ceil((text.length - 1) / 2) : 0);
  }
  // "- - - -" opens a list inside a list on one line.
  const dashes = Math.max(0, ...[...yaml.matchAll(/(?:- ){2,}/gu)].map(([run]) => run.length / 2));
  return Math.max(most, dashes);
}

function tooDeep(file: string, lineOffset: number): ReturnType<typeof readYaml<never>> {
  const place = { file, line: 1 + lineOffset, column: 1 };
  const problem: Problem = {
    rule: RULE,
    severity: 'error',
    place,
    found: `values that lie more than ${DEEPEST} deep inside each other`,
    expected: 'data as src/core/schemas.ts describes it',
    mend: 'Take away brackets, hyphens or indentation that opened a list by mistake; put text that holds many of them in quotation marks.',
  };
  return { data: null, placeOf: () => place, problems: [problem] };
}

/** The node at the path, or the closest one above it; for a key of a map, the key itself. */
function nearestNode(root: unknown, path: readonly PropertyKey[]): Node | null {
  let node = root as Node | null;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (!pair) return node;
      const last = i === path.length - 1;
      node = (last ? (pair.value ?? pair.key) : pair.value) as Node | null;
    } else if (node && 'items' in node && typeof step === 'number') {
      const child = (node as { items: unknown[] }).items[step] as Node | undefined;
      if (!child) return node;
      node = child;
    } else {
      return node;
    }
  }
  return node;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  placeOf: (path: readonly PropertyKey[]) => Place,
  known: readonly string[],
): Problem[] {
  const name = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the file';
  const base = { rule: RULE, severity: 'error' as const };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...base,
      place: keyPlace(placeOf, issue.path, key),
      found: `the unknown key "${key}"`,
      expected:
        known.length > 0
          ? `a key that the schema knows: ${known.join(', ')}`
          : 'a key that the schema knows',
      mend: mendOfKey(key, known),
    }));
  }
  const value = valueAt(data, issue.path);
  const missing = value === undefined;
  return [
    {
      ...base,
      place: placeOf(issue.path),
      found: missing ? `no "${name}"` : `${JSON.stringify(value)} for "${name}"`,
      expected: issue.message
        .replace(/^Invalid input: expected /u, '')
        .replace(/, received .*$/u, ''),
      mend: missing
        ? `Add "${name}".`
        : `Correct "${name}"; numbers of sections and years are written in quotes.`,
    },
  ];
}

function mendOfKey(key: string, known: readonly string[]): string {
  const [near] = known.filter((name) => isNear(key, name));
  return near
    ? `Correct the spelling of "${key}" to "${near}".`
    : `Correct the spelling of "${key}" or remove it.`;
}

/** Whether two words differ by one letter put in, left out or exchanged, or by two that have changed places. */
function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (a[start] === b[start] && start < Math.min(a.length, b.length)) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** The keys that a schema knows at a path of its data; none where it is no map there. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = inside(schema);
  for (const step of path)
    at = inside(typeof step === 'number' ? at?.element : at?.shape?.[String(step)]);
  return Object.keys(at?.shape ?? {});
}

interface SchemaPart {
  shape?: Record<string, unknown>;
  element?: unknown;
  unwrap?: () => unknown;
}

/** What is in a schema that may be left out or has a default. */
function inside(schema: unknown): SchemaPart | undefined {
  let part = schema as SchemaPart | undefined;
  while (part && !part.shape && !part.element && part.unwrap) part = part.unwrap() as SchemaPart;
  return part;
}

/** An unknown key has no value worth pointing at, so the place is that of its parent map unless it holds the key. */
function keyPlace(
  placeOf: (path: readonly PropertyKey[]) => Place,
  parent: readonly PropertyKey[],
  key: string,
): Place {
  return placeOf([...parent, key]);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}
