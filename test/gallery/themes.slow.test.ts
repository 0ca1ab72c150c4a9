/** Every case of the gallery in our other themes: the rules, the contrast, both checkers, and LibreOffice's lines. */
import { beforeAll, describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../exporters/png';
import { exportPptx } from '../../exporters/pptx';
import { compareLines } from '../support/compare-lines';
import { lintPackage } from '../support/ooxml-lint';
import { ensureTools, pdfLines, renderWithLibreOffice } from '../support/render';
import { validateManyWithSdk } from '../support/sdk';
import { galleryAssets } from './case';
import { boundDecks, compiledGallery } from './compiled';
import { faultsOf, leastContrast, otherThemes } from './themes';

describe.each(otherThemes)('the gallery in the theme %s', (applied) => {
  const cases = compiledGallery(applied);
  const decks = boundDecks(cases);
  let files: Uint8Array[] = [];

  beforeAll(async () => {
    ensureTools();
    const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));
    files = [];
    for (const { deck, theme } of decks) files.push(await exportPptx(deck, theme, assets));
  });

  it('holds every rule that it holds in the usual one', () => {
    expect(cases.flatMap(faultsOf)).toEqual([]);
  });

  it('holds the Open XML rules of Microsoft 365 and our own for packages', async () => {
    expect(await validateManyWithSdk(files)).toEqual(files.map(() => []));
    expect(files.map((file) => lintPackage(file))).toEqual(files.map(() => []));
  });

  it('shows every line with its words in its place in LibreOffice', async () => {
    const pdfs = await renderWithLibreOffice(files, { timeout: 280_000 });
    const found: string[] = [];
    for (const [i, { deck }] of decks.entries()) {
      const pages = await pdfLines(pdfs[i]!);
      expect(pages).toHaveLength(deck.scenes.length);
      deck.scenes.forEach((scene, n) => {
        found.push(...compareLines(scene, pages[n]!).map(({ message }) => `${scene.id}: ${message}`));
      });
    }
    expect(found).toEqual([]);
  });
});

describe('the theme of high contrast', () => {
  it('has 7:1 for every text of every slide', () => {
    const low = compiledGallery('hoy-kontrast')
      .map(leastContrast)
      .filter(({ ratio }) => ratio < 7);
    expect(low).toEqual([]);
  });
});
