import { REL } from '../names';
import type { OpcPackage } from '../package';
import { isTrue, textOf } from '../shapes';
import { child, children, descendants, parseXml, text, type XmlElement } from '../xml';
import type { ChartReport, TableReport } from './report';

export function tableOf(shape: string, table: XmlElement): TableReport {
  return {
    shape,
    headerRow: isTrue(child(table, 'a:tblPr')?.attributes.firstRow),
    rows: children(table, 'a:tr').map((row) =>
      children(row, 'a:tc').map((cell) => textOf(child(cell, 'a:txBody'))),
    ),
  };
}

/**
 * The charts of a slide that is being written, as they will be read from it; no part is touched.
 *
 * @throws OoxmlError when one is malformed
 */
export function chartsIn(pkg: OpcPackage, slide: string): ChartReport[] {
  return pkg
    .rels(slide)
    .filter(({ type }) => type === REL.chart)
    .map(({ target }) => chartIn(parseXml(pkg.data(target), target), '', target));
}

/** A chart's kinds and cached values. Undefined when its part is missing. @throws OoxmlError when it is malformed. */
export function chartOf(
  pkg: OpcPackage,
  slide: string,
  shape: string,
  reference: XmlElement,
): ChartReport | undefined {
  const part = pkg.rel(slide, reference.attributes['r:id'])?.target;
  return part === undefined || !pkg.has(part) ? undefined : chartIn(pkg.xml(part), shape, part);
}

function chartIn(tree: XmlElement, shape: string, part: string): ChartReport {
  const plots = children(descendants(tree, 'c:plotArea')[0]).filter((e) => e.name.endsWith('Chart'));
  return {
    shape,
    part,
    kinds: plots.map((plot) => plot.name.slice(2, -'Chart'.length)),
    series: plots.flatMap((plot) =>
      children(plot, 'c:ser').map((series) => ({
        name: points(child(series, 'c:tx')).join(' '),
        categories: points(child(series, 'c:cat') ?? child(series, 'c:xVal')).map((value) => value ?? ''),
        values: points(child(series, 'c:val') ?? child(series, 'c:yVal')).map(numberOf),
      })),
    ),
  };
}

/** No real chart has more points; a false count must not fill the memory. */
const MAX_POINTS = 100_000;

/** The cached points of a reference or literal, null where there is none; a series name may be a plain `c:v`. */
function points(source: XmlElement | undefined): (string | null)[] {
  if (!source) return [];
  const given = descendants(source, 'c:pt');
  if (given.length === 0) return children(source, 'c:v').map(text);
  const count = Math.min(Number(descendants(source, 'c:ptCount')[0]?.attributes.val ?? 0) || 0, MAX_POINTS);
  const values: (string | null)[] = Array.from({ length: count }, () => null);
  for (const point of given) {
    const idx = Number(point.attributes.idx);
    if (Number.isInteger(idx) && idx >= 0 && idx < MAX_POINTS) values[idx] = text(child(point, 'c:v'));
  }
  return Array.from(values, (value) => value ?? null);
}

function numberOf(value: string | null): number | null {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The texts of a SmartArt diagram, in the order of its data model. */
export function diagramTexts(pkg: OpcPackage, slide: string, data: XmlElement): string[] {
  const part = pkg.rel(slide, child(data, 'dgm:relIds')?.attributes['r:dm'])?.target;
  if (part === undefined || !pkg.has(part)) return [];
  return descendants(pkg.xml(part), 'dgm:t')
    .map((body) => textOf(body))
    .filter((value) => value.trim() !== '');
}
