import { defineConfig } from 'vitest/config';

/** What renders with LibreOffice, runs the built command or goes through whole seeded commissions. */
const slow = [
  'test/gallery/libreoffice.test.ts',
  'test/gallery/**/*.slow.test.ts',
  'test/exporters/svg/libreoffice.test.ts',
  'test/cli/**/*.test.ts',
  'test/app/**/*.slow.test.ts',
  'test/seeds/**/*.test.ts',
];

/** What runs the whole app in Chromium, or packs it. */
const app = ['test/e2e/**/*.test.ts', 'test/electron/**/*.slow.test.ts', 'test/packaging/**/*.slow.test.ts'];

const shared = {
  environment: 'node' as const,
  testTimeout: 180_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'quick', include: ['test/**/*.test.ts'], exclude: [...slow, ...app] } },
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
