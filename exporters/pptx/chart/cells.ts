/**
 * Where numbers stand in the workbook, the copies of them that the chart part keeps, and the number formats of both: in
 * the reader's own language, whatever machine the file is opened on.
 */
import { type ChartSpec, hasHours, isHole, isPercent, type TimeAxis } from '../../../core/chart';
import { categoryText } from '../../../core/chart/time-axis';
import { label } from '../../../core/formats/labels';
import type { Language, PerLanguage } from '../../../core/formats/language';
import { cleanText } from '../../../core/xml';
import { el, type XmlElement } from '../../../ooxml';

export const sheetName = 'Data';

/** A column of the workbook, which is a series of the native chart. */
export interface Column {
  name: string;
  values: (number | null)[];
  /** Index of the series it shows; the reference line has none. */
  series?: number;
  /** What the chart calls it, where that is not what the workbook does. */
  shown?: string;
  /** The part of a line that is a forecast. */
  forecast?: boolean;
}

/**
 * Series first. The forecast of a line is a series of its own, because only whole series are dashed by every reader;
 * it begins at the last point that is none, or the two would not meet.
 */
export function columnsOf(spec: ChartSpec): Column[] {
  const columns: Column[] = spec.series.map(({ name, values }, series) => ({
    name,
    values: [...values],
    series,
  }));
  const from = spec.forecastFrom;
  if (spec.kind === 'line' && from !== undefined && from < spec.categories.length) {
    if (from === 0) for (const column of columns) column.forecast = true;
    else {
      for (const { name, values, series } of [...columns]) {
        columns[series!]!.values = values.map((value, c) => (c < from ? value : null));
        columns.push({
          name: `${name} (${label(spec.language, 'forecast')})`,
          values: values.map((value, c) => (c >= from - 1 ? value : null)),
          series: series!,
          shown: name,
          forecast: true,
        });
      }
    }
  }
  // Horizontal bars and a vertical line cannot share axes; theirs is drawn in the chart's own layer.
  if (spec.reference && spec.kind !== 'horizontal') {
    const { value, label: name } = spec.reference;
    columns.push({ name, values: spec.categories.map(() => value) });
  }
  // What comes later is drawn in front.
  const isRest = ({ series }: Column): boolean => series !== undefined && spec.series[series]!.rest === true;
  return [...columns.filter(isRest), ...columns.filter((column) => !isRest(column))];
}

/** Column letters from B: A holds the categories. */
function letter(column: number): string {
  const at = column + 1;
  const last = String.fromCharCode('A'.charCodeAt(0) + (at % 26));
  return at < 26 ? last : `${String.fromCharCode('A'.charCodeAt(0) + Math.floor(at / 26) - 1)}${last}`;
}

export function nameRef(column: Column, index: number): XmlElement {
  // The forecast's words at the line's end are the series' own.
  if (column.shown !== undefined) return el('c:tx', {}, el('c:v', {}, cleanText(column.shown)));
  return el('c:tx', {}, strings(`${sheetName}!$${letter(index)}$1`, [column.name]));
}

/** How points in time stand in the workbook: years as numbers, all else as dates. Undefined where they are names. */
export function timeCells({ time }: ChartSpec): { values: number[]; format: string } | undefined {
  if (!time) return undefined;
  if (time.unit === 'year') return { values: time.at, format: 'General' };
  const format = hasHours({ time }) ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy';
  return { values: time.at.map((day) => day + firstSerial), format };
}

/** The number that spreadsheets have for 1 January 1970. */
export const firstSerial = 25_569;

/** A line over years or hours has them as x values: dates begin in 1900 and are whole. All else has categories. */
export function isScatter(spec: ChartSpec): boolean {
  return spec.time?.unit === 'year' || hasHours(spec);
}

export function categoryRef(spec: ChartSpec): XmlElement {
  const cells = `${sheetName}!$A$2:$A$${spec.categories.length + 1}`;
  const name = isScatter(spec) ? 'c:xVal' : 'c:cat';
  const time = timeCells(spec);
  if (!time) {
    const texts = spec.categories.map((text) => categoryText(text, spec.language));
    return el(
      name,
      {},
      strings(cells, texts, (c) => isHole(spec, c)),
    );
  }
  return el(name, {}, numbers(cells, time.values, time.format));
}

function numbers(formula: string, values: readonly (number | null)[], format: string): XmlElement {
  return el(
    'c:numRef',
    {},
    el('c:f', {}, formula),
    el(
      'c:numCache',
      {},
      el('c:formatCode', {}, format),
      el('c:ptCount', { val: values.length }),
      ...values.map((value, idx) => value !== null && el('c:pt', { idx }, el('c:v', {}, String(value)))),
    ),
  );
}

/** @param isBlank a place that has no point, because nothing stands there */
function strings(
  formula: string,
  values: readonly string[],
  isBlank: (at: number) => boolean = () => false,
): XmlElement {
  return el(
    'c:strRef',
    {},
    el('c:f', {}, formula),
    el(
      'c:strCache',
      {},
      el('c:ptCount', { val: values.length }),
      ...values.map((value, idx) => !isBlank(idx) && el('c:pt', { idx }, el('c:v', {}, cleanText(value)))),
    ),
  );
}

/** A value that is missing has no point: an empty one would be read as 0. */
export function valueRef(spec: ChartSpec, { values }: Column, index: number): XmlElement {
  const cells = `${sheetName}!$${letter(index)}$2:$${letter(index)}$${values.length + 1}`;
  return el(
    isScatter(spec) ? 'c:yVal' : 'c:val',
    {},
    numbers(cells, values, formatCode(spec, spec.decimals)),
  );
}

/**
 * Windows' language ids. A format code is always written with a comma between thousands and a full stop before
 * decimals; a reader that honours the id shows the language's own marks.
 */
const languageIds: PerLanguage<string> = {
  nb: '414',
  nn: '814',
  // Northern Sámi has the same marks, and LibreOffice does not know them by its own id.
  se: '414',
  en: '809',
};

export function formatCode(spec: ChartSpec, decimals: number): string {
  // Each comma at the end is a division by a thousand: the values in the cells stay what they are.
  const thousands = ','.repeat(Math.round((spec.scale?.power ?? 0) / 3));
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${thousands}`;
  const sign = percentSign(spec);
  const id = `[$-${languageIds[spec.language as Language]}]`;
  // The minus sign, and not the hyphen that a plain format would give.
  const zero = decimals > 2 ? `;${id}0${sign}` : '';
  return `${id}${number}${sign};${id}"\u2212"${number}${sign}${zero}`;
}

/** Dates along an axis, by what its ticks are. */
export function dateFormat(spec: ChartSpec, of: TimeAxis['in']): string {
  const code = { years: 'yyyy', months: 'mmm yyyy', days: 'dd.mm.yyyy' }[of];
  return `[$-${languageIds[spec.language as Language]}]${code}`;
}

function percentSign(spec: ChartSpec): string {
  if (!isPercent(spec.unit)) return '';
  return spec.language === 'en' ? '"%"' : '"\u00A0%"';
}
