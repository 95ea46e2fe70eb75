import { measureBytes } from '../../scripts/search-browser.ts';
import { expect, test } from './support/test.ts';

test('a new visitor fetches at most 145 kB for the first hits', async ({ browser, site }) => {
  const asked = ['läkemedel', 'våld i nära relationer', 'vem betalar för tolken', 'telefon växel'];
  for (const bytes of await measureBytes(browser, site.url, asked))
    expect(bytes).toBeLessThanOrEqual(145_000);
  // A number needs no words.
  const [number] = await measureBytes(browser, site.url, ['3.9']);
  expect(number).toBeLessThanOrEqual(30_000);
});
