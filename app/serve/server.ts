/** Starts and stops the loopback server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { UiLanguage } from '../contract';
import { AppError } from '../errors';
import { Backend } from '../handlers/backend';
import { Clients } from './clients';
import { Gate } from './gate';
import { type Opener, servedPlatform, systemOpener } from './opener';
import { Router } from './router';

export interface ServeOptions {
  /** Private folder of this machine; see `stateFolder`. */
  stateDir: string;
  /** Where new commissions and packed copies go. */
  documents: string;
  /** Where exports go until another folder was used. */
  exportsDir?: string;
  /** Folders that pages may list. */
  roots: readonly string[];
  /** 0, and when left out: one that is free. */
  port?: number;
  /** Folder of the built page. */
  pages: string;
  /** A workspace for the first page to open: a folder or a `.lysark` file. */
  start?: string;
  language?: UiLanguage;
  /** Shows the address to the user's browser. */
  open?(url: string): void;
  opener?: Opener;
  log?(error: unknown, where: string): void;
  today?(): string;
  /** Milliseconds between signs of life to a page. */
  beat?: number;
  /** Milliseconds without a connection until a page is taken to be gone. */
  patience?: number;
}

const seconds = 1000;
/** Milliseconds for pages to send what was just typed, when the program ends. */
const lastWords = 400;

export class ServedApp {
  private ending: Promise<boolean> | undefined;

  private constructor(
    readonly port: number,
    /** Lets one browser in, once; `link` makes further ones. */
    readonly url: string,
    readonly backend: Backend,
    private readonly server: Server,
    private readonly clients: Clients,
    private readonly gate: Gate,
  ) {}

  /** @throws AppError when the port is taken */
  static async start(options: ServeOptions): Promise<ServedApp> {
    const { roots, stateDir, documents, exportsDir, language, log, today } = options;
    const server = createServer({
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10 * seconds,
      requestTimeout: 120 * seconds,
      keepAliveTimeout: 30 * seconds,
      connectionsCheckingInterval: 5 * seconds,
    });
    server.maxConnections = 512;
    leaveRoom(server);
    const port = await listen(server, options.port ?? 0);
    const platform = servedPlatform(roots, options.opener ?? systemOpener());
    const backend = new Backend({ stateDir, documents, exportsDir, language, log, today, platform });
    const clients = new Clients(backend, {
      beat: options.beat ?? 15 * seconds,
      patience: options.patience ?? 60 * seconds,
    });
    const gate = new Gate(port);
    const router = new Router({ backend, clients, gate, pages: options.pages, start: options.start });
    server.on('request', (request, response) => void router.answer(request, response));
    const app = new ServedApp(port, gate.link(), backend, server, clients, gate);
    options.open?.(app.url);
    return app;
  }

  /** A further address that lets one browser in, once. */
  link(): string {
    return this.gate.link();
  }

  /** Saves and closes everything. @returns whether everything was saved */
  async close(): Promise<boolean> {
    this.ending ??= this.end();
    return await this.ending;
  }

  private async end(): Promise<boolean> {
    const present = this.clients.all().some(({ session }) => session.attached());
    this.backend.tell({ type: 'closing' });
    if (present) await new Promise((resolve) => setTimeout(resolve, lastWords));
    const saved = await this.backend.close();
    this.clients.closeStreams();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
    return saved;
  }
}

/** Connections that may wait without having asked for anything. */
const mostSilent = 64;

/**
 * Whoever connects and says nothing keeps nobody out: the one that has been silent longest makes room. A browser opens few
 * connections ahead of its questions.
 */
function leaveRoom(server: Server): void {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
    const [longest] = silent;
    if (silent.size > mostSilent) longest?.destroy();
  });
  server.on('request', ({ socket }) => silent.delete(socket));
}

/** On this machine only. @throws AppError */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      fail(
        taken
          ? new AppError('file', `Port ${port} is taken or not allowed.`, 'Choose another with --port.')
          : error,
      );
    });
    server.listen({ host: '127.0.0.1', port }, () => done((server.address() as AddressInfo).port));
  });
}
