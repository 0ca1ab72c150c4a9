/** The program as a whole: starts, opens what it is given, and ends when everything is safe. */
import { join } from 'node:path';
import { app, Menu, nativeTheme } from 'electron';
import type { UiLanguage } from '../../app/contract';
import { Backend } from '../../app/handlers/backend';
import { pause } from './app-window';
import { workspacesIn } from './arguments';
import { guardedSession } from './guard';
import { electronPlatform } from './host-platform';
import { serveChannels } from './ipc';
import type { Log } from './log';
import { menuTemplate } from './menu';
import { serveScheme } from './scheme';
import { Windows } from './windows';

interface ProgramOptions {
  stateDir: string;
  pages: string;
  preload: string;
  log: Log;
  /** Files that were given before the program was ready. */
  given: string[];
}

/** Milliseconds for the last writing; the recovery log has everything by then. */
const lastPatience = 8000;

export class Program {
  private readonly windows: Windows;
  private readonly backend: Backend;
  private quitting = false;
  private ended = false;

  constructor(private readonly options: ProgramOptions) {
    const { stateDir, preload, log } = options;
    const platform = electronPlatform({
      windows: () => this.windows,
      language: (language) => this.speak(language),
    });
    const documents = app.getPath('documents');
    this.backend = new Backend({ stateDir, documents, platform, log });
    this.windows = new Windows({
      backend: this.backend,
      preload,
      stateFile: join(stateDir, 'window.json'),
      log,
      left: (stayed) => this.left(stayed),
    });
  }

  /** After `ready`. */
  async start(): Promise<void> {
    const { pages, log, given } = this.options;
    serveScheme(guardedSession(!app.isPackaged), this.backend, pages);
    serveChannels({ of: (contents) => this.windows.of(contents), log });
    const settings = await this.backend.preferences.settings();
    nativeTheme.themeSource = settings.colours;
    this.speak(settings.language);
    const [first, ...more] = given;
    await this.windows.open({ kind: 'workspace', start: first === undefined ? undefined : { path: first } });
    for (const path of more) await this.open(path);
  }

  /** A `.lysark` file was double-clicked, or the program was started again. */
  async open(path?: string): Promise<void> {
    const appWindows = this.windows.all().filter(({ kind }) => kind === 'workspace');
    const inFront = this.windows.inFront();
    if (path === undefined) {
      if (inFront) this.windows.raise(inFront);
      else await this.windows.open({ kind: 'workspace' });
      return;
    }
    const known = appWindows.find(({ session }) => session.open?.shared.path === path);
    const free = appWindows.find(({ session }) => !session.open && session.attached());
    if (known) this.windows.raise(known);
    else if (free) {
      free.tell({ type: 'open', place: await free.session.give(path) });
      this.windows.raise(free);
    } else await this.windows.open({ kind: 'workspace', start: { path } });
  }

  /** Another start of the program: its arguments are anybody's. */
  async again(argv: readonly string[], cwd: string, own: number): Promise<void> {
    const paths = workspacesIn(argv, cwd, own);
    if (paths.length === 0) await this.open();
    for (const path of paths) await this.open(path);
  }

  quit(): void {
    this.quitting = true;
  }

  /** Nothing is left open; true when the process may end. */
  async end(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    const { log } = this.options;
    await Promise.race([
      this.backend.close().catch((error: unknown) => log(error, 'ending')),
      pause(lastPatience),
    ]);
  }

  /** Saves what is open, without asking or closing: the system is going down. */
  async flush(): Promise<void> {
    await Promise.all(this.windows.all().map(({ session }) => session.open?.shared.flush()));
  }

  private left(stayed: boolean): void {
    if (stayed) this.quitting = false;
    else if (this.quitting || process.platform !== 'darwin') app.quit();
  }

  private speak(language: UiLanguage): void {
    this.windows.language = language;
    const template = menuTemplate({
      platform: this.backend.platform.platform,
      language,
      tools: !app.isPackaged,
      command: (command) => {
        const appWindow = this.windows.inFront();
        if (appWindow) appWindow.tell({ type: 'menu', command });
        // macOS: the menu is there when no window is.
        else
          void this.windows.open({ kind: 'workspace' }).then((made) => made.tell({ type: 'menu', command }));
      },
      newWindow: () => void this.windows.open({ kind: 'workspace', start: 'nothing' }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
}
