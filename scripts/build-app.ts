/** Builds the desktop app: the main process and its preload with esbuild, the page with Vite. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { cloudStorage, threads, withBinaries } from './build';

const root = resolve(import.meta.dirname, '..');

/**
 * `electron/main.js` and the files of its threads with their chunks, and `electron/preload.cjs`: one file, as a sandboxed preload must be.
 * @param outdir folder that gets the folder `electron`
 */
export async function buildElectron(outdir = join(root, 'dist')): Promise<string> {
  const folder = join(outdir, 'electron');
  rmSync(folder, { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    charset: 'utf8',
    logLevel: 'warning',
  } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: {
        main: 'electron/main/index.ts',
        'pictures-worker': threads['pictures-worker'],
        'images-worker': threads['images-worker'],
        'errands-worker': threads['errands-worker'],
      },
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      platform: 'node',
      format: 'esm',
      // Electron's own; the stand-in of the tests runs on the same.
      target: 'node24',
      external: ['electron', ...withBinaries, cloudStorage],
      // CommonJS packages in the bundle ask for Node's own modules with `require`.
      banner: {
        js: "import { createRequire as lysarkRequire } from 'node:module'; const require = lysarkRequire(import.meta.url);",
      },
      legalComments: 'linked',
    }),
    build({
      ...common,
      entryPoints: { preload: 'electron/preload/index.ts' },
      platform: 'browser',
      format: 'cjs',
      target: 'chrome140',
      external: ['electron'],
      outExtension: { '.js': '.cjs' },
      legalComments: 'none',
    }),
  ]);
  return join(folder, 'main.js');
}

/**
 * The page, with the settings of renderer/vite.config.ts.
 * @param outdir folder that gets the folder `renderer`
 * @param whom developers' pages complain of what is wrong in them, are slower, and run every effect twice
 */
export async function buildRenderer(
  outdir = join(root, 'dist'),
  whom: 'users' | 'developers' = 'users',
): Promise<string> {
  const { build: buildPage } = await import('vite');
  const folder = join(outdir, 'renderer');
  await builtFor(whom, () =>
    buildPage({
      root: join(root, 'renderer'),
      configFile: join(root, 'renderer/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    }),
  );
  return folder;
}

/**
 * Vite asks the environment for whom it builds. A test runner says `test` there, and what users get must not depend on who
 * builds it.
 */
async function builtFor<T>(whom: 'users' | 'developers', build: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = whom === 'users' ? 'production' : 'development';
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

export async function buildApp(outdir = join(root, 'dist')): Promise<void> {
  await Promise.all([buildElectron(outdir), buildRenderer(outdir)]);
}

export interface StageOptions {
  /** The built app: `electron/` and `renderer/`. */
  dist?: string;
  /** Where the packages of node_modules are. */
  modules?: string;
  platform?: NodeJS.Platform;
  arch?: string;
}

/** Of @resvg/resvg-js, the package with the program of a system. */
function nativePackage(platform: NodeJS.Platform, arch: string): string {
  const kind = platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : '';
  return `@resvg/resvg-js-${platform}-${arch}${kind}`;
}

/** @throws when the package of that system is not installed: npm leaves out those of other systems */
function nativeProgram(modules: string, name: string): string {
  const found =
    existsSync(join(modules, name)) && readdirSync(join(modules, name)).find((one) => one.endsWith('.node'));
  if (found) return found;
  throw new Error(`${name} is missing: a package is made on the system that it is for, after npm ci`);
}

/**
 * Puts together what belongs in a package of the app, and nothing else, in the folder that electron-builder.config.mjs
 * packs. Packages go to `modules`: the packer has its own mind about folders called node_modules.
 *
 * @throws when something that the app needs at run time is not there
 */
export function stageApp(outdir = join(root, 'out/stage'), options: StageOptions = {}): string {
  const { dist = join(root, 'dist'), modules = join(root, 'node_modules') } = options;
  const { platform = process.platform, arch = process.arch } = options;
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const copy = (from: string, to: string): void => {
    if (!existsSync(from)) throw new Error(`${from} is missing: the app could not run without it`);
    cpSync(from, join(outdir, to), { recursive: true, dereference: true });
  };

  const { name, version, description, license } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const about = {
    name,
    productName: 'Lysark',
    version,
    description,
    license,
    author: 'Lysark',
    type: 'module',
  };
  const main = 'dist/electron/main.js';
  writeFileSync(join(outdir, 'package.json'), `${JSON.stringify({ ...about, main }, null, 2)}\n`);

  copy(join(dist, 'electron'), 'dist/electron');
  copy(join(dist, 'renderer'), 'dist/renderer');
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) copy(join(root, file), file);
  const example = 'examples/kommunekommisjonen';
  for (const part of ['commission.json', 'facts', 'decks', 'outlines', 'assets']) {
    if (existsSync(join(root, example, part))) copy(join(root, example, part), join(example, part));
  }

  const resvg = '@resvg/resvg-js';
  const native = nativePackage(platform, arch);
  for (const file of ['package.json', 'index.js', 'js-binding.js', 'LICENSE']) {
    copy(join(modules, resvg, file), join('modules', resvg, file));
  }
  for (const file of ['package.json', nativeProgram(modules, native)]) {
    copy(join(modules, native, file), join('modules', native, file));
  }
  const vips = ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'package.json', 'versions.json'];
  for (const file of [
    ...vips,
    ...['vips-node.mjs', 'vips.wasm', 'vips-heif.wasm'].map((one) => `lib/${one}`),
  ]) {
    copy(join(modules, 'wasm-vips', file), join('modules', 'wasm-vips', file));
  }
  for (const family of ['arimo', 'caladea', 'carlito', 'gelasio', 'noto-sans', 'tinos']) {
    const fonts = `@expo-google-fonts/${family}`;
    for (const file of ['package.json', 'LICENSE_FONT'])
      copy(join(modules, fonts, file), join('modules', fonts, file));
    for (const style of readdirSync(join(modules, fonts)).filter((one) =>
      /^(400Regular|700Bold)(_Italic)?$/.test(one),
    )) {
      for (const file of readdirSync(join(modules, fonts, style)).filter((one) => one.endsWith('.ttf'))) {
        copy(join(modules, fonts, style, file), join('modules', fonts, style, file));
      }
    }
  }
  return outdir;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === 'stage') console.log(stageApp());
  else await buildApp();
}
