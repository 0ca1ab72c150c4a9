import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { rasterizeSvg, renderPng } from '../../../exporters/png';
import { sceneToSvg } from '../../../exporters/svg';
import { contactSheet, pngSize } from '../../../scripts/gallery-sheet';
import { assets, fontFiles, sampleScenes, theme } from '../svg/sample';

const folder = mkdtempSync(join(tmpdir(), 'lysark-png-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Share of the picture that is not as its first pixel. */
function inked(png: Uint8Array): number {
  const { width, height } = pngSize(png);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  let different = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i] !== pixels[0] || pixels[i + 1] !== pixels[1] || pixels[i + 3] !== pixels[3]) different++;
  }
  return different / (width * height);
}

const svg = sceneToSvg(sampleScenes[0]!, theme, assets, { fonts: 'twin' });

describe('a scene as PNG', () => {
  it('has the width asked for, and the page’s proportions', () => {
    expect(pngSize(renderPng(svg, { width: 640, fontFiles }))).toEqual({ width: 640, height: 360 });
  });

  it('shows the text, and only with fonts that it was given', () => {
    const shown = inked(renderPng(svg, { width: 640, fontFiles }));
    expect(shown).toBeGreaterThan(0.02);
    // Without fonts nothing but the link's underline could be left.
    expect(inked(renderPng(svg, { width: 640, fontFiles: [] }))).toBeLessThan(shown / 10);
  });

  it('is the same every time', () => {
    expect(renderPng(svg, { width: 320, fontFiles })).toEqual(renderPng(svg, { width: 320, fontFiles }));
  });

  it('refuses widths that are no picture', () => {
    for (const width of [0, -1, 1.5, Number.NaN, 1e6]) {
      expect(() => renderPng(svg, { width, fontFiles })).toThrow('pixels wide');
    }
  });
});

describe('the stand-in for an SVG asset', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('has the width asked for', () => {
    const png = rasterizeSvg(
      bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="10" height="10"/></svg>',
      ),
      300,
    );
    expect(pngSize(png)).toEqual({ width: 300, height: 150 });
    expect(inked(png)).toBeCloseTo(0.5, 1);
  });

  it('reads no other file', () => {
    const secret = join(folder, 'secret.png');
    writeFileSync(secret, renderPng(svg, { width: 64, fontFiles }));
    for (const href of [`href="${secret}"`, `xlink:href='${secret}'`, `href = "file://${secret}"`]) {
      const png = rasterizeSvg(
        bytes(
          `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="36"><image width="64" height="36" ${href}/></svg>`,
        ),
        64,
      );
      expect(inked(png), href).toBe(0);
    }
  });

  it('refuses what is no SVG', () => {
    expect(() => rasterizeSvg(bytes('hei'), 100)).toThrow();
  });
});

describe('a contact sheet', () => {
  it('holds every picture in rows', () => {
    const png = renderPng(svg, { width: 960, fontFiles });
    const sheet = contactSheet(
      ['en', 'to & <tre>', 'fire\u0007'].map((label) => ({ label, png })),
      2,
    );
    expect(pngSize(sheet)).toEqual({ width: 860, height: 562 });
    expect(inked(sheet)).toBeGreaterThan(0.4);
  });
});
