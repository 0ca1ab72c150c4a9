/**
 * What a chart shows of what does not fit, so that nothing is drawn as a heap: the largest or the smallest, the named
 * before the rest in grey, the first and the last year. What was left out is said under the chart.
 */
import type { ChartKind } from '../../core/chart';
import type { LabelKey } from '../../core/formats/labels';
import { type ChartContent, mostNamed, type Say, same } from './chart-content';
import { ofCategories, type ShownGrid, type ShownSeries } from './chart-grid';

/** Lines in all, of which all but a few are grey. */
const mostLines = 40;
/** Bars beside each other, and rows of horizontal ones on as many slides as that takes. */
const mostBars = 150;
const mostGroupedBars = 60;
const mostRows = 40;
/** Small charts on one slide, and columns of numbers in a table. */
const mostMultiples = 12;
const mostColumns = 8;
/** Of a choice of the largest, where nobody says how many. */
const usualCount = 12;
const most = { bar: 4, stacked: 6, horizontal: 4, line: mostNamed } as const;

export interface Chosen {
  grid: ShownGrid;
  kind: ChartKind;
}

export function chosenOf(content: ChartContent, given: ShownGrid, say: Say): Chosen {
  let grid = given;
  let { kind } = content;
  const { many } = content;
  if (many === 'ends' && grid.times && grid.categories.length > 2) {
    const last = grid.categories.length - 1;
    say('chartEnds', { from: grid.categories[0]!, to: grid.categories[last]! });
    grid = ofCategories(grid, [0, last]);
    // Two years are compared name by name.
    if (grid.series.length > 1 && kind !== 'line') return { ...fewer(content, turned(grid), say), kind };
  }
  if (many === 'multiples') return { grid: ofEach(content, grid, say), kind };
  if (many === 'table') return { grid: forTable(content, grid, say), kind };
  if (
    kind === 'line' &&
    !grid.times &&
    grid.categories.length > mostRows &&
    !grid.categories.every(isNumbered)
  ) {
    // A line through hundreds of names says nothing: they are rows.
    kind = 'horizontal';
  }
  if (grid.times && kind !== 'line') {
    const bars = grid.categories.length * (kind === 'bar' ? grid.series.length : 1);
    if (grid.series.length > (kind === 'bar' ? mostNamed : most.stacked) && grid.categories.length > 1) {
      // The last year of each, as rows.
      const last = grid.series.reduce(
        (at, { values }) =>
          Math.max(
            at,
            values.findLastIndex((value) => value !== null),
          ),
        0,
      );
      say('chartLast', { to: grid.categories[last]! });
      const one = turned(ofCategories(grid, [last]));
      return { ...fewer(content, one, say), kind: kind === 'stacked' ? 'horizontal' : kind };
    }
    // A series is never cut: what would be too thin for bars is a line.
    if (bars > (grid.series.length > 1 ? mostGroupedBars : mostBars)) kind = 'line';
  }
  if (kind === 'line') return { grid: lines(content, grid, say), kind };
  return { ...fewer(content, grid, say), kind };
}

/** Series become categories, and the categories series. */
function turned({ categories, series, axis, groups, measure }: ShownGrid): ShownGrid {
  const [first] = series;
  return {
    categories: series.map(({ name }) => name),
    series: categories.map((name, c) => ({
      name,
      values: series.map(({ values }) => values[c] ?? null),
      ...(first?.unit === undefined ? {} : { unit: first.unit }),
      ...(first?.decimals === undefined ? {} : { decimals: first.decimals }),
    })),
    ...(groups === undefined ? {} : { axis: groups }),
    ...(axis === undefined ? {} : { groups: axis }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function lines(content: ChartContent, grid: ShownGrid, say: Say): ShownGrid {
  const { many, highlight, show = [] } = content;
  const { series } = grid;
  const of = series.length;
  const wanted = (one: ShownSeries): boolean =>
    one.total === true || [highlight ?? '', ...show].some((name) => same(name, one.name));
  const largest = many === 'smallest' ? sorted(series, 1) : sorted(series, -1);
  if (many === 'largest' || many === 'smallest' || of > mostLines) {
    const count = Math.max(1, Math.min(mostNamed, Math.round(content.count ?? mostNamed)));
    if (of <= count) return grid;
    const kept = firstOf(series.filter(wanted), largest, count);
    const first = new Set(largest.slice(0, count));
    const beyond = [...kept].find((one) => !first.has(one) && !one.total);
    sayChosen(
      content,
      say,
      {
        n: kept.size,
        of,
        ...(beyond ? { name: beyond.name } : {}),
      },
      nounOf(grid.groups, 'series'),
    );
    return { ...grid, series: series.filter((one) => kept.has(one)) };
  }
  if (of <= mostNamed && many !== 'rest') return grid;
  // Those that are asked for, or the highest and the lowest.
  const asked = series.filter(wanted);
  const named = new Set(
    asked.some((one) => !one.total) ? asked : [...asked, ...largest.slice(0, 3), largest.at(-1)!],
  );
  if (named.size >= of) return grid;
  say('chartGreyLines', { n: of - named.size }, nounOf(grid.groups, 'series'));
  return { ...grid, series: series.map((one) => (named.has(one) ? one : { ...one, rest: true })) };
}

/** So many, those that are asked for before the others. */
function firstOf(
  asked: readonly ShownSeries[],
  others: readonly ShownSeries[],
  count: number,
): Set<ShownSeries> {
  return new Set([...new Set([...asked, ...others])].slice(0, count));
}

/** Ages, classes, distances: names that are in order without being time. */
function isNumbered(name: string): boolean {
  return /\d/.test(name) && name.length <= 12;
}

/** As many series as there can be small charts. */
function ofEach(content: ChartContent, grid: ShownGrid, say: Say): ShownGrid {
  const of = grid.series.length;
  const n = Math.max(1, Math.min(mostMultiples, Math.round(content.count ?? mostMultiples)));
  if (of <= n) return grid;
  const asked = grid.series.filter(({ name }) =>
    [content.highlight ?? '', ...(content.show ?? [])].some((one) => same(one, name)),
  );
  const kept = firstOf(asked, sorted(grid.series, -1), n);
  const first = new Set(sorted(grid.series, -1).slice(0, n));
  const beyond = asked.find((one) => !first.has(one));
  sayChosen(
    { ...content, many: 'largest' },
    say,
    { n, of, ...(beyond ? { name: beyond.name } : {}) },
    nounOf(grid.groups, 'series'),
  );
  return { ...grid, series: grid.series.filter((one) => kept.has(one)) };
}

/** Rows and columns that a table has room for: of more periods the first and the last, of more names the largest. */
function forTable(content: ChartContent, given: ShownGrid, say: Say): ShownGrid {
  let grid = given;
  const columns = Math.min(grid.series.length, grid.categories.length);
  if (columns > mostColumns && grid.times) {
    const last = grid.categories.length - 1;
    say('chartEnds', { from: grid.categories[0]!, to: grid.categories[last]! });
    grid = ofCategories(grid, [0, last]);
  }
  // Names are rows and periods columns, where there are more names.
  if (grid.series.length > grid.categories.length) grid = turned(grid);
  return fewer({ ...content, kind: 'bar' }, grid, say, mostColumns).grid;
}

/** By the last value that there is; those without any come last. @param sign −1 for the largest first */
function sorted(series: readonly ShownSeries[], sign: 1 | -1): ShownSeries[] {
  const last = ({ values }: ShownSeries): number =>
    values.findLast((value) => value !== null) ?? -sign * -Infinity;
  return [...series].sort((a, b) => {
    const [x, y] = [last(a), last(b)];
    return x === y ? 0 : (x - y) * sign;
  });
}

/** Bars that have room: not too many series, and not too many categories. */
function fewer(content: ChartContent, given: ShownGrid, say: Say, columns?: number): { grid: ShownGrid } {
  let grid = given;
  const { many, count } = content;
  const top = columns ?? (content.kind === 'stacked' ? most.stacked : mostNamed);
  if (grid.series.length > top) {
    const of = grid.series.length;
    const sum = ({ values }: ShownSeries): number =>
      values.reduce<number>((n, value) => n + Math.abs(value ?? 0), 0);
    const order = [...grid.series].sort((a, b) => sum(b) - sum(a));
    const asked = grid.series.filter(({ name }) => same(name, content.highlight ?? ''));
    const kept = firstOf(asked, order, columns ?? most[content.kind === 'line' ? 'bar' : content.kind]);
    say('chartTop', { n: kept.size, of }, nounOf(grid.groups, 'series'));
    grid = { ...grid, series: grid.series.filter((one) => kept.has(one)) };
  }
  const of = grid.categories.length - (grid.total === undefined ? 0 : 1);
  const wanted = many === 'largest' || many === 'smallest';
  if (grid.times || (!wanted && of <= mostRows)) return { grid };
  const n = Math.max(1, Math.min(mostRows, Math.round(count ?? usualCount)));
  if (of <= n) return { grid };
  const { highlight } = content;
  const by = grid.series.find(({ name }) => same(name, highlight ?? '')) ?? grid.series.at(-1)!;
  const sign = many === 'smallest' ? 1 : -1;
  const value = (c: number): number => by.values[c] ?? sign * Infinity;
  const places = grid.categories.flatMap((_, c) => (c === grid.total ? [] : [c]));
  const order = [...places].sort((a, b) => (value(a) === value(b) ? 0 : (value(a) - value(b)) * sign));
  const chosen = places.find((c) => same(grid.categories[c]!, highlight ?? ''));
  const beyond = chosen !== undefined && order.indexOf(chosen) >= n;
  const kept = order.slice(0, beyond ? n - 1 : n);
  if (beyond) kept.push(chosen);
  sayChosen(
    content,
    say,
    {
      n,
      of,
      ...(beyond ? { name: grid.categories[chosen]! } : {}),
    },
    nounOf(grid.axis, 'rows'),
  );
  const total = grid.total;
  const out = ofCategories(grid, total === undefined ? kept : [...kept, total]);
  return { grid: total === undefined ? out : { ...out, total: kept.length } };
}

function sayChosen(
  { many }: ChartContent,
  say: Say,
  params: { n: number; of: number; name?: string },
  noun: LabelKey,
): void {
  const low = many === 'smallest';
  if (params.name !== undefined)
    say(low ? 'chartBottomAnd' : 'chartTopAnd', { ...params, name: params.name }, noun);
  else say(low ? 'chartBottom' : 'chartTop', params, noun);
}

/** What is counted, in the plural: «kommuner». */
function nounOf(heading: string | undefined, otherwise: 'series' | 'rows'): LabelKey {
  const word = nouns.find(([pattern]) => heading !== undefined && pattern.test(heading.trim()))?.[1];
  return word ?? (otherwise === 'series' ? 'chartSeriesWord' : 'chartRowsWord');
}

const nouns = [
  [/^(?:kommuner?|kommunar|municipalit(?:y|ies)|suohkan)$/iu, 'nounMunicipalities'],
  [/^(?:fylker?|fylke|count(?:y|ies)|fylka)$/iu, 'nounCounties'],
  [/^(?:region(?:er|ar|s)?)$/iu, 'nounRegions'],
  [/^(?:land|countr(?:y|ies))$/iu, 'nounCountries'],
  [/^(?:år|year|years)$/iu, 'nounYears'],
  [/^(?:bydel(?:er|ar)?|districts?)$/iu, 'nounDistricts'],
  [/^(?:skoler?|skule|skular|schools?)$/iu, 'nounSchools'],
  [/^(?:næring(?:er|ar)?|industr(?:y|ies))$/iu, 'nounIndustries'],
] as const;
