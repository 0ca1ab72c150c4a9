/** Values that change in time: period by period, by the day each begins. */
import type { FieldForm } from '../model/field';
import { periodsOf } from '../model/parse/references';
import { firstDay } from '../model/time';
import { likeness } from './alike';
import { listThree } from './lists';
import {
  keysOf,
  listOf,
  type Merger,
  mapOutcome,
  type Outcome,
  part,
  settledNow,
  sides,
  type Three,
} from './outcome';

type Period = Readonly<Record<string, unknown>> & { from?: unknown };

/** @param form of one value */
export function periodsThree(form: FieldForm, three: Three, merge: Merger): Outcome {
  const { base, ours, theirs } = three;
  const written = [base, ours, theirs].map(periodsOf);
  if (written.every((one) => one === undefined)) return merge(form, three);
  const lists = { base: asPeriods(base), ours: asPeriods(ours), theirs: asPeriods(theirs) };
  const merged = listThree(lists, {
    key: ({ from }) => String(from ?? ''),
    item: (one) => periodThree(form, one, merge),
    likeness: (a, b) => likeness(a.value, b.value),
  });
  const inOrder = isInOrder(lists.ours) && isInOrder(lists.theirs);
  const bare = !written[1] || !written[2];
  return mapOutcome(merged, (value) => {
    const list = listOf(value) as Period[];
    if (list.length === 0) return undefined;
    const [first] = list;
    if (bare && list.length === 1 && Object.keys(first!).every((key) => key === 'value')) return first!.value;
    return inOrder ? [...list].sort((a, b) => (beginning(a) < beginning(b) ? -1 : 1)) : list;
  });
}

function asPeriods(value: unknown): Period[] {
  return periodsOf(value) ?? (value === undefined ? [] : [{ value }]);
}

const beginning = ({ from }: Period): string => (typeof from === 'string' ? firstDay(from) : '');

function isInOrder(list: readonly Period[]): boolean {
  return list.every((period, i) => i === 0 || beginning(list[i - 1]!) <= beginning(period));
}

function periodThree(form: FieldForm, three: Three, merge: Merger): Outcome {
  const out: Record<(typeof sides)[number], Record<string, unknown>> = { now: {}, ours: {}, theirs: {} };
  for (const key of keysOf(three.ours, three.theirs)) {
    const inner: FieldForm | undefined =
      key === 'value' ? form : key === 'note' ? { type: 'string' } : undefined;
    const one = merge(inner, part(three, key));
    for (const side of sides) if (one[side] !== undefined) out[side][key] = one[side];
  }
  return settledNow(out);
}
