import type { Catalogue } from './catalogue.ts';
import { plainReading } from './corrections.ts';
import { decisionsOf, editionsOf } from './holdings.ts';
import { readMdxBody } from './mdx-body.ts';
import type { Correction, Decision, DroppedLines, Edition, Section } from './model.ts';
import { firstDifference } from './ordered-wording.ts';
import type { Problem } from './problem.ts';
import { type Block, describe, excerpt, sameBlock } from './source-block.ts';
import {
  correctedText,
  linesOf,
  readPrintedHeading,
  type SourceCorrection,
  textFormToMdx,
  withoutDropped,
} from './source-text.ts';
import { collapse, withoutSpace } from './text.ts';

/** What became of every printed character of a source. White space is not counted. */
export interface SourceAccount {
  total: number;
  /** Published just as it is printed. */
  published: number;
  /** Replaced by a recorded correction. */
  corrected: number;
  /** Markup of the text form: asterisks, list markers, brackets of links, the full stop after a number. */
  markup: number;
  /** In lines that are left out on record, the contents list among them. */
  dropped: number;
  /** In none of these. Must be 0. */
  unaccounted: number;
}

export interface AccountReading {
  account: SourceAccount;
  problems: Problem[];
}

const RULE = 'source-account';

/** Path of the source text that lies beside the edition. */
export function sourcePath(edition: Edition): string | null {
  return edition.source ? besides(edition.place.file, edition.source.file) : null;
}

/** Path of the source text of a decision. */
export function decisionSourcePath(decision: Decision): string | null {
  return decision.source ? besides(decision.place.file, decision.source.file) : null;
}

function besides(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/'))}/${name}`;
}

/** The account of every edition and decision that has a source. */
export function accountForSources(catalogue: Catalogue): Map<Edition | Decision, AccountReading> {
  return new Map([
    ...editionsOf(catalogue).flatMap((edition): [Edition, AccountReading][] => {
      const reading = accountForEdition(edition, catalogue);
      return reading ? [[edition, reading]] : [];
    }),
    ...decisionsOf(catalogue).flatMap((decision): [Decision, AccountReading][] => {
      const reading = accountForDecision(decision, catalogue);
      return reading ? [[decision, reading]] : [];
    }),
  ] as [Edition | Decision, AccountReading][]);
}

/** Follows every character of an edition's source to where it is published, corrected or dropped on record. */
export function accountForEdition(
  edition: Edition,
  catalogue: Pick<Catalogue, 'sources'>,
): AccountReading | null {
  const path = sourcePath(edition);
  const source = path === null ? undefined : catalogue.sources.get(path);
  if (!edition.source || !source || path === null) return null;
  const lines = linesOf(source.text);
  const ledger = new Ledger(path, lines);
  const dropped: DroppedLines[] = [...edition.source.dropped];
  if (edition.source.contents) dropped.push({ lines: edition.source.contents, reason: 'contents' });
  for (const range of dropped) ledger.drop(range.lines[0], range.lines[1]);
  for (const section of edition.sections) {
    if (section.lines) ledger.section(section, section.lines);
    ledger.contentsCorrections(section);
  }
  return ledger.close(edition.place);
}

/** The same for the record of a decision. */
export function accountForDecision(
  decision: Decision,
  catalogue: Pick<Catalogue, 'sources'>,
): AccountReading | null {
  const path = decisionSourcePath(decision);
  const source = path === null ? undefined : catalogue.sources.get(path);
  if (!decision.source || !source || path === null) return null;
  const lines = linesOf(source.text);
  const ledger = new Ledger(path, withoutDropped(lines, decision.source.dropped));
  ledger.record(decision, lines);
  return ledger.close(decision.place);
}

class Ledger {
  private readonly account: SourceAccount = {
    total: 0,
    published: 0,
    corrected: 0,
    markup: 0,
    dropped: 0,
    unaccounted: 0,
  };
  private readonly problems: Problem[] = [];
  private readonly path: string;
  private readonly lines: readonly string[];
  /** Which section or list a line belongs to, so that no line is counted twice or not at all. */
  private readonly owner: (string | undefined)[];

  constructor(path: string, lines: readonly string[]) {
    this.path = path;
    this.lines = lines;
    this.owner = new Array(lines.length);
  }

  drop(first: number, last: number): void {
    for (let line = first; line <= last; line++) this.owner[line - 1] = 'dropped';
    this.count('dropped', this.lines.slice(first - 1, last).join('\n'));
  }

  section(section: Section, [first, last]: [number, number]): void {
    this.claim(first, last, section);
    const { text, applied, unmatched, replaced } = correctedText(
      this.lines,
      first,
      last,
      section.corrections,
    );
    for (const correction of unmatched) this.notInSource(correction as Correction);
    const printed = this.lines[first - 1] ?? '';
    if (section.printedHeading !== null && section.printedHeading !== printed) {
      this.problems.push({
        rule: RULE,
        severity: 'error',
        place: section.place,
        found: `the printed heading "${section.printedHeading}"`,
        expected: `"${printed}", which is line ${first} of the source`,
        mend: 'Write the heading line in "printed" as the source has it, and mend it with a correction.',
      });
    }
    const end = text.indexOf('\n');
    const heading = readPrintedHeading(end === -1 ? text : text.slice(0, end), section);
    const label = ({ number }: { number: string }) => section.label ?? number;
    const read = [
      { text: `${heading ? label(heading) : ''} ${heading?.title ?? ''}`, line: first },
      ...this.blocks(end === -1 ? '' : text.slice(end + 1)),
    ];
    const published = [
      { text: `${label(section)} ${section.title ?? ''}`, place: section.place },
      ...section.paragraphs,
    ];
    const matched = this.compare(read, published, first);
    this.enter(this.lines.slice(first - 1, last).join('\n'), applied, replaced, matched);
  }

  record(decision: Decision, all: readonly string[]): void {
    const { text, applied, unmatched, replaced } = correctedText(
      this.lines,
      1,
      this.lines.length,
      decision.corrections,
    );
    for (const correction of unmatched) this.notInSource(correction as Correction);
    const matched = this.compare(this.blocks(text), decision.blocks, 1);
    this.owner.fill(decision.id);
    const kept = this.lines.join('\n');
    this.enter(kept, applied, replaced, matched);
    const dropped = size(all.join('\n')) - size(kept);
    this.account.dropped += dropped;
    this.account.total += dropped;
  }

  /** Corrections to the contents list stand outside their section's lines. */
  contentsCorrections(section: Section): void {
    for (const correction of section.corrections) {
      if (correction.kind !== 'contents-list') continue;
      if (!(this.lines[correction.line - 1] ?? '').includes(correction.printed))
        this.notInSource(correction);
    }
  }

  private claim(first: number, last: number, section: Section): void {
    for (let line = first; line <= last; line++) {
      const other = this.owner[line - 1];
      if (other !== undefined) {
        this.problems.push({
          rule: RULE,
          severity: 'error',
          place: section.place,
          found: `line ${line} of the source in ${section.number} and in ${other}`,
          expected: 'every line in one place',
          mend: 'Correct "lines" of one of the two.',
        });
        return;
      }
      this.owner[line - 1] = section.number;
    }
  }

  private blocks(text: string): Block[] {
    return readMdxBody(this.path, textFormToMdx(text), 1, { headings: true }).blocks;
  }

  /** Compares what the source says, block by block, with what is published; gives the size of what is equal. */
  private compare(
    read: readonly Block[],
    published: readonly (Block & { place: Problem['place'] })[],
    firstLine: number,
  ): number {
    let matched = 0;
    for (let i = 0; i < Math.max(read.length, published.length); i++) {
      const source = read[i];
      const shown = published[i];
      if (source && shown && sameBlock(source, shown)) {
        matched += size(shown.text);
        continue;
      }
      this.problems.push(this.difference(source, shown, published.at(-1)?.place, firstLine));
      // After an unequal number of blocks everything would be unequal; the first place says it all.
      if (read.length !== published.length) break;
    }
    return matched;
  }

  private difference(
    source: Block | undefined,
    shown: (Block & { place: Problem['place'] }) | undefined,
    lastPlace: Problem['place'] | undefined,
    firstLine: number,
  ): Problem {
    const sameText = source && shown && collapse(source.text) === collapse(shown.text);
    const { ordered, found } = sameText
      ? { ordered: describe(source), found: describe(shown) }
      : quoted(firstDifference(collapse(source?.text ?? ''), collapse(shown?.text ?? '')));
    const line = source ? this.lineOf(source.text, firstLine) : firstLine;
    return {
      rule: RULE,
      severity: 'error',
      place: shown?.place ?? lastPlace ?? { file: this.path, line: firstLine, column: 1 },
      found: shown ? found : 'nothing',
      expected: source
        ? `${ordered}, as the source prints it`
        : 'nothing more: the source ends here',
      mend: 'Restore the printed wording, or record a correction with the printed form, the reading and the reason.',
      other: { place: { file: this.path, line, column: 1 }, note: 'the source' },
    };
  }

  /** The line on which a block begins, found by its first words. */
  private lineOf(text: string, firstLine: number): number {
    const start = collapse(text).slice(0, 24);
    const at = this.lines.findIndex(
      (line, i) => i >= firstLine - 1 && collapse(line).includes(start),
    );
    return at === -1 ? firstLine : at + 1;
  }

  /**
   * Puts the characters of some lines into the account. `matched` is the size of the published text that the
   * lines say; the readings of corrections are part of it and are no characters of the source.
   */
  private enter(
    source: string,
    applied: readonly SourceCorrection[],
    replaced: number,
    matched: number,
  ): void {
    const readings = applied.reduce((sum, { reading }) => sum + size(plainReading(reading)), 0);
    const kept = size(source) - replaced;
    const published = Math.min(kept, Math.max(0, matched - readings));
    const balanced = this.problems.length === 0;
    this.account.total += size(source);
    this.account.corrected += replaced;
    this.account.published += published;
    // Where everything matches, what is left is markup; where something does not, nobody can tell them apart.
    this.account[balanced ? 'markup' : 'unaccounted'] += kept - published;
  }

  private count(what: 'dropped', text: string): void {
    this.account.total += size(text);
    this.account[what] += size(text);
  }

  private notInSource(correction: Correction): void {
    this.problems.push({
      rule: 'correction-in-source',
      severity: 'error',
      place: correction.place,
      found: `the printed form ${JSON.stringify(correction.printed)}`,
      expected: `words that begin on line ${correction.line} of ${this.path}`,
      mend: 'Copy the printed form from the source, line breaks and markup included, or correct the line.',
    });
  }

  close(place: Problem['place']): AccountReading {
    this.lines.forEach((text, i) => {
      if (this.owner[i] !== undefined || text.trim() === '') return;
      this.account.total += size(text);
      this.account.unaccounted += size(text);
      this.problems.push({
        rule: RULE,
        severity: 'error',
        place: { file: this.path, line: i + 1, column: 1 },
        found: `"${excerpt(text)}", which no section holds`,
        expected: 'every line of the source in a section or dropped on record',
        mend: 'Widen "lines" of the section it belongs to, or add it to "dropped" with a reason.',
        other: { place, note: 'where dropped lines are recorded' },
      });
    });
    return { account: this.account, problems: this.problems };
  }
}

function quoted({ ordered, found }: { ordered: string; found: string }) {
  return { ordered: `"${ordered}"`, found: `"${found}"` };
}

function size(text: string): number {
  return withoutSpace(text).length;
}
