/**
 * Text that carries links and emphasis, edited in a plain field: what is typed changes the words, and what is marked
 * stays marked. Pure.
 */
import type { Language } from '../formats/language';
import type { AuthoredText } from '../model/field';

export interface Run {
  t: string;
  lang?: Language;
  href?: string;
  em?: boolean;
}

/** Text of one language, as it stands in a file. */
export type OneText = string | readonly Run[];

export interface Mark {
  start: number;
  end: number;
  t: string;
  href?: string;
  em?: boolean;
}

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
  return a.lang === b.lang && a.href === b.href && (a.em ?? false) === (b.em ?? false);
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
  return out.length === 1 && !only!.href && !only!.em && !only!.lang ? only!.t : out;
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

/** Sets or takes away a link or emphasis between two places in the words. */
export function mark(
  text: OneText | undefined,
  from: number,
  to: number,
  patch: { href?: string | undefined; em?: boolean | undefined },
): string | Run[] {
  const runs = runsOf(text);
  const length = wordsOf(text).length;
  const middle = slice(runs, from, to).map((run): Run => {
    const { href, em, ...rest } = { ...run, ...patch };
    return { ...rest, ...(href ? { href } : {}), ...(em ? { em } : {}) };
  });
  return tidy([...slice(runs, 0, from), ...middle, ...slice(runs, to, length)]);
}

/** The stretches that are links or stressed, in order. */
export function marksIn(text: OneText | undefined): Mark[] {
  const out: Mark[] = [];
  let at = 0;
  for (const run of runsOf(text)) {
    const end = at + run.t.length;
    const { t, href, em } = run;
    if (t !== '' && (href || em)) {
      out.push({ start: at, end, t, ...(href ? { href } : {}), ...(em ? { em } : {}) });
    }
    at = end;
  }
  return out;
}
