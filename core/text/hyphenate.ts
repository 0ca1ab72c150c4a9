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

const cache = new Map<string, string[]>();

/**
 * The pieces a word may be divided into, in order; joined they are the word without soft hyphens. Authored soft hyphens
 * win over patterns. Pieces shorter than three letters are joined to their neighbour: «o-» helps nobody.
 */
export function syllables(word: string, language: Language): string[] {
  const key = `${language} ${word}`;
  const known = cache.get(key);
  if (known) return known;
  const marked =
    word.includes(softHyphen) || notAWord.test(word) ? word : (patterns[language]?.(word) ?? word);
  const pieces: string[] = [];
  for (const piece of marked.split(softHyphen)) {
    const last = pieces.length - 1;
    if (last >= 0 && (letters(pieces[last]!) < 3 || letters(piece) < 3) && !word.includes(softHyphen))
      pieces[last] += piece;
    else pieces.push(piece);
  }
  const out = pieces.filter((piece) => piece !== '');
  if (cache.size > 50_000) cache.clear();
  cache.set(key, out);
  return out;
}

function letters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}
