import { cellLimits, cells } from '../cells';
import { choice, list, num, object, optional, str, text } from '../field';
import { defineKind } from '../kind';

/**
 * Statistics as they were fetched: columns that say what a row is about, and columns of numbers. Where they come from
 * and when they were fetched is the source's; signs for missing numbers stay as they were.
 */
export const datasets = defineKind('datasets', 'title', {
  title: text(),
  /** Of all columns of numbers that have none of their own. */
  unit: optional(text()),
  decimals: optional(num()),
  /** The table's number at the agency: «06913». */
  table: optional(str()),
  columns: list(
    object({
      label: text(),
      /** `names` say what a row is about: regions, periods. */
      holds: choice('names', 'numbers'),
      unit: optional(text()),
      decimals: optional(num()),
    }),
    cellLimits.columns,
  ),
  rows: cells(),
});
