/**
 * The gallery as another program shows it. Every line of every case must have the scene's words and stand within two
 * points of where the scene says; a case that is not named here by mistake cannot be, because the list is the gallery.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../exporters/png';
import { exportPptx } from '../../exporters/pptx';
import { compareLines, type Mismatch } from '../support/compare-lines';
import { lintPackage } from '../support/ooxml-lint';
import { ensureTools, type PdfPage, pdfLines, renderWithLibreOffice } from '../support/render';
import { validateManyWithSdk } from '../support/sdk';
import { galleryAssets } from './case';
import { type BoundDeck, boundDecks, compiledGallery, complaints } from './compiled';

const cases = compiledGallery();
const decks: BoundDeck[] = boundDecks(cases);
let files: Uint8Array[] = [];
const pages = new Map<string, PdfPage>();
const counts: number[] = [];

beforeAll(async () => {
  ensureTools();
  const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));
  files = [];
  for (const { deck, theme } of decks) files.push(await exportPptx(deck, theme, assets));
  const pdfs = await renderWithLibreOffice(files, { timeout: 280_000 });
  for (const [i, { deck }] of decks.entries()) {
    const found = await pdfLines(pdfs[i]!);
    counts.push(found.length);
    deck.scenes.forEach((scene, n) => {
      pages.set(scene.id, found[n]!);
    });
  }
});

describe('the gallery in LibreOffice', () => {
  it('has a page for every scene', () => {
    expect(counts).toEqual(decks.map(({ deck }) => deck.scenes.length));
  });

  const scenes = decks.flatMap(({ deck }) => deck.scenes);
  for (const one of cases) {
    const own = scenes.filter((scene) => scene.id === one.case.id || scene.id.startsWith(`${one.case.id}.`));
    it(`shows every line of ${one.case.id} with its words in its place`, () => {
      expect(own).toHaveLength(one.deck.scenes.length);
      const found: Mismatch[] = own.flatMap((scene) => compareLines(scene, pages.get(scene.id)!));
      expect(found.map((mismatch) => mismatch.message)).toEqual([]);
    });
  }
});

describe('the gallery as packages', () => {
  it('holds the Open XML rules of Microsoft 365', async () => {
    expect(await validateManyWithSdk(files)).toEqual(files.map(() => []));
  });

  it('holds our own rules for packages', () => {
    expect(files.map((file) => lintPackage(file))).toEqual(files.map(() => []));
  });
});

describe('the gallery', () => {
  it('has short, normal and hard content of every size', () => {
    expect(new Set(cases.map((one) => one.case.level))).toEqual(
      new Set(['short', 'normal', 'long', 'extreme']),
    );
  });

  it('has cases with names of their own', () => {
    const ids = cases.map((one) => one.case.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  for (const one of cases.filter(({ case: { level } }) => level === 'normal')) {
    it(`has nothing to say against ${one.case.id}, which is of normal length`, () => {
      expect(complaints(one)).toEqual([]);
      expect(one.deck.scenes.length).toBeGreaterThan(0);
    });
  }
});
