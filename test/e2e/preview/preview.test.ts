import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FittedLine, Scene } from '../../../core/scene/types';
import { imageEntries, pictureSizes } from '../../gallery/case';
import { compiledGallery } from '../../gallery/compiled';
import { texts } from '../../support/scene-rules';
import { chromiumFlags, chromiumPath } from '../support/chromium';
import { openPreview, type ShownLine, shownLines } from './page';

/** Points. PowerPoint, the PDF and the pictures are written from the same lines. */
const tolerance = 1;

const sizes = Object.fromEntries(
  imageEntries.map(({ id, file }) => [id, pictureSizes.get(String(file)) ?? { width: 100, height: 100 }]),
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // No whole number of pixels for a point, as in the editor.
  await openPreview(page, 871);
});
afterAll(() => browser?.close());

/** The lines of a scene by node, as they are exported. */
function exported(scene: Scene): Map<string, FittedLine[]> {
  const lines = new Map<string, FittedLine[]>();
  for (const text of texts(scene)) {
    const shown = text.offPage ? [] : text.lines.filter(({ segments }) => segments.length > 0);
    if (shown.length === 0) continue;
    // A table's cells are `table[row,column]`, row by row as they stand in the page.
    const node = text.id.replace(/\[.*$/, '');
    lines.set(node, [...(lines.get(node) ?? []), ...shown]);
  }
  return lines;
}

/** @param unmeasured nodes with characters that none of our fonts has: the user has been told of those */
function differences(
  scene: Scene,
  shown: Record<string, ShownLine[]>,
  unmeasured: ReadonlySet<string>,
): string[] {
  const wrong: string[] = [];
  const nodes = new Set([...exported(scene).keys(), ...Object.keys(shown)]);
  for (const node of nodes) {
    const mine = exported(scene).get(node) ?? [];
    const theirs = shown[node] ?? [];
    if (mine.length !== theirs.length) {
      wrong.push(`${node}: ${theirs.length} lines shown, ${mine.length} exported`);
      continue;
    }
    for (const [i, line] of mine.entries()) {
      const other = theirs[i]!;
      for (const side of ['x', 'baseline', 'width'] as const) {
        if (side === 'width' && unmeasured.has(node)) continue;
        const off = other[side] - line[side];
        if (Math.abs(off) > tolerance)
          wrong.push(`${node}, «${line.text}»: ${side} is off by ${off.toFixed(2)}`);
      }
    }
  }
  return wrong;
}

describe('the slide in the editor', () => {
  it('has every line where the exported file has it, in every gallery case', {
    timeout: 120_000,
  }, async () => {
    const wrong: string[] = [];
    let lines = 0;
    for (const one of compiledGallery()) {
      const { scenes } = one.deck;
      const strange = one.diagnostics.filter(({ rule }) => rule === 'glyph-missing');
      const unmeasured = new Set(strange.flatMap(({ at }) => at.node ?? []));
      const shown = await shownLines(page, scenes, one.theme, sizes);
      for (const [i, scene] of scenes.entries()) {
        lines += Object.values(shown[i]!).flat().length;
        wrong.push(
          ...differences(scene, shown[i]!, unmeasured).map((what) => `${one.case.id} ${i + 1}: ${what}`),
        );
      }
    }
    expect(wrong).toEqual([]);
    // Otherwise nothing was looked at.
    expect(lines).toBeGreaterThan(1000);
  });
});
