/** `npm start`, with an Electron that is only a script, and a browser that only writes down what it was given. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { standinCommand } from '../standin/launch';
import { profileWithExample, temporary, until } from './app';

const root = resolve(import.meta.dirname, '../..');
let dist: string;

function script(path: string, text: string): string {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs `start` as `npm start` does, on a built app that is there already. */
function begin(env: Record<string, string>, files: string[] = []) {
  const driver = join(temporary(), 'driver.mts');
  const options = JSON.stringify({ dist });
  writeFileSync(
    driver,
    `import { start } from ${JSON.stringify(join(root, 'scripts/start.ts'))};
     process.exitCode = await start(${JSON.stringify(files)}, { ...${options}, build: async () => undefined });`,
  );
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(join(root, 'node_modules/.bin/tsx'), [driver], {
    cwd: root,
    env: { ...rest, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += String(part);
    });
  }
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return { said: () => said, ended, stop: () => process.kill(-child.pid!, 'SIGTERM') };
}

/** A system whose browser writes the address that it is to open into a file. */
function browser(): { env: Record<string, string>; file: string } {
  const folder = temporary();
  const file = join(folder, 'opened');
  mkdirSync(join(folder, 'bin'));
  script(join(folder, 'bin/xdg-open'), `echo "$1" > ${file}`);
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    HOME: folder,
    XDG_STATE_HOME: join(folder, 'state'),
  };
  return { env, file };
}

function fakeElectron(text: string): string {
  const folder = temporary();
  script(join(folder, 'electron'), text);
  return folder;
}

beforeAll(() => {
  dist = temporary();
  const built = inject('lysarkApp');
  cpSync(built, dist, { recursive: true, filter: (path) => path !== join(built, 'renderer') });
  cpSync(join(import.meta.dirname, 'page'), join(dist, 'renderer'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dist, 'node_modules'));
});

test('opens the app in Electron, with the files that were named', async () => {
  const seen = join(temporary(), 'arguments');
  const folder = fakeElectron(`printf '%s\\n' "$@" > ${seen}`);
  const run = begin({ ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' }, ['a b.lysark', '$(c)']);
  expect(await run.ended).toBe(0);
  expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual([
    join(dist, 'electron/main.js'),
    'a b.lysark',
    '$(c)',
  ]);
  expect(run.said()).toBe('');
});

test('runs the app itself: the built main process opens its window and ends well', async () => {
  const { profile, workspace } = profileWithExample();
  const { command, args, env } = await standinCommand({ profile, app: dist, packaged: false });
  const quoted = args
    .slice(0, 2)
    .map((one) => `'${one}'`)
    .join(' ');
  const folder = fakeElectron(`exec '${command}' ${quoted} "$@"`);
  const run = begin({ ...env, ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' }, [workspace]);
  const recents = join(profile, 'state/lysark/recents.json');
  await until(() => existsSync(recents) && readFileSync(recents, 'utf8').includes('Kommunekommisjonen'));
  run.stop();
  await run.ended;
  expect(run.said()).toBe('');
});

test.each([
  ['there is no display', {}],
  [
    'there is none in ELECTRON_OVERRIDE_DIST_PATH',
    { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', DISPLAY: ':0' },
  ],
  ['it ended at once with code 7', { ELECTRON_OVERRIDE_DIST_PATH: 'broken', DISPLAY: ':0' }],
  // Where nothing can be fetched; a machine that has Electron's program opens it instead.
  [
    'it could not be fetched',
    {
      DISPLAY: ':0',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      electron_config_cache: 'empty',
      npm_config_electron_mirror: 'http://127.0.0.1:9/',
    },
  ],
])(
  'opens the browser instead, and says so in one line, when %s',
  async (why, given: Record<string, string>) => {
    if (why.includes('fetched') && existsSync(join(root, 'node_modules/electron/path.txt'))) return;
    const { env, file } = browser();
    if (given.ELECTRON_OVERRIDE_DIST_PATH === 'broken')
      given.ELECTRON_OVERRIDE_DIST_PATH = fakeElectron('exit 7');
    if (given.electron_config_cache) given.electron_config_cache = temporary();
    const run = begin({ ...env, ...given });
    await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'));
    const address = readFileSync(file, 'utf8').trim();
    expect(address).toMatch(/^http:\/\/(127\.0\.0\.1|localhost):\d+\//);
    const page = await fetch(address, { redirect: 'manual' });
    expect([200, 302, 303]).toContain(page.status);
    run.stop();
    await run.ended;
    const lines = run
      .said()
      .split('\n')
      .filter((line) => line.startsWith('Electron'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(why);
    expect(run.said()).not.toMatch(/^\s+at /m);
  },
);
