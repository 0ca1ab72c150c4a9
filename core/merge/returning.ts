/** What one has removed and the other still needs comes back, and is a conflict of its own. */
import { find } from '../base/lists';
import { type KindId, kindIds } from '../model/kinds';
import { factRef, parseFact } from '../model/ref';
import type { Entry, Register, Workspace } from '../model/register';
import { usesOf } from '../operations/references';
import type { Use } from '../operations/use';
import type { Disputes } from './disputes';
import { mergedOrder } from './order';
import { disputed } from './outcome';
import { withValueAt } from './places';
import type { MergeGiven } from './types';

/** Until nothing new refers to nothing: what comes back may need more. */
export function withNeeded(merged: Workspace, given: MergeGiven, disputes: Disputes): Workspace {
  let out = merged;
  for (;;) {
    const missing = missingIn(out, given, disputes);
    if (missing.size === 0) return out;
    out = withFacts(out, missing, given, disputes);
  }
}

/** References of facts that one has removed, and that somebody refers to who did not when they were removed. */
function missingIn(merged: Workspace, given: MergeGiven, disputes: Disputes): Set<string> {
  const gone = new Set<string>();
  for (const kind of kindIds) {
    for (const side of ['ours', 'theirs'] as const) {
      if (given[side].register[kind] === merged.register[kind]) continue;
      for (const { id } of given[side].register[kind]) {
        if (!find(merged.register[kind], id)) gone.add(factRef(kind, id));
      }
    }
  }
  if (gone.size === 0) return gone;
  const { templates } = given;
  // Whoever removed it may have been asked and have left those behind.
  const left = new Set(
    (['ours', 'theirs'] as const).flatMap((side) => {
      const own = new Set([...gone].filter((ref) => !factIn(given[side], ref)));
      return usesOf(given[side], templates, own).map(useName);
    }),
  );
  // Whatever is chosen in a conflict, what it refers to must be there; and the same comes back on both machines.
  const chosen = disputes
    .theirChoices()
    .reduce((one, { place, value }) => withValueAt(one, place, value), merged);
  return new Set(
    [merged, chosen]
      .flatMap((one) => usesOf(one, templates, gone))
      .filter((use) => !left.has(useName(use)))
      .map(({ ref }) => ref),
  );
}

/** The holder and what it refers to; which of its fields does not matter. */
function useName(use: Use): string {
  switch (use.at) {
    case 'entry':
      return `${use.ref} ${factRef(use.kind, use.id)}`;
    case 'slide':
      return `${use.ref} ${use.in}/${use.deck}/${use.slide}`;
    case 'deck':
      return `${use.ref} ${use.in}/${use.deck}`;
    case 'commission':
      return `${use.ref} commission`;
  }
}

function factIn(workspace: Workspace, ref: string): Entry | undefined {
  const { kind, id } = parseFact(ref)!;
  return find(workspace.register[kind], id);
}

function withFacts(
  merged: Workspace,
  refs: ReadonlySet<string>,
  given: MergeGiven,
  disputes: Disputes,
): Workspace {
  const register = { ...merged.register } as Record<KindId, readonly Entry[]>;
  for (const kind of kindIds) {
    const back = new Map<string, Entry>();
    for (const ref of refs) {
      const parts = parseFact(ref)!;
      if (parts.kind !== kind) continue;
      const { id } = parts;
      const sides = { ours: factIn(given.ours, ref), theirs: factIn(given.theirs, ref) };
      back.set(
        id,
        disputes.take({ in: 'facts', kind, id }, factIn(given.base, ref), disputed(sides)) as Entry,
      );
    }
    if (back.size === 0) continue;
    const ids = (list: readonly Entry[]): string[] => [...new Set(list.map(({ id }) => id))];
    const kept = new Set([...ids(register[kind]), ...back.keys()]);
    const order = mergedOrder(
      {
        base: ids(given.base.register[kind]),
        ours: ids(given.ours.register[kind]),
        theirs: ids(given.theirs.register[kind]),
      },
      kept,
    );
    register[kind] = order.map((id) => back.get(id) ?? find(register[kind], id)!);
  }
  return { ...merged, register: register as Register };
}
