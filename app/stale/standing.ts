/**
 * What stands on a slide now where its values stood when it was exported: people edit words in PowerPoint, move lines
 * about and write sentences anew. Lines that are the same are found first; what is left is laid against what is left, in
 * the same shape before anywhere else, and word by word. Whatever a file holds, the work is bounded.
 */
import { comparedLines, lineText, type StampedLine } from '../../exporters/pptx/stamp-texts';
import { comparable } from './words';

/** A stretch of words that showed a value, as it was and as it is. */
export interface Standing {
  /** As exported. */
  was: string;
  /** What stands there now; empty when it was taken away. */
  found: string;
  changed: boolean;
  /** Below the fact's field. */
  path: readonly (string | number)[];
  /** Whether other facts are said in the same words. */
  shared: boolean;
}

export interface SlideStanding {
  /** By the fact's place in the stamp. */
  values: ReadonlyMap<number, readonly Standing[]>;
  /** All words of the slide as it is, comparable. */
  words: string;
  /** Whether any value is another than it was. */
  changed: boolean;
}

interface Line {
  shape: string;
  text: string;
}

/**
 * @param texts of the slide as it is, those that count (`stampedTexts`)
 * @returns undefined for more lines than any slide has
 */
export function standingOn(
  lines: readonly StampedLine[],
  texts: readonly { shape: string; text: string }[],
): SlideStanding | undefined {
  const now = texts.flatMap(({ shape, text }) => comparedLines(text).map((line) => ({ shape, text: line })));
  if (lines.length > mostLines || now.length > mostLines) return undefined;
  const found = pairs(lines, now);
  const budget = { left: mostSteps };
  const values = new Map<number, Standing[]>();
  lines.forEach((line, i) => {
    const instead = piecesNow(line, found[i], budget);
    line.pieces.forEach(({ text, shows }, p) => {
      const was = text.trim();
      if (was === '') return;
      const standing = instead[p] ?? '';
      const changed = comparable(standing) !== comparable(was);
      for (const { fact, path } of shows) {
        const list = values.get(fact) ?? [];
        values.set(fact, list);
        list.push({ was, found: standing, changed, path, shared: shows.length > 1 });
      }
    });
  });
  const changed = [...values.values()].some((list) => list.some((one) => one.changed));
  return { values, changed, words: comparable(now.map(({ text }) => text).join('\n')) };
}

function textOf(line: StampedLine): string {
  return lineText(line.pieces.map(({ text }) => text).join(''));
}

/** For each line as it was the line as it is; undefined for one that is gone. */
function pairs(lines: readonly StampedLine[], now: readonly Line[]): (Line | undefined)[] {
  const out: (Line | undefined)[] = lines.map(() => undefined);
  const texts = lines.map(textOf);
  const left = new Set(now);
  const take = (i: number, line: Line | undefined): void => {
    if (!line) return;
    out[i] = line;
    left.delete(line);
  };
  const open = (): number[] => lines.flatMap((_, i) => (out[i] ? [] : [i]));
  const byText = new Map<string, Line[]>();
  for (const line of now) byText.set(line.text, [...(byText.get(line.text) ?? []), line]);
  const sameIn = (here: (line: Line, i: number) => boolean): void => {
    for (const i of open()) {
      const same = byText.get(texts[i]!) ?? [];
      take(
        i,
        same.find((line) => left.has(line) && here(line, i)),
      );
    }
  };
  sameIn((line, i) => line.shape === lines[i]!.shape);
  // Two numbers that changed places are both wrong, and words that were moved are not. Where hardly a line is in its
  // place, a program has named all shapes anew.
  const settled = open().length * 2 <= lines.length;
  const waiting = (shape: string): boolean => [...left].some((line) => line.shape === shape);
  sameIn((_, i) => !settled || /\p{L}/u.test(texts[i]!) || !waiting(lines[i]!.shape));
  // A slide on which so much was written anew is another slide.
  if (open().length * left.size > mostPairs) return out;
  const made = new Map<string, ReadonlyMap<string, number>>();
  const bags = (text: string): ReadonlyMap<string, number> => {
    const bag = made.get(text) ?? bagOf(text);
    made.set(text, bag);
    return bag;
  };
  for (const here of [true, false]) {
    const likely = open()
      .flatMap((i) =>
        [...left]
          .filter((line) => !here || line.shape === lines[i]!.shape)
          .map((line) => ({ i, line, like: likeness(bags(texts[i]!), bags(line.text)) })),
      )
      .filter(({ like }) => like >= (here ? 0.3 : 0.5))
      .sort((a, b) => b.like - a.like);
    for (const { i, line } of likely) if (!out[i] && left.has(line)) take(i, line);
    // «470» and «999» have nothing in common but their place.
    if (here) {
      for (const i of open()) {
        take(
          i,
          [...left].find((line) => line.shape === lines[i]!.shape),
        );
      }
    }
  }
  return out;
}

/** Cells of the largest table, and more. */
const mostLines = 5000;
const mostPairs = 10_000;
/** Steps of laying words against words, for one slide. */
const mostSteps = 4_000_000;

/** The words of a line with how often each stands there; of a very long one those that it begins with. */
function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of comparable(text.slice(0, 4000)).split(' ')) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** From 0 to 1: how many words two lines have in common. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return (2 * common) / all;
}

/** What stands in place of each piece of a line. */
function piecesNow(line: StampedLine, now: Line | undefined, budget: { left: number }): string[] {
  const { pieces } = line;
  if (!now) return pieces.map(() => '');
  if (now.text === textOf(line)) return pieces.map(({ text }) => text.trim());
  if (pieces.length === 1) return [now.text];
  const words = pieces.map(({ text }) => wordsIn(text));
  const owners = words.flatMap((own, p) => own.map(() => p));
  const after = wordsIn(now.text);
  const matched = alignment(words.flat(), after, budget);
  const out: string[][] = pieces.map(() => []);
  const give = (begin: number, end: number, to: readonly number[]): void => {
    for (const p of to) out[p]!.push(...after.slice(begin, end));
  };
  // From one word that is still there to the next: what came in between belongs to the pieces that lost words there.
  let [at, next] = [0, 0];
  for (let i = 0; i <= owners.length; i++) {
    const to = i === owners.length ? after.length : matched[i];
    if (to === undefined) continue;
    const lost = new Set(owners.slice(at, i));
    give(next, to, lost.size > 0 ? [...lost] : [heir(pieces, owners[i - 1], owners[i])]);
    if (i < owners.length) give(to, to + 1, [owners[i]!]);
    [at, next] = [i + 1, to + 1];
  }
  return out.map((own) => own.join('').trim());
}

/** To which of two neighbours words belong that were written between them: to the one that shows a value. */
function heir(pieces: StampedLine['pieces'], before: number | undefined, after: number | undefined): number {
  const shows = (p: number | undefined): boolean => p !== undefined && pieces[p]!.shows.length > 0;
  return (shows(after) ? after : shows(before) ? before : (after ?? before)) ?? 0;
}

/** Words, blanks and marks. */
function wordsIn(text: string): string[] {
  return text.replace(/\s+/g, ' ').match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** For each word the place of the same word in the other list, so that as many as can be keep their order. */
function alignment(
  a: readonly string[],
  b: readonly string[],
  budget: { left: number },
): (number | undefined)[] {
  const width = b.length + 1;
  budget.left -= a.length * b.length;
  if (budget.left < 0) return a.map(() => undefined);
  // Length of what the ends of both, from here on, have in common.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right] = [common[(i + 1) * width + j]!, common[i * width + j + 1]!];
      common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(down, right);
    }
  }
  const out: (number | undefined)[] = a.map(() => undefined);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) out[i++] = j++;
    else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i++;
    else j++;
  }
  return out;
}
