import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/io/static-server.ts';

const LONG_TEXT = 'Hälsocentralen ska ha öppet. '.repeat(200);

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-server-'));
  const dist = path.join(folder, 'dist');
  await mkdir(path.join(dist, '2025', '2.7.3'), { recursive: true });
  await mkdir(path.join(dist, 'empty'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(dist, 'index.html'), LONG_TEXT);
  await writeFile(path.join(dist, '404.html'), 'Sidan finns inte');
  await writeFile(path.join(dist, '2025', '2.7.3', 'index.html'), 'Avsnitt 2.7.3');
  await writeFile(path.join(dist, 'å ä.txt'), 'åä');
  for (const name of ['a.css', 'a.js', 'a.json', 'a.xml', 'a.woff2', 'a.wasm', 'a.svg', 'a.png']) {
    await writeFile(path.join(dist, name), name);
  }
  await writeFile(path.join(dist, 'sv_1.pf_meta'), 'meta');
  await symlink(path.join(folder, 'secret.txt'), path.join(dist, 'link.txt'));
  server = await startServer(dist, { port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as it is written; fetch would tidy `..` away before it is sent. */
function ask(
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('addresses', () => {
  test('a folder answers with its index.html', async () => {
    expect(await ask('/2025/2.7.3/')).toMatchObject({ status: 200, body: 'Avsnitt 2.7.3' });
  });

  test('a folder without the closing slash is moved to it, with its query', async () => {
    const { status, headers } = await ask('/2025/2.7.3?a=1&b=2');
    expect(status).toBe(301);
    expect(headers.location).toBe('/2025/2.7.3/?a=1&b=2');
  });

  test('a name with spaces and Swedish letters is decoded', async () => {
    expect(await ask(encodeURI('/å ä.txt'))).toMatchObject({ status: 200, body: 'åä' });
  });

  test.each(['/nothing/', '/nothing', '/empty/', '/empty', '/a.json/', '/%zz', '//', '//empty/'])(
    '%s is 404.html with status 404',
    async (target) => {
      expect(await ask(target)).toMatchObject({ status: 404, body: 'Sidan finns inte' });
    },
  );

  test.each([
    '/../secret.txt',
    '/2025/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/2025/%2e%2e/index.html',
    '/%00',
    '/link.txt',
    'http://localhost/index.html',
  ])('%s does not lead out of the folder', async (target) => {
    expect(await ask(target)).toMatchObject({ status: 404, body: 'Sidan finns inte' });
  });
});

describe('answers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/a.css', 'text/css; charset=utf-8'],
    ['/a.js', 'text/javascript; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/a.xml', 'application/xml; charset=utf-8'],
    ['/a.woff2', 'font/woff2'],
    ['/a.wasm', 'application/wasm'],
    ['/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/a.png', 'image/png'],
    ['/sv_1.pf_meta', 'application/octet-stream'],
  ])('%s is %s', async (target, type) => {
    const { status, headers } = await ask(target);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test.each([
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('text for a reader that accepts %s is sent as %s', async (accepted, encoding) => {
    const response = await fetch(server.url, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe(LONG_TEXT);
  });

  test('a picture is not compressed again', async () => {
    const { headers } = await ask('/a.png', { headers: { 'accept-encoding': 'br' } });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('HEAD answers without a body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([
      200,
      String(Buffer.byteLength(LONG_TEXT)),
      '',
    ]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('start', () => {
  test('a base is put before every address', async () => {
    const based = await startServer(path.join(folder, 'dist'), { port: 0, base: 'rules' });
    expect(new URL(based.url).pathname).toBe('/rules/');
    const statusOf = async (target: string) => (await fetch(new URL(target, based.url))).status;
    expect(await statusOf('2025/2.7.3/')).toBe(200);
    expect(await statusOf('/rules')).toBe(200);
    expect(await statusOf('/2025/2.7.3/')).toBe(404);
    await based.close();
  });

  test('a port in use is said in one line', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer(path.join(folder, 'dist'), { port })).rejects.toThrow(
      `Port ${port} is in use. Choose another: --port ${port + 1}`,
    );
  });

  test('a folder that is not there is said in one line', async () => {
    const missing = path.join(folder, 'nothing');
    await expect(startServer(missing, { port: 0 })).rejects.toThrow(
      `There is no folder ${missing}. Build the site first: npm run build`,
    );
  });

  test('after close nothing answers', async () => {
    const short = await startServer(path.join(folder, 'dist'), { port: 0 });
    await short.close();
    await expect(fetch(short.url)).rejects.toThrow();
  });
});
