import type { WordRun } from '../core/compare/word-runs.ts';
import { reportOf } from '../output/compare-report.ts';
import { escapeHtml } from '../output/escape.ts';
import type { ImportReport, ReportItem, ReportPart } from './report.ts';

const WORDS = { stop: 'Stops the import', decide: 'To decide', look: 'To look at', note: '' };

/** Follows the machine's choice of light or dark; no script, no font and nothing from elsewhere. */
const STYLE = `
:root { color-scheme: light dark; --line: #0003; --soft: #0000000d; --mark: #8a3800; --stop: #a1141e; --new: #00682f; }
@media (prefers-color-scheme: dark) { :root { --line: #fff4; --soft: #ffffff14; --mark: #ffb27d; --stop: #ff9d9d; --new: #7fd6a3; } }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; } h3 { font-size: 1rem; margin-bottom: .2rem; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line); } th { font-weight: 600; } td.n, th.n { text-align: right; }
ul { padding-left: 1.1rem; } li { margin: .5rem 0; } code { font: .875em/1.5 ui-monospace, monospace; background: var(--soft); padding: .1em .35em; border-radius: .2em; white-space: pre-wrap; }
.settle { display: block; margin-top: .15rem; } .weight { font-weight: 600; color: var(--mark); } .stop .weight { color: var(--stop); }
nav ul { columns: 2; list-style: none; padding: 0; } nav li { margin: .15rem 0; } .none { opacity: .8; }
del { color: var(--stop); } ins { color: var(--new); text-decoration-thickness: 2px; }
summary { cursor: pointer; } @media (max-width: 36rem) { nav ul { columns: 1; } } @media print { details > * { display: block; } }
`.replace(/\n+/gu, '\n');

/** The report as one page that stands alone. Everything from the file is escaped. */
export function reportAsHtml(report: ImportReport): string {
  const e = escapeHtml;
  const facts = report.facts.map(
    ({ name, value }) => `<tr><th scope="row">${e(name)}</th><td>${e(value)}</td></tr>`,
  );
  const parts = report.parts.map(
    ({ id, title, items }) =>
      `<li><a href="#${e(id)}">${e(title)}</a>${items.length > 0 ? ` (${items.length})` : ''}</li>`,
  );
  const compared = report.comparison ? '<li><a href="#comparison">Comparison</a></li>' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Import of ${e(report.file)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Import of ${e(report.file)}</h1>
<p>${e(report.kind)}${report.into ? `, into <code>${e(report.into)}</code>` : ''}</p>
${report.alarms.map((alarm) => `<p class="stop"><strong class="weight">${e(alarm)}</strong></p>`).join('\n')}
<table>${facts.join('')}</table>
</header>
<nav aria-label="Parts of the report"><ul>${parts.join('')}${compared}</ul></nav>
<main>
${report.open.length > 0 ? section({ id: 'open', title: 'Still to fill in', none: '', items: report.open }) : ''}
${report.parts.map(section).join('\n')}
${comparison(report)}
</main>
</body>
</html>
`;
}

/** Items for the record beyond this many are folded. */
const UNFOLDED = 8;

function section({ id, title, none, items }: ReportPart): string {
  const heading = `<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>`;
  if (items.length === 0)
    return `<section>${heading}<p class="none">${escapeHtml(none)}</p></section>`;
  const asking = items.filter(({ weight }) => weight !== 'note');
  const quiet = items.filter(({ weight }) => weight === 'note');
  const list = (some: readonly ReportItem[]) =>
    some.length > 0 ? `<ul>${some.map(row).join('')}</ul>` : '';
  const record =
    quiet.length > UNFOLDED
      ? `<details><summary>For the record: ${quiet.length}</summary>${list(quiet)}</details>`
      : list(quiet);
  return `<section>${heading}${list(asking)}${record}</section>`;
}

function row({ weight, place, text, settle }: ReportItem): string {
  const word = WORDS[weight] === '' ? '' : `<span class="weight">${WORDS[weight]}.</span> `;
  const where = place ? `<code>${escapeHtml(place)}</code> ` : '';
  const how = settle
    ? `<span class="settle">Settle: <code>${escapeHtml(settle)}</code></span>`
    : '';
  return `<li class="${weight}">${word}${where}${escapeHtml(text)}${how}</li>`;
}

/** The comparison speaks Swedish, as on the site. */
function comparison(report: ImportReport): string {
  if (!report.comparison) return '';
  const { older, newer } = report.comparison;
  const told = reportOf(report.comparison.comparison, { older, newer });
  const e = escapeHtml;
  const rows = told.account.map(
    ([word, a, b]) =>
      `<tr><th scope="row">${e(word)}</th><td class="n">${a}</td><td class="n">${b}</td></tr>`,
  );
  const changes = told.changes.map(({ heading, facts, paragraphs }) => {
    const list = paragraphs.map(
      ({ label, runs }) => `<li>${e(label)}: ${runs.map(marked).join('')}</li>`,
    );
    return `<h3>${e(heading)}</h3><p>${e(facts.join('; '))}</p>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}`;
  });
  const relabelled = told.relabelled.map((line) => `<li>${e(line)}</li>`);
  return `<section lang="sv"><h2 id="comparison">${e(told.title)}</h2>
<table><tr><td></td><th scope="col" class="n">${e(older)}</th><th scope="col" class="n">${e(newer)}</th></tr>${rows.join('')}</table>
${told.notes.map((note) => `<p>${e(note)}</p>`).join('')}
${changes.join('\n')}
${relabelled.length > 0 ? `<ul>${relabelled.join('')}</ul>` : ''}</section>`;
}

function marked({ kind, text }: WordRun): string {
  const words = escapeHtml(text);
  return kind === 'same'
    ? words
    : kind === 'deleted'
      ? `<del>${words}</del>`
      : `<ins>${words}</ins>`;
}
