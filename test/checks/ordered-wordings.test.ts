import { describe, expect, test } from 'vitest';
import { orderedWordings } from '../../src/checks/ordered-wordings.ts';
import { changeLog } from '../../src/core/change-log.ts';
import { decisionBasis } from '../../src/core/decision-basis.ts';
import type { Edition } from '../../src/core/model.ts';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import type { Told } from '../../src/core/rulebook.ts';
import { orderedBefore } from '../../src/output/decision-basis-wording.ts';
import { decision, document, edition, section } from '../output/support/pairs.ts';

const WORDING = 'Spåren ska hållas öppna i fyra dygn efter snöfall.';
const older = edition('2025', [section('1', 'Tider', WORDING)]);
const changed = (more: Partial<Edition>) =>
  edition('2026', [section('1', 'Tider', WORDING.replace('fyra', 'tre'))], more);
const ordering = decision('SN-7', {
  orders: [
    {
      document: 'skidspar',
      edition: '2025',
      section: '1',
      wording: WORDING,
      departures: [],
      place: { file: 'SN-7.mdx', line: 4, column: 3 },
    },
  ],
});

function severities(newer: Edition): string[] {
  const held = document(older, newer);
  const chronicles = new Map([[held, { wordings: checkWordings(held, [ordering]) }]]);
  return orderedWordings({ chronicles } as unknown as Told).map(({ severity }) => severity);
}

describe('a wording that was once ordered', () => {
  test('stops a published edition that reads otherwise, and warns of a draft that does', () => {
    expect(severities(changed({}))).toEqual(['error']);
    expect(severities(changed({ status: 'draft' }))).toEqual(['warning']);
  });

  test('is told in the basis for the decision that changes it', () => {
    const newer = changed({ status: 'draft' });
    const held = document(older, newer);
    const wordings = checkWordings(held, [ordering]);
    const basis = decisionBasis(changeLog(held, older, newer, [ordering]), wordings);
    const told = basis.chapters.flatMap(({ sections }) => sections.flatMap(orderedBefore));
    expect(told).toEqual(['Nuvarande lydelse beslutades i SN § 7.']);
  });
});
