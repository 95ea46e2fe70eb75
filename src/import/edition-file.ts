import { parseDocument } from 'yaml';
import { linesOf } from '../core/source-text.ts';
import type { ImportedText } from './imported.ts';
import { writeYaml } from './section-writer.ts';

/** An edition.yaml and what an editor still has to fill in, with the line on which it stands. */
export interface EditionFile {
  text: string;
  open: { line: number; text: string }[];
}

/** What is known of the files beside the edition. */
export interface EditionFileSource {
  /** The edition file as it stands; null when there is none. */
  before: string | null;
  sha256: string;
  original: { file: string; sha256: string; format: string; received: string } | null;
}

/**
 * The edition file: a new one that says of everything unknown that it is not known; of one that is there, only what
 * belongs to the source, and only when the source is another one than before. What an editor has written stays.
 */
export function editionFile(
  edition: string,
  imported: ImportedText,
  source: EditionFileSource,
): EditionFile {
  const data = sourceData(imported, source);
  if (source.before === null) {
    const text = writeYaml({
      edition,
      title: imported.title ?? edition,
      // A new year is a draft until an editor publishes it.
      status: 'draft',
      completeness: 'complete',
      validFrom: null,
      validTo: null,
      recorded: null,
      adoption: 'Vem som fastställde utgåvan, och när, framgår inte av det vi har här.',
      source: data,
    });
    return { text, open: openIn(text) };
  }
  const document = parseDocument(source.before, { version: '1.2', schema: 'core' });
  const same = document.getIn(['source', 'sha256']) === source.sha256;
  const hasSource = document.get('source') != null;
  if (same) return { text: source.before, open: [] };
  if (hasSource) {
    const { note: _, ...changed } = data;
    for (const [key, value] of Object.entries(changed)) {
      document.setIn(['source', key], asWritten(value, key));
    }
    if (!('original' in data)) document.deleteIn(['source', 'original']);
  } else {
    document.set('source', asWritten(data, 'source'));
  }
  const announced = document.get('completeness') === 'announced';
  if (announced) document.set('completeness', 'complete');
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return { text, open: [...openIn(text), ...(announced ? outdatedIn(text) : [])] };
}

/** A value in the form in which the files are written: ranges on one line. */
function asWritten(value: unknown, key: string): unknown {
  return parseDocument(writeYaml({ [key]: value }), { version: '1.2', schema: 'core' }).get(
    key,
    true,
  );
}

/** What was said of an edition while no text of it was held. */
function outdatedIn(text: string): EditionFile['open'] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      /^about:/u.test(line)
        ? [{ line: i + 1, text: 'was written when no text was held; say what is held now' }]
        : [],
    );
}

function sourceData(imported: ImportedText, { sha256, original }: EditionFileSource) {
  return {
    file: 'source.txt',
    sha256,
    contents: imported.contents?.lines ?? null,
    dropped: looseLines(imported).map((lines) => ({
      lines,
      reason:
        lines[0] < (imported.headings[0]?.line ?? Number.POSITIVE_INFINITY)
          ? 'Titel och rubriker före det första avsnittet.'
          : 'Text som står efter innehållsförteckningen och före nästa avsnitt.',
    })),
    note: original
      ? `Texten är gjord av filen ”${original.received}”, som ligger bredvid. I conversion.yaml står vad som utelämnades och fogades ihop på vägen.`
      : 'Hur källan kom till är inte beskrivet.',
    ...(original
      ? {
          original: {
            file: original.file,
            sha256: original.sha256,
            format: original.format,
            conversion: 'conversion.yaml',
          },
        }
      : {}),
  };
}

/** Runs of lines with text that belong to no section and not to the contents list. */
export function looseLines({ text, contents, sections, front }: ImportedText): [number, number][] {
  const lines = linesOf(text);
  const held = new Array<boolean>(lines.length).fill(false);
  const claim = (range: readonly [number, number] | null | undefined) => {
    if (range) held.fill(true, range[0] - 1, range[1]);
  };
  claim(contents?.lines);
  for (const { data } of sections) claim(data.lines);
  const ranges: [number, number][] = [];
  for (const [i, line] of lines.entries()) {
    if (held[i] || (line.trim() === '' && !isFront(front, i + 1))) continue;
    const open = ranges.at(-1);
    if (open && held.slice(open[1], i).every((h) => !h)) open[1] = i + 1;
    else ranges.push([i + 1, i + 1]);
  }
  return ranges;
}

const isFront = (front: readonly [number, number] | null, line: number): boolean =>
  front !== null && line >= front[0] && line <= front[1];

/** What stands in a new edition file as unknown, for the editor to fill in. */
function openIn(text: string): EditionFile['open'] {
  const asks: [RegExp, string][] = [
    [/^title:/u, 'check the title'],
    [/^validFrom: null/u, 'write from when it applies, or leave null if no source says'],
    [/^validTo: null/u, 'write until when it applies, or leave null if no source says'],
    [/^recorded: null/u, 'write the day on which it was brought in, such as "2026-11-21"'],
    [/^adoption:.*framgår inte/u, 'write who adopted it, and when, if a source says'],
  ];
  return text
    .split('\n')
    .flatMap((line, i) =>
      asks.flatMap(([pattern, ask]) => (pattern.test(line) ? [{ line: i + 1, text: ask }] : [])),
    );
}
