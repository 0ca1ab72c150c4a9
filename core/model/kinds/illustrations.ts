import { list, optional, text } from '../field';
import { defineKind, ref } from '../kind';
import { images } from './images';

/** A drawing with what its figures say. */
export const illustrations = defineKind('illustrations', 'title', {
  title: text(),
  image: optional(ref(images)),
  bubbles: list(text(), 8),
});
