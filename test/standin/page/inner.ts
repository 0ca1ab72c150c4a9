/** The preload's world: what a sandboxed preload may `require`, and the other end of `contextBridge`. */
import { decode, encode } from '../codec';

declare const SECRET: string;

// The tests are compiled without the types of a page: this is what is used here.
declare const document: {
  dispatchEvent(event: object): boolean;
  addEventListener(name: string, listener: (event: object) => void): void;
};
declare const PLATFORM: string;
declare function standinSend(message: string): void;

const tell = (name: string, detail: unknown) =>
  document.dispatchEvent(new CustomEvent(`${SECRET}:${name}`, { detail }));
const hear = (name: string, listener: (detail: never) => void) =>
  document.addEventListener(`${SECRET}:${name}`, (event) =>
    listener((event as { detail: unknown }).detail as never),
  );

type Plain = (...given: unknown[]) => unknown;
const functions = new Map<number, Plain>();
const asked = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
const listeners = new Map<string, Set<Plain>>();
const paths = new WeakMap<File, string>();
let next = 1;

function ask(message: Record<string, unknown>): Promise<unknown> {
  const id = next++;
  standinSend(encode({ ...message, id }));
  return new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
}

/** Electron knows the path of a file at once; here Chromium is asked before the preload's function is called. */
async function learnPath(file: File): Promise<void> {
  if (paths.has(file)) return;
  const name = `standinFile${next++}`;
  Object.assign(globalThis, { [name]: file });
  paths.set(file, String((await ask({ type: 'path', name })) ?? ''));
  delete (globalThis as Record<string, unknown>)[name];
}

function settle(value: Promise<unknown>): { kind: 'promise'; id: number } {
  const id = next++;
  value.then(
    (done) => tell('settle', { id, ok: true, value: done }),
    (cause) =>
      tell('settle', { id, ok: false, value: cause instanceof Error ? cause.message : String(cause) }),
  );
  return { kind: 'promise', id };
}

function describe(value: unknown): unknown {
  if (value instanceof Promise) return settle(value);
  if (typeof value !== 'function') return { kind: 'value', value };
  const id = next++;
  functions.set(id, value as Plain);
  return { kind: 'function', id };
}

function shapeOf(value: unknown): unknown {
  if (typeof value === 'function') return describe(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { kind: 'value', value };
  return { kind: 'object', of: Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]) };
}

hear('call', ({ id, given }: { id: number; given: { callback?: number; value?: unknown }[] }) => {
  try {
    const values = given.map(({ callback, value }) =>
      callback === undefined
        ? value
        : (...inner: unknown[]) => {
            tell('callback', { id: callback, given: inner });
          },
    );
    const files = values.filter((value) => value instanceof File);
    const run = () => functions.get(id)!(...values);
    tell('return', describe(files.length ? Promise.all(files.map(learnPath)).then(run) : run()));
  } catch (cause) {
    tell('return', { kind: 'error', message: cause instanceof Error ? cause.message : String(cause) });
  }
});

hear('close', () => standinSend(encode({ type: 'close' })));
hear('open', ({ url, name }: { url: string; name: string }) =>
  standinSend(encode({ type: 'open', url, name })),
);

function fenced<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target))
        throw new Error(`stand-in: ${name}.${key} is not implemented`);
      return Reflect.get(target, key);
    },
  });
}

Object.assign(globalThis, {
  standinReceive(text: string) {
    const message = decode(text) as {
      id?: number;
      ok?: boolean;
      value?: unknown;
      channel?: string;
      given?: unknown[];
    };
    if (message.id !== undefined) {
      const waiting = asked.get(message.id);
      asked.delete(message.id);
      if (message.ok) waiting?.resolve(message.value);
      else waiting?.reject(new Error(String(message.value)));
      return;
    }
    for (const listener of [...(listeners.get(message.channel!) ?? [])]) listener({}, ...message.given!);
  },
});

export const electron = fenced('electron (preload)', {
  contextBridge: fenced('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      tell('expose', { key, shape: shapeOf(api) });
    },
  }),
  ipcRenderer: fenced('ipcRenderer', {
    invoke: (channel: string, ...given: unknown[]) => ask({ type: 'invoke', channel, given }),
    send: (channel: string, ...given: unknown[]) => {
      standinSend(encode({ type: 'send', channel, given }));
    },
    on(channel: string, listener: Plain) {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel)!.add(listener);
    },
    removeListener(channel: string, listener: Plain) {
      listeners.get(channel)?.delete(listener);
    },
    off(channel: string, listener: Plain) {
      listeners.get(channel)?.delete(listener);
    },
  }),
  webUtils: fenced('webUtils', {
    getPathForFile: (file: File) => paths.get(file) ?? '',
  }),
});

export function preloadRequire(name: string): unknown {
  if (name === 'electron') return electron;
  throw new Error(`module not found: ${name}: a sandboxed preload may require only electron`);
}

export const preloadProcess = {
  platform: PLATFORM,
  sandboxed: true,
  contextIsolated: true,
  type: 'renderer',
  env: {},
};
