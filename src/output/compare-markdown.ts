import type { WordRun } from '../core/compare/word-runs.ts';
import type { Report } from './compare-report.ts';
import { reportWords as words } from './compare-wording.ts';

/** The report as Markdown: struck through what goes, bold what comes. */
export function reportMarkdown(report: Report): string {
  const { columns } = words;
  const lines = [
    `# ${plain(report.title)}`,
    '',
    `## ${words.account}`,
    '',
    `| ${columns.outcome} | ${columns.older} | ${columns.newer} |`,
    '| --- | ---: | ---: |',
    ...report.account.map(([word, older, newer]) => `| ${word} | ${older} | ${newer} |`),
    `| **${words.total}** | **${report.total[0]}** | **${report.total[1]}** |`,
    '',
    ...report.notes.flatMap((note) => [plain(note), '']),
  ];
  if (report.changes.length > 0) lines.push(`## ${words.changes}`, '');
  for (const change of report.changes) {
    lines.push(`### ${plain(change.heading)}`, '', `*${plain(change.facts.join('; '))}*`, '');
    for (const { label, runs } of change.paragraphs) {
      lines.push(`- ${plain(label)}: ${runs.map(marked).join('')}`);
    }
    if (change.paragraphs.length > 0) lines.push('');
  }
  if (report.relabelled.length > 0) {
    lines.push(`## ${words.relabelled}`, '');
    lines.push(...report.relabelled.map((line) => `- ${plain(line)}`), '');
  }
  if (report.requirements.length > 0) {
    const [sums, ...rest] = report.requirements;
    lines.push(`## ${words.requirements}`, '', plain(sums ?? ''), '');
    lines.push(...rest.map((line) => `- ${plain(line)}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Letters that Markdown would read as marks are written out. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>|#]/g, '\\$&');

/** Marks must touch the words they mark, so white space at the ends stays outside them. */
function marked({ kind, text }: WordRun): string {
  if (kind === 'same' || text.trim() === '') return kind === 'deleted' ? '' : plain(text);
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return kind === 'deleted'
    ? `${plain(before!)}~~${plain(inner!)}~~${plain(after!)}`
    : `${plain(before!)}**${plain(inner!)}**${plain(after!)}`;
}
