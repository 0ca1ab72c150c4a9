/** Does again what the recovery log holds and the folder does not. */
import type { Workspace } from '../../core/model/register';
import {
  applyAsIs,
  difference,
  filesOf,
  type Operation,
  OperationError,
  same,
  stepsOf,
} from '../../core/operations';
import type { OpenWorkspace } from '../../workspace/read';
import type { LoggedEdit, LoggedSave, ReadLog } from './log';
import { textOf } from './parts';

export interface Replayed {
  workspace: Workspace;
  /** Edits that were not in the folder and are done again. */
  operations: number;
  /** Our version of files where others changed the same meanwhile. */
  copies: { file: string; text: string }[];
  /** Some edits fit nowhere any more. */
  lost: boolean;
}

/**
 * An edit is done again when its files are as they were, or saved up to some edit before it. On a file that others have
 * changed since, it is done when what it changes is still as it was, which its inverse tells.
 */
export function replay(open: OpenWorkspace, log: ReadLog): Replayed {
  const edits = log.lines.filter((line): line is LoggedEdit => 'op' in line);
  const saves = log.lines.filter((line): line is LoggedSave => 'upTo' in line);
  let workspace = open.workspace;
  let operations = 0;
  const unfit: LoggedEdit[] = [];
  for (const edit of edits) {
    const states = filesOf(edit.op).map((path) => savedUpTo(path, open, log, saves));
    if (states.every((upTo) => upTo !== undefined && upTo >= edit.r)) continue;
    const asItWas = states.every((upTo) => upTo !== undefined && upTo < edit.r);
    const done = redone(workspace, edit, asItWas, open);
    if (done === 'unfit') unfit.push(edit);
    else if (done !== workspace) {
      workspace = done;
      operations++;
    }
  }
  return { workspace, operations, ...forced(workspace, unfit, open) };
}

/** The last edit whose result the file holds; 0 for none of them, undefined when others have changed it. */
function savedUpTo(
  path: string,
  open: OpenWorkspace,
  { header }: ReadLog,
  saves: readonly LoggedSave[],
): number | undefined {
  const now = open.files.get(path)?.digest ?? null;
  let found = now === (header.files[path] ?? null) ? 0 : undefined;
  for (const { upTo, files } of saves) if (Object.hasOwn(files, path) && files[path] === now) found = upTo;
  return found;
}

function redone(
  workspace: Workspace,
  { op, inverse }: LoggedEdit,
  asItWas: boolean,
  open: OpenWorkspace,
): Workspace | 'unfit' {
  try {
    const done = applyAsIs(workspace, op, open.templates);
    if (asItWas || same(bare(done.inverse), bare(inverse))) return done.workspace;
    return difference(workspace, done.workspace) ? 'unfit' : workspace;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return isDoneAlready(workspace, op, error) ? workspace : 'unfit';
  }
}

/** What was removed is gone, or what was added is there. */
function isDoneAlready(workspace: Workspace, op: Operation, { code }: OperationError): boolean {
  if (code === 'unknown-id') return op.type.endsWith('.remove');
  if (code !== 'id-taken') return false;
  if (op.type === 'entry.add') {
    return workspace.register[op.kind].some((entry) => same(entry, op.entry));
  }
  return op.type === 'deck.add' && workspace[op.in].some((deck) => same(deck, op.deck));
}

/** Without where in a list exactly, and what may be wrong: the same edit on a file that others have changed elsewhere. */
function bare(op: Operation): unknown {
  return stepsOf(op).map((step) => ({ ...step, allow: 0, index: 0, after: 0, how: 0 }));
}

function forced(
  workspace: Workspace,
  unfit: readonly LoggedEdit[],
  open: OpenWorkspace,
): Pick<Replayed, 'copies' | 'lost'> {
  let ours = workspace;
  let lost = false;
  for (const { op } of unfit) {
    try {
      ours = applyAsIs(ours, op, open.templates).workspace;
    } catch {
      lost = true;
    }
  }
  const files = new Set(unfit.flatMap(({ op }) => filesOf(op)));
  const copies = [...files].flatMap((file) => {
    const text = textOf(ours, file, open.templates);
    return text === undefined || text === textOf(workspace, file, open.templates) ? [] : [{ file, text }];
  });
  return { copies, lost };
}
