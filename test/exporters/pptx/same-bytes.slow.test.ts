import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { exportPptx } from '../../../exporters/pptx/index';
import { assets, deck, everything, scene, theme, title } from './decks';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const run = promisify(execFile);

describe('The same deck', () => {
  it('gives the same bytes twice, also after another deck', async () => {
    const first = digest(await exportPptx(everything(), theme, assets));
    await exportPptx(deck([scene('x', [title('Noe annet')])]), theme, assets);
    expect(digest(await exportPptx(everything(), theme, assets))).toBe(first);
  });

  it('gives the same bytes in another process, time zone and locale', async () => {
    const first = digest(await exportPptx(everything(), theme, assets));
    const zones = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    ];
    for (const zone of zones) {
      const { stdout } = await run(
        process.execPath,
        ['--import', 'tsx', join(import.meta.dirname, 'digest-child.ts')],
        { env: { ...process.env, ...zone } },
      );
      expect(stdout).toBe(first);
    }
  });

  it('is left as it was', async () => {
    const given = everything();
    const before = structuredClone(given);
    await exportPptx(given, theme, assets);
    expect(given).toEqual(before);
  });
});

describe('A long export', () => {
  it('tells how far it is and can be stopped', async () => {
    const scenes = Array.from({ length: 150 }, (_, i) => scene(`s${i}`, [title(`Tittel ${i}`)]));
    const seen: [number, number][] = [];
    await exportPptx(deck(scenes), theme, assets, { progress: (done, of) => seen.push([done, of]) });
    expect(seen).toEqual([
      [100, 150],
      [150, 150],
    ]);
    const stop = new AbortController();
    const stopped = exportPptx(deck(scenes), theme, assets, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });

  it('names an image that does not exist', async () => {
    const broken = everything();
    broken.scenes = broken.scenes.slice(7, 8).map((s) => ({
      ...s,
      nodes: s.nodes.map((node) => (node.kind === 'image' ? { ...node, asset: 'gone' } : node)),
    }));
    await expect(exportPptx(broken, theme, assets)).rejects.toThrow('gone');
  });
});
