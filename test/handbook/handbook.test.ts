import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/core/catalogue.ts';
import { editionsOf } from '../../src/core/holdings.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { Desk, npmScript } from './desk.ts';
import { nextYear } from './next-year.ts';
import {
  mentioned,
  messageForm,
  patternOf,
  questionAndAnswer,
  readSteps,
  rulesTold,
} from './read-handbook.ts';

/** The editor's handbook is carried out from beginning to end, and what it says that one sees is what one sees. */

const steps = readSteps();
const DOCUMENT = 'vasterbotten/uppdrag-och-regler';
const SRC = path.resolve(import.meta.dirname, '../../src');
const editions = editionsOf(
  readCatalogue(readContentFolder(path.resolve(import.meta.dirname, '../../content'))).catalogue,
).filter(({ id, sections }) => id.startsWith(`${DOCUMENT}/`) && sections.length > 0);
/** The edition that the handbook begins with; with other content, or a year later, there is nothing to carry out. */
const [begin] = editions.filter(({ edition }) => edition === '2025');
const canBegin = begin !== undefined && editions.at(-1) === begin;
let desk: Desk;

beforeAll(async () => {
  if (!begin || !canBegin) return;
  desk = new Desk();
  await desk.keepHistory();
  writeFileSync(desk.at('uppdrag-och-regler-2026.docx'), await nextYear(begin));
});
afterAll(() => desk?.clean());

/** Pages that the handbook tells the editor to open. */
const addresses = mentioned.flatMap((code) => {
  const [, address] = /^(?:http:\/\/localhost:4321)?(\/vasterbotten\/\S*)$/u.exec(code) ?? [];
  return address ? [address] : [];
});

describe.skipIf(!canBegin)('every command of the handbook, in its order', () => {
  test.for(steps.map((step) => [step.commands.join(' && '), step] as const))(
    '%s',
    async ([, { commands, files, answers, outputs }]) => {
      for (const file of files) desk.write(file);
      const dialogue = answers.map(questionAndAnswer);
      const typed = dialogue.map(({ answer }) => `${answer}\n`).join('');
      let said = '';
      for (const command of commands) {
        if (command === 'npm run -s dev') {
          for (const { address, status, text } of await desk.lookAt(addresses)) {
            expect(status, address).toBe(200);
            expect(text).toContain('Utkast');
          }
          continue;
        }
        const done = await desk.carryOut(command, typed);
        expect(done.exit, `${command}\n${done.said}`).toBe(0);
        if (answers.length > 0) {
          expect(done.asked).toContain(dialogue.map(({ question }) => question).join(' '));
        }
        said += done.said;
      }
      for (const output of outputs) expect(said).toMatch(patternOf(output));
    },
  );

  test('leaves content without errors', async () => {
    const { exit, said } = await desk.carryOut('npm run -s check');
    expect(said).toMatch(/: 0 fel, 0 varningar\./u);
    expect(exit).toBe(0);
  });

  test('leaves a site with the new year, and without the draft of the one after', () => {
    const page = desk.read(`dist/${DOCUMENT}/2026/2.7.3/index.html`);
    expect(page).toContain('ska besvaras inom två vardagar');
    expect(page).toContain('RS-901');
    expect(page).not.toContain('Utkast');
    const log = desk.read(`dist/${DOCUMENT}/andringar/2025-2026/index.html`);
    expect(log).toContain('Digitala vårdmöten');
    expect(desk.read('dist/2.18/index.html')).toContain(`/${DOCUMENT}/2026/2.18/`);
    expect(existsSync(desk.at('dist/vasterbotten/beslut/RS-902/index.html'))).toBe(true);
    expect(existsSync(desk.at(`dist/${DOCUMENT}/krav/K500/index.html`))).toBe(true);
    expect(existsSync(desk.at(`dist/${DOCUMENT}/2027`))).toBe(false);
    expect(desk.read('published/vasterbotten/uppdrag-och-regler/2026.txt')).toContain(
      `/${DOCUMENT}/2026/2.18/`,
    );
  });

  test('a message of the checks has the form that is shown', async () => {
    const file = `content/${DOCUMENT}/2026/5.4.mdx`;
    writeFileSync(desk.at(file), desk.read(file).replace('Region Västerbotten', 'Landstinget'));
    const { exit, said } = await desk.carryOut('npm run -s check');
    expect(exit).toBe(1);
    expect(said).toMatch(patternOf(messageForm));
  });
});

test('commands named in a sentence are commands of this repository', () => {
  const commands = mentioned.filter((code) => /^npm\b/u.test(code));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(() => npmScript(command)).not.toThrow();
});

test('the table of messages names every rule that there is, and no other', () => {
  const rules = ['core', 'checks', 'output', 'io'].flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(path.join(SRC, folder, name), 'utf8').matchAll(
          /\b(?:rule: |RULE = )'([a-z-]+)'/gu,
        ),
      ])
      .map(([, rule]) => rule),
  );
  expect([...rulesTold].sort()).toEqual([...new Set(rules)].sort());
});
