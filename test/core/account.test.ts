import { describe, expect, test } from 'vitest';
import { accountForDecision, type SourceAccount } from '../../src/core/account.ts';
import { readDecisionFile } from '../../src/core/decision-file.ts';
import type { Section } from '../../src/core/model.ts';
import { readSectionFile } from '../../src/core/section-file.ts';
import { withoutSpace } from '../../src/core/text.ts';
import { bringIn, follow } from './support/brought-in.ts';

const SOURCE = `Banregler

Innehåll

1. BANAN	1

SKRIDSKOBANOR

1. *BANAN*

Banan sköts av den som

har tillsyn. Se [karta](#) och *isen*.

- sopa
- spola

Is	Fruset vatten
`;

const sum = ({ published, corrected, markup, dropped, unaccounted }: SourceAccount) =>
  published + corrected + markup + dropped + unaccounted;

describe('the account of an edition', () => {
  const { account, imported, edition } = bringIn(SOURCE);

  test('tells what became of every printed character', () => {
    const source = SOURCE.replace('[karta](#)', 'karta');
    expect(bringIn(source).account).toEqual({
      account: {
        total: withoutSpace(source).length,
        dropped: withoutSpace('Banregler Innehåll 1. BANAN 1 SKRIDSKOBANOR').length,
        // The words around the page break.
        corrected: withoutSpace('den som har tillsyn.').length,
        published: withoutSpace(
          '1 BANAN Banan sköts av Se karta och isen. sopa spola Is Fruset vatten',
        ).length,
        // The full stop after 1, asterisks, hyphens.
        markup: withoutSpace('. ** ** - -').length,
        unaccounted: 0,
      },
      problems: [],
    });
  });

  test('adds up to the total', () => {
    expect(account.problems).toEqual([]);
    expect(sum(account.account)).toBe(account.account.total);
  });

  // Was a fault: of a lost link, "[karta](#)" is counted as corrected, and "[](#)" is taken from what is published
  // and counted as markup once more.
  test('counts a lost link as corrected and nothing else', () => {
    const without = bringIn(SOURCE.replace('[karta](#)', '')).account.account;
    const { corrected, published, markup } = account.account;
    expect({ corrected, published, markup }).toEqual({
      corrected: without.corrected + '[karta](#)'.length,
      published: without.published,
      markup: without.markup,
    });
  });

  /** The same edition after an editor's change to its only section. */
  const edited = (change: (section: Section) => Section) =>
    follow(SOURCE, imported, edition.sections.map(change)).account;

  const inBody = (from: string, to: string) =>
    edited((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((p) => ({ ...p, text: p.text.replace(from, to) })),
    }));

  test.each([
    ['a letter changed', () => inBody('sköts', 'skötes')],
    ['a full stop gone', () => inBody('isen.', 'isen')],
    ['a word added', () => inBody('spola', 'spola isen')],
    ['a page break not mended', () => edited((s) => ({ ...s, corrections: [] }))],
    ['a paragraph gone', () => edited((s) => ({ ...s, paragraphs: s.paragraphs.slice(1) }))],
    ['a row gone', () => edited((s) => ({ ...s, paragraphs: s.paragraphs.slice(0, -1) }))],
    [
      'paragraphs in another order',
      () => edited((s) => ({ ...s, paragraphs: [...s.paragraphs].reverse() })),
    ],
    ['another heading', () => edited((s) => ({ ...s, title: 'Banor' }))],
    ['another number', () => edited((s) => ({ ...s, number: '2' }))],
  ])('does not balance with %s', (_, reading) => {
    const { account, problems } = reading();
    expect(account.unaccounted).toBeGreaterThan(0);
    expect(problems.map(({ rule }) => rule)).toContain('source-account');
  });

  // Was a fault: what is unaccounted is counted as markup (or published) as well, so the sums exceed the total.
  test('adds up to the total also when something is missing', () => {
    const { account } = edited((s) => ({ ...s, paragraphs: s.paragraphs.slice(1) }));
    expect(sum(account)).toBe(account.total);
  });

  /** The same edition with another body in its section file. */
  const withBody = (from: string, to: string) => {
    const [[name, file]] = [...bringIn(SOURCE).files] as [[string, string]];
    const [front, body] = file.split('\n---\n') as [string, string];
    expect(body).toContain(from);
    const { section } = readSectionFile(name, `${front}\n---\n${body.replace(from, to)}`);
    return follow(SOURCE, imported, [section as Section]).account;
  };

  // Was a fault: the account compares texts only. A list that became paragraphs (other anchors, other citations) passes.
  test('does not balance with a list that became paragraphs', () => {
    expect(withBody('- sopa\n- spola', 'sopa\n\nspola').problems).not.toEqual([]);
  });

  // Was a fault: an address behind words is no text, so one that the source does not print is published unseen.
  test('does not balance with an address that the source does not print', () => {
    const guessed = '[karta](https://exempel.invalid/gissad)';
    expect(withBody('[karta](#)', guessed).problems).not.toEqual([]);
  });

  // Was a fault: likewise, the mark of a lost link can go while its correction stays.
  test('does not balance with a lost link that no longer shows', () => {
    expect(withBody('[karta](#)', 'karta').problems).not.toEqual([]);
  });
});

describe('the account of a decision', () => {
  const source = 'Bannämnden\nNamn Namnsson\n\nNämnden beslutar om\n\nöppettider.\n';
  const front = `id: BN-12
kind: decision
title: Öppettider
body: Bannämnden
status: Beslutat.
summary: Tider.
source:
  file: BN-12.txt
  sha256: "${'0'.repeat(64)}"
  dropped:
    - lines: [2, 2]
      reason: Namnet återges inte.
  note: Påhittad.
corrections:
  - kind: page-break
    line: 4
    printed: "beslutar om\\n\\nöppettider"
    reading: beslutar om öppettider
    reason: Sidbrytning.
`;
  const accountOf = (body: string) => {
    const file = 'content/exempelregion/decisions/BN-12.mdx';
    const { decision } = readDecisionFile(file, `---\n${front}---\n${body}`, 'exempelregion');
    if (!decision) throw new Error('no decision');
    const path = 'content/exempelregion/decisions/BN-12.txt';
    const reading = accountForDecision(decision, {
      sources: new Map([[path, { path, text: source, sha256: '0'.repeat(64) }]]),
    });
    if (!reading) throw new Error('no account');
    return reading;
  };

  test('balances when the record is published without the dropped lines', () => {
    const { account, problems } = accountOf('\nBannämnden\n\nNämnden beslutar om öppettider.\n');
    expect(problems).toEqual([]);
    expect(account).toMatchObject({ dropped: 'NamnNamnsson'.length, unaccounted: 0 });
  });

  // Was a fault: `total` leaves the dropped lines out, while `dropped` counts them.
  test('adds up to the total', () => {
    const { account } = accountOf('\nBannämnden\n\nNämnden beslutar om öppettider.\n');
    expect(account.total).toBe(withoutSpace(source).length);
    expect(sum(account)).toBe(account.total);
  });

  test('a line left out without a record is a problem', () => {
    expect(accountOf('\nNämnden beslutar om öppettider.\n').problems).not.toEqual([]);
  });

  test('a dropped line that is published all the same is a problem', () => {
    const body = '\nBannämnden\\\nNamn Namnsson\n\nNämnden beslutar om öppettider.\n';
    expect(accountOf(body).problems).not.toEqual([]);
  });
});
