/** `launchApp`: the whole app on somebody's machine, in one of its hosts, driven through its real pages. */
import type { Page } from 'playwright-core';
import { inject, type TestContext } from 'vitest';
import { launchBrowserHost } from './browser-host';
import { launchElectron } from './electron-host';
import { tellWhatWasSeen } from './evidence';
import { chooseLanguage, emptyProfile, type Profile } from './profile';
import type { Language } from './speech';
import { launchStandinHost } from './standin-host';

export type HostName = 'browser' | 'standin' | 'electron';

export interface LaunchOptions {
  host: HostName;
  /** One that has been used before; a machine that has never seen Lysark when left out. */
  profile?: Profile;
  /** A commission given to the program: a folder or a `.lysark` file. */
  open?: string;
  dark?: boolean;
  reducedMotion?: boolean;
  viewport?: { width: number; height: number };
  /** In the browser host: runs as a user who may not write everywhere, also when the tests are run by root. */
  humble?: boolean;
  /** Folder of another build than that of `setup.ts`. */
  app?: string;
  /** The interface's, as chosen in the settings; the system's when left out. */
  language?: Language;
}

/** What each host must be able to do; `App` is the same for all. */
export interface Running {
  /** The windows, in the order in which they were opened. */
  pages(): Page[];
  /** A further window on what is open in the first. */
  newWindow(): Promise<Page>;
  /** Lets the system's next dialog answer with these files; undefined where the page asks by itself. */
  scriptDialog?(files: string[]): Promise<void>;
  /** Drops files from the system's file manager on an element. */
  drop(page: Page, selector: string, files: string[]): Promise<void>;
  /** Ends as the user does. @returns whether all was saved */
  close(): Promise<boolean>;
  /** `kill -9` on the program. */
  kill(): Promise<void>;
  output(): string;
}

export interface App extends Running {
  host: HostName;
  profile: Profile;
  /** The first window. */
  page: Page;
  /** Closes the app and starts it again on the same machine. */
  restart(more?: Partial<LaunchOptions>): Promise<App>;
  /** What pages complained of: exceptions, and errors in the console (refused by the security policy among them). */
  complaints: string[];
}

export const usualViewport = { width: 1440, height: 900 };

const starters = { browser: launchBrowserHost, standin: launchStandinHost, electron: launchElectron };
const running = new Map<Running, readonly string[]>();

export async function launchApp(options: LaunchOptions): Promise<App> {
  const profile = options.profile ?? emptyProfile();
  if (options.language) chooseLanguage(profile, options.language);
  const complaints: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
    });
  };
  const started = await starters[options.host]({
    app: options.app ?? inject('lysarkApp'),
    profile,
    watch,
    open: options.open,
    dark: options.dark ?? false,
    reducedMotion: options.reducedMotion ?? false,
    humble: options.humble ?? false,
    viewport: options.viewport ?? usualViewport,
  });
  running.set(started, complaints);
  const gone = () => running.delete(started);
  return {
    ...started,
    host: options.host,
    profile,
    complaints,
    page: started.pages()[0]!,
    async close() {
      gone();
      return await started.close();
    },
    async kill() {
      gone();
      await started.kill();
    },
    async restart(more) {
      gone();
      await started.close();
      return await launchApp({ ...options, open: undefined, ...more, profile });
    },
  };
}

/** For `afterEach`: ends whatever a failed test left behind, and adds what could be seen there to what is said of it. */
export async function closeAll({ task }: Pick<TestContext, 'task'>): Promise<void> {
  const left = [...running];
  running.clear();
  if (task.result?.state === 'fail') await tellWhatWasSeen(task, left);
  await Promise.all(left.map(([one]) => one.kill().catch(() => undefined)));
}
