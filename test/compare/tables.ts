/** What a table was read as, beside what the program that wrote it knows: every cell equal, or a doubt that names it. */
import { planImport, type ReadFile } from '../../core/import';
import type { UnsureWhy } from '../../core/paste';
import { workspaceOf } from '../core/import/support';

export interface TableTruth {
  columns: [label: string, holds: 'names' | 'numbers'][];
  rows: (string | number)[][];
  /** Doubts that have to be said: of hidden rows, of formulas. */
  doubts?: UnsureWhy[];
  written?: unknown;
}

const workspace = workspaceOf();

/** Spaces of any kind are one, as in every name that is read. */
const plain = (text: unknown): string =>
  String(text)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** Doubts without which a sign may not stand for what is missing, or a dash for zero. */
const needed = (sign: string, got: unknown): UnsureWhy | undefined => {
  if (sign === '-') return got === 0 ? 'dash-is-zero' : 'dash-is-missing';
  if (/^(?:\*|<\d)/.test(sign)) return 'number-hidden';
  return sign.startsWith('#') ? 'number-error' : undefined;
};

/** @returns what differs without a word */
export function differences(file: ReadFile, truth: TableTruth): string[] {
  const plan = planImport('datasets', file, { workspace, today: '2025-11-24' });
  if ('not' in plan) return [`refused: ${plan.not}`];
  const { entry, unsure } = plan.entries[0]!;
  const said = new Set(unsure.map(({ why }) => why));
  const out: string[] = [];
  const columns = (entry.columns as { label: string; holds: string }[]).map(({ label, holds }) => [
    plain(label),
    holds,
  ]);
  const wanted = truth.columns.map(([label, holds]) => [plain(label), holds]);
  if (JSON.stringify(columns) !== JSON.stringify(wanted)) {
    if (said.has('columns-same')) return [];
    return [`columns: ${JSON.stringify(wanted)} → ${JSON.stringify(columns)}`];
  }
  for (const why of truth.doubts ?? []) if (!said.has(why)) out.push(`no doubt ${why}`);
  const rows = entry.rows as (string | number)[][];
  if (rows.length !== truth.rows.length) return [...out, `rows: ${truth.rows.length} → ${rows.length}`];
  for (const [r, row] of truth.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const fault = differs(cell, rows[r]![c], truth.columns[c]![1] === 'names', said);
      if (fault)
        out.push(
          `row ${r + 1}, ${truth.columns[c]![0]}: ${JSON.stringify(cell)} → ${JSON.stringify(rows[r]![c])}, ${fault}`,
        );
    }
  }
  return out;
}

function differs(
  cell: string | number,
  got: unknown,
  isName: boolean,
  said: ReadonlySet<string>,
): string | undefined {
  if (isName) return plain(cell) === plain(got) ? undefined : 'another name';
  if (typeof cell === 'number')
    return Object.is(got, cell) || (got === 0 && cell === 0) || said.has('number-ambiguous')
      ? undefined
      : 'another number';
  const doubt = needed(cell, got);
  if (doubt && !said.has(doubt)) return `no doubt ${doubt}`;
  return plain(cell) === plain(got) || doubt === 'dash-is-zero' ? undefined : 'another sign';
}
