/** The command and the app are built into one folder, each by itself and in any order. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCli } from '../../scripts/build';
import { buildElectron } from '../../scripts/build-app';

let dist = '';

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'lysark-dist-'));
});

afterEach(() => rmSync(dist, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

const textAt = (path: string): string => readFileSync(join(dist, path), 'utf8');

it('building the command takes away what it wrote before, and leaves the built app', async () => {
  put('renderer/index.html', 'the page');
  put('electron/main.js', 'the main process');
  put('chunks/export-OLD12345.js', 'of an earlier build');
  put('lysark.js', 'of an earlier build');
  const entry = await buildCli(dist);
  expect(entry).toBe(join(dist, 'lysark.js'));
  expect(textAt('lysark.js')).toMatch(/^#!.*node/);
  expect(existsSync(join(dist, 'chunks/export-OLD12345.js'))).toBe(false);
  expect(textAt('renderer/index.html')).toBe('the page');
  expect(textAt('electron/main.js')).toBe('the main process');
});

it('building the main process takes away what it wrote before, and leaves the command and the page', async () => {
  put('renderer/index.html', 'the page');
  put('lysark.js', 'the command');
  put('chunks/export-MINE1234.js', 'of the command');
  put('electron/chunks/export-OLD12345.js', 'of an earlier build');
  await buildElectron(dist);
  expect(existsSync(join(dist, 'electron/preload.cjs'))).toBe(true);
  expect(existsSync(join(dist, 'electron/chunks/export-OLD12345.js'))).toBe(false);
  expect(textAt('renderer/index.html')).toBe('the page');
  expect(textAt('lysark.js')).toBe('the command');
  expect(textAt('chunks/export-MINE1234.js')).toBe('of the command');
});
