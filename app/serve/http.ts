/** Reading what a page sends, within bounds, and writing answers to it. */
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Content, securityHeaders } from './content';

export function sendText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

export function notFound(response: ServerResponse): void {
  sendText(response, 404, 'Not found');
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Streams files; a page that has the same already is told so. */
export async function sendContent(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
): Promise<void> {
  const { type, size, tag, headers, body } = content;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ...headers, ETag: tag });
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': size, ETag: tag });
  if (request.method === 'HEAD') response.end();
  else if ('bytes' in body) response.end(body.bytes);
  // At most the announced length, though the file may have grown.
  else if (size === 0) response.end();
  else await pipeline(createReadStream(body.path, { end: size - 1 }), response);
}

/** The body is longer than allowed. */
export class TooLong extends Error {}

/** The request is not destroyed when reading stops, so that the sender of too much still gets an answer. */
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
