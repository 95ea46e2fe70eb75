import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CACHE,
  HOST_HEADERS,
  headersFile,
  LASTING_FOLDERS,
  pagePolicy,
} from '../../src/output/host-headers.ts';

/** What can be known of deploy/nginx without nginx: its form, and that it says what the site expects. */

type Directive = { words: string[]; block: Directive[] | null };

/** Reads the language of nginx: words, quoted words, `;` at the end of a directive, and blocks. */
function parse(text: string): Directive[] {
  const tokens =
    text
      .match(/#[^\n]*|"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+/gu)
      ?.filter((token) => !token.startsWith('#')) ?? [];
  let at = 0;
  const block = (depth: number): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (;;) {
      const token = tokens[at++];
      if (token === undefined) {
        if (depth > 0 || words.length > 0) throw new Error(`ends inside "${words.join(' ')}"`);
        return directives;
      }
      if (token === '}') {
        if (depth === 0 || words.length > 0) throw new Error(`"}" after "${words.join(' ')}"`);
        return directives;
      }
      if (token === ';') directives.push({ words, block: null });
      else if (token === '{') directives.push({ words, block: block(depth + 1) });
      else words.push(token.replace(/^"(.*)"$/su, '$1'));
      if (token === ';' || token === '{') words = [];
    }
  };
  return block(0);
}

const text = readFileSync(
  fileURLToPath(new URL('../../deploy/nginx/arsregler.conf', import.meta.url)),
  'utf8',
);
const configuration = parse(text);
const server = configuration.find(({ words }) => words[0] === 'server')?.block ?? [];
const values = (name: string, block = server) =>
  block.filter(({ words }) => words[0] === name).map(({ words }) => words.slice(1));

describe('the configuration of nginx', () => {
  test('the parser of this test sees faults', () => {
    expect(() => parse('server { listen 80 }')).toThrow();
    expect(() => parse('server { listen 80;')).toThrow();
    expect(parse('a "b c" d; # e;\nf { g; }')).toEqual([
      { words: ['a', 'b c', 'd'], block: null },
      { words: ['f'], block: [{ words: ['g'], block: null }] },
    ]);
  });

  test('sends every header that the site expects, with every answer', () => {
    const sent = new Map(
      values('add_header').map(([name, value, always]) => [name, { value, always }]),
    );
    for (const [name, value] of HOST_HEADERS)
      expect(sent.get(name), name).toEqual({ value, always: 'always' });
    expect(sent.get('Cache-Control')).toEqual({ value: '$arsregler_cache', always: 'always' });
    expect(sent.size).toBe(HOST_HEADERS.size + 1);
  });

  test('has no header in a location, which would take the place of all the others', () => {
    const inner = server.flatMap(({ words, block }) =>
      words[0] === 'location' && block ? block : [],
    );
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.filter(({ words }) => words[0] === 'add_header')).toEqual([]);
  });

  test('keeps what the site says can be kept', () => {
    const map = configuration.find(({ words }) => words[0] === 'map')?.block ?? [];
    const rules = map.map(({ words: [pattern = '', value] }) => ({ pattern, value }));
    const kept = (address: string) =>
      rules.find(
        ({ pattern }) => pattern.startsWith('~') && new RegExp(pattern.slice(1), 'u').test(address),
      )?.value ?? rules.find(({ pattern }) => pattern === 'default')?.value;
    for (const folder of LASTING_FOLDERS) {
      expect(kept(`/${folder}/a.b1.css`), folder).toBe(CACHE.lasting);
      expect(kept(`/bas/${folder}/a.b1.css`), folder).toBe(CACHE.lasting);
    }
    expect(kept('/fonts/serif-400.woff2')).toBe(CACHE.fonts);
    for (const address of [
      '/',
      '/r/2025/2.1/index.html',
      '/sok/gallande/poster.json',
      '/assets/',
      '/sitemap.xml',
    ]) {
      expect(kept(address), address).toBe(CACHE.pages);
    }
  });

  test('names no place of a workplace, and answers what is missing with the page of the site', () => {
    expect(values('error_page')).toEqual([['403', '404', '=404', '/404.html']]);
    expect(values('root')).toEqual([['/var/www/arsregler']]);
    expect(values('absolute_redirect')).toEqual([['off']]);
  });
});

describe('the headers file of pages services', () => {
  test('says every header once for a page, and how long what never changes is kept', () => {
    const rules = headersFile('/halsoval/')
      .split(/\n(?=\/)/u)
      .map((rule) => rule.trim().split('\n'));
    expect(rules[0]).toEqual([
      '/halsoval/*',
      ...[...HOST_HEADERS].map(([name, value]) => `  ${name}: ${value}`),
    ]);
    expect(rules.slice(1).map(([path]) => path)).toEqual([
      ...LASTING_FOLDERS.map((folder) => `/halsoval/${folder}/*`),
      '/halsoval/fonts/*',
    ]);
    // Rules that fit the same file are joined, so a name may stand in one of them only.
    const names = rules
      .slice(1)
      .flatMap((rule) => rule.slice(1).map((line) => line.trim().split(':')[0]));
    expect(names.filter((name) => HOST_HEADERS.has(name ?? ''))).toEqual([]);
  });

  test('the policy of the host allows what any page allows itself, and no more than this site', () => {
    const rules = (policy: string) => policy.split('; ').map((rule) => rule.trim());
    const host = rules(HOST_HEADERS.get('Content-Security-Policy') ?? '');
    for (const scripts of ['none', 'own'] as const) {
      expect(host).toEqual(expect.arrayContaining(rules(pagePolicy(scripts))));
    }
    expect(host).toContain("frame-ancestors 'none'");
    expect(host.join(' ')).not.toMatch(/unsafe-inline|https?:|\*/u);
  });
});
