/** Texts: language by language, and in each paragraph by paragraph. */
import type { Language } from '../formats/language';
import { grownOf, keyOf } from './alike';
import { listThree } from './lists';
import {
  agreed,
  disputed,
  isObject,
  keysOf,
  mapOutcome,
  type Outcome,
  part,
  settledNow,
  simple,
  type Three,
} from './outcome';

/** A text as an object with a language for each key; a bare one is in the commission's own. */
export function byLanguage(value: unknown, home: Language): Record<string, unknown> | undefined {
  if (value === undefined) return undefined;
  return isObject(value) ? { ...value } : { [home]: value };
}

/** Whether it is written with its language: as the one who has changed it writes it. */
export function isWrapped({ base, ours, theirs }: Three): boolean {
  const [was, a, b] = [isObject(base), isObject(ours), isObject(theirs)];
  if (a === b) return a;
  return base === undefined ? true : !was;
}

/** The text as it is written in the file; undefined when no language is left. */
export function textOf(
  languages: Readonly<Record<string, unknown>>,
  home: Language,
  wrapped: boolean,
): unknown {
  const own = Object.entries(languages).filter(([, value]) => value !== undefined);
  if (own.length === 0) return undefined;
  if (!wrapped && own.length === 1 && own[0]![0] === home) return own[0]![1];
  return Object.fromEntries(own);
}

export function textThree(three: Three, home: Language): Outcome {
  const { base, ours, theirs } = three;
  const languages = {
    base: byLanguage(base, home),
    ours: byLanguage(ours, home),
    theirs: byLanguage(theirs, home),
  };
  const wrapped = isWrapped(three);
  const all = keysOf(languages.ours, languages.theirs).map(
    (language) => [language, runsThree(part(languages, language))] as const,
  );
  const side = (which: keyof Outcome): unknown =>
    textOf(Object.fromEntries(all.map(([language, one]) => [language, one[which]])), home, wrapped);
  return settledNow({ now: side('now'), ours: side('ours'), theirs: side('theirs') });
}

interface Run {
  t: string;
  [key: string]: unknown;
}

/** A text in one language, or a string. */
export function runsThree(three: Three): Outcome {
  const { base, ours, theirs } = three;
  const known = simple(three);
  if (known) return known;
  if (ours === undefined || theirs === undefined) return disputed(three);
  const grown = grownOf(base, ours, theirs);
  if (grown !== undefined) return agreed(grown);
  const lists = { base: paragraphs(base), ours: paragraphs(ours), theirs: paragraphs(theirs) };
  if (Object.values(lists).every((list) => list.length < 2)) return disputed(three);
  const out = listThree(lists, { key: keyOf, item: paragraphThree });
  const broken = [lists.ours, lists.theirs].some(([first]) => first?.[0]?.t[0] === '\n');
  return mapOutcome(out, (list) => joined(list as Run[][], broken));
}

function paragraphThree(three: Three): Outcome {
  const known = simple(three);
  if (known) return known;
  const grown = grownOf(plain(three.base), plain(three.ours), plain(three.theirs));
  return grown === undefined ? disputed(three) : agreed([{ t: grown }]);
}

/** The words of a paragraph without marks; undefined for one with marks. */
function plain(paragraph: unknown): string | undefined {
  const runs = paragraph as Run[] | undefined;
  return runs?.length === 1 && Object.keys(runs[0]!).length === 1 ? runs[0]!.t : undefined;
}

/** Each with the line breaks that it begins with, so that they come and go with it. */
function paragraphs(value: unknown): Run[][] {
  const runs = typeof value === 'string' ? [{ t: value }] : Array.isArray(value) ? (value as Run[]) : [];
  const out: Run[][] = [];
  let hasWords = true;
  for (const run of runs) {
    for (const piece of run.t.match(/\n+|[^\n]+/g) ?? []) {
      const breaks = piece[0] === '\n';
      if (out.length === 0 || (breaks && hasWords)) {
        out.push([]);
        hasWords = false;
      }
      const last = out.at(-1)!;
      const before = last.at(-1);
      if (before && isAlike(before, run)) last[last.length - 1] = { ...before, t: before.t + piece };
      else last.push({ ...run, t: piece });
      hasWords ||= !breaks;
    }
  }
  return out;
}

function isAlike(a: Run, b: Run): boolean {
  return keyOf({ ...a, t: '' }) === keyOf({ ...b, t: '' });
}

/** A string when no mark is left. @param broken whether a text may begin with a line break */
function joined(list: readonly Run[][], broken: boolean): unknown {
  const out: Run[] = [];
  for (const run of list.flat()) {
    const before = out.at(-1);
    if (before && isAlike(before, run)) out[out.length - 1] = { ...before, t: before.t + run.t };
    else out.push(run);
  }
  // What stood behind another paragraph may now be the first.
  if (out[0] && !broken) out[0] = { ...out[0], t: out[0].t.replace(/^\n+/, '') };
  if (out.length === 0) return '';
  return out.length === 1 && Object.keys(out[0]!).length === 1 ? out[0]!.t : out;
}
