/**
 * What somebody is typing while the same is changed elsewhere: by another program, another machine, another window. What
 * was typed and is not sent stays, the rest follows, and the caret stays with the letters that it stood among. Pure.
 */
import { same } from '../base/json';
import { isUnreadable, typedIn, unreadable } from './unreadable';

/** Objects that JSON has: the parts of a value, by name. */
function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A draft when the value that it began from has become another: its untouched parts follow the value, and what was
 * written in it stays.
 *
 * @param began the value that the draft began from, or was last sent as
 */
export function movedDraft(began: unknown, draft: unknown, now: unknown): unknown {
  if (same(draft, began)) return now;
  // What cannot be read stands where it was typed; what the others wrote there is told beside it.
  if (isUnreadable(draft)) return same(draft.was, now) ? draft : unreadable(typedIn(draft), now, now ?? null);
  if (isParts(draft) && isParts(now) && (began === undefined || isParts(began))) {
    const keys = new Set([...Object.keys(now), ...Object.keys(draft)]);
    const entries = [...keys].map((key) => [key, movedDraft(began?.[key], draft[key], now[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(draft) && Array.isArray(now)) {
    const items: readonly unknown[] = Array.isArray(began) ? began : [];
    // Items that were added and not written in yet stand at the end, or after an item that is still there.
    const changed = draft.findIndex((item, i) => i >= items.length || !same(item, items[i]));
    const added = draft.length - items.length;
    const rest = draft.slice(changed + added);
    if (added > 0 && changed >= 0 && same(rest, items.slice(changed))) {
      const above = placeAfter(now, items, changed);
      return [...now.slice(0, above), ...draft.slice(changed, changed + added), ...now.slice(above)];
    }
  }
  return draft;
}

/** Where the items from `place` on stand in another list: after the nearest one above that is in both. */
function placeAfter(now: readonly unknown[], items: readonly unknown[], place: number): number {
  for (let i = place - 1; i >= 0; i--) {
    const found = now.findIndex((item) => same(item, items[i]));
    if (found >= 0) return found + 1;
  }
  return place === items.length ? now.length : 0;
}

interface KeyedItems {
  items: readonly unknown[];
  /** One for each. */
  keys: readonly number[];
}

/**
 * Keys for the fields of a list, so that the one that is typed in stays the same field when items come or go around it.
 *
 * @param next a key that has not been used
 */
export function keptKeys({ items, keys }: KeyedItems, now: readonly unknown[], next: () => number): number[] {
  let top = 0;
  while (top < items.length && top < now.length && same(items[top], now[top])) top++;
  let bottom = 0;
  const most = Math.min(items.length, now.length) - top;
  while (bottom < most && same(items.at(-1 - bottom), now.at(-1 - bottom))) bottom++;
  const was = items.slice(top, items.length - bottom);
  const middle = now.slice(top, now.length - bottom);
  const left = keys.slice(top, keys.length - bottom);
  const between =
    was.length === middle.length ? left : matched(was, left, middle).map((key) => key ?? next());
  return [...keys.slice(0, top), ...between, ...keys.slice(keys.length - bottom)];
}

/** The keys of items that say what they said; those between two of them, in order, are the ones that were between. */
function matched(
  was: readonly unknown[],
  keys: readonly number[],
  now: readonly unknown[],
): (number | undefined)[] {
  const out: (number | undefined)[] = now.map(() => undefined);
  let from = 0;
  now.forEach((item, i) => {
    const found = was.findIndex((one, at) => at >= from && same(one, item));
    if (found < 0) return;
    out[i] = keys[found];
    from = found + 1;
  });
  const used = new Set(out);
  now.forEach((_, i) => {
    if (out[i] !== undefined) return;
    const above = out.slice(0, i).findLast((key) => key !== undefined);
    const below = out.slice(i + 1).find((key) => key !== undefined);
    const begin = above === undefined ? 0 : keys.indexOf(above) + 1;
    const end = below === undefined ? keys.length : keys.indexOf(below);
    const free = keys.slice(begin, end).find((key) => !used.has(key));
    if (free === undefined) return;
    out[i] = free;
    used.add(free);
  });
  return out;
}

/**
 * Where a caret goes when the text around it becomes another: it keeps the letters before it when what was changed stands
 * after it, and those after it otherwise. Within what was changed it stays as far from its beginning as it was.
 */
export function movedCaret(before: string, after: string, caret: number): number {
  let top = 0;
  while (top < before.length && top < after.length && before[top] === after[top]) top++;
  if (caret <= top) return caret;
  let bottom = 0;
  const most = Math.min(before.length, after.length) - top;
  while (bottom < most && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom++;
  if (caret >= before.length - bottom) return caret + after.length - before.length;
  return Math.min(caret, after.length - bottom);
}
