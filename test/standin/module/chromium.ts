/** Chromium, started once for the process and ended with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cdp } from './cdp';
import { started } from './settings';

export interface Browser {
  cdp: Cdp;
  /** Where other clients connect: `http://127.0.0.1:<port>`. */
  address: string;
  child: ChildProcess;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,PaintHolding',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--block-new-web-contents',
  '--hide-scrollbars=false',
  '--remote-debugging-port=0',
  '--password-store=basic',
  '--use-mock-keychain',
];

function port(file: string): { port: number; path: string } | undefined {
  try {
    const [first, path] = readFileSync(file, 'utf8').split('\n');
    return path ? { port: Number(first), path } : undefined;
  } catch {
    return undefined;
  }
}

/** @param proxy every address that a page asks for goes there, so nothing reaches a network unseen */
export async function startChromium(proxy: string): Promise<Browser> {
  const folder = join(started.profile, 'chromium');
  mkdirSync(folder, { recursive: true });
  for (const name of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(folder, name), { force: true });
  }
  const size = started.display?.[0] ?? { width: 1600, height: 1000 };
  const child = spawn(
    started.chromium,
    [
      ...flags,
      `--user-data-dir=${folder}`,
      `--proxy-server=${proxy}`,
      '--proxy-bypass-list=<-loopback>',
      `--window-size=${size.width},${size.height}`,
      `--lang=${started.locale}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  process.on('exit', () => child.kill('SIGKILL'));
  const file = join(folder, 'DevToolsActivePort');
  for (let tries = 0; tries < 600; tries++) {
    const found = port(file);
    if (found) {
      const cdp = await Cdp.open(`ws://127.0.0.1:${found.port}${found.path}`);
      return { cdp, address: `http://127.0.0.1:${found.port}`, child };
    }
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not start within 30 s');
}
