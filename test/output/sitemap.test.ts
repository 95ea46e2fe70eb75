import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { robotsFile, sitemapFiles } from '../../src/output/sitemap.ts';

const SITE = 'https://regler.example.org';

function places(text: string | undefined): string[] {
  const document = new DOMParser().parseFromString(text ?? '', 'text/xml');
  return [...document.getElementsByTagName('loc')].map((element) => element.textContent ?? '');
}

test('every page stands in the sitemap with its whole address, escaped', () => {
  const files = sitemapFiles(['/bas/', '/bas/r/2.1/', '/bas/r/å&b/'], SITE, '/bas/');
  expect([...files.keys()]).toEqual(['sitemap.xml']);
  expect(places(files.get('sitemap.xml'))).toEqual([
    `${SITE}/bas/`,
    `${SITE}/bas/r/2.1/`,
    `${SITE}/bas/r/%C3%A5&b/`,
  ]);
});

test('more than one file may hold becomes several, and an index that leads to them', () => {
  const files = sitemapFiles(['/1/', '/2/', '/3/'], SITE, '/bas/', 2);
  expect(places(files.get('sitemap.xml'))).toEqual([
    `${SITE}/bas/sitemap-1.xml`,
    `${SITE}/bas/sitemap-2.xml`,
  ]);
  expect(files.get('sitemap.xml')).toContain('<sitemapindex ');
  expect(places(files.get('sitemap-2.xml'))).toEqual([`${SITE}/3/`]);
});

test('robots are told where it is', () => {
  expect(robotsFile(SITE)).toContain(`Sitemap: ${SITE}/sitemap.xml\n`);
});
