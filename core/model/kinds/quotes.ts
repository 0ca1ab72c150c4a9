import { optional, partialDate, str, text } from '../field';
import { defineKind, ref } from '../kind';
import { images } from './images';
import { people } from './people';

/** Words that somebody said. Verbatim: no formatter touches them; a second-hand attribution is a field of its own. */
export const quotes = defineKind('quotes', 'text', {
  /** With the marks and elisions of the original, but without the outer quotation marks. */
  text: text(),
  speaker: optional(ref(people)),
  /** Who said it where that is no person: a body or a report. A person goes before it. */
  by: optional(text()),
  /** The speaker's title when the words were said, where it differs from the register's. */
  title: optional(text()),
  /** Whose words the speaker repeated: «etter Jan P. Syse». */
  after: optional(str()),
  said: optional(partialDate()),
  /** A short heading: what the quotation is about. */
  topic: optional(text()),
  image: optional(ref(images)),
});
