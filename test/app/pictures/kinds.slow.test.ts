/**
 * Every kind of picture in the page's browser beside the PNG: the same, so that nobody shows what another lacks. And as its
 * author sees it in a browser: the same too, or a finding says what is otherwise.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsersDraw, plainPicture } from '../../../app/images/plain';
import { drawPicture, type PictureTask } from '../../../app/pictures/draw';
import type { Asset, Scene } from '../../../core/scene/types';
import { fragment } from '../../../ooxml/xml';
import { fontFiles } from '../../../workspace/fonts';
import { probeImage } from '../../../workspace/probe';
import { cleanDrawing } from '../../../workspace/svg/clean';
import { letter } from '../../../workspace/svg/lettering';
import { chromiumFlags, chromiumPath, ensureChromium } from '../../e2e/support/chromium';
import { gallery } from '../../gallery/cases';
import { compileCase } from '../../gallery/compiled';
import { png } from '../../workspace/pictures';
import { around, plain, told } from './drawings';
import { photographs } from './photographs';
import { difference } from './pixels';

const out = join(import.meta.dirname, 'out');
const [width, height] = [960, 540];
let browser: Browser;
let page: Page;
beforeAll(async () => {
  ensureChromium();
  mkdirSync(out, { recursive: true });
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  page = await browser.newPage({ viewport: { width, height } });
});
afterAll(() => browser?.close());

const { theme, deck } = compileCase(gallery.find(({ id }) => id === 'cover-normal')!);

async function seen(markup: string): Promise<Uint8Array> {
  const ground = theme.colors[deck.scenes[0]!.background];
  await page.setContent(`<!doctype html><body style="margin:0;background:#${ground}">${markup}</body>`);
  await page.evaluate(
    'Promise.all([...[...document.fonts].map((one) => one.load()), document.fonts.ready, ...[...document.images].map((one) => one.decode())]).then(() => true)',
  );
  return new Uint8Array(await page.screenshot());
}

const onePixel = png(1, 1);

/** A slide that is the picture and nothing else. */
function sceneOf(): Scene {
  const frame = { x: 0, y: 0, w: theme.page.width, h: theme.page.height };
  const crop = { left: 0, top: 0, right: 1, bottom: 1 };
  const node = {
    kind: 'image',
    id: 'image',
    role: 'image',
    asset: 'a',
    frame,
    crop,
    geometry: 'rect',
    alt: 'x',
  };
  return { ...deck.scenes[0]!, nodes: [node] } as unknown as Scene;
}

/** The slide in the page's browser, and as PNG. */
async function both(raw: Uint8Array, name: string): Promise<[Uint8Array, Uint8Array]> {
  const made = await plainPicture(raw);
  const probe = probeImage(raw);
  const asset: Asset = {
    id: 'a',
    bytes: made.bytes,
    mime: made.mime,
    width: made.width,
    height: made.height,
  };
  const shown = browsersDraw(probe) ? { ...asset, bytes: raw, mime: probe.mime } : asset;
  expect([probe.width, probe.height]).toEqual([made.width, made.height]);
  const task: PictureTask = {
    scene: sceneOf(),
    theme,
    format: 'png',
    width,
    fonts: 'names',
    assets: { a: asset },
  };
  const asPng = await drawPicture(task);
  const svg = await drawPicture({ ...task, format: 'svg', assets: { a: shown } });
  const drawn = await seen(
    new TextDecoder()
      .decode(svg)
      .replace('<svg ', `<svg style="display:block;width:${width}px;height:${height}px" `),
  );
  const file = join(out, name.replace(/[^\p{L}\d]+/gu, '-'));
  writeFileSync(`${file}.png`, asPng);
  writeFileSync(`${file}-page.png`, drawn);
  return [drawn, asPng];
}

/** Rules for our fonts, in the page itself. */
const facesOf = (families: readonly string[]): string[] =>
  fontFiles(families).map((path) => {
    const [, file, weight, italic] = /([A-Za-z]+)_(400|700)[A-Za-z]*(_Italic)?\.ttf$/.exec(path)!;
    const look = `font-weight:${weight};font-style:${italic ? 'italic' : 'normal'}`;
    const data = readFileSync(path).toString('base64');
    return `@font-face{font-family:'${file!.replace('NotoSans', 'Noto Sans')}';${look};src:url(data:font/ttf;base64,${data})}`;
  });

/** A drawing as its author sees it, in our fonts. */
async function authored(svg: string): Promise<Uint8Array> {
  const root = cleanDrawing(svg);
  const { families } = letter(root);
  // What the browser falls back on.
  const style =
    families.length > 0
      ? `<style>${facesOf(families).join('')}svg{font-family:Tinos,'Noto Sans'}</style>`
      : '';
  const own = svg.includes('<switch') || families.length > 0 ? fragment(root) : svg;
  const sized = own
    .replace('<svg ', '<svg style="display:block" ')
    .replace(/width="240mm" height="135mm"/, 'width="960" height="540"');
  return await seen(`${style}${sized}`);
}

describe('a photograph', () => {
  it.each(Object.keys(photographs))('is the same in the page and as PNG: %s', async (kind) => {
    const [drawn, png] = await both(await photographs[kind]!(), kind);
    expect(difference(png, drawn)).toBeLessThan(0.004);
  });
});

describe('a drawing around a photograph', () => {
  it.each([
    'JPEG',
    'JPEG held in way 6',
    'JPEG in colours for print',
    'interlaced PNG',
    'PNG one can see through',
  ])('is the same in the page and as PNG: %s', async (kind) => {
    const bytes = await photographs[kind]!();
    const raw = new TextEncoder().encode(around(kind.includes('PNG') ? 'image/png' : 'image/jpeg', bytes));
    const [drawn, png] = await both(raw, `around ${kind}`);
    expect(difference(png, drawn)).toBeLessThan(0.004);
    // Something of it is there.
    const [empty] = await both(new TextEncoder().encode(around('image/png', onePixel)), 'around nothing');
    expect(difference(drawn, empty)).toBeGreaterThan(0.3);
  });
});

describe('a drawing', () => {
  it.each(Object.entries(plain))(
    'is the same in the page, as PNG and as its author sees it: %s',
    async (kind, svg) => {
      const raw = new TextEncoder().encode(svg);
      expect(probeImage(raw).doubts).toBeUndefined();
      const [drawn, png] = await both(raw, kind);
      expect(difference(png, drawn)).toBeLessThan(0.004);
      const own = await authored(svg);
      writeFileSync(join(out, `${kind.replace(/[^\p{L}\d]+/gu, '-')}-author.png`), own);
      expect(difference(drawn, own)).toBeLessThan(0.012);
    },
  );

  it.each(Object.entries(told))(
    'is the same in the page and as PNG, and what its author alone sees is told: %s',
    async (kind, svg) => {
      const raw = new TextEncoder().encode(svg);
      const [drawn, png] = await both(raw, kind);
      expect(difference(png, drawn)).toBeLessThan(0.004);
      const differs = difference(drawn, await authored(svg)) > 0.004;
      expect({ differs, told: probeImage(raw).doubts?.map(({ rule }) => rule) }).toEqual({
        differs,
        told: ['image-beyond'],
      });
    },
  );
});

it('tells another picture apart', async () => {
  const [a] = await both(new TextEncoder().encode(plain.gradients!), 'a');
  const [b] = await both(new TextEncoder().encode(plain['a pattern']!), 'b');
  expect(difference(a!, b!)).toBeGreaterThan(0.02);
});
