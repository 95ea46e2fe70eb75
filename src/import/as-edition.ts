import { assembleEdition } from '../core/edition.ts';
import type { Edition } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { readSectionFile } from '../core/section-file.ts';
import type { ImportedText } from './imported.ts';
import { writeSectionFile } from './section-writer.ts';

/** Why the files of some sections could not be read back; nothing may be written then. */
export function unreadable(imported: ImportedText): Problem[] {
  return imported.sections.flatMap(
    ({ data, body }) =>
      readSectionFile(`${data.number}.mdx`, writeSectionFile(data, body)).problems,
  );
}

/** The edition as its files would be read, so that what is printed is what would be published. */
export function asEdition(imported: ImportedText): Edition {
  const sections = imported.sections.flatMap(({ data, body }) => {
    const { section } = readSectionFile(`${data.number}.mdx`, writeSectionFile(data, body));
    return section ? [section] : [];
  });
  const title = imported.title ?? '';
  const edition = /(?:19|20)\d{2}/u.exec(title)?.[0] ?? 'utkast';
  return assembleEdition({
    id: `import/edition/${edition}`,
    region: 'import',
    document: 'edition',
    edition,
    title,
    shortTitle: title.split(/ (?:19|20)\d{2}/u, 1)[0] || 'dokumentet',
    completeness: 'complete',
    validFrom: null,
    validTo: null,
    expectedFrom: null,
    announcedBy: null,
    recorded: null,
    about: [],
    adoption: 'Framgår inte av det vi har här.',
    source: null,
    remarks: [],
    sections,
    terms: [],
    place: { file: '', line: 1, column: 1 },
  });
}
