/** A chart in words: its alternative text, its numbers as lines, and what dashes, hatching and gaps mean. */
import { type LabelKey, label } from '../formats/labels';
import { periodTimes } from '../formats/period-times';
import { capitalise, joinAnd } from '../formats/typography';
import { type ChartSeries, type ChartSpec, isGrouped, isHole, unitWords } from '../scene/chart';
import { categoryText } from './time-axis';
import { isPercent, valueText } from './values';

/** Series whose ends the alternative text gives: nobody listens to forty. */
const mostDescribed = 8;

function kindKey(spec: ChartSpec): LabelKey {
  if (isGrouped(spec)) return 'chartGrouped';
  const keys = {
    bar: 'chartBar',
    stacked: 'chartStacked',
    horizontal: 'chartHorizontal',
    line: 'chartLine',
  } as const;
  return keys[spec.kind];
}

/** «Stolpediagram: 5 kategorier, størst 2050 med 131, minst 2025 med 100. Framskriving fra 2040.» */
export function chartAlt(spec: ChartSpec): string {
  const { language: lang } = spec;
  const n = spec.categories.filter((_, c) => !isHole(spec, c)).length;
  const categories = n === 1 ? label(lang, 'chartOneCategory') : label(lang, 'chartCategories', { n });
  const several = spec.series.length > 1;
  const counts = several
    ? joinAnd([label(lang, 'chartSeries', { n: spec.series.length }), categories], lang)
    : categories;
  const ends = spec.series.map((one) => endsOf(spec, one.values));
  const kind = label(lang, kindKey(spec) as 'chartBar');
  const first = several ? `${kind}: ${counts}.` : `${kind}: ${[counts, ends[0]].filter(Boolean).join(', ')}.`;
  return [
    first,
    ...(several
      ? spec.series
          .slice(0, mostDescribed)
          .map(({ name }, s) => `${name}: ${ends[s] || label(lang, 'chartNoFigures')}.`)
      : []),
    unitWords(spec) !== '' && !isPercent(spec.unit)
      ? `${label(lang, 'chartUnit', { unit: unitWords(spec) })}.`
      : '',
    spec.reference
      ? `${label(lang, 'chartReference', { what: `${spec.reference.label} ${valueText(spec, spec.reference.value)}` })}.`
      : '',
    forecastWords(spec)
      ? `${capitalise(label(lang, 'chartForecastFrom', { from: forecastStart(spec) }))}.`
      : '',
    missingWords(spec),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function endsOf(spec: ChartSpec, values: readonly (number | null)[]): string {
  const known = values.flatMap((value, c) => (value === null ? [] : [{ value, c }]));
  if (known.length === 0) return '';
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  const say = (key: 'chartMost' | 'chartLeast', at: { value: number; c: number }): string =>
    label(spec.language, key, {
      category: categoryText(spec.categories[at.c]!, spec.language),
      value: valueText(spec, at.value),
    });
  return most.value === least.value
    ? say('chartMost', most)
    : `${say('chartMost', most)}, ${say('chartLeast', least)}`;
}

function forecastStart(spec: ChartSpec): string {
  return categoryText(spec.categories[spec.forecastFrom!] ?? '', spec.language);
}

/** What dashes or hatching mean, for the slide: «Stiplet: framskriving fra 2030». Empty when there is no forecast. */
export function forecastWords(spec: ChartSpec): string {
  const { forecastFrom: from, language: lang } = spec;
  if (from === undefined || from >= spec.categories.length) return '';
  const look = label(lang, spec.kind === 'line' ? 'chartDashed' : 'chartHatched');
  return `${look}: ${label(lang, 'chartForecastFrom', { from: forecastStart(spec) })}`;
}

/** «2012», «2014–2016»: categories that follow on one another, when they are periods. */
function stretches(spec: ChartSpec, places: readonly number[], gaps: readonly number[]): string[] {
  const text = (c: number): string => categoryText(spec.categories[c]!, spec.language);
  if (!periodTimes(places.map((c) => spec.categories[c]!))) return gaps.map(text);
  const out: { from: number; to: number }[] = [];
  for (const c of gaps) {
    const last = out.at(-1);
    if (last && places.indexOf(c) === places.indexOf(last.to) + 1) last.to = c;
    else out.push({ from: c, to: c });
  }
  return out.flatMap(({ from, to }) =>
    to === from ? [text(from)] : to === from + 1 ? [text(from), text(to)] : [`${text(from)}–${text(to)}`],
  );
}

/** Names listed one by one before «og 12 til». */
const mostListed = 6;

/** «Tall mangler for 2021 og Menn 2022.» Empty when every value is there. */
export function missingWords(spec: ChartSpec): string {
  const named = spec.series.filter(({ rest }) => !rest);
  const places = spec.categories.flatMap((_, c) => (isHole(spec, c) ? [] : [c]));
  const isGap = (one: ChartSeries, c: number): boolean => one.values[c] === null;
  const ofAll = places.filter((c) => named.every((one) => isGap(one, c)));
  // Where the order is that of time, what follows on one another is one gap.
  const gaps = [
    ...stretches(spec, places, ofAll),
    ...named.flatMap((one) =>
      stretches(
        spec,
        places,
        places.filter((c) => isGap(one, c) && !ofAll.includes(c)),
      ).map((words) => `${one.name} ${words}`),
    ),
  ];
  if (gaps.length === 0) return '';
  const { language: lang } = spec;
  const listed =
    gaps.length > mostListed + 1
      ? [...gaps.slice(0, mostListed), label(lang, 'chartMore', { n: gaps.length - mostListed })]
      : gaps;
  return `${label(lang, 'chartMissing', { what: joinAnd(listed, lang) })}.`;
}

/** The numbers as lines for the notes: «2025: Kvinner 12,0 %; Menn mangler». */
export function numberLines(spec: ChartSpec): string[] {
  const { language: lang } = spec;
  return spec.categories.flatMap((category, c) => {
    if (isHole(spec, c)) return [];
    const values = spec.series.map((one) => {
      const value = one.values[c];
      const text = value === null || value === undefined ? label(lang, 'chartNone') : valueText(spec, value);
      return spec.series.length > 1 ? `${one.name} ${text}` : text;
    });
    return `${categoryText(category, lang)}: ${values.join('; ')}`;
  });
}
