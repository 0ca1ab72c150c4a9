import { day, list, object, optional, str, text } from '../field';
import { defineKind } from '../kind';
import { timed } from '../time';

/** A meeting as data, never as text: days, places that may still be open, and what it is for. */
export const meetings = defineKind('meetings', 'what', {
  when: optional(timed(object({ start: day(), end: optional(day()) }))),
  /** For a meeting without a date: the year it is planned in. */
  year: optional(str()),
  /** More than one is a choice not yet made: «Kristiansand eller Innlandet». */
  places: optional(timed(list(str(), 10))),
  what: optional(timed(text())),
});
