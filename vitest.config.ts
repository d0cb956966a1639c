import { defineConfig } from 'vitest/config';

const everywhere = ['test/support/console-guard.ts', 'test/support/network-guard.ts'];
const withDatabase = ['test/support/build-template-database.ts'];

/**
 * Where a Temporal server and a browser share two cores with everything else, a test gets a second
 * try in CI; the report tells which one needed it. Elsewhere the first failure counts.
 */
const secondTry = process.env['CI'] ? 1 : 0;

// Unit: pure and fast. Int: SQLite or Temporal. E2e: the whole system.
export default defineConfig({
  test: {
    // Two cores: more processes only make Temporal's timing worse.
    maxWorkers: 2,
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: '.cache/tests.json' }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          // Properties run hundreds of cases: on a loaded machine they take longer than five seconds.
          testTimeout: 30_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{int,e2e}.test.ts'],
          setupFiles: everywhere,
        },
      },
      {
        test: {
          name: 'int',
          include: ['test/**/*.int.test.ts'],
          setupFiles: everywhere,
          globalSetup: withDatabase,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          retry: secondTry,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          setupFiles: everywhere,
          globalSetup: withDatabase,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          retry: secondTry,
        },
      },
    ],
  },
});
