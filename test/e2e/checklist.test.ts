import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { readChecklist } from '../../src/output/checklist-file.ts';
import { bringAxe, violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const LIST = '/vasterbotten/uppdrag-och-regler/krav/checklista/';
/** A choice of few requirements, so that the tests are quick. */
const FEW = `${LIST}?klass=forbud`;
const RULEBOOK = 'vasterbotten/uppdrag-och-regler';
const KEY = `checklista:${RULEBOOK}`;

const shownRows = (page: Page) => page.locator('.checklist > li:not([hidden])');
const progress = (page: Page) => page.locator('[data-progress]');
const answer = (page: Page) => page.locator('[data-answer]');

async function open(page: Page, path = FEW): Promise<Locator> {
  await page.goto(path);
  await page.locator('form.checklist-tools').waitFor();
  return shownRows(page).first();
}

const upload = (page: Page, content: string | Buffer) =>
  page.locator('#fil').setInputFiles({
    name: 'lista.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

test('without JavaScript the whole list is there, with room to write in on paper', async ({
  visit,
}) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(LIST);
  const rows = page.locator('.checklist > li');
  expect(await rows.count()).toBe(499);
  expect(await page.locator('.check-fields').count()).toBe(0);
  expect(await page.locator('form.checklist-tools').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await rows.first().locator('.check-text').isVisible()).toBe(true);
  const room = page.locator('.check-room').first();
  expect(await room.isVisible()).toBe(true);
  expect(await room.textContent()).toMatch(/Uppfyllt\s+Ansvarig\s+Datum/u);
  expect(await page.locator('.running').isVisible()).toBe(true);
});

test('what is filled in stays in this browser and nowhere else', async ({ page, observed }) => {
  const requests: string[] = [];
  const row = await open(page);
  const total = await shownRows(page).count();
  expect(await progress(page).textContent()).toMatch(new RegExp(`^0 av ${total} uppfyllda`, 'u'));
  page.on('request', (request) => requests.push(request.url()));
  await row.getByLabel('Ansvarig').fill('Anna Ek');
  await row.getByLabel('Uppfyllt').check();
  expect(await progress(page).textContent()).toMatch(new RegExp(`^1 av ${total} `, 'u'));
  expect(await row.getByLabel('Datum').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(requests).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);

  await page.reload();
  expect(await row.getByLabel('Uppfyllt').isChecked()).toBe(true);
  expect(await row.getByLabel('Ansvarig').inputValue()).toBe('Anna Ek');

  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Ta bort allt ifyllt' }).click();
  expect(await row.getByLabel('Uppfyllt').isChecked()).toBe(false);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('the list is saved as a file and read in elsewhere', async ({ page, visit }) => {
  const row = await open(page);
  await row.getByLabel('Uppfyllt').check();
  const id = await row.getAttribute('id');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara som fil' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(readChecklist(text, RULEBOOK)).toMatchObject({ marks: new Map([[id, { done: true }]]) });

  const { page: elsewhere } = await visit();
  const same = await open(elsewhere);
  const known = JSON.parse(text);
  known.marks.K9999 = { ...known.marks[id as string], responsible: 'Bo' };
  await upload(elsewhere, JSON.stringify(known));
  await answer(elsewhere).getByText('Filen är inläst').waitFor();
  expect(await answer(elsewhere).textContent()).toContain('1 krav i filen finns inte');
  expect(await same.getByLabel('Uppfyllt').isChecked()).toBe(true);
  // What the list does not know is kept, and told again at the next visit.
  await elsewhere.reload();
  expect(await elsewhere.locator('[data-gone]').textContent()).toContain('1 krav');
  expect(await elsewhere.evaluate((key) => localStorage.getItem(key), KEY)).toContain('K9999');
});

test('a wrong file is refused in one line, and nothing is changed', async ({ page }) => {
  const row = await open(page);
  await row.getByLabel('Uppfyllt').check();
  const before = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const half = JSON.parse(before as string);
  half.marks.K2 = { done: true };
  for (const [content, told] of [
    ['hej', 'ingen checklista'],
    [JSON.stringify({ sections: [] }), 'ingen checklista härifrån'],
    [JSON.stringify(half), 'skadad'],
  ] as const) {
    await upload(page, content);
    await answer(page).getByText(told).waitFor();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(before);
  }
});

test('a tick for older words is told as such, and counts again when ticked anew', async ({
  page,
}) => {
  const row = await open(page);
  await row.getByLabel('Uppfyllt').check();
  await page.evaluate((key) => {
    const list = JSON.parse(localStorage.getItem(key) as string);
    for (const mark of Object.values(list.marks) as { print: string; edition: string }[]) {
      Object.assign(mark, { print: '000000000000', edition: '2024', date: '2024-02-03' });
    }
    localStorage.setItem(key, JSON.stringify(list));
  }, KEY);
  await page.reload();
  expect(await row.getByLabel('Uppfyllt').isChecked()).toBe(false);
  const note = row.locator('.check-older');
  expect(await note.textContent()).toBe(
    'Bocken från 2024-02-03 gällde en äldre lydelse (utgåvan 2024). Läs den nya och bocka av igen.',
  );
  await row.getByLabel('Ansvarig').fill('Anna Ek');
  await row.getByLabel('Ansvarig').blur();
  expect(await note.isVisible()).toBe(true);
  await row.getByLabel('Uppfyllt').check();
  expect(await note.isVisible()).toBe(false);
});

test('where the browser keeps nothing, the page says so and works on', async ({ visit }) => {
  const { page } = await visit();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const row = await open(page);
  expect(await page.locator('[data-kept]').textContent()).toContain('låter inte sidan spara');
  await row.getByLabel('Uppfyllt').check();
  expect(await progress(page).textContent()).toMatch(/^1 av /u);
});

test('the choice stands in the address and hides what is not chosen', async ({ page }) => {
  await open(page, LIST);
  const all = await shownRows(page).count();
  await page.locator('.checklist-roles summary').click();
  await page.locator('input[name=ansvarig][value=verksamhetschef]').check();
  expect(await shownRows(page).count()).toBeLessThan(all);
  expect(await page.locator('.checklist-bearer:not([hidden])').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('ansvarig')).toBe('verksamhetschef');
  const shown = await shownRows(page).count();
  await page.reload();
  await page.locator('form.checklist-tools').waitFor();
  expect(await shownRows(page).count()).toBe(shown);
});

test('every field has a name, every row one that tells it apart, and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const row = await open(page);
  const id = (await row.getAttribute('id')) as string;
  expect(await page.getByRole('group', { name: id, exact: true }).count()).toBe(1);
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
  await bringAxe(page);
  expect(await violations(page)).toEqual([]);
  await row.getByLabel('Uppfyllt').focus();
  await page.keyboard.press('Space');
  expect(await row.getByLabel('Uppfyllt').isChecked()).toBe(true);
});
