/** One window with its client: what it has asked that is not answered yet, and the way to its page. */
import type { BrowserWindow } from 'electron';
import type { AppEvent } from '../../app/contract';
import type { WindowKind } from '../../app/handlers/host-platform';
import type { Session } from '../../app/handlers/session';
import { channels } from '../preload/channels';
import { Uploads } from './uploads';

export class AppWindow {
  readonly uploads: Uploads;
  /** Calls under way. */
  running = 0;
  /** Nothing is left to ask: the next `close` goes through. */
  mayClose = false;
  private stopListening: (() => void) | undefined;
  private settled: (() => void) | undefined;

  constructor(
    readonly window: BrowserWindow,
    readonly session: Session,
    readonly kind: WindowKind,
    /** The client whose show this is. */
    readonly opener?: string,
  ) {
    this.uploads = new Uploads(session);
    session.attached = () => this.stopListening !== undefined && !window.isDestroyed();
  }

  /** Sends events to the page from now on; a page that was loaded again replaces the one before. */
  listen(): void {
    this.stopListening?.();
    void this.uploads.stop();
    this.stopListening = this.session.subscribe((event) => this.push(channels.event, event));
  }

  /** The page has gone; events are kept until the next page listens. */
  detach(): void {
    this.stopListening?.();
    this.stopListening = undefined;
    void this.uploads.stop();
    this.answered();
  }

  tell(event: AppEvent): void {
    this.session.tell(event);
  }

  async during<T>(action: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await action();
    } finally {
      this.running--;
    }
  }

  /** Told by the page that it has dealt with everything so far. */
  answered(): void {
    this.settled?.();
    this.settled = undefined;
  }

  /**
   * Lets the page send what was typed, and waits until that is done.
   * @param patience milliseconds; a page that hangs is not waited for any longer
   */
  async settle(patience: number): Promise<void> {
    if (!this.stopListening || this.window.isDestroyed()) return;
    const end = Date.now() + patience;
    this.tell({ type: 'closing' });
    await Promise.race([
      new Promise<void>((resolve) => {
        this.settled = resolve;
        this.push(channels.settle);
      }),
      pause(patience),
    ]);
    // One call may lead to the next: quiet for a moment is done.
    for (let quiet = 0; quiet < 3 && Date.now() < end; ) {
      quiet = this.running === 0 ? quiet + 1 : 0;
      await pause(20);
    }
  }

  private push(channel: string, ...given: unknown[]): void {
    const { window } = this;
    if (window.isDestroyed() || window.webContents.isDestroyed()) return;
    window.webContents.send(channel, ...given);
  }
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
