import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code, InlineCode, Node, Parent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * docs/redaktor.md as something that can be carried out. Its blocks of code are steps, in their order:
 *
 *     ```sh                 commands, one a line
 *     ```text               what the commands above it print (… stands for what varies or is left out)
 *     ```text svar          questions of the command above it, each with the answer typed after it
 *     ```text fil=PATH      a file that the editor makes
 *     ```yaml fil=PATH      what the editor writes into a file: these keys, in the place of those that are there
 *     ```text exempel       what a message of the checks looks like
 */
export interface Step {
  commands: string[];
  outputs: string[];
  /** What the editor writes before the commands. */
  files: { path: string; text: string; isWhole: boolean }[];
  answers: string[];
}

const SOURCE = readFileSync(
  fileURLToPath(new URL('../../docs/redaktor.md', import.meta.url)),
  'utf8',
);

const tree = unified().use(remarkParse).parse(SOURCE);

function nodesOf<T extends Node>(node: Node, type: T['type']): T[] {
  const below = (node as Partial<Parent>).children ?? [];
  return [
    ...(node.type === type ? [node as T] : []),
    ...below.flatMap((child) => nodesOf<T>(child, type)),
  ];
}

const blocks = nodesOf<Code>(tree, 'code');

/** Every piece of code that stands in a sentence. */
export const mentioned: readonly string[] = nodesOf<InlineCode>(tree, 'inlineCode').map(
  ({ value }) => value,
);

/** The form of a message, as the chapter on messages shows it. */
export const messageForm: string =
  blocks.find(({ meta }) => meta === 'exempel')?.value ?? 'no example of a message';

/** Names of rules in the table of messages: rows that begin with a name in code. */
export const rulesTold: readonly string[] = [
  ...(SOURCE.split('## Kontrollens meddelanden')[1]?.split('\n## ')[0] ?? '').matchAll(
    /^\| `([a-z-]+)` \|/gmu,
  ),
].map(([, name]) => name ?? '');

/** The steps of the handbook, in their order. */
export function readSteps(): Step[] {
  const steps: Step[] = [];
  let files: Step['files'] = [];
  for (const { lang, meta, value } of blocks) {
    const path = /^fil=(\S+)$/u.exec(meta ?? '')?.[1];
    const last = steps.at(-1);
    if (path !== undefined) files.push({ path, text: `${value}\n`, isWhole: lang === 'text' });
    else if (lang === 'sh') {
      steps.push({ commands: value.split('\n'), outputs: [], files, answers: [] });
      files = [];
    } else if (lang === 'text' && meta === 'svar') last?.answers.push(...value.split('\n'));
    else if (lang === 'text' && !meta) last?.outputs.push(value);
    else if (meta !== 'exempel') throw new Error(`A block "${lang} ${meta}" says nothing here.`);
  }
  if (files.length > 0) throw new Error('No command follows the last file.');
  return steps;
}

/** A quoted output as a pattern: … in a line is any text, … alone on a line any lines. */
export function patternOf(quoted: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const lines = quoted.split('\n');
  const pattern = lines
    .map((line, i) => {
      if (line.trim() === '…') return '(?:[^\\n]*\\n)*?';
      return line.split('…').map(literal).join('[^\\n]*?') + (i < lines.length - 1 ? '\\n' : '');
    })
    .join('');
  return new RegExp(`^${pattern}$`, 'mu');
}

/** A question and what is typed after it: "Datum: [okänt] 2026-10-20". */
export function questionAndAnswer(line: string): { question: string; answer: string } {
  const [, question, answer = ''] = /^(.+:(?: \[[^\]]*\])?)(?: (.*))?$/u.exec(line) ?? [];
  if (question === undefined) throw new Error(`"${line}" holds no question.`);
  return { question, answer };
}
