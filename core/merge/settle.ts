/** A conflict settled: the chosen value set and the conflict taken away, as one edit that can be undone. */
import { type Json, same } from '../base/json';
import { type Conflict, withConflicts } from '../model/conflict';
import { isKindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Workspace } from '../model/register';
import { firstDay, type Period, valueOn } from '../model/time';
import { batchOf, difference, type Operation, type Step, stepsOf } from '../operations';
import { changeFrom } from '../operations/time';
import { partOf } from './outcome';
import { withValueAt } from './places';

/** One of the versions, or what it was; without a value it is removed. Or the one until a day and the other from it. */
export type Choice = { value?: Json } | InTurn;

interface InTurn {
  /** First day of the second: YYYY, YYYY-MM or YYYY-MM-DD. */
  bothFrom: string;
  first: { value?: Json };
  second: { value?: Json };
}

/** Whether one version may hold until a day and another from it: a value that changes in time. */
export function canBeInTurn({ place, versions }: Conflict): boolean {
  const { kind = '', path = [] } = place;
  if (place.in !== 'facts' || !isKindId(kind) || path.length !== 1) return false;
  const field = partOf(kindOf(kind).fields, path[0]!) as { form: { type: string } } | undefined;
  return field?.form.type === 'timed' && versions.filter(({ value }) => value !== undefined).length > 1;
}

/**
 * An edit that settles a conflict. Whether it can be applied is seen then: a fact that is to go may be in use.
 *
 * @throws OperationError when both cannot hold in turn: there is no such fact, or a value begins on that very day
 */
export function settle(workspace: Workspace, conflict: Conflict, choice: Choice): Operation {
  return settleAll(workspace, [conflict], () => choice);
}

/**
 * One edit that settles several.
 *
 * @param pick undefined leaves a conflict open
 * @throws OperationError
 */
export function settleAll(
  workspace: Workspace,
  conflicts: readonly Conflict[],
  pick: (conflict: Conflict) => Choice | undefined,
): Operation {
  const settled = new Set<string>();
  let next = workspace;
  let inTurn = false;
  // What is chosen for a thing as a whole must not take back what is chosen for its parts.
  const inOrder = [...conflicts].sort((a, b) => (a.place.path?.length ?? 0) - (b.place.path?.length ?? 0));
  for (const conflict of inOrder) {
    const choice = pick(conflict);
    if (!choice) continue;
    settled.add(conflict.id);
    inTurn ||= 'bothFrom' in choice;
    next =
      'bothFrom' in choice
        ? bothInTurn(next, conflict, choice)
        : withValueAt(next, conflict.place, choice.value);
  }
  const left = (workspace.conflicts ?? []).filter(({ id }) => !settled.has(id));
  const op = difference(workspace, withConflicts(next, left));
  return op ? saying(op, inTurn ? 'change' : 'correction') : batchOf([]);
}

/** Choosing is no edit of another program's: somebody has said what is right. */
function saying(op: Operation, how: 'change' | 'correction'): Operation {
  const said = stepsOf(op).map((step): Step => (step.type === 'entry.set' ? { ...step, how } : step));
  return batchOf(said);
}

function bothInTurn(
  workspace: Workspace,
  { place }: Conflict,
  { bothFrom, first, second }: InTurn,
): Workspace {
  const { kind = '', id = '', path = [] } = place;
  if (!isKindId(kind) || path[0] === undefined) return workspace;
  const begun = withValueAt(workspace, place, first.value);
  const value = valueThen(first.value, second.value, bothFrom);
  const op = changeFrom(begun, {
    kind,
    id,
    field: path[0],
    date: bothFrom,
    ...(value === undefined ? {} : { value }),
  });
  const [step] = stepsOf(op);
  return step?.type === 'entry.set' ? withValueAt(begun, place, step.value) : begun;
}

/** What the second says that the first does not; otherwise what holds on the day. */
function valueThen(first: Json | undefined, second: Json | undefined, day: string): Json | undefined {
  const periods = periodsOf(second) as unknown as Period<Json>[] | undefined;
  if (!periods) return second;
  const known = (periodsOf(first) ?? [{ value: first }]) as unknown as Period<Json>[];
  const own = periods.findLast(({ value }) => !known.some((one) => same(one.value, value)));
  return own ? own.value : valueOn(periods, firstDay(day));
}
