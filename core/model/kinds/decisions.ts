import { day, list, optional, str, text } from '../field';
import { defineKind } from '../kind';

/** A political decision with the text as adopted and who voted for it. */
export const decisions = defineKind('decisions', 'title', {
  title: text(),
  body: optional(text()),
  text: text(),
  number: optional(str()),
  date: optional(day()),
  parties: optional(list(str(), 30)),
});
