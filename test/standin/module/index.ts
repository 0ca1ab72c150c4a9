/** The module `electron` as the main process of a test sees it. Whatever is not here fails the import. */
import { app } from './app';
import { startChromium } from './chromium';
import { allContents } from './contents';
import { listenToTest } from './control';
import { desktop, dialog, Menu, MenuItem, nativeTheme, powerSaveBlocker, shell } from './desktop';
import { invoked, ipcMain } from './ipc';
import { handlers, judge, network, startProxy } from './protocol';
import { screen } from './screen';
import { session } from './session';
import { started } from './settings';
import { strict } from './strict';
import { BrowserWindow, chromium, windows } from './window';

const schemes: { scheme: string; privileges?: object }[] = [];
const protocol = strict('protocol', {
  registerSchemesAsPrivileged(given: typeof schemes) {
    if (app.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    schemes.push(...given);
  },
});

app.closeWindows = () => {
  for (const window of [...windows.values()]) window.close();
  return windows.size > 0;
};
nativeTheme.follow = (dark) => {
  started.dark = dark;
  const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
  for (const { page } of allContents.values())
    void page.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined);
};

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
};
/** What tests may look at besides. */
const inside = { invoked, desktop, network, schemes, windows, allContents, handlers, started };

async function begin(): Promise<void> {
  const browser = await startChromium(await startProxy());
  chromium.cdp = browser.cdp;
  browser.cdp.on('gone', () => process.exit(1));
  // A page that a page has opened: the window-open handler was asked, and it can only have said no.
  browser.cdp.on('Target.targetCreated', ({ targetInfo: { targetId, openerId } }) => {
    if (openerId) void browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
  await browser.cdp.send('Target.setDiscoverTargets', { discover: true });
  // What goes to https is a tunnel for the proxy; here it is seen as the request that it is, from workers also.
  browser.cdp.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    judge(request.url, request.method, resourceType);
    void browser.cdp
      .send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      .catch(() => undefined);
  });
  await browser.cdp.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  listenToTest(electron, inside, browser.address);
  app.start();
}

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
};
export default electron;

// As Electron does on Linux and macOS.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit());

// Electron is ready only after the main script has run.
setImmediate(() => {
  begin().catch((cause) => {
    console.error('stand-in:', cause);
    process.exit(1);
  });
});
