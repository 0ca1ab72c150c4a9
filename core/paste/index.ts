/** Text that people paste, as entries to look through before anything is saved. */
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import { addEntries, batchOf, type Operation } from '../operations';
import { readMeetings } from './meetings';
import { readMembers } from './members';
import type { Pasted, PasteOptions, PasteResult, SheetKind } from './types';

export { Known } from './identity';
export { meetingsOn, readMeetingRows, readMeetings } from './meetings';
export { memberColumns, memberEntry, membersKnown, readMembers } from './members';
export {
  asPerhaps,
  changedBy,
  chosenOf,
  emptyWorkspace,
  type Look,
  type Looks,
  newEntries,
  type PastedRow,
  rowsOf,
  valueAt,
} from './rows';
export {
  mostLines,
  mostPasted,
  type PasteDoubt,
  type Pasted,
  type PasteOptions,
  type PasteResult,
  type SheetKind,
  sheetKinds,
  type UnsureWhy,
  unsureSentence,
} from './types';
export { current, nameKey, otherValues, updateOp } from './update';

/** Reads a pasted list. Never throws; nothing of the text is lost. */
export function readPasted(kind: SheetKind, text: string, options: PasteOptions): PasteResult {
  return kind === 'people' ? readMembers(text, options) : readMeetings(text, options);
}

/**
 * One edit that takes in what people have looked through: new entries are added, and those that are in the register
 * are brought up to date.
 */
export function pasteOp(
  workspace: Workspace,
  kind: KindId,
  chosen: readonly Pasted[],
): { op: Operation; ids: string[] } {
  const fresh = chosen.filter(({ duplicateOf }) => duplicateOf === undefined);
  const added = addEntries(
    workspace,
    kind,
    fresh.map(({ entry }) => entry),
  );
  const updates = chosen.flatMap(({ duplicateOf, update }) => (duplicateOf && update ? [update] : []));
  const known = chosen.flatMap(({ duplicateOf }) => duplicateOf ?? []);
  return { op: batchOf([added.op, ...updates]), ids: [...added.ids, ...known] };
}
