import { list, optional, text } from '../field';
import { defineKind } from '../kind';

/** A topic or dilemma: a pair that faces each other, or one statement, with sub-points. */
export const topics = defineKind(
  'topics',
  'text',
  {
    text: text(),
    /** The other side of a pair. */
    against: optional(text()),
    points: optional(list(text(), 20)),
  },
  { text: {}, against: {}, points: 'none' },
);
