import { defineConfig } from 'vitest/config';

/** A limit that only a hang reaches: no test may fail because the machine is busy. */
const HANGS_AFTER = 600_000;

const shared = {
  testTimeout: HANGS_AFTER,
  hookTimeout: HANGS_AFTER,
  // What files share (modules, the content, a browser) is made once for each worker and not once for each file.
  isolate: false,
  maxWorkers: 2,
  setupFiles: ['test/support/laws.ts'],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
        },
      },
    ],
  },
});
