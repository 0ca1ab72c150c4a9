/** Names of the channels between a page's preload and the main process. There are no others. */
export const channels = {
  /** `{ name, input }` → Result */
  call: 'lysark:call',
  /** `{ path }` → Result<Chosen>: a file that the user dropped or picked, by the path that Chromium keeps for it. */
  give: 'lysark:give',
  /** `{ name, size }` → Result<string>: a file without a path follows as bytes, under the key that is answered. */
  begin: 'lysark:begin',
  /** `{ key, bytes }` → Result<null> */
  part: 'lysark:part',
  /** `{ key }` → Result<Chosen> */
  end: 'lysark:end',
  /** From the page: it listens now. */
  listen: 'lysark:listen',
  /** To the page: an AppEvent. */
  event: 'lysark:event',
  /** To the page: answer as soon as what you were told has been dealt with. From the page: it has been. */
  settle: 'lysark:settle',
} as const;

/** Bytes of one part of a file that is handed over. */
export const partSize = 4 * 1024 * 1024;
