/**
 * Lines of a pasted list that were not understood: why, and what one becomes when people take it in all the same. And who
 * leads a commission that is put together from a list. Pure.
 */

import { lookedAt } from '../editing/values';
import { label } from '../formats/labels';
import { memberBullet } from '../formats/member-lines';
import { plainSpaces } from '../formats/typography';
import { kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import type { NewEntry } from '../operations';
import type { Pasted, PasteKind, PasteOptions, UnsureWhy } from './types';

/** What was tried with a line, and did not do. */
export function whyLeft(kind: PasteKind, line: string): UnsureWhy {
  const text = plainSpaces(line).trim();
  if (text.endsWith(':')) return 'left-heading';
  if (kind === 'meetings') return 'left-no-date';
  if (kind !== 'people') return 'left-line';
  return /[.!?]$/.test(text) ? 'left-sentence' : 'left-no-name';
}

/** Characters of a name; a line is cut there, and said whole in `line`. */
const longestName = 200;

/** A line as an entry, to be corrected by hand: its words stand where the kind has its name. */
export function takenLine(kind: PasteKind, line: string, { workspace, source }: PasteOptions): Pasted {
  const home = workspace?.commission.language ?? 'nb';
  const first = plainSpaces(line.split('\t')[0]!).replace(memberBullet, '').trim();
  const words = (first === '' ? plainSpaces(line).trim() : first).slice(0, longestName);
  const field = kindOf(kind).name;
  const entry: NewEntry = {
    [field]: words,
    ...(kind === 'people' ? { membership: 'member' } : {}),
    source: source ?? { unknown: label(home, 'pastedSource') },
  };
  return { entry, unsure: [{ field, why: 'line-taken', params: {}, shown: words }], line };
}

/** Fewer than so many are some people, and no commission. */
const fewestMembers = 3;

interface Doubt {
  why: UnsureWhy;
  params: Readonly<Record<string, string>>;
}

/**
 * Whether nobody or several would be the chair when what was chosen is taken in.
 *
 * @param today the user's day, YYYY-MM-DD
 */
export function chairDoubt(
  chosen: readonly Pasted[],
  workspace: Workspace,
  today: string,
): Doubt | undefined {
  const again = new Set(chosen.flatMap(({ duplicateOf }) => duplicateOf ?? []));
  const roleOf = (entry: NewEntry | Entry): unknown =>
    periodsOf(entry.membership) ? roleOn(entry.membership, today) : entry.membership;
  const there = workspace.register.people.filter(({ id }) => !again.has(id));
  const all = [...there, ...chosen.map(({ entry }) => entry)].map((one) => ({
    name: String(one.name),
    role: roleOf(one),
  }));
  const members = all.filter(({ role }) => role !== undefined && role !== 'secretariat');
  if (chosen.length === 0 || members.length < fewestMembers) return undefined;
  const chairs = members.filter(({ role }) => role === 'chair');
  if (chairs.length === 0) return { why: 'chair-none', params: {} };
  if (chairs.length === 1) return undefined;
  return { why: 'chairs-several', params: { names: chairs.map(({ name }) => name).join(', ') } };
}

function roleOn(membership: unknown, today: string): unknown {
  const { value, when } = lookedAt(membership, today);
  return when === 'before' ? undefined : value;
}
