/** Bundles the command into `dist/lysark.js` with the files of its threads; heavy parts become files of their own, read when a command needs them. */
import { chmodSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** The files that threads run, beside each program. */
export const threads = {
  'pictures-worker': 'app/pictures/worker.ts',
  'batch-worker': 'app/batch/worker.ts',
  'images-worker': 'app/images/worker.ts',
  'errands-worker': 'app/errands/worker.ts',
} as const;

/** Exceljs' unzipper can read from Amazon's storage; nobody here asks it to, and the package is not installed. */
export const cloudStorage = '@aws-sdk/client-s3';

/** Their native program, or what they have as WebAssembly, is found beside the package. */
export const withBinaries = ['@resvg/resvg-js', 'wasm-vips'];

const entryPoints = { lysark: 'cli/main.ts', ...threads };

/** What esbuild makes the command of, for a single build and for one that is done again after each edit. */
export function cliBuild(outdir: string) {
  return {
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    external: [...withBinaries, cloudStorage],
    // CommonJS packages in the bundle ask for Node's own modules with `require`.
    banner: {
      js: "import { createRequire as lysarkRequire } from 'node:module'; const require = lysarkRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  } as const satisfies BuildOptions;
}

/**
 * @param outdir may hold the built app beside the command, which stays: only what this build once wrote is taken away
 * @returns path of the command
 */
export async function buildCli(outdir = join(root, 'dist')): Promise<string> {
  const programs = Object.keys(entryPoints).flatMap((name) => [`${name}.js`, `${name}.js.LEGAL.txt`]);
  for (const name of ['chunks', ...programs]) rmSync(join(outdir, name), { recursive: true, force: true });
  await build(cliBuild(outdir));
  const entry = join(outdir, 'lysark.js');
  chmodSync(entry, 0o755);
  return entry;
}

if (process.argv[1] === import.meta.filename) await buildCli();
