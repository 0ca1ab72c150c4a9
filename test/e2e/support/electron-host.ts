/** The real Electron, where its binary is: set ELECTRON to its path. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { dropFiles } from './drop';
import type { Running } from './launch';
import { environmentOf } from './profile';
import type { Starting } from './starting';

/** Path of the binary, or undefined where there is none. */
export function electronBinary(): string | undefined {
  const path = process.env.ELECTRON;
  return path && existsSync(path) ? resolve(path) : undefined;
}

export async function launchElectron(starting: Starting): Promise<Running> {
  const { profile, viewport, watch } = starting;
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('There is no Electron here; name its binary with ELECTRON.');
  let text = '';
  const program = await _electron.launch({
    executablePath,
    args: [
      ...['-r', join(import.meta.dirname, 'documents.cjs')],
      join(starting.app, 'electron/main.js'),
      ...(starting.open ? [starting.open] : []),
    ],
    locale: 'nb-NO',
    colorScheme: starting.dark ? 'dark' : 'light',
    env: environmentOf(profile),
  });
  program.process().stderr?.on('data', (part) => {
    text += String(part);
  });
  program.on('window', watch);
  const first = await program.firstWindow();
  watch(first);
  await first.setViewportSize(viewport);
  return {
    pages: () => program.windows(),
    async newWindow() {
      const waiting = program.waitForEvent('window');
      await program.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click();
      });
      const page = await waiting;
      await page.evaluate(`location.hash = ${JSON.stringify(new URL(first.url()).hash)}`);
      return page;
    },
    async scriptDialog(files) {
      await program.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      }, files);
    },
    async drop(page, selector, files) {
      await dropFiles(await program.context().newCDPSession(page), page, selector, files);
    },
    async close() {
      await program.close();
      return true;
    },
    async kill() {
      program.process().kill('SIGKILL');
    },
    output: () => text,
  };
}
