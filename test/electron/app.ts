/** The built main process and preload with a small page of the tests, on the stand-in. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { buildElectron } from '../../scripts/build-app';
import { launchStandin, type Standin, type StandinOptions } from '../standin/launch';

const root = resolve(import.meta.dirname, '../..');
export const example = join(root, 'examples/kommunekommisjonen');

let built: Promise<string> | undefined;
const folders: string[] = [];

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-electron-'));
  folders.push(folder);
  return folder;
}

export async function builtApp(): Promise<string> {
  built ??= (async () => {
    const folder = temporary();
    // The one that the end-to-end tests run, when it is there.
    const ready = inject('lysarkApp') as string | undefined;
    if (ready) cpSync(join(ready, 'electron'), join(folder, 'electron'), { recursive: true });
    else await buildElectron(folder);
    cpSync(join(import.meta.dirname, 'page'), join(folder, 'renderer'), { recursive: true });
    // The bundled fonts and the example are looked for beside the program.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    cpSync(example, join(folder, 'examples/kommunekommisjonen'), { recursive: true });
    return folder;
  })();
  return await built;
}

/** A profile with a copy of the example among its documents. */
export function profileWithExample(): { profile: string; workspace: string } {
  const profile = temporary();
  const workspace = join(profile, 'Documents', 'Kommunekommisjonen');
  mkdirSync(join(profile, 'Documents'), { recursive: true });
  cpSync(example, workspace, { recursive: true });
  return { profile, workspace };
}

const running = new Set<Standin>();

export async function launch(options: Partial<StandinOptions> = {}): Promise<Standin> {
  const app = await builtApp();
  const standin = await launchStandin({ profile: options.profile ?? temporary(), app, ...options });
  running.add(standin);
  void standin.exited.then(() => running.delete(standin));
  return standin;
}

/** The page once it has said hello and opened what it should. */
export async function ready(standin: Standin, index = 0): Promise<Page> {
  const page = await standin.page(index);
  // The content security policy forbids what `waitForFunction` does with a text.
  await until(
    async () => (await page.evaluate('window.ready ? window.ready.then(() => true) : false')) as boolean,
  );
  return page;
}

/** @throws when it does not become true within 10 s */
export async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

afterAll(async () => {
  await Promise.all([...running].map((standin) => standin.kill()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
