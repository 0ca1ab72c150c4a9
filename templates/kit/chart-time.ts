/** Time along an axis: at true distances, whatever periods there are figures for. */
import type { ChartKind, ChartSpec } from '../../core/chart';
import { dateOf, days, firstDay, type PeriodTime } from '../../core/formats/period-times';
import { ofCategories, type ShownGrid } from './chart-grid';

/** Bars have room for this many places with nothing in them for each that has a figure; beyond that a line says it. */
const mostHoles = 3;
const fewPlaces = 12;
const mostPlaces = 150;
/** Months, quarters and days that are more than this are not named one by one. */
const mostNamedPeriods = 24;
/** Of so many years only the round ones are named. */
const mostNamedYears = 40;
/** Before this day no spreadsheet has dates. */
const firstDate = days(1900, 2, 1);

/** Categories at true distances, and the kind of chart that can show them so. */
export function spaced(
  grid: ShownGrid,
  kind: ChartKind,
): { grid: ShownGrid; kind: ChartKind; time?: NonNullable<ChartSpec['time']> } {
  const { times } = grid;
  if (!times || times.length < 2) return { grid: apart(grid, kind), kind };
  const gap = times.slice(1).reduce((g, { at }, i) => divisor(g, at - times[i]!.at), 0);
  const places = Math.round((times.at(-1)!.at - times[0]!.at) / gap) + 1;
  const isEven = places === times.length;
  if (kind === 'line') {
    const many = times.length > (times[0]!.unit === 'year' ? mostNamedYears : mostNamedPeriods);
    return isEven && !many ? { grid, kind } : { grid, kind, time: timeOf(times) };
  }
  if (isEven) return { grid, kind };
  if (places > Math.max(fewPlaces, mostHoles * times.length) || places > mostPlaces) {
    // Rows that are read from the top are a list, each with its year.
    return kind === 'horizontal' ? { grid, kind } : { grid, kind: 'line', time: timeOf(times) };
  }
  return { grid: withPlaces(grid, (c) => Math.round((times[c]!.at - times[0]!.at) / gap), places), kind };
}

function divisor(a: number, b: number): number {
  // Times of a day are no whole days; a minute is what they are measured in.
  return b < 1 / 2880 ? a : divisor(b, a % b);
}

/** Years stay years. All else is days, but where that is before there are dates to write. */
export function timeOf(times: readonly PeriodTime[]): NonNullable<ChartSpec['time']> {
  if (times[0]!.unit === 'year') return { unit: 'year', at: times.map(({ at }) => at) };
  const at = times.map(firstDay);
  if (at[0]! >= firstDate) return { unit: 'day', at };
  return {
    unit: 'year',
    at: at.map((day) => {
      const { year } = dateOf(day);
      return year + (day - days(year, 0, 1)) / 365.25;
    }),
  };
}

/** The whole of others stands apart from them. */
function apart(grid: ShownGrid, kind: ChartKind): ShownGrid {
  const { total } = grid;
  if (total === undefined || kind === 'line') return grid;
  return {
    ...withPlaces(grid, (c) => (c === total ? c + 1 : c), grid.categories.length + 1),
    total: total + 1,
  };
}

/** The categories at some places of several; a place without one has neither words nor values. */
function withPlaces(grid: ShownGrid, placeOf: (category: number) => number, places: number): ShownGrid {
  const { times: _, ...rest } = grid;
  const at = new Map(grid.categories.map((_name, c) => [placeOf(c), c]));
  const kept = Array.from({ length: places }, (_name, place) => at.get(place) ?? -1);
  const out = ofCategories(rest, kept);
  return { ...out, categories: kept.map((c) => grid.categories[c] ?? '') };
}
