import { optional, text } from '../field';
import { defineKind } from '../kind';

/** A point of the mandate: what the commission is to do, or a heading with the words below it. */
export const mandate = defineKind(
  'mandate',
  'heading',
  {
    heading: text(),
    text: optional(text()),
    short: optional(text()),
  },
  { heading: { headings: 'oppgave|oppgåve|punkt|task|point' }, text: {}, short: 'none' },
);
