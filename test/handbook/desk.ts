import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { run, start } from '../commands/run.ts';
import type { Step } from './read-handbook.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

export interface Done {
  exit: number | null;
  /** As on a terminal: what was told, then the result. Paths begin at the folder. */
  said: string;
  /** What was asked. */
  asked: string;
}

/** A folder with a copy of the content, in which somebody does what the handbook says. */
export class Desk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'handbook-'));

  constructor() {
    for (const name of ['content', 'published']) {
      cpSync(path.join(ROOT, name), this.at(name), { recursive: true });
    }
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  /**
   * The one place where something is added to the commands of the handbook: the build runs in the repository, since
   * it needs the pages, and takes the content from the folder and puts the site there; and its day is fixed.
   */
  private added(name: string): { cwd: string; more: string[] } {
    if (!/^node scripts\/build\.ts/u.test(scripts[name] ?? ''))
      return { cwd: this.folder, more: [] };
    const more = ['--content', this.at('content'), '--published', this.at('published')];
    return { cwd: ROOT, more: [...more, '--out', this.at('dist'), '--today', '2026-11-22'] };
  }

  /** Carries out one line of the handbook; `typed` is what the editor answers. */
  async carryOut(command: string, typed = ''): Promise<Done> {
    const [program, ...words] = wordsOf(command);
    if (program === 'git') return this.git(words);
    if (program === 'cp') {
      const [from = '', to = ''] = words;
      cpSync(this.at(from), this.at(to));
      return { exit: 0, said: '', asked: '' };
    }
    const { name, args } = npmScript(command);
    const [, script, fixed = ''] =
      /^node scripts\/(\S+)(?: (.*))?$/u.exec(scripts[name] ?? '') ?? [];
    if (script === undefined) throw new Error(`"${command}" is no script of package.json.`);
    const { cwd, more } = this.added(name);
    const all = [...fixed.split(' ').filter(Boolean), ...args, ...more];
    const { exit, out, err } =
      script === 'run.mjs'
        ? await run(name, args, cwd, typed)
        : await start(script, all, cwd, typed);
    return { exit, said: `${err}\n${out}`.replaceAll(`${this.folder}/`, ''), asked: err };
  }

  private git(words: readonly string[]): Promise<Done> {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Anna Ek',
      GIT_AUTHOR_EMAIL: 'anna@example.org',
      GIT_COMMITTER_NAME: 'Anna Ek',
      GIT_COMMITTER_EMAIL: 'anna@example.org',
    };
    return new Promise((done) => {
      execFile('git', words, { cwd: this.folder, env }, (error, out, err) => {
        const exit = error ? Number(error.code ?? 1) : 0;
        done({ exit, said: `${err}\n${out}`, asked: '' });
      });
    });
  }

  /** Puts the folder under git, with a place to push to. */
  async keepHistory(): Promise<void> {
    for (const command of [
      'git init -q -b main',
      'git init -q --bare dit.git',
      'git remote add origin dit.git',
      'git add content published',
      'git commit -q -m Början',
      'git push -q -u origin main',
    ]) {
      const { exit, said } = await this.carryOut(command);
      if (exit !== 0) throw new Error(`${command}\n${said}`);
    }
  }

  /** Writes a file as the handbook says: the whole of it, or the given keys into what is there. */
  write({ path: name, text, isWhole }: Step['files'][number]): void {
    if (isWhole) {
      mkdirSync(path.dirname(this.at(name)), { recursive: true });
      writeFileSync(this.at(name), text);
      return;
    }
    const before = this.read(name);
    const [, open = '', front = '', rest = ''] = name.endsWith('.mdx')
      ? (/^(---\n)(.*?\n)(---\n.*)$/su.exec(before) ?? [])
      : ['', '', before, ''];
    writeFileSync(this.at(name), open + withKeys(front, text) + withReadings(rest, text));
  }

  /** Starts live editing on the content of the folder, asks for pages, and stops it. */
  async lookAt(
    addresses: readonly string[],
  ): Promise<{ address: string; status: number; text: string }[]> {
    const port = await freePort();
    // Only what a person's terminal has: the variables of a test run would make Astro build other pages.
    const { PATH, HOME, TMPDIR } = process.env;
    const env = { PATH, HOME, TMPDIR };
    const day = ['--content', this.at('content'), '--today', '2026-11-22'];
    const child = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port), ...day], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const ready = new Promise<void>((done, failed) => {
      const listen = (text: string) => {
        told += text;
        if (told.includes(`:${port}`)) done();
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      child.once('close', () => failed(new Error(`Live editing did not start:\n${told}`)));
    });
    try {
      await ready;
      const pages: { address: string; status: number; text: string }[] = [];
      for (const address of addresses) {
        const answer = await fetch(`http://localhost:${port}${address}`);
        pages.push({ address, status: answer.status, text: await answer.text() });
      }
      return pages;
    } finally {
      child.kill();
      await ended;
    }
  }

  clean(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The script that a line starts, and what it gets: `npm run -s check -- FOLDER`. */
export function npmScript(command: string): { name: string; args: string[] } {
  const [npm, verb, ...words] = wordsOf(command);
  const [name, ...rest] = words.filter((word, i) => !(i === 0 && word === '-s'));
  const known = npm === 'npm' && verb === 'run' && name !== undefined && name in scripts;
  if (!known || (rest.length > 0 && rest[0] !== '--')) {
    throw new Error(`"${command}" is no command of this repository.`);
  }
  return { name, args: rest.slice(1) };
}

/** A line as a shell parts it, for words and double quotes. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, word]) => quoted ?? word ?? '');
}

/** Puts the keys of some YAML in the place of those that are there, or last. */
function withKeys(front: string, given: string): string {
  return given.split(/^(?=\w+:)/mu).reduce((text, entry) => {
    const key = entry.slice(0, entry.indexOf(':'));
    const there = new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'mu');
    return there.test(text) ? text.replace(there, () => entry) : text + entry;
  }, front);
}

/** The text below with every correction carried out in it. */
function withReadings(body: string, given: string): string {
  const { corrections = [] } = parse(given) as {
    corrections?: { printed: string; reading: string }[];
  };
  return corrections.reduce((text, { printed, reading }) => {
    if (text.split(printed).length !== 2)
      throw new Error(`"${printed}" does not stand there once.`);
    return text.replace(printed, () => reading);
  }, body);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
