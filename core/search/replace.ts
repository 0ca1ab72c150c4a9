/** Words replaced, as one edit: in the runs they stand in, each language by itself, and never in what has changed since. Pure. */
import { type Run, tidy } from '../editing/text-runs';
import { factRef, fieldRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { batchOf, type Operation } from '../operations';
import type { Range } from './fold';
import { type Home, homeKey, plainWords, rootKey, type Words, wordsAt, writingOp } from './homes';
import type { Change } from './replacing';

/** What was typed: what is looked for, and what is to stand there. */
export interface Replacement {
  typed: string;
  by: string;
}

const small = (text: string): boolean => text === text.toLocaleLowerCase('nb');

/** As it was found: «utvalget» for «kommisjonen» is «Utvalget» for «Kommisjonen», unless somebody typed capitals. */
export function asFound(match: string, { typed, by }: Replacement): string {
  if (by === '' || !small(typed) || !small(by) || small(match)) return by;
  const letters = [...match].filter((char) => /\p{L}/u.test(char));
  if (letters.length > 1 && match === match.toLocaleUpperCase('nb')) return by.toLocaleUpperCase('nb');
  const [first = ''] = match;
  if (small(first)) return by;
  const [head = '', ...rest] = by;
  return head.toLocaleUpperCase('nb') + rest.join('');
}

/** With other words between two places, in the run where they begin: what reaches over several has the looks of the first. */
export function replaceRange(words: Words, { start, end }: Range, by: string): Words {
  const runs: Run[] = typeof words === 'string' ? [{ t: words }] : [...words];
  let at = 0;
  let done = false;
  const next = runs.map((run) => {
    const begin = at;
    at += run.t.length;
    const from = Math.max(start - begin, 0);
    const to = Math.min(end - begin, run.t.length);
    if (from >= to) return run;
    const put = done ? '' : by;
    done = true;
    return { ...run, t: run.t.slice(0, from) + put + run.t.slice(to) };
  });
  const left = next.filter((run) => run.t !== '');
  return typeof words === 'string' ? (left[0]?.t ?? '') : tidy(left);
}

/** Where words are taken away, one of the spaces beside them goes too. */
function withSpace(text: string, range: Range, by: string): Range {
  if (by !== '') return range;
  const before = range.start === 0 || text[range.start - 1] === ' ';
  if (before && text[range.end] === ' ') return { ...range, end: range.end + 1 };
  if (text[range.start - 1] === ' ' && range.end === text.length) return { ...range, start: range.start - 1 };
  return range;
}

export interface Chosen {
  change: Change;
  /** On the slides it was met on, as values of their own, and not where it is written. */
  here?: boolean;
}

interface Replaced {
  op?: Operation;
  /** Places that were replaced. */
  count: number;
  /** Places that say something else by now, and those where nothing would be left. */
  gone: number;
  empty: number;
}

/** The chosen places replaced, as one edit. */
export function replaceOp(
  workspace: Workspace,
  chosen: readonly Chosen[],
  replacement: Replacement,
): Replaced {
  const out: Replaced = { count: 0, gone: 0, empty: 0 };
  /** By field, then by home in it. */
  const fields = new Map<string, Map<string, { home: Home; changes: Change[] }>>();
  for (const { change, here } of chosen) {
    for (const home of here ? homesHere(change) : [change.home]) {
      const field = fields.get(rootKey(home)) ?? new Map<string, { home: Home; changes: Change[] }>();
      fields.set(rootKey(home), field);
      const known = field.get(homeKey(home));
      if (known) known.changes.push(change);
      else field.set(homeKey(home), { home, changes: [change] });
    }
  }
  const ops: Operation[] = [];
  for (const field of fields.values()) {
    const texts = [...field.values()].flatMap(({ home, changes }) => {
      const made = rewritten(wordsAt(workspace, home), changes, replacement);
      if (made === 'gone' || made === 'empty') {
        out[made] += changes.length;
        return [];
      }
      out.gone += changes.length - made.count;
      return [{ home, words: made.words, count: made.count }];
    });
    const op = texts.length > 0 ? writingOp(workspace, texts) : undefined;
    const count = texts.reduce((sum, text) => sum + text.count, 0);
    if (op) {
      ops.push(op);
      out.count += count;
    } else out.gone += count;
  }
  return ops.length > 0 ? { ...out, op: batchOf(ops) } : out;
}

function rewritten(
  words: Words | undefined,
  changes: readonly Change[],
  replacement: Replacement,
): { words: Words; count: number } | 'gone' | 'empty' {
  if (words === undefined) return 'gone';
  const text = plainWords(words);
  // From behind, so that places before stay where they are.
  const due = changes
    .filter(({ start, end, match }) => text.slice(start, end) === match)
    .sort((a, b) => b.start - a.start);
  if (due.length === 0) return 'gone';
  let next = words;
  for (const { start, end, match } of due) {
    const by = asFound(match, replacement);
    next = replaceRange(next, withSpace(plainWords(next), { start, end }, by), by);
  }
  return plainWords(next).trim() === '' ? 'empty' : { words: next, count: due.length };
}

/** The slides' own values that stand in for a fact's. */
function homesHere({ home, here = [] }: Change): Home[] {
  if (home.of !== 'fact') return [home];
  const { kind, id, field, path, lang } = home;
  const ref = fieldRef(factRef(kind, id), field);
  return here.map(({ deck, slide }) => ({
    of: 'deviation',
    deck,
    slide,
    ref,
    path,
    ...(lang === undefined ? {} : { lang }),
  }));
}
