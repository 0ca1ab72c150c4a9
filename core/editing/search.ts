/** Finding by words: every word must begin a word of what is found, or stand in it; the nearest to the beginning first. */
import { fold } from '../formats/typography';
import { fold as foldText } from '../search/fold';

export interface Findable<T> {
  /** What is read first, and weighs most. */
  title: string;
  more?: string;
  item: T;
}

interface Prepared<T> {
  title: string;
  all: string;
  item: T;
  order: number;
}

/** «Ærlig Åpen» → «ærlig åpen»: the words alone, as finding in texts folds them. */
export function folded(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function prepare<T>(list: readonly Findable<T>[]): Prepared<T>[] {
  return list.map(({ title, more, item }, order) => {
    const own = ` ${folded(title)}`;
    return { title: own, all: more ? `${own} ${folded(more)}` : own, item, order };
  });
}

/** @returns the best first, at most `most` */
export function search<T>(prepared: readonly Prepared<T>[], query: string, most: number): T[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return prepared.slice(0, most).map(({ item }) => item);
  const hits: { one: Prepared<T>; score: number }[] = [];
  for (const one of prepared) {
    let score = 0;
    for (const word of words) {
      const part = scoreOf(one, word);
      if (part === 0) {
        score = 0;
        break;
      }
      score += part;
    }
    if (score > 0) hits.push({ one, score });
  }
  hits.sort((a, b) => b.score - a.score || a.one.order - b.one.order);
  return hits.slice(0, most).map(({ one }) => one.item);
}

function scoreOf({ title, all }: Prepared<unknown>, word: string): number {
  if (title.startsWith(` ${word}`)) return 8;
  if (title.includes(` ${word}`)) return 6;
  if (title.includes(word)) return 3;
  if (all.includes(` ${word}`)) return 2;
  return all.includes(word) ? 1 : 0;
}

/** Finding among entries as people type: every word somewhere in the title or below it, without marks. */
const searchedTexts = new WeakMap<object, string>();

interface Listed {
  title: string;
  subtitle?: string;
}

function searchedText(one: Listed): string {
  const known = searchedTexts.get(one);
  if (known !== undefined) return known;
  const made = fold(`${one.title} ${one.subtitle ?? ''}`);
  searchedTexts.set(one, made);
  return made;
}

/** The words that must be found. */
export function wordsToFind(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** @param most so many are shown; those that begin with what was typed come first */
export function found<T extends Listed>(list: readonly T[], query: string, most = 50): T[] {
  const words = wordsToFind(query);
  if (words.length === 0) return list.slice(0, most);
  const first: T[] = [];
  const rest: T[] = [];
  for (const one of list) {
    const text = searchedText(one);
    if (!words.every((word) => text.includes(word))) continue;
    (text.startsWith(words[0]!) ? first : rest).push(one);
    if (first.length >= most) break;
  }
  return [...first, ...rest].slice(0, most);
}
