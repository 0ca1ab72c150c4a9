/**
 * How much a slide reads, before anything of it is laid out: laying out takes as long as there is text to set. Who has
 * other things to do, such as a page in which somebody types, leaves a slide that reads more than it has time for.
 */
import type { FieldForm } from '../model/field';

/** What was to be read is more than was allowed. It is no fault, and never reaches people. */
export class TooMuch extends Error {}

/** Letters that a number or a name in a table of data counts for: charts are made of thousands of them, and set few. */
const cell = 0.1;
const counted = new WeakMap<object, number>();

/** Letters of text in a value as it stands in a file, and what its other parts come to beside them. */
export function effortOf(value: unknown, form?: FieldForm): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return cell;
  let sum = counted.get(value);
  if (sum === undefined) {
    sum = isTable(form) ? cellsIn(value as unknown[][]) * cell : 0;
    if (!isTable(form)) for (const part of Object.values(value)) sum += effortOf(part);
    counted.set(value, sum);
  }
  return sum;
}

function isTable(form: FieldForm | undefined): boolean {
  return form?.type === 'list' && form.of.type === 'list' && form.of.of.type === 'cell';
}

function cellsIn(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

/** Counts what is read. @throws TooMuch from the returned function when it has come to more than `most` letters */
export function allowing(most: number): (value: unknown, form?: FieldForm) => void {
  let left = most;
  return (value, form) => {
    left -= effortOf(value, form);
    if (left < 0) throw new TooMuch('More is read than there is time for.');
  };
}
