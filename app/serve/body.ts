/** Reading what a page sends, within bounds. */
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';

/** The body is longer than allowed. */
export class TooLong extends Error {}

/** Not destroyed when reading stops: who sent too much is to hear why. */
function partsOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false });
}

function declared(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0);
}

/** @param most bytes @throws TooLong, and for text that is not UTF-8 */
export async function readText(request: IncomingMessage, most: number): Promise<string> {
  if (declared(request) > most) throw new TooLong();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of partsOf(request)) {
    size += part.length;
    if (size > most) throw new TooLong();
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}

/**
 * Streams a body into a new file; when it fails the file is gone.
 * @param most bytes
 * @returns bytes written
 * @throws TooLong, or what the file system says
 */
export async function readToFile(request: IncomingMessage, path: string, most: number): Promise<number> {
  if (declared(request) > most) throw new TooLong();
  let size = 0;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const part of partsOf(request)) {
        size += part.length;
        if (size > most) throw new TooLong();
        await file.writeFile(part);
      }
    } finally {
      await file.close();
    }
    return size;
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}
