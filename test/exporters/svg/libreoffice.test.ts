import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FittedLine, Scene, TextNode } from '../../../core/scene/types';
import { exportPptx } from '../../../exporters/pptx';
import { pngSize } from '../../../scripts/gallery-sheet';
import { compareLines } from '../../support/compare-lines';
import { ensureTools, type PdfPage, pdfLines, pdfToPngs, renderWithLibreOffice } from '../../support/render';
import { assets, deckOf, paragraph, sampleScenes, style, text, theme } from './sample';

let pdfs: string[] = [];
let pages: PdfPage[] = [];

beforeAll(async () => {
  ensureTools();
  const deck = await exportPptx(deckOf(sampleScenes), theme, assets);
  const second = await exportPptx(deckOf([sampleScenes[1]!]), theme, assets);
  pdfs = await renderWithLibreOffice([deck, second]);
  pages = await pdfLines(pdfs[0]!);
});

/** The scene with one of its text nodes changed. */
function changed(one: Scene, id: string, change: (node: TextNode) => TextNode): Scene {
  return {
    ...one,
    nodes: one.nodes.map((node) => (node.id === id && node.kind === 'text' ? change(node) : node)),
  };
}

function moved(dx: number, dy: number): (line: FittedLine) => FittedLine {
  return (line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy });
}

describe('a deck in LibreOffice', () => {
  it('has every line of the scenes where they say, and no others', () => {
    expect(sampleScenes.flatMap((one, index) => compareLines(one, pages[index]!))).toEqual([]);
  });

  it('is rendered with others in one go, in order', async () => {
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatchObject({ width: expect.closeTo(960, 1), height: expect.closeTo(540, 1) });
    expect(await pdfLines(pdfs[1]!)).toHaveLength(1);
  });

  it('is drawn with the metric twins, whatever the machine has', () => {
    const names = [...readFileSync(pdfs[0]!, 'latin1').matchAll(/\/FontName\/[A-Z]+\+(\w+)/g)].map(
      (match) => match[1]!,
    );
    expect([...new Set(names)].sort()).toEqual(['Carlito', 'Gelasio']);
  });

  it('comes out as pictures of the pages', async () => {
    const pictures = await pdfToPngs(pdfs[0]!, 72);
    expect(pictures.map(pngSize).map(({ height }) => height)).toEqual([540, 540, 540]);
  });
});

describe('the comparison of lines', () => {
  const [texts] = sampleScenes as [Scene];
  const page = () => pages[0]!;
  const sentences = (one: Scene) => compareLines(one, page()).map((mismatch) => mismatch.message);

  it('allows what cannot be seen', () => {
    const one = changed(texts, 'intro', (node) => ({ ...node, lines: node.lines!.map(moved(1.5, -1.5)) }));
    expect(sentences(one)).toEqual([]);
  });

  it('tells how far a line has moved', () => {
    const one = changed(texts, 'footer', (node) => ({ ...node, lines: node.lines!.map(moved(-5, 3)) }));
    expect(sentences(one)).toEqual([
      'Scene «texts», node «footer»: «Kommunekommisjonen · 24. november 2025» should stand at x 43.0, baseline 520.0 and stands at x 48.0, baseline 517.0 (5.0 pt right, 3.0 pt higher).',
    ]);
  });

  it('tells that a line breaks elsewhere', () => {
    const one = changed(texts, 'intro', (node) => {
      const lines = structuredClone(node.lines!);
      const words = lines[0]!.text.split(' ');
      lines[1]!.text = `${words.pop()} ${lines[1]!.text}`;
      lines[0]!.text = words.join(' ');
      return { ...node, lines };
    });
    const found = compareLines(one, page());
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((mismatch) => mismatch.message.includes('kommunestruktur,'))).toBe(true);
  });

  it('tells what is missing and what nobody asked for', () => {
    const extra = text('extra', { x: 600, y: 480, w: 200, h: 20 }, [paragraph('borte', style(12))], {
      lines: [
        {
          paragraph: 0,
          text: 'borte',
          x: 600,
          baseline: 492,
          width: 30,
          height: 14.4,
          segments: [{ run: 0, text: 'borte', x: 600, width: 30 }],
        },
      ],
    });
    const one = {
      ...texts,
      nodes: [...texts.nodes.filter((node) => node.id !== 'footer'), extra],
    };
    expect(sentences(one)).toEqual([
      'Scene «texts», node «extra»: «borte» should stand at x 600.0, baseline 492.0 and nothing does.',
      'Scene «texts»: the page has «Kommunekommisjonen · 24. november 2025» at x 48.0, baseline 517.0, which the scene lacks.',
    ]);
  });

  it('finds a missing marker', () => {
    const one = changed(texts, 'list', (node) => ({
      ...node,
      paragraphs: node.paragraphs.map((p, i) => (i === 0 ? { ...p, marker: 'dash' } : p)),
    }));
    expect(compareLines(one, page()).map((mismatch) => mismatch.kind)).toEqual(['broken']);
  });
});
