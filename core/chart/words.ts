/** A chart in words: its alternative text, its numbers as lines, and what dashes, hatching and gaps mean. */
import { type LabelKey, label } from '../formats/labels';
import { capitalise, joinAnd } from '../formats/typography';
import { type ChartSpec, isGrouped } from '../scene/chart';
import { isPercent, valueText } from './values';

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
  const n = spec.categories.length;
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
      ? spec.series.map(({ name }, s) => `${name}: ${ends[s] || label(lang, 'chartNoFigures')}.`)
      : []),
    spec.unit && !isPercent(spec.unit) ? `${label(lang, 'chartUnit', { unit: spec.unit })}.` : '',
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
    label(spec.language, key, { category: spec.categories[at.c]!, value: valueText(spec, at.value) });
  return most.value === least.value
    ? say('chartMost', most)
    : `${say('chartMost', most)}, ${say('chartLeast', least)}`;
}

function forecastStart(spec: ChartSpec): string {
  return spec.categories[spec.forecastFrom!] ?? '';
}

/** What dashes or hatching mean, for the slide: «Stiplet: framskriving fra 2030». Empty when there is no forecast. */
export function forecastWords(spec: ChartSpec): string {
  const { forecastFrom: from, language: lang } = spec;
  if (from === undefined || from >= spec.categories.length) return '';
  const look = label(lang, spec.kind === 'line' ? 'chartDashed' : 'chartHatched');
  return `${look}: ${label(lang, 'chartForecastFrom', { from: forecastStart(spec) })}`;
}

/** Names listed one by one before «og 12 til». */
const mostListed = 6;

/** «Tall mangler for 2021 og Menn 2022.» Empty when every value is there. */
export function missingWords(spec: ChartSpec): string {
  const gaps: string[] = [];
  spec.categories.forEach((category, c) => {
    const without = spec.series.filter((one) => one.values[c] === null);
    if (without.length === 0) return;
    if (without.length === spec.series.length) gaps.push(category);
    else gaps.push(...without.map((one) => `${one.name} ${category}`));
  });
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
  return spec.categories.map((category, c) => {
    const values = spec.series.map((one) => {
      const value = one.values[c];
      const text = value === null || value === undefined ? label(lang, 'chartNone') : valueText(spec, value);
      return spec.series.length > 1 ? `${one.name} ${text}` : text;
    });
    return `${category}: ${values.join('; ')}`;
  });
}
