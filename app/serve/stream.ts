/**
 * What a page is told, as server-sent events (HTML standard, 9.2). Each has a number; a page whose connection broke says
 * which was its last, and gets what it missed.
 */
import type { ServerResponse } from 'node:http';
import type { AppEvent } from '../contract';
import type { Session } from '../handlers/session';
import { securityHeaders } from './content';

/** Kept for pages that come back. */
const mostKept = 2000;
/** UTF-16 units of all that is kept. */
const mostLength = 64 * 1024 ** 2;
/** Bytes waiting for a page that does not read; then it must come back for them. */
const mostWaiting = 64 * 1024 ** 2;

interface StreamOptions {
  /** Milliseconds between signs of life. */
  beat: number;
  /** Milliseconds without a page until the client is taken to be gone. */
  patience: number;
  /** The page has not come back. */
  gone(): void;
}

export class EventStream {
  private kept: { id: number; text: string }[] = [];
  private length = 0;
  private last = 0;
  private response: ServerResponse | undefined;
  private readonly beat: NodeJS.Timeout;
  private absence: NodeJS.Timeout | undefined;

  constructor(
    session: Session,
    private readonly options: StreamOptions,
  ) {
    session.attached = () => this.response !== undefined;
    session.subscribe((event) => this.push(event));
    this.beat = setInterval(() => this.write(':\n\n'), options.beat).unref();
    this.wait();
  }

  /** Forgets earlier events when a page starts again: they belong to the page before it. */
  restart(): void {
    this.kept = [];
    this.length = 0;
    this.wait();
  }

  /**
   * Connects a page. A second one takes the place of the first.
   * @param after number of the last event that it got
   * @returns false when what it missed is not kept any more
   */
  attach(response: ServerResponse, after: number | undefined): boolean {
    const first = this.kept[0]?.id ?? this.last + 1;
    if (after !== undefined && (after > this.last || after < first - 1)) return false;
    this.response?.end();
    clearTimeout(this.absence);
    this.response = response;
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.once('close', () => {
      if (this.response !== response) return;
      this.response = undefined;
      this.wait();
    });
    this.write('retry: 500\n\n');
    for (const { id, text } of this.kept) if (id > (after ?? 0)) this.write(text);
    return true;
  }

  close(): void {
    clearInterval(this.beat);
    clearTimeout(this.absence);
    this.response?.end();
    this.response = undefined;
  }

  private push(event: AppEvent): void {
    const id = ++this.last;
    const text = `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
    this.kept.push({ id, text });
    this.length += text.length;
    while (this.kept.length > mostKept || (this.length > mostLength && this.kept.length > 1)) {
      this.length -= this.kept.shift()!.text.length;
    }
    this.write(text);
  }

  private write(text: string): void {
    const { response } = this;
    if (!response) return;
    response.write(text);
    if (response.writableLength > mostWaiting) response.destroy();
  }

  private wait(): void {
    if (this.response) return;
    clearTimeout(this.absence);
    this.absence = setTimeout(() => this.options.gone(), this.options.patience).unref();
  }
}
