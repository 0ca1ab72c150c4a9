/** On which side of its bar or point a value stands, and what it stands on. */
import { type ChartLook, type ChartSpec, isForecast } from '../scene/chart';
import { labelGap, pitch, placeOf, strokes } from './look';

/** Below a point that both neighbours rise from, where the line would run through a value above it. */
export function isBelow(spec: ChartSpec, look: ChartLook, series: number, category: number): boolean {
  const { values } = spec.series[series]!;
  const value = values[category];
  if (spec.kind !== 'line' || value === null || value === undefined) return false;
  const [before, after] = [values[category - 1], values[category + 1]];
  if (before === null || before === undefined || after === null || after === undefined) return false;
  const room = look.plot.y + look.plot.h - placeOf(look, value, false);
  return before > value && after > value && room >= look.valueSize * pitch + labelGap + strokes.point;
}

/** Whether a value needs the page's ground behind it: on hatching, or where the reference line runs through it. */
export function needsGround(spec: ChartSpec, look: ChartLook, series: number, category: number): boolean {
  const value = spec.series[series]!.values[category];
  if (value === null || value === undefined) return false;
  if (spec.kind === 'stacked') return isForecast(spec, category);
  if (!spec.reference || spec.kind === 'horizontal') return false;
  const line = placeOf(look, spec.reference.value, false);
  const edge = placeOf(look, value, false);
  const gap = labelGap + (spec.kind === 'line' ? strokes.point : 0);
  const height = look.valueSize * pitch;
  const under = (spec.kind === 'bar' && value < 0) || isBelow(spec, look, series, category);
  const middle = edge + (under ? 1 : -1) * (gap + height / 2);
  return Math.abs(line - middle) < height / 2;
}
