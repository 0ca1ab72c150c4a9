/** Every address that the loopback host answers, and nothing else. */
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, extname } from 'node:path';
import { calls, isCallName, mostGiven, type Result } from '../contract';
import type { Backend } from '../handlers/backend';
import { dispatch } from '../handlers/dispatch';
import { HandlerError } from '../handlers/errors';
import type { Client, Clients } from './clients';
import { type Content, contentAt, securityHeaders } from './content';
import type { Gate } from './gate';
import { notFound, readText, readToFile, sendContent, sendJson, sendText, TooLong } from './http';

interface RouterOptions {
  backend: Backend;
  clients: Clients;
  gate: Gate;
  /** Folder of the built page. */
  pages: string;
  /** What the program was started with: for the first page. */
  start?: string;
}

/** Bytes around the input of a call, and what lies between a UTF-16 unit and its bytes. */
const envelope = 4096;
/** Bytes that one page may hand over in all. */
const mostGivenInAll = 1024 ** 3;

export class Router {
  private start: string | undefined;

  constructor(private readonly options: RouterOptions) {
    this.start = options.start;
  }

  /** Answers one request. Throws nothing. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (error) {
      if (error instanceof TooLong) this.tooLong(response);
      // The page disconnected during the request or the answer.
      else if (!response.destroyed) {
        this.options.backend.log(error, 'request');
        if (!response.headersSent) sendText(response, 400, 'Bad request');
        else response.destroy();
      } else response.destroy();
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = this.options.gate.letIn(request, response);
    if (!url) return;
    if (request.method === 'POST') return await this.post(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response);
    if (request.method === 'GET' && url.pathname === '/events') return this.events(request, response, url);
    const content = await this.content(url);
    return content ? await sendContent(request, response, content) : notFound(response);
  }

  private async content(url: URL): Promise<Content | undefined> {
    const { backend, pages } = this.options;
    const file = /^\/download\/([A-Za-z0-9_-]{1,64})$/.exec(url.pathname)?.[1];
    return file === undefined ? await contentAt(backend, pages, url.pathname) : await this.download(file);
  }

  private async download(id: string): Promise<Content | undefined> {
    for (const { session } of this.options.clients.all()) {
      let path: string;
      try {
        path = session.writtenFile(id);
      } catch {
        continue;
      }
      const info = await stat(path).catch(() => undefined);
      if (!info?.isFile()) return undefined;
      const name = encodeURIComponent(basename(path)).replace(
        /['()*]/g,
        (c) => `%${c.charCodeAt(0).toString(16)}`,
      );
      const headers = {
        ...securityHeaders,
        'Cache-Control': 'no-store',
        // RFC 6266, with the name in UTF-8 of RFC 8187.
        'Content-Disposition': `attachment; filename="lysark${extname(path)}"; filename*=UTF-8''${name}`,
      };
      const tag = `"${info.size}-${Math.round(info.mtimeMs)}"`;
      return { type: 'application/octet-stream', size: info.size, tag, headers, body: { path } };
    }
    return undefined;
  }

  private async post(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    // Forms and scripts of other sites cannot set it without asking first, and nobody answers that.
    if (request.headers['x-lysark'] !== '1') return sendText(response, 403, 'Forbidden');
    const call = /^\/call\/([a-z.-]{1,40})$/.exec(url.pathname)?.[1];
    if (call !== undefined) return await this.call(request, response, call);
    if (url.pathname === '/give') return await this.give(request, response, url);
    notFound(response);
  }

  private async call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (!isType(request, 'application/json')) return sendText(response, 415, 'Unsupported media type');
    if (!isCallName(name)) return sendJson(response, 404, failed('unknown-call', 'There is no such call.'));
    const text = await readText(request, calls[name].most * 3 + envelope);
    let body: { client?: unknown; input?: unknown };
    try {
      body = JSON.parse(text) as typeof body;
      if (typeof body !== 'object' || body === null) throw new SyntaxError();
    } catch {
      return sendJson(response, 400, failed('bad-input', 'The body is no JSON of a call.'));
    }
    let client: Client | undefined;
    try {
      client = name === 'session.hello' ? this.begin(body.client) : this.options.clients.find(body.client);
    } catch (error) {
      if (!(error instanceof HandlerError)) throw error;
      return sendJson(response, 200, failed(error.code, error.message, error.params));
    }
    if (!client) return sendJson(response, 404, failed('unknown-client', 'There is no such client.'));
    // Longer with its envelope than the input may be alone: then it is measured.
    const length = text.length <= calls[name].most ? text.length : undefined;
    sendJson(response, 200, await dispatch(client.session, name, body.input, { length }));
  }

  private begin(before: unknown): Client {
    const { start } = this;
    this.start = undefined;
    return this.options.clients.begin(before, start);
  }

  private async give(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (!isType(request, 'application/octet-stream'))
      return sendText(response, 415, 'Unsupported media type');
    const client = this.options.clients.find(url.searchParams.get('client'));
    if (!client) return sendJson(response, 404, failed('unknown-client', 'There is no such client.'));
    const name = url.searchParams.get('name') ?? '';
    if (name === '' || name.length > 300) {
      return sendJson(response, 400, failed('bad-name', 'The file has no name, or too long a one.'));
    }
    const path = await client.session.incoming(name);
    try {
      client.given += await readToFile(request, path, Math.min(mostGiven, mostGivenInAll - client.given));
      const value = await client.session.received(path);
      sendJson(response, 200, { ok: true, value } satisfies Result<unknown>);
    } catch (error) {
      await rm(dirname(path), { recursive: true, force: true }).catch(() => undefined);
      if (error instanceof TooLong) throw error;
      if (response.destroyed) return;
      this.options.backend.log(error, 'give');
      const code = error instanceof HandlerError ? error.code : 'no-room';
      sendJson(response, 200, failed(code, 'The file could not be kept.'));
    }
  }

  private events(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const client = this.options.clients.find(url.searchParams.get('client'));
    const said = request.headers['last-event-id'];
    const after = typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
    // The page must start again: it missed more events than are kept, or its client has been dropped.
    if (!client?.stream.attach(response, after)) sendText(response, 410, 'Gone');
  }

  private tooLong(response: ServerResponse): void {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // The rest of the body is not read.
    response.setHeader('Connection', 'close');
    sendJson(response, 413, failed('too-long', 'The body is longer than allowed.'));
  }
}

function isType(request: IncomingMessage, type: string): boolean {
  return (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase() === type;
}

function failed(code: string, message: string, params?: HandlerError['params']): Result<never> {
  return { ok: false, error: { code, message, ...(params ? { params } : {}) } };
}
