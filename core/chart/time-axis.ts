/** Time along an axis: ticks at round years, months or days, as far apart as their words need. */
import { monthsShort } from '../formats/calendar-words';
import type { Language } from '../formats/language';
import { dateOf, days, periodTime } from '../formats/period-times';
import { type ChartSpec, hasHours, type TimeAxis } from '../scene/chart';
import type { FontSet } from '../text/fonts';
import { widthOf } from './measure';

/** Between the words of two ticks, in points. */
const between = 24;
const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
const monthSteps = [1, 3, 6];
const daySteps = [1, 2, 7, 14];
/** Where points have times of a day, an axis counts days and no months. */
const hourSteps = [1, 2, 7, 14, 28, 56, 112, 364, 728];

type Step = Pick<TimeAxis, 'step' | 'in'>;

/** Ticks of a chart whose every point stands at one. */
const mostExact = 10;

/** The distance of ticks at which every point stands, where that takes but a few; of years only. */
export function exactStep({ unit, at }: NonNullable<ChartSpec['time']>): number | undefined {
  if (unit !== 'year') return undefined;
  const [first, last] = [at[0]!, at.at(-1)!];
  return yearSteps.find(
    (step) =>
      (last - first) / step <= mostExact &&
      at.every((one) => (one - first) % step === 0 && first % step === 0),
  );
}

/** @param width of the plot in points; the words of the first and the last tick reach half their own beyond it */
export function timeAxis(spec: ChartSpec, width: number, fonts: FontSet, size: number): TimeAxis {
  const { unit, at } = spec.time!;
  const [first, last] = [at[0]!, at.at(-1)!];
  const exact = exactStep(spec.time!);
  const inDays = (step: number): Step => ({ step, in: 'days' });
  const steps: Step[] = hasHours(spec)
    ? hourSteps.map(inDays)
    : [
        ...(unit === 'day' ? daySteps.map(inDays) : []),
        ...(unit === 'day' ? monthSteps.map((step): Step => ({ step, in: 'months' })) : []),
        ...(exact === undefined ? [] : [{ step: exact, in: 'years' } as const]),
        ...yearSteps.map((step): Step => ({ step, in: 'years' })),
      ];
  let axis: TimeAxis | undefined;
  for (const step of steps) {
    const min = floorOf(unit, step, first);
    const ticks: TimeAxis['ticks'] = [];
    const most = Math.floor(width / 20) + 2;
    for (let i = 0; ticks.length <= most; i++) {
      const tick = after(unit, step, min, i);
      if (tick > last + 1e-9) break;
      ticks.push({ at: tick, text: textOf(unit, step, tick, spec.language) });
    }
    // The one point that there may be stands in the middle of nothing.
    axis = { min, max: Math.max(last, min + 1e-6), ticks, ...step };
    const room = (i: number): number => ((ticks[i + 1]!.at - ticks[i]!.at) / (axis!.max - min)) * width;
    const wide = ticks.map(({ text }) => widthOf(fonts, text, size));
    if (
      ticks.length <= most &&
      ticks.every((_, i) => i + 1 >= ticks.length || room(i) >= (wide[i]! + wide[i + 1]!) / 2 + between)
    )
      return axis;
  }
  return axis!;
}

/** The last round place that is not after the first point: readers count ticks from where the axis begins. */
function floorOf(unit: 'year' | 'day', { step, in: of }: Step, first: number): number {
  if (unit === 'year') return Math.floor(first / step + 1e-9) * step;
  const { year, month } = dateOf(first);
  if (of === 'days') return Math.floor(first);
  if (of === 'months') return days(year, Math.floor(month / step) * step, 1);
  return days(Math.floor(year / step) * step, 0, 1);
}

function after(unit: 'year' | 'day', { step, in: of }: Step, min: number, i: number): number {
  if (unit === 'year' || of === 'days') return min + i * step;
  const { year, month } = dateOf(min);
  return of === 'months' ? days(year, month + i * step, 1) : days(year + i * step, 0, 1);
}

function textOf(unit: 'year' | 'day', { in: of }: Step, at: number, language: Language): string {
  if (unit === 'year') return String(Math.round(at));
  const { year, month, day } = dateOf(at);
  if (of === 'years') return String(year);
  if (of === 'months') return `${monthsShort[language][month]} ${year}`;
  return `${String(day).padStart(2, '0')}.${String(month + 1).padStart(2, '0')}.${year}`;
}

/** A category as it is written: codes of months are words. */
export function categoryText(category: string, language: Language): string {
  if (!/^\d{4}(?:M\d\d|(?:0[1-9]|1[0-2]))$/iu.test(category)) return category;
  const time = periodTime(category);
  return time?.unit === 'month'
    ? `${monthsShort[language][time.at % 12]} ${Math.floor(time.at / 12)}`
    : category;
}
