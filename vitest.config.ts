import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What renders with LibreOffice, runs the built command, kills processes or goes through much that is random. */
const slow = [
  'test/gallery/libreoffice.test.ts',
  'test/gallery/**/*.slow.test.ts',
  'test/exporters/svg/libreoffice.test.ts',
  'test/cli/**/*.test.ts',
  'test/{app,ci,compare,core,exporters,fuzz,lint,ooxml,scripts,soak,templates,workspace}/**/*.slow.test.ts',
  'test/seeds/**/*.test.ts',
];

/** What runs the whole app in Chromium, or packs it. */
const app = ['test/e2e/**/*.test.ts', 'test/electron/**/*.slow.test.ts', 'test/packaging/**/*.slow.test.ts'];

// The everyday tests try less that is random, for which LYSARK_RUNS asks, and leave out what `test/support/slowly.ts` marks.
const everyday = process.argv.includes('quick');
process.env.LYSARK_RUNS ??= everyday ? '0.1' : '1';
process.env.LYSARK_SHOTS ??= process.argv.some((arg) => arg.startsWith('--project')) ? '1' : '0';
process.env.LYSARK_EVERYDAY ??= everyday ? '1' : '0';

/**
 * One for each core: with one more, tests that wait for what happens in a second or so (kills, races) waited for their turn.
 * Each worker of the end-to-end tests has a Chromium, which is why there is an end to them.
 */
const workers = Math.min(Math.max(availableParallelism(), 2), 5);

const shared = {
  environment: 'node' as const,
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // What comes to hold is waited for as long as a busy machine may need.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    pool: 'forks',
    experimental: { fsModuleCache: true },
    maxWorkers: workers,
    projects: [
      {
        test: {
          ...shared,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...app],
          // Most of their time went into reading the same modules anew for every file.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'whole',
          include: slow,
          globalSetup: ['test/support/tools.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'app',
          include: app,
          globalSetup: ['test/e2e/support/setup.ts'],
        },
      },
    ],
  },
});
