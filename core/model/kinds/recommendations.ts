import { choice, list, object, optional, text } from '../field';
import { defineKind, ref } from '../kind';
import { series } from './series';

/** A recommendation; each point may be the majority's only. */
export const recommendations = defineKind('recommendations', 'heading', {
  heading: text(),
  series: optional(ref(series)),
  points: list(object({ text: text(), by: optional(choice('majority', 'minority')) }), 20),
});
