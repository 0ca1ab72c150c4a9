/** Setting text takes twice as long for twice the text, whatever it is made of, up to the limit of a field. */
import { describe, expect, it } from 'vitest';
import { fjord } from '../../../core/scene/themes/fjord';
import type { Scene, SceneParagraph } from '../../../core/scene/types';
import { chooseBreaking } from '../../../core/text/choose';
import { fitScene } from '../../../core/text/fit';
import { FontSet } from '../../../core/text/fonts';
import { setText } from '../../../core/text/layout';
import { flow } from '../../../core/text/split';
import { bundledFonts } from '../../../workspace/fonts';
import { endless, growth as measured } from '../../support/doubling';

const theme = fjord();
const limit = 40_000;
/** Quadratic work would take four times as long for twice the text. */
const most = 2.5;
/**
 * Lines are many small things: garbage is cleared away before each measure, or twice as many pay for all that were before.
 * Two doublings, up to twice the size, because more of ten thousands of lines outlive the first collections, once for all.
 */
const growth = (work: (size: number) => unknown, size: number): number =>
  measured(work, size / 2, 8, true, 2);

const lone = (text: string, size: number): SceneParagraph => ({
  runs: [{ text, lang: 'nb', from: [] }],
  style: { font: 'body', size, color: 'text' },
});

/** What is remembered of a text that was set before would hide what it costs. */
const fresh = (): FontSet => new FontSet(bundledFonts(), theme);

function scene(text: string): Scene {
  const node: Scene['nodes'][number] = {
    kind: 'text',
    id: 'body',
    role: 'body',
    frame: { x: 0, y: 0, w: 600, h: 300 },
    paragraphs: [lone(text, 20)],
    valign: 'top',
  };
  return { id: 's', slide: 's', language: 'nb', nodes: [node] } as unknown as Scene;
}

describe.each(Object.entries(endless))('a text of %s', (_name, text) => {
  it('is set in lines', () => {
    const work = (length: number) => setText(fresh(), [lone(text(length), 20)], 300).lines;
    expect(growth(work, limit / 2)).toBeLessThan(most);
  });

  it('is tidied, balanced and placed in a frame', () => {
    const work = (length: number) => fitScene(scene(text(length)), fresh());
    expect(growth(work, limit / 2)).toBeLessThan(most);
  });

  it('is shared between slides, of which there are only so many', () => {
    const end = lone('Her er teksten kuttet.', 20);
    const pages = (length: number) => flow(fresh(), [lone(text(length), 22)], 400, 300, { pages: 20, end });
    expect(pages(limit).length).toBeLessThanOrEqual(20);
    expect(growth(pages, limit / 2)).toBeLessThan(most);
  });
});

describe('a long word', () => {
  it('is divided into the same lines in one piece as in many', () => {
    const text = endless['one word']!(3000);
    const runs = text.match(/.{1,7}/g)!.map((part) => ({ text: part, lang: 'nb' as const, from: [] }));
    const lines = (p: SceneParagraph) => setText(fresh(), [p], 300).lines.map((line) => line.text);
    const whole = lines(lone(text, 20));
    expect(whole.length).toBeGreaterThan(50);
    expect(whole.map((line) => line.replace(/-$/, '')).join('')).toBe(text);
    // Widths of pieces leave the kerning between them out, so a line may differ by a syllable; no letter is lost.
    const parts = lines({ ...lone('', 20), runs });
    expect(parts.map((line) => line.replace(/-$/, '')).join('')).toBe(text);
  });

  it('fills its slides, though each ends inside it', () => {
    const pages = flow(fresh(), [lone(endless['one word']!(3000), 22)], 400, 300);
    const lines = pages.map((page) => setText(fresh(), page, 400).spans.length);
    expect(Math.min(...lines)).toBeGreaterThan(5);
  });

  it('is as wide as a title may be, without a search for the best of a thousand lines', () => {
    const title = (length: number) =>
      chooseBreaking(fresh(), [lone(endless['one word']!(length), 36)], 800, 112, true);
    expect(growth(title, limit / 2)).toBeLessThan(most);
  });
});

describe('a text that is cut', () => {
  const end = lone('Her er teksten kuttet.', 20);
  const text = endless.words!(limit);

  it('says so at the end of its last page, and fills each page before', () => {
    const pages = flow(fresh(), [lone(text, 22)], 400, 300, { pages: 4, end });
    expect(pages).toHaveLength(4);
    expect(pages.at(-1)!.at(-1)).toBe(end);
    for (const page of pages) expect(setText(fresh(), page, 400).height).toBeLessThanOrEqual(300.01);
    const shown = pages
      .flat()
      .slice(0, -1)
      .flatMap(({ runs }) => runs.map((run) => run.text));
    expect(text.startsWith(shown.join(''))).toBe(true);
  });

  it('is not cut when it has room', () => {
    const short = 'Kommunene er satt til å foreta prioriteringer.';
    expect(flow(fresh(), [lone(short, 22)], 400, 300, { pages: 4, end }).flat()).not.toContain(end);
  });
});
