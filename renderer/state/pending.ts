/**
 * Edits on their way. An edit shows at once and is sent; the host orders all windows' edits. What is on its way is laid
 * on top of what the host has confirmed, again each time somebody else's edit comes in between. Pure, so that it can be
 * tested without a page.
 */
import type { Workspace } from '../../core/model/register';
import { apply, type Operation, OperationError, type Templates } from '../../core/operations';

export interface Pending {
  op: Operation;
  group?: string;
  sent: boolean;
  /** The workspace with this edit and all before it. */
  after: Workspace;
}

export interface Edits {
  confirmed: Workspace;
  revision: number;
  pending: readonly Pending[];
}

export function current({ confirmed, pending }: Edits): Workspace {
  return pending.at(-1)?.after ?? confirmed;
}

/** @throws OperationError when the edit does not fit; nothing is changed then */
export function add(edits: Edits, op: Operation, templates: Templates, group?: string): Edits {
  const last = edits.pending.at(-1);
  if (last && !last.sent && group !== undefined && last.group === group && sameTarget(last.op, op)) {
    const before = edits.pending.at(-2)?.after ?? edits.confirmed;
    const after = apply(before, op, templates).workspace;
    return { ...edits, pending: [...edits.pending.slice(0, -1), { op, group, sent: false, after }] };
  }
  const after = apply(current(edits), op, templates).workspace;
  return { ...edits, pending: [...edits.pending, { op, group, sent: false, after }] };
}

/** What is typed letter by letter into one field needs to be sent only as it ended. */
function sameTarget(a: Operation, b: Operation): boolean {
  if (a.type !== b.type || !a.type.endsWith('.set') || a.type === 'batch' || b.type === 'batch') return false;
  const { value: _a, ...left } = a as { value?: unknown };
  const { value: _b, ...right } = b as { value?: unknown };
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The first on its way is in: the host has ordered it. */
export function acknowledge(edits: Edits, revision: number): Edits {
  const [head, ...rest] = edits.pending;
  return head ? { confirmed: head.after, revision, pending: rest } : { ...edits, revision };
}

/** Somebody else's edit, or our own undo, comes before all that is on its way. @returns those that no longer fit */
export function receive(
  edits: Edits,
  op: Operation,
  revision: number,
  templates: Templates,
): { edits: Edits; lost: Pending[] } {
  return rebase(edits.pending, apply(edits.confirmed, op, templates).workspace, revision, templates);
}

/** The first on its way was refused. */
export function refuse(edits: Edits, templates: Templates): { edits: Edits; lost: Pending[] } {
  return rebase(edits.pending.slice(1), edits.confirmed, edits.revision, templates);
}

/** On top of another state, as after the line to the host was broken. */
export function rebase(
  pending: readonly Pending[],
  confirmed: Workspace,
  revision: number,
  templates: Templates,
): { edits: Edits; lost: Pending[] } {
  const lost: Pending[] = [];
  const kept: Pending[] = [];
  let at = confirmed;
  for (const one of pending) {
    try {
      at = apply(at, one.op, templates).workspace;
      kept.push({ ...one, after: at });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      lost.push(one);
    }
  }
  return { edits: { confirmed, revision, pending: kept }, lost };
}
