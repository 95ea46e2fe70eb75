import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withMain, withoutExpectations, withoutRecords } from '../src/authoring/settle-site.ts';
import { readText, replaceFile } from '../src/io/new-files.ts';
import { siteWords as words } from '../src/output/new-wording.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run site -- remove REGION[/DOCUMENT]` takes a body or a rulebook out of the content; `npm run site -- main
 * REGION/DOCUMENT` makes another rulebook the one that short addresses lead into. Both then build, and settle the
 * list of published addresses: what no longer answers is taken off it, which nothing else does.
 *
 * Exit 0 done, 1 the content has errors then, 2 misused.
 */
export const command: Command = (args, { out }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: 'string', default: 'content' },
        published: { type: 'string', default: 'published' },
        out: { type: 'string', default: 'dist' },
        today: { type: 'string' },
      },
    },
    () => words.usage,
  );
  const { content, published, today } = values;
  const [what, name = '', ...more] = positionals;
  if ((what !== 'remove' && what !== 'main') || more.length > 0) throw new Misuse(words.usage);
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u.test(name) || !existsSync(join(content, name)))
    throw new Misuse(words.noFolder(`${content}/${name}`));
  const settings = join(content, 'site.yaml');
  const change = (file: string, to: (text: string) => string) => {
    const text = readText(file) ?? '';
    const changed = to(text);
    if (changed !== text) replaceFile(file, changed);
  };
  if (what === 'main') {
    if (!existsSync(join(content, name, 'document.yaml')))
      throw new Misuse(words.noFolder(`${content}/${name}/document.yaml`));
    change(settings, (text) => withMain(text, name));
  } else {
    rmSync(join(content, name), { recursive: true });
    change(settings, (text) => withMain(text, null, name));
    change(join(content, 'moved.yaml'), (text) => withoutRecords(text, `/${name}/`));
    change(join(content, 'expectations.yaml'), (text) => withoutExpectations(text, name));
    out.write(`${words.removed(`${content}/${name}`)}\n`);
  }
  const options = ['--content', content, '--published', published, '--out', values.out];
  const day = today === undefined ? [] : ['--today', today];
  const build = ['scripts/build.ts', ...options, ...day, '--publish', '--retire'];
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
  if (status === 0) out.write(`${words.undo}\n`);
  return status ?? 1;
};
