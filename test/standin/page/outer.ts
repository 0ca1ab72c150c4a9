/**
 * The page's side of `contextBridge`, run in the page's own world before any of its scripts. The two worlds of a page
 * share only the document, so they speak through events on it: those are sent at once, and what they carry is cloned.
 */
declare const SECRET: string;

// The tests are compiled without the types of a page: this is what is used here.
declare const document: {
  dispatchEvent(event: object): boolean;
  addEventListener(name: string, listener: (event: object) => void): void;
};
declare const window: { top: unknown; open(...given: unknown[]): unknown; close(): void };
declare const location: { href: string };

type Returned =
  | { kind: 'value'; value: unknown }
  | { kind: 'promise'; id: number }
  | { kind: 'function'; id: number }
  | { kind: 'error'; message: string };

(() => {
  if (window !== window.top) return;
  // Electron gives null for a window that it was told not to make. Chromium's own `open` is left alone: it holds the
  // page still until every debugger that wants to see new pages has let go, and now and then one never does.
  window.open = (url = '', name = '') => {
    tell('open', { url: url === '' ? 'about:blank' : new URL(String(url), location.href).href, name });
    return null;
  };
  // In Electron a page may close its own window, whoever opened it.
  window.close = () => tell('close', null);
  const callbacks = new Map<number, (...given: unknown[]) => unknown>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  let next = 1;
  let returned: Returned | undefined;

  const tell = (name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`${SECRET}:${name}`, { detail }));
  const hear = (name: string, listener: (detail: never) => void) =>
    document.addEventListener(`${SECRET}:${name}`, (event) =>
      listener((event as { detail: unknown }).detail as never),
    );

  const callbackIds = new WeakMap<object, number>();
  const wrap = (given: unknown): unknown => {
    if (typeof given !== 'function') return { value: given };
    let id = callbackIds.get(given);
    if (id === undefined) {
      id = next++;
      callbackIds.set(given, id);
      callbacks.set(id, given as (...given: unknown[]) => unknown);
    }
    return { callback: id };
  };

  const unwrap = (answer: Returned | undefined): unknown => {
    if (!answer) throw new Error('stand-in: the preload did not answer');
    if (answer.kind === 'value') return answer.value;
    if (answer.kind === 'function') return proxy(answer.id);
    if (answer.kind === 'error') throw new Error(answer.message);
    return new Promise((resolve, reject) => promises.set(answer.id, { resolve, reject }));
  };

  const proxy =
    (id: number) =>
    (...given: unknown[]): unknown => {
      returned = undefined;
      tell('call', { id, given: given.map(wrap) });
      return unwrap(returned);
    };

  const build = (shape: { kind: string; id?: number; value?: unknown; of?: [string, never][] }): unknown => {
    if (shape.kind === 'function') return proxy(shape.id!);
    if (shape.kind === 'value') return shape.value;
    return Object.freeze(Object.fromEntries(shape.of!.map(([key, inner]) => [key, build(inner)])));
  };

  hear('return', (answer: Returned) => {
    returned = answer;
  });
  hear('settle', ({ id, ok, value }: { id: number; ok: boolean; value: unknown }) => {
    const waiting = promises.get(id);
    promises.delete(id);
    if (ok) waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  });
  hear('callback', ({ id, given }: { id: number; given: unknown[] }) => callbacks.get(id)?.(...given));
  hear('expose', ({ key, shape }: { key: string; shape: never }) => {
    Object.defineProperty(window, key, { value: build(shape), enumerable: true });
  });
})();
