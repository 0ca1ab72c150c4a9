/**
 * Words as they are looked for: case and accents do not matter, nor what nobody sees (soft hyphens, marks without width)
 * and what a space is made of; æ, ø and å are letters of their own.
 */

/** Already as it is looked for, but for capitals: most texts, and they fold letter by letter. */
const odd = /[^ -~æøåÆØÅ«»–—…]| {2}/u;
/** Letters that Unicode does not take apart, as people type them without the mark. */
const unmarked: Readonly<Record<string, string>> = {
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
};
const own = new Set(['æ', 'ø', 'å']);
const alike: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '‐': '-', '‑': '-' };
const unseen = /^\p{Cf}+$/u;
const mark = /^\p{M}/u;
/** One letter with more marks than this is nobody's writing, and would cost the square of them. */
const mostMarks = 8;

const known = new Map<string, string>();

/** One letter with its marks, folded; nothing of what is not seen. */
function foldedLetter(letter: string): string {
  const made = known.get(letter);
  if (made !== undefined) return made;
  const folded = foldLetter(letter);
  if (letter.length <= 2 && known.size < 4000) known.set(letter, folded);
  return folded;
}

function foldLetter(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  if (unseen.test(letter)) return '';
  const small = letter.normalize('NFC').toLowerCase();
  // A mark more on one of them is an accent: «ǿ» is «ø».
  const base = [...small.normalize('NFD').replace(/a\u030A/u, 'å')]
    .filter((char) => !mark.test(char))
    .join('');
  const plain = own.has(base) ? base : (unmarked[base] ?? alike[base] ?? base);
  // Letters that PDFs tie together.
  return /[\uFB00-\uFB06]/u.test(plain) ? plain.normalize('NFKC') : plain;
}

/** «Kommune\u00ADråd – Idé» → «kommuneråd – ide». */
export function fold(text: string): string {
  return odd.test(text) ? walk(text) : text.toLowerCase();
}

const ascii = Array.from({ length: 0x7f }, (_, code) => foldLetter(String.fromCharCode(code)));

function walk(text: string): string {
  let out = '';
  let blank = false;
  for (let at = 0; at < text.length; ) {
    const end = letterEnd(text, at);
    const to = foldedAt(text, at, end);
    at = end;
    // Several blanks, of whatever kind, are one.
    if (to === '' || (to === ' ' && blank)) continue;
    out += to;
    blank = to === ' ';
  }
  return out;
}

/** Where the letters of the folded text begin and end in the text itself, up to so many of them. */
function placesOf(text: string, most: number): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let blank = false;
  for (let at = 0; at < text.length && starts.length < most; ) {
    const begin = at;
    at = letterEnd(text, begin);
    const to = foldedAt(text, begin, at);
    if (to === '') continue;
    if (to === ' ' && blank) {
      ends[ends.length - 1] = at;
      continue;
    }
    blank = to === ' ';
    for (let i = 0; i < to.length; i++) {
      starts.push(begin);
      ends.push(at);
    }
  }
  return { starts, ends };
}

/** Where a letter ends with the marks that stand on it. */
function letterEnd(text: string, begin: number): number {
  const code = text.charCodeAt(begin);
  let at = begin + (code >= 0xd800 && code < 0xdc00 && begin + 1 < text.length ? 2 : 1);
  while (at < text.length && at - begin < mostMarks && isMark(text.charCodeAt(at))) at++;
  return at;
}

function foldedAt(text: string, begin: number, end: number): string {
  const code = text.charCodeAt(begin);
  return end === begin + 1 && code < 0x7f ? ascii[code]! : foldedLetter(text.slice(begin, end));
}

/** Combining marks of the basic plane, told by their number: a pattern for each letter would be the most of the work. */
function isMark(code: number): boolean {
  if (code < 0x300) return false;
  return code < 0x370 || (code >= 0x483 && mark.test(String.fromCharCode(code)));
}

/** What is looked for. */
export interface Query {
  folded: string;
  /** Only where it stands between what is no letter and no digit. */
  whole: boolean;
}

/** @returns nothing where nothing was typed */
export function queryOf(typed: string, whole = false): Query | undefined {
  const folded = fold(typed).trim();
  return folded === '' ? undefined : { folded, whole };
}

/** Offsets in a text: from `start` up to `end`. */
export interface Range {
  start: number;
  end: number;
}

const letter = /[\p{L}\p{N}]/u;

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && letter.test(text[at]!);
}

/** Where a query stands in a folded text, from left to right and beside one another. */
export function placesIn(folded: string, { folded: wanted, whole }: Query): number[] {
  const out: number[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at)) {
    const end = at + wanted.length;
    const inWord =
      whole &&
      ((isLetter(folded, at) && isLetter(folded, at - 1)) ||
        (isLetter(folded, end - 1) && isLetter(folded, end)));
    if (!inWord) out.push(at);
    at = inWord ? at + 1 : end;
  }
  return out;
}

/**
 * Where a query stands in a text, as offsets in the text itself.
 *
 * @param folded the text, where it is known
 */
export function rangesIn(text: string, query: Query, folded = fold(text)): Range[] {
  const places = placesIn(folded, query);
  const { length } = query.folded;
  if (places.length === 0 || !odd.test(text)) {
    return places.map((at) => ({ start: at, end: at + length }));
  }
  const { starts, ends } = placesOf(text, places.at(-1)! + length);
  return places.map((at) => ({ start: starts[at]!, end: ends[at + length - 1]! }));
}
