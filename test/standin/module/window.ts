/** `BrowserWindow`: a page of Chromium in a window of its own. */
import { app } from './app';
import type { Cdp } from './cdp';
import { WebContents } from './contents';
import { type Rectangle, screen } from './screen';
import { session } from './session';
import { preventable, StrictEmitter, strict } from './strict';

interface Options extends Partial<Rectangle> {
  show?: boolean;
  title?: string;
  fullscreen?: boolean;
  frame?: boolean;
  minWidth?: number;
  minHeight?: number;
  backgroundColor?: string;
  webPreferences?: Record<string, unknown>;
  [key: string]: unknown;
}

const windowEvents = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'unresponsive',
  'responsive',
  'query-session-end',
  'session-end',
];

export const windows = new Map<number, BrowserWindow>();
export const chromium: { cdp: Cdp | undefined } = { cdp: undefined };
let count = 0;
let focused: BrowserWindow | null = null;

export class BrowserWindow extends StrictEmitter {
  readonly id = ++count;
  readonly webContents: WebContents;
  readonly options: Options;
  private readonly ready: Promise<void>;
  private bounds: Rectangle;
  private flags = { maximized: false, minimized: false, full: false, visible: false };
  private gone = false;
  private name: string;
  menu: unknown;

  constructor(options: Options = {}) {
    super('BrowserWindow', windowEvents);
    if (!chromium.cdp) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.name = options.title ?? 'Electron';
    this.bounds = {
      x: options.x ?? 40,
      y: options.y ?? 40,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const preferences = options.webPreferences ?? {};
    const own = session.fromPartition(String(preferences.partition ?? ''));
    const self = strict('BrowserWindow', this);
    this.webContents = strict('webContents', new WebContents(chromium.cdp, own));
    windows.set(this.id, self);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, self);
    this.webContents.on('close-asked', () => this.close());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.ready = this.begin(preferences.preload as string | undefined);
    this.ready.catch((cause) => console.error('stand-in: no window', cause));
    this.flags.full = options.fullscreen === true;
    if (options.show !== false) this.show();
    // biome-ignore lint/correctness/noConstructorReturn: what is not implemented must throw
    return self;
  }

  static getAllWindows = (): BrowserWindow[] => [...windows.values()];
  static getFocusedWindow = (): BrowserWindow | null => focused;
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === contents.id) ?? null;
  static fromId = (id: number): BrowserWindow | null => windows.get(id) ?? null;

  private async begin(preload: string | undefined): Promise<void> {
    const { page } = this.webContents;
    await page.open(preload);
    chromium.cdp!.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === page.target) this.destroyed();
    });
    await this.place();
  }

  /** Makes the page as large as the window says; Chromium's own window has edges of its own. */
  private async place(): Promise<void> {
    const { page } = this.webContents;
    const full = this.flags.full || this.flags.maximized;
    const { width, height } = full ? screen.getDisplayMatching(this.bounds).workArea : this.bounds;
    const { windowId } = await chromium.cdp!.send('Browser.getWindowForTarget', { targetId: page.target });
    const size = async (w: number, h: number) =>
      await chromium.cdp!.send('Browser.setWindowBounds', { windowId, bounds: { width: w, height: h } });
    await size(width, height);
    const { result } = await page.send('Runtime.evaluate', {
      expression: '[outerWidth - innerWidth, outerHeight - innerHeight]',
      returnByValue: true,
    });
    const [wide, high] = result.value as [number, number];
    if (wide || high) await size(width + wide, height + high);
  }
  private replace(): void {
    this.ready.then(() => this.place()).catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    await this.ready;
    await this.webContents.page.load(url);
  }
  show(): void {
    this.flags.visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive(): void {
    this.flags.visible = true;
    this.emit('show');
  }
  hide(): void {
    this.flags.visible = false;
    this.emit('hide');
  }
  focus(): void {
    if (focused?.id !== this.id) focused?.emit('blur');
    focused = windows.get(this.id) ?? null;
    this.ready.then(() => this.webContents.focus()).catch(() => undefined);
    this.emit('focus');
  }
  isFocused = (): boolean => focused?.id === this.id;
  isVisible = (): boolean => this.flags.visible;
  isDestroyed = (): boolean => this.gone;
  isMaximized = (): boolean => this.flags.maximized;
  isMinimized = (): boolean => this.flags.minimized;
  isFullScreen = (): boolean => this.flags.full;
  maximize(): void {
    this.flags.maximized = true;
    this.replace();
    this.emit('maximize');
  }
  unmaximize(): void {
    this.flags.maximized = false;
    this.replace();
    this.emit('unmaximize');
  }
  minimize(): void {
    this.flags.minimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.flags.minimized = false;
    this.emit('restore');
  }
  setFullScreen(on: boolean): void {
    this.flags.full = on;
    this.replace();
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
  }
  getBounds = (): Rectangle => ({ ...this.bounds });
  getNormalBounds = (): Rectangle => ({ ...this.bounds });
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.replace();
    this.emit('resize');
    this.emit('move');
  }
  setTitle(title: string): void {
    this.name = title;
  }
  getTitle = (): string => this.name;
  setMenu(menu: unknown): void {
    this.menu = menu;
  }
  setMinimumSize(): void {}
  setMenuBarVisibility(): void {}
  setBackgroundColor(): void {}
  setRepresentedFilename(): void {}
  setDocumentEdited(): void {}
  setAlwaysOnTop(): void {}
  flashFrame(): void {}

  close(): void {
    if (this.gone) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.gone) return;
    const { page } = this.webContents;
    this.ready
      .then(() => chromium.cdp!.send('Target.closeTarget', { targetId: page.target }))
      .catch(() => undefined);
    this.destroyed();
  }
  private destroyed(): void {
    if (this.gone) return;
    this.gone = true;
    windows.delete(this.id);
    if (focused?.id === this.id) focused = null;
    this.webContents.leave();
    this.emit('closed');
    if (windows.size === 0) app.windowsGone();
  }
}
