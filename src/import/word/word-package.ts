import { UnreadableFile } from '../source-document.ts';
import { type Archive, openArchive } from './archive.ts';
import { attribute, childrenOf } from './elements.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** What a part points at: another part, or an address outside the file. */
export interface Relationship {
  /** Last word of its type: "styles", "hyperlink", "footnotes". */
  kind: string;
  target: string;
  external: boolean;
}

/** A part of the file and what it points at. */
export interface WordPart {
  root: XmlElement;
  relationships: ReadonlyMap<string, Relationship>;
}

/** The parts that are read. What is null the file does not have. */
export interface WordPackage {
  document: WordPart;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  settings: XmlElement | null;
  footnotes: WordPart | null;
  endnotes: WordPart | null;
  comments: XmlElement | null;
  /** Running heads and feet by the relationship that the document names them with. */
  running(relationship: string): WordPart | null;
}

const OTHER_OFFICE: readonly [RegExp, string][] = [
  [/spreadsheetml|ms-excel/u, 'an Excel workbook'],
  [/presentationml|ms-powerpoint/u, 'a PowerPoint presentation'],
  [/ms-visio|xps|oxps/u, 'another kind of Office file'],
];

/** Opens a .docx and finds its parts by content types and relationships, never by their usual names. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const archive = openArchive(bytes);
  const types = archive.part('[Content_Types].xml');
  if (!types) throw noWordFile(archive);
  const main = mainDocument(
    archive,
    textOfTypes(parseXml(types, '[Content_Types].xml', archive.used)),
  );
  const document = readPart(archive, main);
  if (!document) throw missing(main);
  if (document.root.name !== 'w:document') throw noWordFile(archive);

  const pointed = (kind: string): WordPart | null => {
    const found = [...document.relationships.values()].find((r) => r.kind === kind && !r.external);
    if (!found) return null;
    const part = readPart(archive, found.target);
    if (!part) throw missing(found.target);
    return part;
  };
  return {
    document,
    styles: pointed('styles')?.root ?? null,
    numbering: pointed('numbering')?.root ?? null,
    settings: pointed('settings')?.root ?? null,
    footnotes: pointed('footnotes'),
    endnotes: pointed('endnotes'),
    comments: pointed('comments')?.root ?? null,
    running(relationship) {
      const found = document.relationships.get(relationship);
      if (!found || found.external || !/^(?:header|footer)$/u.test(found.kind)) return null;
      const part = readPart(archive, found.target);
      if (!part) throw missing(found.target);
      return part;
    },
  };
}

function textOfTypes(root: XmlElement): string {
  return childrenOf(root)
    .map((type) => attribute(type, 'ContentType') ?? '')
    .join('\n');
}

function mainDocument(archive: Archive, types: string): string {
  const roots = relationshipsOf(archive, '');
  const main = [...roots.values()].find((r) => r.kind === 'officeDocument' && !r.external);
  const other = OTHER_OFFICE.find(([pattern]) => pattern.test(types));
  if (!/wordprocessingml|ms-word/u.test(types)) {
    if (other)
      throw new UnreadableFile(
        `is ${other[1]} under a Word name; save its text as a Word document`,
      );
    if (!main) throw noWordFile(archive);
  }
  if (!main)
    throw new UnreadableFile(
      'is a damaged Word file: it does not say where its text is; open it in Word and save it anew',
    );
  return main.target;
}

function readPart(archive: Archive, name: string): WordPart | null {
  const bytes = archive.part(name);
  if (!bytes) return null;
  return {
    root: parseXml(bytes, name, archive.used),
    relationships: relationshipsOf(archive, name),
  };
}

/** The relationships of a part ('' for the whole file), their targets as names in the archive. */
function relationshipsOf(archive: Archive, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = archive.part(name);
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  for (const element of childrenOf(parseXml(bytes, name, archive.used), 'rel:Relationship')) {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    found.set(attribute(element, 'Id') ?? '', {
      kind: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolved(part.slice(0, slash), target),
      external,
    });
  }
  return found;
}

/** A target beside its part, or from the root of the archive when it begins with a slash. Never above the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function missing(name: string): UnreadableFile {
  return new UnreadableFile(
    `lacks its part ${JSON.stringify(name)}; open it in Word, let Word repair it, and save it anew`,
  );
}

function noWordFile(archive: Archive): UnreadableFile {
  const text = archive.part('mimetype');
  const openDocument = text && new TextDecoder().decode(text).includes('opendocument');
  return new UnreadableFile(
    openDocument
      ? 'is an OpenDocument file (.odt) under a Word name; save it as "Word document (.docx)"'
      : 'is an archive, but no Word file; take the document out of it, or save it as "Word document (.docx)"',
  );
}
