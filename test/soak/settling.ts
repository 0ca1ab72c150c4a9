/** A conflict settled as the app settles it. */
import { settle } from '../../core/merge';
import type { Conflict } from '../../core/model/conflict';
import type { Workspace } from '../../core/model/register';
import type { Operation } from '../../core/operations';
import type { Edit } from './protocol';

type Wanted = Extract<Edit, { do: 'settle' }>;

/** @returns undefined when there is no conflict */
export function settlement(workspace: Workspace, wanted: Wanted): Operation | undefined {
  const conflict = conflictOf(workspace, wanted);
  if (!conflict) return undefined;
  const { value } = conflict.versions[wanted.version % conflict.versions.length]!;
  return settle(workspace, conflict, value === undefined ? {} : { value });
}

export function conflictOf({ conflicts = [] }: Workspace, { n }: Wanted): Conflict | undefined {
  return conflicts[n % conflicts.length];
}
