/**
 * A small server for a folder of finished pages: what `npm start` shows and what the browser tests visit.
 * It answers as a plain static host would, so that what works here works there.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { contentType, isFile, resolveRequest } from './static-files.ts';

export interface ServerOptions {
  /** 0 lets the system choose a free port. */
  port: number;
  /** The path that the site lives under, such as `/rules/`. */
  base?: string;
}

export interface RunningServer {
  /** The address of the start page, with a closing slash. */
  url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Serves a folder on this machine only, until it is closed. */
export async function startServer(folder: string, options: ServerOptions): Promise<RunningServer> {
  const root = await realpath(folder).catch(() => undefined);
  if (!root || !(await stat(root)).isDirectory()) {
    throw new Error(`There is no folder ${folder}. Build the site first: npm run build`);
  }
  const base = withSlashes(options.base ?? '/');
  const server = createServer((request, response) => {
    respond(root, base, request, response).catch((error: unknown) => fail(response, error));
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(request, response, 405, 'Only GET and HEAD.');
  }
  const answer = await resolveRequest(root, base, request.url ?? '/');
  if (answer.kind === 'redirect') {
    response.setHeader('Location', answer.to);
    return sendText(request, response, 301, `Moved to ${answer.to}`);
  }
  if (answer.kind === 'file') return sendFile(request, response, 200, answer.file);
  const notFound = path.join(root, '404.html');
  if (await isFile(notFound)) return sendFile(request, response, 404, notFound);
  return sendText(request, response, 404, 'Not found.');
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): Promise<void> {
  const type = contentType(file);
  // Text and WebAssembly shrink; pictures and fonts are compressed already.
  const shrinks = type.includes('charset=') || type === 'application/wasm';
  const encoding = shrinks ? chooseEncoding(request.headers['accept-encoding']) : undefined;
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  if (shrinks) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  else response.setHeader('Content-Length', (await stat(file)).size);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(file);
  if (encoding === 'br') {
    // The highest quality takes seconds for a whole edition on one page; 5 is about what hosts use.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    await pipeline(source, createBrotliCompress({ params }), response);
  } else if (encoding === 'gzip') {
    await pipeline(source, createGzip(), response);
  } else {
    await pipeline(source, response);
  }
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
}

function chooseEncoding(header: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : undefined;
}

/** How Node says that the reader left, before or while the file was sent. */
const GONE = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE']);

/** A reader who leaves in the middle of a page is no fault; anything else is said. */
function fail(response: ServerResponse, error: unknown): void {
  if (!GONE.has((error as NodeJS.ErrnoException).code ?? '')) console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      reject(
        inUse ? new Error(`Port ${port} is in use. Choose another: --port ${port + 1}`) : error,
      );
    });
    server.listen(port, HOST, resolve);
  });
}

function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
