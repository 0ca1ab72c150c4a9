import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { title } from '../pptx/decks';
import { exported, pdfOf } from './checked';
import { goodDeck, slide } from './decks';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const execute = promisify(execFile);

describe('The same deck as PDF', () => {
  it('gives the same bytes twice, also after another deck, and is left as it was', async () => {
    const given = goodDeck();
    const before = structuredClone(given);
    const first = digest(await pdfOf(given));
    expect(given).toEqual(before);
    await pdfOf(slide([title('Noe annet')]));
    expect(digest(await pdfOf(goodDeck()))).toBe(first);
  });

  it('gives the same bytes in another process, time zone and locale', async () => {
    const first = digest(await pdfOf(goodDeck()));
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const child = join(import.meta.dirname, 'digest-child.ts');
    const { stdout } = await execute(process.execPath, ['--import', 'tsx', child], { env });
    expect(stdout).toBe(first);
  });

  it('has an ID of its own when a letter differs', async () => {
    const id = async (words: string): Promise<string> =>
      String((await exported(slide([title(words)]))).pdf.doc.context.trailerInfo.ID);
    expect(await id('Tittel A')).not.toBe(await id('Tittel B'));
    expect(await id('Tittel A')).toBe(await id('Tittel A'));
  });
});

describe('A long export to PDF', () => {
  it('tells how far it is and can be stopped', async () => {
    const deck = slide([title('T')]);
    const long = { ...deck, scenes: [0, 1, 2].map((i) => ({ ...deck.scenes[0]!, id: `s${i}` })) };
    const seen: number[] = [];
    await pdfOf(long, { progress: (done, of) => seen.push(done / of) });
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
    const stop = new AbortController();
    const stopped = pdfOf(long, { signal: stop.signal, progress: () => stop.abort(new Error('stopped')) });
    await expect(stopped).rejects.toThrow('stopped');
  });

  it('refuses a scene that is not fitted, naming slide and node', async () => {
    const deck = slide([title('T')]);
    const scenes = deck.scenes.map((scene) => ({ ...scene, nodes: [title('T')] }));
    await expect(pdfOf({ ...deck, scenes })).rejects.toThrow(
      'Scene «s», node «title»: the text is not fitted.',
    );
  });
});
