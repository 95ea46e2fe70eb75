import { ordinalOf } from '../core/printed-number.ts';
import { compareNumbers, levelOf, numberAbove } from '../core/section-number.ts';
import { linesOf } from '../core/source-text.ts';
import { collapse } from '../core/text.ts';
import { looseLines } from './edition-file.ts';
import type { ImportedText, ImportRemark, RemarkKind } from './imported.ts';
import type { ReportItem, ReportPart, ReportSource, Weight } from './report.ts';

const at = (line: number): string => `source.txt:${line}`;

const item = (
  weight: Weight,
  place: string | null,
  text: string,
  settle: string | null = null,
): ReportItem => ({
  weight,
  place,
  text,
  settle,
});

/** The parts of the report, in the order in which an editor works through them. */
export function reportParts(source: ReportSource): ReportPart[] {
  return [
    part(
      'conflicts',
      'What the file gainsays',
      'Nothing that was settled is gainsaid.',
      conflicts(source),
    ),
    part('keys', 'Keys', 'Every key is settled.', keys(source)),
    part(
      'contents',
      'Contents list and body',
      source.imported.contents ? 'They agree.' : 'The file has no contents list.',
      ofKind(source, 'contents', 'look'),
    ),
    part('headings', 'Headings', 'No line is in doubt.', [
      ...ofKind(source, 'heading', 'decide'),
      ...source.notices.filter((notice) => notice.part === 'headings'),
    ]),
    part('numbering', 'Numbering', 'The numbers follow each other.', [
      ...ofKind(source, 'numbering', 'decide'),
      ...oddNumbers(source.imported),
    ]),
    part('references', 'References', 'Every reference leads to a section.', references(source)),
    part('repeated', 'Repeated pieces', 'Nothing stands twice.', source.repeated),
    part(
      'faults',
      'Likely faults of conversion',
      'No word looks as if it had been changed.',
      faults(source),
    ),
    part('corrections', 'Corrections', 'None is proposed.', ofKind(source, 'correction', 'look')),
    part(
      'account',
      'Text that is not accounted for',
      'Every character is published, corrected or left out on record.',
      account(source),
    ),
    part(
      'dropped',
      'Left out and put together',
      'Nothing was left out or put together.',
      droppedAndMended(source),
    ),
    part('file', 'The file', 'Nothing to remark.', [
      ...(source.conversion?.remarks ?? []).map((text) => item('look', null, text)),
      ...source.notices.filter((notice) => notice.part === 'file'),
      ...ofKind(source, 'kept', 'note'),
    ]),
  ];
}

const part = (
  id: string,
  title: string,
  none: string,
  items: readonly ReportItem[],
): ReportPart => ({
  id,
  title,
  none,
  items: items.map(({ weight, place, text, settle }) => ({ weight, place, text, settle })),
});

function ofKind({ imported }: ReportSource, kind: RemarkKind, weight: Weight): ReportItem[] {
  return imported.remarks
    .filter((remark) => remark.kind === kind)
    .map(({ line, text, settle }) => item(weight, line > 0 ? at(line) : null, text, settle));
}

function conflicts({ imported }: ReportSource): ReportItem[] {
  return imported.conflicts.map(({ number, text }) =>
    item(
      'stop',
      `${number}.mdx`,
      `${number}: ${text}.`,
      `--replace ${number} takes what the file says; else bring in the file that the edition was made from`,
    ),
  );
}

/** What has to be settled first, then what was found out, then what is new. */
function keys({ imported }: ReportSource): ReportItem[] {
  const told = (remark: ImportRemark): Weight => (remark.settle === null ? 'note' : 'decide');
  const items = imported.remarks
    .filter(({ kind }) => kind === 'key')
    .map((remark) => item(told(remark), at(remark.line), remark.text, remark.settle));
  const came = imported.sections.flatMap(({ data, answer }) =>
    answer?.cameFrom && data.cameFrom
      ? [
          item(
            'look',
            `${data.number}.mdx`,
            `${data.number} came from ${data.cameFrom.join(' and ')} of the edition before (${data.cameFrom.length > 1 ? 'several in one' : 'one in several'}).`,
            `${data.number}.mdx, cameFrom: correct the numbers, or take the line away`,
          ),
        ]
      : [],
  );
  return [
    ...items.filter(({ weight }) => weight === 'decide'),
    ...came,
    ...items.filter(({ weight }) => weight === 'note'),
  ];
}

/** Gaps and steps back among sections that stand side by side, and numbers that are printed twice. */
function oddNumbers({ headings }: ImportedText): ReportItem[] {
  return headings.flatMap((heading, i): ReportItem[] => {
    const { number, line, label } = heading;
    const twice = /-\d+$/u.test(number) && !/^(?:kap|del|bilaga|rubrik)-/u.test(number);
    if (twice) {
      const first = number.replace(/-\d+$/u, '');
      return [
        item(
          'decide',
          at(line),
          `${first} is printed a second time; the section stands as ${number} until the number is settled.`,
          `${number}.mdx, number: write the right one and rename the file, and keep label: "${label ?? first}"`,
        ),
      ];
    }
    const before = headings.slice(0, i).findLast((h) => h.level <= heading.level);
    if (
      !before ||
      before.level < heading.level ||
      numberAbove(before.number) !== numberAbove(number)
    ) {
      const firstChild = ordinalOf(number.split('.').at(-1) ?? '');
      const isChild = before?.number === numberAbove(number) && levelOf(number) > 1;
      return isChild && firstChild !== null && firstChild > 1
        ? [
            item(
              'look',
              at(line),
              `${number} is the first section under ${before?.number}; nothing is numbered 1.`,
            ),
          ]
        : [];
    }
    if (/^rubrik|^bilaga$/u.test(number) || /^rubrik/u.test(before.number)) return [];
    const step = (ordinalOf(number) ?? 0) - (ordinalOf(before.number) ?? 0);
    if (compareNumbers(before.number, number) > 0) {
      return [
        item(
          'decide',
          at(line),
          `${number} stands after ${before.number}.`,
          `${number}.mdx, under notes: { kind: numbering, quote: "${number}", comment: "…" } if the source prints it so`,
        ),
      ];
    }
    return step > 1
      ? [
          item(
            'look',
            at(line),
            `Between ${before.number} and ${number} ${step === 2 ? 'a number is' : `${step - 1} numbers are`} missing.`,
            'look in source.txt whether a heading there was taken for text',
          ),
        ]
      : [];
  });
}

function references({ edition, into }: ReportSource): ReportItem[] {
  return edition.sections.flatMap((section) =>
    section.references.flatMap((reference): ReportItem[] => {
      if (reference.status !== 'unresolvable' && reference.status !== 'resolved-title-mismatch')
        return [];
      const declared = section.declared.some(({ quote }) => quote === reference.quote);
      if (declared) return [];
      const line = section.lines ? at(section.lines[0]) : null;
      const file = `${into ? `${into}/` : ''}${section.number}.mdx`;
      const quote = JSON.stringify(reference.quote);
      return reference.status === 'unresolvable'
        ? [
            item(
              'decide',
              line,
              `${section.number}: ${quote} leads nowhere.`,
              `${file}, under references: { quote: ${quote}, target: null, reason: "…" }, or the number it means as target`,
            ),
          ]
        : [
            item(
              'look',
              line,
              `${section.number}: ${quote} names a heading that ${reference.target} does not have.`,
              `${file}, under notes: { kind: reference, quote: ${quote}, comment: "…" }`,
            ),
          ];
    }),
  );
}

function faults({ faults: found, into }: ReportSource): ReportItem[] {
  return found.map(({ kind, section, line, printed, reading, because }) => {
    const file = `${into ? `${into}/` : ''}${section}.mdx`;
    const write = `{ kind: conversion, line: ${line}, printed: ${JSON.stringify(printed)}, reading: ${JSON.stringify(reading ?? '…')}, reason: "…" }`;
    return item(
      'look',
      at(line),
      `${section}: ${kind}: ${JSON.stringify(printed)}${reading === null ? '' : `, probably ${JSON.stringify(reading)}`}; ${because}`,
      `${file}, under corrections: ${write}, and the same in the text below`,
    );
  });
}

function account(source: ReportSource): ReportItem[] {
  const { imported, account: reading, conversion } = source;
  const lines = linesOf(imported.text);
  const items: ReportItem[] = [];
  for (const problem of reading?.problems ?? []) {
    items.push(item('decide', null, `Found ${problem.found}, expected ${problem.expected}.`));
  }
  const { missing = '', surplus = '' } = conversion?.characters ?? {};
  if (missing !== '' || surplus !== '') {
    items.push(
      item(
        'decide',
        null,
        `The reader's balance does not close: ${missing.length} characters of the file are not in the text (${excerpt(missing)}), and ${surplus.length} of the text not in the file (${excerpt(surplus)}).`,
        'compare the file with source.txt',
      ),
    );
  }
  if (imported.front) {
    const [first, last] = imported.front;
    const inContents = (line: number) =>
      imported.contents !== null &&
      line >= imported.contents.lines[0] &&
      line <= imported.contents.lines[1];
    for (let line = first; line <= last; line++) {
      const text = lines[line - 1] ?? '';
      if (text.trim() === '' || inContents(line)) continue;
      items.push(
        item(
          text.length > 120 ? 'decide' : 'note',
          at(line),
          `Before the first section and not published: ${JSON.stringify(excerpt(text))}`,
          text.length > 120 ? 'give it a heading in the file if it belongs to the rules' : null,
        ),
      );
    }
  }
  for (const [first, last] of looseLines(imported)) {
    if (imported.front && last <= imported.front[1]) continue;
    const text = lines.slice(first - 1, last).join(' ');
    items.push(
      item(
        'decide',
        at(first),
        `In no section and not published: ${JSON.stringify(excerpt(text))}`,
        'give it a heading in the file if it belongs to the rules',
      ),
    );
  }
  return items;
}

function droppedAndMended({ conversion, imported }: ReportSource): ReportItem[] {
  if (!conversion) return [];
  const lines = linesOf(imported.text);
  const dropped = conversion.dropped.map(({ text, reason, times, page }) =>
    item(
      'note',
      page === null ? null : `page ${page}`,
      `Left out, ${reason}${times > 1 ? `, ${times} times` : ''}: ${JSON.stringify(excerpt(text))}`,
    ),
  );
  const mended = conversion.mended.map((mend) => {
    const { kind, before, after, certainty, page } = mend;
    const where = page === null ? null : `page ${page}`;
    const told = `Put together (${kind}, ${certainty}): ${JSON.stringify(joint(before))}${kind === 'hyphen' ? ` is ${JSON.stringify(excerpt(after))}` : ''}`;
    if (certainty === 'certain') return item('note', where, told);
    const found = placeOf(mend, imported, lines);
    if (!found) return item('look', where, told);
    return item('look', at(found.line), `${told} (${where ?? 'no page'})`, found.settle);
  });
  const look = mended.filter(({ weight }) => weight === 'look');
  return [...look, ...dropped, ...mended.filter(({ weight }) => weight !== 'look')];
}

/** The place where two sides met, with some words on either side of it. */
function joint(before: string): string {
  const cut = before.search(/[\n\f][^\n\f]*$/u);
  if (cut === -1) return excerpt(before);
  const [left, right] = [collapse(before.slice(0, cut)), collapse(before.slice(cut))];
  return `${left.length > 50 ? `… ${left.slice(-50)}` : left} / ${right.length > 50 ? `${right.slice(0, 50)} …` : right}`;
}

/** Where the words stand now, and the correction that would part them again. */
function placeOf(
  { kind, before, after }: NonNullable<ReportSource['conversion']>['mended'][number],
  { sections }: ImportedText,
  lines: readonly string[],
): { line: number; settle: string } | null {
  const words = kind === 'hyphen' ? collapse(after) : collapse(after).slice(-60);
  const line = lines.findIndex((text) => text.includes(words)) + 1;
  const section = sections.find(
    ({ data }) => data.lines && data.lines[0] <= line && line <= data.lines[1],
  );
  if (line === 0 || !section) return null;
  const reading = kind === 'hyphen' ? collapse(before).replace(/(?<=[-\u2010]) /u, '') : '…';
  return {
    line,
    settle: `if it is wrong: ${section.data.number}.mdx, under corrections: { kind: ${kind === 'hyphen' ? 'conversion' : 'page-break'}, line: ${line}, printed: ${JSON.stringify(words)}, reading: ${JSON.stringify(reading)}, reason: "…" }`,
  };
}

function excerpt(text: string): string {
  const words = collapse(text);
  return words.length > 120 ? `${words.slice(0, 120).trimEnd()} …` : words;
}
