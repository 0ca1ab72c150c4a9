/** A loopback host in temporary folders, and a browser of a few lines that can also lie. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { AppEvent, CallName, Hello, Input, Output, Result } from '../../../app/contract';
import { ServedApp, type ServeOptions } from '../../../app/serve/server';

const apps: ServedApp[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-serve-'));
  folders.push(folder);
  return folder;
}

export interface Served {
  app: ServedApp;
  home: string;
  documents: string;
  pages: string;
  opened: string[];
  logged: unknown[];
}

export async function serve(options: Partial<ServeOptions> = {}): Promise<Served> {
  const home = temporary();
  const documents = join(home, 'Dokumenter');
  const pages = join(home, 'pages');
  mkdirSync(documents);
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Lysark</title>');
  writeFileSync(join(pages, 'assets', 'index-a1b2c3d4.js'), 'export {};');
  writeFileSync(join(pages, 'secret.txt'), 'hemmelig');
  writeFileSync(join(home, 'outside.html'), 'utenfor');
  const opened: string[] = [];
  const logged: unknown[] = [];
  const app = await ServedApp.start({
    stateDir: join(home, '.state'),
    documents,
    roots: [home],
    pages,
    language: 'nb',
    open: (url) => opened.push(url),
    opener: { file: async () => undefined, show: async () => undefined, url: async () => undefined },
    log: (error) => logged.push(error),
    ...options,
  });
  apps.push(app);
  return { app, home, documents, pages, opened, logged };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One request, with exactly the path and headers that are given. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Ask = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const whole = Buffer.concat(parts);
        const { statusCode = 0, headers: got } = response;
        done({ status: statusCode, headers: got, body: whole, text: whole.toString('utf8') });
      });
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** A browser that was let in. */
export class Browser {
  client = '';

  private constructor(
    readonly port: number,
    readonly cookie: string,
  ) {}

  static async enter({ app }: Served, url = app.link()): Promise<Browser> {
    const { pathname, search, port } = new URL(url);
    const answer = await ask(Number(port), `${pathname}${search}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    return new Browser(app.port, cookie.split(';')[0]!);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.port, path, { headers: { Cookie: this.cookie, ...headers } });
  }

  post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    const usual = { Cookie: this.cookie, 'Content-Type': 'application/json', 'X-Lysark': '1' };
    return ask(this.port, path, { method: 'POST', headers: { ...usual, ...headers }, body });
  }

  async hello(before?: string): Promise<Hello> {
    const answer = await this.post('/call/session.hello', JSON.stringify({ client: before, input: {} }));
    const { value } = JSON.parse(answer.text) as { value: Hello };
    this.client = value.client;
    return value;
  }

  async raw<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
    const answer = await this.post(`/call/${name}`, JSON.stringify({ client: this.client, input }));
    return JSON.parse(answer.text) as Result<Output<N>>;
  }

  async call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.raw(name, input);
    if (!result.ok) expect.fail(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  give(name: string, bytes: Buffer, client = this.client): Promise<Answer> {
    const query = new URLSearchParams({ client, name });
    return this.post(`/give?${query}`, bytes, { 'Content-Type': 'application/octet-stream' });
  }

  listen(after?: number, client = this.client): Promise<Listening> {
    return new Promise((done, fail) => {
      const headers: Record<string, string> = { Cookie: this.cookie };
      if (after !== undefined) headers['Last-Event-ID'] = String(after);
      const path = `/events?client=${client}`;
      const sent = request(
        { host: '127.0.0.1', port: this.port, path, headers, agent: false },
        (response) => {
          const listening: Listening = {
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            events: [],
            last: 0,
            beats: 0,
            ended: false,
            stop: () => sent.destroy(),
          };
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
            const blocks = text.split('\n\n');
            text = blocks.pop()!;
            for (const block of blocks) take(listening, block);
          });
          response.on('close', () => {
            listening.ended = true;
          });
          response.on('error', () => undefined);
          done(listening);
        },
      );
      sent.on('error', fail);
      sent.end();
    });
  }
}

export interface Listening {
  status: number;
  type: string;
  events: AppEvent[];
  last: number;
  beats: number;
  ended: boolean;
  stop(): void;
}

function take(listening: Listening, block: string): void {
  if (block.startsWith(':')) listening.beats++;
  const id = /^id: (\d+)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  if (id === undefined || data === undefined) return;
  listening.last = Number(id);
  listening.events.push(JSON.parse(data) as AppEvent);
}
