/** The bench worker bundled as the command is, so that what is measured is what users run. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCli } from '../../scripts/build';

/** A folder for one run, from which native packages and fonts are found as from `dist`. */
export function benchFolder(root: string): string {
  return join(root, 'node_modules', '.cache', `lysark-bench-${process.pid}`);
}

/** The command as `npm run build` makes it, from the code as it is now. */
export function bundleCommand(root: string): Promise<string> {
  return buildCli(join(benchFolder(root), 'command'));
}

export async function bundleWorker(root: string): Promise<string> {
  const outfile = join(benchFolder(root), 'worker', 'worker.js');
  await build({
    absWorkingDir: root,
    entryPoints: [join('test', 'bench', 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    external: ['@resvg/resvg-js', 'wasm-vips'],
    banner: {
      js: "import { createRequire as lysarkRequire } from 'node:module'; const require = lysarkRequire(import.meta.url);",
    },
    legalComments: 'none',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}
