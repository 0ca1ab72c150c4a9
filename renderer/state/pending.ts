/**
 * Pending edits. An edit is shown at once and sent; the host orders the edits of all windows. Pending edits are applied on
 * top of what the host has confirmed, and again each time another window's edit comes first. Pure.
 */
import type { Workspace } from '../../core/model/register';
import { apply, type Operation, OperationError, type Templates } from '../../core/operations';

export interface Pending {
  op: Operation;
  group?: string;
  sent: boolean;
  /** The workspace after this edit and all before it. */
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

/** @throws OperationError when the edit cannot be applied; nothing is changed then */
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

/** Whether both set the same value, as keystrokes in one field do: then only the later needs to be sent. */
function sameTarget(a: Operation, b: Operation): boolean {
  if (a.type !== b.type || !a.type.endsWith('.set') || a.type === 'batch' || b.type === 'batch') return false;
  const { value: _a, ...left } = a as { value?: unknown };
  const { value: _b, ...right } = b as { value?: unknown };
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The host has confirmed the first pending edit. */
export function acknowledge(edits: Edits, revision: number): Edits {
  const [head, ...rest] = edits.pending;
  return head ? { confirmed: head.after, revision, pending: rest } : { ...edits, revision };
}

/** Another window's edit, or our own undo, goes before all pending edits. @returns those that no longer apply */
export function receive(
  edits: Edits,
  op: Operation,
  revision: number,
  templates: Templates,
): { edits: Edits; lost: Pending[] } {
  return rebase(edits.pending, apply(edits.confirmed, op, templates).workspace, revision, templates);
}

/** The host has refused the first pending edit. */
export function refuse(edits: Edits, templates: Templates): { edits: Edits; lost: Pending[] } {
  return rebase(edits.pending.slice(1), edits.confirmed, edits.revision, templates);
}

/** Applies the pending edits to a new state, as after a lost connection. */
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
