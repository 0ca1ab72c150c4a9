/** `npm start`: builds what has changed and opens the app; in the system's browser where Electron cannot be had. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildCli } from './build';
import { buildApp } from './build-app';

const root = resolve(import.meta.dirname, '..');
const sources = [
  'core',
  'templates',
  'ooxml',
  'exporters',
  'workspace',
  'app',
  'cli',
  'electron',
  'renderer',
  'scripts',
];
const built = ['lysark.js', 'electron/main.js', 'electron/preload.cjs', 'renderer/index.html'];
/** Milliseconds within which an Electron that ends by itself counts as one that does not run here. */
const soon = 5000;
const toEnd: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL']);
/** Milliseconds for the download, the first time. */
const patience = 10 * 60_000;

function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // A file that was deleted shows in its folder.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh(dist: string): boolean {
  const times = built.map((name) => statSync(join(dist, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const changed = [...sources, 'package-lock.json'].map((name) => newest(join(root, name)));
  return Math.min(...times) > Math.max(...changed);
}

interface Ended {
  /** As a shell has it: 128 and more for a signal. */
  code: number;
  /** Told to end, by Ctrl+C or the system. */
  told: boolean;
  said: string;
}

/** Why Electron does not open here, in a few words. */
class NoElectron extends Error {}

function run(command: string, args: string[], quiet: boolean, env = process.env): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: process.cwd(),
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        said = (said + String(part)).slice(-4000);
      });
    }
    let forwarded = false;
    const forward = (signal: NodeJS.Signals) => {
      forwarded = true;
      child.kill(signal);
    };
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
    // The terminal sends Ctrl+C to the child, too, which saves and ends; we wait for it.
    const wait = () => undefined;
    process.on('SIGINT', wait);
    const clean = () => {
      for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.off(signal, forward);
      process.off('SIGINT', wait);
    };
    const timer = quiet ? setTimeout(() => child.kill(), patience) : undefined;
    child.once('error', (cause) => {
      clean();
      fail(cause);
    });
    child.once('exit', (code, signal) => {
      clean();
      clearTimeout(timer);
      // A program that is told to end may do so with a code of its own.
      const told = forwarded || (signal !== null && toEnd.has(signal));
      done({ code: code ?? 128 + constants.signals[signal!], told, said });
    });
  });
}

/** As electron/index.js finds it: `path.txt` names the program in the distribution, which may lie elsewhere. */
function installed(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const usual = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' } as Record<
    string,
    string
  >;
  const named = join(folder, 'path.txt');
  const program = existsSync(named)
    ? readFileSync(named, 'utf8').trim()
    : (usual[process.platform] ?? 'electron');
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), program);
  return existsSync(path) ? path : undefined;
}

/** @throws NoElectron */
async function electron(): Promise<string> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new NoElectron('there is no display');
  }
  const found = installed();
  if (found) return found;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    throw new NoElectron('there is none in ELECTRON_OVERRIDE_DIST_PATH');
  const notice = setTimeout(() => console.log('Fetching Electron. This is done the first time only.'), 3000);
  const install = createRequire(import.meta.url).resolve('electron/install.js');
  const { said } = await run(process.execPath, [install], true).finally(() => clearTimeout(notice));
  const fetched = installed();
  if (fetched) return fetched;
  const why = /^\s*(?:\w*Error): (.+)$/m.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
  throw new NoElectron(`it could not be fetched${why === '' ? '' : `: ${why.slice(0, 120)}`}`);
}

/** @returns exit code @throws NoElectron when it ends at once */
async function openApp(dist: string, files: string[]): Promise<number> {
  const program = await electron();
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
  const began = Date.now();
  const { code, told } = await run(program, [join(dist, 'electron/main.js'), ...files], false, env).catch(
    (cause: Error) => {
      throw new NoElectron(`it could not be started: ${cause.message}`);
    },
  );
  if (code !== 0 && !told && Date.now() - began < soon)
    throw new NoElectron(`it ended at once with code ${code}`);
  return code;
}

export interface StartOptions {
  dist?: string;
  /** Builds into `dist` what has changed. */
  build?(dist: string): Promise<void>;
}

async function buildChanged(dist: string): Promise<void> {
  if (isFresh(dist)) return;
  console.log('Building Lysark …');
  await buildCli(dist);
  await buildApp(dist);
}

/**
 * @param files to open: folders of commissions, or `.lysark` files
 * @returns the exit code, once the app has been closed
 */
export async function start(
  files: string[],
  { dist = join(root, 'dist'), build = buildChanged }: StartOptions = {},
): Promise<number> {
  await build(dist);
  try {
    return await openApp(dist, files);
  } catch (cause) {
    if (!(cause instanceof NoElectron)) throw cause;
    console.log(`Electron cannot open Lysark here (${cause.message}), so it opens in the browser instead.`);
    return (await run(process.execPath, [join(dist, 'lysark.js'), 'serve', ...files], false)).code;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await start(process.argv.slice(2));
