/** The conflicts of the open commission, and where they are. */
import { useMemo } from 'react';
import type { Conflict } from '../../core/model/conflict';
import { ConflictMarks, type Thing } from '../../core/words';
import { usePart } from './commission';
import { openConflicts } from './dialogs';

const none: readonly Conflict[] = [];

export function useConflicts(): readonly Conflict[] {
  return usePart(({ workspace }) => workspace.conflicts ?? none);
}

const marks = new WeakMap<readonly Conflict[], ConflictMarks>();

export function marksOf(conflicts: readonly Conflict[]): ConflictMarks {
  const known = marks.get(conflicts);
  if (known) return known;
  const made = new ConflictMarks(conflicts);
  marks.set(conflicts, made);
  return made;
}

export function useMarks(): ConflictMarks {
  return marksOf(useConflicts());
}

/** For a form: what settles the conflict at a field, where there is one. The same function while conflicts are the same. */
export function useSettleAt(thing: Thing): (path: string) => (() => void) | undefined {
  const all = useMarks();
  const key = JSON.stringify(thing);
  return useMemo(() => {
    const at = JSON.parse(key) as Thing;
    return (path) => {
      const id = all.at(at, path);
      return id === undefined ? undefined : () => openConflicts(id);
    };
  }, [all, key]);
}

/** What settles the conflict about a whole thing: one has removed it, and the other has changed it. */
export function useSettleAll(thing: Thing): (() => void) | undefined {
  const id = useMarks().at(thing, '');
  return id === undefined ? undefined : () => openConflicts(id);
}
