/** The app's windows: where they stand, what they show, and how they come and go. */
import { app, BrowserWindow, nativeTheme, powerSaveBlocker, screen } from 'electron';
import { z } from 'zod';
import type { UiLanguage } from '../../app/contract';
import type { Backend } from '../../app/handlers/backend';
import type { WindowKind } from '../../app/handlers/host-platform';
import type { SessionOptions } from '../../app/handlers/session';
import { StateFile } from '../../app/settings/file';
import { pageAt } from './address';
import { AppWindow } from './app-window';
import { readyToClose } from './closing';
import { partition } from './guard';
import { boundsFor, least, type Placement, placementSchema, showArea } from './placement';
import { watchPage } from './watch-page';

interface WindowsOptions {
  backend: Backend;
  preload: string;
  /** Remembers where windows stood. */
  stateFile: string;
  log(error: unknown, where: string): void;
  /** All windows are gone, or the user wants to stay after all. */
  left(stayed: boolean): void;
}

interface OpenWindow {
  kind: WindowKind;
  start?: SessionOptions['start'];
  route?: string;
  opener?: AppWindow;
}

const grounds = { light: '#ffffff', dark: '#12181b', show: '#000000' } as const;
/** Of a page without access to anything but what the preload gives it. */
const safe = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
} as const;

export class Windows {
  private readonly appWindows = new Map<number, AppWindow>();
  private readonly placements: StateFile<Placement | null>;
  private readonly leaving = new Set<AppWindow>();
  private awake: number | undefined;
  /** Of menus and dialogs. */
  language: UiLanguage = 'nb';

  constructor(private readonly options: WindowsOptions) {
    this.placements = new StateFile(options.stateFile, z.union([placementSchema, z.null()]), () => null);
  }

  /** @param contents id of a web contents */
  of(contents: number): AppWindow | undefined {
    return this.appWindows.get(contents);
  }

  ofClient(client: string): AppWindow | undefined {
    return this.all().find(({ session }) => session.client === client);
  }

  all(): AppWindow[] {
    return [...this.appWindows.values()];
  }

  /** The window that commands are for: the one in front, or the last of those that hold a workspace. */
  inFront(): AppWindow | undefined {
    const workspaces = this.all().filter(({ kind }) => kind === 'workspace');
    const focused = BrowserWindow.getFocusedWindow();
    const appWindow = focused ? this.appWindows.get(focused.webContents.id) : undefined;
    return appWindow?.kind === 'workspace' ? appWindow : workspaces.at(-1);
  }

  async open({ kind, start, route, opener }: OpenWindow): Promise<AppWindow> {
    const { backend, preload, log } = this.options;
    const session = backend.session(start === undefined ? {} : { start });
    const placed = await this.place(kind, opener);
    const window = new BrowserWindow({
      ...placed.bounds,
      title: 'Lysark',
      show: false,
      backgroundColor: this.ground(kind),
      ...(kind === 'show' ? { frame: false, fullscreen: true } : { minWidth: 480, minHeight: 400 }),
      autoHideMenuBar: true,
      webPreferences: { ...safe, preload, partition, spellcheck: process.platform === 'darwin' },
    });
    const appWindow = new AppWindow(window, session, kind, opener?.session.client);
    this.appWindows.set(window.webContents.id, appWindow);
    this.listen(appWindow);
    watchPage(appWindow, { language: () => this.language, log });
    if (placed.maximized) window.maximize();
    window.once('ready-to-show', () => window.show());
    try {
      await window.loadURL(pageAt(route));
    } catch (error) {
      // A window that is closed while it loads is no fault.
      if (!window.isDestroyed()) log(error, 'loading the page');
    }
    return appWindow;
  }

  /** Brings a window to the user. */
  raise({ window }: AppWindow): void {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  recolour(): void {
    for (const { window, kind } of this.all()) window.setBackgroundColor(this.ground(kind));
  }

  private ground(kind: WindowKind): string {
    return kind === 'show' ? grounds.show : nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
  }

  private async place(kind: WindowKind, opener: AppWindow | undefined): Promise<Placement> {
    const main = screen.getPrimaryDisplay();
    const displays = [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
    if (kind === 'show') {
      const asking = opener?.window.getBounds();
      return {
        bounds: showArea(
          displays.map(({ bounds }) => bounds),
          asking,
        ),
        maximized: false,
      };
    }
    const areas = displays.map(({ workArea }) => workArea);
    const near = kind === 'presenter' ? opener?.window.getNormalBounds() : undefined;
    const saved = near ? null : await this.placements.read();
    const taken = this.all().map(({ window }) => window.getNormalBounds());
    return { bounds: boundsFor(near ?? saved?.bounds, areas, taken), maximized: saved?.maximized ?? false };
  }

  private listen(appWindow: AppWindow): void {
    const { window, kind } = appWindow;
    const { id } = window.webContents;
    if (kind !== 'show' && process.platform === 'darwin')
      window.setMinimumSize(least.width / 2, least.height / 2);
    if (kind === 'show') window.setMenu(null);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (appWindow.mayClose) return;
      event.preventDefault();
      void this.close(appWindow);
    });
    window.on('closed', () => {
      this.appWindows.delete(id);
      appWindow.detach();
      // Closed from elsewhere: then the client has not been let go yet.
      void appWindow.session.close().catch((error: unknown) => this.options.log(error, 'closing'));
      for (const other of this.all()) if (other.opener === appWindow.session.client) other.window.close();
      this.keepAwake();
      if (this.appWindows.size === 0) this.options.left(false);
    });
    this.keepAwake();
  }

  private async close(appWindow: AppWindow): Promise<void> {
    if (this.leaving.has(appWindow)) return;
    this.leaving.add(appWindow);
    try {
      if (appWindow.kind === 'workspace') await this.remember(appWindow);
      if (!(await readyToClose(appWindow, this.language))) {
        this.options.left(true);
        return;
      }
    } catch (error) {
      // The recovery log has what was typed; a window that cannot be closed helps nobody.
      this.options.log(error, 'closing');
    } finally {
      this.leaving.delete(appWindow);
    }
    appWindow.mayClose = true;
    if (!appWindow.window.isDestroyed()) appWindow.window.close();
  }

  private async remember({ window }: AppWindow): Promise<void> {
    const { x, y, width, height } = window.getNormalBounds();
    const placement = { bounds: { x, y, width, height }, maximized: window.isMaximized() };
    await this.placements
      .change(() => placement)
      .catch((error: unknown) => this.options.log(error, 'window state'));
  }

  /** No screen goes dark in the middle of a show. */
  private keepAwake(): void {
    const shows = this.all().some(({ kind }) => kind === 'show');
    if (shows) this.awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (this.awake !== undefined) {
      powerSaveBlocker.stop(this.awake);
      this.awake = undefined;
    }
  }
}

/** @returns the title for a window, as the system's users expect it */
export function titleOf(name: string | undefined): string {
  if (name === undefined) return app.getName();
  return process.platform === 'darwin' ? name : `${name} – ${app.getName()}`;
}
