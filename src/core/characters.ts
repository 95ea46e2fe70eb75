import type { ContentFile } from './catalogue.ts';
import type { Problem } from './problem.ts';

/**
 * What letters may not do unseen: turn the order of a line, stand for nothing, hide, or look like others. Every file
 * that an editor writes is looked through; the kinds follow Unicode's own reports (UAX 9 on the order of letters, UTS
 * 39 on those that look alike).
 */
interface Kind {
  pattern: RegExp;
  severity: Problem['severity'];
  what: string;
  mend: string;
}

const KINDS: readonly Kind[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u,
    severity: 'error',
    what: 'a control character',
    mend: 'Take it away, or write the sign that was meant: a dash or quotation mark from Windows can come out so.',
  },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    severity: 'error',
    what: 'a character that turns the order of letters',
    mend: 'Take it away; write the line again by hand when it looks otherwise then.',
  },
  {
    pattern: /\ufffd/u,
    severity: 'error',
    what: 'the sign for a letter that was lost',
    mend: 'Save the file as UTF-8 in the program that it was written in, and write the lost letter again.',
  },
  {
    pattern: /\ufeff/u,
    severity: 'error',
    what: 'a byte order mark',
    mend: 'Save the file as UTF-8 without a byte order mark (BOM).',
  },
  {
    pattern:
      /[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\p{Variation_Selector}\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
    severity: 'warning',
    what: 'a character that does not show',
    mend: 'Take it away; it makes words that look the same differ.',
  },
  {
    pattern: /[A-Za-zÅÄÖåäöÉé][\u0300-\u036f]/u,
    severity: 'warning',
    what: 'a letter put together from two (a decomposed form)',
    mend: 'Write the letter anew, or save the text in the composed form (NFC): it looks the same and is found by search.',
  },
  {
    pattern:
      /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u,
    severity: 'warning',
    what: 'letters of two alphabets in one word',
    mend: 'Write the word anew; letters of another alphabet can look the same.',
  },
];

/** The signs that a Greek letter is used as: a quantity or unit beside a Latin letter is no look-alike. */
const UNITS = /[µμΩ]/gu;

/** Every kind of hidden or misleading character in every file, once a kind and file, with how often it stands there. */
export function hiddenCharacters(files: readonly ContentFile[]): Problem[] {
  return files.flatMap(({ path, text }) => {
    if (isWide(text)) return [asWide(path)];
    return KINDS.flatMap(({ pattern, severity, what, mend }): Problem[] => {
      const searched = text.replace(UNITS, ' ');
      const at = searched.search(pattern);
      if (at === -1) return [];
      const before = text.slice(0, at);
      const times = [...searched.matchAll(new RegExp(pattern, 'gu'))].length;
      const code = (text.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, '0');
      return [
        {
          rule: 'characters',
          severity,
          place: {
            file: path,
            line: before.split('\n').length,
            column: at - before.lastIndexOf('\n'),
          },
          found: `${what} (U+${code})${times > 1 ? `, ${times} in the file` : ''}`,
          expected: 'letters and signs that show what they are',
          mend,
        },
      ];
    });
  });
}

/** UTF-16 read as UTF-8: every second byte is nothing. */
function isWide(text: string): boolean {
  const start = text.slice(0, 200);
  return start.split('\u0000').length - 1 > start.length / 4 && start.length > 1;
}

function asWide(file: string): Problem {
  return {
    rule: 'characters',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    found: 'a file in UTF-16',
    expected: 'a file in UTF-8',
    mend: 'Save it as UTF-8 in the program that it was written in.',
  };
}
