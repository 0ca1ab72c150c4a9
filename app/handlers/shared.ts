/**
 * The workspaces that this process has open, each once however many windows show it. A `.lysark` file is open when its
 * working folder is; it counts as saved when the file itself is written.
 */
import { existsSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { completed, isWhole, type LeftOut } from '../../core/packing';
import { WorkspaceError } from '../../workspace/errors';
import { commissionFile } from '../../workspace/layout';
import { isKnownPacking, type PackedBy, type ReadPacking } from '../../workspace/packing';
import type { HostEvent, OutsideChange, SaveState } from '../contract';
import { WorkspaceHost } from '../host/host';
import type { MergeIn } from '../host/merge-in';
import { packedBy } from '../packed/by';
import type { Door } from '../packed/door';
import { PackedFile, type PackState } from '../packed/packed';
import { systemError } from './errors';

export interface SharedWorkspace {
  readonly host: WorkspaceHost;
  readonly kind: 'folder' | 'file';
  /** Real path of the folder or the `.lysark` file. */
  readonly path: string;
  saveState(): SaveState;
  /** Who packs it here. */
  readonly by: PackedBy;
  /** What the `.lysark` file says of itself; undefined of folders. */
  readonly packing: ReadPacking;
  /** When the file was packed; undefined of folders, whose files' times say how old they are. */
  readonly packedAt: Date | undefined;
  /** Another copy was taken in, that lacks this on purpose. */
  tookIn(lacks: LeftOut): Promise<void>;
  /** Something besides edits was put into the folder: an image file. */
  touched(): void;
  /**
   * Save states of the whole, and copies that were made of others' versions of the `.lysark` file. The rest the host
   * tells itself.
   *
   * @returns what ends the subscription
   */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Saves now. @returns whether everything is where the user keeps it */
  flush(): Promise<boolean>;
  /** Gives it back; the last one closes it. @returns whether everything was saved */
  release(): Promise<boolean>;
}

interface Held {
  users: number;
  opening: Promise<Open>;
  closing?: Promise<boolean>;
}

export class SharedWorkspaces {
  private readonly held = new Map<string, Held>();

  /** @param state the private folder of this machine */
  constructor(private readonly state: string) {}

  /** Real paths of what is open. */
  open(): string[] {
    return [...this.held.keys()];
  }

  /** Whether a workspace that somebody has open is the one at a path. */
  async isAt(shared: SharedWorkspace | undefined, path: string): Promise<boolean> {
    return shared !== undefined && (await realpath(path).catch(() => undefined)) === shared.path;
  }

  /** @throws WorkspaceError, or HandlerError when there is nothing at the path */
  async acquire(given: string): Promise<SharedWorkspace> {
    const path = await realpath(given).catch((error: unknown) => {
      throw systemError(error);
    });
    for (;;) {
      const held = this.held.get(path);
      if (!held?.closing) break;
      await held.closing;
    }
    let held = this.held.get(path);
    if (!held) {
      held = { users: 0, opening: openAt(path, this.state) };
      this.held.set(path, held);
    }
    held.users++;
    try {
      return handle(await held.opening, () => this.release(path, held));
    } catch (error) {
      held.users--;
      if (this.held.get(path) === held) this.held.delete(path);
      throw error;
    }
  }

  private async release(path: string, held: Held): Promise<boolean> {
    const open = await held.opening;
    held.users--;
    if (held.users > 0) return await open.flush();
    held.closing ??= open.close().finally(() => this.held.delete(path));
    return await held.closing;
  }
}

function handle(open: Open, release: () => Promise<boolean>): SharedWorkspace {
  let released: Promise<boolean> | undefined;
  return {
    host: open.host,
    kind: open.kind,
    path: open.path,
    by: open.by,
    saveState: () => open.saveState(),
    get packing() {
      return open.packing;
    },
    get packedAt() {
      return open.packedAt;
    },
    tookIn: (lacks) => open.tookIn(lacks),
    touched: () => open.touched(),
    subscribe: (listener) => {
      open.listeners.add(listener);
      return () => open.listeners.delete(listener);
    },
    flush: () => open.flush(),
    release: () => {
      released ??= release();
      return released;
    },
  };
}

async function openAt(path: string, state: string): Promise<Open> {
  const isFile = (await stat(path)).isFile();
  // Checked first: a folder above the state folder would be refused with an error that does not help people.
  if (!isFile && !existsSync(join(path, commissionFile))) {
    throw new WorkspaceError('no-workspace', 'The folder is no workspace: it has no file commission.json.');
  }
  const hosts = join(state, 'open');
  const by = (dir: string): PackedBy => packedBy(hosts, dir);
  const packed = isFile ? await PackedFile.open(path, { state, by }) : undefined;
  try {
    const host = await WorkspaceHost.open(packed?.dir ?? path, { state: hosts });
    await packed?.connect(doorTo(host));
    return new Open(path, host, packed, by(host.dir));
  } catch (error) {
    await packed?.close();
    throw error;
  }
}

function doorTo(host: WorkspaceHost): Door {
  return {
    mergeIn: (dir, leftOut) => host.mergeIn({ dir, beneath: false, complete: completing(host, leftOut) }),
    look: () => host.look(),
    flush: () => host.flush(),
  };
}

/** Puts in again from ours what a file lacks on purpose; undefined when it lacks nothing. */
export function completing(host: WorkspaceHost, leftOut: LeftOut | undefined): MergeIn['complete'] {
  if (!leftOut || isWhole(leftOut)) return undefined;
  return (theirs, ours) => completed(theirs, ours, host.opened().templates, leftOut);
}

class Open {
  readonly listeners = new Set<(event: HostEvent) => void>();
  private said = '';
  private copies = 0;

  constructor(
    readonly path: string,
    readonly host: WorkspaceHost,
    private readonly packed: PackedFile | undefined,
    readonly by: PackedBy,
  ) {
    host.subscribe((event) => {
      if (event.type !== 'save') return;
      if (event.save.state === 'saved') packed?.changed();
      this.tell();
    });
    packed?.onState(() => {
      this.tellCopies(packed);
      this.tell();
    });
    // What a program that was killed had not saved is in the folder now, and not in the file.
    if (packed && host.recovered && !host.readOnly) packed.changed();
    this.said = JSON.stringify(this.saveState());
  }

  get kind(): 'folder' | 'file' {
    return this.packed ? 'file' : 'folder';
  }

  get packing(): ReadPacking {
    return this.packed?.packing;
  }

  /** As the file says itself, or else its own time. */
  get packedAt(): Date | undefined {
    const { packed } = this;
    if (!packed) return undefined;
    const { packing } = packed;
    if (isKnownPacking(packing)) return new Date(packing.at);
    try {
      return statSync(packed.file).mtime;
    } catch {
      return undefined;
    }
  }

  saveState(): SaveState {
    const { saveState } = this.host;
    return saveState.state !== 'saved' || !this.packed ? saveState : ofFile(this.packed.state);
  }

  async tookIn(lacks: LeftOut): Promise<void> {
    await this.packed?.tookIn(lacks);
  }

  touched(): void {
    this.packed?.changed();
  }

  async flush(): Promise<boolean> {
    if (this.host.readOnly) return true;
    const saved = await this.host.flush();
    return this.packed ? (await this.packed.flush()).state === 'saved' && saved : saved;
  }

  async close(): Promise<boolean> {
    // What others wrote can be merged only while the host is open.
    if (this.packed) await this.flush();
    this.packed?.disconnect();
    const saved = await this.host.close();
    return this.packed ? (await this.packed.close()).state === 'saved' && saved : saved;
  }

  private tell(): void {
    const save = this.saveState();
    const saying = JSON.stringify(save);
    if (saying === this.said) return;
    this.said = saying;
    this.emit({ type: 'save', save });
  }

  /** Somebody else wrote the file; theirs lies beside ours. */
  private tellCopies({ copies, file }: PackedFile): void {
    const changes = copies.slice(this.copies).map((copy): OutsideChange => {
      return { file: basename(file), what: 'conflict', copy: basename(copy) };
    });
    this.copies = copies.length;
    if (changes.length > 0)
      this.emit({ type: 'outside', revision: this.host.revision, changes, conflicts: [] });
  }

  private emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** With the file's name instead of its path, which pages must not see. */
function ofFile(pack: PackState): SaveState {
  if (pack.state !== 'unsaved') return pack;
  return { ...pack, files: pack.files.map((file) => basename(file)) };
}
