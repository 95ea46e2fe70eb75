import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { UnreadableFile } from '../source-document.ts';
import { withAccents } from './accents.ts';
import { drawnBullets } from './drawn-bullets.ts';
import { drawnOn, type FontName } from './glyphs.ts';
import type { PageContent } from './page-content.ts';
import { type TagPlace, tagPlaces } from './tags.ts';
import { apply, type Matrix } from './text-state.ts';
import { type LinkArea, withoutDoubles, wordsOf } from './words.ts';

/** Larger files are refused before they are read. A rulebook of 40 pages has less than one megabyte. */
export const MAX_BYTES = 64 * 1024 * 1024;
export const MAX_PAGES = 1000;
/** Letters in the whole file: some 400 full pages. */
export const MAX_LETTERS = 5_000_000;

/** What a whole PDF holds, page by page. */
export interface PdfContent {
  pages: PageContent[];
  /** For each page: what the structure tree says of each piece of marked content; empty without a tree. */
  tags: ReadonlyMap<number, TagPlace>[];
  /** Titles of the bookmarks, with their depth from 1. */
  outline: { title: string; level: number }[];
  /** Pages without text: blank, or pictures. */
  empty: number[];
  /** Pages with remarks that somebody has put on them (notes, marked text). */
  comments: number[];
  /** Letters that the file does not tell the meaning of. */
  unknownLetters: number;
}

const FOLDER = 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads all pages. Throws `UnreadableFile` for what is no PDF that can be read, with what to do. */
export async function readPdfContent(
  bytes: Uint8Array,
  name: string,
  progress: (done: number, of: number) => void,
): Promise<PdfContent> {
  refuse(bytes, name);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = new URL('../../', import.meta.resolve(FOLDER));
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over, and the caller may still want its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: new URL('cmaps/', folder).href,
    standardFontDataUrl: new URL('standard_fonts/', folder).href,
    wasmUrl: new URL('wasm/', folder).href,
    iccUrl: new URL('iccs/', folder).href,
    useSystemFonts: false,
    // The names of the fonts tell bold from regular.
    fontExtraProperties: true,
    // Pictures are of no use here, and unpacking them costs memory.
    maxImageSize: 1,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true,
  });
  try {
    return await readPages(await task.promise, pdfjs.OPS, name, progress);
  } catch (error) {
    throw explained(error, name);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function refuse(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new UnreadableFile(`${name} is empty: 0 bytes. Fetch the file again.`);
  }
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableFile(
      `${name} has ${Math.round(bytes.length / 1024 / 1024)} MB and at most ${MAX_BYTES / 1024 / 1024} MB are read. Save it again without pictures, or import the Word file.`,
    );
  }
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) {
    throw new UnreadableFile(
      `${name} is no PDF: it does not begin with "%PDF-". Check what kind of file it is, and give it the ending that it should have.`,
    );
  }
  if (!hasEnd(bytes)) throw damaged(name);
}

/** Every whole PDF ends with the place of its table of objects; without it pdf.js would search megabytes for nothing. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-END)).includes('startxref');
}

const END = 64 * 1024;

function damaged(name: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    `${name} is a damaged PDF that cannot be read. Fetch the file again, or open it in a PDF reader and save it anew.`,
    { cause },
  );
}

function explained(error: unknown, name: string): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const kind = (error as { name?: string } | null)?.name;
  if (kind === 'PasswordException') {
    return new UnreadableFile(
      `${name} is an encrypted PDF that asks for a password. Open it with the password, save it without one, and import that file.`,
    );
  }
  return damaged(name, error);
}

async function readPages(
  file: PDFDocumentProxy,
  numbers: Readonly<Record<string, number>>,
  name: string,
  progress: (done: number, of: number) => void,
): Promise<PdfContent> {
  if (file.numPages > MAX_PAGES) {
    throw new UnreadableFile(
      `${name} has ${file.numPages} pages and at most ${MAX_PAGES} are read. Import the part that holds the rules.`,
    );
  }
  const content: PdfContent = {
    pages: [],
    tags: [],
    outline: await outlineOf(file),
    empty: [],
    comments: [],
    unknownLetters: 0,
  };
  let letters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const read = await readPage(page, number, numbers, MAX_LETTERS + 1 - letters);
    letters += read.letters;
    if (letters > MAX_LETTERS) {
      throw new UnreadableFile(
        `${name} has more than ${MAX_LETTERS} letters. Import the part that holds the rules.`,
      );
    }
    content.pages.push(read.page);
    content.tags.push(read.tags);
    content.unknownLetters += read.unknown;
    if (read.page.characters === '') content.empty.push(number);
    if (read.comments) content.comments.push(number);
    page.cleanup();
    progress(number, file.numPages);
  }
  refuseWithoutText(content, name);
  return content;
}

/** Fewer letters than this on a page are a stamp or a page number on a picture. */
const STAMP = 25;

function refuseWithoutText({ pages }: PdfContent, name: string): void {
  const characters = pages.reduce((sum, page) => sum + page.characters.length, 0);
  if (characters > 0 && (pages.length < 3 || characters > STAMP * pages.length)) return;
  throw new UnreadableFile(
    `${name} holds ${characters === 0 ? 'no' : 'hardly any'} text: its pages are scanned pictures or empty. Ask for the original Word file, or have the text recognised (OCR) and import that.`,
  );
}

interface ReadPage {
  page: PageContent;
  tags: ReadonlyMap<number, TagPlace>;
  letters: number;
  unknown: number;
  comments: boolean;
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  numbers: Readonly<Record<string, number>>,
  limit: number,
): Promise<ReadPage> {
  const view = page.getViewport({ scale: 1 });
  // Appearances of form fields and remarks are no text of the page.
  const steps = await page.getOperatorList({ annotationMode: 0 });
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[];
  const tree = await page.getStructTree().catch(() => null);
  const toPage = view.transform as unknown as Matrix;
  const drawn = drawnOn(steps, numbers, fontsOf(page), toPage, limit);
  const { rules, dots } = drawn;
  const glyphs = withAccents(drawn.glyphs);
  const outside = glyphs.filter(
    (glyph) =>
      glyph.x1 < 0 || glyph.x0 > view.width || glyph.y < 0 || glyph.y > view.height + glyph.size,
  );
  const away = new Set(outside);
  const links = annotations.flatMap((annotation) => linkAreas(annotation, toPage));
  const { words, twice } = withoutDoubles(
    wordsOf(away.size === 0 ? glyphs : glyphs.filter((glyph) => !away.has(glyph)), links),
  );
  const text = (some: readonly { text: string }[]): string =>
    some.map((glyph) => glyph.text).join('');
  const characters = text(glyphs).replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF\0]/gu, '');
  return {
    page: {
      number,
      width: view.width,
      height: view.height,
      words: [...words, ...drawnBullets(dots, words)],
      rules,
      dots,
      unseen: [
        { text: text(outside), reason: 'outside of the sheet' },
        { text: text(twice), reason: 'printed twice in the same place' },
      ].filter((piece) => piece.text.trim() !== ''),
      characters,
    },
    tags: tagPlaces(tree),
    letters: glyphs.length,
    unknown: glyphs.filter(({ text: letter }) => /[\p{Co}\uFFFD]|[^\P{Cc}\s\0]/u.test(letter))
      .length,
    comments: annotations.some(
      ({ subtype, contentsObj }) =>
        subtype !== 'Link' && subtype !== 'Widget' && !!contentsObj?.str?.trim(),
    ),
  };
}

interface Annotation {
  subtype?: string;
  rect?: number[];
  quadPoints?: ArrayLike<number> | null;
  url?: string;
  unsafeUrl?: string;
  contentsObj?: { str?: string };
}

/** The areas of a link to an address outside of the file; a link inside the file is plain text. */
function linkAreas(annotation: Annotation, toPage: Matrix): LinkArea[] {
  const target = annotation.subtype === 'Link' ? addressOf(annotation) : null;
  if (target === null || !annotation.rect) return [];
  const rects: number[][] = [];
  const quads = annotation.quadPoints;
  for (let i = 0; quads && i + 7 < quads.length; i += 8) {
    const xs = [0, 2, 4, 6].map((k) => Number(quads[i + k]));
    const ys = [1, 3, 5, 7].map((k) => Number(quads[i + k]));
    rects.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  if (rects.length === 0) rects.push(annotation.rect);
  return rects.map((rect) => {
    const [ax, ay] = apply(toPage, rect[0] ?? 0, rect[1] ?? 0);
    const [bx, by] = apply(toPage, rect[2] ?? 0, rect[3] ?? 0);
    return {
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      y0: Math.min(ay, by),
      y1: Math.max(ay, by),
      target,
    };
  });
}

/** The address as the file writes it where that is one, else as pdf.js mends it; null for what a page must not hold. */
function addressOf({ url, unsafeUrl }: Annotation): string | null {
  const safe = /^(?:https?:\/\/|mailto:)/iu;
  if (unsafeUrl !== undefined && safe.test(unsafeUrl) && /^[\x21-\x7E]+$/u.test(unsafeUrl)) {
    return unsafeUrl;
  }
  return url !== undefined && safe.test(url) ? url : null;
}

/** The fonts of a page by the name that pdf.js gives them. */
function fontsOf(page: PDFPageProxy): (id: string) => FontName {
  const known = new Map<string, FontName>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const data = (page.commonObjs.has(id) ? page.commonObjs.get(id) : null) as {
      name?: string;
      bold?: boolean;
      black?: boolean;
      italic?: boolean;
      vertical?: boolean;
      fontMatrix?: number[];
    } | null;
    const name = (data?.name ?? id).replace(/^[A-Z]{6}\+/u, '');
    const font: FontName = {
      name,
      bold:
        data?.bold === true ||
        data?.black === true ||
        /bold|black|heavy|semibold|demi/iu.test(name),
      italic: data?.italic === true || /italic|oblique/iu.test(name),
      unit: Math.abs(data?.fontMatrix?.[0] ?? 0.001),
      vertical: data?.vertical === true,
    };
    known.set(id, font);
    return font;
  };
}

async function outlineOf(file: PDFDocumentProxy): Promise<{ title: string; level: number }[]> {
  const titles: { title: string; level: number }[] = [];
  type Node = { title?: string; items?: Node[] };
  const walk = (nodes: readonly Node[], level: number): void => {
    for (const node of nodes) {
      if (titles.length >= 5000 || level > 20) return;
      if (node.title?.trim()) titles.push({ title: node.title.trim(), level });
      walk(node.items ?? [], level + 1);
    }
  };
  walk(((await file.getOutline().catch(() => null)) ?? []) as Node[], 1);
  return titles;
}
