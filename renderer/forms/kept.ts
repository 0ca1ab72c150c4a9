/**
 * What is typed and cannot be saved: the outermost draft of a field tells it to whoever keeps drafts, and begins with it
 * when the field is shown again. Parts of a draft tell the draft around them instead, and keep nothing themselves.
 */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { same } from '../../core/base/json';
import type { KeptDraft } from '../../core/editing/kept-drafts';

/** Keeps drafts by their keys: `people/mette-nord#name`. */
export interface Keeper {
  get(key: string): KeptDraft | undefined;
  /** @param draft nothing when it was mended or thrown away */
  put(key: string, draft: KeptDraft | undefined): void;
}

/** Given once, around everything; without it drafts last as long as their field is shown. */
const KeeperContext = createContext<Keeper | undefined>(undefined);
export const KeeperProvider = KeeperContext.Provider;

/** The place of one draft. */
export interface Kept {
  get(): KeptDraft | undefined;
  put(draft: KeptDraft | undefined): void;
  /** The place of another draft in the same field. */
  beside(name: string): Kept;
}

const KeptContext = createContext<Kept | undefined>(undefined);
export const KeptProvider = KeptContext.Provider;

/** Inside a value of several parts, whose draft holds those of its parts. */
export const InDraft = createContext(false);

function placeOf(keeper: Keeper, key: string, label: string | undefined): Kept {
  return {
    get: () => keeper.get(key),
    put: (draft) => keeper.put(key, draft && (label === undefined ? draft : { ...draft, label })),
    beside: (name) => placeOf(keeper, `${key}~${name}`, label),
  };
}

/** The place of a field's draft, for those that stand outside a form. @param key nothing for what is not kept */
export function useKeptPlace(key: string | undefined, label?: string): Kept | undefined {
  const keeper = useContext(KeeperContext);
  return useMemo(
    () => (keeper && key !== undefined ? placeOf(keeper, key, label) : undefined),
    [keeper, key, label],
  );
}

/** The place that a draft here is to be kept in, unless it is part of another. */
export function useKept(): { nested: boolean; kept: Kept | undefined } {
  const nested = useContext(InDraft);
  const kept = useContext(KeptContext);
  return { nested, kept: nested ? undefined : kept };
}

/** Keeps a draft while there is one to keep, and forgets it when it was mended or thrown away. Leaving keeps it. */
export function useKeeping(kept: Kept | undefined, draft: KeptDraft | undefined): void {
  /** What this field has put there, or found there: what other windows keep is not forgotten by this one. */
  const holds = useRef<KeptDraft | undefined>(undefined);
  const began = useRef(false);
  if (!began.current) {
    began.current = true;
    holds.current = kept?.get();
  }
  useEffect(() => {
    if (!kept || same(draft, holds.current)) return;
    holds.current = draft;
    kept.put(draft);
  });
}

/**
 * Something that is being typed, which stands when its field is shown again: a date that is not chosen yet, what a dialog
 * is being filled in with.
 *
 * @param key of its own; nothing where it is not to be kept
 * @param label of the field, where it is missing somewhere while it is kept
 * @returns the value, and how to set it; undefined forgets it
 */
export function useKeptValue<T>(
  key: string | undefined,
  first: T,
  label?: string,
): [T, (next: T | undefined) => void] {
  const kept = useKeptPlace(key, label);
  const [now, setNow] = useState<T | undefined>(() => kept?.get()?.value as T | undefined);
  useKeeping(kept, now === undefined ? undefined : { value: now });
  return [now ?? first, setNow];
}

/** The same for a text, undefined while nothing was typed. */
export function useKeptText(
  key: string,
  label?: string,
): [string | undefined, (next: string | undefined) => void] {
  return useKeptValue<string | undefined>(key, undefined, label);
}
