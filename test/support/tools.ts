/**
 * Runs once before the tests that render or run the command: installs LibreOffice, poppler, Syncthing and Python's
 * writers of workbooks and calendars on Debian as root, else names them, and bundles the command, as it is now, into a folder of
 * its own.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildCli } from '../../scripts/build';
import { ensurePython } from '../compare/python';
import { ensureSyncthing } from '../soak/syncthing';
import { ensureTools } from './render';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the bundled command. */
    lysarkCommand: string;
  }
}

/** Beneath the project, where the command finds its packages. */
const cache = resolve(import.meta.dirname, '../../node_modules/.cache');

export default async function setup(project: TestProject): Promise<() => void> {
  ensureTools();
  installSyncthing();
  installPython();
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lysark-cli-'));
  project.provide('lysarkCommand', await buildCli(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Here and not in the tests that need it, so that no two install at once. */
function installSyncthing(): void {
  try {
    ensureSyncthing();
  } catch {
    // They ask for it again, and fail with the sentence that says what to do.
  }
}

/** What is compared with its programs' files says loudly that it was left out where they are not to be had. */
function installPython(): void {
  try {
    ensurePython();
  } catch {
    // So said where it is left out.
  }
}
