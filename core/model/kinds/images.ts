import { bool, choice, num, object, optional, str, text, url } from '../field';
import { defineKind } from '../kind';

/** Pictures with what the law asks for: who made them (åndsverkloven § 5), under which licence, and words for the blind. */
export const images = defineKind('images', 'file', {
  /** File name in the workspace's `assets` folder. */
  file: str(),
  alt: optional(text()),
  /** `decorative` says nothing and is skipped by screen readers; `own` was made by the commission or by Lysark. */
  purpose: optional(choice('content', 'decorative')),
  own: optional(bool()),
  credit: optional(
    object({
      creator: optional(str()),
      agency: optional(str()),
      title: optional(str()),
      sourceUrl: optional(url()),
      licence: optional(str()),
      licenceUrl: optional(url()),
      changed: optional(str()),
      /** Photograph or drawing, for the word before the name. */
      as: optional(choice('photo', 'illustration')),
    }),
  ),
  /** The point that stays visible when the picture is cropped, fractions from the left top. */
  focus: optional(object({ x: num(), y: num() })),
});
