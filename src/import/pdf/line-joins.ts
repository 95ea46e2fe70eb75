import type { Mend, SourceRun } from '../source-document.ts';
import { shownText, spaceBetween, textOfLine } from './lines.ts';
import type { Line } from './page-content.ts';

/** How often each word stands in the file with nothing broken in it; small letters. */
export type Vocabulary = ReadonlyMap<string, number>;

/** What stands between a line and the one before it in the same block. */
export type LineBreak = 'line' | 'forced' | 'column' | 'page';

export interface JoinedText {
  runs: SourceRun[];
  mends: Omit<Mend, 'place'>[];
}

const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;
const BROKEN = /((?:[\p{L}\p{N}]+[-‐])*[\p{L}\p{N}]+)([-‐\u00AD])$/u;
/** "vind- och vågskydd": the hyphen stands for what follows later. */
const SHARED_END = /^(?:och|eller|samt|respektive|resp|alternativt|liksom|and|or)$/iu;

/** Small words that chains are made with: "steg-för-steg", "bed-and-breakfast". */
const LINKING_WORD = /^(?:för|och|i|på|till|av|med|and|in|of|on|to|by|the)$/iu;

/** Counts the words of all lines, but not those that a line end may have cut. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  let cut = false;
  for (const line of lines) {
    const text = textOfLine(line);
    const words = text.match(WORD) ?? [];
    const broken = BROKEN.test(text);
    const whole = words.slice(cut ? 1 : 0, broken ? -1 : undefined);
    for (const word of whole) {
      const key = word.replaceAll('‐', '-').toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    cut = broken;
  }
  return counts;
}

/** Characters at the end of a text that can tell how it goes on. */
const TAIL = 400;

/** Puts the lines of one block together. `breaks[i]` says what stands before line i; the first is not read. */
export function joinLines(
  lines: readonly Line[],
  breaks: readonly LineBreak[],
  vocabulary: Vocabulary,
): JoinedText {
  const joined: JoinedText = { runs: [], mends: [] };
  for (const [i, line] of lines.entries()) {
    const runs = runsOfLine(line);
    if (i > 0) connect(joined, runs, breaks[i] ?? 'line', vocabulary);
    for (const run of runs) append(joined.runs, run);
  }
  return joined;
}

export const textOfRuns = (runs: readonly SourceRun[]): string =>
  runs.map((run) => run.text).join('');

function runsOfLine({ words }: Line): SourceRun[] {
  const runs: SourceRun[] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const text = shownText(word);
    if (before && spaceBetween(before, word)) {
      append(runs, { text: ' ', target: before.target === word.target ? word.target : null });
    }
    append(runs, { text, target: word.target });
  }
  return runs;
}

function append(runs: SourceRun[], run: SourceRun): void {
  const last = runs.at(-1);
  if (last && last.target === run.target) last.text += run.text;
  else runs.push({ ...run });
}

/** Decides what stands between what has been joined and the next line, and notes it where it was more than a space. */
function connect(
  joined: JoinedText,
  next: SourceRun[],
  kind: LineBreak,
  vocabulary: Vocabulary,
): void {
  // The end tells enough, and a block may have thousands of lines.
  const left = textOfRuns(joined.runs.slice(-4)).slice(-TAIL);
  const right = textOfRuns(next);
  const sign = kind === 'page' ? '\f' : '\n';
  const last = joined.runs.at(-1);
  const first = next[0];
  if (!last || !first) return;
  const hyphen = hyphenBetween(left, right, vocabulary);
  const between = hyphen
    ? hyphen.between
    : kind === 'forced'
      ? '\n'
      : isOneWord(left, right, last, first)
        ? ''
        : ' ';
  if (hyphen?.drop) last.text = last.text.slice(0, -1);
  if (hyphen && hyphen.certainty !== null) {
    joined.mends.push({
      kind: 'hyphen',
      before: `${hyphen.left}${left.at(-1)}${sign}${hyphen.right}`,
      after: `${hyphen.left}${hyphen.drop ? '' : left.at(-1)}${hyphen.right}`,
      certainty: hyphen.certainty,
    });
  }
  if (between !== '') {
    append(joined.runs, {
      text: between,
      target: last.target === first.target ? last.target : null,
    });
  }
}

interface HyphenDecision {
  drop: boolean;
  between: '' | ' ';
  left: string;
  right: string;
  /** Null when nothing was mended: the hyphen is the writer's own and a space follows it. */
  certainty: Mend['certainty'] | null;
}

/**
 * Whether a hyphen at a line end is the writer's own ("e-tjänster", "vind- och vågskydd") or only broke the word. What
 * the file writes elsewhere in the middle of a line decides; without that, a word of letters is put together.
 */
export function hyphenBetween(
  left: string,
  right: string,
  vocabulary: Vocabulary,
): HyphenDecision | null {
  const match = BROKEN.exec(left);
  const next = /^[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/u.exec(right)?.[0];
  if (!match || next === undefined) return null;
  const start = match[1] as string;
  if (/(?:https?:\/\/|www\.)\S*$/iu.test(left)) return null;
  const whole = { left: start, right: next };
  const drop = (certainty: Mend['certainty']): HyphenDecision => ({
    ...whole,
    drop: true,
    between: '',
    certainty,
  });
  const keep = (certainty: Mend['certainty']): HyphenDecision => ({
    ...whole,
    drop: false,
    between: '',
    certainty,
  });
  if (match[2] === '\u00AD') return drop('certain');
  if (SHARED_END.test(next)) return { ...whole, drop: false, between: ' ', certainty: null };
  const joined = `${start}${next}`.replaceAll('‐', '-').toLowerCase();
  const parted = `${start}-${next}`.replaceAll('‐', '-').toLowerCase();
  const asOne = vocabulary.get(joined) ?? 0;
  const asTwo = vocabulary.get(parted) ?? 0;
  if (asOne > 0 && asTwo === 0) return drop('certain');
  if (asTwo > 0 && asOne === 0) return keep('certain');
  if (asOne > 0 && asTwo > 0) return asOne >= asTwo ? drop('probable') : keep('probable');
  const capitals = /^\p{Lu}{2,}$/u;
  if (/^\p{Lu}/u.test(next)) {
    return capitals.test(start) && capitals.test(next) ? drop('probable') : keep('certain');
  }
  if (/^\p{N}/u.test(next) || /\p{N}$/u.test(start)) return keep('certain');
  const lastPart = start.split(/[-‐]/u).at(-1) as string;
  if ([...lastPart].length === 1 || capitals.test(lastPart)) return keep('certain');
  // "steg-för-" goes on with "steg-plan": a small word inside a chain is never cut.
  if (start.includes('-') && LINKING_WORD.test(lastPart)) return keep('certain');
  const near = nearest(vocabulary, start.toLowerCase(), next.toLowerCase());
  return near === 'parted' ? keep('probable') : drop(near === 'joined' ? 'certain' : 'probable');
}

/** Whether another form of the word ("hamnvärdens" for "hamnvärd") stands in the file, as one or with a hyphen. */
function nearest(vocabulary: Vocabulary, left: string, right: string): 'joined' | 'parted' | null {
  const [first = right] = right.split(/[-‐]/u);
  const stem = first.slice(0, Math.max(3, first.length - 3));
  let joined = 0;
  let parted = 0;
  for (const [word, count] of vocabulary) {
    if (word.startsWith(left + stem)) joined += count;
    else if (word.startsWith(`${left}-${stem}`)) parted += count;
  }
  if (joined === 0 && parted === 0) return null;
  return joined >= parted ? 'joined' : 'parted';
}

/** Addresses, "och/eller" and "0–17" may be broken without a sign. */
function isOneWord(left: string, right: string, last: SourceRun, first: SourceRun): boolean {
  const tail = /\S+$/u.exec(left)?.[0] ?? '';
  const head = /^\S+/u.exec(right)?.[0] ?? '';
  if (/(?:https?:\/\/|www\.)\S*$/iu.test(tail)) {
    if (last.target !== null && last.target === first.target) {
      return last.target.includes(
        `${tail.replace(/^.*?(?=https?:|www\.)/u, '')}${head}`.replace(/[.,;:)]+$/u, ''),
      );
    }
    if (/^\p{Lu}/u.test(head)) return /[/=&_%~-]$/u.test(tail);
    return /[/?=&_%~-]$/u.test(tail) || /^[/?=&_%~-]|^[\p{Ll}\p{N}]\S*[/=_%-]/u.test(head);
  }
  if (/[\p{L}\p{N}]\/$/u.test(tail) && /^[\p{L}\p{N}]/u.test(head)) return true;
  return /\p{N}[–-]$/u.test(tail) && /^\p{N}/u.test(head);
}
