import type { Edition, Section } from '../model.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Place } from '../problem.ts';
import { compareNumbers, levelOf } from '../section-number.ts';
import { collapse } from '../text.ts';
import { type Day, dayAfter, dayBefore } from './day.ts';
import { newSection } from './new-section.ts';
import { pairParagraphs, sameParagraph } from './pair-paragraphs.ts';
import { inPlaceOf, ParagraphLine, times } from './paragraph-line.ts';
import { paragraphsAt, placeText } from './place.ts';
import { SectionLine, type StandingParagraph } from './section-line.ts';
import type { BindingEffect, Effect, EffectPlace } from './types.ts';

/** Why an effect could not be folded: what the decision holds, and what the edition reads on the day before. */
export interface FoldFault {
  kind: 'place' | 'was' | 'expect' | 'tie' | 'number' | 'key';
  by: string;
  place: Place;
  /** What was found and what should have been; words of the texts, or places and numbers. */
  found: string;
  expected: string;
  /** The decision that it stands against, for a tie. */
  other: string | null;
}

/** An edition with the effects laid into it: how it reads on any day. */
export interface Folded {
  /** The days on which the text becomes another, in order. */
  days: Day[];
  /** The sections on a day, in order, not yet placed under one another. */
  on: (day: Day) => Section[];
  faults: FoldFault[];
  /** The effects that have been laid in, with the day from which they hold. */
  laid: { effect: Effect; by: string; from: Day }[];
}

/**
 * Lays the effects of decisions that bind into an edition. Day by day: each is put to the text as it reads on the day
 * before, so that the order in which effects are given does not matter. `start` is the first day of the edition,
 * where it is known: what a decision says from an earlier day holds from then. Effects without a day are left alone.
 */
export function fold(
  edition: Pick<Edition, 'sections'>,
  effects: readonly BindingEffect[],
  start: Day | null = null,
): Folded {
  const folding = new Folding(edition.sections);
  const dated = effects.flatMap((binding) => {
    const { from, form } = binding.effect;
    if (from === null || form === 'note') return [];
    return [{ binding, from: start !== null && from < start ? start : from }];
  });
  dated.sort((a, b) => order(a.from, b.from) || inTurn(a.binding, b.binding));
  for (const { binding, from } of dated) folding.lay(binding, from);
  const turns = folding.laid.flatMap(({ effect, from }) =>
    effect.to === null ? [from] : [from, dayAfter(effect.to)],
  );
  return {
    days: [...new Set(turns)].sort(),
    on: (day) => folding.on(day),
    faults: folding.faults,
    laid: folding.laid,
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Within a day: what exchanges an expression first, then new sections by number, then the rest as it was adopted. */
function inTurn(a: BindingEffect, b: BindingEffect): number {
  const rank = ({ effect }: BindingEffect) =>
    effect.form === 'replace' ? 0 : effect.form === 'section' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.effect.form === 'section' && b.effect.form === 'section') {
    const byNumber = compareNumbers(a.effect.number, b.effect.number);
    if (byNumber !== 0) return byNumber;
  }
  return order(a.decided ?? '', b.decided ?? '') || order(a.by, b.by);
}

class Folding {
  readonly faults: FoldFault[] = [];
  readonly laid: Folded['laid'] = [];
  private readonly lines: SectionLine[];

  constructor(sections: readonly Section[]) {
    this.lines = sections.map((section) => new SectionLine(section, true));
  }

  on(day: Day): Section[] {
    return this.lines
      .flatMap((line) => line.on(day) ?? [])
      .map((section, i) => ({ ...section, position: i + 1 }));
  }

  lay(binding: BindingEffect, from: Day): void {
    const before = this.faults.length;
    const { effect } = binding;
    if (effect.form === 'wording') this.wording(binding, effect, from);
    else if (effect.form === 'heading') this.heading(binding, effect, from);
    else if (effect.form === 'section') this.section(binding, effect, from);
    else if (effect.form === 'repeal') this.repeal(binding, effect, from);
    else if (effect.form === 'replace') this.exchange(binding, effect, from);
    if (this.faults.length === before) this.laid.push({ effect, by: binding.by, from });
  }

  private wording(binding: BindingEffect, effect: Effect & { form: 'wording' }, from: Day): void {
    const found = this.paragraphs(binding, effect.at, from);
    if (!found) return;
    const { line, paragraphs: old } = found;
    const was = effect.was.paragraphs.map(({ text }) => words(text)).join('\n\n');
    const now = this.paragraphsOn(line, effect.at, from)?.map(({ paragraph }) => paragraph);
    // Another decision may take effect on the same day: the later one may have been put to its words.
    if (![old.map(({ paragraph }) => paragraph), now ?? []].some((side) => reads(side) === was)) {
      const there = old.map(({ paragraph }) => paragraph.text).join(' ');
      this.fault('was', binding, there, effect.was.text);
      return;
    }
    const given = inPlaceOf(
      old.map(({ paragraph }) => paragraph),
      effect.wording.paragraphs,
      line.newGroups(),
    );
    this.put(line, old, given, binding, from);
  }

  /** Puts paragraphs in the place of others; those that stay as they were keep their origin. */
  private put(
    line: SectionLine,
    old: readonly StandingParagraph[],
    given: readonly Paragraph[],
    binding: BindingEffect,
    from: Day,
  ): void {
    let after = old[0] ? line.paragraphs.indexOf(old[0].line) - 1 : line.paragraphs.length - 1;
    const before = old.map(({ paragraph }) => paragraph);
    for (const [o, g] of pairParagraphs(before, given)) {
      const value = g === null ? null : (given[g] as Paragraph);
      const there = o === null ? undefined : old[o];
      if (there) {
        after = Math.max(after, line.paragraphs.indexOf(there.line));
        const keeps = value !== null && sameParagraph(there.paragraph, value);
        this.tie(binding, there.line.set(binding, from, keeps ? there.paragraph : value, keeps));
      } else {
        const fresh = new ParagraphLine(null);
        fresh.set(binding, from, value);
        after += 1;
        line.paragraphs.splice(after, 0, fresh);
      }
    }
  }

  private heading(
    { effect: _, ...binding }: BindingEffect,
    effect: Effect & { form: 'heading' },
    from: Day,
  ): void {
    const full = { ...binding, effect };
    const line = this.lineOf(full, effect.at.section, from);
    if (!line) return;
    const was = line.heading.on(dayBefore(from)).value ?? '';
    const now = line.heading.on(from).value ?? '';
    if (words(was) !== words(effect.was) && words(now) !== words(effect.was)) {
      this.fault('was', full, was, effect.was);
      return;
    }
    const layer = { from, to: effect.to, ...binding, value: collapse(effect.wording) };
    this.tie(
      full,
      line.heading.lay(layer, (a, b) => a === b),
    );
  }

  private section(binding: BindingEffect, effect: Effect & { form: 'section' }, from: Day): void {
    const taken = this.lines.find((line) => this.stands(line, from, effect.number));
    if (taken) {
      this.fault('number', binding, effect.number, taken.section.title ?? taken.section.number);
      return;
    }
    if (this.lines.some((line) => line.section.key === effect.key)) {
      this.fault('key', binding, effect.key, effect.key);
      return;
    }
    const at = this.indexAfter(binding, effect, from);
    if (at === null) return;
    const line = new SectionLine(newSection(effect), false);
    const { by, decided } = binding;
    line.stands.lay({ from, to: effect.to, by, decided, value: true }, Object.is);
    this.put(line, [], effect.wording.paragraphs, binding, from);
    this.lines.splice(at, 0, line);
  }

  /** Where a new section goes in: after the one that is named and, unless it is a part of that, after all its parts. */
  private indexAfter(
    binding: BindingEffect,
    { after, number }: Effect & { form: 'section' },
    from: Day,
  ): number | null {
    if (after === null) return 0;
    const named = this.lineOf(binding, after, from);
    if (!named) return null;
    let at = this.lines.indexOf(named) + 1;
    const level = levelOf(number);
    const isPart = (line: SectionLine | undefined) =>
      line !== undefined &&
      line.section.level > named.section.level &&
      (line.section.level > level || this.isNew(line, from, number));
    while (isPart(this.lines[at]) || this.isNew(this.lines[at], from, number)) at += 1;
    return at;
  }

  /** True for a section that comes in on the same day with a lower number. */
  private isNew(line: SectionLine | undefined, from: Day, number: string): boolean {
    return (
      line !== undefined &&
      line.stands.on(from).layer?.from === from &&
      line.stands.on(from).value &&
      compareNumbers(line.section.number, number) < 0
    );
  }

  private repeal(binding: BindingEffect, effect: Effect & { form: 'repeal' }, from: Day): void {
    if (effect.at.part !== null) {
      const found = this.paragraphs(binding, effect.at, from);
      if (found) this.put(found.line, found.paragraphs, [], binding, from);
      return;
    }
    const line = this.lineOf(binding, effect.at.section, from);
    if (!line) return;
    const first = this.lines.indexOf(line);
    let end = first + 1;
    while ((this.lines[end]?.section.level ?? 0) > line.section.level) end += 1;
    const { by, decided } = binding;
    for (const part of this.lines.slice(first, end)) {
      if (!part.stands.on(dayBefore(from)).value) continue;
      const layer = { from, to: effect.to, by, decided, value: false };
      this.tie(binding, part.stands.lay(layer, Object.is));
    }
  }

  private exchange(binding: BindingEffect, effect: Effect & { form: 'replace' }, from: Day): void {
    const eve = dayBefore(from);
    const standing = this.lines.filter((line) => line.stands.on(eve).value);
    const inParagraphs = standing.flatMap((line) => line.standing(eve));
    const titles = standing.map((line) => line.heading.on(eve).value ?? '');
    const count = [...inParagraphs.map(({ paragraph }) => paragraph.text), ...titles]
      .map((text) => times(text, effect.find))
      .reduce((sum, n) => sum + n, 0);
    if (count !== effect.expect) {
      this.fault('expect', binding, String(count), String(effect.expect));
      return;
    }
    const { by, decided } = binding;
    const exchange = { from, to: effect.to, by, find: effect.find, with: effect.with };
    for (const line of standing) {
      for (const paragraph of line.paragraphs) paragraph.exchange(exchange);
      const title = line.heading.on(eve).value ?? '';
      if (times(title, effect.find) === 0) continue;
      const value = title.replaceAll(effect.find, () => effect.with);
      const layer = { from, to: effect.to, by, decided, value };
      this.tie(
        binding,
        line.heading.lay(layer, (a, b) => a === b),
      );
    }
  }

  private paragraphs(
    binding: BindingEffect,
    at: EffectPlace,
    from: Day,
  ): { line: SectionLine; paragraphs: StandingParagraph[] } | null {
    const line = this.lineOf(binding, at.section, from);
    if (!line) return null;
    const paragraphs = this.paragraphsOn(line, at, dayBefore(from));
    if (paragraphs) return { line, paragraphs };
    const anchors = line.standing(dayBefore(from)).map(({ paragraph }) => paragraph.anchor);
    this.fault('place', binding, anchors.join(', '), placeText(at));
    return null;
  }

  private paragraphsOn(
    line: SectionLine,
    { part }: EffectPlace,
    day: Day,
  ): StandingParagraph[] | null {
    const standing = line.standing(day);
    const ends = paragraphsAt(
      part,
      standing.map(({ paragraph }) => paragraph.anchor),
    );
    return ends && standing.slice(ends[0], ends[1] + 1);
  }

  /** The section of that number on the day before; or one that comes in on the same day. */
  private lineOf(binding: BindingEffect, number: string, from: Day): SectionLine | null {
    const found =
      this.lines.find((line) => this.stands(line, dayBefore(from), number)) ??
      this.lines.find((line) => this.stands(line, from, number));
    if (!found) this.fault('place', binding, '', number);
    return found ?? null;
  }

  private stands(line: SectionLine, day: Day, number: string): boolean {
    return line.section.number === number && line.stands.on(day).value;
  }

  private tie(binding: BindingEffect, tie: { first: { by: string } } | null): void {
    if (!tie || this.faults.some((f) => f.kind === 'tie' && f.place === binding.effect.place))
      return;
    this.fault('tie', binding, '', '', tie.first.by);
  }

  private fault(
    kind: FoldFault['kind'],
    { by, effect }: BindingEffect,
    found: string,
    expected: string,
    other: string | null = null,
  ): void {
    this.faults.push({ kind, by, place: effect.place, found, expected, other });
  }
}

/** Words as they are compared: white space is no difference, and neither is how the cells of a row are parted. */
function words(text: string): string {
  return collapse(text.replace(/\s*[\t|]\s*/gu, ' '));
}

function reads(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => words(text)).join('\n\n');
}
