import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the worker asks for neither host nor window: it has none', async () => {
  const { metafile } = await build({
    entryPoints: [resolve(import.meta.dirname, '../../../renderer/background/worker.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  });
  const page = Object.keys(metafile.inputs).filter((path) => path.startsWith('renderer/'));
  expect(page.filter((path) => /^renderer\/(host|ui|places|words)\//.test(path))).toEqual([]);
  expect(page).toContain('renderer/background/worker.ts');
});
