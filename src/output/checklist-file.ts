import * as z from 'zod/mini';
import { numberOf } from '../core/ledger/ledger.ts';
import type { ChecklistRefusal } from './checklist-wording.ts';

// Else zod would make code at run time, which the security policy of the pages does not allow.
z.config({ jitless: true });

/** Says what the file is; other files are refused. */
const FORMAT = 'arsregler-checklista';
const VERSION = 1;

/** A file larger than this, in characters, is no checklist: 5,000 marks of the greatest length fit in it. */
export const LARGEST_CHECKLIST = 2_000_000;

export const LONGEST_NAME = 120;

const markSchema = z.strictObject({
  /** Fingerprint of the words that were ticked. */
  print: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  /** Edition in which those words were read. */
  edition: z.string().check(z.minLength(1), z.maxLength(40)),
  done: z.boolean(),
  responsible: z.string().check(z.maxLength(LONGEST_NAME)),
  /** ISO date, or empty. */
  date: z.string().check(z.regex(/^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/)),
});

/** The file in which a reader keeps a checklist, `{document}-checklista.json`. */
export const checklistFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** "region/document". */
  document: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  marks: z.record(z.string().check(z.regex(/^K[1-9]\d{0,8}$/)), markSchema),
});

export type ChecklistMark = z.infer<typeof markSchema>;
/** What has been filled in, by the id of the requirement. */
export type ChecklistMarks = ReadonlyMap<string, ChecklistMark>;

/** The text of the file. Marks stand in the order of their ids, so that equal lists give equal files. */
export function writeChecklist(document: string, marks: ChecklistMarks): string {
  const sorted = [...marks].sort(([a], [b]) => numberOf(a) - numberOf(b));
  const file = { format: FORMAT, version: VERSION, document, marks: Object.fromEntries(sorted) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads the text of a file for a document: all its marks, or why none of it is taken. */
export function readChecklist(
  text: string,
  document: string,
): { marks: ChecklistMarks } | { refused: ChecklistRefusal } {
  if (text.length > LARGEST_CHECKLIST) return { refused: 'too-big' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  const { format, version } = z.looseObject({}).safeParse(data).data ?? {};
  if (format !== FORMAT) return { refused: 'not-checklist' };
  if (version !== VERSION) return { refused: 'other-version' };
  const read = checklistFileSchema.safeParse(data);
  if (!read.success) return { refused: 'damaged' };
  if (read.data.document !== document) return { refused: 'other-document' };
  return { marks: new Map(Object.entries(read.data.marks)) };
}

/** Two lists as one: where both speak of a requirement, the newer list decides. */
export function mergeMarks(older: ChecklistMarks, newer: ChecklistMarks): ChecklistMarks {
  return new Map([...older, ...newer]);
}

/** Whether a mark was made for the words as they stand: a tick counts only for them. */
export function standing(
  mark: ChecklistMark | undefined,
  print: string,
): 'none' | 'done' | 'older' {
  if (!mark?.done) return 'none';
  return mark.print === print ? 'done' : 'older';
}
