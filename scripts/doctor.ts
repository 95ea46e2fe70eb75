import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnose } from '../src/checks/diagnosis.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import { doctorWords } from '../src/output/doctor-wording.ts';
import { countText, findingText } from '../src/output/problem-wording.ts';
import { type Command, languageOf, Misuse, readOptions } from './command.ts';
import { today } from './today.ts';

/**
 * `npm run doctor [-- --fix] [FOLDER] [--lang sv|en]`: what is wrong and why, causes first, and what is not saved in git.
 * `--fix` mends what is safe: encodings, letters in parts, and files that programs have left behind. Exit 0 when all
 * is well, 1 when something is left to mend, 2 when the command was misused.
 */
export const command: Command = (args, { out, err }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { fix: { type: 'boolean', default: false }, lang: { type: 'string' } },
    },
    doctorWords.sv.misused,
  );
  const language = languageOf(values.lang);
  const words = doctorWords[language];
  const [name = 'content', ...more] = positionals;
  if (more.length > 0) throw new Misuse(words.misused(words.oneFolder));
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Misuse(words.misused(words.noFolder(name, existsSync('package.json'))));
  }
  const folder = resolve(name);
  const look = () => {
    const files = readContentFolder(folder);
    const { problems } = buildRulebook(files, today(), { drafts: true });
    return { problems, findings: diagnose(files, problems) };
  };
  let { problems, findings } = look();
  const whole = (path: string) => join(folder, ...path.split('/').slice(1));
  if (values.fix) {
    for (const { problem } of findings) {
      if (problem.rule !== 'file-form') continue;
      const mended = mend(whole(problem.place.file), problem.found);
      if (mended) out.write(`${words[mended](problem.place.file)}\n`);
    }
    ({ problems, findings } = look());
  }
  for (const finding of findings) err.write(`${findingText(finding, language)}\n\n`);
  const unsaved = unsavedIn(folder);
  if (unsaved.length > 0) err.write(`${words.unsaved(unsaved)}\n\n`);
  out.write(`${findings.length === 0 ? words.well : words.ill(countText(problems, language))}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};

/** Mends a file where that loses nothing, and tells what was done; null where a person must decide. */
function mend(file: string, found: string): 'removed' | 'rewritten' | null {
  if (/left behind/u.test(found)) {
    rmSync(file);
    return 'removed';
  }
  const text = wholeText(readFileSync(file), found);
  if (text === null) return null;
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
  return 'rewritten';
}

/** The text of a file in UTF-8 with whole letters; null where it cannot be told which text it is. */
function wholeText(bytes: Uint8Array, found: string): string | null {
  if (/in parts/u.test(found)) return new TextDecoder().decode(bytes).normalize('NFC');
  if (/UTF-16/u.test(found)) {
    const encoding = bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
    return new TextDecoder(encoding).decode(bytes);
  }
  if (!/another encoding/u.test(found)) return null;
  const text = new TextDecoder('windows-1252').decode(bytes);
  // Swedish letters and signs of print, and nothing that a wrong reading would give.
  return /^[\t\n\r\u0020-\u007Eåäöéüè§–—”’…·½°ÅÄÖÉÜ\u00A0]*$/u.test(text) ? text : null;
}

/** Files below a folder that git knows to be changed or new; none where there is no git. */
function unsavedIn(folder: string): string[] {
  try {
    const told = execFileSync('git', ['status', '--porcelain', '--', folder], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return told.split('\n').flatMap((line) => (line ? [line.slice(3)] : []));
  } catch {
    return [];
  }
}
