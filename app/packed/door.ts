/** What a packed file asks of the host that has its working folder open. */
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftOut } from '../../core/packing';
import { type Tree, writeTree } from '../../workspace/tree';

export interface Door {
  /**
   * Merges another version of the commission with what the host has, edits that are not saved among it.
   * @param dir real path of a folder that it lies in
   * @param leftOut what it lacks on purpose and we do not
   * @throws WorkspaceError when it is another commission's, or cannot be read
   */
  mergeIn(dir: string, leftOut?: LeftOut): Promise<unknown>;
  /** Takes in what was put into the working folder. */
  look(): Promise<void>;
  /** @returns whether everything is saved in the working folder */
  flush(): Promise<boolean>;
}

/** Lets the host merge what lies in no folder. @param beside a private folder */
export async function mergeTree(door: Door, tree: Tree, beside: string, leftOut?: LeftOut): Promise<void> {
  const dir = join(realpathSync(beside), `theirs-${randomBytes(6).toString('hex')}`);
  try {
    await writeTree(dir, tree);
    await door.mergeIn(dir, leftOut);
  } finally {
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
}
