/**
 * Edits that cross: a window edits what another program has just written too, and did not know of it. What is typed is
 * never refused for that; the two are merged as two machines' edits are.
 */
import { merge } from '../../core/merge';
import type { Workspace } from '../../core/model/register';
import {
  type Applied,
  apply,
  applyAsIs,
  difference,
  type Operation,
  OperationError,
  type Templates,
} from '../../core/operations';

export interface Crossed {
  /** The window's own edit, as it asked for it; undefined where what it is about was removed. */
  own: Applied | undefined;
  /** What it takes besides for both to be kept; undefined for nothing. */
  both: Operation | undefined;
}

/**
 * @param outside takes back the other programs' edits that the window does not know of, the first of them first
 * @returns undefined when the edit makes no sense even where the window made it
 */
export function crossed(
  now: Workspace,
  op: Operation,
  outside: readonly Operation[],
  replica: string,
  templates: Templates,
): Crossed | undefined {
  const base = attempt(() =>
    outside.toReversed().reduce((one, inverse) => applyAsIs(one, inverse, templates).workspace, now),
  );
  const ours = base && attempt(() => applyAsIs(base, op, templates).workspace);
  if (!base || !ours) return undefined;
  const own = attempt(() => apply(now, op, templates));
  const given = { base, ours, theirs: now, templates, prefer: 'ours', by: { ours: replica } } as const;
  return { own, both: difference(own?.workspace ?? now, merge(given).workspace) };
}

/** Undefined when it does not fit. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}
