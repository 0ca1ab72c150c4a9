/**
 * Starts the built app, unmodified, on the stand-in for Electron: Node 24 runs `electron/main.js`, and its windows are
 * pages of a real Chromium, which Playwright drives at the same time.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { buildStandin, type StandinFiles } from './build';
import { Control } from './control';
import { ensureNode24 } from './node24';

const root = resolve(import.meta.dirname, '../..');
export const chromiumPath = process.env.LYSARK_CHROMIUM ?? '/usr/bin/chromium';
/** The page's address in Chromium, where Electron says `app://lysark/`. */
export const pageOrigin = 'http://lysark.localhost';

export type DialogMethod = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox';
export interface DialogAnswer {
  method: DialogMethod;
  // biome-ignore lint/suspicious/noExplicitAny: what Electron answers, by method
  value: any;
}

export interface StandinOptions {
  /** Folder that the app's and Chromium's own files go to; kept by the caller. */
  profile: string;
  /** The built app: a folder with `electron/` and `renderer/`. `dist` when left out. */
  app?: string;
  env?: Record<string, string>;
  /** Files to open, as the system would give them. */
  args?: string[];
  dialogs?: DialogAnswer[];
  display?: { width: number; height: number }[];
  dark?: boolean;
  locale?: string;
  packaged?: boolean;
  /** What the process writes goes here; kept in `output` anyhow. */
  log?(text: string): void;
}

export interface Standin {
  /** Pages of all windows, in the order in which they were opened. */
  pages(): Page[];
  /** The first window's page, or the one at a place in the order; waits until it is there and loaded. */
  page(index?: number): Promise<Page>;
  browser: Browser;
  /** `http://127.0.0.1:<port>`, for `connectOverCDP`. */
  cdp: string;
  /** A Chromium session of one page, for what Playwright does not do. */
  session(page: Page): Promise<CDPSession>;
  /**
   * Runs the body of an async function in the main process, with `electron` (the module), `inside` (what the stand-in
   * has recorded) and `value` (the given value). What it returns must be JSON.
   */
  main<T = unknown>(source: string, value?: unknown): Promise<T>;
  /** Clicks the item of the application's menu with this id. */
  menu(id: string): Promise<void>;
  /** Scripts the dialogs to come. A dialog that was not scripted fails the call that shows it. */
  answer(...dialogs: DialogAnswer[]): Promise<void>;
  /** Dialogs that were shown, with their options. */
  dialogs(): Promise<{ method: string; options: Record<string, unknown> }[]>;
  /** What was given to the desktop: `openPath`, `openExternal`, `showItemInFolder`. */
  opened(): Promise<{ how: string; what: string }[]>;
  /** Addresses outside the app that any page asked for. */
  network(): Promise<{ url: string; cancelled: boolean }[]>;
  /** Drops files of this machine on an element, as from the system's file manager. */
  drop(page: Page, selector: string, files: string[]): Promise<void>;
  /** Picks files of this machine in an `<input type=file>`: unlike Playwright's way, the files keep their paths. */
  pick(page: Page, selector: string, files: string[]): Promise<void>;
  /** As the window's close button. */
  closeWindow(index?: number): Promise<void>;
  /** Quits the app as its menu does, and waits for the process to end. */
  close(): Promise<number | null>;
  /** `kill -9` on the main process; Chromium goes with it. */
  kill(): Promise<void>;
  exited: Promise<number | null>;
  output(): string;
  pid: number;
}

/** Whatever ends this process ends the apps, too. */
const alive = new Set<() => void>();
process.on('exit', () => {
  for (const kill of alive) kill();
});

let built: Promise<StandinFiles> | undefined;
function standinFiles(): Promise<StandinFiles> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lysark-standin-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return await buildStandin(folder);
  })();
  return built;
}

/** @returns environment and arguments that run the app of a folder on the stand-in, for those who start it themselves */
export async function standinCommand(options: StandinOptions) {
  const files = await standinFiles();
  const app = options.app ?? join(root, 'dist');
  const main = join(app, 'electron/main.js');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const argv = [process.execPath, ...(options.packaged === false ? [main] : []), ...(options.args ?? [])];
  const started = {
    profile: options.profile,
    app,
    outer: files.outer,
    inner: files.inner,
    chromium: chromiumPath,
    display: options.display,
    version,
    argv,
    packaged: options.packaged ?? true,
    dark: options.dark ?? false,
    locale: options.locale ?? 'nb-NO',
  };
  return {
    command: ensureNode24(),
    args: ['--import', files.register, main, ...(options.args ?? [])],
    env: {
      LYSARK_STANDIN: JSON.stringify(started),
      HOME: options.profile,
      XDG_CONFIG_HOME: join(options.profile, 'config'),
      XDG_STATE_HOME: join(options.profile, 'state'),
    },
  };
}

/** @throws when the process ends before the app is ready, with what it wrote */
export async function launchStandin(options: StandinOptions): Promise<Standin> {
  const { command, args, env } = await standinCommand(options);
  const child = spawn(command, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (part) => {
      text += String(part);
      options.log?.(String(part));
    });
  }
  const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const killGroup = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  alive.add(killGroup);
  void exited.then(() => alive.delete(killGroup));
  const control = new Control(child, () => text);
  const cdp = await control.ready;
  if (options.dialogs) await control.ask('dialogs', { value: options.dialogs });
  const browser = await chromium.connectOverCDP(cdp);
  const context = browser.contexts()[0]!;
  context.setDefaultTimeout(15_000);
  const pages = () => context.pages().filter((page) => page.url().startsWith(pageOrigin));
  const main = async (source: string, value?: unknown) => await control.ask('evaluate', { source, value });

  const standin: Standin = {
    pages,
    async page(index = 0) {
      for (let tries = 0; tries < 300; tries++) {
        const page = pages()[index];
        if (page) {
          await page.waitForLoadState('load');
          return page;
        }
        if (child.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`there is no window ${index}\n${text}`);
    },
    browser,
    cdp,
    session: (page) => context.newCDPSession(page),
    main: main as Standin['main'],
    menu: async (id) => void (await control.ask('menu', { value: id })),
    answer: async (...dialogs) => void (await control.ask('dialogs', { value: dialogs })),
    dialogs: () => main('return inside.desktop.dialogs') as ReturnType<Standin['dialogs']>,
    opened: () => main('return inside.desktop.opened') as ReturnType<Standin['opened']>,
    network: () => main('return inside.network.asked') as ReturnType<Standin['network']>,
    async drop(page, selector, files) {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not shown`);
      const session = await context.newCDPSession(page);
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const data = { items: [], files, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, ...at, data });
      }
      await session.detach();
    },
    async pick(page, selector, files) {
      const session = await context.newCDPSession(page);
      const { result } = await session.send('Runtime.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
      });
      await session.send('DOM.setFileInputFiles', { files, objectId: result.objectId! });
      await session.detach();
    },
    closeWindow: async (index = 0) => void (await control.ask('close-window', { value: index })),
    async close() {
      await control.ask('evaluate', { source: 'electron.app.quit()' }).catch(() => undefined);
      const code = await exited;
      killGroup();
      await browser.close().catch(() => undefined);
      return code;
    },
    async kill() {
      killGroup();
      await exited;
      await browser.close().catch(() => undefined);
    },
    exited,
    output: () => text,
    pid: child.pid!,
  };
  return standin;
}
