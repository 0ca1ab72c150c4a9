/** Charts for tests: specs with few words to write, and their drawing in the middle of a slide. */
import { type ChartSpec, drawChart, planChart } from '../../../core/chart';
import { fjord } from '../../../core/scene/themes/fjord';
import type { ChartNode, SceneNode, ShapeNode, TextNode } from '../../../core/scene/types';
import { FontSet } from '../../../core/text/fonts';
import { bundledFonts } from '../../../workspace/fonts';

export const theme = fjord();
export const fonts = new FontSet(bundledFonts(), theme);
/** Where the words come from does not matter here. */
export const nowhere = { categories: [], series: [], values: [], reference: [] };
export const frame = { x: 48, y: 130, w: 864, h: 340 };

export function spec(more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    kind: 'bar',
    language: 'nb',
    title: 'Behovet for arbeidskraft',
    categories: ['2025', '2030', '2035', '2040', '2050'],
    series: [{ name: 'Indeks', values: [100, 106, 113, 121, 131] }],
    decimals: 0,
    ...more,
  };
}

export function chart(more: Partial<ChartSpec> = {}): ChartNode {
  const one = spec(more);
  return drawChart(
    one,
    planChart(one, frame, fonts).look,
    { id: 'chart', frame, alt: 'Et diagram', from: nowhere },
    theme,
    fonts,
  );
}

/** Every kind with what it can have: several series, forecasts, reference lines, values missing and below zero. */
export function everyKind(): Record<string, ChartNode> {
  const places = ['Oslo', 'Bergen og omland', 'Tromsø'];
  return {
    bar: chart({ highlight: { category: 4 } }),
    reference: chart({ forecastFrom: 3, reference: { value: 110, label: 'Landet' } }),
    grouped: chart({
      categories: places,
      unit: '%',
      decimals: 1,
      series: [
        { name: 'Kvinner', values: [12, -5, 8] },
        { name: 'Menn', values: [10, null, 7.5] },
      ],
    }),
    stacked: chart({
      kind: 'stacked',
      forecastFrom: 3,
      series: [
        { name: 'Stat', values: [100, 106, 113, 121, 131] },
        { name: 'Kommune', values: [50, 60, 70, 80, 90] },
      ],
    }),
    horizontal: chart({
      kind: 'horizontal',
      categories: ['Helse og omsorg', 'Grunnskole', 'Administrasjon og fellesutgifter'],
      series: [{ name: 'Mrd. kroner', values: [250, 120, 80] }],
      highlight: { category: 0 },
      reference: { value: 100, label: 'Snitt' },
    }),
    line: chart({
      kind: 'line',
      categories: Array.from({ length: 31 }, (_, i) => String(2020 + i)),
      series: [
        { name: 'Behov', values: Array.from({ length: 31 }, (_, i) => 80 + i) },
        { name: 'Ressurser', values: Array.from({ length: 31 }, (_, i) => (i === 5 ? null : 85 + i / 2)) },
      ],
      forecastFrom: 6,
      highlight: { series: 0 },
    }),
    years: chart({
      kind: 'line',
      categories: ['1700', '1883', '1917'],
      series: [{ name: 'Folketall', values: [512_000, 1_918_000, 2_554_000] }],
      time: { unit: 'year', at: [1700, 1883, 1917] },
      reference: { value: 2_000_000, label: 'To' },
      decimals: 2,
      scale: { power: 6, word: 'mill.', label: 'scaleMillion' },
    }),
    days: chart({
      kind: 'line',
      categories: ['01.01.2023', '15.01.2023', '02.05.2023', '03.05.2023'],
      series: [
        { name: 'Nord', values: [1, null, 3, 4] },
        { name: 'Sør', values: [2, 2, 5, 3], rest: true },
      ],
      time: { unit: 'day', at: [19_358, 19_372, 19_479, 19_480] },
    }),
  };
}

export function named(node: ChartNode, name: string): SceneNode[] {
  return node.children.filter((child) => child.id.startsWith(`${node.id}.${name}`));
}

export function shapes(nodes: readonly SceneNode[]): ShapeNode[] {
  return nodes.filter((node): node is ShapeNode => node.kind === 'shape');
}

export function wordsOf(nodes: readonly SceneNode[]): string[] {
  return nodes
    .filter((node): node is TextNode => node.kind === 'text')
    .map((node) => node.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' '));
}
