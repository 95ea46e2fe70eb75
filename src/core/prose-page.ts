import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readFrontMatter } from './front-matter.ts';
import type { ProsePage } from './model.ts';
import type { Problem } from './problem.ts';
import { pageSchema } from './schemas.ts';

/** Pages below /om/ that the site makes itself. */
const RESERVED = ['kallor', 'redaktor'];

/** Where a link of a page may lead: a page, an address of this site, an e-mail address. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|\.{1,2}\/|#)/u;

/** Reads `content/pages/NAME.md`: a title, and Markdown in which no HTML and no script can hide. */
export function readProsePage(
  file: string,
  text: string,
): { page: ProsePage | null; problems: Problem[] } {
  const front = readFrontMatter(file, text, pageSchema);
  const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  const place = { file, line: 1, column: 1 };
  const problems = [...front.problems];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) || RESERVED.includes(name)) {
    problems.push({
      rule: 'prose-page',
      severity: 'error',
      place,
      found: `a page with the name "${name}"`,
      expected: `small letters, digits and hyphens, and none of ${RESERVED.join(', ')}`,
      mend: 'Name the file otherwise; its name is part of the address.',
    });
  }
  const visit = (node: Nodes): void => {
    const unsafe =
      node.type === 'html'
        ? 'HTML'
        : (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
            !SAFE_LINK.test(node.url)
          ? `an address "${node.url}"`
          : node.type === 'image'
            ? 'a picture'
            : null;
    if (unsafe !== null) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push({
        rule: 'prose-page',
        severity: 'error',
        place: { file, line: line + front.bodyLine - 1, column },
        found: unsafe,
        expected: 'text, headings, lists, emphasis and links to https, mailto or this site',
        mend: 'Write it in Markdown, or leave it out.',
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).parse(front.body));
  if (!front.data || problems.length > 0) return { page: null, problems };
  return { page: { name, ...front.data, body: front.body, place }, problems: [] };
}
