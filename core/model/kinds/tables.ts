import { list, optional, text } from '../field';
import { defineKind } from '../kind';

/** A small table; the first row of `rows` is the first below the header. */
export const tables = defineKind('tables', 'title', {
  title: text(),
  columns: list(text(), 12),
  rows: list(list(text(), 12), 200),
  unit: optional(text()),
});
