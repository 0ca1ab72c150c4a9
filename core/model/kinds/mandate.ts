import { optional, text } from '../field';
import { defineKind } from '../kind';

/** A point of the mandate. */
export const mandate = defineKind('mandate', 'heading', {
  heading: text(),
  text: text(),
  short: optional(text()),
});
