/** Another copy of a commission, a file or a folder, looked at without being opened. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Commission } from '../../core/model/commission';
import { parseCommission } from '../../core/model/parse';
import { DiskError, readInside } from '../../workspace/disk';
import { JsonError } from '../../workspace/json';
import { readJson } from '../../workspace/json-file';
import { commissionFile } from '../../workspace/layout';
import { packedExtension, unpack } from '../../workspace/pack';
import type { ReadPacking } from '../../workspace/packing';
import { writeTree } from '../../workspace/tree';

export interface Incoming {
  commission: Commission;
  packing: ReadPacking;
  /** A folder that it lies in, as long as it is used. */
  inFolder<T>(use: (dir: string) => Promise<T>): Promise<T>;
}

/** Bytes of `commission.json` in a folder. */
const largest = 20 * 1024 ** 2;
/** Bytes; a larger file could not be unpacked within bounds. */
const largestPacked = 1024 ** 3;

/**
 * @param path of a `.lysark` file or a folder
 * @param scratch a private folder of this machine
 * @returns undefined when it is no commission
 * @throws WorkspaceError and DiskError for packed files that cannot be read, and the system's errors
 */
export async function incoming(path: string, scratch: string): Promise<Incoming | undefined> {
  const info = await stat(path);
  if (info.isDirectory()) return inFolderAt(realpathSync(path));
  if (!info.isFile() || !path.toLowerCase().endsWith(packedExtension)) return undefined;
  const real = realpathSync(path);
  const { tree, packing } = unpack(readInside(dirname(real), basename(real), largestPacked));
  const commission = commissionOf(tree.get(commissionFile)!);
  if (!commission) return undefined;
  return {
    commission,
    packing,
    async inFolder(use) {
      mkdirSync(scratch, { recursive: true, mode: 0o700 });
      const dir = join(realpathSync(scratch), `incoming-${randomBytes(6).toString('hex')}`);
      try {
        await writeTree(dir, tree);
        return await use(dir);
      } finally {
        await rm(dir, { recursive: true, force: true }).catch(() => undefined);
      }
    },
  };
}

function inFolderAt(dir: string): Incoming | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readInside(dir, commissionFile, largest);
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
  const commission = commissionOf(bytes);
  return commission && { commission, packing: undefined, inFolder: (use) => use(dir) };
}

function commissionOf(bytes: Uint8Array): Commission | undefined {
  try {
    const { commission, failed } = parseCommission(readJson(bytes).json);
    return failed ? undefined : commission;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
