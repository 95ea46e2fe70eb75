import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { carryFollowUp, readFilledRows } from '../../src/output/follow-up.ts';
import { requirementAbout } from '../../src/output/requirement-about.ts';
import type { FollowUp } from '../../src/output/workbook-columns.ts';
import { requirementsXlsx } from '../../src/output/xlsx.ts';
import { DOCUMENT, editionOf, REGION } from '../support/example.ts';
import { recordsOf } from './support/requirement-files.ts';

const about = (edition: string) =>
  requirementAbout(REGION, DOCUMENT, editionOf(edition), '2026-11-22', null);
const [older, newer] = [recordsOf('2028'), recordsOf('2029')];

const SAID: FollowUp = {
  status: 'Uppfyllt',
  evidence: 'Pärm 3 & 4',
  followedUp: '2028-03-15',
  remark: '=1+1',
};
/** The workbook of an edition in which every row is filled in, as it is read back. */
async function filledIn() {
  const kept = new Map(older.map(({ id }) => [id, SAID]));
  const carried = { kept, fates: new Map<string, string>(), gone: [], sums: [] };
  const read = await readXlsx(await requirementsXlsx(older, about('2028'), { carried }));
  return readFilledRows(read.sheets[0]?.rows ?? []) ?? [];
}

describe('a filled-in workbook carried to the next edition', () => {
  test('is read back as it was filled in', async () => {
    const filled = await filledIn();
    expect(filled.map(({ id }) => id)).toEqual(older.map(({ id }) => id));
    for (const { followUp } of filled) expect(followUp).toEqual(SAID);
  });

  test('only changed words lose their status, and the sums close', async () => {
    const filled = await filledIn();
    const { kept, fates, gone } = carryFollowUp(filled, newer);
    const before = new Map(older.map((record) => [record.id, record]));
    for (const { id, print } of newer) {
      const was = before.get(id);
      const expected =
        was === undefined
          ? undefined
          : was.print === print
            ? SAID
            : { ...SAID, status: '', followedUp: '' };
      expect(kept.get(id)).toEqual(expected);
    }
    const count = (word: string) =>
      [...fates.values()].filter((fate) => fate.startsWith(word)).length;
    expect(count('nya ord (var Uppfyllt 2028-03-15)')).toBeGreaterThan(0);
    expect(count('samma ord') + count('nya ord') + count('nytt')).toBe(newer.length);
    expect(count('samma ord') + count('nya ord') + gone.length).toBe(older.length);
    expect(gone[0]?.slice(2)).toEqual(['Uppfyllt', 'Pärm 3 & 4', '2028-03-15', '=1+1']);
  });

  test('finds moved columns by their headings, and takes no other sheet', async () => {
    expect(readFilledRows([['Krav', 'Lydelse']])).toBeNull();
    const head = [
      'Lydelse',
      'Fingeravtryck',
      'Status',
      'Bevis',
      'Uppföljt',
      'Anmärkning',
      'Eget',
      'Krav',
    ];
    const day = new Date('2028-03-15T00:00:00Z');
    expect(readFilledRows([head, ['a', 'f', 'Delvis', null, day, 7, 'x', 'K1'], [null]])).toEqual([
      {
        id: 'K1',
        print: 'f',
        sentence: 'a',
        followUp: { status: 'Delvis', evidence: '', followedUp: '2028-03-15', remark: '7' },
      },
    ]);
  });
});
