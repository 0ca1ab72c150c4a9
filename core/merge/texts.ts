/** Texts: language by language, and in each paragraph by paragraph. */
import type { Language } from '../formats/language';
import { grownOf, keyOf, likeness } from './alike';
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

/** A text in one language, or a string. Where there was none, two are two, and are not put together. */
export function runsThree(three: Three): Outcome {
  const { base, ours, theirs } = three;
  const known = simple(three);
  if (known) return known;
  if (ours === undefined || theirs === undefined) return disputed(three);
  const grown = grownOf(base, ours, theirs);
  if (grown !== undefined) return agreed(grown);
  const lists = { base: paragraphs(base), ours: paragraphs(ours), theirs: paragraphs(theirs) };
  if (lists.base.length === 0 || Object.values(lists).every((list) => list.length < 2))
    return disputed(three);
  const out = listThree(lists, {
    key: ({ runs }) => keyOf(runs),
    item: paragraphThree,
    likeness: (a, b) => likeness(a.runs, b.runs),
  });
  return mapOutcome(out, (list) => joined(list as Paragraph[]));
}

interface Paragraph {
  /** Line breaks before it. */
  breaks: number;
  runs: Run[];
}

function paragraphThree(three: Three): Outcome {
  const known = simple(three);
  if (known) return known;
  const [base, ours, theirs] = [three.base, three.ours, three.theirs] as [
    Paragraph | undefined,
    Paragraph,
    Paragraph,
  ];
  const breaks =
    ours.breaks === base?.breaks
      ? theirs.breaks
      : theirs.breaks === base?.breaks
        ? ours.breaks
        : Math.max(ours.breaks, theirs.breaks);
  const made = (runs: unknown): Paragraph => ({ breaks, runs: runs as Run[] });
  const words = { base: base?.runs, ours: ours.runs, theirs: theirs.runs };
  const grown = grownOf(plain(words.base), plain(words.ours), plain(words.theirs));
  return mapOutcome(grown === undefined ? (simple(words) ?? disputed(words)) : agreed([{ t: grown }]), made);
}

/** The words of a paragraph without marks; undefined for one with marks. */
function plain(runs: Run[] | undefined): string | undefined {
  return runs?.length === 1 && Object.keys(runs[0]!).length === 1 ? runs[0]!.t : undefined;
}

function paragraphs(value: unknown): Paragraph[] {
  const runs = typeof value === 'string' ? [{ t: value }] : Array.isArray(value) ? (value as Run[]) : [];
  const out: Paragraph[] = [];
  for (const run of runs) {
    for (const piece of run.t.match(/\n+|[^\n]+/g) ?? []) {
      const last = out.at(-1);
      if (piece[0] === '\n') {
        if (last && last.runs.length === 0) last.breaks += piece.length;
        else out.push({ breaks: piece.length, runs: [] });
      } else if (last) append(last.runs, { ...run, t: piece });
      else out.push({ breaks: 0, runs: [{ ...run, t: piece }] });
    }
  }
  return out;
}

function append(runs: Run[], run: Run): void {
  const before = runs.at(-1);
  const isAlike = before && keyOf({ ...before, t: '' }) === keyOf({ ...run, t: '' });
  if (isAlike) runs[runs.length - 1] = { ...before, t: before.t + run.t };
  else runs.push(run);
}

/** A string when no mark is left. */
function joined(list: readonly Paragraph[]): unknown {
  const out: Run[] = [];
  // What stood first may now stand behind another, as far from it as others do.
  const usual = Math.min(...list.map(({ breaks }) => breaks || Number.POSITIVE_INFINITY));
  list.forEach(({ breaks, runs }, i) => {
    const before = i > 0 && breaks === 0 ? (Number.isFinite(usual) ? usual : 1) : breaks;
    const [first = { t: '' }, ...rest] = runs;
    append(out, { ...first, t: '\n'.repeat(before) + first.t });
    for (const run of rest) append(out, run);
  });
  if (out.length === 0) return '';
  return out.length === 1 && Object.keys(out[0]!).length === 1 ? out[0]!.t : out;
}
