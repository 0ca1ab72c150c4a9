/** What others wrote: taken in as an edit, or put aside so that nobody's version is lost. */
import { emptyRegister, type Workspace } from '../../core/model/register';
import {
  type Applied,
  applyAsIs,
  difference,
  type Operation,
  OperationError,
  type Templates,
} from '../../core/operations';
import { keepContents } from '../../workspace/replace';
import { textOf, withParts } from './parts';
import { bytesOf } from './scan';
import type { Store } from './store';

/** With the objects that the folder's state has, so that nothing of it is saved anew; whatever it is, it is so. */
export function asIs(
  before: Workspace,
  next: Workspace,
  op: Operation,
  templates: Templates,
): Applied & { op: Operation } {
  try {
    return { ...applyAsIs(before, op, templates), workspace: next };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { op, workspace: next, inverse: difference(next, before)! };
  }
}

/**
 * Puts a file that cannot be read aside, so that the next save writes ours in its place.
 * @returns the copy's path, or undefined when there is nothing to mend or nothing to mend it with
 */
export async function putAside(
  store: Store,
  readOnly: boolean,
  ours: Workspace,
  file: string,
): Promise<string | undefined> {
  const { open } = store;
  const known = open.files.get(file);
  const text = textOf(ours, file, open.templates);
  if (readOnly || !known || known.state === 'whole' || text === undefined) return undefined;
  const bytes = bytesOf(open.dir, file);
  if (bytes === undefined) return undefined;
  const kept = await keepContents(open.dir, file, bytes);
  // As if the folder held nothing there, so that ours is written whatever it is.
  const none = { ...ours, commission: { ...ours.commission }, decks: [], outlines: [] };
  const workspace = withParts(open.workspace, [file], { ...none, register: emptyRegister() });
  const files = new Map(open.files).set(file, { state: 'whole', digest: known.digest });
  store.open = { ...open, workspace, files };
  return kept;
}
