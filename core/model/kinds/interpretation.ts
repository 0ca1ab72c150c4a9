import { text } from '../field';
import { defineKind } from '../kind';
import { timed } from '../time';

/** How the commission reads its mandate. */
export const interpretation = defineKind('interpretation', 'text', {
  text: timed(text()),
});
