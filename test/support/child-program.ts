/** A program that a test starts and kills: a few lines that import the project's own modules, as one file for Node. */
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/**
 * @param program TypeScript, with imports relative to the project's root
 * @param folder that gets the file
 * @returns the file's path
 */
export async function childProgram(program: string, folder: string): Promise<string> {
  const outfile = join(folder, 'program.mjs');
  await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    // Native, or WebAssembly: their binaries are found beside the packages, and the packages by the link below.
    external: ['@resvg/resvg-js', 'wasm-vips'],
    // CommonJS packages in the bundle ask for Node's own modules with `require`; the bundle's own imports keep their names.
    banner: {
      js: "import { createRequire as childRequire } from 'node:module'; const require = childRequire(import.meta.url);",
    },
  });
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(root, 'node_modules'), packages, 'junction');
  return outfile;
}
