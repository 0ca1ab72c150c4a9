import { day, optional, partialDate, str, text } from '../field';
import { defineKind } from '../kind';
import { timed } from '../time';

/** What the commission, or another, delivers: its working name, its number when it has one, and when. */
export const reports = defineKind('reports', 'name', {
  name: timed(text()),
  title: optional(timed(text())),
  /** When it is to be delivered, as promised. */
  due: optional(timed(partialDate())),
  delivered: optional(timed(day())),
  by: optional(text()),
  url: optional(str()),
});
