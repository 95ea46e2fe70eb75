import { readMdxBody } from '../core/mdx-body.ts';
import type { SectionData } from '../core/schemas.ts';
import { correctedText, linesOf, textFormToMdx } from '../core/source-text.ts';
import { collapse, slug } from '../core/text.ts';
import { answerKeys } from './answer-keys.ts';
import type { BodyHeading } from './headings.ts';
import type { ProposedCorrection } from './propose-corrections.ts';
import { mayReplace } from './said.ts';
import type { Said, Settled } from './settled.ts';

/** Something that an editor has settled and that the file now gainsays. */
export interface Conflict {
  /** Number of the section as it stands in the edition. */
  number: string;
  /** What the two say; English, one sentence. */
  text: string;
}

/** Which section of the edition, as it stands, each heading of the file is. */
export interface CarriedOver {
  /** By place of the heading; undefined for a section that is new to the edition. */
  before: (SectionData | undefined)[];
  /** Sections of the edition that the file does not have. */
  gone: SectionData[];
}

/** A section of the file before anything is settled about it. */
export interface RawSection {
  heading: BodyHeading;
  /** Last line with text, from 1. */
  last: number;
  paragraphs: readonly string[];
}

/**
 * Finds what each section of the file is in the edition as it stands: the same number and heading, else the same by
 * its text. A number alone proves nothing: in a new version of the file it may have gone to another section.
 */
export function carryOver(sections: readonly RawSection[], settled: Settled): CarriedOver {
  const before: (SectionData | undefined)[] = sections.map(({ heading }) => {
    const held = settled.sections.get(heading.number);
    return held && sameHeading(held, heading) ? held : undefined;
  });
  const left = new Set(settled.sections.values());
  for (const held of before) if (held) left.delete(held);
  if (left.size > 0 && before.includes(undefined)) {
    const byKey = new Map([...left].map((data) => [data.key, data]));
    const answers = answerKeys(
      sections.map(({ heading, paragraphs }, i) => ({
        ...heading,
        level: heading.level,
        parent: null,
        paragraphs,
        key: before[i]?.key ?? null,
      })),
      [...settled.sections.values()].map(({ key, number, heading, level }) => ({
        edition: '',
        number,
        title: heading,
        key,
        ...(level === undefined ? {} : { level }),
        paragraphs: paragraphsOf(settled.bodies?.get(number) ?? ''),
      })),
    );
    answers.forEach((answer, i) => {
      const held = answer?.certainty === 'sure' ? byKey.get(answer.key) : undefined;
      if (!held || before[i] || !left.delete(held)) return;
      before[i] = held;
    });
  }
  return { before, gone: [...left] };
}

function sameHeading(held: SectionData, heading: BodyHeading): boolean {
  return (
    held.printed === heading.printed ||
    slug(held.heading ?? '') === slug(heading.title ?? '') ||
    held.printed === undefined
  );
}

/** The texts of a body, for comparing. */
export function paragraphsOf(body: string): string[] {
  return readMdxBody('', body, 1, { headings: false }).blocks.map(({ text }) => text);
}

/** What an editor has done to a section beyond what an import gives, in words; empty when nothing. */
export function decisionsIn(data: SectionData, settled: Settled): string[] {
  const by = (have: unknown, words: string) => (have ? [words] : []);
  return [
    ...by(data.notes.length > 0, 'notes'),
    ...by(data.references.length > 0, 'declared references'),
    ...by(data.keyReason, 'a settled key'),
    ...by(
      data.corrections.some((c) => !IMPORTED.has(c.kind)),
      'corrections',
    ),
    ...by(isHandMade(data, settled), 'a text that was changed by hand'),
  ];
}

/** Kinds of correction that an import proposes by itself. */
const IMPORTED: ReadonlySet<string> = new Set([
  'page-break',
  'repeated-fragment',
  'lost-link',
  'autolink',
  'contents-list',
]);

/** The body of the file is not what its lines and corrections give. */
export function isHandMade(data: SectionData, settled: Settled): boolean {
  const body = settled.bodies?.get(data.number);
  if (body === undefined || typeof settled.text !== 'string' || !data.lines) return false;
  return body.trim() !== bodyFrom(linesOf(settled.text), data.lines, data.corrections).trim();
}

/** The body that the lines of a section give; the first of them is its heading. */
export function bodyFrom(
  lines: readonly string[],
  [first, last]: readonly [number, number],
  corrections: readonly ProposedCorrection[],
): string {
  const corrected = correctedText(lines, first, last, corrections).text;
  const end = corrected.indexOf('\n');
  return end === -1 ? '' : textFormToMdx(corrected.slice(end + 1));
}

/** The recorded corrections at the lines where their words stand now, and those whose words are gone. */
export function moveCorrections(
  held: SectionData,
  lines: readonly string[],
  [first, last]: readonly [number, number],
  settled: Settled,
): { kept: ProposedCorrection[]; lost: ProposedCorrection[] } {
  const kept: ProposedCorrection[] = [];
  const lost: ProposedCorrection[] = [];
  const text = lines.slice(first - 1, last).join('\n');
  const isSame = typeof settled.text !== 'string' || settled.text === lines.join('\n');
  let from = 0;
  for (const correction of held.corrections) {
    if (isSame) {
      kept.push(correction);
    } else if (correction.kind === 'contents-list') {
      const line = lines.findIndex((l) => l.includes(correction.printed)) + 1;
      if (line > 0) kept.push({ ...correction, line });
    } else {
      const at = [text.indexOf(correction.printed, from), text.indexOf(correction.printed)].find(
        (n) => n !== -1,
      );
      if (at === undefined) lost.push(correction);
      else {
        kept.push({ ...correction, line: first + text.slice(0, at).split('\n').length - 1 });
        from = at + correction.printed.length;
      }
    }
  }
  // What an import proposes it proposes anew; only an editor's own work can be lost.
  return { kept, lost: lost.filter(({ kind }) => !IMPORTED.has(kind)) };
}

/** Everything in a section that the file gainsays and that the editor has not said may go. */
export function conflictsOf(
  held: SectionData,
  heading: BodyHeading,
  newBody: string,
  lost: readonly ProposedCorrection[],
  settled: Settled,
  said: Said,
): Conflict[] {
  if (mayReplace(said, held.number, heading.number)) return [];
  const conflicts: Conflict[] = [];
  const tell = (text: string) => conflicts.push({ number: held.number, text });
  for (const { printed } of lost) {
    tell(
      `the correction of ${JSON.stringify(printed)} has nothing to correct: the words are not in the file any more`,
    );
  }
  if (isHandMade(held, settled) && typeof settled.text === 'string' && held.lines) {
    const old = bodyFrom(linesOf(settled.text), held.lines, held.corrections);
    if (old.trim() !== newBody.trim()) {
      tell('its text was changed by hand, and the file has another text now');
    }
  }
  const wasOwn = held.printed !== undefined && !held.printed.includes(held.heading ?? '');
  if (
    wasOwn &&
    held.printed !== heading.printed &&
    collapse(heading.title ?? '') !== held.heading
  ) {
    tell(
      `its heading was settled as "${held.heading}", and the file now prints "${heading.printed}"`,
    );
  }
  return conflicts;
}
