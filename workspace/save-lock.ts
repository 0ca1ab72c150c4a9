/**
 * One save at a time in a folder that several programs and machines may share. The lock is a file in the folder itself,
 * there for milliseconds: `~$…` is what OneDrive, Dropbox and Nextcloud leave alone. Whoever holds it writes into it again
 * and again; it is taken from somebody whose process has ended, or when it did not change for as long as we watched it.
 * Times that stand in files are compared with nothing: the clocks of two machines differ, and step.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './atomic';
import { WorkspaceError } from './errors';

export const lockName = '~$lysark-save.tmp';

/** Milliseconds. */
export const lockTimes = {
  /** Between two signs of life. */
  beat: 300,
  /** Without a sign of life while we watched: nobody holds it any more. */
  stale: 5000,
  /** How long a save waits for others before it says so. */
  patience: 20_000,
};

/** The lock was taken from us, as may happen while a machine sleeps; nothing more may be written. */
export class LockLost extends Error {}

export interface SaveLock {
  /**
   * To be asked in the same turn in which something is put in place.
   * @throws LockLost
   */
  check(): void;
}

/**
 * Does something while nobody else saves in the folder. Where the file system knows no lock, it is done without: then
 * only the comparison just before each file is put in place protects it.
 *
 * @param root real path of the workspace
 * @throws WorkspaceError `busy` when another program holds the lock too long, and the system's errors where nothing can
 *   be written
 */
export async function withSaveLock<T>(root: string, action: (lock: SaveLock) => Promise<T>): Promise<T> {
  const path = join(root, lockName);
  const token = randomBytes(8).toString('hex');
  if (!(await take(path, token))) return await action({ check: () => undefined });
  let count = 0;
  const timer = setInterval(() => beat(path, token, ++count), lockTimes.beat);
  timer.unref();
  const check = (): void => {
    if (holderOf(path)?.token !== token) throw new LockLost('Another program took the lock.');
  };
  try {
    return await action({ check });
  } finally {
    clearInterval(timer);
    if (holderOf(path)?.token === token) remove(path);
  }
}

interface Holder {
  machine: string;
  pid: number;
  token: string;
}

/** Two machines may have the same name; then their network cards differ. */
const machine = createHash('sha256')
  .update([hostname(), ...cards()].join())
  .digest('hex')
  .slice(0, 16);

function cards(): string[] {
  try {
    return Object.values(networkInterfaces()).flatMap((one) => one?.map(({ mac }) => mac) ?? []);
  } catch {
    // Some systems do not let everybody ask.
    return [];
  }
}

/** @returns false where there can be no lock */
async function take(path: string, token: string): Promise<boolean> {
  const until = performance.now() + lockTimes.patience;
  let watched: { contents: string; since: number } | undefined;
  for (let attempt = 0; ; attempt++) {
    const made = create(path, token);
    if (made === 'none') return false;
    if (made === 'ours') return true;
    const contents = signOf(path);
    const now = performance.now();
    if (contents !== undefined && contents !== watched?.contents) watched = { contents, since: now };
    if (contents !== undefined && watched && (now - watched.since > lockTimes.stale || hasEnded(path))) {
      removeStale(path, watched.contents, token);
      watched = undefined;
      continue;
    }
    if (now > until) {
      throw new WorkspaceError(
        'busy',
        'Another program is saving in the folder, and does not come to an end.',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(2 + attempt, 20)));
  }
}

/** File systems that know no exclusive creation say one of these. */
const impossible = new Set(['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENAMETOOLONG']);
/** On Windows a file that somebody is just removing. */
const fleeting = new Set(['EEXIST', 'EBUSY']);

/** @throws the system's errors where nothing can be written */
function create(path: string, token: string): 'ours' | 'others' | 'none' {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (impossible.has(code)) return 'none';
    if (fleeting.has(code) || (['EPERM', 'EACCES'].includes(code) && signOf(path) !== undefined))
      return 'others';
    throw error;
  }
  try {
    writeSync(descriptor, contentsOf(token, 0));
  } catch (error) {
    closeSync(descriptor);
    remove(path);
    throw error;
  }
  closeSync(descriptor);
  // Some network drives let two create the same file; of them the last one wrote.
  return holderOf(path)?.token === token ? 'ours' : 'others';
}

/** Always of the same length, so that it can be written over. */
function contentsOf(token: string, count: number): string {
  const holder: Holder = { machine, pid: process.pid, token };
  return `${JSON.stringify(holder)} ${String(count).padStart(8, '0')}\n`;
}

function beat(path: string, token: string, count: number): void {
  if (holderOf(path)?.token !== token) return;
  try {
    const descriptor = openSync(path, 'r+');
    try {
      writeSync(descriptor, contentsOf(token, count), 0);
    } finally {
      // Other machines see it from here on.
      closeSync(descriptor);
    }
  } catch {
    // Whoever puts something in place asks whether it is still ours.
  }
}

/** What changes as long as somebody holds it; undefined when there is none. */
function signOf(path: string): string | undefined {
  try {
    const { mtimeMs, ino, size } = statSync(path);
    return `${mtimeMs} ${ino} ${size} ${readFileSync(path, 'latin1').slice(0, 1000)}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    const text = readFileSync(path, 'latin1').slice(0, 1000);
    const holder = JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)) as Holder;
    const sound = Number.isInteger(holder.pid) && holder.pid > 0 && typeof holder.token === 'string';
    return sound && typeof holder.machine === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Of other machines nobody can tell. */
function hasEnded(path: string): boolean {
  const holder = holderOf(path);
  return holder?.machine === machine && holder.pid !== process.pid && !isRunning(holder.pid);
}

/** Of two that would remove the same lock only one gets it; one that is new meanwhile is put back. */
function removeStale(path: string, watched: string, token: string): void {
  const aside = path.replace(/tmp$/, `${token}.tmp`);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const was = signOf(aside);
  if (was !== watched) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one has it already, or there are no links: its holder sees that it lost it.
    }
  }
  remove(aside);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // On Windows somebody may be reading it; then it is stale before long.
  }
}
