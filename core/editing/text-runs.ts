/**
 * Text that carries links, bold words and italics, edited in a plain field: what is typed changes the words, and what is marked
 * stays marked. Pure.
 */
import type { Language } from '../formats/language';
import type { AuthoredText } from '../model/field';

export interface Run {
  t: string;
  lang?: Language;
  href?: string;
  /** Italic. */
  em?: boolean;
  /** Bold. */
  strong?: boolean;
}

/** Text of one language, as it stands in a file. */
export type OneText = string | readonly Run[];

export interface Mark {
  start: number;
  end: number;
  t: string;
  href?: string;
  em?: boolean;
  strong?: boolean;
}

/** What is set between two places; `undefined` takes it away. */
export type MarkPatch = { [K in 'href' | 'em' | 'strong']?: Run[K] | undefined };

export function isOneText(value: AuthoredText | undefined): value is Extract<AuthoredText, string | Run[]> {
  return typeof value === 'string' || Array.isArray(value);
}

export function wordsOf(text: OneText | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text.map((run) => run.t).join('');
}

function runsOf(text: OneText | undefined): Run[] {
  if (text === undefined || text === '') return [];
  return typeof text === 'string' ? [{ t: text }] : text.map((run) => ({ ...run }));
}

function sameMarks(a: Run, b: Run): boolean {
  return (
    a.lang === b.lang &&
    a.href === b.href &&
    (a.em ?? false) === (b.em ?? false) &&
    (a.strong ?? false) === (b.strong ?? false)
  );
}

function isPlain({ href, em, strong, lang }: Run): boolean {
  return !href && !em && !strong && !lang;
}

/** Neighbours of the same kind as one, and a bare string where nothing is marked. */
export function tidy(runs: readonly Run[]): string | Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.t === '') continue;
    const last = out.at(-1);
    if (last && sameMarks(last, run)) last.t += run.t;
    else out.push({ ...run });
  }
  if (out.length === 0) return '';
  const [only] = out;
  return out.length === 1 && isPlain(only!) ? only!.t : out;
}

/** The runs between two places in the words. */
function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.t.length);
    if (start < end) out.push({ ...run, t: run.t.slice(start, end) });
    at += run.t.length;
  }
  return out;
}

/** Never between the two halves of one character. */
function splits(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** The text with other words: what was typed in the middle of a link belongs to it, what was typed beside it does not. */
export function retype(text: OneText | undefined, words: string): string | Run[] {
  const runs = runsOf(text);
  const before = wordsOf(text);
  if (before === words) return tidy(runs);
  const most = Math.min(before.length, words.length);
  let head = 0;
  while (head < most && before[head] === words[head]) head++;
  if (splits(before, head) || splits(words, head)) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === words.at(-1 - tail)) tail++;
  if (splits(before, before.length - tail) || splits(words, words.length - tail)) tail--;
  const typed: Run = {
    t: words.slice(head, words.length - tail),
    ...around(runs, head, before.length - tail),
  };
  return tidy([...slice(runs, 0, head), typed, ...slice(runs, before.length - tail, before.length)]);
}

/** What marks something typed between two places has: those of the run that both lie within. */
function around(runs: readonly Run[], from: number, to: number): Omit<Run, 't'> {
  let at = 0;
  let left: Run | undefined;
  let right: Run | undefined;
  for (const run of runs) {
    const end = at + run.t.length;
    if (from > at && from <= end) left = run;
    if (to >= at && to < end) right = run;
    at = end;
  }
  if (!left || !right || !sameMarks(left, right)) return {};
  const { t: _t, ...marks } = left;
  return marks;
}

/** The text before, between and behind two places. */
export function cutRuns(
  text: OneText | undefined,
  from: number,
  to: number,
): [string | Run[], string | Run[], string | Run[]] {
  const runs = runsOf(text);
  const end = wordsOf(text).length;
  return [tidy(slice(runs, 0, from)), tidy(slice(runs, from, to)), tidy(slice(runs, to, end))];
}

/** Texts one behind the other. */
export function joinRuns(...texts: readonly (OneText | undefined)[]): string | Run[] {
  return tidy(texts.flatMap(runsOf));
}

/** Another text in the place of what stands between two places, with its own marks. */
export function insertRuns(
  text: OneText | undefined,
  from: number,
  to: number,
  put: OneText,
): string | Run[] {
  const [before, , after] = cutRuns(text, from, to);
  return joinRuns(before, put, after);
}

/** Whether all words between two places are bold, or italic. */
export function isMarked(text: OneText | undefined, from: number, to: number, key: 'em' | 'strong'): boolean {
  const [, between] = cutRuns(text, from, to);
  return between !== '' && runsOf(between).every((run) => run[key]);
}

/** The address that the words at a place lead to. */
/** The word that the caret stands within, as word processors take it; undefined between words and at their ends. */
export function wordAround(words: string, caret: number): { start: number; end: number } | undefined {
  const inWord = (at: number): boolean => /[\p{L}\p{N}\p{M}'’-]/u.test(words.charAt(at));
  if (!inWord(caret - 1) || !inWord(caret)) return undefined;
  let start = caret;
  while (start > 0 && inWord(start - 1)) start--;
  let end = caret;
  while (end < words.length && inWord(end)) end++;
  return { start, end };
}

export function linkAt(text: OneText | undefined, from: number, to: number): Mark | undefined {
  return marksIn(text).find(({ start, end, href }) => href !== undefined && start <= from && end >= to);
}

/** Sets or takes away a link, bold or italics between two places in the words. */
export function mark(text: OneText | undefined, from: number, to: number, patch: MarkPatch): string | Run[] {
  const runs = runsOf(text);
  const length = wordsOf(text).length;
  const middle = slice(runs, from, to).map((run): Run => {
    const { href, em, strong, ...rest } = { ...run, ...patch };
    return { ...rest, ...(href ? { href } : {}), ...(em ? { em } : {}), ...(strong ? { strong } : {}) };
  });
  return tidy([...slice(runs, 0, from), ...middle, ...slice(runs, to, length)]);
}

/** The stretches that are links, bold or italic, in order. */
export function marksIn(text: OneText | undefined): Mark[] {
  const out: Mark[] = [];
  let at = 0;
  for (const run of runsOf(text)) {
    const end = at + run.t.length;
    const { t, lang: _lang, ...marks } = run;
    if (t !== '' && !isPlain({ t, ...marks })) out.push({ start: at, end, t, ...marks });
    at = end;
  }
  return out;
}
