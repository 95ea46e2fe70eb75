import type { SectionData } from '../core/schemas.ts';
import type { KeyAnswer } from './answer-keys.ts';
import type { Conflict } from './carry-over.ts';
import type { ContentsList } from './contents-list.ts';
import type { BodyHeading } from './headings.ts';

/** A section as the importer would write it. */
export interface ImportedSection {
  data: SectionData;
  /** The body of its file. */
  body: string;
  /** How its key was found; null where an editor had settled it. */
  answer: KeyAnswer | null;
}

/** What a remark is about; the report has a part for each. */
export type RemarkKind = 'contents' | 'heading' | 'numbering' | 'key' | 'correction' | 'kept';

/** One line of the import report; English, for the editor's terminal. */
export interface ImportRemark {
  /** Line in the text form, from 1. */
  line: number;
  text: string;
  kind: RemarkKind;
  /** Number of the section; null when it belongs to none. */
  section: string | null;
  /** The command or the line that settles it; null when there is nothing to do. */
  settle: string | null;
}

/** An edition as it was found in a file. Nothing has been written yet. */
export interface ImportedText {
  /** The text form: what lies beside the edition as source.txt. */
  text: string;
  /** The title as the file shows it, or the first line with text. */
  title: string | null;
  contents: ContentsList | null;
  /** Lines before the first section that are not published, from 1. */
  front: [number, number] | null;
  headings: readonly BodyHeading[];
  sections: ImportedSection[];
  remarks: ImportRemark[];
  /** What an editor has settled and the file gainsays. Nothing may be written while there is one. */
  conflicts: Conflict[];
  /** Sections that the edition had and the file has not; their files go. */
  gone: SectionData[];
}
