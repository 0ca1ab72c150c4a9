import type { Language, PerLanguage } from './language';

interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const norwegian: Marks = { open: '«', close: '»', innerOpen: '‘', innerClose: '’' };

/** Norwegian «ord ‘ord’ ord»; Northern Sámi print in Norway follows it; English “word ‘word’ word”. */
export const quoteMarks: PerLanguage<Marks> = {
  nb: norwegian,
  nn: norwegian,
  se: norwegian,
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
};

/** A piece of text that rules may change, or one they may not. */
export interface Piece {
  readonly text: string;
  readonly free: boolean;
}

/**
 * Addresses, file names and long codes with letters and digits in them: a «-» or «.» there is not punctuation.
 */
const untouchable =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\p{L}\d_-]+\.(?:pdf|pptx?|potx|docx?|xlsx?|csv|json|png|jpe?g|svg|no|com|org)(?![\p{L}\d])/giu;

/** Quotations on one line, with any of the marks people type. „…“ and ”…” are found in imported slides. */
const quotation = /«([^«»\n]*)»|“([^“”\n]*)”|„([^„“”\n]*)[“”]|”([^”\n]*)”|"([^"\n]*)"/gu;

/** Splits a text into pieces that satisfy the pattern (not free) and what lies between (free). */
function split(text: string, pattern: RegExp, protect: (match: RegExpMatchArray) => string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), free: true });
    pieces.push({ text: protect(match), free: false });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), free: true });
  return pieces;
}

function isQuotation(match: RegExpMatchArray, text: string): boolean {
  const inside = match[0].slice(1, -1);
  // «12" og 14"» are inches: a straight mark opens a quotation only before a word and after a space.
  if (!match[0].startsWith('"')) return inside.trim() !== '';
  const before = text[(match.index ?? 0) - 1] ?? ' ';
  return /^\S(?:.*\S)?$/u.test(inside) && !/[\p{L}\d]/u.test(before);
}

function setInner(inside: string, marks: Marks): string {
  const set = (_: string, before: string, words: string) =>
    `${before}${marks.innerOpen}${words}${marks.innerClose}`;
  return inside
    .replace(/(^|[\s(])'([^'\n]*[^'\s\n])'(?!\p{L})/gu, set)
    .replace(/(^|[\s(])"([^"\n]*[^"\s\n])"(?!\p{L})/gu, set);
}

/**
 * Cuts a text into what may be normalised and what may not: addresses, and whatever stands inside quotation
 * marks. Words between marks may be somebody's own, so only the marks themselves are set in the language's form.
 */
export function protectedPieces(text: string, lang: Language): Piece[] {
  const marks = quoteMarks[lang];
  return split(text, untouchable, (match) => match[0]).flatMap((piece) => {
    if (!piece.free) return [piece];
    const real: Piece[] = [];
    for (const part of split(piece.text, quotation, (match) =>
      isQuotation(match, piece.text)
        ? marks.open + setInner(match[0].slice(1, -1), marks) + marks.close
        : `\0${match[0]}`,
    )) {
      // What only looked like a quotation is ordinary text after all.
      if (part.text.startsWith('\0')) real.push({ text: part.text.slice(1), free: true });
      else real.push(part);
    }
    return real;
  });
}
