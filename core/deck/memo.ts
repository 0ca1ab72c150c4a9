/**
 * How a deck that is edited remembers: every result is kept with what it was made of and with what was read for it, and
 * is made again only when some of that is another than it was. It is the way of Typst's comemo.
 */

import { same } from '../base/json';
import { RegisterIndex } from '../facts/view';
import type { KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Entry } from '../model/register';

/** What was read of a world for one result, by name, each with how to see whether it stands as it was. */
export class Reads<World> {
  private readonly all = new Map<string, (world: World) => boolean>();

  /** What is read again under the same name is noted once. */
  add(name: string, stands: (world: World) => boolean): void {
    if (!this.all.has(name)) this.all.set(name, stands);
  }

  /** Whether any of these was read. It is much faster than `hold`, which looks at values. */
  touchedBy(names: ReadonlySet<string>): boolean {
    if (names.size > this.all.size) {
      for (const name of this.all.keys()) if (names.has(name)) return true;
    } else {
      for (const name of names) if (this.all.has(name)) return true;
    }
    return false;
  }

  hold(world: World): boolean {
    for (const stands of this.all.values()) if (!stands(world)) return false;
    return true;
  }
}

/** The last result of one piece of work. */
export class Memo<T, World = undefined> {
  private last: { from: readonly unknown[]; reads: Reads<World>; value: T } | undefined;

  /**
   * @param world what `make` reads through its `reads`
   * @param from what the result is made of: objects are compared by identity
   * @param make is given the last result too, to return it again when the new one says the same (`kept`)
   */
  get(world: World, from: readonly unknown[], make: (reads: Reads<World>, last: T | undefined) => T): T {
    const { last } = this;
    if (last && from.length === last.from.length && from.every((one, i) => one === last.from[i])) {
      if (last.reads.hold(world)) return last.value;
    }
    const reads = new Reads<World>();
    const value = make(reads, last?.value);
    this.last = { from, reads, value };
    return value;
  }

  /** Whether the last result read any of these. */
  touchedBy(names: ReadonlySet<string>): boolean {
    return this.last?.reads.touchedBy(names) === true;
  }
}

/** What was, when what is now says the same: who is made of it need not be made again. */
export function kept<T>(was: T | undefined, now: T): T {
  return was !== undefined && same(was, now) ? was : now;
}

export function sameOrder(was: readonly Entry[], now: readonly Entry[]): boolean {
  return was === now || (was.length === now.length && was.every((entry, i) => entry.id === now[i]!.id));
}

/** The name that the list of a kind is read under; an entry is read under its reference. */
export const listName = (kind: KindId): string => `all ${kind}`;

/** The register as it is read for one result: lists by their ids, and entries field by field. */
export class TrackedIndex<World extends { index: RegisterIndex }> extends RegisterIndex {
  private readonly seen = new Map<string, Entry>();

  constructor(
    private readonly base: RegisterIndex,
    private readonly reads: Reads<World>,
  ) {
    super(base.register, base.home);
  }

  override entry(kind: string, id: string): Entry | undefined {
    const ref = factRef(kind, id);
    const known = this.seen.get(ref);
    if (known) return known;
    const entry = this.base.entry(kind, id);
    const fields = new Map<string, unknown>();
    this.reads.add(ref, ({ index }) => {
      const now = index.entry(kind, id);
      if (now === entry) return true;
      if (!now || !entry) return false;
      for (const [field, was] of fields) if (!same(was, now[field])) return false;
      return true;
    });
    if (!entry) return undefined;
    const tracked = new Proxy(entry, {
      get(target, key) {
        const value = target[key as string];
        if (typeof key === 'string') fields.set(key, value);
        return value;
      },
    });
    this.seen.set(ref, tracked);
    return tracked;
  }

  /** Views read the ids of a list, and its entries one by one. */
  override list(kind: KindId): readonly Entry[] {
    const list = this.base.list(kind);
    this.reads.add(listName(kind), ({ index }) => sameOrder(list, index.list(kind)));
    return list;
  }
}
