import type { SourceAccount } from '../core/account.ts';
import type { Comparison } from '../core/compare/compare.ts';
import type { Edition } from '../core/model.ts';
import type { ConversionData } from '../core/schemas.ts';
import type { ImportedText } from './imported.ts';
import type { LikelyFault } from './report-faults.ts';
import type { StructureAccount } from './structure-account.ts';

/** How much an item asks of the editor. */
export type Weight =
  /** Nothing is written until it is settled. */
  | 'stop'
  /** Has to be decided before the edition is published. */
  | 'decide'
  /** Probably right; worth a look. */
  | 'look'
  /** For the record. */
  | 'note';

export interface ReportItem {
  weight: Weight;
  /** "source.txt:273" or a name of a file with a line; null when it has no place. */
  place: string | null;
  /** One or two sentences. */
  text: string;
  /** The command, or the file with the line to write, that settles it; null when there is nothing to do. */
  settle: string | null;
}

export interface ReportPart {
  id: string;
  title: string;
  /** Said when there are no items. */
  none: string;
  items: ReportItem[];
}

/** Everything that an import has to tell. Data; how it looks is decided by those who write it out. */
export interface ImportReport {
  file: string;
  /** "a Word file", "a PDF" … */
  kind: string;
  into: string | null;
  title: string | null;
  /** What an editor has to see before anything else: the structure does not hold what the file marks or lists. */
  alarms: string[];
  facts: { name: string; value: string }[];
  parts: ReportPart[];
  /** What is still unknown in edition.yaml. */
  open: ReportItem[];
  comparison: { comparison: Comparison; older: string; newer: string } | null;
}

/** What the report is made from. */
export interface ReportSource {
  file: string;
  kind: string;
  into: string | null;
  imported: ImportedText;
  edition: Edition;
  /** Of the text form; null when nothing was found. */
  account: {
    account: SourceAccount;
    problems: readonly { found: string; expected: string }[];
  } | null;
  conversion: ConversionData | null;
  /** Of headings; null for a file that is the text form itself. */
  structure: StructureAccount | null;
  faults: readonly LikelyFault[];
  /** From the file: headings kept as text, links whose target is left out, numbers from the contents list. */
  notices: readonly (ReportItem & { part: 'headings' | 'file' })[];
  repeated: readonly ReportItem[];
  open: readonly { line: number; text: string }[];
  comparison: ImportReport['comparison'];
}
