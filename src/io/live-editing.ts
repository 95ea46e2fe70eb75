import { readdirSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { buildRulebook } from '../core/pipeline.ts';
import type { Problem } from '../core/problem.ts';
import { faultNote, faultPage } from '../output/fault-page.ts';
import { readContentFolder } from './content-folder.ts';
import { shareRulebook } from './site.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Live editing: every page is made from the content as it stands when it is asked for. The folder is looked through
 * at each request, which takes milliseconds; when anything differs, all of it is read anew. What cannot be read is told in the
 * place of the page, what breaks a rule above it.
 */
export function liveEditing({
  folder,
  today,
}: {
  folder: string;
  today: string;
}): AstroIntegration {
  let read = '';
  let faults: readonly Problem[] = [];
  let broken: readonly Problem[] = [];
  const refresh = (server: DevServer) => {
    const now = stampOf(folder);
    if (now === read) return;
    const rulebook = buildRulebook(readContentFolder(folder), today, { drafts: true });
    const isError = ({ severity }: Problem) => severity === 'error';
    faults = rulebook.faults.filter(isError);
    broken = rulebook.problems.filter(isError);
    if (faults.length === 0) shareRulebook(rulebook);
    forgetPages(server);
    read = now;
  };
  return {
    name: 'live-editing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (resolve(path).startsWith(resolve(folder))) server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (OF_THE_TOOL.test(request.url ?? '')) return next();
          refresh(server);
          if (faults.length > 0) {
            response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
            response.end(faultPage(faults));
            return;
          }
          if (broken.length > 0) putFirst(response, faultNote(broken));
          next();
        });
      },
    },
  };
}

/** Requests for scripts, styles and modules, which do not show the content. */
const OF_THE_TOOL = /^\/(?:[^?]*\/)?(?:@|node_modules\/|src\/)|\.(?:m?js|css|ts|woff2)(?:$|\?)/u;

/** Tells whether anything in a folder has changed: names, sizes and times of all its files. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {
        size: 0,
        mtimeMs: 0,
      };
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}

/** Astro keeps the list of pages, with all that they show, as long as the module of a page is the same. */
function forgetPages(server: DevServer): void {
  for (const environment of Object.values(server.environments)) {
    // Only where pages are made are modules run.
    if (!('runner' in environment)) continue;
    const { moduleGraph } = environment;
    const runner = environment.runner as ModuleRunner;
    const site = [...moduleGraph.idToModuleMap.values()].filter(
      ({ file }) => file?.endsWith('/src/io/site.ts') ?? false,
    );
    const stale = new Set<NonNullable<ReturnType<typeof moduleGraph.getModuleById>>>();
    for (const module of site) moduleGraph.invalidateModule(module, stale, Date.now(), true);
    for (const { id } of stale) {
      const known = id === null ? undefined : runner.evaluatedModules.getModuleById(id);
      if (known) runner.evaluatedModules.invalidateModule(known);
    }
  }
}

/** What Vite tells of an environment that runs modules, as far as it is needed here. */
interface ModuleRunner {
  evaluatedModules: {
    getModuleById: (id: string) => object | undefined;
    invalidateModule: (module: object) => void;
  };
}

/** Puts a note at the top of the body of an HTML page on its way out. */
function putFirst(response: ServerResponse, note: string): void {
  const parts: Buffer[] = [];
  const { writeHead, write, end } = response;
  const isPage = () => /html/u.test(String(response.getHeader('content-type') ?? ''));
  const keep = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array)
      parts.push(Buffer.from(part as string));
  };
  const pass = <T>(method: (...all: never[]) => T, given: unknown[]): T => {
    Object.assign(response, { writeHead, write, end });
    return Reflect.apply(method, response, given);
  };
  Object.assign(response, {
    // Held back until it is known what is sent; the note makes a page longer than its headers may say.
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      for (const [name, value] of Object.entries(rest.at(-1) ?? {}))
        response.setHeader(name, value);
      return response;
    },
    write(...given: unknown[]) {
      if (!isPage()) return pass(write, given);
      keep(given[0]);
      return true;
    },
    end(...given: unknown[]) {
      if (!isPage()) return pass(end, given);
      keep(given[0]);
      const page = Buffer.concat(parts).toString('utf8');
      response.removeHeader('content-length');
      return pass(end, [page.replace(/<body[^>]*>/u, (body) => body + note)]);
    },
  });
}
