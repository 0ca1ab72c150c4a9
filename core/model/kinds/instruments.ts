import { optional, text } from '../field';
import { defineKind, ref } from '../kind';
import { timed } from '../time';
import { reports } from './reports';

/** A means the state steers by, in the report that treats it. An example of a category names it in `category`. */
export const instruments = defineKind(
  'instruments',
  'text',
  {
    text: text(),
    /** What it is called in short: «Juridiske virkemidler». */
    category: optional(text()),
    report: optional(timed(ref(reports))),
  },
  { category: {}, text: {}, report: 'none' },
);
