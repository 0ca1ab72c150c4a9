/** Where words may be divided. Patterns for nb, nn and en; Northern Sámi divides only at authored soft hyphens. */
import en from 'hyphen/en-gb';
import nb from 'hyphen/nb';
import nn from 'hyphen/nn';
import type { Language } from '../formats/language';

export const softHyphen = '\u00AD';

const patterns: Record<Language, ((text: string) => string) | undefined> = {
  nb: (text) => nb.hyphenateSync(text),
  nn: (text) => nn.hyphenateSync(text),
  en: (text) => en.hyphenateSync(text),
  se: undefined,
};

/**
 * Addresses and numbers are never divided: a hyphen in them would be read as theirs. «administrasjon/økonomistyring»
 * is none.
 */
const notAWord = /[@\d_]|\w\.\w|^\/|\/$|\/.*\//u;

const cache = new Map<string, readonly number[]>();

/**
 * Where a word may be divided: UTF-16 offsets in order, without its ends. Authored soft hyphens win over patterns. A part
 * shorter than three letters stays with its neighbour: «o-» helps nobody.
 */
export function divisionPoints(word: string, language: Language): readonly number[] {
  const key = `${language} ${word}`;
  const known = cache.get(key);
  if (known) return known;
  const points = word.includes(softHyphen)
    ? authored(word)
    : isAddress(word)
      ? []
      : patterned(patterns[language]?.(word) ?? word);
  if (cache.size > 50_000) cache.clear();
  cache.set(key, points);
  return points;
}

/** Addresses, numbers and paths: never divided, unless their author says where. */
export function isAddress(word: string): boolean {
  return notAWord.test(word);
}

/** Behind each soft hyphen that stands between letters. */
function authored(word: string): number[] {
  const points: number[] = [];
  let begun = false;
  for (let i = 0; i < word.length; i++) {
    if (word[i] === softHyphen) continue;
    if (begun && word[i - 1] === softHyphen) points.push(i);
    begun = true;
  }
  return points;
}

/** @param marked the word with a soft hyphen wherever patterns divide it */
function patterned(marked: string): number[] {
  const points: number[] = [];
  let at = 0;
  // Letters since the last point.
  let before = 0;
  for (const part of marked.split(softHyphen)) {
    const own = letters(part);
    if (before >= 3 && own >= 3) {
      points.push(at);
      before = 0;
    }
    before += own;
    at += part.length;
  }
  return points;
}

function letters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}
