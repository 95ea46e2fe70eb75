import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe-core into the page that is shown. Evaluated from outside, which no content security policy stops. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe-core finds wrong, one line for each element: the rule, where, and why. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} – ${failureSummary}`),
    );
  }, options);
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
