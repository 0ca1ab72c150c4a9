/** Three machines that exchange what they have, in any order, until nobody has anything new. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { same } from '../../../core/base/json';
import { merge, settle } from '../../../core/merge';
import type { Workspace } from '../../../core/model/register';
import { apply, OperationError } from '../../../core/operations';
import { Chance } from '../../seeds/random';
import { runs } from '../../support/random-text';
import { after } from './edits';
import { errorsIn } from './laws';
import { soundWorkspace, templates } from './samples';

type Versions = Readonly<Record<string, number>>;
interface State {
  by: Versions;
  workspace: Workspace;
}

const has = (whole: Versions, part: Versions): boolean =>
  Object.entries(part).every(([name, count]) => (whole[name] ?? 0) >= count);

const join = (a: Versions, b: Versions): Versions => {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, Math.max(a[name] ?? 0, b[name] ?? 0)]));
};

export class Replica {
  private readonly kept: State[];

  constructor(
    readonly name: string,
    base: Workspace,
  ) {
    this.kept = [{ by: {}, workspace: base }];
  }

  get now(): State {
    return this.kept.at(-1)!;
  }

  save(workspace: Workspace): void {
    const { by } = this.now;
    this.kept.push({ by: { ...by, [this.name]: (by[this.name] ?? 0) + 1 }, workspace });
  }

  /** As the host takes in what others wrote. @returns whether anything was new */
  take(name: string, theirs: State): boolean {
    const { now: ours } = this;
    if (has(ours.by, theirs.by)) return false;
    if (has(theirs.by, ours.by)) {
      this.kept.push(theirs);
      return true;
    }
    const base = this.kept.findLast(({ by }) => has(theirs.by, by))!;
    const by = join(ours.by, theirs.by);
    // Which of them synchronisation leaves in the main file is the same for both.
    const prefer = JSON.stringify(ours.by) < JSON.stringify(theirs.by) ? 'ours' : 'theirs';
    const { workspace } = merge({
      base: base.workspace,
      ours: ours.workspace,
      theirs: structuredClone(theirs.workspace),
      templates,
      prefer,
      by: { ours: this.name, theirs: name },
    });
    const main = prefer === 'ours' ? ours : theirs;
    this.kept.push({ by, workspace });
    // What lies in the folder is written only when it says something else.
    if (!same(workspace, main.workspace)) this.save(workspace);
    return true;
  }
}

/** Exchanges after which nobody may have anything new. */
const most = 60;
/** So many of them, somebody goes on editing or settles what is open. */
const busy = 8;

export function exchanged(seed: number, edits: readonly number[]): { replicas: Replica[]; rounds: number } {
  const chance = new Chance(seed);
  const base = soundWorkspace(seed % 2000);
  const replicas = ['anne', 'berit', 'kari'].map((name) => new Replica(name, base));
  for (const [i, one] of replicas.entries()) one.save(after(base, edits[i]!));
  for (let round = 1; round <= most; round++) {
    const first = chance.pick(replicas);
    const second = chance.pick(replicas.filter((one) => one !== first));
    if (round <= busy) {
      const { workspace } = first.now;
      if (chance.next() < 0.3) first.save(after(workspace, chance.between(0, 1e6), 3));
      else if (chance.next() < 0.5) first.save(settled(workspace, chance));
    }
    const [mine, yours] = [first.now, second.now];
    first.take(second.name, yours);
    // Both at once, one after the other, or only the one.
    const how = chance.next();
    if (how < 0.4) second.take(first.name, mine);
    else if (how < 0.7) second.take(first.name, first.now);
    const [one, ...others] = replicas.map(({ now }) => now.workspace);
    if (round > busy && others.every((other) => same(other, one))) return { replicas, rounds: round };
  }
  return { replicas, rounds: Number.POSITIVE_INFINITY };
}

/** One conflict settled by one of its versions. */
function settled(workspace: Workspace, chance: Chance): Workspace {
  const { conflicts = [] } = workspace;
  if (conflicts.length === 0) return workspace;
  const conflict = chance.pick(conflicts);
  try {
    return apply(workspace, settle(workspace, conflict, chance.pick(conflict.versions)), templates).workspace;
  } catch (error) {
    // What is chosen may be in use, or may refer to what is gone by now.
    if (!(error instanceof OperationError)) throw error;
    return workspace;
  }
}

export function allEndAlike(numRuns: number): void {
  const number = fc.nat(1_000_000);
  const property = fc.property(number, fc.tuple(number, number, number), (seed, edits) => {
    const { replicas, rounds } = exchanged(seed, edits);
    const [one, two, three] = replicas.map(({ now }) => now.workspace);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(rounds).toBeLessThanOrEqual(most);
    expect(errorsIn(one!)).toEqual([]);
  });
  fc.assert(property, { ...runs(numRuns), numRuns });
}
