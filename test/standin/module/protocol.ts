/**
 * `protocol.handle`. Chromium has no scheme `app:`, so the pages run at `http://lysark.localhost/` (which Chromium
 * counts as safe as https) and all that Chromium asks for, also from workers, goes through a proxy of ours: what is
 * the app's own is answered by the handler, all else is offered to `webRequest` and then refused.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const ours = 'app://lysark';
export const theirs = 'http://lysark.localhost';

export const inward = (url: string): string =>
  url === theirs || url.startsWith(`${theirs}/`) ? ours + url.slice(theirs.length) : url;
export const outward = (url: string): string =>
  url === ours || url.startsWith(`${ours}/`) ? theirs + url.slice(ours.length) : url;

type Handler = (request: Request) => Response | Promise<Response>;
type Details = { id: number; url: string; method: string; resourceType: string; referrer: string };
export type Blocker = (details: Details, answer: (response: { cancel?: boolean }) => void) => void;

export const handlers = new Map<string, Handler>();
export const network = {
  blocker: undefined as Blocker | undefined,
  /** Everything that was asked for and is not the app's, with what `webRequest` said. */
  asked: [] as { url: string; cancelled: boolean }[],
  /** Connections that Chromium made ahead of a request that may never come (it does so for links): refused, too. */
  connected: [] as string[],
};

let count = 0;

/** Offers an address that is not the app's to `webRequest`, and takes down what it says. */
export function judge(url: string, method: string, kind: string): void {
  // Chromium's own requests (variations, component lists) do not come from a page: Electron has none of them.
  if (/^https?:\/\/([a-z0-9-]+\.)*(google|googleapis|gvt1|gstatic|chromium)\.(com|org)[:/]/.test(url)) return;
  const details = { id: ++count, url, method, resourceType: kind, referrer: '' };
  let cancelled = false;
  network.blocker?.(details, (response) => {
    cancelled = response.cancel === true;
  });
  network.asked.push({ url, cancelled });
}

async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
  const asked = message.url ?? '';
  const handler = handlers.get('app');
  if (!(asked === theirs || asked.startsWith(`${theirs}/`)) || !handler) {
    judge(asked, message.method ?? 'GET', String(message.headers['sec-fetch-dest'] ?? 'other'));
    reply.writeHead(403).end();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (typeof value === 'string' && name !== 'host' && !name.startsWith('proxy-'))
      headers.set(name, inward(value));
  }
  const method = message.method ?? 'GET';
  const body =
    method === 'GET' || method === 'HEAD' ? undefined : (Readable.toWeb(message) as ReadableStream);
  // `new URL` would tidy the path; Chromium has done so already, as it does for a standard scheme.
  const request = new Request(inward(asked), { method, headers, body, duplex: 'half' } as RequestInit);
  const response = await handler(request);
  const given: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    given[name] = value;
  });
  reply.writeHead(response.status, given);
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), reply);
  else reply.end();
}

/** @returns the proxy's address */
export function startProxy(): Promise<string> {
  const server = createServer((message, reply) => {
    answer(message, reply).catch((cause: unknown) => {
      if ((cause as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE')
        console.error('stand-in:', cause);
      if (reply.headersSent) reply.destroy();
      else reply.writeHead(500).end();
    });
  });
  server.on('connect', (message, socket) => {
    network.connected.push(message.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('upgrade', (message, socket) => {
    judge(message.url ?? '', 'GET', 'webSocket');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}
