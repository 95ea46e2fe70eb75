/** `npm test`: from a fresh clone through every test, stopping at the first step that fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseNode, install, main, npm, Stop } from './bootstrap.mjs';
import { ensureChromium } from './browser.mjs';
import { readCounts } from './test-counts.mjs';
import { ensureNginx } from './web-server.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'test-reports-'));

/** @param {string} script */
const script = (script) => () => npm(['run', '--silent', script]);

/**
 * A step that runs vitest, which also writes its counts to a file named after the step.
 * @param {string} script
 */
const vitest = (script) => () => {
  const report = `--outputFile.json=${path.join(reports, script.replace(':', '-'))}.json`;
  const options = ['--reporter=default', '--reporter=json', report];
  return npm(['run', '--silent', script, '--', ...options]);
};

/** Not having nginx is no fault of the site; that its test will be left out is said. */
async function findWebServer() {
  if (!ensureNginx()) {
    console.log('No nginx: deploy/nginx will not be tried (Debian: apt-get install nginx).');
  }
  return 0;
}

/** @type {[name: string, run: () => Promise<number>][]} */
const steps = [
  ['types', script('types')],
  ['lint', script('lint')],
  ['unit and property tests', vitest('test:unit')],
  ['build', script('build')],
  ['build of the example', () => npm(['run', '--silent', 'example', '--', '--build-only'])],
  ['browser', () => ensureChromium().then(() => 0)],
  ['web server', findWebServer],
  ['tests in the browser', vitest('test:e2e')],
];

/** Runs the steps in order and gives the name of the first that fails, if any. */
async function runSteps() {
  for (const [name, run] of steps) {
    console.log(`\n== ${name}`);
    try {
      if ((await run()) !== 0) return name;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      console.error(error.message);
      return name;
    }
  }
  return undefined;
}

await main(async () => {
  try {
    await install();
    chooseNode();
    const failedStep = await runSteps();
    const { passed, failed } = readCounts(reports);
    if (failedStep) console.log(`\nStopped at: ${failedStep}`);
    // A step may fail without a failed test (types, lint, a file that does not load): it counts as one.
    console.log(`${passed} passed, ${failedStep ? Math.max(failed, 1) : failed} failed`);
    return failedStep ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});
