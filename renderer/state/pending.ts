/**
 * Pending edits. An edit is shown at once and sent; the host orders the edits of all windows. Pending edits are applied on
 * top of what the host has confirmed, and again each time another window's edit comes first. Pure.
 */
import { merge } from '../../core/merge';
import { withConflicts } from '../../core/model/conflict';
import type { KindId } from '../../core/model/kinds';
import { factRef, fieldRef } from '../../core/model/ref';
import type { Workspace } from '../../core/model/register';
import {
  apply,
  batchOf,
  difference,
  type Operation,
  OperationError,
  overlap,
  same,
  stepsOf,
  type Templates,
  touches,
} from '../../core/operations';

export interface Pending {
  op: Operation;
  group?: string;
  sent: boolean;
  /**
   * The revision that it was made from. What others have done since then was not seen by whoever made it, so the host is
   * told this one, however much has come beneath it in the meantime.
   */
  base: number;
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
    const { base } = last;
    return { ...edits, pending: [...edits.pending.slice(0, -1), { op, group, sent: false, base, after }] };
  }
  const after = apply(current(edits), op, templates).workspace;
  const { revision: base } = edits;
  return { ...edits, pending: [...edits.pending, { op, group, sent: false, base, after }] };
}

/** Whether both set the same value, as keystrokes in one field do: then only the later needs to be sent. */
function sameTarget(a: Operation, b: Operation): boolean {
  if (a.type !== b.type || !a.type.endsWith('.set') || a.type === 'batch' || b.type === 'batch') return false;
  const { value: _a, ...left } = a as { value?: unknown };
  const { value: _b, ...right } = b as { value?: unknown };
  return JSON.stringify(left) === JSON.stringify(right);
}

/**
 * The host has done the first pending edit.
 *
 * @param op what it did: where somebody else had changed the same meanwhile, more than was asked for
 * @returns also the edits that no longer apply
 */
export function acknowledge(
  edits: Edits,
  op: Operation,
  revision: number,
  templates: Templates,
): { edits: Edits; lost: Pending[] } {
  const [head, ...rest] = edits.pending;
  if (!head) return receive(edits, op, revision, templates);
  // What follows in the same place was made from this one, and with it from all that the host has put it together with.
  const own = touches(head.op);
  const pending = rest.map((one) => (overlap(own, touches(one.op)) ? { ...one, base: revision } : one));
  if (same(head.op, op)) return { edits: { confirmed: head.after, revision, pending }, lost: [] };
  const confirmed = apply(edits.confirmed, op, templates).workspace;
  const changed = touches(op);
  return rebase({ ...edits, confirmed: head.after, pending }, confirmed, revision, templates, changed);
}

/** Another window's edit, or our own undo, goes before all pending edits. @returns those that no longer apply */
export function receive(
  edits: Edits,
  op: Operation,
  revision: number,
  templates: Templates,
): { edits: Edits; lost: Pending[] } {
  const confirmed = apply(edits.confirmed, op, templates).workspace;
  return rebase(edits, confirmed, revision, templates, touches(op));
}

/** The host has refused the first pending edit. */
export function refuse(edits: Edits, templates: Templates): { edits: Edits; lost: Pending[] } {
  const [head, ...pending] = edits.pending;
  const { confirmed, revision } = edits;
  const made = { ...edits, confirmed: head?.after ?? confirmed, pending };
  return rebase(made, confirmed, revision, templates, head && touches(head.op));
}

/**
 * After a lost connection: does the pending edits again on what the host says now, to be sent again. The host may be
 * another one, who knows nothing of what their writer had seen, so what two have changed differently is noted here.
 *
 * @param replica whose the pending edits are
 */
export function reconnect(
  edits: Edits,
  confirmed: Workspace,
  revision: number,
  templates: Templates,
  replica: string,
): { edits: Edits; lost: Pending[] } {
  const { edits: next, lost } = rebase(edits, confirmed, revision, templates, undefined, replica);
  const pending = next.pending.map((one) => ({ ...one, sent: false, base: revision }));
  // The edit in flight when the connection broke may have arrived, and then it cannot be done twice.
  return { edits: { ...next, pending }, lost: lost.filter((one) => !one.sent) };
}

/**
 * Does the pending edits again on another state than they were made on. Where the same was changed meanwhile, what was
 * typed stays, and the rest of it is theirs.
 *
 * @param edits with the state that they were made on
 * @param changed what is other there, by name; anything when left out
 * @param noting whose the edits are, when conflicts are noted here and not by the host
 */
function rebase(
  edits: Edits,
  confirmed: Workspace,
  revision: number,
  templates: Templates,
  changed?: readonly string[],
  noting?: string,
): { edits: Edits; lost: Pending[] } {
  const lost: Pending[] = [];
  const kept: Pending[] = [];
  let before = edits.confirmed;
  let at = confirmed;
  for (const one of edits.pending) {
    const meets = changed === undefined || overlap(changed, touches(one.op)) !== undefined;
    try {
      const op = meets ? onto(at, before, one, templates, noting) : one.op;
      if (op) {
        at = apply(at, op, templates).workspace;
        kept.push({ ...one, op, after: at });
      } else if (one.sent && noting === undefined) {
        // It says nothing new any more, and the host's answer is still to come.
        kept.push({ ...one, after: at });
      }
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      lost.push(one);
    }
    before = one.after;
  }
  return { edits: { confirmed, revision, pending: kept }, lost };
}

/** What an edit comes to on another state; undefined when all of it is there. */
function onto(
  at: Workspace,
  before: Workspace,
  one: Pending,
  templates: Templates,
  noting?: string,
): Operation | undefined {
  const by = noting === undefined ? {} : { by: { ours: noting }, at: new Date().toISOString() };
  const merged = merge({ base: before, ours: one.after, theirs: at, templates, prefer: 'ours', ...by });
  const after = noting === undefined ? withConflicts(merged.workspace, at.conflicts ?? []) : merged.workspace;
  const op = difference(at, after);
  if (!op) return undefined;
  const said = new Map(
    stepsOf(one.op).flatMap((step) => (step.type === 'entry.set' ? [[keyOf(step), step]] : [])),
  );
  const steps = stepsOf(op).map((step): Operation => {
    const how = step.type === 'entry.set' ? said.get(keyOf(step))?.how : undefined;
    return how === undefined ? step : ({ ...step, how } as Operation);
  });
  const { allow } = one.op;
  return { ...batchOf(steps), ...(allow ? { allow } : {}) };
}

function keyOf({ kind, id, field }: { kind: KindId; id: string; field: string }): string {
  return fieldRef(factRef(kind, id), field);
}
