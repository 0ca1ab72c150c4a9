/**
 * Titles are how screen reader users move between slides, so each is unique (WCAG 2.4.2, 2.4.6): continuations and
 * accidental repeats get «(2 av 3)», as Microsoft's accessibility checker advises.
 */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Part } from './part';

/** How the n-th of m scenes of one title is marked. */
export function markOf(lang: Language, n: number, m: number): string {
  return m < 2 ? '' : label(lang, 'partOf', { n, m });
}

export interface Repeated {
  /** The second scene of the title. */
  second: Part;
  /** How many slides have it. */
  slides: number;
}

/** The mark of each scene of a deck, and titles that several slides have. */
export function titleMarks(
  lang: Language,
  parts: readonly Part[],
): { marks: string[]; repeated: Repeated[] } {
  const groups = new Map<string, number[]>();
  parts.forEach(({ key }, i) => {
    // A slide without a title is called by its number, which no other has.
    if (key === '') return;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  const marks = parts.map(() => '');
  const repeated: Repeated[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach((at, n) => {
      marks[at] = markOf(lang, n + 1, group.length);
    });
    const slides = new Set(group.map((at) => parts[at]!.slide)).size;
    if (slides > 1) repeated.push({ second: parts[group[1]!]!, slides });
  }
  return { marks, repeated };
}
