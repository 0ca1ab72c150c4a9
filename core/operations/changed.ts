/** Which entries differ between two states of a register, and indexes that live as long as a state does. */
import { RegisterIndex } from '../facts/view';
import { kindIds } from '../model/kinds';
import type { Register, Workspace } from '../model/register';
import { find } from './lists';

/** «people/mette-nord» of every entry that came, went or is another object. */
export function changedEntries(before: Workspace, after: Workspace): ReadonlySet<string> {
  const out = new Set<string>();
  if (before.register === after.register) return out;
  for (const kind of kindIds) {
    const was = before.register[kind];
    const now = after.register[kind];
    if (was === now) continue;
    for (const entry of now) if (find(was, entry.id) !== entry) out.add(`${kind}/${entry.id}`);
    for (const entry of was) if (!find(now, entry.id)) out.add(`${kind}/${entry.id}`);
  }
  return out;
}

const indexes = new WeakMap<Register, RegisterIndex>();

export function indexOf({ register, commission }: Workspace): RegisterIndex {
  const known = indexes.get(register);
  if (known?.home === commission.language) return known;
  const made = new RegisterIndex(register, commission.language);
  indexes.set(register, made);
  return made;
}
