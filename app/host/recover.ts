/**
 * What a program that ended had and the folder may not hold: what it knew to lie there, and that with all its edits. The
 * host then takes the folder in as it takes in whatever others wrote, so that nothing is lost and nothing done twice.
 */
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
import { compare, isKnown } from '../../workspace/lineage';
import type { OpenWorkspace, ReadFile } from '../../workspace/read';
import { jsonOf, relationOf } from './incoming';
import type { Memory } from './lineages';
import type { LoggedEdit, LoggedSave, ReadLog } from './log';
import { withParts, withVersion } from './parts';

export interface Before {
  /** The folder as that program knew it. */
  known: Workspace;
  files: ReadonlyMap<string, ReadFile>;
  /** With all its edits. */
  workspace: Workspace;
  /** Edits that the folder did not hold. */
  operations: number;
  /** Some edits fit nowhere any more. */
  lost: boolean;
}

/** @param log of a program that could not save all; undefined when the last one ended well */
export function before(open: OpenWorkspace, log: ReadLog | undefined, memory: Memory): Before {
  const files = new Map(open.files);
  const known = (log ? fromLog : fromSaves)(open, files, memory, log);
  return { files, ...known };
}

type Known = Omit<Before, 'files'>;

/**
 * The last saves of ours: whoever put another's version in the place of one has left no trace of ours, unless it lies in
 * a copy.
 */
function fromSaves(open: OpenWorkspace, files: Map<string, ReadFile>, { ancestors, replica }: Memory): Known {
  let known = open.workspace;
  for (const own of ancestors.lastOf(replica)) {
    const now = open.files.get(own.path);
    if (now?.state !== 'whole' || relationOf(now, own.by) !== 'apart') continue;
    const text = own.digest === null ? null : ancestors.text(own.digest);
    if (text === undefined) continue;
    known = withVersion(known, own.path, text === null ? undefined : jsonOf(text));
    if (own.digest === null) files.delete(own.path);
    else files.set(own.path, { state: 'whole', digest: own.digest, by: own.by });
  }
  return { known, workspace: known, operations: 0, lost: false };
}

function fromLog(
  open: OpenWorkspace,
  files: Map<string, ReadFile>,
  { ancestors }: Memory,
  log: ReadLog | undefined,
): Known {
  const { header, lines } = log!;
  const edits = lines.filter((line): line is LoggedEdit => 'op' in line);
  const saves = lines.filter((line): line is LoggedSave => 'upTo' in line);
  /** Files of which nobody knows any more what they were. */
  const forgotten = new Set<string>();
  let workspace = open.workspace;
  for (const path of new Set([...Object.keys(header.files), ...open.files.keys()])) {
    const digest = header.files[path] || null;
    if (digest === (open.files.get(path)?.digest ?? null)) continue;
    const text = digest === null ? null : ancestors.text(digest);
    if (text === undefined) forgotten.add(path);
    else workspace = withVersion(workspace, path, text === null ? undefined : jsonOf(text));
  }
  const states = new Map<number, Workspace>([[0, workspace]]);
  let operations = 0;
  let lost = false;
  for (const edit of edits) {
    const done = redone(
      workspace,
      edit,
      filesOf(edit.op).some((path) => forgotten.has(path)),
      open,
    );
    if (done === 'unfit') lost = true;
    else workspace = done;
    states.set(edit.r, workspace);
    const isSaved = filesOf(edit.op).every((path) => (savedUpTo(path, open, log!, saves) ?? -1) >= edit.r);
    if (!isSaved && done !== 'unfit') operations++;
  }
  let known = open.workspace;
  const upTo = (r: number): Workspace => [...states].findLast(([one]) => one <= r)![1];
  for (const path of new Set([...Object.keys(header.files), ...open.files.keys()])) {
    if (forgotten.has(path) || savedUpTo(path, open, log!, saves) !== undefined) continue;
    // Others have changed it since. A save of ours that was announced counts when what lies there says that it holds it;
    // otherwise it may never have been written, or was put aside.
    const now = open.files.get(path)?.by;
    const last = saves.findLast(({ files: saved }) => {
      const by = typeof saved[path] === 'string' ? ancestors.versionsOf(saved[path]) : undefined;
      return isKnown(by) && isKnown(now) && ['same', 'before'].includes(compare(by, now));
    });
    const digest = last ? last.files[path]! : header.files[path] || null;
    known = withParts(known, [path], upTo(last?.upTo ?? 0));
    if (digest === null) files.delete(path);
    else files.set(path, { state: 'whole', digest, by: ancestors.versionsOf(digest) });
  }
  return { known, workspace, operations, lost };
}

/** The last edit whose result the file holds; 0 for none of them, undefined when others have changed it. */
function savedUpTo(
  path: string,
  open: OpenWorkspace,
  { header }: ReadLog,
  saves: readonly LoggedSave[],
): number | undefined {
  const now = open.files.get(path)?.digest ?? null;
  let found = now === (header.files[path] || null) ? 0 : undefined;
  for (const { upTo, files } of saves) if (Object.hasOwn(files, path) && files[path] === now) found = upTo;
  return found;
}

/** @param forgotten the edit was made on what we no longer have: it must fit what is there now */
function redone(
  workspace: Workspace,
  { op, inverse }: LoggedEdit,
  forgotten: boolean,
  open: OpenWorkspace,
): Workspace | 'unfit' {
  try {
    const done = applyAsIs(workspace, op, open.templates);
    if (!forgotten || same(bare(done.inverse), bare(inverse))) return done.workspace;
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
