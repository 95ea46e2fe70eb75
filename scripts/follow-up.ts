import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import {
  FaultyContent,
  type NamedEdition,
  readNamedEditions,
  UnreadableEdition,
} from '../src/io/read-edition.ts';
import { carryFollowUp, type FilledRow, readFilledRows } from '../src/output/follow-up.ts';
import { followUpWords as words } from '../src/output/follow-up-wording.ts';
import { requirementAbout } from '../src/output/requirement-about.ts';
import { requirementsJson } from '../src/output/requirements-json.ts';
import { changedRows } from '../src/output/workbook-wording.ts';
import { requirementsXlsx } from '../src/output/xlsx.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s follow-up -- FILLED.xlsx --to EDITION_FOLDER --out NEW.xlsx [--today YYYY-MM-DD]`
 *
 * Carries what somebody has filled in to the requirements of another edition. The filled-in file is not touched, and
 * no file is written over.
 */
export const command: Command = async (args, { err }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        out: { type: 'string' },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      },
    },
    () => words.misused,
  );
  const [from, more] = positionals;
  const { to, out, today } = values;
  if (!from || more || !to || !out || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) {
    throw new Misuse(words.misused);
  }
  if (!existsSync(from)) throw new Misuse(words.missing(from));
  if (existsSync(out)) throw new Misuse(words.exists(out));
  const filled = await readFilled(from);
  try {
    const [{ edition, of }] = readNamedEditions([to]) as [NamedEdition];
    const catalogue = of?.chronicle.requirements;
    if (!of || !catalogue || !of.rulebook.readings.get(edition)?.identified) {
      throw new Misuse(words.noIds(to));
    }
    const { region, document, logs } = of.chronicle;
    const records = requirementsJson(catalogue, edition);
    const carried = carryFollowUp(filled, records);
    const log = logs.find(({ newer, basis }) => newer === edition && basis === 'full');
    const changes = log && catalogue.changes.get(log);
    const file = await requirementsXlsx(
      records,
      requirementAbout(region, document, edition, today, null),
      { carried, ...(changes ? { changed: changedRows(changes, null) } : {}) },
    );
    writeFileSync(out, file, { flag: 'wx' });
    for (const { name, text } of carried.sums) err.write(`${name}: ${text}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error;
    err.write(`${error.message}\n`);
    return error instanceof FaultyContent ? 1 : 2;
  }
};

async function readFilled(path: string): Promise<FilledRow[]> {
  const workbook = await readXlsx(new Uint8Array(readFileSync(path))).catch(() => {
    throw new Misuse(words.unreadable(path));
  });
  for (const { rows } of workbook.sheets) {
    const filled = readFilledRows(rows);
    if (filled) return filled;
  }
  throw new Misuse(words.notOurs(path));
}
