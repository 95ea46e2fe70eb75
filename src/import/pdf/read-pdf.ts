import type { DroppedPiece, SourceDocument, SourceRemark } from '../source-document.ts';
import { balanceOf } from './balance.ts';
import { draftBlocks } from './block-drafts.ts';
import { findContents } from './contents-lines.ts';
import { takeFootnotes } from './footnotes.ts';
import { headingKey } from './heading-signs.ts';
import { vocabularyOf } from './line-joins.ts';
import { bodySizeOf, settingOf } from './line-spacing.ts';
import { linesOfWords, onBaselines } from './lines.ts';
import { findLineNumbers } from './margins.ts';
import type { Line, PageContent } from './page-content.ts';
import { boxesOf, isTable } from './page-flow.ts';
import { type PdfContent, readPdfContent } from './pdf-file.ts';
import { findRunningHeads } from './running-heads.ts';
import { keysOfContents, makeBlocks } from './source-blocks.ts';
import { tagReader } from './tags.ts';

/**
 * Reads a PDF: its text in reading order as headings, paragraphs, list items, table rows, contents lines and footnotes,
 * with what was left out and what was put together on record. Throws `UnreadableFile` for a file that cannot be read.
 * `progress` is told after each page.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  progress: (done: number, of: number) => void = () => {},
): Promise<SourceDocument> {
  return documentOf(await readPdfContent(bytes, name, progress));
}

/** What the pages of a PDF say, put in order. */
export function documentOf(content: PdfContent): SourceDocument {
  const pages = content.pages.map((page) => ({ ...page, words: onBaselines(page.words) }));
  const margins = findLineNumbers(pages);
  const furniture = findRunningHeads(
    pages.map((page) => ({
      ...page,
      words: page.words.filter((word) => !margins.words.has(word)),
    })),
  );
  const body = pages.map(
    (page): PageContent => ({
      ...page,
      words: page.words.filter((word) => !furniture.words.has(word) && !margins.words.has(word)),
    }),
  );
  const bodySize = bodySizeOf(body.flatMap((page) => linesOfWords(page.words, page.number)));
  const { boxes, notes } = takeFootnotes(boxesOf(body, content.tags, bodySize), bodySize);
  const lines = boxes.flatMap((box) => box.items.filter((item): item is Line => !isTable(item)));
  const contents = findContents(lines);
  const inContents = new Set(
    contents.flatMap(({ heading, entries }) => [
      ...(heading ? [heading] : []),
      ...entries.flatMap((entry) => entry.lines),
    ]),
  );
  const setting = settingOf(boxes, bodySize);
  const tagOf = tagReader(content.tags, lines);
  const made = makeBlocks({
    drafts: draftBlocks(boxes, { setting, taken: inContents, tagOf }),
    contents,
    notes,
    vocabulary: vocabularyOf([...lines, ...notes.flatMap((note) => note.lines)]),
    sources: {
      setting,
      contents: keysOfContents(contents),
      outline: new Map(content.outline.map(({ title, level }) => [headingKey(title), level])),
      tagOf,
    },
  });
  const document: SourceDocument = {
    format: 'pdf',
    title: made.title,
    blocks: made.blocks,
    dropped: [
      ...aside(content, [...furniture.dropped, ...margins.dropped], made.blocks),
      ...made.dropped,
    ].sort((a, b) => (a.place.page ?? 0) - (b.place.page ?? 0)),
    mended: made.mended,
    remarks: [...remarksOn(content), ...made.remarks],
  };
  const drawn = pages
    .flatMap((page) => page.words.map((word) => (word.drawn ? word.text : '')))
    .join('');
  const account = balanceOf(pages, document, drawn + made.replaced.by, made.replaced.signs);
  document.account = account;
  document.characters = account.inFile;
  if (account.missing !== '' || account.surplus !== '') {
    document.remarks.push({
      text: `Not accounted for: ${account.missing.length} characters of the file (${account.missing.slice(0, 60)}), and ${account.surplus.length} that it does not have (${account.surplus.slice(0, 60)}).`,
      place: null,
    });
  }
  return document;
}

/** What the pages hold besides their text, with the number of the first block of the page. */
function aside(
  content: PdfContent,
  heads: readonly { page: number; text: string; reason: string }[],
  blocks: SourceDocument['blocks'],
): DroppedPiece[] {
  const unseen = content.pages.flatMap((page) =>
    page.unseen.map((piece) => ({ page: page.number, ...piece })),
  );
  return [...heads, ...unseen].map(({ page, text, reason }) => {
    const first = blocks.findIndex((block) => (block.place.page ?? 0) >= page);
    return { text, reason, place: { page, block: first === -1 ? blocks.length : first + 1 } };
  });
}

function remarksOn({ pages, empty, comments, unknownLetters }: PdfContent): SourceRemark[] {
  const remarks: SourceRemark[] = [];
  const at = (page: number): SourceRemark['place'] => ({ page, block: 1 });
  for (const page of empty) {
    remarks.push({
      text: `Page ${page} holds no text; if it shows a picture, what it says is not read.`,
      place: at(page),
    });
  }
  for (const page of comments) {
    remarks.push({
      text: `Page ${page} has comments that somebody has put on it; they are not read.`,
      place: at(page),
    });
  }
  if (unknownLetters > 0) {
    remarks.push({
      text: `${unknownLetters} letters have no meaning in the file (a font without a table of its signs); read them against the page.`,
      place: null,
    });
  }
  for (const page of pages) {
    if (page.words.some((word) => word.angle !== 0)) {
      remarks.push({
        text: `Page ${page.number} has text that stands on its side; it is read after the rest of the page.`,
        place: at(page.number),
      });
    }
  }
  return remarks;
}
