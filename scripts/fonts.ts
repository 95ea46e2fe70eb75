/**
 * Makes the self-hosted fonts and their stylesheet again:
 *
 *   public/fonts/*.woff2          subsets of Source Serif 4 and Source Sans 3
 *   public/fonts/OFL-*.txt        their licences
 *   src/styles/fonts.css          @font-face rules and metric-compatible fallbacks
 *
 * The results are kept in the repository; a build does not run this file. To run it:
 *
 *   npm install --no-save source-serif@4.5.1 source-sans@3.52.0 subset-font@2.9.0 fontkit@2.0.4
 *   node scripts/fonts.ts            writes the files
 *   node scripts/fonts.ts --check    compares them and writes nothing
 *
 * The packages are taken from the current folder, so they may also be installed elsewhere.
 * The source files are checked against the SHA-256 sums below; the same sums and the same
 * versions of subset-font and its dependencies give the same bytes.
 *
 * Names: the SIL Open Font License lets nobody but Adobe use the Reserved Font Name "Source"
 * for a modified version, and a subset is one. The fonts are therefore renamed, inside the
 * files and in the stylesheet.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The bound for one woff2 file, in bytes. */
export const MAX_BYTES = 22 * 1024;

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Every character the fonts cover. Text must be in Unicode form NFC: there are no combining marks. */
export const CHARACTERS: string = [
  range(0x20, 0x7e), // Basic Latin
  range(0xc0, 0xff), // Latin-1: letters, × and ÷
  'ČčĐđŊŋŠšŽž', // Sámi languages, Finnish and Estonian
  '§©®°±µ·£€½',
  '¹²³⁰⁴⁵⁶⁷⁸⁹',
  '‐‑‒–—−', // hyphen, no-break hyphen, figure dash, en dash, em dash, minus
  '‘’‚“”„‹›«»´',
  '…•†‡‰',
  '←↑→↓✓≈≠≤≥',
  '\u00a0\u00ad\u2009\u202f', // no-break space, soft hyphen, thin space, narrow no-break space
].join('');

type Style = 'normal' | 'italic';

export interface Face {
  /** The file's name in public/fonts/. */
  file: string;
  weight: 400 | 600;
  style: Style;
  /** The path in the npm package, and its SHA-256 sum. */
  source: string;
  sha256: string;
  subfamily: string;
}

interface Fallback {
  /** What distinguishes the fallback family from the others. */
  name: string;
  /** Per face: local fonts of equal widths, and their mean advance (see `meanAdvance`). */
  faces: { weight: 400 | 600; style: Style; local: string[]; advance: number }[];
}

export interface Family {
  name: string;
  original: string;
  /** The custom property that holds the font stack. */
  property: string;
  /** Installed fonts and the generic family that end the stack. */
  last: string[];
  package: string;
  licence: string;
  /** Further characters, which only this family has. */
  extra: string;
  /** OpenType features that are kept. */
  features: string[];
  faces: Face[];
  fallbacks: Fallback[];
}

/*
 * Figures: the default figures are lining and tabular; `pnum` and `onum` give proportional and
 * old-style ones. `sups` gives true superior figures and letters. `case` is left out of the serif
 * and small capitals (`smcp`, `c2sc`) out of both, for the size.
 *
 * The mean advances of the local fonts were measured on the sample text below, in fonts with the
 * same advance widths: Gelasio (Georgia), Liberation Serif (Times New Roman), Liberation Sans
 * (Arial), and in Noto Serif and Roboto themselves. A semibold falls back to a bold.
 */
export const FAMILIES: Family[] = [
  {
    name: 'Arsregler Serif',
    original: 'Source Serif 4.005',
    property: '--font-serif',
    last: ['Georgia', '"Times New Roman"', 'serif'],
    package: 'source-serif',
    licence: 'OFL-source-serif.txt',
    extra: '',
    features: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum', 'sups'],
    faces: [
      {
        file: 'serif-400.woff2',
        weight: 400,
        style: 'normal',
        source: 'TTF/SourceSerif4-Regular.ttf',
        sha256: 'e5a4ee6a3d87bb9024796be390c6771e2a0eb1883dae25effaf57ca01668e24b',
        subfamily: 'Regular',
      },
      {
        file: 'serif-400-italic.woff2',
        weight: 400,
        style: 'italic',
        source: 'TTF/SourceSerif4-It.ttf',
        sha256: '9d2950a8f1da66e21502c35d646a1d2148e79f9ea43fd2158cf02f5232e7f430',
        subfamily: 'Italic',
      },
      {
        file: 'serif-600.woff2',
        weight: 600,
        style: 'normal',
        source: 'TTF/SourceSerif4-Semibold.ttf',
        sha256: '36db62940cb5728b12b1802476dc7fcf4c6c519a7bdd476ba23a4e555fc4655f',
        subfamily: 'Semibold',
      },
    ],
    fallbacks: [
      {
        name: 'Georgia',
        faces: [
          { weight: 400, style: 'normal', local: ['Georgia', 'Gelasio'], advance: 0.4473 },
          {
            weight: 400,
            style: 'italic',
            local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'],
            advance: 0.4594,
          },
          {
            weight: 600,
            style: 'normal',
            local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
            advance: 0.5218,
          },
        ],
      },
      {
        name: 'Times',
        faces: [
          {
            weight: 400,
            style: 'normal',
            local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
            advance: 0.4062,
          },
          {
            weight: 400,
            style: 'italic',
            local: [
              'Times New Roman Italic',
              'TimesNewRomanPS-ItalicMT',
              'Liberation Serif Italic',
              'Tinos Italic',
            ],
            advance: 0.4101,
          },
          {
            weight: 600,
            style: 'normal',
            local: [
              'Times New Roman Bold',
              'TimesNewRomanPS-BoldMT',
              'Liberation Serif Bold',
              'Tinos Bold',
            ],
            advance: 0.435,
          },
        ],
      },
      {
        name: 'Noto',
        faces: [
          {
            weight: 400,
            style: 'normal',
            local: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'],
            advance: 0.485,
          },
          {
            weight: 400,
            style: 'italic',
            local: ['Noto Serif Italic', 'NotoSerif-Italic'],
            advance: 0.4722,
          },
          {
            weight: 600,
            style: 'normal',
            local: ['Noto Serif Bold', 'NotoSerif-Bold'],
            advance: 0.5154,
          },
        ],
      },
    ],
  },
  {
    name: 'Arsregler Sans',
    original: 'Source Sans 3.052',
    property: '--font-sans',
    last: ['Arial', 'Helvetica', 'sans-serif'],
    package: 'source-sans',
    licence: 'OFL-source-sans.txt',
    extra: 'Ŧŧ', // Northern Sámi; the serif has no such glyphs
    features: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum', 'sups', 'case'],
    faces: [
      {
        file: 'sans-400.woff2',
        weight: 400,
        style: 'normal',
        source: 'TTF/SourceSans3-Regular.ttf',
        sha256: '4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f',
        subfamily: 'Regular',
      },
      {
        file: 'sans-600.woff2',
        weight: 600,
        style: 'normal',
        source: 'TTF/SourceSans3-Semibold.ttf',
        sha256: 'a3f4f8dcf343a8f24dc61951de93f3ba1558b15cd250ba24af8a40e957081b7d',
        subfamily: 'Semibold',
      },
    ],
    fallbacks: [
      {
        name: 'Arial',
        faces: [
          {
            weight: 400,
            style: 'normal',
            local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
            advance: 0.4485,
          },
          {
            weight: 600,
            style: 'normal',
            local: [
              'Arial Bold',
              'Arial-BoldMT',
              'Helvetica-Bold',
              'Liberation Sans Bold',
              'Arimo Bold',
            ],
            advance: 0.4821,
          },
        ],
      },
      {
        name: 'Roboto',
        faces: [
          { weight: 400, style: 'normal', local: ['Roboto', 'Roboto-Regular'], advance: 0.4474 },
          { weight: 600, style: 'normal', local: ['Roboto Bold', 'Roboto-Bold'], advance: 0.4545 },
        ],
      },
    ],
  },
];

const SAMPLE =
  'Vårdgivaren ska följa de lagar, förordningar och föreskrifter som gäller för hälso- och sjukvården. Regionen ersätter besök enligt 12 § och tabellen nedan; ersättningen räknas upp den 1 januari varje år. Den som är listad vid en hälsocentral har rätt att få kontakt samma dag och en medicinsk bedömning inom tre dygn. Uppdraget omfattar även barnhälsovård, mödrahälsovård, rehabilitering och förebyggande arbete. Avtalet gäller från och med den 1 mars 2025 till och med den 31 december 2026, om inte parterna kommer överens om något annat. Ändringar beslutas av nämnden och förs in i regelboken med uppgift om när de börjar gälla. Bilaga 3 innehåller mått, nivåer och belopp (kronor per listad och månad).';

/** The parts of fontkit and subset-font that are used here; neither package has types of its own. */
interface Font {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  copyright: string;
  version: string;
  characterSet: number[];
  layout(text: string): { positions: { xAdvance: number }[] };
}
interface Tools {
  openFont(bytes: Buffer): Font;
  subset(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures: string[];
      noHinting: boolean;
      preserveNameIds: number[];
      dropTables: string[];
    },
  ): Promise<Buffer>;
  readPackageFile(path: string): Buffer;
}

function loadTools(): Tools {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return {
    openFont: require('fontkit').create,
    subset: require('subset-font'),
    readPackageFile: (path) => readFileSync(require.resolve(path)),
  };
}

/** The mean advance of the sample text's characters in em, with kerning and ligatures. */
function meanAdvance(font: Font): number {
  const total = font.layout(SAMPLE).positions.reduce((sum, position) => sum + position.xAdvance, 0);
  return total / font.unitsPerEm / [...SAMPLE].length;
}

/** A `name` table (format 0) with Windows, Unicode, US English records only. */
function nameTable(names: ReadonlyMap<number, string>): Buffer {
  const records = [...names]
    .sort(([a], [b]) => a - b)
    .map(([id, text]) => ({ id, bytes: utf16be(text) }));
  const header = Buffer.alloc(6 + 12 * records.length);
  header.writeUInt16BE(records.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  records.forEach(({ id, bytes }, i) => {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, j) => {
      header.writeUInt16BE(value, 6 + 12 * i + 2 * j);
    });
    offset += bytes.length;
  });
  return Buffer.concat([header, ...records.map(({ bytes }) => bytes)]);
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/**
 * The same sfnt with another `name` table, put at the end. The checksums are left as they are:
 * the subsetter does not read them, and computes new ones.
 */
function withNames(sfnt: Buffer, names: ReadonlyMap<number, string>): Buffer {
  const table = nameTable(names);
  const padding = Buffer.alloc((4 - (sfnt.length % 4)) % 4);
  const result = Buffer.concat([sfnt, padding, table]);
  const tables = sfnt.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i;
    if (sfnt.toString('latin1', entry, entry + 4) === 'name') {
      result.writeUInt32BE(sfnt.length + padding.length, entry + 8);
      result.writeUInt32BE(table.length, entry + 12);
      return result;
    }
  }
  throw new Error('the font has no name table');
}

function namesOf(family: Family, face: Face, font: Font): Map<number, string> {
  const full = `${family.name} ${face.subfamily}`;
  const ribbi = face.subfamily === 'Semibold' ? { family: full, style: 'Regular' } : undefined;
  return new Map([
    [0, font.copyright],
    [1, ribbi?.family ?? family.name],
    [2, ribbi?.style ?? face.subfamily],
    [3, `${full}; subset of ${family.original}`],
    [4, full],
    [5, font.version],
    [6, `${family.name.replaceAll(' ', '')}-${face.subfamily}`],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
  ]);
}

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;

/** A declaration with a list of values, broken as the formatter breaks it. */
function list(property: string, values: string[]): string {
  const line = `${property}: ${values.join(', ')}`;
  if (line.length <= 97) return line;
  const lines = [''];
  for (const value of values) {
    const last = lines.at(-1) ?? '';
    if (last.length + value.length <= 94)
      lines[lines.length - 1] = last ? `${last}, ${value}` : value;
    else lines.push(value);
  }
  return `${property}:\n    ${lines.join(',\n    ')}`;
}

function faceRule(lines: string[]): string {
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
}

function fallbackRules(family: Family, fonts: ReadonlyMap<Face, Font>): string[] {
  return family.fallbacks.flatMap((fallback) =>
    fallback.faces.map(({ weight, style, local, advance }) => {
      const face = family.faces.find((f) => f.weight === weight && f.style === style);
      const font = face && fonts.get(face);
      if (!font) throw new Error(`${family.name}: no face ${weight} ${style}`);
      const adjust = meanAdvance(font) / advance;
      const metric = (value: number): string => percent(value / font.unitsPerEm / adjust);
      return faceRule([
        `font-family: "${family.name} Fallback ${fallback.name}"`,
        `font-style: ${style}`,
        `font-weight: ${weight}`,
        list(
          'src',
          local.map((name) => `local("${name}")`),
        ),
        `size-adjust: ${percent(adjust)}`,
        `ascent-override: ${metric(font.ascent)}`,
        `descent-override: ${metric(-font.descent)}`,
        `line-gap-override: ${metric(font.lineGap)}`,
      ]);
    }),
  );
}

function stylesheet(fonts: ReadonlyMap<Face, Font>): string {
  const stacks = FAMILIES.map((family) => {
    const names = [
      `"${family.name}"`,
      ...family.fallbacks.map(({ name }) => `"${family.name} Fallback ${name}"`),
      ...family.last,
    ];
    return `  ${list(family.property, names)};\n`;
  });
  const faces = FAMILIES.flatMap((family) =>
    family.faces.map((face) =>
      faceRule([
        `font-family: "${family.name}"`,
        `font-style: ${face.style}`,
        `font-weight: ${face.weight}`,
        'font-display: swap',
        `src: url("/fonts/${face.file}") format("woff2")`,
      ]),
    ),
  );
  return [
    '/* Made by scripts/fonts.ts: change it there. Licences: public/fonts/OFL-*.txt */\n',
    `:root {\n${stacks.join('')}}\n`,
    ...faces,
    '/* Local fonts, scaled to the widths and the line height of the fonts above, so that the swap does not move text. */\n',
    ...FAMILIES.flatMap((family) => fallbackRules(family, fonts)),
  ].join('\n');
}

function licenceText(family: Family, original: string): string {
  const files = family.faces.map(({ file }) => file).join(', ');
  return `${files}

These files are modified versions of ${family.original} by Adobe: they hold fewer characters
and features, have no hinting, and are renamed "${family.name}", since "Source" is a
Reserved Font Name. They are under the licence of the original, which follows.

-----------------------------------------------------------

${original.replaceAll('\r\n', '\n').trimEnd()}
`;
}

async function make(tools: Tools): Promise<Map<string, Buffer>> {
  const results = new Map<string, Buffer>();
  const fonts = new Map<Face, Font>();
  for (const family of FAMILIES) {
    for (const face of family.faces) {
      const source = tools.readPackageFile(`${family.package}/${face.source}`);
      const sum = createHash('sha256').update(source).digest('hex');
      if (sum !== face.sha256)
        throw new Error(`${face.source}: another file than expected (SHA-256 ${sum})`);
      const font = tools.openFont(source);
      const covered = new Set(font.characterSet);
      const text = CHARACTERS + family.extra;
      const missing = [...text].filter((c) => !covered.has(c.codePointAt(0) ?? 0));
      if (missing.length > 0) throw new Error(`${face.source}: no glyph for ${missing.join(' ')}`);
      const woff2 = await tools.subset(withNames(source, namesOf(family, face, font)), text, {
        targetFormat: 'woff2',
        keepFeatures: family.features,
        noHinting: true,
        preserveNameIds: [13, 14],
        dropTables: ['BASE'],
      });
      if (woff2.length > MAX_BYTES)
        throw new Error(`${face.file}: ${woff2.length} bytes is over ${MAX_BYTES}`);
      fonts.set(face, font);
      results.set(`public/fonts/${face.file}`, woff2);
    }
    const licence = tools.readPackageFile(`${family.package}/LICENSE.md`).toString('utf8');
    results.set(`public/fonts/${family.licence}`, Buffer.from(licenceText(family, licence)));
  }
  results.set('src/styles/fonts.css', Buffer.from(stylesheet(fonts)));
  return results;
}

async function main(check: boolean): Promise<void> {
  for (const [path, bytes] of await make(loadTools())) {
    const target = join(root, path);
    if (!check) {
      mkdirSync(resolve(target, '..'), { recursive: true });
      writeFileSync(target, bytes);
    } else if (!readFileSync(target).equals(bytes)) {
      process.exitCode = 1;
      console.log(`differs: ${path}`);
      continue;
    }
    console.log(`${String(bytes.length).padStart(6)} ${path}`);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  await main(process.argv.includes('--check'));
}
