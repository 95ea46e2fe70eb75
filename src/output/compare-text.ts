import type { WordRun } from '../core/compare/word-runs.ts';
import type { Report } from './compare-report.ts';
import { reportWords as words } from './compare-wording.ts';

/** Columns of a line: what an e-mail reader shows without breaking it again. */
const WIDTH = 78;

/** The report as plain text. Changes are told in words, so nothing hangs on colour or type. */
export function reportText(report: Report): string {
  const lines = [report.title, '='.repeat(report.title.length), '', words.account, ''];
  const rows = [...report.account, [words.total, ...report.total] as const];
  const width = Math.max(...rows.map(([word]) => word.length));
  const head = `${words.columns.older.padStart(7)}${words.columns.newer.padStart(7)}`;
  lines.push(`  ${''.padEnd(width)}${head}`);
  for (const [word, older, newer] of rows) {
    lines.push(`  ${word.padEnd(width)}${String(older).padStart(7)}${String(newer).padStart(7)}`);
  }
  lines.push('', ...report.notes.flatMap((note) => wrapped(note, '', '')));
  if (report.changes.length > 0) lines.push('', words.changes, '-'.repeat(words.changes.length));
  for (const change of report.changes) {
    lines.push('', ...wrapped(change.heading, ''), ...wrapped(change.facts.join('; '), '  '));
    for (const { label, runs } of change.paragraphs) {
      lines.push(...wrapped(`${label}: ${runs.map(marked).join('')}`, '    '));
    }
  }
  if (report.relabelled.length > 0) {
    lines.push('', words.relabelled, '-'.repeat(words.relabelled.length), '');
    lines.push(...report.relabelled.flatMap((line) => wrapped(line, '  ')));
  }
  if (report.requirements.length > 0) {
    lines.push('', words.requirements, '-'.repeat(words.requirements.length), '');
    lines.push(...report.requirements.flatMap((line) => wrapped(line, '  ')));
  }
  return `${lines.join('\n')}\n`;
}

/** A run with its mark; white space at its ends stays outside, and none is put in. */
function marked({ kind, text }: WordRun): string {
  if (kind === 'same' || text.trim() === '') return kind === 'deleted' ? '' : text;
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return `${before}${kind === 'deleted' ? words.deleted(inner!) : words.inserted(inner!)}${after}`;
}

/** Breaks at spaces; lines after the first hang two steps further in. */
function wrapped(text: string, indent: string, hanging = `${indent}  `): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const room = line.trim() === '' ? line + word : `${line} ${word}`;
    if (room.length > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = hanging + word;
    } else line = room;
  }
  return [...lines, line];
}
