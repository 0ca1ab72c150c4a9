/** What this machine's copy of a workspace is called in the lineage of files (workspace/lineage.ts). */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../workspace/disk';
import { hyphenated } from '../text';

const longestName = 20;

/**
 * The key of one folder on this machine, such as `kari-3f9a1c`: people see who it was, and no two folders have the same.
 * The machine's name goes into it too, for machines that were set up from one disk image; without its domain, which
 * changes with the network that it is in.
 *
 * @param state the private folder of this machine
 * @param dir real path of the workspace
 */
export function replicaOf(state: string, dir: string, user = userName()): string {
  const name = hyphenated(user)
    .slice(0, longestName)
    .replace(/^-+|(?<!-)-+$/g, '');
  const hash = sha256([deviceId(state), hostname().split('.')[0], dir].join('\n')).slice(0, 6);
  return `${name === '' ? 'bruker' : name}-${hash}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run as somebody whom the system does not know.
    return '';
  }
}

/** Made once, and the same for every program of this machine. */
function deviceId(state: string): string {
  const path = join(state, 'device');
  const known = readId(path);
  if (known !== undefined) return known;
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(temporary, `${randomBytes(16).toString('hex')}\n`, { mode: 0o600, flush: true });
    rmDamaged(path);
    // Of two programs that make one at once the first holds.
    linkSync(temporary, path);
  } catch {
    // Another was faster, or nothing can be written here: then there is no log either, and the machine's name will do.
  } finally {
    rmSync(temporary, { force: true });
  }
  return readId(path) ?? '';
}

function readId(path: string): string | undefined {
  try {
    return /^[0-9a-f]{32}\n?$/.exec(readFileSync(path, 'latin1'))?.[0].trim();
  } catch {
    return undefined;
  }
}

function rmDamaged(path: string): void {
  if (readId(path) === undefined) rmSync(path, { force: true });
}
