import type { ContentFile } from '../core/catalogue.ts';
import type { Problem } from '../core/problem.ts';

const RULE = 'file-form';

/** A file as such is the matter, whatever stands in it: how it came about, and what to do. */
type Sign = (
  file: ContentFile,
  told: readonly Problem[],
) => (Pick<Problem, 'found' | 'expected' | 'mend'> & { line?: number }) | null;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const SIGNS: readonly Sign[] = [
  ({ path }) =>
    /^~\$|^Thumbs\.db$|^desktop\.ini$|\.(?:tmp|bak|orig)$|~$/iu.test(nameOf(path))
      ? {
          found: 'a file that a program has left behind',
          expected: 'files of the content only',
          mend: 'Close the program and run "npm run doctor -- --fix", which takes it away.',
        }
      : null,
  ({ path }) =>
    / (?:-|–) (?:kopia|copy)(?: ?\(\d+\))?\.\w+$| ?\(\d+\)\.\w+$|^(?:kopia av|copy of) /iu.test(
      nameOf(path),
    )
      ? {
          found: 'a copy of another file',
          expected: 'each file once',
          mend: 'Move the copy out of content; the original is right.',
        }
      : null,
  ({ text }) => {
    const lines = text.split('\n');
    const line = lines.findIndex((one) => /^(?:<{7}|>{7}|\|{7})(?: |$)/u.test(one));
    return line < 0
      ? null
      : {
          found: 'marks of a merge conflict',
          expected: 'one of the two versions',
          mend: 'Keep the right one of the versions between the marks, and take the lines <<<<<<<, ======= and >>>>>>> away.',
          line: line + 1,
        };
  },
  ({ text }) =>
    text.includes('\u0000')
      ? {
          found: 'text in the encoding UTF-16',
          expected: 'UTF-8',
          mend: 'Save the file as UTF-8, or run "npm run doctor -- --fix".',
        }
      : null,
  ({ text }) =>
    text.includes('\uFFFD')
      ? {
          found: 'letters in another encoding than UTF-8',
          expected: 'UTF-8',
          mend: 'Save the file as UTF-8, or run "npm run doctor -- --fix".',
          line: text.slice(0, text.indexOf('\uFFFD')).split('\n').length,
        }
      : null,
  // Letters in parts are right where the source has them so; only where words do not match are they the cause.
  ({ path, text }, told) =>
    text !== text.normalize('NFC') &&
    told.some(({ place, rule }) => place.file === path && rule !== RULE)
      ? {
          found: 'letters in parts (a and a ring that stand for å)',
          expected: 'whole letters',
          mend: 'Run "npm run doctor -- --fix", which writes them whole.',
          line: firstInParts(text),
        }
      : null,
];

function firstInParts(text: string): number {
  return text.split('\n').findIndex((line) => line !== line.normalize('NFC')) + 1;
}

/** Files that are wrong as files: left behind by a program, copied, in conflict, in another encoding. */
export function fileFaults(files: readonly ContentFile[], told: readonly Problem[]): Problem[] {
  return files.flatMap((file) => {
    if (/\/source\.txt$|\.(?:docx|pdf)$/u.test(file.path)) return [];
    for (const sign of SIGNS) {
      const fault = sign(file, told);
      if (!fault) continue;
      const { line = 1, ...words } = fault;
      return [
        { rule: RULE, severity: 'error', place: { file: file.path, line, column: 1 }, ...words },
      ];
    }
    return [];
  });
}

/** Whether what was found means that the file could not be read at all. */
export function isUnreadable(found: string): boolean {
  return /^(?:text that is not valid MDX|YAML that cannot be read)/u.test(found);
}
