import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { fjord } from '../../core/scene/themes/fjord';
import { FontSet } from '../../core/text/fonts';
import { bundledFonts, fontFiles } from '../../workspace/fonts';

const root = resolve(import.meta.dirname, '../..');

describe('the bundled fonts', () => {
  it('are there in regular, italic, bold and bold italic', () => {
    expect(fontFiles()).toHaveLength(24);
    for (const file of fontFiles()) expect(existsSync(file), file).toBe(true);
  });

  it('are read once', () => {
    const face = { family: 'Carlito', bold: true, italic: false };
    const bytes = bundledFonts().load(face)!;
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(bundledFonts().load(face)).toBe(bytes);
  });

  it('are no others', () => {
    expect(bundledFonts().load({ family: 'Comic Sans MS', bold: false, italic: false })).toBeUndefined();
    expect(bundledFonts().load({ family: 'constructor', bold: false, italic: false })).toBeUndefined();
  });

  it('measure text', () => {
    expect(
      new FontSet(bundledFonts(), { fonts: fjord('16:9').fonts }).em(
        'Kommunekommisjonen',
        'heading',
        false,
        false,
      ),
    ).toBeGreaterThan(5);
  });

  it('are found from the built program, too', async () => {
    const cache = join(root, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    const dist = mkdtempSync(join(cache, 'lysark-dist-'));
    try {
      await build({
        stdin: {
          contents:
            "import { fontFiles } from './workspace/fonts'; console.log(JSON.stringify(fontFiles()));",
          resolveDir: root,
          loader: 'ts',
        },
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile: join(dist, 'lysark.mjs'),
      });
      const found = JSON.parse(
        execFileSync(process.execPath, [join(dist, 'lysark.mjs')], { encoding: 'utf8', cwd: '/' }),
      );
      expect(found).toEqual(fontFiles());
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
