/** The gallery and the example as PDF: by our own reading, by poppler's, and beside the other formats. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetsFor } from '../../../app/assets';
import { compileDeck } from '../../../core/deck/compile';
import type { AssetSource, SceneDeck } from '../../../core/scene/types';
import { rasterizeSvg } from '../../../exporters/png';
import { exportPptx } from '../../../exporters/pptx';
import { sceneToSvg } from '../../../exporters/svg';
import { inspectPresentation } from '../../../ooxml';
import { templates } from '../../../templates';
import { readWorkspace } from '../../../workspace/read';
import { galleryAssets } from '../../gallery/case';
import { boundDecks, look } from '../../gallery/compiled';
import { comparePage, letters } from '../../support/pdf/compare';
import { spoken } from '../../support/pdf/context';
import { type PdfPage, pdfLines } from '../../support/render';
import { type Exported, exported } from './checked';
import { goodDeck } from './decks';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'lysark-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function poppler(tool: string, ...args: string[]): Promise<string> {
  return (await run(tool, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
}

describe('the gallery as PDF', () => {
  const decks = boundDecks();
  const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));

  it.each(decks)('has every line within half a point of its place ($shape)', async ({ deck, theme }) => {
    const { pages, bytes } = await exported(deck, { theme, assets });
    expect(pages).toHaveLength(deck.scenes.length);
    expect(deck.scenes.flatMap((scene, i) => comparePage(scene, pages[i]!))).toEqual([]);
    const file = join(folder, 'gallery.pdf');
    writeFileSync(file, bytes);
    const seen = await pdfLines(file);
    expect(seen.map(({ width, height }) => [width, height])).toEqual(
      deck.scenes.map(() => [theme.page.width, theme.page.height]),
    );
    expect(deck.scenes.flatMap((scene, i) => strayWords(scene.title.text, pages[i]!, seen[i]!))).toEqual([]);
  });
});

/** Words that poppler finds where our own reading has no glyph within half a point. */
function strayWords(title: string, page: Exported['pages'][number], seen: PdfPage): string[] {
  return seen.lines.flatMap((line) =>
    line.words
      .filter(
        (word) => !page.glyphs.some((glyph) => Math.abs(glyph.x - word.x) <= 0.5 && glyph.text.trim() !== ''),
      )
      .map((word) => `${title}: poppler has «${word.text}» at ${word.x}`),
  );
}

describe('the example as PDF', () => {
  let deck: SceneDeck;
  let assets: AssetSource;
  let made: Exported;
  const { theme, fonts } = look('16:9');
  const file = join(folder, 'example.pdf');
  beforeAll(async () => {
    const dir = resolve('examples/kommunekommisjonen');
    const open = await readWorkspace(dir, templates);
    const { workspace } = open;
    const found = workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    deck = compileDeck({ workspace, deck: found, templates, theme, fonts }).deck;
    assets = await assetsFor(open, deck.scenes, { fallbacks: true });
    made = await exported(deck, { theme, assets });
    writeFileSync(file, made.bytes);
  });

  it('has the same words in the same order as the drawing and the presentation', async () => {
    const slides = inspectPresentation(await exportPptx(deck, theme, assets)).slides;
    for (const [i, scene] of deck.scenes.entries()) {
      const glyphs = made.pages[i]!.glyphs;
      const drawn = sceneToSvg(scene, theme, assets)
        .replace(/<title\b[^>]*>.*?<\/title>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
      expect(letters(spoken(glyphs.filter((glyph) => !glyph.unseen)))).toBe(letters(drawn));
      // In PowerPoint a marker is no text, and a chart is no drawing: its words are in its data.
      const apart = ['Lbl', ...(scene.nodes.some(({ kind }) => kind === 'chart') ? ['Figure'] : [])];
      const unlabelled = glyphs.filter((glyph) => !glyph.marks.some(({ tag }) => apart.includes(tag)));
      const written = slides[i]!.texts.map(({ text }) => text).join(' ');
      expect(letters(spoken(unlabelled))).toBe(letters(written));
    }
  });

  it('is tagged, and tells poppler of headings, lists, tables and figures', async () => {
    const info = await poppler('pdfinfo', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +Kommunekommisjonen – Statsforvalterens økonomiforum$/m);
    expect(info).toMatch(/^PDF version: +1\.7$/m);
    const tree = await poppler('pdfinfo', '-struct-text', file);
    for (const part of [
      'H1 (block)',
      'H2 (block)',
      'L (block)',
      'LBody (block)',
      'Figure',
      'Link (inline)',
    ]) {
      expect(tree).toContain(part);
    }
    expect(tree).toMatch(/Lbl \(block\)\s+"•"\s+LBody \(block\)\s+"\p{L}+ /u);
    expect(tree).not.toContain('syntax error');
    const figures = made.structure.all.filter(({ type }) => type === 'Figure');
    const shown = deck.scenes.flatMap(({ nodes }) =>
      nodes.filter(({ kind, alt }) => (kind === 'image' || kind === 'chart') && alt),
    );
    expect(figures.map(({ dict }) => made.pdf.text(dict, 'Alt'))).toEqual(shown.map(({ alt }) => alt));
    expect(shown.length).toBeGreaterThan(3);
  });

  it('tells poppler of tables, with cells that head their columns', async () => {
    const other = join(folder, 'good.pdf');
    writeFileSync(other, (await exported(goodDeck())).bytes);
    const tree = await poppler('pdfinfo', '-struct-text', other);
    expect(tree).toMatch(/Table \(block\)[\s\S]*?TR\s+TH:\s+\/Scope \/Column\s+"Møte"/);
    expect(tree).toMatch(/TD\s+"21\. oktober"/);
  });

  it('has every font embedded, as a part of it, with its characters', async () => {
    const rows = (await poppler('pdffonts', file)).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  });
});
