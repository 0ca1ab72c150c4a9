/** Our SVG in a real browser beside our PNG: the same picture, in each of our themes, with the fonts the SVG brings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture, type PictureTask } from '../../../app/pictures/draw';
import { ownThemes } from '../../../core/scene/themes';
import { chromiumFlags, chromiumPath, ensureChromium } from '../../e2e/support/chromium';
import { galleryAssets, imageEntries } from '../../gallery/case';
import { gallery } from '../../gallery/cases';
import { compileCase } from '../../gallery/compiled';
import { difference } from './pixels';

const out = join(import.meta.dirname, 'out');
const width = 960;
const shown = [
  'cover-normal',
  'quote-image',
  'composition-12',
  'table-normal',
  'statements-five',
  'quote-sami',
];

let browser: Browser;
beforeAll(async () => {
  ensureChromium();
  mkdirSync(out, { recursive: true });
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
});
afterAll(() => browser?.close());

const source = galleryAssets(() => undefined);
const assets = Object.fromEntries(imageEntries.map(({ id }) => [id, source.get(id)]));

describe.each(ownThemes.map(({ id }) => id))('pictures in the theme %s', (applied) => {
  it.each(shown)('are the same from the SVG in Chromium and as PNG: %s', async (id) => {
    const one = compileCase(gallery.find((each) => each.id === id)!, applied);
    const scene = one.deck.scenes[0]!;
    const task: PictureTask = { scene, theme: one.theme, format: 'svg', width, fonts: 'embed', assets };
    const svg = new TextDecoder().decode(await drawPicture(task));
    const png = await drawPicture({ ...task, format: 'png' });
    const height = Math.round((width * one.theme.page.height) / one.theme.page.width);
    const page = await browser.newPage({ viewport: { width, height } });
    try {
      await page.setContent(
        `<!doctype html><body style="margin:0">${svg.replace('<svg ', '<svg style="display:block" ')}</body>`,
      );
      await page.evaluate('document.fonts.ready.then(() => true)');
      const seen = await page.screenshot();
      const name = join(out, `${applied}-${id}`);
      writeFileSync(`${name}.png`, png);
      writeFileSync(`${name}-chromium.png`, seen);
      // Every face came along and is one that the browser takes.
      expect(await page.evaluate('[...document.fonts].map(({ status }) => status)')).not.toContain('error');
      expect(difference(png, new Uint8Array(seen))).toBeLessThan(0.004);
      // The words can still be selected and read.
      const words = await page.evaluate("document.querySelector('svg').textContent");
      for (const run of scene.nodes.flatMap((node) =>
        node.kind === 'text' && !node.offPage ? node.lines! : [],
      ))
        for (const { text } of run.segments)
          expect(words).toContain(text.replace(/[\u2010\u2011\u202F]/g, (c) => (c === '\u202F' ? ' ' : '-')));
    } finally {
      await page.close();
    }
  });
});

it('tells another picture apart', async () => {
  const one = compileCase(gallery.find((each) => each.id === 'cover-normal')!);
  const task: PictureTask = {
    scene: one.deck.scenes[0]!,
    theme: one.theme,
    format: 'png',
    width,
    fonts: 'embed',
    assets,
  };
  const other = compileCase(gallery.find((each) => each.id === 'cover-short')!);
  const [a, b] = [await drawPicture(task), await drawPicture({ ...task, scene: other.deck.scenes[0]! })];
  expect(difference(a, b)).toBeGreaterThan(0.02);
});
