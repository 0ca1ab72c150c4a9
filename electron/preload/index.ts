/** All that a page sees of the desktop: three plain functions. Runs sandboxed, in a world of its own. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppEvent, Bridge, Chosen, Result } from '../../app/contract';
import { channels, partSize } from './channels';

const listeners = new Set<(event: AppEvent) => void>();

ipcRenderer.on(channels.event, (_event, told: AppEvent) => {
  for (const listener of [...listeners]) listener(told);
});
// What a listener sends at once is on its way before this answer is.
ipcRenderer.on(channels.settle, () => {
  setTimeout(() => ipcRenderer.send(channels.settle), 0);
});

async function giveBytes(file: File): Promise<Result<Chosen>> {
  const begun: Result<string> = await ipcRenderer.invoke(channels.begin, {
    name: file.name,
    size: file.size,
  });
  if (!begun.ok) return begun;
  const key = begun.value;
  for (let at = 0; at < file.size; at += partSize) {
    const bytes = new Uint8Array(await file.slice(at, at + partSize).arrayBuffer());
    const taken: Result<null> = await ipcRenderer.invoke(channels.part, { key, bytes });
    if (!taken.ok) return taken;
  }
  return await ipcRenderer.invoke(channels.end, { key });
}

const bridge: Bridge = {
  call: async (name, input) => await ipcRenderer.invoke(channels.call, { name, input }),
  subscribe(listener) {
    if (listeners.size === 0) ipcRenderer.send(channels.listen);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  async give(file) {
    const path = webUtils.getPathForFile(file);
    return path === '' ? await giveBytes(file) : await ipcRenderer.invoke(channels.give, { path });
  },
};

contextBridge.exposeInMainWorld('lysark', bridge);
