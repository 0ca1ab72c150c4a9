import { optional, text } from '../field';
import { defineKind, ref } from '../kind';
import { reports } from './reports';

/** A set of recommendations from one body. */
export const series = defineKind('series', 'name', {
  name: text(),
  /** The body that recommends: «Generalistkommuneutvalget». */
  body: text(),
  report: optional(ref(reports)),
  /** What one of them is called: «Tiltak». */
  each: optional(text()),
});
