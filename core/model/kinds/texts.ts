import { list, object, optional, text } from '../field';
import { defineKind } from '../kind';

/** Free text that several decks share: a lead and points with sub-points. */
export const texts = defineKind('texts', 'heading', {
  heading: text(),
  lead: optional(text()),
  points: optional(list(object({ text: text(), points: optional(list(text(), 20)) }), 60)),
});
