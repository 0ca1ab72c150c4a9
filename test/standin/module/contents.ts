/** `webContents`. */
import { encode } from '../codec';
import type { Cdp } from './cdp';
import { type Owner, Page } from './page';
import type { Session } from './session';
import { StrictEmitter } from './strict';

const events = [
  'close-asked',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'context-menu',
  'destroyed',
  'preload-error',
  'before-input-event',
  'zoom-changed',
  'devtools-opened',
];

export const allContents = new Map<number, WebContents>();
let count = 0;

export class WebContents extends StrictEmitter implements Owner {
  readonly id = ++count;
  readonly page: Page;
  readonly session: Session;
  private handler: ((details: object) => { action: 'allow' | 'deny' }) | undefined;
  private gone = false;
  zoomLevel = 0;

  constructor(cdp: Cdp, session: Session) {
    super('webContents', events);
    this.session = session;
    this.page = new Page(cdp, this);
    allContents.set(this.id, this);
  }

  get mainFrame(): object {
    return this.page.main;
  }
  getURL(): string {
    return this.page.main.url;
  }
  getType(): string {
    return 'window';
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  isCrashed(): boolean {
    return false;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  send(channel: string, ...given: unknown[]): void {
    if (this.gone) throw new TypeError('Object has been destroyed');
    this.page.push(encode({ channel, given }));
  }
  reload(): void {
    void this.page
      .reload()
      .catch((cause: Error) => this.emit('did-fail-load', {}, -2, cause.message, this.getURL()));
  }
  setWindowOpenHandler(handler: (details: object) => { action: 'allow' | 'deny' }): void {
    this.handler = handler;
  }
  opener(details: object): { action: 'allow' | 'deny' } {
    return this.handler?.(details) ?? { action: 'allow' };
  }
  getZoomLevel(): number {
    return this.zoomLevel;
  }
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }
  focus(): void {
    void this.page.send('Page.bringToFront').catch(() => undefined);
  }
  webRtc = 'default';
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }

  /** For tests: a message as if from a frame that says it is what it is not. */
  forged(frame: object): object {
    return this.page.event(frame);
  }
  leave(): void {
    if (this.gone) return;
    this.gone = true;
    allContents.delete(this.id);
    this.emit('destroyed', {});
  }
}
