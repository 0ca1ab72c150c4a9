/** Charts of the shapes that real figures have: what a statistician would ask of each. */
import { describe, expect, it } from 'vitest';
import type { ChartNode, Scene, TextNode } from '../../core/scene/types';
import { compileCase, compiledGallery } from '../gallery/compiled';

const made = (id: string) => compiledGallery().find((one) => one.case.id === id)!;
const scenesOf = (id: string): readonly Scene[] => made(id).deck.scenes;
const chartOf = (id: string): ChartNode =>
  scenesOf(id)[0]!.nodes.find((node): node is ChartNode => node.kind === 'chart')!;
/** The words of a text on the slide. */
function said(id: string, node: string): string {
  const text = scenesOf(id)[0]!.nodes.find((one): one is TextNode => one.kind === 'text' && one.id === node);
  return (text?.paragraphs ?? [])
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join(' ')
    .replaceAll('\u00A0', ' ');
}
/** Where dots are, from the left; each is filled and outlined. */
function dotsOf(id: string): { x: number; y: number }[] {
  const dots = chartOf(id).children.filter((node) => node.kind === 'shape' && node.geometry === 'ellipse');
  const places = dots.map(({ frame }) => ({ x: frame.x + frame.w / 2, y: frame.y + frame.h / 2 }));
  return [...new Map(places.map((at) => [`${at.x.toFixed(2)} ${at.y.toFixed(2)}`, at])).values()].sort(
    (a, b) => a.x - b.x,
  );
}
/** Rows whose names need more room than small charts have. */
const named = (rows: string[][]): string[][] =>
  rows.map(([name, ...rest], r) => [r === 0 ? name! : `Kommunesammenslåingen nummer ${r}`, ...rest]);
const labels = (id: string, name: string): string[] =>
  chartOf(id).children.flatMap((node) =>
    node.kind === 'text' && node.id.startsWith(`chart.${name}`)
      ? [node.paragraphs[0]!.runs[0]!.text.replaceAll('\u00A0', ' ')]
      : [],
  );

describe('Time along a chart', () => {
  it('is in order and at true distances, also over centuries', () => {
    const { spec, look } = chartOf('shape-centuries');
    expect(spec.categories).toEqual(['1700', '1883', '1917', '1950', '2020']);
    expect(spec.time).toEqual({ unit: 'year', at: [1700, 1883, 1917, 1950, 2020] });
    const xs = dotsOf('shape-centuries').map(({ x }) => x);
    expect((xs[1]! - xs[0]!) / (xs[4]! - xs[0]!)).toBeCloseTo(183 / 320, 3);
    expect(look.time!.ticks.length).toBeGreaterThan(4);
    expect(said('shape-centuries', 'legend')).toContain('1700, 1883, 1917, 1950 og 2020');
  });

  it('puts a year that came last in the file where it belongs, and leaves room for one that is not there', () => {
    const { spec } = chartOf('shape-years-in-file-order');
    expect(spec.categories).toEqual([
      '2007',
      '2008',
      '2009',
      '2010',
      '',
      '2012',
      '2013',
      '2014',
      '2015',
      '2016',
    ]);
    expect(spec.highlight).toEqual({ category: 3 });
    expect(spec.series[0]!.values[4]).toBeNull();
  });

  it('shows every day of a year, and names its months', () => {
    const { spec, look } = chartOf('shape-days');
    expect(spec.categories).toHaveLength(365);
    expect(spec.series.every(({ values }) => values.every((value) => value !== null))).toBe(true);
    expect(look.time!.ticks[0]!.text).toBe('jan. 2023');
  });

  it('says months that are missing as one stretch', () => {
    expect(said('shape-months', 'legend')).toContain('menn feb. 2020–juni 2020');
  });
});

describe('A chart of more than fits', () => {
  it('shows the largest of hundreds of municipalities, and says on the slide what it does not show', () => {
    const { spec } = chartOf('shape-municipalities');
    expect(spec.categories).toHaveLength(12);
    const text = said('shape-municipalities', 'legend');
    expect(text).toContain('12 av 358 kommuner vises');
    expect(text).toContain('Tallene er fra 2024');
    expect(text).toContain('Andel over 67 år og Brutto driftsutgifter');
    expect(said('shape-municipalities', 'unit')).toBe('Folkemengde · personer');
    expect(made('shape-municipalities').diagnostics.map(({ rule }) => rule)).toContain('chart-chosen');
  });

  it('names the line that is brought out, and keeps the others grey behind it', () => {
    const { spec } = chartOf('shape-many-lines');
    expect(spec.series.filter(({ rest }) => !rest).map(({ name }) => name)).toEqual(['Nordvik']);
    expect(spec.series).toHaveLength(25);
    expect(labels('shape-many-lines', 'end')).toHaveLength(1);
    expect(said('shape-many-lines', 'legend')).toContain('24 andre serier');
  });
});

describe('What people may choose instead', () => {
  it('is a small chart for each, on one axis, and never more than twelve', () => {
    const charts = scenesOf('shape-small-charts')[0]!.nodes.filter((node) => node.kind === 'chart');
    expect(charts).toHaveLength(12);
    expect(new Set(charts.map(({ look }) => JSON.stringify(look.axis))).size).toBe(1);
    expect(charts.every(({ alt }) => alt !== '')).toBe(true);
    expect(said('shape-small-charts', 'legend')).toContain('12 av 14 serier vises');
  });

  it('is one chart where small ones have no room, and it is told once what it shows', () => {
    const { slide, ...small } = made('shape-small-charts').case;
    const bars = { ...slide, kind: 'bar', rows: named(slide.rows as string[][]) };
    const { deck, diagnostics } = compileCase({ ...small, slide: bars });
    expect(deck.scenes[0]!.nodes.filter((node) => node.kind === 'chart')).toHaveLength(1);
    expect(diagnostics.filter(({ rule }) => rule === 'chart-chosen')).toHaveLength(1);
  });

  it('is the first and the last year, name by name', () => {
    const { spec } = chartOf('shape-first-and-last');
    expect(spec.series.map(({ name }) => name)).toEqual(['2005', '2024']);
    expect(spec.categories).toEqual(['Nordvik', 'Sørvik', 'Østvik', 'Vestvik', 'Ytrevik']);
    expect(said('shape-first-and-last', 'legend')).toContain('Bare 2005 og 2024 vises');
  });

  it('is a table', () => {
    const [first] = scenesOf('shape-table');
    const table = first!.nodes.find((node) => node.kind === 'table')!;
    expect(table.columns).toHaveLength(3);
    expect(said('shape-table', 'legend')).toContain('10 av 60 kommuner vises');
  });
});

describe('What stands on one axis', () => {
  it('has one unit', () => {
    const { spec } = chartOf('shape-mixed-units');
    expect(spec.unit).toBe('%');
    expect(spec.series.map(({ name }) => name)).toEqual(['Andel i arbeid', 'Andel i utdanning']);
    expect(said('shape-mixed-units', 'legend')).toContain('fordi enheten er en annen: Lønn (kr)');
  });

  it('has totals apart: said in words where they are the sum, last and apart where they are not', () => {
    expect(chartOf('shape-shares').spec.categories).not.toContain('I alt');
    expect(said('shape-shares', 'legend')).toContain('I alt: 100,0 %');
    const { spec } = chartOf('shape-total-apart');
    expect(spec.categories.slice(-2)).toEqual(['', 'Hele landet']);
    expect(spec.total).toBe(6);
  });
});

describe('The words of a chart', () => {
  it('tell unlike values apart', () => {
    expect(labels('shape-tiny', 'value')).toEqual(['0,000120 %', '0,000350 %', '0,000351 %', '0 %']);
  });

  it('say milliards once, above the chart', () => {
    expect(labels('shape-billions', 'value')).toEqual(['412,3', '455,0', '498,7', '531,3']);
    expect(said('shape-billions', 'unit')).toBe('mrd. kroner');
  });

  it('say what all names have in common once', () => {
    expect(chartOf('shape-long-names').spec.series.map(({ name }) => name)).toContain('sykehjem');
    expect(said('shape-long-names', 'unit')).toContain('Avtalte årsverk i kommunale og fylkeskommunale');
  });

  it('are not struck through by the line at zero', () => {
    const { children } = chartOf('shape-negative');
    const words = children.findIndex(
      (node) => node.kind === 'text' && node.paragraphs[0]!.runs[0]!.text.startsWith('Netto'),
    );
    const ground = children[words - 1]!;
    expect(ground).toMatchObject({ kind: 'shape', fill: 'background' });
    expect(ground.frame.x).toBeLessThanOrEqual(children[words]!.frame.x);
  });

  it('stand at marks where a number has no neighbours', () => {
    // One of Nordvik, six of Sørdal, and none along Østfjord's whole line.
    expect(dotsOf('shape-lone-points')).toHaveLength(7);
  });
});
