/**
 * Where numbers stand in the workbook, the copies of them that the chart part keeps, and the number formats of both: in
 * the reader's own language, whatever machine the file is opened on.
 */
import { type ChartSpec, isPercent } from '../../../core/chart';
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
  return columns;
}

/** Column letters from B: A holds the categories. */
function letter(column: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + column);
}

export function nameRef(column: Column, index: number): XmlElement {
  // The forecast's words at the line's end are the series' own.
  if (column.shown !== undefined) return el('c:tx', {}, el('c:v', {}, cleanText(column.shown)));
  return el('c:tx', {}, strings(`${sheetName}!$${letter(index)}$1`, [column.name]));
}

export function categoryRef(spec: ChartSpec): XmlElement {
  return el('c:cat', {}, strings(`${sheetName}!$A$2:$A$${spec.categories.length + 1}`, spec.categories));
}

function strings(formula: string, values: readonly string[]): XmlElement {
  return el(
    'c:strRef',
    {},
    el('c:f', {}, formula),
    el(
      'c:strCache',
      {},
      el('c:ptCount', { val: values.length }),
      ...values.map((value, idx) => el('c:pt', { idx }, el('c:v', {}, cleanText(value)))),
    ),
  );
}

/** A value that is missing has no point: an empty one would be read as 0. */
export function valueRef(spec: ChartSpec, { values }: Column, index: number): XmlElement {
  return el(
    'c:val',
    {},
    el(
      'c:numRef',
      {},
      el('c:f', {}, `${sheetName}!$${letter(index)}$2:$${letter(index)}$${values.length + 1}`),
      el(
        'c:numCache',
        {},
        el('c:formatCode', {}, formatCode(spec, spec.decimals)),
        el('c:ptCount', { val: values.length }),
        ...values.map((value, idx) => value !== null && el('c:pt', { idx }, el('c:v', {}, String(value)))),
      ),
    ),
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
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const sign = percentSign(spec);
  const id = `[$-${languageIds[spec.language as Language]}]`;
  // The minus sign, and not the hyphen that a plain format would give.
  return `${id}${number}${sign};${id}"\u2212"${number}${sign}`;
}

function percentSign(spec: ChartSpec): string {
  if (!isPercent(spec.unit)) return '';
  return spec.language === 'en' ? '"%"' : '"\u00A0%"';
}
