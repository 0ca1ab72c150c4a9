/**
 * The installed program, which lets nobody into its Node (its fuses are set) and is driven through its page alone: name it
 * with LYSARK_INSTALLED. Where there is none, a script that opens the served page in Chromium stands in for it, so that
 * what is done here is known to work.
 */
import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { expect, inject, it, vi } from 'vitest';
import { inspect } from '../../app/inspect';
import { exampleFolder } from './data/mailed';
import { lastExport } from './support/approve';
import { chromiumFlags, chromiumPath } from './support/chromium';
import { chooseLanguage, emptyProfile, environmentOf, type Profile } from './support/profile';
import { type Served, serve } from './support/served';
import { button } from './tour/at';

/** Milliseconds that the first start of an installed program may take. */
const patience = 90_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A program that takes the same switch and shows the same page. */
async function standIn(profile: Profile, workspace: string): Promise<{ program: string; served: Served }> {
  const served = await serve({ app: inject('lysarkApp'), profile, workspace });
  const program = join(profile.home, 'program');
  const flags = [...chromiumFlags, '--headless=new', `--user-data-dir=${profile.chromium}`];
  writeFileSync(program, `#!/bin/sh\nexec "${chromiumPath}" ${flags.join(' ')} "$1" "${served.url}"\n`);
  chmodSync(program, 0o755);
  return { program, served };
}

it('starts, opens a commission, draws a slide and exports the presentation', {
  timeout: 300_000,
}, async () => {
  const profile = emptyProfile();
  chooseLanguage(profile, 'nb');
  const workspace = await exampleFolder(profile.documents);
  const given = process.env.LYSARK_INSTALLED;
  const { program, served } = given ? { program: given } : await standIn(profile, workspace);
  const port = await freePort();
  const child = spawn(program, [`--remote-debugging-port=${port}`, workspace], {
    env: environmentOf(profile),
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let browser: Browser | undefined;
  try {
    await vi.waitFor(
      async () => {
        browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      },
      { timeout: patience, interval: 500 },
    );
    const page = await vi.waitFor(
      () => {
        const [first] = browser!.contexts().flatMap((context) => context.pages());
        expect(first).toBeDefined();
        return first!;
      },
      { timeout: patience, interval: 200 },
    );
    await button(page, 'Ny presentasjon').waitFor({ timeout: patience });
    const card = page.getByRole('main').getByRole('heading', { level: 3, name: /økonomiforum/i });
    await card.getByRole('button').click();
    await page.locator('.stage .slide > svg').first().waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Eksporter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Eksporter' });
    await dialog.getByRole('button', { name: 'Eksporter' }).click();
    await dialog.getByText(/^Ferdig: /).waitFor({ timeout: patience });
    const report = inspect(new Uint8Array(readFileSync(lastExport(profile.documents))));
    expect(report.problems).toEqual([]);
    expect(report.slides).toHaveLength(29);
    // As users end it: the last window is closed, and the program saves and goes. macOS keeps programs without windows.
    await page.close();
    if (given && process.platform !== 'darwin') expect(await ended).toBe(0);
  } finally {
    await browser?.close().catch(() => undefined);
    child.kill('SIGKILL');
    await ended;
    await served?.kill();
  }
});
