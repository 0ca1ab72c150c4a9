/** The stand-in as plain scripts in a folder, as Node 24 and Chromium take them. */
import { join } from 'node:path';
import { build } from 'esbuild';

export interface StandinFiles {
  register: string;
  outer: string;
  inner: string;
}

export async function buildStandin(outdir: string): Promise<StandinFiles> {
  const here = import.meta.dirname;
  const common = { bundle: true, outdir, logLevel: 'warning', charset: 'utf8' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: { electron: join(here, 'module/index.ts'), register: join(here, 'module/register.ts') },
      platform: 'node',
      format: 'esm',
      target: 'node24',
      outExtension: { '.js': '.mjs' },
    }),
    build({
      ...common,
      entryPoints: { outer: join(here, 'page/outer.ts'), inner: join(here, 'page/inner.ts') },
      platform: 'browser',
      format: 'iife',
      globalName: 'standinInner',
      target: 'chrome140',
    }),
  ]);
  return {
    register: join(outdir, 'register.mjs'),
    outer: join(outdir, 'outer.js'),
    inner: join(outdir, 'inner.js'),
  };
}
