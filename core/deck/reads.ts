/**
 * What one slide has read while it was composed, to the field, through every view of the register: also what is read
 * quietly and is no part of the slide's stamp. As long as all of it stands as it was, so does the slide.
 */
import { changedEntries, RegisterIndex } from '../facts/view';
import type { KindId } from '../model/kinds';
import { type Entry, emptyRegister, type ImageInfo, type Register } from '../model/register';
import { same } from '../operations/json';
import type { Follower } from './compose';
import { authoredOf, type DeckKey, type DeckSetting } from './setting';

/** Two states of a register beside each other. */
export interface RegisterChange {
  /** «people/mette-nord» of what came, went or is another object. */
  entries: ReadonlySet<string>;
  /** Kinds that hold other entries than before, or in another order. */
  lists: ReadonlySet<KindId>;
}

export function changesBetween(before: Register, after: Register): RegisterChange {
  const lists = new Set<KindId>();
  for (const kind of Object.keys(after) as KindId[]) {
    const was = before[kind];
    const now = after[kind];
    if (was !== now && !sameOrder(was, now)) lists.add(kind);
  }
  const entries = changedEntries(before, after);
  return { entries, lists };
}

function sameOrder(was: readonly Entry[], now: readonly Entry[]): boolean {
  return was.length === now.length && was.every((entry, i) => entry.id === now[i]!.id);
}

interface ReadEntry {
  kind: string;
  id: string;
  entry: Entry | undefined;
  /** Its fields that were read, as they stand in the file. */
  fields: Map<string, unknown>;
}

/** An index that writes down what is asked of it. */
class ReadIndex extends RegisterIndex {
  private readonly seen = new Map<string, Entry>();

  constructor(
    private readonly base: RegisterIndex,
    private readonly reads: Reads,
  ) {
    super(emptyRegister(), base.home);
  }

  override entry(kind: string, id: string): Entry | undefined {
    const ref = `${kind}/${id}`;
    const known = this.seen.get(ref);
    if (known) return known;
    const entry = this.base.entry(kind, id);
    const fields = this.reads.opened(ref, { kind, id, entry });
    if (!entry) return undefined;
    const proxy = new Proxy(entry, {
      get(target, key) {
        const value = target[key as string];
        if (typeof key === 'string') fields.set(key, value);
        return value;
      },
    });
    this.seen.set(ref, proxy);
    return proxy;
  }

  /** Views read the ids of a list, and its entries one by one. */
  override list(kind: KindId): readonly Entry[] {
    const list = this.base.list(kind);
    this.reads.listed(kind, list);
    return list;
  }
}

export class Reads implements Follower {
  readonly index: RegisterIndex;
  private readonly entries = new Map<string, ReadEntry>();
  private readonly lists = new Map<KindId, readonly Entry[]>();
  private readonly images = new Map<string, ImageInfo | undefined>();
  private readonly own = new Map<DeckKey, unknown>();

  constructor(private readonly setting: DeckSetting) {
    this.index = new ReadIndex(setting.index, this);
  }

  opened(ref: string, read: Omit<ReadEntry, 'fields'>): Map<string, unknown> {
    const fields = new Map<string, unknown>();
    this.entries.set(ref, { ...read, fields });
    return fields;
  }

  listed(kind: KindId, list: readonly Entry[]): void {
    this.lists.set(kind, list);
  }

  image(file: string, info: ImageInfo | undefined): void {
    this.images.set(file, info);
  }

  deck(key: DeckKey): void {
    this.own.set(key, authoredOf(this.setting, key));
  }

  /** Whether a change is worth a closer look. */
  touchedBy({ entries, lists }: RegisterChange): boolean {
    for (const kind of lists) if (this.lists.has(kind)) return true;
    if (entries.size > this.entries.size) {
      for (const ref of this.entries.keys()) if (entries.has(ref)) return true;
    } else {
      for (const ref of entries) if (this.entries.has(ref)) return true;
    }
    return false;
  }

  /** Whether it read what stands elsewhere than in the register and in the slide. */
  get beyondRegister(): boolean {
    return this.own.size > 0 || this.images.size > 0;
  }

  /** True when all that was read stands as it was. */
  hold(setting: DeckSetting): boolean {
    const { index, workspace } = setting;
    for (const [kind, was] of this.lists) {
      const now = index.list(kind);
      if (was !== now && !sameOrder(was, now)) return false;
    }
    for (const { kind, id, entry, fields } of this.entries.values()) {
      const now = index.entry(kind, id);
      if (now === entry) continue;
      if (!now || !entry) return false;
      for (const [field, was] of fields) if (!same(was, now[field])) return false;
    }
    for (const [file, was] of this.images) if (!same(was, workspace.images.get(file))) return false;
    for (const [key, was] of this.own) if (!same(was, authoredOf(setting, key))) return false;
    return true;
  }
}
