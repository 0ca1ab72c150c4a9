import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeXml } from '../../../core/xml';
import type { SvgParts } from '../../../exporters/svg';
import { sceneToSvgParts } from '../../../exporters/svg';
import { DrawnBefore } from '../../../exporters/svg/again';
import { galleryAssets } from '../../gallery/case';
import { compiledGallery } from '../../gallery/compiled';
import { chromiumFlags, chromiumPath } from '../support/chromium';

const root = resolve(import.meta.dirname, '../../..');
const program = `
import { svgOf } from './exporters/svg';
import { patchDrawing } from './renderer/ui/patch';
window.patched = (was, now) => {
  const at = document.createElement('div');
  const fresh = document.createElement('div');
  at.innerHTML = svgOf(was);
  fresh.innerHTML = svgOf(now);
  const before = new Set(at.querySelectorAll('*'));
  patchDrawing(at, was, now);
  const kept = [...at.querySelectorAll('*')].filter((one) => before.has(one)).length;
  return { right: at.isEqualNode(fresh), kept, all: before.size };
};
`;

interface Patched {
  right: boolean;
  /** Elements that are still the same. */
  kept: number;
  all: number;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    nodePaths: [join(root, 'node_modules')],
  });
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  page = await browser.newPage();
  await page.evaluate(outputFiles[0]!.text);
});
afterAll(() => browser?.close());

const assets = galleryAssets(() => undefined);

const patched = (was: SvgParts, now: SvgParts): Promise<Patched> =>
  page.evaluate(
    ([was, now]) => (window as unknown as { patched(a: unknown, b: unknown): Patched }).patched(was, now),
    [was, now] as const,
  );

/** A letter at the end of every text of the drawing's title. */
function lettered({ open, parts }: SvgParts): SvgParts {
  return { open, parts: parts.map((part) => part.replace(/<\/(tspan|title)>/u, 'å</$1>')) };
}

describe('a drawing that is changed in the page', () => {
  it('becomes any other drawing, from any drawing, in every gallery case', { timeout: 120_000 }, async () => {
    const drawn: SvgParts[] = compiledGallery().flatMap(({ deck, theme }) =>
      deck.scenes.map((scene) => sceneToSvgParts(scene, theme, assets, { idPrefix: 'one' })),
    );
    const wrong: number[] = [];
    for (const [i, now] of drawn.entries()) {
      const from = await patched(drawn.at(i - 1)!, now);
      const letter = await patched(now, lettered(now));
      const back = await patched(lettered(now), now);
      if (!from.right || !letter.right || !back.right) wrong.push(i);
    }
    expect(wrong).toEqual([]);
    expect(drawn.length).toBeGreaterThan(100);
  });

  it('takes words of any signs, and any words in their place', async () => {
    const { deck, theme } = compiledGallery()[0]!;
    const was = sceneToSvgParts(deck.scenes[0]!, theme, assets, { idPrefix: 'one' });
    const said = (words: string): SvgParts => ({
      open: was.open,
      parts: was.parts.map((part) => part.replace(/>[^<]+<\/tspan>/u, `>${escapeXml(words)}</tspan>`)),
    });
    const all = [
      'Å «ta» 1 < 2 > 0',
      'R&D &amp; &lt;b&gt;',
      `"'\t'"`,
      ' 10\u00a0% ',
      '😀 Kárášjohka',
      'a',
      '',
    ];
    for (const [i, words] of all.entries()) {
      const before = said(all.at(i - 1)!);
      expect(await patched(before, said(words)), words).toMatchObject({ right: true });
    }
  });

  it('keeps every element when only words are others', async () => {
    const { deck, theme } = compiledGallery()[0]!;
    const was = sceneToSvgParts(deck.scenes[0]!, theme, assets, { idPrefix: 'one' });
    const { right, kept, all } = await patched(was, lettered(was));
    expect(right).toBe(true);
    expect(kept).toBe(all);
    expect(all).toBeGreaterThan(5);
  });
});

describe('a scene that is drawn again', () => {
  it('is drawn as if for the first time, whatever was drawn before it', () => {
    for (const { deck, theme } of compiledGallery()) {
      const again = new DrawnBefore();
      const options = { idPrefix: 'one' };
      for (const scene of [...deck.scenes, ...deck.scenes]) {
        const nodes = scene.nodes.toReversed();
        for (const one of [scene, { ...scene, nodes }, scene]) {
          expect(sceneToSvgParts(one, theme, assets, { ...options, again })).toEqual(
            sceneToSvgParts(one, theme, assets, options),
          );
        }
      }
    }
  });
});
