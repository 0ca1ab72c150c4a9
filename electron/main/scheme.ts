/** `app://lysark/`: the page's files, the fonts, and images of the workspace that the page has open. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { protocol, type Session as WebSession } from 'electron';
import type { Backend } from '../../app/handlers/backend';
import { contentAt, securityHeaders } from '../../app/serve/content';
import { isOwn, scheme } from './address';

/** Before the app is ready. Not `bypassCSP`, not `allowServiceWorkers`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

function plain(status: number, text: string): Response {
  const headers = {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  return new Response(`${text}\n`, { status, headers });
}

/** Never throws: what cannot be answered is not found. */
async function answer(backend: Backend, pages: string, request: Request): Promise<Response> {
  if (!isOwn(request.url)) return plain(404, 'Not found');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed');
  try {
    const content = await contentAt(backend, pages, new URL(request.url).pathname);
    if (!content) return plain(404, 'Not found');
    const { type, size, tag, body } = content;
    const headers = { ...content.headers, 'Content-Type': type, 'Content-Length': String(size), ETag: tag };
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
    if (request.method === 'HEAD' || size === 0) return new Response(null, { headers });
    if ('bytes' in body) return new Response(Buffer.from(body.bytes), { headers });
    // No more than was promised, though the file may have grown.
    const stream = Readable.toWeb(createReadStream(body.path, { end: size - 1 }));
    return new Response(stream as unknown as ReadableStream, { headers });
  } catch (error) {
    backend.log(error, 'scheme');
    return plain(404, 'Not found');
  }
}

export function serveScheme(session: WebSession, backend: Backend, pages: string): void {
  session.protocol.handle(scheme, (request) => answer(backend, pages, request));
}
