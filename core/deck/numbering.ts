/**
 * Printed numbers, and marks on titles. Titles are how screen reader users move between slides, so each is unique
 * (WCAG 2.4.2, 2.4.6): continuations and accidental repeats get «(2 av 3)», as Microsoft's accessibility checker advises.
 */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';

export interface Numbering {
  /** Of each slide, the printed number of its first scene, or the one it would have. */
  first: readonly number[];
  /** Of each slide, the mark of each of its scenes; empty for none. */
  marks: readonly (readonly string[])[];
  /** Titles that several slides have, in deck order: the second scene of the title, and how many slides have it. */
  repeated: readonly { slide: number; scene: number; slides: number }[];
}

/** @param titles of the scenes of each slide, as they are compared; empty for a scene without a title */
export function numberSlides(lang: Language, titles: readonly (readonly string[])[]): Numbering {
  const first: number[] = [];
  const groups = new Map<string, { slide: number; scene: number }[]>();
  let next = 1;
  titles.forEach((own, slide) => {
    first.push(next);
    next += own.length;
    own.forEach((title, scene) => {
      // A slide without a title is called by its number, which no other has.
      if (title === '') return;
      const group = groups.get(title);
      if (group) group.push({ slide, scene });
      else groups.set(title, [{ slide, scene }]);
    });
  });
  const marks = titles.map((own) => own.map(() => ''));
  const repeated: { slide: number; scene: number; slides: number }[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach(({ slide, scene }, i) => {
      marks[slide]![scene] = label(lang, 'partOf', { n: i + 1, m: group.length });
    });
    const slides = new Set(group.map(({ slide }) => slide)).size;
    if (slides > 1) repeated.push({ ...group[1]!, slides });
  }
  return { first, marks, repeated };
}
