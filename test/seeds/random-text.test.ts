/**
 * Texts that nobody planned for, as LibreOffice breaks them: forty boxes of random words in four languages. What our
 * rules of breaking do not know, comes to light here and not at the lectern.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../core/formats/language';
import type { Scene, SceneDeck, TextNode } from '../../core/scene/types';
import { fitScene } from '../../core/text/fit';
import { exportPptx } from '../../exporters/pptx';
import { galleryAssets } from '../gallery/case';
import { look } from '../gallery/compiled';
import { compareLines } from '../support/compare-lines';
import { languages, seed, sentence } from '../support/random-text';
import { ensureTools, type PdfPage, pdfLines, renderWithLibreOffice } from '../support/render';

const { theme, fonts } = look('16:9');
/** Words that no line holds are divided with hyphens that LibreOffice does not draw; Hebrew is the gallery's. */
const hard = /[\u00AD\u05D0-\u05EA\u{1F000}-\u{1FAFF}\u4E00-\u9FFF]|\p{L}{30}/u;

interface Piece {
  lang: Language;
  text: string;
  second: string;
  w: number;
  size: number;
  heading: boolean;
}

const piece: fc.Arbitrary<Piece> = fc
  .constantFrom<Language>(...languages)
  .chain((lang) =>
    fc.record({
      lang: fc.constant(lang),
      text: sentence(lang, 4, 30),
      second: sentence(lang, 0, 12),
      w: fc.integer({ min: 260, max: 400 }),
      size: fc.constantFrom(14, 18, 20),
      heading: fc.boolean(),
    }),
  )
  .filter(({ text, second }) => !hard.test(text + second));

function box(one: Piece, i: number): TextNode {
  const runs = [{ text: one.text, lang: one.lang }];
  // A second run goes on in the same word or after a space, and may be bold.
  if (one.second !== '') runs.push({ text: ` ${one.second}`, lang: one.lang });
  return {
    kind: 'text',
    id: `box-${i}`,
    role: 'label',
    frame: { x: 48 + (i % 2) * 440, y: 60 + Math.floor((i % 4) / 2) * 225, w: one.w, h: 215 },
    paragraphs: [
      {
        runs: runs.map((run, n) => ({ ...run, bold: n === 1, from: [] })),
        style: { font: one.heading ? 'heading' : 'body', size: one.size, color: 'text' },
      },
    ],
    valign: 'top',
  };
}

const pieces = fc.sample(piece, { seed, numRuns: 40 });
const scenes: Scene[] = Array.from({ length: pieces.length / 4 }, (_, page) => {
  const nodes = pieces.slice(page * 4, page * 4 + 4).map(box);
  const scene: Scene = {
    id: `page-${page + 1}`,
    slide: `page-${page + 1}`,
    template: 'prove',
    part: { index: 1, of: 1 },
    title: { text: `Side ${page + 1}`, visible: false },
    language: 'nb',
    ground: 'white',
    background: 'background',
    layout: 'titleOnly',
    notes: [],
    nodes,
    facts: [],
  };
  return fitScene(scene, fonts).value;
});

const deck: SceneDeck = {
  workspace: 'prove',
  id: 'prove',
  title: 'Prøve',
  language: 'nb',
  asOf: '2025-11-24',
  date: '2025-11-24',
  author: 'Lysark',
  organisation: 'Lysark',
  sections: [],
  scenes,
};

let pages: PdfPage[] = [];
beforeAll(async () => {
  ensureTools();
  const file = await exportPptx(
    deck,
    theme,
    galleryAssets(() => undefined),
  );
  const [pdf] = await renderWithLibreOffice([file]);
  pages = await pdfLines(pdf!);
});

describe('random texts in LibreOffice', () => {
  it.each(scenes.map((scene, i) => [scene.id, scene, i] as const))(
    'have the lines of %s where the scene says',
    (_id, scene, i) => {
      expect(compareLines(scene, pages[i]!).map((mismatch) => mismatch.message)).toEqual([]);
    },
  );
});
