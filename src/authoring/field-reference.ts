import { z } from 'zod';
import { decisionSchema } from '../core/decision-schema.ts';
import {
  documentSchema,
  editionSchema,
  pageSchema,
  regionSchema,
  sectionSchema,
  siteSchema,
  termsSchema,
} from '../core/schemas.ts';

const FILES: readonly [file: string, schema: z.ZodType][] = [
  ['content/site.yaml', siteSchema],
  ['content/{region}/region.yaml', regionSchema],
  ['content/{region}/{document}/document.yaml', documentSchema],
  ['content/{region}/{document}/{edition}/edition.yaml', editionSchema],
  ['content/{region}/{document}/{edition}/{number}.mdx', sectionSchema],
  ['content/{region}/{document}/{edition}/terms.yaml', termsSchema],
  ['content/{region}/decisions/{id}.mdx', decisionSchema],
  ['content/pages/{name}.md', pageSchema],
];

/** Every key of every file of the content, as the schemas have it, as Markdown. */
export function fieldReference(): string {
  const parts = FILES.flatMap(([file, schema]) => [
    `## \`${file}\``,
    ['| key | takes | left out |', '| --- | --- | --- |', ...rowsOf(schema, '')].join('\n'),
  ]);
  return [
    '# Every key of every file',
    'Made from the schemas by a test; `npx vitest run -u test/core/field-reference.test.ts` writes it anew. A key that is not here is refused. `[]` after a key: a list.',
    ...parts,
    '',
  ].join('\n\n');
}

function rowsOf(schema: z.ZodType, prefix: string): string[] {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, value]) => {
    const field = value as z.ZodType;
    const nested = unwrapped(field);
    const name = `${prefix}${key}${nested.isList ? '[]' : ''}`;
    const row = `| \`${name}\` | ${nested.inner instanceof z.ZodObject ? 'keys below' : takes(nested.inner)} | ${leftOut(field)} |`;
    return [row, ...rowsOf(field, `${name}.`)];
  });
}

/** The schema without what says that it may be left out, be null or stand in a list. */
function unwrapped(schema: z.ZodType): { inner: z.ZodType; isList: boolean } {
  let inner = schema;
  let isList = false;
  for (let depth = 0; depth < 10; depth++) {
    if (
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodNullable
    ) {
      inner = inner.unwrap() as z.ZodType;
    } else if (inner instanceof z.ZodArray) {
      inner = inner.element as z.ZodType;
      isList = true;
    } else break;
  }
  return { inner, isList };
}

/** What the schema says it expects, in the words in which it tells an editor. */
function takes(schema: z.ZodType): string {
  const probe = schema.safeParse({ '\u0000': true });
  const message = probe.error?.issues[0]?.message ?? 'anything';
  return message
    .replace(/^Invalid input: expected /u, '')
    .replace(/, received .*$/u, '')
    .replace(/\|/gu, '\\|');
}

function leftOut(schema: z.ZodType): string {
  const given = schema.safeParse(undefined);
  if (!given.success) return 'must be given';
  const value = given.data;
  return value === undefined ? 'nothing' : `\`${JSON.stringify(value).replace(/\|/gu, '\\|')}\``;
}
