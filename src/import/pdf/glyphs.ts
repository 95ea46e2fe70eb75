import type { Dot, Rule } from './page-content.ts';
import { figuresOfPath } from './rules.ts';
import { apply, IDENTITY, type Matrix, START, type TextState, through } from './text-state.ts';

/** One letter where the page shows it. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  angle: number;
  font: FontName;
  mark: number | null;
  artifact: boolean;
}

export interface FontName {
  name: string;
  bold: boolean;
  italic: boolean;
  /** Width of a thousandth of a letter's square, in text space; 0.001 for all but drawn fonts. */
  unit: number;
  vertical: boolean;
}

/** The list of drawing steps that pdf.js makes of a page, as far as it is read here. */
export interface DrawingSteps {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Names of the drawing steps to their numbers, as pdf.js publishes them. */
export type StepNumbers = Readonly<Record<string, number>>;

export interface Drawn {
  glyphs: Glyph[];
  rules: Rule[];
  dots: Dot[];
}

interface ShownGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
  vmetric?: number[];
}

/**
 * Follows the drawing steps of a page and notes every letter with its place, size and font, and every straight line.
 * `toPage` brings the coordinates of the file to those of the page. At most `limit` letters are taken.
 *
 * pdf.js has a text extraction of its own, which puts letters together to strings; it hides where inside a string a
 * link begins, so the same steps are read letter by letter here.
 */
export function drawnOn(
  steps: DrawingSteps,
  numbers: StepNumbers,
  fontOf: (id: string) => FontName,
  toPage: Matrix,
  limit: number,
): Drawn {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const pen = new Pen(fontOf, toPage, limit);
  for (let i = 0; i < steps.fnArray.length; i++) {
    const name = names.get(steps.fnArray[i] ?? -1);
    if (name !== undefined)
      pen.step(name, (steps.argsArray[i] ?? []) as readonly unknown[], numbers);
  }
  return { glyphs: pen.glyphs, rules: pen.rules, dots: pen.dots };
}

/** A page with more lines than this is a drawing. */
const FIGURES = 20_000;

class Pen {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly dots: Dot[] = [];
  private state: TextState = { ...START };
  private readonly saved: TextState[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;
  private readonly marks: { mark: number | null; artifact: boolean }[] = [];
  private formDepth = 0;

  private readonly fontOf: (id: string) => FontName;
  private readonly toPage: Matrix;
  private readonly limit: number;

  constructor(fontOf: (id: string) => FontName, toPage: Matrix, limit: number) {
    this.fontOf = fontOf;
    this.toPage = toPage;
    this.limit = limit;
  }

  step(name: string, args: readonly unknown[], numbers: StepNumbers): void {
    const n = (i: number): number => (typeof args[i] === 'number' ? (args[i] as number) : 0);
    switch (name) {
      case 'save':
        this.saved.push({ ...this.state });
        break;
      case 'restore':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'transform':
        this.transform(args);
        break;
      case 'paintFormXObjectBegin':
        this.formDepth += 1;
        this.saved.push({ ...this.state });
        if (args[0]) this.transform(args[0] as ArrayLike<number>);
        break;
      case 'paintFormXObjectEnd':
        this.formDepth -= 1;
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'beginText':
        this.textMatrix = IDENTITY;
        this.moveTo(0, 0);
        break;
      case 'setCharSpacing':
        this.state.charSpacing = n(0);
        break;
      case 'setWordSpacing':
        this.state.wordSpacing = n(0);
        break;
      case 'setHScale':
        this.state.scale = n(0) / 100;
        break;
      case 'setLeading':
        this.state.leading = -n(0);
        break;
      case 'setTextRise':
        this.state.rise = n(0);
        break;
      case 'setFont':
        this.state.font = String(args[0]);
        this.state.size = n(1);
        break;
      case 'setGState':
        this.graphicsState(args[0]);
        break;
      case 'setTextMatrix':
        this.textMatrix = matrixOf(args[0] as ArrayLike<number>);
        this.moveTo(0, 0);
        break;
      case 'setLeadingMoveText':
        this.state.leading = n(1);
        this.moveTo(this.lineX + n(0), this.lineY + n(1));
        break;
      case 'moveText':
        this.moveTo(this.lineX + n(0), this.lineY + n(1));
        break;
      case 'nextLine':
        this.moveTo(this.lineX, this.lineY + this.state.leading);
        break;
      case 'showText':
        this.show(args[0]);
        break;
      case 'beginMarkedContent':
        this.mark(args[0], null);
        break;
      case 'beginMarkedContentProps':
        this.mark(args[0], args[1]);
        break;
      case 'endMarkedContent':
        this.marks.pop();
        break;
      case 'constructPath':
        this.figure(args, numbers);
        break;
    }
  }

  private figure(args: readonly unknown[], numbers: StepNumbers): void {
    const path = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
    // A path that is neither filled nor drawn only cuts out what comes later.
    if (!path || args[0] === numbers['endPath'] || this.rules.length + this.dots.length > FIGURES)
      return;
    const filled = args[0] !== numbers['stroke'] && args[0] !== numbers['closeStroke'];
    const { rules, dots } = figuresOfPath(path, through(this.toPage, this.state.matrix), filled);
    for (const rule of rules) this.rules.push(rule);
    for (const dot of dots) this.dots.push(dot);
  }

  private transform(values: ArrayLike<unknown>): void {
    this.state.matrix = through(this.state.matrix, matrixOf(values as ArrayLike<number>));
  }

  private moveTo(x: number, y: number): void {
    this.x = this.lineX = x;
    this.y = this.lineY = y;
  }

  private graphicsState(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const setting of settings) {
      if (!Array.isArray(setting) || setting[0] !== 'Font' || !Array.isArray(setting[1])) continue;
      this.state.font = String(setting[1][0]);
      this.state.size = Number(setting[1][1]);
    }
  }

  private mark(tag: unknown, id: unknown): void {
    const name = typeof tag === 'string' ? tag : String((tag as { name?: unknown } | null)?.name);
    const outer = this.marks.at(-1);
    const own = typeof id === 'number' && this.formDepth === 0 ? id : null;
    this.marks.push({
      mark: own ?? outer?.mark ?? null,
      artifact: name === 'Artifact' || outer?.artifact === true,
    });
  }

  private show(shown: unknown): void {
    if (!Array.isArray(shown) || this.state.size === 0) return;
    const { size, scale, charSpacing, wordSpacing, rise } = this.state;
    const font = this.fontOf(this.state.font);
    const place = through(this.toPage, through(this.state.matrix, this.textMatrix));
    const [ux, uy] = [place[0], place[1]];
    const height = Math.abs(size) * Math.hypot(place[2], place[3]);
    const angle = (Math.round((Math.atan2(uy, ux) * 180) / Math.PI) + 360) % 360;
    const { mark, artifact } = this.marks.at(-1) ?? { mark: null, artifact: false };
    for (const glyph of shown as (ShownGlyph | number)[]) {
      if (typeof glyph === 'number') {
        this.advance((-glyph * size) / 1000, font);
        continue;
      }
      if (glyph === null || typeof glyph !== 'object') continue;
      const wide = font.vertical ? -(glyph.vmetric?.[0] ?? 0) : (glyph.width ?? 0);
      const width = wide * font.unit * size;
      const [x, y] = apply(place, this.x, this.y + rise);
      const [xEnd, yEnd] = apply(
        place,
        this.x + width * (font.vertical ? 0 : scale),
        this.y + rise,
      );
      if (this.glyphs.length < this.limit) {
        const upright = angle === 0;
        this.glyphs.push({
          text: glyph.unicode ?? '',
          x0: upright ? Math.min(x, xEnd) : x,
          x1: upright ? Math.max(x, xEnd) : x + Math.hypot(xEnd - x, yEnd - y),
          y,
          size: height,
          angle,
          font,
          mark,
          artifact,
        });
      }
      this.advance(width + charSpacing + (glyph.isSpace ? wordSpacing : 0), font);
    }
  }

  private advance(by: number, font: FontName): void {
    if (font.vertical) this.y -= by;
    else this.x += by * this.state.scale;
  }
}

function matrixOf(values: ArrayLike<number>): Matrix {
  const at = (i: number): number => Number(values[i] ?? IDENTITY[i]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
