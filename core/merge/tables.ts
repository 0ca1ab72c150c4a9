/** Facts with columns and rows: a column that one adds has a cell in every row that the other adds. */
import { same } from '../base/json';
import type { ConflictPlace } from '../model/conflict';
import type { AnyField, FieldForm } from '../model/field';
import type { Entry } from '../model/register';
import type { Disputes } from './disputes';
import { at, type FieldMerge } from './fields';
import { cellsThree, columnsThree, isMatrix, rowsOf } from './matrix';
import { agreed, listOf, type Outcome, settledNow, type sides, simple } from './outcome';

export function hasTable(fields: Readonly<Record<string, AnyField>>): boolean {
  return fields.columns?.form.type === 'list' && fields.rows !== undefined && isMatrix(fields.rows.form);
}

/** @returns «apart» when one has removed a column in which the other has written */
export function tableThree(
  fields: Readonly<Record<string, AnyField>>,
  three: { base: Entry | undefined; ours: Entry; theirs: Entry },
  merge: FieldMerge,
  place: ConflictPlace,
  disputes: Disputes,
): { columns: unknown; rows: unknown } | 'apart' {
  const { base, ours, theirs } = three;
  if (same(ours.columns, theirs.columns) && same(ours.rows, theirs.rows))
    return { columns: ours.columns, rows: ours.rows };
  const known = (key: string) =>
    disputes.decided(at(place, key), { base: base?.[key], ours: ours[key], theirs: theirs[key] });
  const [headsKnown, rowsKnown] = [known('columns'), known('rows')];
  if (headsKnown && rowsKnown) return { columns: headsKnown.value, rows: rowsKnown.value };
  const pair = (entry: Entry | undefined) => [entry?.columns, entry?.rows];
  const only = simple({ base: pair(base), ours: pair(ours), theirs: pair(theirs) });
  if (only && !headsKnown && !rowsKnown) {
    const [columns, rows] = only.now as [unknown, unknown];
    return { columns, rows };
  }
  const heads = { base: listOf(base?.columns), ours: listOf(ours.columns), theirs: listOf(theirs.columns) };
  const rows = { base: rowsOf(base?.rows), ours: rowsOf(ours.rows), theirs: rowsOf(theirs.rows) };
  const columns = columnsThree(heads, rows);
  const cell = (fields.rows!.form as { of: { of: FieldForm } }).of.of;
  const cells = cellsThree(columns, cell, rows, (form, one) => merge.value(form, one));
  const renamed = columns.base.some((id, i) => {
    const left = (['ours', 'theirs'] as const).filter((side) => columns[side].includes(id));
    return left.length === 1 && !same(heads.base[i], heads[left[0]!][columns[left[0]!].indexOf(id)]);
  });
  if (!cells || renamed) return 'apart';
  const head = (fields.columns!.form as { of: FieldForm }).of;
  const outcomes = columns.merged.map((id): Outcome => {
    const [was, a, b] = (['base', 'ours', 'theirs'] as const).map(
      (side) => heads[side][columns[side].indexOf(id)],
    );
    return a === undefined || b === undefined
      ? agreed(a ?? b)
      : merge.value(head, { base: was, ours: a, theirs: b });
  });
  const list = (side: (typeof sides)[number]): unknown[] =>
    outcomes.map((one) => one[side]).filter((one) => one !== undefined);
  const outcome = settledNow({ now: list('now'), ours: list('ours'), theirs: list('theirs') });
  return {
    columns: headsKnown ? headsKnown.value : disputes.take(at(place, 'columns'), base?.columns, outcome),
    rows: rowsKnown ? rowsKnown.value : disputes.take(at(place, 'rows'), base?.rows, cells),
  };
}
