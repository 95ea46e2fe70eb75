import { accountForEdition } from '../core/account.ts';
import { compareEditions } from '../core/compare/compare.ts';
import { staleReferences } from '../core/compare/stale-references.ts';
import type { Edition } from '../core/model.ts';
import { asEdition } from './as-edition.ts';
import { blockText } from './block-text.ts';
import type { BroughtIn } from './bring-in.ts';
import { looseLines } from './edition-file.ts';
import type { ImportedText } from './imported.ts';
import type { ImportReport, ReportSource } from './report.ts';
import { likelyFaults, vocabularyOf } from './report-faults.ts';
import { reportParts } from './report-parts.ts';
import { repeatedPieces } from './report-repeated.ts';
import type { Settled } from './settled.ts';
import type { SourceBlock } from './source-document.ts';
import type { Structure } from './structure.ts';
import { accountForStructure, structureAlarms, structureSums } from './structure-account.ts';

export interface ReportRequest {
  file: string;
  kind: string;
  into: string | null;
  broughtIn: BroughtIn;
  settled: Settled;
  /** What edition.yaml leaves open, once it is known. */
  open: readonly { line: number; text: string }[];
}

/** Everything that an import has to tell, from what was found and what was held before. */
export function buildReport({
  file,
  kind,
  into,
  broughtIn,
  settled,
  open,
}: ReportRequest): ImportReport {
  const { imported, conversion } = broughtIn;
  const edition = asEdition(imported);
  const account = accountOf(imported, edition);
  const texts = edition.sections.map(({ paragraphs }) =>
    paragraphs.map(({ text }) => text).join('\n'),
  );
  const against = settled.holders.filter(
    (holder) => holder.edition === settled.holders[0]?.edition,
  );
  const vocabulary = vocabularyOf([
    ...texts,
    ...against.map(({ paragraphs }) => (paragraphs ?? []).join('\n')),
  ]);
  const structure =
    broughtIn.document && broughtIn.structure
      ? accountForStructure(broughtIn.document, broughtIn.structure)
      : null;
  const comparison = comparisonWith(edition, against, into);
  const source: ReportSource = {
    file,
    kind,
    into,
    imported,
    edition,
    account,
    conversion,
    structure,
    faults: likelyFaults(imported, vocabulary),
    notices: notices(broughtIn),
    repeated: repeatedPieces(edition),
    open,
    comparison,
  };
  return {
    file,
    kind,
    into,
    title: imported.title,
    alarms: [
      ...(structure ? structureAlarms(structure) : []),
      ...(comparison ? staleAlarms(comparison) : []),
    ],
    facts: facts(source),
    parts: reportParts(source),
    open: openItems(into, open),
    comparison: source.comparison,
  };
}

/** What edition.yaml leaves open, as the report tells it. */
export function openItems(
  into: string | null,
  open: readonly { line: number; text: string }[],
): ImportReport['open'] {
  return open.map(({ line, text }) => ({
    weight: 'decide',
    place: `${into ? `${into}/` : ''}edition.yaml:${line}`,
    text,
    settle: null,
  }));
}

/** The account of the text form against the sections as they would be read; null when there are none. */
function accountOf(imported: ImportedText, edition: Edition): ReportSource['account'] {
  if (imported.sections.length === 0) return null;
  const withSource: Edition = {
    ...edition,
    source: {
      file: 'source.txt',
      sha256: '',
      contents: imported.contents?.lines ?? null,
      dropped: looseLines(imported).map((lines) => ({ lines, reason: 'loose' })),
      note: '',
    },
    place: { file: 'edition/edition.yaml', line: 1, column: 1 },
  };
  const path = 'edition/source.txt';
  const sources = new Map([[path, { path, text: imported.text, sha256: '' }]]);
  return accountForEdition(withSource, { sources });
}

function comparisonWith(
  edition: Edition,
  against: Settled['holders'],
  into: string | null,
): ImportReport['comparison'] {
  if (against.length === 0 || !against.some(({ paragraphs }) => (paragraphs ?? []).length > 0))
    return null;
  const older = against.map(({ number, title, level, paragraphs, key }) => ({
    number,
    title: title ?? '',
    level: level ?? number.split('.').length,
    paragraphs: paragraphs ?? [],
    key,
  }));
  const newer = edition.sections.map(
    ({ number, title, level, parent, paragraphs, key, keyCandidates, cameFrom }) => ({
      number,
      title: title ?? '',
      level,
      parent,
      paragraphs: paragraphs.map(({ text }) => text),
      // A key that is only proposed says nothing yet.
      ...(keyCandidates ? {} : { key }),
      ...(cameFrom ? { cameFrom } : {}),
    }),
  );
  return {
    comparison: compareEditions({ sections: older }, { sections: newer }),
    older: against[0]?.edition ?? '',
    newer: into?.split('/').at(-1) ?? edition.edition,
  };
}

/** References of the file that read as in the edition before and lead elsewhere now. */
function staleAlarms({ comparison, older }: NonNullable<ImportReport['comparison']>): string[] {
  return staleReferences(comparison).map(
    ({ section, paragraph, printed, was, became, leadsTo }) => {
      const now = leadsTo ? `${leadsTo.number} ${leadsTo.title}`.trim() : 'nothing';
      const heir = became ? `${became.number} ${became.title}`.trim() : 'gone';
      return `${section.number}, paragraph ${paragraph.place + 1}: the reference to "${printed}" led to ${`${was.number} ${was.title}`.trim()} in ${older}, which is ${heir} now; here it leads to ${now}.`;
    },
  );
}

function notices({ structure, form }: BroughtIn): ReportSource['notices'] {
  if (!structure || !form) return [];
  const place = (block: number) =>
    (form.lineOf[block] ?? 0) > 0 ? `source.txt:${form.lineOf[block]}` : null;
  return [
    ...structure.subheadings
      .filter(({ block }) => !structure.contents.includes(structure.blocks[block + 1] as never))
      .map(({ block, title }) => ({
        part: 'headings' as const,
        weight: 'note' as const,
        place: place(block),
        text: `${JSON.stringify(title)} has no number; it is kept as a paragraph in bold letters in the section it stands in.`,
        settle: null,
      })),
    ...structure.sections
      .filter(({ numberFrom }) => numberFrom === 'contents')
      .map(({ block, number }) => ({
        part: 'headings' as const,
        weight: 'look' as const,
        place: place(block),
        text: `${number}: the heading prints no number; it is taken from the contents list.`,
        settle: null,
      })),
    ...withoutNumber(structure, place),
    ...form.lostTargets.map(({ block, text, target }) => ({
      part: 'file' as const,
      weight: 'note' as const,
      place: place(block),
      text: `The link on ${JSON.stringify(text)} leads to ${JSON.stringify(target)}, which is no address on the web; the words are kept without it.`,
      settle: null,
    })),
  ];
}

/** Above this many, sections without numbers are how the file is made and told as one thing. */
const FEW = 5;

function withoutNumber(
  { sections, blocks }: Structure,
  place: (block: number) => string | null,
): ReportSource['notices'] {
  const found = sections.filter(({ numberFrom }) => numberFrom === 'words');
  const told = (text: string, block: number) => ({
    part: 'headings' as const,
    weight: 'look' as const,
    place: place(block),
    text,
    settle: null,
  });
  const words = (block: number): string => JSON.stringify(blockText(blocks[block] as SourceBlock));
  const [first] = found;
  if (first && found.length > FEW)
    return [
      told(
        `${found.length} sections print no number and are addressed by their words, such as ${words(first.block)} as ${first.number}.`,
        first.block,
      ),
    ];
  return found.map(({ block, number }) =>
    told(`${words(block)} prints no number; the section is addressed as ${number}.`, block),
  );
}

function facts({
  imported,
  account,
  conversion,
  edition,
  structure,
}: ReportSource): ImportReport['facts'] {
  const paragraphs = edition.sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  const entries = imported.contents?.entries.length;
  const sure = imported.sections.filter(
    ({ answer }) => answer === null || answer.certainty === 'sure',
  ).length;
  const marked = structure ? structureSums(structure) : null;
  const c = conversion?.characters;
  const a = account?.account;
  return [
    { name: 'Sections', value: String(imported.sections.length) },
    { name: 'Paragraphs, items and rows', value: String(paragraphs) },
    ...(entries === undefined
      ? []
      : [
          {
            name: 'Lines of the contents list',
            value: `${entries}, of which ${imported.headings.filter((h) => h.contents).length} found in the body`,
          },
        ]),
    ...(marked === null ? [] : [{ name: 'Headings that the file marks', value: marked }]),
    { name: 'Keys', value: `${sure} sure, ${imported.sections.length - sure} to settle` },
    ...(c
      ? [
          {
            name: 'Characters of the file',
            value: `${c.inFile}${c.made > 0 ? ` and ${c.made} that it shows without holding them` : ''}: ${c.inText} in the text, ${c.dropped} left out, ${c.replaced} replaced, ${c.missing.length} lost`,
          },
        ]
      : []),
    ...(a
      ? [
          {
            name: 'Characters of the text form',
            value: `${a.total}: ${a.published} published, ${a.corrected} corrected, ${a.markup} markup, ${a.dropped} left out, ${a.unaccounted} unaccounted`,
          },
        ]
      : []),
  ];
}
