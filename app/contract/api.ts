/** The one interface that the page has to its host. */
import type { Result } from './call';
import type { CallName, Input, Output } from './calls';
import type { AppEvent } from './events';
import type { Chosen } from './types';

export interface Api {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** @returns what ends the subscription */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** When the line was broken for so long that events were missed, and a new one has begun. */
  onReset(listener: () => void): () => void;
  /** Hands over a file that the user dropped, pasted or picked in the page. */
  give(file: File): Promise<Result<Chosen>>;
  /** Base address of this host's own files: `${base}assets/<key>/<file>`, `${base}fonts/<file>`. Ends with a slash. */
  base: string;
}

/** What the preload exposes as `window.lysark`, for the page's `Api` of Electron: plain functions and plain data. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  give(file: File): Promise<Result<Chosen>>;
}

/** Largest file that a page hands over as bytes, where there is no path to give. */
export const mostGiven = 200 * 1024 * 1024;
