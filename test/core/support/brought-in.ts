import { type AccountReading, accountForEdition } from '../../../src/core/account.ts';
import type { ContentFile } from '../../../src/core/catalogue.ts';
import type { Edition, Section } from '../../../src/core/model.ts';
import type { SectionData } from '../../../src/core/schemas.ts';
import { readSectionFile } from '../../../src/core/section-file.ts';
import type { ImportedText } from '../../../src/import/imported.ts';
import { writeSectionFile } from '../../../src/import/section-writer.ts';
import { importText } from '../../../src/import/text-import.ts';
import { makeEdition } from './build.ts';

const FOLDER = 'content/exempelregion/skridskobanor/2025';

export interface BroughtIn {
  imported: ImportedText;
  /** The section files as they would be written, by name. */
  files: Map<string, string>;
  edition: Edition;
  account: AccountReading;
}

/** Brings a source in, writes its files in memory, reads them again and follows every character. */
export function bringIn(source: string, settled: readonly SectionData[] = []): BroughtIn {
  const imported = importText(source, {
    sections: new Map(settled.map((data) => [data.number, data])),
    holders: [],
  });
  const files = new Map(
    imported.sections.map(({ data, body }) => [`${data.number}.mdx`, writeSectionFile(data, body)]),
  );
  const sections = [...files].map(([name, text]) => {
    const { section, problems } = readSectionFile(`${FOLDER}/${name}`, text);
    if (!section || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
    return section;
  });
  return { imported, files, ...follow(source, imported, sections) };
}

/** The account of a source against these sections. */
export function follow(
  source: string,
  imported: Pick<ImportedText, 'contents' | 'front'>,
  sections: readonly Section[],
): { edition: Edition; account: AccountReading } {
  const edition = makeEdition(sections, {
    source: {
      file: 'source.txt',
      sha256: '0'.repeat(64),
      contents: imported.contents?.lines ?? null,
      dropped: droppedLines(imported),
      note: 'Påhittad.',
    },
    place: { file: `${FOLDER}/edition.yaml`, line: 1, column: 1 },
  });
  const file: ContentFile = { path: `${FOLDER}/source.txt`, text: source, sha256: '0'.repeat(64) };
  const account = accountForEdition(edition, {
    sources: new Map([[file.path, file]]),
  });
  if (!account) throw new Error('no account');
  return { edition, account };
}

function droppedLines({ contents, front }: Pick<ImportedText, 'contents' | 'front'>) {
  if (!front) return [];
  const ranges: [number, number][] = contents
    ? [
        [front[0], contents.lines[0] - 1],
        [contents.lines[1] + 1, front[1]],
      ]
    : [front];
  return ranges
    .filter(([first, last]) => first <= last)
    .map((lines) => ({ lines, reason: 'Före det första avsnittet.' }));
}
