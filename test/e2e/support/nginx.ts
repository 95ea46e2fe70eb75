import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './built.ts';

export const CONFIGURATION = path.join(root, 'deploy/nginx/arsregler.conf');

/** The configuration as an operator would change it for this place: where it listens, what it serves. */
function adapted(port: number, folder: string, base: string): string {
  const swap = (text: string, from: RegExp, to: string) => {
    if (!from.test(text)) throw new Error(`deploy/nginx/arsregler.conf has nothing like ${from}.`);
    return text.replace(from, to);
  };
  const text = readFileSync(CONFIGURATION, 'utf8');
  return [
    [/listen 80;/u, `listen 127.0.0.1:${port};`],
    [/listen \[::\]:80;/u, ''],
    [/root \/var\/www\/arsregler;/u, `root ${folder};`],
    [/=404 \/404\.html;/u, `=404 ${base}404.html;`],
  ].reduce((all, [from, to]) => swap(all, from as RegExp, to as string), text);
}

/** Starts nginx with the configuration of the repository, in a folder of its own, until `stop`. */
export async function startNginx(
  program: string,
  { folder, served, base = '/' }: { folder: string; served: string; base?: string },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'site.conf'), adapted(port, served, base));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;
events { }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary} include ${folder}/site.conf; }\n`,
  );
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')]);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = `http://localhost:${port}`;
  for (let turn = 0; turn < 100; turn++) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${told}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `${url}${base}`,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
