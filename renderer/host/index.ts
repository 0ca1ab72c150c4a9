/** Finds the host: Electron's bridge where there is one, the loopback server otherwise. Nothing else knows which. */
import type { Api, Bridge } from '../../app/contract';
import { httpApi } from './http';

declare global {
  interface Window {
    lysark?: Bridge;
  }
}

function bridgeApi(bridge: Bridge): Api {
  return {
    base: '',
    call: async (name, input) => (await bridge.call(name, input)) as never,
    subscribe: (listener) => bridge.subscribe(listener),
    give: (file) => bridge.give(file),
    // Electron's channel is open as long as the window.
    onReset: () => () => undefined,
  };
}

export const api: Api = window.lysark ? bridgeApi(window.lysark) : httpApi();
