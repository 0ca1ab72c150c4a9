/** Where words stand as somebody wrote them: what is edited when they are replaced. Pure. */
import { withField } from '../base/json';
import { find } from '../base/lists';
import { registerOf } from '../deck/held';
import type { Run } from '../editing/text-runs';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import type { AnyField } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { parseField } from '../model/ref';
import type { Workspace } from '../model/register';
import { type Period, valueOn } from '../model/time';
import { deviate, type Json, type Operation } from '../operations';

type Path = readonly (string | number)[];

/** Text of one language, as it stands in a file. */
export type Words = string | readonly Run[];

/** `path` goes below the field; `lang` is of a text that is written in several languages. */
export type Home = { path: Path; lang?: Language } & (
  | { of: 'fact'; kind: KindId; id: string; field: string; period?: number }
  | { of: 'slide'; deck: string; slide: string; field: string }
  /** A value that holds on one slide only, by «people/mette-nord#title». */
  | { of: 'deviation'; deck: string; slide: string; ref: string }
  | { of: 'deck'; deck: string; field: string }
  | { of: 'section'; deck: string; section: string }
  | { of: 'commission'; field: string }
);

/** The field that a home lies in, whole: what one operation sets. */
interface Root {
  value: unknown;
  set(value: Json): Operation;
}

/** The same for homes that lie in one field. */
export function rootKey(home: Home): string {
  const { path: _path, lang: _lang, ...root } = home;
  if (root.of === 'fact') delete root.period;
  return JSON.stringify(root);
}

export function homeKey(home: Home): string {
  return `${rootKey(home)} ${JSON.stringify([...pathOf(home), home.lang ?? ''])}`;
}

function pathOf(home: Home): Path {
  return home.of === 'fact' && home.period !== undefined ? [home.period, 'value', ...home.path] : home.path;
}

function slideIn(
  workspace: Workspace,
  deck: string,
  slide: string,
): { deck: Deck; slide: Slide } | undefined {
  const one = find(workspace.decks, deck);
  const found = one && find(one.slides, slide);
  return one && found && { deck: one, slide: found };
}

function rootOf(workspace: Workspace, home: Home): Root | undefined {
  switch (home.of) {
    case 'fact': {
      const { kind, id, field } = home;
      const entry = find(workspace.register[kind], id);
      // What is mended in words was wrong before too.
      const how = formOf(kind, field)?.type === 'timed' ? ({ how: 'correction' } as const) : {};
      return (
        entry && {
          value: entry[field],
          set: (value) => ({ type: 'entry.set', kind, id, field, value, ...how }),
        }
      );
    }
    case 'slide': {
      const { deck, slide: id, field } = home;
      const at = slideIn(workspace, deck, id);
      return (
        at && {
          value: at.slide[field],
          set: (value) => ({ type: 'slide.set', in: 'decks', deck, id, field, value }),
        }
      );
    }
    case 'deviation': {
      const { deck, slide, ref } = home;
      const at = slideIn(workspace, deck, slide);
      return (
        at && {
          value: at.slide.deviations?.[ref] ?? valueShown(workspace, at.deck, ref),
          set: (value) => deviate({ deck, slide, ref }, value),
        }
      );
    }
    case 'deck': {
      const { deck: id, field } = home;
      const deck = find(workspace.decks, id) as (Deck & Record<string, unknown>) | undefined;
      return (
        deck && { value: deck[field], set: (value) => ({ type: 'deck.set', in: 'decks', id, field, value }) }
      );
    }
    case 'section': {
      const { deck, section: id } = home;
      const section = find(find(workspace.decks, deck)?.sections ?? [], id);
      return (
        section && {
          value: section.title,
          set: (value) => ({ type: 'section.set', in: 'decks', deck, id, field: 'title', value }),
        }
      );
    }
    case 'commission': {
      const { field } = home;
      const value = (workspace.commission as unknown as Record<string, unknown>)[field];
      return { value, set: (next) => ({ type: 'commission.set', field, value: next }) };
    }
    default:
      return home satisfies never;
  }
}

function formOf(kind: KindId, field: string): AnyField['form'] | undefined {
  const fields = kindOf(kind).fields as Record<string, AnyField>;
  return Object.hasOwn(fields, field) ? fields[field]!.form : undefined;
}

/** A fact's field as a deck reads it on its date. */
function valueShown(workspace: Workspace, deck: Deck, ref: string): unknown {
  const parts = parseField(ref);
  const entry = parts && find(registerOf(workspace, deck, deck.date)[parts.kind], parts.id);
  if (!parts || !entry) return undefined;
  const value = entry[parts.field];
  const periods = formOf(parts.kind, parts.field)?.type === 'timed' ? periodsOf(value) : undefined;
  return periods ? valueOn(periods as unknown as Period<unknown>[], deck.date) : value;
}

/** Which of a value's periods holds on a day; nothing where it has none. */
export function periodOn(value: unknown, day: string): number | undefined {
  const periods = periodsOf(value) as unknown as Period<unknown>[] | undefined;
  return (
    periods &&
    valueOn(
      periods.map((period, i) => ({ ...period, value: i })),
      day,
    )
  );
}

export function isWords(value: unknown): value is Words {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.every((run) => typeof (run as Run | null)?.t === 'string'))
  );
}

export function plainWords(words: Words): string {
  return typeof words === 'string' ? words : words.map((run) => run.t).join('');
}

function below(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The same home however it was met: words that are written in one language alone are of none. */
export function settled(workspace: Workspace, home: Home): Home {
  const { lang: _lang, ...bare } = home;
  return isWords(below(rootOf(workspace, home)?.value, pathOf(home))) ? bare : home;
}

/** The words of a home; undefined where it is gone. */
export function wordsAt(workspace: Workspace, home: Home): Words | undefined {
  const value = below(rootOf(workspace, home)?.value, pathOf(home));
  if (isWords(value)) return value;
  const own = home.lang === undefined ? undefined : below(value, [home.lang]);
  return isWords(own) ? own : undefined;
}

/** New words for homes of one field, as the operation that sets it; undefined where one of them is gone. */
export function writingOp(
  workspace: Workspace,
  changes: readonly { home: Home; words: Words }[],
): Operation | undefined {
  const root = changes[0] && rootOf(workspace, changes[0].home);
  if (!root) return undefined;
  let { value } = root;
  for (const { home, words } of changes) {
    value = written(value, pathOf(home), home.lang, words);
    if (value === undefined) return undefined;
  }
  return root.set(value as Json);
}

function written(value: unknown, path: Path, lang: Language | undefined, words: Words): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (isWords(value)) return words;
    const own =
      lang !== undefined && typeof value === 'object' && value !== null && Object.hasOwn(value, lang);
    return own ? { ...value, [lang]: words } : undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const next = written((value as Record<string | number, unknown>)[key], rest, lang, words);
  if (next === undefined) return undefined;
  if (Array.isArray(value)) return value.with(key as number, next);
  return withField(value as Record<string, unknown>, key as string, next);
}
