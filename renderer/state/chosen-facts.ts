/** Facts that are chosen together in the list of their kind. They hold while the one that is shown is among them. */
import { one, type Selection } from '../../core/editing/selection';
import type { KindId } from '../../core/model/kinds';
import { useValue, value } from './value';

interface ChosenFacts {
  kind: KindId;
  selection: Selection;
  /** To stand in what they are given of it, as when a finding leads here. */
  field?: 'source';
}

const chosen = value<ChosenFacts | undefined>(undefined);

export function chooseFacts(kind: KindId, selection: Selection, field?: 'source'): void {
  chosen.set({ kind, selection, ...(field ? { field } : {}) });
}

/** @param shown the one that the address names */
export function useChosenFacts(
  kind: KindId,
  shown: string | undefined,
): { selection: Selection; field?: 'source' } {
  const now = useValue(chosen);
  if (now?.kind === kind && shown !== undefined && now.selection.ids.has(shown)) return now;
  return { selection: one(shown) };
}
