/** A table of a Word document as rows of cells; what is merged downwards stands in every row that it spans. */
import { looksLikeName } from '../../core/formats/member-words';
import { importLimits, type RawCell } from '../../core/import/types';
import type { XmlElement } from '../../ooxml';
import { joinLines } from './lines';
import { holdRow } from './pieces';
import { attributeOf, boxesIn, elementsIn, linesOf, type Seen } from './word-text';
import { child1, local } from './xlsx-package';

/** What holds rows, cells or paragraphs without being one of them. */
const wraps = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** Elements of a kind, also within what only wraps them. */
export function within(e: XmlElement, name: string): XmlElement[] {
  return elementsIn(e).flatMap((one) =>
    local(one) === name ? [one] : wraps.has(local(one)) ? within(one, name) : [],
  );
}

/** @throws ImportError when it is larger than any sheet that is read */
export function tableIn(table: XmlElement, seen: Seen): RawCell[][] {
  const rows: RawCell[][] = [];
  /** What goes on downwards, by its column. */
  let above = new Map<number, RawCell>();
  let cells = 0;
  for (const tr of within(table, 'tr')) {
    const properties = child1(tr, 'trPr');
    if (properties && child1(properties, 'ins')) seen.changes = true;
    if (properties && child1(properties, 'del')) {
      seen.changes = true;
      continue;
    }
    const row: RawCell[] = [];
    const next = new Map<number, RawCell>();
    for (let i = 0; i < count(properties, 'gridBefore', 0); i++) row.push({ text: '' });
    for (const tc of within(tr, 'tc')) {
      const at = row.length;
      const spec = child1(tc, 'tcPr');
      const merge = spec && child1(spec, 'vMerge');
      const goesOn = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
      const cell: RawCell = goesOn
        ? { ...(above.get(at) ?? { text: '' }), ...(above.has(at) ? { merged: true as const } : {}) }
        : { text: textOf(tc, seen) };
      if (merge) next.set(at, cell);
      row.push(cell);
      for (let i = 1; i < count(spec, 'gridSpan', 1); i++)
        row.push(cell.text === '' ? { text: '' } : { text: '', merged: true });
    }
    above = next;
    cells += row.length;
    holdRow(row, rows.length, cells);
    rows.push(row);
  }
  return rows;
}

function count(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const said = properties && child1(properties, name);
  const number = Number(said ? attributeOf(said, 'val') : Number.NaN);
  return Number.isInteger(number) && number > 0 ? Math.min(number, importLimits.columns + 1) : otherwise;
}

/** Paragraphs, and those of the text boxes that hang on each. */
export function paragraphsIn(e: XmlElement): XmlElement[] {
  return within(e, 'p').flatMap((p) => [p, ...boxesIn(p).flatMap(paragraphsIn)]);
}

/** Several people below each other in a cell stay several; other lines become one. */
function textOf(tc: XmlElement, seen: Seen): string {
  const lines = linesOf(paragraphsIn(tc), seen)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter(Boolean);
  return lines.length > 1 && lines.every(looksLikeName) ? lines.join('\n') : joinLines(lines);
}
