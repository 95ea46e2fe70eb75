import type { Because } from '../core/compare/align-sections.ts';
import type { ComparableSection } from '../core/compare/comparable.ts';
import { type Comparison, compareEditions, type SectionChange } from '../core/compare/compare.ts';
import { slug } from '../core/text.ts';
import { type Kin, type LikenessTable, likenessTable } from './key-likeness.ts';

/** A section whose key is given, in any edition of the document. */
export interface KeyHolder {
  edition: string;
  number: string;
  title: string | null;
  key: string;
  level?: number;
  paragraphs?: readonly string[];
}

/** A section that needs a key, or has one that an editor has settled. */
export interface Keyless {
  number: string;
  title: string | null;
  level: number;
  parent: string | null;
  paragraphs: readonly string[];
  /** Settled; null to find one. */
  key: string | null;
  /** The key it has for now, which a new one keeps. */
  proposed?: string;
}

/** A section of the edition held against that could be the same. */
export interface KeyCandidate {
  key: string;
  number: string;
  title: string | null;
  /** 0 to 1. */
  likeness: number;
}

export interface KeyAnswer {
  key: string;
  /**
   * sure: the section of that key, or surely a new one. proposed: taken as a new one for now, since it may be one of the
   * candidates; an editor settles it.
   */
  certainty: 'sure' | 'proposed';
  /** English, for the report. */
  because: string;
  /** The best first. */
  candidates: KeyCandidate[];
  /** Numbers in the edition before from which it came, when it is a part of one or holds several. */
  cameFrom: string[] | null;
}

/** Likeness from which a section is surely the same, by what else speaks for it. */
const ENOUGH = {
  sameHeadingAndNumber: 0.2,
  sameHeading: 0.3,
  relatedHeading: 0.4,
  otherHeading: 0.5,
};
/** How much less alike the next best one has to be. */
const MARGIN = 0.75;
/** Letters from which a text tells something. */
const TELLING = 25;
/** Likeness below which a section is no candidate. */
const CANDIDATE = 0.15;

/**
 * Finds a key for every section that has none. A key is an identity: the one of an older section only where the
 * comparison of the two editions leaves no doubt; else a new one that no edition has used, with the candidates.
 *
 * `holders` are the sections that have keys, those of the edition to hold against first. `edition` is the name of the
 * edition that is brought in.
 */
export function answerKeys(
  sections: readonly Keyless[],
  holders: readonly KeyHolder[],
  edition: string | null = null,
): (KeyAnswer | null)[] {
  const against = holders.filter((holder) => holder.edition === holders[0]?.edition);
  const used = new Set([
    ...holders.map(({ key }) => key),
    ...sections.flatMap(({ key }) => (key === null ? [] : [key])),
  ]);
  const comparison = compareEditions(
    { sections: against.map(heldSection) },
    { sections: sections.map(givenSection) },
  );
  const table = likenessTable(comparison.older, comparison.newer);
  const asker = new Asker(comparison, table, against, sections);
  const isBefore = edition !== null && (against[0]?.edition ?? '') < edition;
  const answers = sections.map((section, i): KeyAnswer | null => {
    if (section.key !== null) return null;
    const answer = asker.ask(i);
    return isBefore ? answer : { ...answer, cameFrom: null };
  });
  // New keys last, so that a new section never takes the name of one that is sure.
  return answers.map((answer, i) => {
    if (answer === null || answer.key !== '') return answer;
    const { proposed } = sections[i] as Keyless;
    const key =
      proposed !== undefined && !used.has(proposed) ? proposed : newKey(sections, i, used);
    used.add(key);
    return { ...answer, key };
  });
}

const heldSection = (holder: KeyHolder): ComparableSection => ({
  number: holder.number,
  title: holder.title ?? '',
  level: holder.level ?? holder.number.split('.').length,
  paragraphs: holder.paragraphs ?? [],
  key: holder.key,
});

const givenSection = ({ number, title, level, paragraphs, key }: Keyless): ComparableSection => ({
  number,
  title: title ?? '',
  level,
  paragraphs,
  ...(key === null ? {} : { key }),
});

const WHY: Record<Because, string> = {
  declared: 'settled by an editor',
  key: 'the same key',
  text: 'the same text',
  likeness: 'like text, heading and place',
  contained: 'its text stands in it',
};

class Asker {
  private readonly comparison: Comparison;
  private readonly table: LikenessTable;
  private readonly held: readonly KeyHolder[];
  private readonly sections: readonly Keyless[];
  private readonly oldAt: Map<number, KeyHolder>;
  private readonly linkedOld: ReadonlySet<number>;

  constructor(
    comparison: Comparison,
    table: LikenessTable,
    held: readonly KeyHolder[],
    sections: readonly Keyless[],
  ) {
    this.comparison = comparison;
    this.table = table;
    this.held = held;
    this.sections = sections;
    this.oldAt = new Map(
      comparison.older.flatMap(({ index, key }) => {
        const holder = held.find((h) => h.key === key);
        return holder ? [[index, holder] as const] : [];
      }),
    );
    this.linkedOld = new Set(
      comparison.sections.flatMap(({ old, new: current }) => (old && current ? [old.index] : [])),
    );
  }

  /** The answer for a section; an empty key stands for a new one. */
  ask(i: number): KeyAnswer {
    const index = this.placeOf(i);
    const links = this.comparison.sections.filter((change) => change.new?.index === index);
    const main = links.find((link) => link.main && link.old !== null);
    const parts = links.filter((link) => !link.main && link.old !== null);
    const candidates = this.candidates(index, links);
    if (main?.old) return this.continued(main, parts, candidates);
    const [part] = parts;
    if (part?.old) {
      const from = this.oldAt.get(part.old.index);
      return {
        key: '',
        certainty: 'sure',
        because: `new; holds a part of ${from?.number} ${from?.title ?? ''}`.trimEnd(),
        candidates,
        cameFrom: this.mainComesFirst(part, index) ? [part.old.number] : null,
      };
    }
    return candidates.length === 0
      ? {
          key: '',
          certainty: 'sure',
          because: this.held.length > 0 ? 'new: nothing like it is held' : 'new',
          candidates,
          cameFrom: null,
        }
      : {
          key: '',
          certainty: 'proposed',
          because: 'taken as new for now; it may be an older one',
          candidates,
          cameFrom: null,
        };
  }

  private continued(
    main: SectionChange,
    parts: readonly SectionChange[],
    candidates: KeyCandidate[],
  ): KeyAnswer {
    const old = main.old as NonNullable<SectionChange['old']>;
    const holder = this.oldAt.get(old.index);
    const split = this.comparison.sections.some(
      (link) => link.old === old && link.new !== null && link !== main,
    );
    const from = [old.number, ...parts.flatMap((part) => (part.old ? [part.old.number] : []))];
    const base = {
      candidates,
      cameFrom:
        parts.length > 0 || (split && this.mainComesFirst(main, main.new?.index ?? 0))
          ? from
          : null,
    };
    if (!holder)
      return { ...base, key: '', certainty: 'proposed', because: 'taken as new for now' };
    const likeness = main.likeness ?? 0;
    const told = `${WHY[main.because ?? 'likeness']} as ${holder.edition} ${holder.number}${main.because === 'text' ? '' : `, likeness ${likeness.toFixed(2)}`}`;
    if (this.isSure(main)) return { ...base, key: holder.key, certainty: 'sure', because: told };
    return {
      key: '',
      certainty: 'proposed',
      because: `taken as new for now; perhaps ${told}`,
      candidates: [
        { key: holder.key, number: holder.number, title: holder.title, likeness },
        ...candidates.filter(({ key }) => key !== holder.key),
      ],
      cameFrom: null,
    };
  }

  /** The heading or most of the text is the same, and no other pair of either section comes near. */
  private isSure(link: SectionChange): boolean {
    const { old, new: current, because, likeness } = link;
    if (!old || !current) return false;
    if (because === 'text' || because === 'key' || because === 'declared') return true;
    const sameHeading = old.title !== '' && slug(old.title) === slug(current.title);
    // Without text to compare, likeness says nothing: then only the heading speaks, where no other section has it.
    const lengths = [old.text.length, current.text.length];
    if (Math.max(...lengths) < TELLING || Math.min(...lengths) === 0) {
      return sameHeading && (old.number === current.number || this.isOnly(old.title));
    }
    const alike = likeness ?? 0;
    const rival = this.table.rival(old.index, current.index, this.kin(link));
    if (sameHeading) {
      const enough =
        old.number === current.number ? ENOUGH.sameHeadingAndNumber : ENOUGH.sameHeading;
      return alike >= enough && rival <= alike;
    }
    const enough = related(old.title, current.title) ? ENOUGH.relatedHeading : ENOUGH.otherHeading;
    return because === 'likeness' && alike >= enough && rival <= alike * MARGIN;
  }

  /** True for a heading that stands once in either edition. */
  private isOnly(title: string): boolean {
    const times = (sections: Comparison['older']) =>
      sections.filter((section) => slug(section.title) === slug(title)).length;
    return times(this.comparison.older) === 1 && times(this.comparison.newer) === 1;
  }

  /** The other sections of the same split or merge are no rivals. */
  private kin({ old, new: current }: SectionChange): Kin {
    const group = this.comparison.sections.filter(
      (link) => link.old === old || link.new === current,
    );
    return {
      olds: new Set(group.flatMap((link) => (link.old ? [link.old.index] : []))),
      news: new Set(group.flatMap((link) => (link.new ? [link.new.index] : []))),
    };
  }

  /** What is declared counts in the order of the text, so a part may not stand before what it is a part of. */
  private mainComesFirst(link: SectionChange, index: number): boolean {
    const main = this.comparison.sections.find(
      (other) => other.old === link.old && other.main && other.new,
    );
    return main?.new !== null && main !== undefined && (main.new?.index ?? 0) <= index;
  }

  private candidates(index: number, links: readonly SectionChange[]): KeyCandidate[] {
    const linked = new Set(links.flatMap(({ old }) => (old ? [old.index] : [])));
    return this.comparison.older
      .flatMap((old): KeyCandidate[] => {
        const holder = this.oldAt.get(old.index);
        const likeness = this.table.at(old.index, index);
        const alone = !this.linkedOld.has(old.index) || linked.has(old.index);
        const title = this.comparison.newer[index]?.title ?? '';
        const sameHeading = old.title !== '' && slug(old.title) === slug(title);
        if (!holder || !alone || (likeness < CANDIDATE && !sameHeading)) return [];
        return [{ key: holder.key, number: holder.number, title: holder.title, likeness }];
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
  }

  /** Sections may be put in another order by the comparison; numbers are unique. */
  private placeOf(i: number): number {
    const number = this.sections[i]?.number;
    return this.comparison.newer.find((section) => section.number === number)?.index ?? i;
  }
}

/** One heading holds every word of the other. */
function related(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((title) => slug(title).split('-'))
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  return few[0] !== '' && few.every((word) => many.includes(word));
}

const LONGEST = 60;

/** A name from the heading, with the chapter's before it or a figure after it when the name is taken. */
function newKey(sections: readonly Keyless[], i: number, used: ReadonlySet<string>): string {
  const { title, number, level } = sections[i] as Keyless;
  const base = shorten(slug(title ?? '')) || `avsnitt-${slug(number)}`;
  if (!used.has(base)) return base;
  const chapter =
    level === 1 ? undefined : sections.slice(0, i).findLast((section) => section.level === 1);
  const inChapter = shorten(slug(`${chapter?.title ?? ''} ${title ?? number}`));
  if (!used.has(inChapter)) return inChapter;
  let n = 2;
  while (used.has(`${inChapter}-${n}`)) n += 1;
  return `${inChapter}-${n}`;
}

/** Cut at a hyphen, so that whole words are left. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-'));
}
