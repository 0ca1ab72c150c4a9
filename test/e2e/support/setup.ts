/** Runs once before the end-to-end tests: builds the whole app, as it is now, into a folder of its own. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildCli } from '../../../scripts/build';
import { buildApp } from '../../../scripts/build-app';
import { ensureNode24 } from '../../standin/node24';
import { ensureChromium } from './chromium';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with `lysark.js`, `electron/` and `renderer/`. */
    lysarkApp: string;
  }
}

/** Beneath the project, where the built command finds its packages. */
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache');

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  ensureChromium();
  // Before there are several workers: one that starts the program while another installs it finds it busy (ETXTBSY).
  // Where it cannot be had, the tests that need it say so.
  try {
    ensureNode24();
  } catch {}
  const given = process.env.LYSARK_E2E_APP;
  if (given) {
    project.provide('lysarkApp', resolve(given));
    return undefined;
  }
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lysark-e2e-'));
  // One test runs the host as a user who may write nothing; whoever it is must be able to read the program.
  chmodSync(folder, 0o755);
  await buildCli(folder);
  await buildApp(folder);
  project.provide('lysarkApp', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
