/** The host behind the development server: `lysark serve`, built from source again and started again after each edit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { type BuildContext, context } from 'esbuild';
import { cliBuild } from './build';

const root = resolve(import.meta.dirname, '..');
/** Beneath the project, where the built command finds its packages. */
const cache = join(root, 'node_modules/.cache');

/** A host that listens and has let this process in. */
interface Listening {
  port: number;
  cookie: string;
}

export interface DevHostOptions {
  /** Folder of the commission to open. */
  workspace: string;
  /** Private folder for settings and unsaved edits; the same for each start, so that nothing is lost between them. */
  state: string;
  /** Takes what the host writes to a terminal. */
  say(text: string): void;
}

export class DevHost {
  private readonly folder: string;
  private readonly builder: Promise<BuildContext>;
  /** Resolves when requests can be answered; a new promise from the moment a restart begins. */
  private listening: Promise<Listening> | undefined;
  private child: ChildProcess | undefined;

  constructor(private readonly options: DevHostOptions) {
    mkdirSync(cache, { recursive: true });
    this.folder = mkdtempSync(join(cache, 'lysark-dev-'));
    this.builder = context(cliBuild(this.folder));
    process.once('exit', () => this.child?.kill('SIGKILL'));
  }

  /** Builds what the sources are now, ends the host that runs, and starts the new one. @throws when it does not build */
  async restart(): Promise<void> {
    await (await this.builder).rebuild();
    const before = this.listening;
    // The old one saves before it ends, and the new one opens what was saved.
    this.listening = (async () => {
      await before?.catch(() => undefined);
      await this.end();
      return await this.start();
    })();
    await this.listening;
  }

  private async start(): Promise<Listening> {
    const { workspace, state, say } = this.options;
    // The page comes from the development server, never from here.
    const places = ['--state', state, '--pages', join(root, 'renderer')];
    const args = [join(this.folder, 'lysark.js'), 'serve', '--no-open', ...places, '--', workspace];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: '1', LYSARK_DEBUG: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl+C is this process's to pass on, and a second one would end the host before it has saved.
      detached: process.platform !== 'win32',
    });
    this.child = child;
    child.stderr.on('data', (part) => say(String(part)));
    child.once('close', (code) => {
      if (this.child === child) say(`The host ended with ${code}; it is started again at the next edit.`);
    });
    const link = await new Promise<string>((done, fail) => {
      let said = '';
      child.stdout.on('data', (part) => {
        said += String(part);
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
        if (found) done(found[0]);
      });
      child.once('error', fail);
      child.once('close', (code) => fail(new Error(`The host ended with ${code}.`)));
    });
    const entered = await fetch(link, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error('The host did not let the development server in.');
    return { port: Number(new URL(link).port), cookie };
  }

  /** Passes on a request of a page that the development server's own gate has let in. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = await this.listening?.catch(() => undefined);
    if (!host) {
      response.writeHead(503).end();
      return;
    }
    const { port, cookie } = host;
    const own = `127.0.0.1:${port}`;
    const { origin, referer: _, ...rest } = request.headers;
    const headers = {
      ...rest,
      host: own,
      cookie,
      ...(origin === undefined ? {} : { origin: `http://${own}` }),
    };
    const { method, url: path } = request;
    const passed = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    // A host that is about to be started again ends what it was sending; the page asks anew.
    passed.once('error', () => response.destroy());
    response.once('close', () => passed.destroy());
    request.pipe(passed);
  }

  /** Saves and ends. */
  async close(): Promise<void> {
    await this.listening?.catch(() => undefined);
    await this.end();
    await (await this.builder).dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends the host that runs, which saves first. */
  private end(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    return new Promise((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done();
      child.once('close', () => done());
      child.kill('SIGINT');
    });
  }
}
