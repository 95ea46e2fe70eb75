import { readDecisionFile } from '../../../src/core/decision-file.ts';
import type { Decision, Edition, RulebookDocument } from '../../../src/core/model.ts';
import { type Folded, fold } from '../../../src/core/time/fold.ts';
import { bindingEffects } from '../../../src/core/time/standing.ts';
import { withVersions } from '../../../src/core/time/versions.ts';
import { makeDocument, makeEdition, makeSection } from '../support/build.ts';

/** The rules of an invented ice rink, in which every form of effect has something to change. */
export function iceRules(more: Partial<Edition> = {}): Edition {
  return makeEdition(
    [
      makeSection('1', 'ALLMÄNT', 'Banan är öppen för alla.'),
      makeSection(
        '1.1',
        'Öppettider',
        'Banan ska hålla öppet fem timmar om dagen.\n\nVid töväder får banan stängas. Banvakten avgör.',
      ),
      makeSection(
        '1.2',
        'Utrustning',
        'Banvakten ska låna ut:\n\n- hjälmar\n- skridskor\n- klubbor',
      ),
      makeSection('1.2.1', 'Återlämning', 'Lånet lämnas åter samma dag.'),
      makeSection('2', 'AVGIFTER', 'Avgiften är 20 kronor.'),
      makeSection('2.1', 'Barn', 'Barn betalar ingen avgift.'),
    ],
    { edition: '2031', completeness: 'complete', ...more },
  );
}

/** Reads a decision as an editor writes it: the front matter after what every decision has, then the record. */
export function decision(id: string, front: string, record = ''): Decision {
  const text = `---
id: ${id}
kind: decision
title: Ändrade regler
body: Bannämnden
paragraph: "${/\d+/u.exec(id)?.[0] ?? '1'}"
status: Beslutat.
summary: Ändrar reglerna.
${front.trim()}
---

${record}
`.replace(/(^kind: decision\n)([\s\S]*?^kind: )/mu, '$2');
  const { decision: read, problems } = readDecisionFile(`${id}.mdx`, text, 'exempelregion');
  if (!read) throw new Error(JSON.stringify(problems, null, 2));
  return read;
}

/** The effects of decisions, in short: document and edition are those of the ice rink. */
export function effects(...entries: string[]): string {
  const one = (entry: string) =>
    `  - document: skridskobanor\n    edition: "2031"\n${entry
      .trim()
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}`;
  return `effects:\n${entries.map(one).join('\n')}`;
}

export function folded(edition: Edition, ...decisions: Decision[]): Folded {
  return fold(edition, bindingEffects(makeDocument(edition), decisions), '2031-01-01');
}

/** What stands in a section on a day, a paragraph a line; null when there is no such section. */
export function reads({ on }: Folded, number: string, day: string): string[] | null {
  return (
    on(day)
      .find((section) => section.number === number)
      ?.paragraphs.map(({ text }) => text) ?? null
  );
}

export function amended(decisions: Decision[], ...editions: Edition[]): RulebookDocument {
  return withVersions(makeDocument(...editions), decisions).document;
}
