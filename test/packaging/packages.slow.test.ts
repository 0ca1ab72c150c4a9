import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, as electron-builder reads it
import { configuration } from '../../electron-builder.config.mjs';
import { stageApp } from '../../scripts/build-app';
import { builtApp, launch, ready, temporary } from '../electron/app';
import { modulesFor, type System, stubDist } from './stubs';

const root = resolve(import.meta.dirname, '../..');

interface Packed {
  app: string;
  resources: string;
  program: string;
  /** What `@electron/fuses` is given. */
  fused: string;
}

/** As the bytes in the program say it; the package does not export its own names for them. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

const targets = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
const native = {
  linux: 'resvg-js-linux-x64-gnu/resvgjs.linux-x64-gnu.node',
  win32: 'resvg-js-win32-x64-msvc/resvgjs.node',
  darwin: 'resvg-js-darwin-x64/resvgjs.node',
};

async function pack(system: System): Promise<Packed> {
  const folder = temporary();
  const modules = modulesFor(system, 'x64', join(folder, 'modules'));
  const stage = stageApp(join(folder, 'stage'), {
    dist: await builtApp(),
    modules,
    platform: system,
    arch: 'x64',
  });
  const electronDist = await stubDist(system, join(folder, 'electron'));
  const output = join(folder, 'packed');
  mkdirSync(output);
  await build({
    targets: targets[system].createTarget('dir', Arch.x64),
    projectDir: root,
    config: configuration({ stage, output, electronDist }),
  });
  const at = (way: string): string => join(output, way);
  if (system === 'linux') {
    const app = at('linux-unpacked');
    return {
      app,
      resources: join(app, 'resources'),
      program: join(app, 'lysark'),
      fused: join(app, 'lysark'),
    };
  }
  if (system === 'win32') {
    const app = at('win-unpacked');
    return {
      app,
      resources: join(app, 'resources'),
      program: join(app, 'Lysark.exe'),
      fused: join(app, 'Lysark.exe'),
    };
  }
  const app = at('mac/Lysark.app');
  return {
    app,
    resources: join(app, 'Contents/Resources'),
    program: join(app, 'Contents/MacOS/Lysark'),
    fused: app,
  };
}

/** Names of built files carry a digest; which there are is the bundler's affair. */
function plainNames(files: string[]): string[] {
  const plain = files.map((file) =>
    file.startsWith('/dist/electron/chunks/') ? '/dist/electron/chunks/*.js' : file.replaceAll('\\', '/'),
  );
  return [...new Set(plain)].sort();
}

function filesBelow(folder: string, way = ''): string[] {
  return readdirSync(join(folder, way)).flatMap((name) => {
    const path = `${way}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function expected(system: System): string[] {
  const fonts = [
    'arimo/Arimo',
    'caladea/Caladea',
    'carlito/Carlito',
    'gelasio/Gelasio',
    'noto-sans/NotoSans',
    'tinos/Tinos',
  ].flatMap((one) => {
    const [family, file] = one.split('/');
    const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
    return ['LICENSE_FONT', 'package.json', ...styles.map((style) => `${style}/${file}_${style}.ttf`)].map(
      (name) => `/node_modules/@expo-google-fonts/${family}/${name}`,
    );
  });
  const program = native[system];
  const resvg = [
    'resvg-js/LICENSE',
    'resvg-js/index.js',
    'resvg-js/js-binding.js',
    'resvg-js/package.json',
    program,
    program.replace(/[^/]+$/, 'package.json'),
  ];
  const example = filesBelow(join(root, 'examples/kommunekommisjonen')).filter((path) =>
    /^\/(commission\.json$|facts\/|decks\/|outlines\/|assets\/)/.test(path),
  );
  return [
    '/LICENSE',
    '/THIRD-PARTY-NOTICES.md',
    '/package.json',
    '/dist/electron/main.js',
    '/dist/electron/errands-worker.js',
    '/dist/electron/images-worker.js',
    '/dist/electron/pictures-worker.js',
    '/dist/electron/preload.cjs',
    '/dist/electron/chunks/*.js',
    ...['index.html', 'page.js', 'worker.js'].map((name) => `/dist/renderer/${name}`),
    ...example.map((path) => `/examples/kommunekommisjonen${path}`),
    ...fonts,
    ...resvg.map((name) => `/node_modules/@resvg/${name}`),
    ...['LICENSE', 'THIRD-PARTY-NOTICES.md', 'package.json', 'versions.json'].map(
      (name) => `/node_modules/wasm-vips/${name}`,
    ),
    ...['vips-heif.wasm', 'vips-node.mjs', 'vips.wasm'].map((name) => `/node_modules/wasm-vips/lib/${name}`),
  ].sort();
}

function archived(resources: string): string[] {
  const { header } = getRawHeader(join(resources, 'app.asar'));
  const files = new Set<string>();
  const walk = (node: object, way: string): void => {
    for (const [name, inner] of Object.entries((node as { files: Record<string, object> }).files)) {
      if ('files' in inner) walk(inner, `${way}/${name}`);
      else files.add(`${way}/${name}`);
    }
  };
  walk(header, '');
  return [...files];
}

describe.each(['linux', 'win32', 'darwin'] as const)('the package for %s', (system) => {
  let packed: Packed;
  beforeAll(async () => {
    packed = await pack(system);
  });

  test('holds exactly what the app needs: no sources, no tests, no tools', () => {
    expect(plainNames(archived(packed.resources))).toEqual(expected(system));
    expect(filesBelow(join(packed.resources, 'app.asar.unpacked'))).toEqual([
      `/node_modules/@resvg/${native[system]}`,
    ]);
    expect(listPackage(join(packed.resources, 'app.asar'), { isPack: false }).length).toBeGreaterThan(20);
  });

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(packed.fused);
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(off);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(on);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(off);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(off);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(on);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(on);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(off);
  });

  test('carries the digest of its archive, where the system checks it', () => {
    const { headerString } = getRawHeader(join(packed.resources, 'app.asar'));
    const digest = createHash('sha256').update(headerString).digest('hex');
    if (system === 'darwin') {
      const about = readFileSync(join(packed.app, 'Contents/Info.plist'), 'utf8');
      expect(about).toContain('ElectronAsarIntegrity');
      expect(about).toContain(digest);
    }
    if (system === 'win32') {
      const near = createRequire(join(root, 'node_modules/app-builder-lib/package.json'));
      const { NtExecutable, NtExecutableResource } = near('resedit');
      const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(packed.program)));
      const entry = entries.find(({ type }: { type: unknown }) => type === 'INTEGRITY');
      expect(JSON.parse(Buffer.from(entry.bin).toString())).toEqual([
        { file: 'resources\\app.asar', alg: 'SHA256', value: digest },
      ]);
    }
  });

  test('is Lysark to the system, in name, icon and file type', () => {
    if (system === 'darwin') {
      const about = readFileSync(join(packed.app, 'Contents/Info.plist'), 'utf8');
      for (const said of [
        'no.lysark.app',
        '<string>lysark</string>',
        'file.icns',
        'icon.icns',
        'Lysark-kommisjon',
      ]) {
        expect(about).toContain(said);
      }
      expect(
        readFileSync(join(packed.resources, 'icon.icns')).equals(
          readFileSync(join(root, 'assets/icons/icon.icns')),
        ),
      ).toBe(true);
      expect(existsSync(join(packed.resources, 'file.icns'))).toBe(true);
    }
    if (system === 'win32') {
      const program = readFileSync(packed.program);
      expect(program.includes(Buffer.from('Lysark', 'utf16le'))).toBe(true);
      // The largest picture of the icon is a PNG, and is there as it is.
      const icon = readFileSync(join(root, 'assets/icons/icon.ico'));
      expect(program.includes(icon.subarray(icon.lastIndexOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]))))).toBe(
        true,
      );
    }
    if (system !== 'darwin') {
      expect(readdirSync(join(packed.app, 'locales')).sort()).toEqual(['en-US.pak', 'nb.pak', 'nn.pak']);
    }
  });

  test.runIf(system === 'linux')('runs: fonts, the example and pictures are found inside it', async () => {
    const folder = temporary();
    extractAll(join(packed.resources, 'app.asar'), folder);
    const profile = temporary();
    const app = await launch({ profile, app: join(folder, 'dist') });
    const page = await ready(app);
    const opened = await page.evaluate(`window.lysark.call('workspace.example', {})`);
    expect(opened).toMatchObject({ ok: true });
    const job = await page.evaluate(
      `window.lysark.call('export.start', { deck: 'okonomiforum', format: 'png', width: 320 })`,
    );
    expect(job).toMatchObject({ ok: true });
    const end = Date.now() + 60_000;
    let state: { state: string; files?: unknown[] } = { state: 'running' };
    while (state.state === 'running' && Date.now() < end) {
      await page.waitForTimeout(100);
      state = (await page.evaluate(
        `window.told.filter(({ type }) => type === 'job').at(-1)?.state ?? { state: 'running' }`,
      )) as typeof state;
    }
    expect(state.state).toBe('done');
    expect(state.files!.length).toBeGreaterThan(5);
    await app.close();
  });
});

test('a package is refused when the native program of its system is not installed', async () => {
  const dist = await builtApp();
  expect(() => stageApp(join(temporary(), 'stage'), { dist, platform: 'win32', arch: 'arm64' })).toThrow(
    'made on the system that it is for',
  );
});
