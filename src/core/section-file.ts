import { readFrontMatter } from './front-matter.ts';
import { readMdxBody } from './mdx-body.ts';
import type { Correction, Note, Paragraph, Section } from './model.ts';
import type { Problem } from './problem.ts';
import { sectionSchema } from './schemas.ts';
import { levelOf } from './section-number.ts';
import { readPrintedHeading } from './source-text.ts';

export interface SectionFile {
  /** Null when the front matter could not be read. */
  section: Section | null;
  problems: Problem[];
}

/**
 * Reads one section file. What depends on the sections around it (parent, expected number, references)
 * is filled in by the edition.
 */
export function readSectionFile(file: string, text: string): SectionFile {
  const front = readFrontMatter(file, text, sectionSchema);
  const { blocks, problems } = readMdxBody(file, front.body, front.bodyLine, { headings: false });
  const { data } = front;
  if (!data) return { section: null, problems: [...front.problems, ...problems] };

  const paragraphs = blocks.filter((block): block is Paragraph => block.kind !== 'heading');
  const printedTitle = data.printed ? readPrintedHeading(data.printed, data)?.title || null : null;
  const notes = data.notes.map(
    (note, i): Note => ({
      kind: note.kind,
      quote: note.quote,
      suggestion: note.suggestion ?? null,
      comment: note.comment ?? null,
      anchor: paragraphs.find((paragraph) => paragraph.text.includes(note.quote))?.anchor ?? null,
      place: front.placeOf(['notes', i, 'quote']),
    }),
  );
  const corrections = data.corrections.map(
    (correction, i): Correction => ({
      ...correction,
      place: front.placeOf(['corrections', i, 'printed']),
    }),
  );
  const section: Section = {
    key: data.key,
    number: data.number,
    title: data.heading,
    printedTitle: printedTitle === data.heading ? null : printedTitle,
    printedHeading: data.printed ?? null,
    ...(data.label === undefined ? {} : { label: data.label }),
    ...(data.keyCandidates === undefined ? {} : { keyCandidates: data.keyCandidates }),
    level: data.level ?? levelOf(data.number),
    position: data.position,
    parent: null,
    expectedNumber: null,
    page: data.page ?? null,
    lines: data.lines ?? null,
    fromDecision: data.fromDecision ?? null,
    keyReason: data.keyReason ?? null,
    cameFrom: data.cameFrom ?? null,
    paragraphs,
    corrections,
    notes,
    declared: data.references.map((reference, i) => ({
      ...reference,
      place: front.placeOf(['references', i, 'quote']),
    })),
    references: [],
    laws: [],
    documents: [],
    place: front.placeOf(['number']),
  };
  return { section, problems: [...front.problems, ...problems] };
}
