/** Small workspaces in temporary folders, and decks made of them. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type CompileOptions, compile } from '../../app/compile';
import { exportDeck } from '../../app/export';
import { newWorkspace } from '../../app/new';
import { openWorkspace } from '../../app/open';
import { lintPackage } from '../support/ooxml-lint';
import { validateWithSdk } from '../support/sdk';

/** The day every workspace of the tests is made on: a Monday. */
export const today = '2025-11-03';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-app-'));
  folders.push(folder);
  return folder;
}

/** A starter workspace; its deck is `orientering`, of 17 November 2025. */
export async function starter(id = 'nærmiljø'.replace('æ', 'ae').replace('ø', 'o')): Promise<string> {
  const dir = join(temporary(), 'ws');
  await newWorkspace(dir, { today, id });
  return dir;
}

/** A copy of a workspace that the test may change. */
export function copyOf(dir: string): string {
  const copy = join(temporary(), 'copy');
  cpSync(dir, copy, { recursive: true });
  return copy;
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach into files as they stand.
export type Json = any;

export function readJson(dir: string, file: string): Json {
  return JSON.parse(readFileSync(join(dir, file), 'utf8'));
}

export function changeJson(dir: string, file: string, change: (json: Json) => void): void {
  const json = readJson(dir, file);
  change(json);
  writeFileSync(join(dir, file), `${JSON.stringify(json, null, 2)}\n`);
}

/** Changes one entry of the register. */
export function changeFact(dir: string, kind: string, id: string, change: (entry: Json) => void): void {
  changeJson(dir, `facts/${kind}.json`, ({ entries }) => {
    const entry = entries.find((one: Json) => one.id === id);
    expect(entry, `${kind}/${id}`).toBeDefined();
    change(entry);
  });
}

/** The deck as .pptx; like every deck that a test writes, sound in the eyes of the SDK and of our linter. */
export async function pptxOf(
  dir: string,
  deck = 'orientering',
  options: CompileOptions = {},
): Promise<Uint8Array> {
  const open = await openWorkspace(dir);
  for await (const { bytes } of exportDeck(open, await compile(open, deck, options), 'pptx')) {
    await sound(bytes);
    return bytes;
  }
  throw new Error('Nothing was exported.');
}

export async function sound(bytes: Uint8Array): Promise<void> {
  expect(lintPackage(bytes)).toEqual([]);
  expect(await validateWithSdk(bytes)).toEqual([]);
}

const example = resolve(import.meta.dirname, '../../examples/kommunekommisjonen');

/** The example, once all of it is there. */
export const exampleWorkspace = existsSync(join(example, 'decks/okonomiforum.json')) ? example : undefined;
