/** Text that people paste, as entries to look through before anything is saved. */
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import { addEntries, batchOf, type Operation, stepsOf } from '../operations';
import { fitting } from './bounds';
import { readLines } from './lines';
import { readMeetings } from './meetings';
import { readMembers } from './members';
import type { Pasted, PasteKind, PasteOptions, PasteResult } from './types';

export { beyondLimit, fitting, mostLines } from './bounds';
export { Known } from './identity';
export { chairDoubt, takenLine, whyLeft } from './left';
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
  isPasteKind,
  type LeftOut,
  leftSentence,
  type PasteDoubt,
  type Pasted,
  type PasteKind,
  type PasteOptions,
  type PasteResult,
  pasteKinds,
  type SheetKind,
  sheetKinds,
  type UnsureWhy,
  unsureSentence,
} from './types';
export { current, nameKey, otherValues, updateOp } from './update';

/** Reads a pasted list. Never throws; nothing of the text is lost. */
export function readPasted(kind: PasteKind, text: string, options: PasteOptions): PasteResult {
  return fitting(kind, readAs(kind, text, options));
}

function readAs(kind: PasteKind, text: string, options: PasteOptions): PasteResult {
  if (kind === 'people') return readMembers(text, options);
  if (kind === 'meetings') return readMeetings(text, options);
  return readLines(kind, text, options);
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
  const updates = laterOnly(
    chosen.flatMap(({ duplicateOf, update }) => (duplicateOf && update ? [update] : [])),
  );
  const known = chosen.flatMap(({ duplicateOf }) => duplicateOf ?? []);
  return { op: batchOf([added.op, ...updates]), ids: [...added.ids, ...known] };
}

/** Where two lines say the same field of one entry, which is told of as a doubt, the later one counts. */
function laterOnly(updates: readonly Operation[]): Operation[] {
  const said = new Set<string>();
  const out: Operation[] = [];
  for (const update of updates.toReversed()) {
    const keyed = stepsOf(update).map((step) => ({ step, key: keyOf(step) }));
    const left = keyed.filter(({ key }) => key === undefined || !said.has(key)).map(({ step }) => step);
    for (const { key } of keyed) if (key !== undefined) said.add(key);
    if (left.length === 0) continue;
    out.unshift({ ...batchOf(left), ...(update.allow ? { allow: update.allow } : {}) });
  }
  return out;
}

function keyOf(step: ReturnType<typeof stepsOf>[number]): string | undefined {
  return 'field' in step && 'id' in step ? `${step.id} ${String(step.field)}` : undefined;
}
