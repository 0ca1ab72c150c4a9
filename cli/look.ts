/** A dataset as `lysark import` shows it before it is written: what the app shows too. */
import type { Planned } from '../app/import';
import { clean } from './clean';
import { paint, say } from './terminal';

type Dataset = NonNullable<Planned['look']['dataset']>;

const widest = 24;
const mostColumns = 8;

/** @param sheets names of the sheets of the file */
export function printDataset({ columns, sample, size }: Dataset, sheet: string | undefined): void {
  const dim = (text: string): string => paint(process.stdout, 'dim', text);
  if (sheet) say(`    ${dim('sheet  ')} ${clean(sheet)}`);
  say(`    ${dim('size   ')} ${size.rows} rows, ${size.columns} columns`);
  for (const { label, holds, unit } of columns) {
    say(`    ${dim(holds.padEnd(7))} ${clean(words(label))}${unit ? ` (${clean(words(unit))})` : ''}`);
  }
  for (const row of sample) {
    const cells = row.slice(0, mostColumns).map((cell) => clean(words(cell)).slice(0, widest));
    say(`    ${dim('row    ')} ${cells.join(' | ')}${row.length > mostColumns ? ' | …' : ''}`);
  }
}

/** In the language of the commission, or the first that there is. */
function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((run: { t?: unknown }) => String(run.t ?? '')).join('');
  return words(Object.values(value)[0] ?? '');
}

/** What of it stands in `--json`. */
export function jsonOf({ dataset, understood }: Planned['look']): Record<string, unknown> {
  if (!dataset) return {};
  const { columns, sample, size } = dataset;
  return {
    dataset: {
      ...(understood?.name ? { sheet: understood.name } : {}),
      ...size,
      shown: { columns, rows: sample },
    },
  };
}
