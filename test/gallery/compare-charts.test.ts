/** The comparison of a native chart's words is itself held to find what is wrong with them. */
import { describe, expect, it } from 'vitest';
import type { ChartNode } from '../../core/scene/types';
import { type ChartWord, compareChart } from '../support/compare-charts';
import { compiledGallery } from './compiled';

function chartOf(id: string): ChartNode {
  const one = compiledGallery().find((made) => made.case.id === id)!;
  return one.deck.scenes[0]!.nodes.find((node) => node.kind === 'chart')!;
}

/** The words as a reader would set them that draws just what the scene has. */
function drawn(node: ChartNode): ChartWord[] {
  return node.children.flatMap((child) =>
    child.kind !== 'text'
      ? []
      : (child.lines ?? []).flatMap(({ text, x, width, baseline }) =>
          [...text.matchAll(/[^\s\u00A0]+/gu)].map((word) => ({
            text: word[0],
            x: x + (width * word.index) / text.length,
            width: (width * word[0].length) / text.length,
            baseline,
          })),
        ),
  );
}

const kinds = (node: ChartNode, words: ChartWord[]) => compareChart(node, words).map(({ kind }) => kind);

describe('the comparison of charts', () => {
  const names = chartOf('chart-names');

  it('has nothing against the words that the scene has, in any order', () => {
    expect(kinds(names, drawn(names))).toEqual([]);
    expect(kinds(names, drawn(names).reverse())).toEqual([]);
  });

  it('finds each word that is gone, and each that has moved, though others are alike', () => {
    const words = drawn(names);
    words.forEach((word, i) => {
      expect(kinds(names, words.toSpliced(i, 1)), word.text).toEqual(['missing']);
      expect(kinds(names, words.with(i, { ...word, x: word.x + 300 })), word.text).toEqual(['moved']);
    });
  });

  it('finds words that the scene lacks', () => {
    const [first] = drawn(names);
    expect(kinds(names, [...drawn(names), { ...first!, text: 'fremmed' }])).toEqual(['surplus']);
    expect(kinds(names, [...drawn(names), first!])).toEqual(['surplus']);
  });

  it('lets a reader choose other years where not all have room, and no other words', () => {
    const line = chartOf('chart-line');
    expect(line.look.categoryStep).toBeGreaterThan(1);
    const words = drawn(line);
    const year = words.findIndex(({ text }) => text === line.spec.categories[line.look.categoryStep]);
    expect(kinds(line, words.toSpliced(year, 1))).toEqual([]);
    expect(kinds(line, words.with(year, { ...words[year]!, baseline: 0 }))).toEqual(['moved']);
    expect(kinds(line, [...words, { ...words[year]!, text: line.spec.categories[1]! }])).toEqual([]);
    const name = words.findIndex(({ text }) => text === 'Behov');
    expect(kinds(line, words.toSpliced(name, 1))).toEqual(['missing']);
  });
});
