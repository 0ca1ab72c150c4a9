/**
 * Columns: how the fields of a kind stand in sheets that come in and go out, in tables that are pasted, and where people
 * look through what was read. A kind with columns says of every field which it has, or the kind does not compile. Code
 * that reads, writes and shows columns walks this list and knows few fields by name.
 */
import type { FieldForm, Fields } from './field';

/** What a kind says of one column. */
interface ColumnSpec {
  /** What `--map` calls it; the field's own key when left out. */
  id?: string;
  /** The part of the field that it holds: `start` of `when`. */
  part?: string;
  /** A cell of it may hold the whole field: «9.–10. februar 2026» where the first day stands. */
  whole?: true;
  /** Read on the way to another column and never written: a first name, a time of day. */
  onlyRead?: true;
  /** Headings that it is known by besides the label of its field, in all languages, with bars between. */
  headings?: string;
  /** Headings that mean this column only where nothing else in the table is it: «Møte» over days. */
  otherwise?: string;
  /** The field that is written where this one is empty: the year of a meeting without a day. */
  instead?: string;
  /** Not shown where people look through what was read. */
  unseen?: true;
  /** Several in one cell are to be chosen between: «Kristiansand eller Innlandet». */
  either?: true;
  /** What a cell must look like to be taken. */
  fits?: RegExp;
}

/** For every field its columns; `none` for one that no sheet can hold, or that stands in the column of another. */
export type ColumnsOf<F extends Fields> = Readonly<
  Record<keyof F & string, 'none' | ColumnSpec | readonly ColumnSpec[]>
>;

export interface Column extends ColumnSpec {
  id: string;
  /** Key of its field. */
  field: string;
  /** Where its value stands in an entry: «name», «when.start». */
  path: string;
  /** Of one value, as it holds on a day. */
  form: FieldForm;
}

/** @throws Error when a column cannot hold what its field is, or two are called the same */
export function columnsOf<F extends Fields>(kind: string, fields: F, specs: ColumnsOf<F>): Column[] {
  const out: Column[] = [];
  const listed = Object.entries(specs) as [string, 'none' | ColumnSpec | readonly ColumnSpec[]][];
  for (const [field, spec] of listed) {
    for (const one of spec === 'none' ? [] : [spec].flat()) {
      const form = formAt(fields[field]!.form, one.part);
      const id = one.id ?? field;
      if (!form || (!one.onlyRead && !fitsInCell(form)))
        throw new Error(`The column «${id}» of «${kind}» cannot hold ${form?.type ?? one.part}.`);
      if (out.some((other) => other.id === id))
        throw new Error(`Two columns of «${kind}» are called «${id}».`);
      out.push({ ...one, id, field, path: one.part ? `${field}.${one.part}` : field, form });
    }
  }
  return out;
}

function formAt(form: FieldForm, part: string | undefined): FieldForm | undefined {
  if (form.type === 'timed') return formAt(form.of, part);
  if (part === undefined) return form;
  return form.type === 'object' ? form.fields[part] : undefined;
}

function fitsInCell(form: FieldForm): boolean {
  switch (form.type) {
    case 'string':
    case 'text':
    case 'url':
    case 'date':
    case 'number':
    case 'choice':
      return true;
    case 'list':
      return form.of.type === 'string';
    default:
      return false;
  }
}
