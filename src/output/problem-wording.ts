import { type Finding, formatProblem, type Problem } from '../core/problem.ts';
import { PROBLEMS, YAML_FAULTS } from '../language/sv/problems.ts';

/** The languages that editors are spoken to in. */
export const MESSAGE_LANGUAGES = ['sv', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** A problem as it is read in a terminal: place, rule, then what was found, expected and how to mend. */
export function problemText(problem: Problem, language: MessageLanguage): string {
  if (language === 'en') return formatProblem(problem);
  const { place, severity, rule, found, expected, mend, other } = problem;
  const draft = problem.inDraft ? ' (utkast)' : '';
  const lines = [
    `${place.file}:${place.line}:${place.column} ${severity === 'error' ? 'fel' : 'varning'} ${rule}${draft}`,
    `  Fann ${swedish(found)}; väntade ${swedish(expected)}.`,
    `  ${swedish(mend)}`,
  ];
  if (other) {
    const { file, line, column } = other.place;
    lines.push(`  Se ${file}:${line}:${column} (${swedish(other.note)}).`);
  }
  return lines.join('\n');
}

/** A problem with how many others go away with it. */
export function findingText({ problem, follows }: Finding, language: MessageLanguage): string {
  const text = problemText(problem, language);
  if (follows.length === 0) return text;
  const files = new Set(follows.map(({ place }) => place.file)).size;
  const more =
    language === 'en'
      ? `  ${follows.length} more ${follows.length === 1 ? 'message comes' : 'messages come'} of it or are like it, in ${files} ${files === 1 ? 'file' : 'files'}; --all shows them.`
      : `  ${follows.length} ${follows.length === 1 ? 'meddelande' : 'meddelanden'} till beror på detta eller liknar det, i ${files} ${files === 1 ? 'fil' : 'filer'}; --all visar dem.`;
  return `${text}\n${more}`;
}

/** How many errors and warnings there are: "2 fel, 1 varning". */
export function countText(problems: readonly Problem[], language: MessageLanguage): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return language === 'en'
    ? `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
    : `${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`;
}

/** Swedish for what a rule says; what the catalogue does not know is left as it is. */
export function swedish(said: string): string {
  for (const [pattern, words] of PROBLEMS) {
    const match = pattern.exec(said);
    if (!match) continue;
    return words.replace(/\$(\d)/gu, (_, group) => yamlFault(match[Number(group)] ?? ''));
  }
  return said;
}

function yamlFault(said: string): string {
  for (const [pattern, words] of YAML_FAULTS) {
    const match = pattern.exec(said);
    if (match) return words.replace('$1', () => match[1] ?? '');
  }
  return said;
}
