import { describe, expect, it } from 'vitest';
import { axisOf, planChart } from '../../../core/chart';
import { RecordingContext } from '../../../core/chart/context';
import { drawChart } from '../../../core/chart/draw';
import { fitScene } from '../../../core/text/fit';
import { scene } from '../../exporters/pptx/decks';
import { chart, everyKind, fonts, frame, named, nowhere, shapes, spec, theme, wordsOf } from './charts';

describe('A chart', () => {
  it('has a bar for every value, as high as the value is', () => {
    const bars = shapes(named(chart(), 'series.1'));
    const heights = bars.map(({ frame: { h } }) => h);
    expect(heights).toHaveLength(5);
    for (const [i, value] of [100, 106, 113, 121, 131].entries()) {
      expect(heights[i]! / heights[0]!).toBeCloseTo(value / 100, 6);
    }
    const zero = shapes(named(chart(), 'zero'))[0]!.frame.y;
    for (const { frame: bar } of bars) expect(bar.y + bar.h).toBeCloseTo(zero, 6);
  });

  it('keeps its words as text, with decimal comma, hard space and minus sign', () => {
    const words = wordsOf(everyKind().grouped!.children);
    expect(words).toEqual(
      expect.arrayContaining(['12,0\u00A0%', '−5,0\u00A0%', 'Bergen og omland', 'Kvinner']),
    );
    const english = chart({
      language: 'en',
      decimals: 1,
      series: [{ name: 'x', values: [1234.5, 1, 1, 1, 1] }],
    });
    expect(wordsOf(english.children)).toContain('1,234.5');
  });

  it('gives the one that it is about the accent, and the rest grey', () => {
    const fills = shapes(named(chart({ highlight: { category: 4 } }), 'series.1')).map(({ fill }) => fill);
    expect(fills).toEqual(['chartGrey', 'chartGrey', 'chartGrey', 'chartGrey', 'accent']);
  });

  it('has no bar and no value where a number is missing, and room for it all the same', () => {
    const node = chart({ series: [{ name: 'Indeks', values: [100, null, 113, 121, 131] }] });
    expect(shapes(named(node, 'series.1'))).toHaveLength(4);
    expect(wordsOf(named(node, 'value'))).toEqual(['100', '113', '121', '131']);
    const [first, second] = shapes(named(node, 'series.1'));
    expect(second!.frame.x - first!.frame.x).toBeCloseTo((2 * node.look.plot.w) / 5, 6);
  });

  it('hatches bars and dashes lines that are forecasts', () => {
    const bars = chart({ forecastFrom: 3 });
    expect(shapes(named(bars, 'forecast')).map(({ geometry }) => geometry)).toEqual([
      'path',
      'rect',
      'path',
      'rect',
    ]);
    const line = chart({ kind: 'line', forecastFrom: 3 });
    const strokes = shapes(named(line, 'series.1')).filter(({ geometry }) => geometry === 'path');
    expect(strokes.map(({ stroke }) => stroke?.dash !== undefined)).toEqual([false, true]);
  });

  it('parts a line where a number is missing', () => {
    const node = chart({ kind: 'line', series: [{ name: 'Indeks', values: [100, 106, null, 121, 131] }] });
    const lines = shapes(named(node, 'series.1')).filter(({ geometry }) => geometry === 'path');
    expect(lines.flatMap(({ paths }) => paths!.map(({ points }) => points.length))).toEqual([2, 2]);
  });

  it('says at the end of each line what it is, and keeps the words apart', () => {
    const node = chart({
      kind: 'line',
      series: ['Nord', 'Vest', 'Sør'].map((name, i) => ({ name, values: [1, 2, 3, 4, 5 + i * 0.01] })),
      decimals: 2,
    });
    const ends = named(node, 'end');
    expect(wordsOf(ends)).toEqual(['Nord 5,00', 'Vest 5,01', 'Sør 5,02']);
    const tops = ends.map(({ frame: { y } }) => y).sort((a, b) => a - b);
    expect(tops[1]! - tops[0]!).toBeGreaterThanOrEqual(16 * 1.2 - 0.01);
    expect(tops[2]! - tops[1]!).toBeGreaterThanOrEqual(16 * 1.2 - 0.01);
  });

  it('fits: every word stands inside the chart, and none under 14 points', () => {
    for (const [kind, node] of Object.entries(everyKind())) {
      const fitted = fitScene(scene(kind, [node]), fonts, theme.page);
      expect(fitted.diagnostics).toEqual([]);
      for (const child of node.children) {
        if (child.kind !== 'text') continue;
        expect(child.paragraphs[0]!.style.size).toBeGreaterThanOrEqual(14);
        const { x, y, w, h } = child.frame;
        expect(x).toBeGreaterThanOrEqual(frame.x - 1);
        expect(y).toBeGreaterThanOrEqual(frame.y - 4);
        expect(x + w).toBeLessThanOrEqual(frame.x + frame.w + 1);
        expect(y + h).toBeLessThanOrEqual(frame.y + frame.h + 4);
      }
    }
  });

  it('names every other year as large as has room, and not so small that all would just about stand', () => {
    const years = Array.from({ length: 25 }, (_, i) => String(2001 + i));
    const values = years.map((_, i) => i + 1);
    const { look } = chart({ kind: 'line', categories: years, series: [{ name: 'x', values }] });
    expect(look.categoryStep).toBe(2);
    expect(look.categorySize).toBe(16);
  });

  it('is the same each time it is drawn', () => {
    const one = spec({ kind: 'line', forecastFrom: 2 });
    const { look } = planChart(one, frame, fonts);
    const draw = () => drawChart(one, look, { id: 'chart', frame, alt: '', from: nowhere }, theme, fonts);
    expect(draw()).toEqual(draw());
  });

  it('cannot be drawn with what the recording context does not know', () => {
    const on = new RecordingContext(10, 10, fonts);
    expect(() => on.rotate(1)).toThrow('turned');
    on.font = 'italic large body';
    expect(() => on.measureText('x')).toThrow('no size');
  });
});

describe('The axis', () => {
  it('begins at zero for bars, whatever they show', () => {
    for (const kind of ['bar', 'stacked', 'horizontal'] as const) {
      expect(axisOf(spec({ kind, series: [{ name: 'x', values: [980, 990, 1000, 995, 999] }] })).min).toBe(0);
    }
    expect(axisOf(spec({ series: [{ name: 'x', values: [-4, -9, -2, -1, -3] }] })).max).toBe(0);
  });

  it('may leave zero out for lines that would be squeezed', () => {
    const line = spec({ kind: 'line', series: [{ name: 'x', values: [980, 990, 1000, 995, 999] }] });
    expect(axisOf(line).min).toBeGreaterThan(900);
    expect(planChart(line, frame, fonts).look.axisShown).toBe(true);
  });

  it('is as long as the bars on one another', () => {
    const both = [1, 2].map((n) => ({ name: String(n), values: [60, 60, 60, 60, 60] }));
    expect(axisOf(spec({ kind: 'stacked', series: both })).max).toBeGreaterThanOrEqual(120);
  });

  it('has ticks that people count in', () => {
    const axis = axisOf(spec({ series: [{ name: 'x', values: [0.1, 0.27, 0.3, 0.2, 0.1] }] }));
    expect(axis).toEqual({ min: 0, max: 0.3, step: 0.1 });
  });

  it('has no more ticks than have room for their words above one another, and zero is one of them', () => {
    const values = [-180, 90, 160, 210, 390];
    const line = spec({
      kind: 'line',
      series: ['Nord', 'Vest'].map((name) => ({ name, values })),
    });
    for (const h of [90, 110, 130, 160, 220, 340]) {
      const { axis, axisShown, plot, tickSize } = planChart(line, { ...frame, h }, fonts).look;
      const count = (axis.max - axis.min) / axis.step;
      expect(axisShown).toBe(true);
      expect(count === 1 || plot.h / count >= tickSize * 1.2).toBe(true);
      expect(count === 1 || axis.min % axis.step === 0).toBe(true);
      expect([axis.min, axis.max]).toEqual([-200, 400]);
    }
  });

  it('is there when there are no numbers, or only zero', () => {
    const none = spec({ series: [{ name: 'x', values: [null, null, null, null, null] }] });
    expect(axisOf(none)).toEqual({ min: 0, max: 1, step: 0.2 });
    expect(axisOf(spec({ series: [{ name: 'x', values: [0, 0, 0, 0, 0] }] })).max).toBeGreaterThan(0);
  });
});
