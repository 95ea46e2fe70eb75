import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Adds up the tests that passed and failed in every vitest report (JSON) in a folder.
 * @param {string} folder
 */
export function readCounts(folder) {
  const counts = { passed: 0, failed: 0 };
  for (const file of readdirSync(folder)) {
    const report = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
  }
  return counts;
}
