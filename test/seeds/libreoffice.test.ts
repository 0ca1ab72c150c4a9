/** Whole decks of made-up commissions in LibreOffice: every line where the scene says, as in the gallery. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import { deckFromOutline } from '../../core/deck/outline';
import type { SceneDeck } from '../../core/scene/types';
import { rasterizeSvg } from '../../exporters/png';
import { exportPptx } from '../../exporters/pptx';
import { templates } from '../../templates';
import { forum } from '../../templates/outlines/forum';
import { galleryAssets } from '../gallery/case';
import { look } from '../gallery/compiled';
import { compareLines } from '../support/compare-lines';
import { ensureTools, type PdfPage, pdfLines, renderWithLibreOffice } from '../support/render';
import { commissions } from './commission';

const decks: { name: string; deck: SceneDeck }[] = commissions.map(({ name, workspace }) => {
  const own = { id: 'prove', title: 'Prøve', date: '2025-11-24', language: 'nb' as const };
  const deck = deckFromOutline(forum, workspace, own);
  return { name, deck: compileDeck({ workspace, deck, templates, ...look('16:9') }).deck };
});

const pages = new Map<string, PdfPage[]>();
beforeAll(async () => {
  ensureTools();
  const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));
  const files: Uint8Array[] = [];
  for (const { deck } of decks) files.push(await exportPptx(deck, look('16:9').theme, assets));
  const pdfs = await renderWithLibreOffice(files);
  for (const [i, { name }] of decks.entries()) pages.set(name, await pdfLines(pdfs[i]!));
});

describe('the forum talk in LibreOffice', () => {
  it.each(decks)('of the commission with $name has every line in its place', ({ name, deck }) => {
    const found = pages.get(name)!;
    expect(found).toHaveLength(deck.scenes.length);
    const wrong = deck.scenes.flatMap((scene, i) => compareLines(scene, found[i]!));
    expect(wrong.map((mismatch) => mismatch.message)).toEqual([]);
  });
});
