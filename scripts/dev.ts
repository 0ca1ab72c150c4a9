/**
 * `npm run dev`: the page as developers see it, with what is edited in it put in at once, on a copy of the example. An edit
 * of what the page shares with its host (core, templates …) starts the host again and loads the page again. A commission
 * of your own: `npm run dev -- <folder>`; no browser: `--no-open`.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as listenHttp } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, type Plugin } from 'vite';
import { contentSecurityPolicy, securityHeaders } from '../app/serve/content';
import { Gate } from '../app/serve/gate';
import { systemOpener } from '../app/serve/opener';
import { DevHost } from './dev-host';

const usual = resolve(import.meta.dirname, '..');
/** What the host is made of; `renderer` is the page's alone. */
const ofHost = ['core', 'templates', 'ooxml', 'exporters', 'workspace', 'app', 'cli'];
/** Where the packages lie: not always within the project, whose checkout may stand in another. */
const packages = resolve(createRequire(import.meta.url).resolve('vite/package.json'), '../..');
/** Addresses that the host answers; the page's own files come from Vite. */
const hosts = /^\/(?:(?:call|fonts|assets|download)\/|(?:give|events)(?:\?|$))/;
/** Milliseconds in which the edits of one save are gathered. */
const together = 60;

export interface DevOptions {
  /** A commission to edit as it is; a copy of the example when left out. */
  workspace?: string;
  port?: number;
  say?(text: string): void;
}

export interface Dev {
  /** Lets one browser in, once. */
  url: string;
  /** The commission that is open. */
  workspace: string;
  close(): Promise<void>;
}

/** As for users, but for what Vite puts into the page: its styles and scripts carry the nonce. */
function policyWith(nonce: string, port: number): string {
  return contentSecurityPolicy
    .replace(/(script|style)-src 'self'/g, `$& 'nonce-${nonce}'`)
    .replace("connect-src 'self'", `$& ws://127.0.0.1:${port} ws://localhost:${port}`);
}

export async function startDev({
  workspace,
  port: wanted,
  say = console.log,
}: DevOptions = {}): Promise<Dev> {
  const home = mkdtempSync(join(tmpdir(), 'lysark-dev-'));
  const open = workspace === undefined ? join(home, 'kommunekommisjonen') : resolve(workspace);
  if (workspace === undefined) {
    // Whatever is tried there leaves the example of the repository as it is.
    const example = join(usual, 'examples/kommunekommisjonen');
    cpSync(example, open, { recursive: true, filter: (path) => path !== join(example, 'out') });
  }
  const host = new DevHost({ workspace: open, state: join(home, 'state'), say });

  const server = listenHttp();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: wanted ?? 0 }, done);
  });
  const { port } = server.address() as AddressInfo;
  const gate = new Gate(port);
  // Vite asks for a name of its own in the address only when a browser says who it is; other programs are refused here.
  server.on('upgrade', (request, socket) => {
    if (!gate.isOwn(request) || !gate.isKnown(request)) socket.destroy();
  });

  const nonce = randomBytes(16).toString('base64');
  const vite = await createServer({
    root: join(usual, 'renderer'),
    configFile: join(usual, 'renderer/vite.config.ts'),
    mode: 'development',
    appType: 'spa',
    html: { cspNonce: nonce },
    plugins: [followSources(host, say)],
    logLevel: 'warn',
    server: { middlewareMode: true, ws: { server }, cors: false, fs: { allow: [usual, packages] } },
  });
  vite.watcher.add(ofHost.map((name) => join(usual, name)));
  const policy = policyWith(nonce, port);
  server.on('request', (request, response) => {
    if (!gate.letIn(request, response)) return;
    if (hosts.test(request.url!)) return void host.answer(request, response);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', policy);
    vite.middlewares(request, response);
  });

  const close = async (): Promise<void> => {
    await vite.close();
    await host.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(home, { recursive: true, force: true });
  };
  await host.restart().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url: gate.link(), workspace: open, close };
}

/**
 * Components and styles of the page are put in where they are. Everything else that is edited in it loads the page again,
 * since state would otherwise exist twice; and what the host is made of starts the host first.
 */
function followSources(host: DevHost, say: (text: string) => void): Plugin {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work = Promise.resolve();
  return {
    name: 'lysark-follow-sources',
    hotUpdate({ file, server }) {
      if (this.environment.name !== 'client') return;
      const path = file.replaceAll('/', sep);
      const isIn = (name: string) => path.startsWith(join(usual, name) + sep);
      if (isIn('renderer') && ['.tsx', '.css', '.html'].includes(extname(path))) return;
      const load = () => server.environments.client.hot.send({ type: 'full-reload' });
      if (isIn('renderer')) load();
      else if (ofHost.some(isIn)) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          work = work.then(async () => {
            const began = performance.now();
            await host.restart();
            say(`The host was started again in ${Math.round(performance.now() - began)} ms.`);
            load();
          });
          work = work.catch((error: Error) => {
            // The host that runs goes on until the sources build again.
            say(error.message);
            const err = { message: error.message, stack: '' };
            server.environments.client.hot.send({ type: 'error', err });
          });
        }, together);
      } else return;
      return [];
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } },
    allowPositionals: true,
  });
  const dev = await startDev({
    workspace: positionals[0],
    port: values.port === undefined ? undefined : Number(values.port),
  });
  console.log(`Lysark for developers: ${dev.url}\nIt edits ${dev.workspace}. Press Ctrl+C to end it.`);
  if (!values['no-open'])
    await systemOpener()
      .url(dev.url)
      .catch(() => undefined);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The terminal and npm may both say it.
      if (asked) return;
      asked = true;
      void dev.close().then(() => process.exit(0));
    });
  }
}
