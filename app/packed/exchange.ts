/**
 * The working folder against the `.lysark` file, which others may write too: theirs is put together with ours, and the
 * file is written only while it is the one that was seen.
 */
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { packTree } from '../../workspace/pack';
import {
  isKnownPacking,
  newPacking,
  type PackedBy,
  packingJson,
  type ReadPacking,
  readPacking,
} from '../../workspace/packing';
import type { Tree } from '../../workspace/tree';
import { CopiesBeside } from './beside';
import type { Door } from './door';
import type { OuterFile } from './outer';
import { commissionIn, type Took, takeTheirs } from './theirs';
import type { WorkingFolder } from './working-folder';

/** Of writing the file while others write it too; then it is tried again a moment later. */
const mostAttempts = 20;

export class Exchange {
  /** Until the host has opened the working folder, what others wrote waits. */
  door: Door | undefined;
  /** Paths of copies that were made of versions which could not be put together with ours, the latest last. */
  readonly copies: string[] = [];
  private readonly beside: CopiesBeside;
  /** SHA-256 of such a version, of which a copy lies beside the file. */
  private passed: string | undefined;

  constructor(
    private readonly folder: WorkingFolder,
    private readonly outer: OuterFile,
    private readonly by: () => PackedBy,
  ) {
    this.beside = new CopiesBeside(outer.path);
  }

  /** Whether others have written the file, or copies of it lie beside it. */
  async isBehind(): Promise<boolean> {
    try {
      return !this.isKnown(await this.outer.digest()) || (await this.beside.waiting());
    } catch {
      // What cannot be read now is looked for again.
      return false;
    }
  }

  /**
   * Makes the file what the working folder is, with everything that others wrote.
   * @param leads whether the working folder is ours to pack
   * @returns false when another packs it and has not done so yet, or theirs cannot be taken in yet
   */
  async bring(leads: boolean): Promise<boolean> {
    const merged = leads && (await this.mergeBeside());
    if (!(await this.packNow(leads))) return false;
    if (merged) await this.beside.settle();
    return true;
  }

  private async packNow(leads: boolean): Promise<boolean> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const now = await this.folder.tree();
      if (!now) throw new WorkspaceError('no-folder', `The working folder ${this.folder.work} is gone.`);
      const note = this.folder.note();
      const seen = await this.outer.digest();
      if (note?.tree === now.digest && note.digest === seen) return true;
      if (!leads) return false;
      if (!this.isKnown(seen)) {
        // Nothing of ours is missing from what we wrote; what others wrote since stands, and is taken in when it is opened.
        if (!this.door && note?.tree === now.digest) return true;
        const took = await this.takeTheirs(now.tree);
        if (took === 'waiting') return false;
        if (took === 'unfit') {
          this.copies.push(await this.outer.keepCopy());
          this.passed = seen;
        }
      } else if (await this.write(now, seen)) return true;
    }
    return false;
  }

  /** Whether we wrote the file as it is now, or have put what is in it aside. */
  private isKnown(seen: string | undefined): boolean {
    const note = this.folder.note();
    return seen === undefined || [note?.digest, note?.next?.digest, this.passed].includes(seen);
  }

  private async takeTheirs(tree: Tree): Promise<Took> {
    const bytes = this.outer.read();
    // Gone again, or put aside by whoever is just writing it.
    if (!bytes || !this.door) return 'waiting';
    return await takeTheirs(
      this.folder,
      this.outer.path,
      bytes,
      { tree, packing: readPacking(this.folder.note()?.packing) },
      this.door,
    );
  }

  /** @returns false when another has written the file meanwhile */
  private async write(now: { tree: Tree; digest: string }, seen: string | undefined): Promise<boolean> {
    const { path: file } = this.outer;
    const note = this.folder.note();
    const packing = packedAnew(now.tree, readPacking(note?.packing), this.by(), this.cameFrom(note?.tree));
    const said = packingJson(packing);
    const bytes = packTree(now.tree, packing);
    const next = { digest: sha256(bytes), tree: await this.folder.writeContents(now.tree) };
    const held = seen !== undefined && note?.next?.digest === seen ? note.next : note;
    const before = { digest: held?.digest ?? '', tree: held?.tree ?? '' };
    await this.folder.write({ file, ...before, next, packing: said });
    if (!(await this.outer.swap(bytes, seen))) {
      await this.folder.write({ file, ...before, packing: note?.packing });
      return false;
    }
    await this.folder.write({ file, ...next, packing: said });
    await this.folder.clean();
    return true;
  }

  /** What each file was when it came, as long as the file itself does not say so. */
  private cameFrom(tree: string | undefined): [string, string[]][] {
    const was = tree === undefined ? undefined : this.folder.contents(tree);
    const said = readPacking(this.folder.note()?.packing);
    const known = isKnownPacking(said) ? said.ancestors : {};
    return [...(was ?? [])].flatMap(([path, digest]) =>
      path.endsWith('.json') && !Object.hasOwn(known, path) ? [[path, [digest]]] : [],
    );
  }

  /** @returns whether there are copies to be put away, once what was in them is in the file */
  private async mergeBeside(): Promise<boolean> {
    if (!this.door) return false;
    const tree = (await this.folder.tree())?.tree;
    if (!tree || !(await this.beside.waiting())) return false;
    await this.beside.merge(
      this.door,
      { commission: commissionIn(tree), packing: readPacking(this.folder.note()?.packing) },
      this.folder.root,
    );
    return await this.door.flush();
  }
}

/** What a file says that is packed again: it came from what it was, and lacks what that lacked. */
function packedAnew(
  tree: Tree,
  from: ReadPacking,
  by: PackedBy,
  ancestors: [string, string[]][],
): ReadPacking {
  if (from && !isKnownPacking(from)) return from;
  const commission = commissionIn(tree);
  return commission === undefined ? undefined : newPacking({ commission, by, from, ancestors });
}
