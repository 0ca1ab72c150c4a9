/**
 * The copies that synchronisation leaves beside a file when two have changed it: merged as they appear, and put away once
 * what was in them is saved. Nothing is deleted.
 */
import type { Workspace } from '../../core/model/register';
import { batchOf, idFrom, type Operation, type Step } from '../../core/operations';
import { type Copy, copiesIn } from '../../workspace/copies';
import { settlePictures } from '../../workspace/pictures';
import { settle } from '../../workspace/settle';
import { type Brought, readAmong } from './incoming';
import { bytesOf } from './scan';
import type { Store } from './store';

export class Copies {
  /** Merged, and to be put away when the folder holds what was in them. */
  private due: Copy[] = [];
  private found: readonly Copy[] = [];

  constructor(private readonly store: Store) {}

  /** Whether some of them wait for a save. */
  get waiting(): boolean {
    return this.due.length > 0;
  }

  /**
   * Puts away the copies of pictures. One that is another than ours is kept, and gets an entry beside ours, which says the
   * same of it: the picture that ours names is not changed unseen, and whoever looks finds both. Every machine that
   * meets the copy makes the same entry.
   * @returns the edit that adds them
   */
  async pictures(ours: Workspace, now = new Date()): Promise<Operation | undefined> {
    const { dir } = this.store.open;
    const { images } = ours.register;
    const named = new Set(images.map(({ file }) => file as string));
    this.found = copiesIn(dir, named);
    // Where the folder cannot be written now, the next look tries again.
    const kept = await settlePictures(dir, this.found, named, now).catch(() => []);
    const ids = new Set(images.map(({ id }) => id));
    const steps = kept.flatMap(({ of, file }): Step[] => {
      const entry = images.find(
        (one) => `assets/${one.file as string}`.normalize('NFC') === of.normalize('NFC'),
      );
      const id = idFrom(file.replace(/\.[^.]*$/, ''), '');
      if (!entry || id === '' || ids.has(id)) return [];
      ids.add(id);
      return [{ type: 'entry.add', kind: 'images', entry: { ...entry, id, file } as never }];
    });
    return steps.length === 0 ? undefined : batchOf(steps);
  }

  /**
   * What the copies hold that `pictures` has found, one after the other, each read among what is there by then. One that cannot be read in whole is
   * left where it lies, and named by reading the folder.
   * @param ours the workspace as it is now
   */
  async *brought(ours: () => Workspace): AsyncGenerator<Brought> {
    const { dir, templates } = this.store.open;
    let left = this.found.filter((copy) => copy.what === 'json' && !this.isKnown(copy));
    // One may speak of what stands in another.
    for (let before = left.length + 1; left.length > 0 && left.length < before; ) {
      before = left.length;
      const later: Copy[] = [];
      for (const copy of left) {
        const bytes = bytesOf(dir, copy.path);
        const read = bytes && readAmong(ours(), new Map([[copy.of, bytes]]), templates);
        if (read?.files.get(copy.of)?.state !== 'whole') later.push(copy);
        else {
          yield read;
          this.due.push(copy);
        }
      }
      left = later;
    }
  }

  /** Puts away those whose contents the folder holds now; those that cannot be moved wait for the next time. */
  async settle(now = new Date()): Promise<void> {
    const waiting: Copy[] = [];
    for (let next = this.due.shift(); next; next = this.due.shift()) {
      try {
        await settle(this.store.open.dir, next.path, now, next.digest);
      } catch {
        // What was in it is saved all the same.
        waiting.push(next);
      }
    }
    this.due = waiting;
  }

  private isKnown(copy: Copy): boolean {
    return this.due.some(({ path, digest }) => path === copy.path && digest === copy.digest);
  }
}
