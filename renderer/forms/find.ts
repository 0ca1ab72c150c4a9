/** Finding among entries as people type: every word somewhere in the title or below it, without marks. Pure. */
import { fold } from '../../core/formats/typography';

const folded = new WeakMap<object, string>();

interface Findable {
  title: string;
  subtitle?: string;
}

function hay(one: Findable): string {
  const known = folded.get(one);
  if (known !== undefined) return known;
  const made = fold(`${one.title} ${one.subtitle ?? ''}`);
  folded.set(one, made);
  return made;
}

/** The words that must be found. */
export function wordsToFind(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** @param most so many are shown; those that begin with what was typed come first */
export function found<T extends Findable>(list: readonly T[], query: string, most = 50): T[] {
  const words = wordsToFind(query);
  if (words.length === 0) return list.slice(0, most);
  const first: T[] = [];
  const rest: T[] = [];
  for (const one of list) {
    const text = hay(one);
    if (!words.every((word) => text.includes(word))) continue;
    (text.startsWith(words[0]!) ? first : rest).push(one);
    if (first.length >= most) break;
  }
  return [...first, ...rest].slice(0, most);
}
