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

/** A folded text, and where in the text each of its letters begins and ends. */
export interface Folded {
  text: string;
  /** Offsets in the text that was folded; the same as in `text` when left out. */
  starts?: readonly number[];
  ends?: readonly number[];
}

/** «Kommune\u00ADråd – Idé» → «kommuneråd – ide». */
export function fold(text: string): string {
  return odd.test(text) ? walk(text) : text.toLowerCase();
}

export function foldWithPlaces(text: string): Folded {
  if (!odd.test(text)) return { text: text.toLowerCase() };
  const starts: number[] = [];
  const ends: number[] = [];
  return { text: walk(text, starts, ends), starts, ends };
}

function walk(text: string, starts?: number[], ends?: number[]): string {
  let out = '';
  let blank = false;
  for (let at = 0; at < text.length; ) {
    const begin = at;
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    while (at < text.length && at - begin < mostMarks && isMark(text.charCodeAt(at))) at++;
    const to = foldedLetter(text.slice(begin, at));
    // Several blanks, of whatever kind, are one.
    if (to === ' ' && blank) {
      if (ends) ends[ends.length - 1] = at;
      continue;
    }
    out += to;
    if (to !== '') blank = to === ' ';
    for (let i = 0; i < to.length; i++) {
      starts?.push(begin);
      ends?.push(at);
    }
  }
  return out;
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

/** Where a query stands in a text, as offsets in the text itself. */
export function rangesIn(text: string, query: Query): Range[] {
  const { text: folded, starts, ends } = foldWithPlaces(text);
  const { length } = query.folded;
  return placesIn(folded, query).map((at) =>
    starts && ends ? { start: starts[at]!, end: ends[at + length - 1]! } : { start: at, end: at + length },
  );
}
