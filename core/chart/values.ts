/** Values as text, and the axis they are measured on: decided here, and written into every output. */
import { formatNumber, formatPercent } from '../formats/numbers';
import type { ChartAxis, ChartScale, ChartSpec } from '../scene/chart';

/** Whether a unit is per cent: then every value carries the sign. */
export function isPercent(unit: string | undefined): boolean {
  return /^\s*(%|prosent|proseantta|per\s?cent|pst\.?)\s*$/iu.test(unit ?? '');
}

/** A value as it stands beside its bar: «1 234,5», «45 %». */
export function valueText(spec: ChartSpec, value: number, decimals = spec.decimals): string {
  // Nothing is nothing, however many decimals the others need.
  if (value === 0 && decimals > 2) return valueText(spec, value, 0);
  if (isPercent(spec.unit)) return formatPercent(value, spec.language, { decimals });
  return formatNumber(value / 10 ** (spec.scale?.power ?? 0), spec.language, { decimals });
}

/** Decimals that show every value as it is, at most `most`. */
export function decimalsOf(values: readonly (number | null)[], most = 3): number {
  let decimals = 0;
  for (const value of values) {
    if (value === null) continue;
    while (decimals < most && Math.abs(value - Number(value.toFixed(decimals))) > Math.abs(value) * 1e-12)
      decimals++;
  }
  return decimals;
}

/** Ticks from `min` to `max`. Counted and not added up, so that no tick is 0.30000000000000004. */
export function ticksOf(axis: ChartAxis): number[] {
  const count = Math.round((axis.max - axis.min) / axis.step);
  return Array.from({ length: count + 1 }, (_, i) => rounded(axis.min + i * axis.step, axis.step));
}

/** Decimals that tell neighbouring ticks apart, as they are written. */
export function tickDecimals(axis: ChartAxis, scale?: ChartScale): number {
  const divisor = 10 ** (scale?.power ?? 0);
  return decimalsOf(
    ticksOf(axis).map((tick) => tick / divisor),
    9,
  );
}

function rounded(value: number, step: number): number {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(step))));
  return Number(value.toFixed(Math.min(20, digits)));
}

/** Ticks that people count in. */
const roundSteps = [1, 2, 2.5, 5, 10];

function niceStep(span: number, ticks: number): number {
  const raw = span / ticks;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (roundSteps.find((one) => one * power >= raw * 0.999) ?? 10) * power;
}

/**
 * The axis of a chart. Bars are measured from zero, always: a bar's length is its value. Lines may leave zero out when
 * what they show would be squeezed against the top.
 */
export function axisOf(spec: ChartSpec, ticks = 5): ChartAxis {
  const extremes = extremesOf(spec);
  if (spec.reference) extremes.push(spec.reference.value);
  // Not spread into a call: a year of hours is more than a call takes.
  let low = extremes.reduce((a, b) => Math.min(a, b), Infinity);
  let high = extremes.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(low)) [low, high] = [0, 1];
  const squeezed = spec.kind === 'line' && low > 0 && low > 0.4 * high;
  const drowned = spec.kind === 'line' && high < 0 && high < 0.4 * low;
  if (!squeezed) low = Math.min(0, low);
  if (!drowned) high = Math.max(0, high);
  if (low === high)
    [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const step = niceStep(high - low, ticks);
  const down = (value: number): number => rounded(Math.floor(value / step + 1e-9) * step, step);
  const up = (value: number): number => rounded(Math.ceil(value / step - 1e-9) * step, step);
  return { min: down(low), max: up(high), step };
}

/** The same axis with one more step below zero: room for what stands under or left of negative bars. */
export function lower(axis: ChartAxis): ChartAxis {
  return { ...axis, min: rounded(axis.min - axis.step, axis.step) };
}

/** The ends that bars and lines reach. */
function extremesOf(spec: ChartSpec): number[] {
  if (spec.kind !== 'stacked') {
    return spec.series.flatMap((one) => one.values.filter((value) => value !== null));
  }
  return spec.categories.flatMap((_, c) => {
    const values = spec.series.map((one) => one.values[c] ?? 0);
    const sum = (sign: 1 | -1): number =>
      values.filter((value) => value * sign > 0).reduce((a, b) => a + b, 0);
    return [sum(1), sum(-1)];
  });
}
