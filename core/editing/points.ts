/**
 * A list of words edited as a list: as lines on one or two levels, whatever the shape it has in a file. Points are split,
 * joined, moved between levels and pasted the same way on the slide and in every form. Pure.
 */
import type { Language } from '../formats/language';
import type { AuthoredText, FieldForm } from '../model/field';
import { textIn, withText } from '../operations/localised';
import { cutRuns, joinRuns, type OneText, type Run, wordsOf } from './text-runs';
import { isEmpty } from './values';

/** How the items of a list hold their words. */
export interface ListShape {
  words: 'text' | 'string';
  /** The key of the words in items that are objects. */
  key?: string;
  /** The key of the points below an item; lists that have none have one level. */
  below?: string;
  /** The key of who is behind an item. */
  by?: string;
}

/** Below the list: `[2]`, `[2, 'text']` or `[2, 'points', 0]`. */
export type PointPath = readonly (string | number)[];

interface Line {
  level: 0 | 1;
  words: unknown;
  /** What an item holds besides its words and the points below it. */
  rest?: Readonly<Record<string, unknown>>;
}

/** In which language words are split and joined; the others stay with the point that they stood in. */
export interface Tongue {
  language: Language;
  home: Language;
}

/** A list after an edit, and where the caret goes. */
export interface Edited {
  items: readonly unknown[];
  path: PointPath;
  /** In characters from the beginning of the point's words. */
  caret: number;
}

/** One point of what was pasted. */
export interface PastedPoint {
  text: string | readonly Run[];
  /** Of the list that it was copied from, from 0. */
  level: number;
}

/** Undefined for lists whose items are not words: references, numbers, tables. */
export function listShape(form: FieldForm): ListShape | undefined {
  if (form.type !== 'list') return undefined;
  const { of } = form;
  if (of.type === 'text' || of.type === 'string') return { words: of.type };
  if (of.type !== 'object' || of.fields.text?.type !== 'text') return undefined;
  const { points } = of.fields;
  const below = points?.type === 'list' && points.of.type === 'text' ? { below: 'points' } : {};
  const behind = of.fields.by;
  const by = behind?.type === 'choice' && behind.options.includes('majority') ? { by: 'by' } : {};
  return { words: 'text', key: 'text', ...below, ...by };
}

/** Enter: the words behind the caret become the next point. What is selected goes. */
export function splitPoint(at: ListPlace, from: number, to: number): Edited {
  const { lines, index } = opened(at);
  const line = lines[index]!;
  const [before, , after] = cut(at, line.words, from, to);
  // Above a point that is whole, a new one is put in; it keeps its points, its marks and its other languages.
  if (isEmpty(before) && !isEmpty(after) && to === 0) {
    const above: Line = { level: line.level, words: '' };
    return closed(at, lines.toSpliced(index, 0, above), index + 1, 0);
  }
  const rest = { ...line, words: withWords(at, line.words, before) };
  const next: Line = { level: line.level, words: withWords(at, undefined, after) };
  return closed(at, lines.toSpliced(index, 1, rest, next), index + 1, 0);
}

/** Backspace at the beginning: the words follow those of the point before; undefined where there is none. */
export function joinPoint(at: ListPlace): Edited | undefined {
  const { lines, index } = opened(at);
  const line = lines[index]!;
  const before = lines[index - 1];
  if (!before) return undefined;
  const caret = wordsIn(at, before.words).length;
  const joined = { ...before, words: together(at, before.words, line.words) };
  return closed(at, lines.toSpliced(index - 1, 2, joined), index - 1, caret);
}

/** Delete at the end: the words of the next point follow; undefined where there is none. */
export function joinNext(at: ListPlace): Edited | undefined {
  const { lines, index } = opened(at);
  if (index + 1 >= lines.length) return undefined;
  return joinPoint({ ...at, items: itemsOf(at.shape, lines), path: pathOf(at.shape, lines, index + 1) });
}

/** Tab and Shift+Tab; undefined where the point cannot be on that level. */
export function shiftPoint(at: ListPlace, by: 1 | -1, caret: number): Edited | undefined {
  const { lines, index } = opened(at);
  const line = lines[index]!;
  const level = line.level + by;
  if (!at.shape.below || level < 0 || level > 1) return undefined;
  // The first has nothing to be below, and what holds more than words cannot be without it.
  if (by === 1 && (index === 0 || !isEmpty(line.rest))) return undefined;
  return closed(at, lines.with(index, { ...line, level: level as 0 | 1 }), index, caret);
}

/** Enter on an empty point: one level out, and from the first level out of the list. */
export function endPoint(at: ListPlace): Edited | { items: readonly unknown[]; ended: true } {
  const out = shiftPoint(at, -1, 0);
  if (out) return out;
  const { lines, index } = opened(at);
  return { items: itemsOf(at.shape, lines.toSpliced(index, 1)), ended: true };
}

/** The list without a point. */
export function withoutPoint(at: ListPlace): readonly unknown[] {
  const { lines, index } = opened(at);
  return itemsOf(at.shape, lines.toSpliced(index, 1));
}

/** What was pasted takes the place of what is selected, each point for itself, on the nearest level there is. */
export function pastePoints(at: ListPlace, from: number, to: number, points: readonly PastedPoint[]): Edited {
  const { lines, index } = opened(at);
  const line = lines[index]!;
  const [before, , after] = cut(at, line.words, from, to);
  const least = Math.min(...points.map(({ level }) => level));
  const deepest = at.shape.below ? 1 : 0;
  const made = points.map(({ text: given, level }): Line => {
    const on = Math.min(deepest, line.level + level - least) as 0 | 1;
    const { text, rest } = behindOf(at.shape, given as OneText);
    const words = withWords(at, undefined, at.shape.words === 'string' ? wordsOf(text) : text);
    return { level: on, words, ...(rest ? { rest } : {}) };
  });
  const first = made[0]!;
  made[0] = {
    ...line,
    ...first,
    level: line.level,
    words: withWords(at, line.words, joinRuns(before, wordsAt(at, first.words))),
  };
  const last = made.at(-1)!;
  const caret = wordsIn(at, last.words).length;
  made[made.length - 1] = {
    ...last,
    words: withWords(at, last.words, joinRuns(wordsAt(at, last.words), after)),
  };
  return closed(at, lines.toSpliced(index, 1, ...made), index + made.length - 1, caret);
}

const behind = /^(?:(flei?rtall?(?:et)?|majority)|mindretall?(?:et)?|minority)\)$/iu;

/** «Nytt tilskudd (flertall)»: who is behind it is no part of its words. */
function behindOf({ by }: ListShape, text: OneText): { text: OneText; rest?: Record<string, unknown> } {
  const said = wordsOf(text);
  const open = by === undefined ? -1 : said.lastIndexOf('(');
  const found = open <= 0 ? null : behind.exec(said.slice(open + 1).trimEnd());
  if (!found) return { text };
  const [words] = cutRuns(text, said.slice(0, open).trimEnd().length, said.length);
  return { text: joinRuns(words), rest: { [by!]: found[1] ? 'majority' : 'minority' } };
}

/**
 * Points that were typed into one, each on its line with its sign, as points of their own.
 * @returns undefined where there are none
 */
export function untyped(
  shape: ListShape,
  items: readonly unknown[],
  tongue: Tongue,
  read: (text: OneText) => readonly PastedPoint[] | undefined,
): readonly unknown[] | undefined {
  const at = { shape, items, path: [], ...tongue };
  let found = false;
  const lines = linesOf(shape, items).flatMap((line): Line[] => {
    const text = wordsAt(at, line.words);
    const points = text === undefined ? undefined : read(text);
    if (!points || points.length < 2) return [line];
    found = true;
    return points.map((point, i): Line => {
      const level = Math.min(shape.below ? 1 : 0, line.level + point.level) as 0 | 1;
      const words = withWords(at, i === 0 ? line.words : undefined, point.text as OneText);
      return i === 0 ? { ...line, words } : { level, words };
    });
  });
  return found ? itemsOf(shape, lines) : undefined;
}

/** Without points that nothing was written in; undefined when none is left. */
export function writtenPoints(shape: ListShape, items: readonly unknown[]): unknown[] | undefined {
  const lines = linesOf(shape, items).filter(({ words, rest }) => !isEmpty(words) || !isEmpty(rest));
  const kept = itemsOf(shape, lines);
  return kept.length > 0 ? kept : undefined;
}

/** Whether nothing is written in any of the points. */
export function isUnwritten(shape: ListShape, items: readonly unknown[]): boolean {
  return linesOf(shape, items).every(({ words }) => isEmpty(words));
}

/** A point of a list, in the language in which it is edited. */
export interface ListPlace extends Tongue {
  shape: ListShape;
  items: readonly unknown[];
  path: PointPath;
}

function opened({ shape, items, path }: ListPlace): { lines: Line[]; index: number } {
  const lines = linesOf(shape, items);
  const [first, key, second] = path;
  let index = 0;
  for (let i = 0; i < Number(first) && i < items.length; i++) index += 1 + belowOf(shape, items[i]).length;
  if (shape.below && key === shape.below) index += 1 + Number(second);
  // A form may show a point that is not in the list yet.
  while (lines.length <= index)
    lines.push({ level: lines.length > 0 && typeof second === 'number' ? 1 : 0, words: '' });
  return { lines, index };
}

function closed({ shape }: ListPlace, lines: readonly Line[], index: number, caret: number): Edited {
  return { items: itemsOf(shape, lines), path: pathOf(shape, lines, index), caret };
}

function belowOf({ below }: ListShape, item: unknown): readonly unknown[] {
  const own =
    below && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[below] : undefined;
  return Array.isArray(own) ? own : [];
}

function linesOf(shape: ListShape, items: readonly unknown[]): Line[] {
  return items.flatMap((item): Line[] => {
    if (!shape.key) return [{ level: 0, words: item }];
    const { [shape.key]: words, ...rest } = (item ?? {}) as Record<string, unknown>;
    if (shape.below) delete rest[shape.below];
    const own: Line = { level: 0, words, ...(Object.keys(rest).length > 0 ? { rest } : {}) };
    return [own, ...belowOf(shape, item).map((one): Line => ({ level: 1, words: one }))];
  });
}

function itemsOf({ key, below }: ListShape, lines: readonly Line[]): unknown[] {
  const out: unknown[] = [];
  for (const { level, words, rest } of lines) {
    const own = words ?? '';
    const above = out.at(-1) as Record<string, unknown> | undefined;
    if (!key) out.push(own);
    else if (level === 1 && below && above) {
      out[out.length - 1] = { ...above, [below]: [...((above[below] as unknown[]) ?? []), own] };
    } else out.push({ [key]: own, ...rest });
  }
  return out;
}

function pathOf({ key, below }: ListShape, lines: readonly Line[], index: number): PointPath {
  let item = -1;
  let under = -1;
  for (const { level } of lines.slice(0, index + 1)) {
    if (level === 1 && item >= 0) under++;
    else {
      item++;
      under = -1;
    }
  }
  if (under >= 0) return [item, below!, under];
  return key ? [item, key] : [item];
}

function wordsAt({ shape, language, home }: ListPlace, words: unknown): OneText | undefined {
  if (shape.words === 'string') return words as string | undefined;
  return textIn(words as AuthoredText | undefined, language, home);
}

function wordsIn(at: ListPlace, words: unknown): string {
  return wordsOf(wordsAt(at, words));
}

function withWords({ shape, language, home }: ListPlace, words: unknown, text: OneText | undefined): unknown {
  if (shape.words === 'string') return wordsOf(text);
  return (
    withText(
      words as AuthoredText | undefined,
      language,
      home,
      text as Extract<AuthoredText, string | unknown[]>,
    ) ?? ''
  );
}

function cut(at: ListPlace, words: unknown, from: number, to: number): [OneText, OneText, OneText] {
  return cutRuns(wordsAt(at, words), from, to);
}

/** Two points as one, in each language that either is written in. */
function together(at: ListPlace, before: unknown, after: unknown): unknown {
  if (at.shape.words === 'string')
    return `${(before as string | undefined) ?? ''}${(after as string | undefined) ?? ''}`;
  if (isEmpty(before)) return after ?? '';
  if (isEmpty(after)) return before;
  return (['nb', 'nn', 'se', 'en'] as const).reduce<unknown>((joined, language) => {
    const own = { ...at, language };
    const next = wordsAt(own, after);
    return next === undefined ? joined : withWords(own, joined, joinRuns(wordsAt(own, joined), next));
  }, before);
}
