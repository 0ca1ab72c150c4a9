/** Copies of a packed file that synchronisation leaves beside it, or an older edition of Lysark did. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { binaryCopyOf, nameKey } from '../../workspace/copies';
import { DiskError, readInside, sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { unpack } from '../../workspace/pack';
import { isKnownPacking, type ReadPacking } from '../../workspace/packing';
import { settle } from '../../workspace/settle';
import { fileSignature } from '../host/scan';
import { type Door, mergeTree } from './door';
import { commissionIn } from './theirs';

const limits = {
  /** Names looked at in the folder. */
  names: 20_000,
  /** Bytes of one copy. */
  file: 1024 ** 3,
  /** Taken at once. */
  copies: 20,
};

interface Taken {
  name: string;
  digest: string;
}

export class CopiesBeside {
  /** Copies that are no use to us, as they were when we looked. */
  private readonly passed = new Map<string, string>();
  private taken: Taken[] = [];

  /** @param file real path of the packed file */
  constructor(private readonly file: string) {}

  /** Whether there is something to be merged, or to be put away. */
  async waiting(): Promise<boolean> {
    return this.taken.length > 0 || (await this.found()).length > 0;
  }

  /**
   * Merges what is there. @param own commission and packing of the file @param scratch a private folder
   * @returns names of those that were merged
   */
  async merge(
    door: Door,
    own: { commission: string | undefined; packing: ReadPacking },
    scratch: string,
  ): Promise<string[]> {
    const names: string[] = [];
    for (const { name, signature } of await this.found()) {
      try {
        const bytes = readInside(dirname(this.file), name, limits.file);
        const { tree, packing } = unpack(bytes);
        if (own.commission !== undefined && commissionIn(tree) === own.commission && isMergeable(packing)) {
          await mergeTree(door, tree, scratch, isKnownPacking(packing) ? packing.leftOut : undefined);
          this.taken.push({ name, digest: sha256(bytes) });
          names.push(name);
        }
      } catch (error) {
        if (!(error instanceof WorkspaceError) && !(error instanceof DiskError)) throw error;
      }
      this.passed.set(name, signature);
    }
    return names;
  }

  /** Puts away those whose contents are in the packed file now, into «Kommisjonen – settled» beside it. */
  async settle(now = new Date()): Promise<void> {
    const into = `${basename(this.file, extname(this.file))} – settled`;
    for (const { name, digest } of this.taken.splice(0)) {
      await settle(dirname(this.file), name, now, digest, into);
    }
  }

  private async found(): Promise<{ name: string; signature: string }[]> {
    const folder = dirname(this.file);
    const own = basename(this.file);
    const extension = extname(own).toLowerCase();
    const names = (await readdir(folder).catch(() => [] as string[])).slice(0, limits.names);
    const byKey = new Map(names.map((name) => [nameKey(name), name]));
    const out: { name: string; signature: string }[] = [];
    for (const name of names) {
      if (name === own || extname(name).toLowerCase() !== extension || out.length >= limits.copies) continue;
      const copy = binaryCopyOf(name, byKey);
      // What people may have called so themselves is theirs: «Kommisjonen (2).lysark» came by mail.
      if (copy?.of !== own || !copy.sure) continue;
      const signature = await fileSignature(folder, name);
      if (signature !== undefined && this.passed.get(name) !== signature) out.push({ name, signature });
    }
    return out;
  }
}

/** Of a copy that a newer edition made it is not known what it lacks. */
function isMergeable(packing: ReadPacking): boolean {
  return packing === undefined || isKnownPacking(packing);
}
