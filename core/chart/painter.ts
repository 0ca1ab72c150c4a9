/** What Chart.js does not draw by itself: values, names, the zero line, the reference line and hatching. */
import type { Chart, Plugin } from 'chart.js';
import {
  type ChartLook,
  type ChartSpec,
  isForecast,
  isHighlighted,
  isHorizontal,
  type Said,
} from '../scene/chart';
import type { ColorToken, Theme } from '../scene/theme';
import type { Frame } from '../scene/types';
import { inkOn, pointColor, wordColor } from './colors';
import { dashes } from './config';
import type { Point, RecordingContext } from './context';
import { endGap } from './ends';
import { endNeedsGround, isBelow, labelGap, needsGround, pitch, placeOf, strokes, swatch } from './look';
import { valueText } from './values';

interface Drawn {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
  skip?: boolean;
}

/** Frames and places in `look` are the page's; the context's origin is the chart's left top. */
export function painterOf(spec: ChartSpec, look: ChartLook, frame: Frame, theme: Theme): Plugin {
  const horizontal = isHorizontal(spec);
  const endSize = look.nameSize;
  const at = (x: number, y: number): [number, number] => [x - frame.x, y - frame.y];

  function text(
    on: RecordingContext,
    words: string,
    [x, y]: [number, number],
    says: Said,
    how: { size: number; color: ColorToken; align?: string; baseline?: string; bold?: boolean },
  ): void {
    on.font = `${how.bold === false ? '' : 'bold '}${how.size}px body`;
    on.fillStyle = how.color;
    on.textAlign = how.align ?? 'left';
    on.textBaseline = how.baseline ?? 'middle';
    on.says = says;
    on.fillText(words, x, y);
  }

  function stroke(
    on: RecordingContext,
    color: ColorToken,
    width: number,
    dash: number[],
    points: number[][],
  ): void {
    on.beginPath();
    points.forEach(([x, y], i) => {
      if (i === 0) on.moveTo(x!, y!);
      else on.lineTo(x!, y!);
    });
    on.strokeStyle = color;
    on.lineWidth = width;
    on.setLineDash(dash);
    on.stroke();
    on.setLineDash([]);
  }

  function forecastBar(on: RecordingContext, el: Drawn, color: ColorToken): void {
    const box = boxOf(el, horizontal);
    on.beginPath();
    for (const [from, to] of hatch(box)) {
      on.moveTo(from.x, from.y);
      on.lineTo(to.x, to.y);
    }
    on.strokeStyle = color;
    on.lineWidth = 1;
    on.stroke();
    on.beginPath();
    on.rect(box.x, box.y, box.w, box.h);
    on.lineWidth = strokes.forecast;
    on.stroke();
  }

  function value(on: RecordingContext, s: number, c: number, el: Drawn): void {
    const number = spec.series[s]!.values[c]!;
    const words = valueText(spec, number);
    const size = look.valueSize;
    const marked = isHighlighted(spec, s, c);
    const color = marked ? 'accent' : 'text';
    if (spec.kind === 'stacked') {
      const fill = pointColor(spec, s, c);
      const place: [number, number] = [el.x, (el.y + el.base) / 2];
      if (needsGround(spec, look, s, c)) ground(on, words, size, place[0], place[1]);
      const ink = isForecast(spec, c) ? 'text' : inkOn(theme, fill);
      text(on, words, place, ['values'], { size, color: ink, align: 'center' });
    } else if (horizontal) {
      const left = number < 0;
      const place: [number, number] = [el.x + (left ? -labelGap : labelGap), el.y];
      text(on, words, place, ['values'], { size, color, align: left ? 'right' : 'left' });
    } else if (spec.kind === 'line') {
      outside(on, words, el.x, el.y, isBelow(spec, look, s, c), strokes.point + labelGap, size, color, s, c);
    } else {
      outside(on, words, el.x, el.y, number < 0, labelGap, size, color, s, c);
    }
  }

  /** Over a bar or point, or under it. */
  function outside(
    on: RecordingContext,
    words: string,
    x: number,
    edge: number,
    under: boolean,
    gap: number,
    size: number,
    color: ColorToken,
    s: number,
    c: number,
  ): void {
    const middle = edge + (under ? 1 : -1) * (gap + (size * pitch) / 2);
    if (needsGround(spec, look, s, c)) ground(on, words, size, x, middle);
    text(on, words, [x, middle], ['values'], { size, color, align: 'center' });
  }

  function ground(on: RecordingContext, words: string, size: number, x: number, middle: number): void {
    on.font = `bold ${size}px body`;
    const w = on.measureText(words).width + 6;
    on.fillStyle = 'background';
    on.fillRect(x - w / 2, middle - size * 0.55, w, size * 1.1);
  }

  function ends(on: RecordingContext, chart: Chart): void {
    const { plot } = look;
    for (const label of look.ends) {
      on.name = label.series === undefined ? 'reference.words' : `end.${label.series + 1}`;
      const color = label.series === undefined ? 'muted' : wordColor(theme, pointColor(spec, label.series));
      const x =
        label.series === undefined
          ? at(plot.x + plot.w, 0)[0]
          : drawn(chart, label.series)[label.category]!.x;
      const [, middle] = at(0, label.y);
      if (endNeedsGround(spec, look, label)) {
        on.font = `bold ${endSize}px body`;
        ground(on, label.text, endSize, x + endGap + on.measureText(label.text).width / 2, middle);
      }
      text(on, label.text, [x + endGap, middle], label.says, { size: endSize, color });
    }
  }

  function key(on: RecordingContext): void {
    for (const { series, frame: place } of look.key) {
      const [x, y] = at(place.x, place.y + place.h / 2);
      const color = pointColor(spec, series);
      on.name = `key.${series + 1}`;
      if (spec.kind === 'line') {
        stroke(
          on,
          color,
          strokes.line,
          [],
          [
            [x, y],
            [x + swatch.size, y],
          ],
        );
      } else {
        on.fillStyle = color;
        on.fillRect(x, y - swatch.size / 2, swatch.size, swatch.size);
      }
      text(on, spec.series[series]!.name, [x + swatch.size + swatch.gap, y], ['series'], {
        size: endSize,
        color: 'text',
        bold: false,
      });
    }
  }

  function reference(on: RecordingContext): void {
    if (!spec.reference) return;
    const { plot } = look;
    const place = placeOf(look, spec.reference.value, horizontal);
    on.name = 'reference';
    const points = horizontal
      ? [at(place, plot.y - 4), at(place, plot.y + plot.h)]
      : [at(plot.x, place), at(plot.x + plot.w, place)];
    stroke(on, 'muted', strokes.reference, dashes.reference, points);
    on.name = 'reference.words';
    look.reference.forEach((words, i) => {
      const y = plot.y - 6 - (look.reference.length - 1 - i) * endSize * pitch;
      const [x, bottom] = at(place, y);
      const how = { size: endSize, color: 'muted', align: 'center', baseline: 'bottom' } as const;
      text(on, words, [x, bottom], ['reference'], how);
    });
  }

  return {
    id: 'lysark',
    beforeDatasetDraw(chart, { index }) {
      contextOf(chart).name = `series.${index + 1}`;
    },
    afterDatasetsDraw(chart) {
      const on = contextOf(chart);
      const { plot, axis } = look;
      spec.series.forEach((_, s) => {
        drawn(chart, s).forEach((el, c) => {
          if (spec.kind !== 'line' && isForecast(spec, c) && spec.series[s]!.values[c] !== null) {
            on.name = `forecast.${s + 1}.${c + 1}`;
            forecastBar(on, el, pointColor(spec, s, c));
          }
        });
      });
      // An axis that leaves zero out has its line at the foot of the plot.
      const zero = placeOf(look, Math.min(Math.max(0, axis.min), axis.max), horizontal);
      on.name = 'zero';
      const [from, to] = horizontal
        ? [at(zero, plot.y), at(zero, plot.y + plot.h)]
        : [at(plot.x, zero), at(plot.x + plot.w, zero)];
      stroke(on, 'text', strokes.zero, [], [from, to]);
      reference(on);
      spec.series.forEach((_, s) => {
        drawn(chart, s).forEach((el, c) => {
          if (!look.labelled[s]![c]) return;
          on.name = `value.${s + 1}.${c + 1}`;
          value(on, s, c, el);
        });
      });
      ends(on, chart);
      key(on);
    },
  };
}

export function contextOf(chart: Chart): RecordingContext {
  return chart.ctx as unknown as RecordingContext;
}

function drawn(chart: Chart, s: number): Drawn[] {
  return chart.getDatasetMeta(s).data as unknown as Drawn[];
}

function boxOf(el: Drawn, horizontal: boolean): Frame {
  return horizontal
    ? { x: Math.min(el.x, el.base), y: el.y - el.height / 2, w: Math.abs(el.base - el.x), h: el.height }
    : { x: el.x - el.width / 2, y: Math.min(el.y, el.base), w: el.width, h: Math.abs(el.base - el.y) };
}

/** Distance between lines along an edge, in points. */
const spacing = 8;

/**
 * Hatching of forecasts, so that colour alone does not tell them from what was counted: lines from lower left to upper
 * right, cut at the box.
 */
function hatch(box: Frame): [Point, Point][] {
  const out: [Point, Point][] = [];
  // Each line is x + y = c; where it meets the four edges follows from c.
  for (let c = spacing; c < box.w + box.h; c += spacing) {
    const from = { x: box.x + Math.max(0, c - box.h), y: box.y + Math.min(c, box.h) };
    const to = { x: box.x + Math.min(c, box.w), y: box.y + Math.max(0, c - box.w) };
    if (to.x - from.x > 0.5) out.push([from, to]);
  }
  return out;
}
