/** What was read, with what people change in it before it is taken in. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Workspace } from '../../../core/model/register';
import {
  chosenOf,
  type Look,
  type Looks,
  type Pasted,
  type PastedRow,
  readPasted,
  rowsOf,
  type SheetKind,
} from '../../../core/paste';
import { session } from '../../state/session';

export interface LookedThrough {
  rows: readonly PastedRow[];
  /** What is to be taken in. */
  chosen: readonly Pasted[];
  /** Of those that are taken, how many should be looked at. */
  unsure: number;
  look(key: string, look: Look): void;
}

/** What is changed follows its line, so that it stays while more is read. */
export function useLooked(kind: SheetKind, entries: readonly Pasted[]): LookedThrough {
  const [looks, setLooks] = useState<Looks>(new Map());
  const rows = useMemo(() => rowsOf(kind, entries, looks), [kind, entries, looks]);
  return {
    rows,
    chosen: chosenOf(rows),
    unsure: rows.filter(({ taken, pasted }) => taken && pasted.unsure.length > 0).length,
    look: (key, look) => setLooks((all) => new Map(all).set(key, look)),
  };
}

export interface PastedList extends LookedThrough {
  text: string;
  setText(text: string): void;
  /** Nothing is pasted, or it has not been read yet. */
  empty: boolean;
  /** Lines that are no entries. */
  rest: readonly string[];
}

/** Text as it is typed or pasted, and what is read of it. */
export function usePasted(kind: SheetKind, workspace: Workspace, first = ''): PastedList {
  const [text, setText] = useState(first);
  // Typing is not held up by the reading of a long list.
  const later = useDeferredValue(text);
  const { today } = session();
  const read = useMemo(() => readPasted(kind, later, { today, workspace }), [kind, later, today, workspace]);
  const looked = useLooked(kind, read.entries);
  return { ...looked, text, setText, empty: later.trim() === '', rest: read.rest };
}
