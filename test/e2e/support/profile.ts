/** Somebody's machine, as far as Lysark knows it: a home folder with documents and downloads, and private state. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Language } from './speech';

export interface Profile {
  home: string;
  /** Where new commissions and exports go. */
  documents: string;
  /** Where what came by mail lies. */
  downloads: string;
  /** Lysark's own: settings, recent commissions, recovery. */
  state: string;
  /** Chromium's own. */
  chromium: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A machine on which Lysark has never been. */
export function emptyProfile(): Profile {
  const home = mkdtempSync(join(tmpdir(), 'lysark-e2e-'));
  folders.push(home);
  const profile = {
    home,
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    // Where macOS has it regardless of what the environment says.
    state: join(home, process.platform === 'darwin' ? 'Library/Application Support' : '.local/state'),
    chromium: join(home, '.chromium'),
  };
  for (const folder of Object.values(profile)) mkdirSync(folder, { recursive: true });
  return profile;
}

/** As if it had been chosen in the settings, where none have been saved yet. */
export function chooseLanguage({ state }: Profile, language: Language): void {
  const file = join(state, 'lysark/settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ format: 1, language, colours: 'system' }));
}

/** What makes a program on this system take the profile for its user's own. */
export function environmentOf({ home, state, documents }: Profile): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    HOME: home,
    XDG_STATE_HOME: state,
    XDG_CONFIG_HOME: join(home, '.config'),
    USERPROFILE: home,
    LOCALAPPDATA: state,
    // For `documents.cjs`: Windows and macOS ask no environment where documents are.
    LYSARK_TEST_DOCUMENTS: documents,
  };
}

/** Puts a file into the downloads, as a mail program does. @returns its path */
export function receive(profile: Profile, name: string, bytes: Uint8Array): string {
  const path = join(profile.downloads, name);
  writeFileSync(path, bytes);
  return path;
}
