/**
 * The order of edits, and what each client may undo. A client undoes its own last step; what others have done to the
 * same thing since then stands in the way, unless they have taken it back themselves.
 */
import { batchOf, type Operation, overlap, same, stepsOf, touches } from '../../core/operations';
import { outside } from './types';

interface Revision {
  revision: number;
  client: string;
  touches: string[];
  /** It was undone, or is the undoing: together they are nothing. */
  cancelled: boolean;
}

/** What one undo or redo takes back. */
interface HistoryStep {
  inverse: Operation;
  revisions: number[];
  touches: string[];
  group?: string;
}

interface Stacks {
  undo: HistoryStep[];
  redo: HistoryStep[];
}

const mostRevisions = 5000;
const mostSteps = 1000;

export class History {
  revision = 0;
  private revisions: Revision[] = [];
  private readonly clients = new Map<string, Stacks>();

  /**
   * What a client does not know of that touches the same: `conflict` where another window did it, `outside` where all of
   * it came from other programs. Undefined when there is nothing.
   */
  conflictSince(base: number, client: string, op: Operation): 'conflict' | 'outside' | 'too-old' | undefined {
    if (base > this.revision || base < this.revision - this.revisions.length) return 'too-old';
    const own = touches(op);
    const found = this.later(base).filter((one) => one.client !== client && meets(one, own));
    if (found.length === 0) return undefined;
    return found.every((one) => one.client === outside) ? 'outside' : 'conflict';
  }

  /** What other programs have changed since a revision, as the edits that would take it back, the first one first. */
  outsideSince(base: number): Operation[] {
    const { undo } = this.stacks(outside);
    return undo.filter(({ revisions }) => revisions[0]! > base).map(({ inverse }) => inverse);
  }

  /** Takes down an edit. */
  record(client: string, op: Operation, inverse: Operation, group?: string): number {
    const step = this.add(client, op, inverse);
    const stacks = this.stacks(client);
    stacks.redo.length = 0;
    const last = stacks.undo.at(-1);
    const goesOn =
      group !== undefined && last?.group === group && last.revisions.at(-1) === this.revision - 1;
    const whole = goesOn ? joined(last, step) : { ...step, group };
    if (goesOn) stacks.undo.pop();
    // A step that has come back to where it began is none: undoing it would seem to do nothing.
    if (same(whole.inverse, op))
      for (const one of this.later(whole.revisions[0]! - 1)) one.cancelled ||= one.client === client;
    else stacks.undo.push(whole);
    if (stacks.undo.length > mostSteps) stacks.undo.shift();
    return this.revision;
  }

  /**
   * The step that `undo` or `redo` would take back; 'conflict' when others stand in the way.
   *
   * @param within «decks/forum»: the last step that touches it, whatever was done elsewhere since; undefined where there
   *   is none, or where what was done since elsewhere must be taken back first
   */
  next(client: string, which: keyof Stacks, within?: string): HistoryStep | 'conflict' | undefined {
    const steps = this.stacks(client)[which];
    const at = within === undefined ? steps.length - 1 : steps.findLastIndex((one) => isWithin(one, within));
    const step = steps[at];
    if (!step) return undefined;
    if (steps.slice(at + 1).some((one) => overlap(one.touches, step.touches) !== undefined)) return undefined;
    const first = step.revisions[0]!;
    if (first <= this.revision - this.revisions.length) return 'conflict';
    // The client's own later steps are taken back already, or done again after this one.
    const found = this.later(first).some((one) => one.client !== client && meets(one, step.touches));
    return found ? 'conflict' : step;
  }

  /** Takes down that a step, which `next` gave, was taken back. */
  took(client: string, which: keyof Stacks, step: HistoryStep, op: Operation, inverse: Operation): number {
    const stacks = this.stacks(client);
    stacks[which] = stacks[which].filter((one) => one !== step);
    const made = this.add(client, op, inverse);
    stacks[which === 'undo' ? 'redo' : 'undo'].push({ ...made, group: undefined });
    const gone = new Set([...step.revisions, this.revision]);
    for (const one of this.later(step.revisions[0]! - 1)) if (gone.has(one.revision)) one.cancelled = true;
    // What is done again stands again.
    if (which === 'redo') this.revisions.at(-1)!.cancelled = false;
    return this.revision;
  }

  canUndo(client: string): boolean {
    return this.stacks(client).undo.length > 0;
  }

  canRedo(client: string): boolean {
    return this.stacks(client).redo.length > 0;
  }

  forget(client: string): void {
    this.clients.delete(client);
  }

  private add(client: string, op: Operation, inverse: Operation): HistoryStep {
    const touched = touches(op);
    this.revision++;
    this.revisions.push({ revision: this.revision, client, touches: touched, cancelled: false });
    if (this.revisions.length > mostRevisions) this.revisions = this.revisions.slice(-mostRevisions / 2);
    return { inverse, revisions: [this.revision], touches: touched };
  }

  private later(than: number): Revision[] {
    const count = this.revision - than;
    return count <= 0 ? [] : this.revisions.slice(-count);
  }

  private stacks(client: string): Stacks {
    let stacks = this.clients.get(client);
    if (!stacks) {
      stacks = { undo: [], redo: [] };
      this.clients.set(client, stacks);
    }
    return stacks;
  }
}

/** Whether a step is about a thing or a part of it, alone or among others. */
function isWithin({ touches: all }: HistoryStep, thing: string): boolean {
  return all.some(
    (one) => one === thing || (one.startsWith(thing) && /[/#@]/.test(one.charAt(thing.length))),
  );
}

function meets(one: Revision, own: readonly string[]): boolean {
  return !one.cancelled && overlap(one.touches, own) !== undefined;
}

/** Two steps as one; typing in one field is taken back by setting it once. */
function joined(before: HistoryStep, after: HistoryStep): HistoryStep {
  const settings = [before, after].every(({ inverse }) =>
    stepsOf(inverse).every(({ type }) => type.endsWith('.set')),
  );
  const sameFields = settings && before.touches.join('\n') === after.touches.join('\n');
  return {
    inverse: sameFields ? before.inverse : batchOf([after.inverse, before.inverse]),
    revisions: [...before.revisions, ...after.revisions],
    touches: [...new Set([...before.touches, ...after.touches])],
    group: before.group,
  };
}
