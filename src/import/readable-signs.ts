import { blockText } from './block-text.ts';
import { type SourceBlock, type SourceDocument, UnreadableFile } from './source-document.ts';

/** Turns the direction in which signs are shown, so that "03" stands where "30" is read (Unicode UAX 9). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
const CODE = /\p{Cc}/gu;
/** A tab, and what breaks a line or a page. */
const SPACE = /[\t\n\v\f\r]/u;
const WINDOWS = new TextDecoder('windows-1252');

/** What a control code stands for: itself for white space, the sign that Windows-1252 has there, or nothing. */
function readAs(code: string): string {
  if (SPACE.test(code)) return code;
  const point = code.charCodeAt(0);
  // U+0096 is a dash that was taken for a code of Unicode; five places of Windows-1252 are empty.
  const sign = point >= 0x80 ? WINDOWS.decode(Uint8Array.of(point)) : '';
  return /\p{Cc}/u.test(sign) ? '' : sign;
}

interface Source {
  text: string | null;
  document: SourceDocument | null;
}

/**
 * A text or document with signs that can be seen: slips of Windows-1252 are read as what they were meant to be, control
 * codes go, both on record. Throws `UnreadableFile` for a sign that turns the direction of reading, since what the page
 * shows is then another text than the file holds.
 */
export function withReadableSigns(name: string, { text, document }: Source): Source {
  if (document) return { text, document: documentWith(name, document) };
  if (text === null) return { text, document };
  refuseTurning(name, text);
  return { text: text.replace(CODE, readAs), document };
}

function documentWith(name: string, document: SourceDocument): SourceDocument {
  const slips = new Map<string, number>();
  const controls: { text: string; block: SourceBlock }[] = [];
  const blocks = document.blocks.map((block) => {
    const shown = blockText(block);
    refuseTurning(name, shown);
    return mapTexts(block, (words) =>
      words.replace(CODE, (code) => {
        const sign = readAs(code);
        if (sign === '') controls.push({ text: code, block });
        else if (sign !== code) slips.set(code, (slips.get(code) ?? 0) + 1);
        return sign;
      }),
    );
  });
  const count = [...slips.values()].reduce((sum, n) => sum + n, 0);
  if (count === 0 && controls.length === 0) return document;
  const told = [...slips].map(([sign, n]) => `${codeOf(sign)} as "${readAs(sign)}" (${n})`);
  return {
    ...document,
    blocks,
    dropped: [
      ...document.dropped,
      ...controls.map(({ text, block }) => ({
        text: codeOf(text),
        reason: 'control code',
        place: block.place,
      })),
    ],
    remarks: [
      ...document.remarks,
      ...(count > 0
        ? [
            {
              text: `${count === 1 ? 'One sign is a code' : `${count} signs are codes`} of Windows-1252 and read as what it means there: ${told.join(', ')}. Hold them against the file.`,
              place: null,
            },
          ]
        : []),
    ],
    ...(document.account
      ? {
          account: {
            ...document.account,
            made: document.account.made + count,
            replaced: document.account.replaced + count,
            inBlocks: document.account.inBlocks - controls.length,
            dropped: document.account.dropped + controls.length,
          },
        }
      : {}),
  };
}

function mapTexts(block: SourceBlock, change: (text: string) => string): SourceBlock {
  const runs = <T extends { text: string }>(all: readonly T[]): T[] =>
    all.map((run) => ({ ...run, text: change(run.text) }));
  switch (block.kind) {
    case 'heading':
    case 'contents':
      return { ...block, title: change(block.title) };
    case 'row':
      return { ...block, cells: block.cells.map(runs) };
    default:
      return { ...block, runs: runs(block.runs) };
  }
}

function refuseTurning(name: string, text: string): void {
  const sign = TURNING.exec(text);
  if (!sign) return;
  const around = text.slice(Math.max(0, sign.index - 30), sign.index + 30);
  throw new UnreadableFile(
    `${name} has an invisible sign that turns the direction of reading (${codeOf(sign[0])}) in ${JSON.stringify(around.replace(new RegExp(TURNING, 'gu'), '¿'))}, so that it shows another text than it holds; take the sign away and bring the file in again.`,
  );
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
