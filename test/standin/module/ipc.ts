/** `ipcMain`, as one place for every page. */
import { EventEmitter } from 'node:events';
import { strict } from './strict';

type Handler = (event: object, ...given: unknown[]) => unknown;

export const invoked = new Map<string, Handler>();
export const sent = new EventEmitter();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (invoked.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    invoked.set(channel, handler);
  },
  removeHandler(channel: string) {
    invoked.delete(channel);
  },
  on(channel: string, listener: Handler) {
    sent.on(channel, listener);
  },
});

/** As Electron words it. @throws what the handler throws, and when there is none */
export async function invoke(channel: string, event: object, given: unknown[]): Promise<unknown> {
  const handler = invoked.get(channel);
  if (!handler)
    throw new Error(`Error invoking remote method '${channel}': No handler registered for '${channel}'`);
  try {
    return await handler(event, ...given);
  } catch (cause) {
    throw new Error(`Error invoking remote method '${channel}': ${String(cause)}`);
  }
}
