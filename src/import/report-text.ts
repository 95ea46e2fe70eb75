import type { ImportReport, ReportItem } from './report.ts';

/** Items that a terminal shows of one part before it refers to the whole report. */
const SHOWN = 12;

/** The report as it is read in a terminal: what asks for something, in full; the rest as numbers. */
export function reportAsText(report: ImportReport): string {
  const lines = [
    `${report.file} (${report.kind})${report.into ? ` into ${report.into}` : ''}`,
    ...report.alarms.map((alarm) => `!! ${alarm}`),
    ...report.facts.map(({ name, value }) => `  ${name}: ${value}`),
  ];
  for (const { title, items } of report.parts) {
    if (items.length === 0) continue;
    const asking = items.filter(({ weight }) => weight !== 'note');
    const quiet = items.length - asking.length;
    lines.push('', `${title}: ${items.length}`);
    for (const item of asking.slice(0, SHOWN)) lines.push(...told(item));
    const rest = Math.max(0, asking.length - SHOWN);
    if (rest + quiet > 0) {
      lines.push(
        `  … ${[rest > 0 ? `${rest} more` : '', quiet > 0 ? `${quiet} for the record` : ''].filter(Boolean).join(', ')}`,
      );
    }
  }
  if (report.open.length > 0) {
    lines.push('', 'Still to fill in:');
    for (const item of report.open) lines.push(...told(item));
  }
  return `${lines.join('\n')}\n`;
}

const MARKS = { stop: '!!', decide: '! ', look: '? ', note: '  ' };

function told({ weight, place, text, settle }: ReportItem): string[] {
  const line = place?.startsWith('source.txt:')
    ? `line ${place.slice('source.txt:'.length)}: `
    : place
      ? `${place}: `
      : '';
  return [`${MARKS[weight]} ${line}${text}`, ...(settle ? [`     → ${settle}`] : [])];
}
