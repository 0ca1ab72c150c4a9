/** A conflict settled as the app settles it. */
import type { Workspace } from '../../core/model/register';
import type { Operation } from '../../core/operations';
import type { Edit } from './protocol';

/** @returns undefined: hosts keep no conflicts yet, and there is none to settle */
export function settlement(
  _workspace: Workspace,
  _wanted: Extract<Edit, { do: 'settle' }>,
): Operation | undefined {
  return undefined;
}
