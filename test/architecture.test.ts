import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What the pages and their parts may use; bringing in and checking are no business of theirs. */
const SHOWN = [
  'core',
  'language',
  'output',
  'io',
  'browser',
  'components',
  'layouts',
  'styles',
  'astro',
];

/** What each layer may import besides itself. Packages stand by name; "node:" means any of Node. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [
    'yaml',
    'zod',
    'unified',
    'remark-*',
    'mdast',
    'mdast-util-*',
    'micromark-*',
    'diff',
    '@noble/*',
    'language',
  ],
  language: ['core'],
  output: [
    'core',
    'language',
    'zod',
    'zod/mini',
    'docx',
    'fflate',
    'hucre/*',
    'ical-generator',
    'xast*',
  ],
  checks: ['core', 'output'],
  import: [
    ...['core', 'output', 'yaml', 'fflate', '@xmldom/xmldom', 'pdfjs-dist*'],
    ...['unified', 'remark-parse', 'mdast', 'mdast-util-*', 'micromark-*'],
  ],
  authoring: ['core', 'import', 'output', 'yaml', 'zod'],
  io: [
    'dictionary-sv',
    'language',
    'authoring',
    'core',
    'import',
    'output',
    'astro',
    'node:',
    '@astrojs/markdown-remark',
  ],
  browser: ['core', 'language', 'output'],
  components: SHOWN,
  layouts: SHOWN,
  // The handbook is one file, read in the repository and on the site.
  pages: [...SHOWN, 'zod', 'outside src (../../../docs/redaktor.md)'],
};

/** What a single module may use beyond its layer. */
const ALSO: Record<string, readonly string[]> = {
  // The pipeline goes all the way, and the rules are one of its steps.
  'core/pipeline.ts': ['checks'],
};

/** Layers whose result depends on nothing but what they are given. */
const PURE = ['core', 'language', 'output', 'checks', 'import', 'authoring'];
const CLOCK_OR_CHANCE =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b|\bprocess\./u;

interface Module {
  /** From src, with forward slashes: "core/text.ts". */
  path: string;
  layer: string;
  code: string;
}

const modules: Module[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs|astro|mdx)$/u.test(entry.name))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(SRC, file).split(sep).join('/');
    return { path, layer: path.split('/')[0] ?? '', code: readFileSync(file, 'utf8') };
  })
  .filter(({ path }) => path.includes('/'));

/** Everything that a module imports, exports from another, or imports when it runs. */
function importsOf(code: string): string[] {
  const statement = /(?:^|[;\n])\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s*)?['"]([^'"]+)['"]/gu;
  const call = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/gu;
  return [...code.matchAll(statement), ...code.matchAll(call)].map((match) => match[1] as string);
}

/** The layer or package that an import leads to. */
function targetOf(module: Module, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  if (specifier.startsWith('.')) {
    const file = relative(SRC, resolve(SRC, dirname(module.path), specifier));
    return file.startsWith('..') ? `outside src (${specifier})` : (file.split(sep)[0] ?? '');
  }
  return specifier.startsWith('astro:') ? 'astro' : specifier;
}

const allows = (pattern: string, target: string): boolean =>
  pattern.endsWith('*') ? target.startsWith(pattern.slice(0, -1)) : pattern === target;

describe('reading imports', () => {
  test.each([
    ["import { a } from './a.ts';", ['./a.ts']],
    ["import type { A } from '../b/a.ts';", ['../b/a.ts']],
    ["import {\n  a,\n  b,\n} from 'node:fs';", ['node:fs']],
    ["import './style.css';", ['./style.css']],
    ["export * from './c.ts';\nexport { d } from './d.ts';", ['./c.ts', './d.ts']],
    ["const e = await import('./e.ts');", ['./e.ts']],
    ['export const f = \'x from "y"\';', []],
    ['---\nimport F from "./F.astro";\n---\n<F />', ['./F.astro']],
  ])('%j', (code, expected) => {
    expect(importsOf(code)).toEqual(expected);
  });
});

describe('every layer looks only where it may', () => {
  test('and every folder of src is a layer', () => {
    const layers = new Set(modules.map(({ layer }) => layer));
    expect([...layers].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  test.each(Object.entries(ALLOWED))('%s', (layer, allowed) => {
    const own = modules.filter((module) => module.layer === layer);
    expect(own).not.toEqual([]);
    const wrong = own.flatMap((module) =>
      importsOf(module.code)
        .filter((specifier) => {
          const target = targetOf(module, specifier);
          const open = [...allowed, ...(ALSO[module.path] ?? [])];
          return target !== layer && !open.some((pattern) => allows(pattern, target));
        })
        .map((specifier) => `src/${module.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(PURE)('%s has no clock, no chance and nothing of the process', (layer) => {
    const wrong = modules
      .filter((module) => module.layer === layer)
      .flatMap(({ path, code }) =>
        code
          .split('\n')
          .flatMap((line, i) =>
            CLOCK_OR_CHANCE.test(line) ? [`src/${path}:${i + 1} ${line}`] : [],
          ),
      );
    expect(wrong).toEqual([]);
  });
});
