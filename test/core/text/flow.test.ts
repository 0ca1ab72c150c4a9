import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fjord } from '../../../core/scene/themes/fjord';
import type { SceneParagraph } from '../../../core/scene/types';
import { FontSet } from '../../../core/text/fonts';
import { setText } from '../../../core/text/layout';
import { flow } from '../../../core/text/split';
import { bundledFonts } from '../../../workspace/fonts';
import { endlessQuote, languages, paragraph, runs } from '../../support/random-text';

const fonts = new FontSet(bundledFonts(), fjord());

const textOf = (list: readonly SceneParagraph[]): string =>
  list.flatMap((p) => p.runs.map((run) => run.text)).join('');

/** Every run's words with its look, so that a link or a language is not lost either. */
const signed = (list: readonly SceneParagraph[]): string =>
  list
    .flatMap((p) => p.runs.flatMap((run) => [...run.text].map((char) => `${char}${run.lang}${p.style.size}`)))
    .join('');

describe('text that goes on over several slides', () => {
  const box = fc.record({
    width: fc.integer({ min: 200, max: 860 }),
    height: fc.integer({ min: 90, max: 380 }),
  });

  it('is the same text in the same order, with every run in its language', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), box, (list, { width, height }) => {
        const pages = flow(fonts, list, width, height);
        expect(signed(pages.flat())).toBe(signed(list));
      }),
      runs(100),
    );
  });

  it('fits its slides, and leaves none of them empty', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), box, (list, { width, height }) => {
        for (const page of flow(fonts, list, width, height)) {
          expect(page.length).toBeGreaterThan(0);
          const set = setText(fonts, page, width);
          if (set.lines.length > 1) expect(set.height).toBeLessThanOrEqual(height + 0.02);
        }
      }),
      runs(100),
    );
  });

  it('gives a marker to an item once, however far the item goes on', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), box, (list, { width, height }) => {
        const markers = (all: readonly SceneParagraph[]) => all.filter((p) => p.marker !== undefined).length;
        expect(markers(flow(fonts, list, width, height).flat())).toBe(markers(list));
      }),
      runs(60),
    );
  });

  it('holds a quotation of three thousand words, evenly shared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages).chain((lang) => fc.tuple(fc.constant(lang), endlessQuote(lang))),
        ([lang, text]) => {
          const style = { font: 'heading', size: 26, color: 'text' } as const;
          const pages = flow(fonts, [{ runs: [{ text, lang, from: [] }], style }], 760, 340);
          expect(textOf(pages.flat())).toBe(text);
          expect(pages.length).toBeGreaterThan(20);
          const heights = pages.slice(0, -1).map((page) => setText(fonts, page, 760).height);
          expect(Math.max(...heights)).toBeLessThanOrEqual(340);
          expect(Math.min(...heights)).toBeGreaterThan(170);
        },
      ),
      runs(3),
    );
  });

  it('shares nine short points as five and four, and not as eight and one', () => {
    const point = (i: number): SceneParagraph => ({
      runs: [{ text: `Punkt ${i}`, lang: 'nb', from: [] }],
      style: { font: 'body', size: 24, color: 'text' },
      spaceBefore: 12,
      marker: 'bullet',
    });
    const pages = flow(
      fonts,
      Array.from({ length: 9 }, (_, i) => point(i + 1)),
      800,
      8 * 28.8 + 7 * 12 + 1,
    );
    expect(pages.map((page) => page.length)).toEqual([5, 4]);
  });

  it('fills slides that are exactly so many lines high, and no slide more than that', () => {
    const line = (size: number): SceneParagraph => ({
      runs: [{ text: 'Punkt', lang: 'nb', from: [] }],
      style: { font: 'body', size, color: 'text' },
    });
    for (const size of [12, 14, 17, 20, 24, 26, 28, 34]) {
      for (let count = 2; count < 16; count++) {
        const list = Array.from({ length: 40 }, () => line(size));
        // As a template adds heights up, with the roundings that come of it.
        const height = setText(fonts, list.slice(0, count), 300).height - 1e-9;
        const pages = flow(fonts, list, 300, height);
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(count);
        expect(pages.flat()).toHaveLength(40);
      }
    }
  });
});
