import { reportMarkdown } from '../output/compare-markdown.ts';
import { reportOf } from '../output/compare-report.ts';
import type { ImportReport, ReportItem } from './report.ts';

const WORDS = { stop: '**Stops the import.** ', decide: '**To decide.** ', look: '', note: '' };

/** The report as Markdown, whole. */
export function reportAsMarkdown(report: ImportReport): string {
  const lines = [
    `# Import of ${plain(report.file)}`,
    '',
    `${plain(report.kind)}${report.into ? `, into ${plain(report.into)}` : ''}`,
    '',
    ...report.alarms.flatMap((alarm) => [`**${plain(alarm)}**`, '']),
    '| | |',
    '| --- | --- |',
    ...report.facts.map(({ name, value }) => `| ${plain(name)} | ${plain(value)} |`),
    '',
  ];
  if (report.open.length > 0) lines.push('## Still to fill in', '', ...report.open.map(bullet), '');
  for (const { title, none, items } of report.parts) {
    lines.push(`## ${title}${items.length > 0 ? ` (${items.length})` : ''}`, '');
    lines.push(...(items.length > 0 ? items.map(bullet) : [none]), '');
  }
  if (report.comparison) {
    const { comparison, older, newer } = report.comparison;
    // One level down: it is a part of this report and has a heading of its own.
    lines.push(reportMarkdown(reportOf(comparison, { older, newer })).replace(/^(?=#+ )/gmu, '#'));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function bullet({ weight, place, text, settle }: ReportItem): string {
  const where = place ? `\`${place.replace(/`/gu, '')}\`: ` : '';
  return `- ${WORDS[weight]}${where}${plain(text)}${settle ? `\n  Settle: ${code(settle)}` : ''}`;
}

/** A span of code that holds any text, backticks too. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/gu, ' ')}${pad}${fence}`;
}

/** Letters that Markdown would read as marks are written out. */
const plain = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\`*_~[\]<>|#]/gu, '\\$&');
