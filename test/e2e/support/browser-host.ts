/** The app in the browser: `lysark serve` as built, and real Chromium. */
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from './chromium';
import { dropFiles } from './drop';
import type { Running } from './launch';
import { serve } from './served';
import type { Starting } from './starting';

/** The user that Linux keeps for those who own nothing. */
const nobody = 65_534;

function giveAway(path: string): void {
  chownSync(path, nobody, nobody);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveAway(inner);
    else if (entry.isFile()) chownSync(inner, nobody, nobody);
  }
}

export async function launchBrowserHost(starting: Starting): Promise<Running> {
  const { profile, viewport, watch } = starting;
  const humble = starting.humble && process.getuid?.() === 0;
  if (humble) giveAway(profile.home);
  const served = await serve({
    app: starting.app,
    profile,
    workspace: starting.open,
    ...(humble ? { uid: nobody } : {}),
  });
  const context = await chromium.launchPersistentContext(profile.chromium, {
    executablePath: chromiumPath,
    args: chromiumFlags,
    headless: true,
    locale: 'nb-NO',
    viewport,
    colorScheme: starting.dark ? 'dark' : 'light',
    reducedMotion: starting.reducedMotion ? 'reduce' : 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const pages: Page[] = [];
  context.on('page', (page) => {
    pages.push(page);
    watch(page);
    page.on('close', () => pages.splice(pages.indexOf(page), 1));
  });
  const first = context.pages()[0] ?? (await context.newPage());
  if (!pages.includes(first)) {
    pages.push(first);
    watch(first);
  }
  await first.goto(served.url);
  return {
    pages: () => [...pages],
    async newWindow() {
      const page = await context.newPage();
      await page.goto(first.url());
      return page;
    },
    async drop(page, selector, files) {
      await dropFiles(await context.newCDPSession(page), page, selector, files);
    },
    async close() {
      const code = await served.end();
      await context.close();
      return code === 0;
    },
    async kill() {
      await served.kill();
      await context.close();
    },
    output: served.output,
  };
}
