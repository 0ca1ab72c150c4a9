/** One connection to Chromium's own protocol, with one session for each page. */
import { EventEmitter } from 'node:events';

// biome-ignore lint/suspicious/noExplicitAny: the protocol's messages have no types here
export type Message = any;

export class Cdp extends EventEmitter {
  #next = 1;
  readonly #waiting = new Map<number, { resolve(value: Message): void; reject(cause: Error): void }>();
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    super();
    this.setMaxListeners(0);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has gone'));
      this.#waiting.clear();
      this.emit('gone');
    });
  }

  static open(url: string): Promise<Cdp> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.addEventListener('open', () => resolve(new Cdp(socket)), { once: true });
      socket.addEventListener('error', () => reject(new Error(`cannot reach ${url}`)), { once: true });
    });
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      this.emit(
        message.sessionId ? `${message.sessionId}:${message.method}` : message.method,
        message.params,
      );
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Message> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('Chromium has gone'));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  close(): void {
    this.#socket.close();
  }
}
