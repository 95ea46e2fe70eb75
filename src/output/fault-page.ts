import type { Problem } from '../core/problem.ts';
import { formatProblem } from '../core/problem.ts';
import { escapeHtml } from './escape.ts';
import { counted } from './wording.ts';

/** Live editing: the page that stands in the place of all others while the content cannot be read. */
export function faultPage(problems: readonly Problem[]): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>Innehållet går inte att läsa</title></head>
<body>
<main id="fel">
<h1>Innehållet går inte att läsa</h1>
<p>${counted(problems.length, 'fel', 'fel')} måste rättas innan sidorna kan visas. Rätta och spara filen, så visas sidan igen.</p>
${list(problems)}
</main>
</body>
</html>
`;
}

/** Live editing: what the rules say of content that can be read, to stand first on every page. */
export function faultNote(problems: readonly Problem[]): string {
  const one = counted(problems.length, 'fel', 'fel');
  return `<aside id="fel" lang="sv" role="alert"><details><summary>${one} i innehållet: sidorna kan visas, men webbplatsen kan inte byggas.</summary>${list(problems)}</details></aside>`;
}

function list(problems: readonly Problem[]): string {
  const items = problems.map(
    (problem) => `<li><pre>${escapeHtml(formatProblem(problem))}</pre></li>`,
  );
  return `<ol>${items.join('\n')}</ol>`;
}
