/** What holds of any merge: checked for random edits of random commissions. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Merged, merge, withValueAt } from '../../../core/merge';
import { keyOf } from '../../../core/merge/alike';
import type { Conflict } from '../../../core/model/conflict';
import { parseWorkspace } from '../../../core/model/parse';
import type { Workspace } from '../../../core/model/register';
import { workspaceFiles } from '../../../workspace/save';
import { runs } from '../../support/random-text';
import { after } from './edits';
import { lostIn } from './kept';
import { soundWorkspace, templates } from './samples';

export interface Case {
  base: Workspace;
  ours: Workspace;
  theirs: Workspace;
}

const bases = new Map<number, Workspace>();

export function caseOf(a: number, b: number, c: number): Case {
  const seed = a % 2000;
  const base = bases.get(seed) ?? soundWorkspace(seed);
  bases.set(seed, base);
  // Some have made the same edits before each made others.
  const begun = a % 5 === 0 ? after(base, b + c) : base;
  return { base, ours: after(begun, b), theirs: after(begun, c) };
}

export function merged({ base, ours, theirs }: Case, prefer: 'ours' | 'theirs' = 'ours'): Merged {
  return merge({ base, ours, theirs, templates, prefer });
}

export const swapped = ({ base, ours, theirs }: Case): Case => ({ base, ours: theirs, theirs: ours });

/** What reading the workspace from its files calls an error. */
export function errorsIn(workspace: Workspace): string[] {
  const files = [...workspaceFiles(workspace, templates)];
  const sources = files.map(([path, text]) => ({ path, json: JSON.parse(text) as unknown }));
  const read = parseWorkspace(sources, templates);
  const wrong = read.diagnostics.filter(({ severity }) => severity === 'error');
  const partial = [...read.states].filter(([, state]) => state !== 'whole').map(([path]) => path);
  return [...wrong.map(({ rule, message, at }) => `${rule} ${at.file} ${at.path}: ${message}`), ...partial];
}

/** Every conflict settled by a choice that does not depend on who makes it. */
export function settledAlike({ workspace }: Merged): Workspace {
  const order = [...(workspace.conflicts ?? [])].sort(
    (a, b) => (a.place.path?.length ?? 0) - (b.place.path?.length ?? 0),
  );
  let out = workspace;
  for (const conflict of order) out = withValueAt(out, conflict.place, firstOf(conflict));
  return out;
}

function firstOf({ versions }: Conflict): unknown {
  const values = versions.map(({ value }) => value).filter((value) => value !== undefined);
  return [...values].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}

const bare = ({ conflicts: _conflicts, ...rest }: Workspace): object => rest;

function isValid(given: Case): void {
  const { workspace } = merged(given);
  const wrong = errorsIn(workspace);
  // What was wrong before is the fault of whoever made the case.
  if (wrong.length > 0) expect([...errorsIn(given.ours), ...errorsIn(given.theirs)]).toEqual([]);
  expect(wrong).toEqual([]);
}

function isSymmetrical(given: Case): void {
  const [mine, yours] = [merged(given), merged(swapped(given))];
  expect(yours.workspace.conflicts).toEqual(mine.workspace.conflicts);
  expect(bare(settledAlike(yours))).toEqual(bare(settledAlike(mine)));
}

function withNobodyIsNothing(given: Case): void {
  const { base, ours, theirs } = given;
  const copy = structuredClone(ours);
  const both = merged({ base, ours, theirs: copy });
  expect(both.conflicts).toEqual([]);
  expect(difference(both.workspace, ours)).toEqual([]);
  const mine = merged({ base: structuredClone(base), ours, theirs: base });
  expect(difference(mine.workspace, ours)).toEqual([]);
  expect(mine.conflicts).toEqual([]);
  const yours = merged({ base: structuredClone(base), ours: base, theirs });
  expect(yours.workspace).toEqual(theirs);
  expect(yours.conflicts).toEqual([]);
}

/** Parts that are not the very same objects. */
function difference(one: Workspace, other: Workspace): string[] {
  return [
    ...Object.keys(one.register).filter(
      (kind) => one.register[kind as 'people'] !== other.register[kind as 'people'],
    ),
    ...(['commission', 'decks', 'outlines'] as const).filter((part) => one[part] !== other[part]),
  ];
}

function againChangesNothing(given: Case): void {
  const { ours, theirs } = given;
  const first = merged(given);
  for (const known of [ours, theirs]) {
    const again = merged({ base: known, ours: first.workspace, theirs: structuredClone(known) });
    expect(again.conflicts).toEqual([]);
    expect(bare(again.workspace)).toEqual(bare(first.workspace));
  }
}

function nothingOfOneIsLost(given: Case): void {
  const { workspace } = merged(given);
  expect(lostIn(given, workspace)).toEqual([]);
  expect(lostIn(swapped(given), workspace)).toEqual([]);
}

export function everyLaw(given: Case): void {
  for (const law of [isValid, isSymmetrical, nothingOfOneIsLost, withNobodyIsNothing, againChangesNothing])
    law(given);
}

const number = fc.nat(1_000_000);

/** @param part of several that try others */
export function holds(law: (given: Case) => void, numRuns: number, part = 0): void {
  const options = runs(numRuns);
  fc.assert(
    fc.property(number, number, number, (a, b, c) => law(caseOf(a, b, c))),
    { ...options, seed: options.seed + part, numRuns },
  );
}
