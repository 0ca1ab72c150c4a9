/**
 * One writer for each workspace folder on a machine. The lock is a file in the private state folder, with the process
 * that holds it; it is renewed while that process lives, and taken over when it does not.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { isRunning } from '../../workspace/atomic';

interface Holder {
  pid: number;
  token: string;
}

const renewEvery = 2000;
/** A holder that has not renewed for this long sleeps or is another program with the same number. */
const staleAfter = 20_000;

export class FolderLock {
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly path: string,
    private readonly token: string,
  ) {
    this.timer = setInterval(() => this.renew(), renewEvery).unref();
  }

  /** The lock, or undefined when another program holds it. */
  static async take(path: string): Promise<FolderLock | undefined> {
    const token = randomBytes(8).toString('hex');
    for (let attempt = 0; attempt < 5; attempt++) {
      if (create(path, token)) return new FolderLock(path, token);
      const holder = holderOf(path);
      if (holder && isRunning(holder.pid) && !(await isAsleep(path, holder))) return undefined;
      if (holder || ageOf(path) > renewEvery) removeStale(path, holder, token);
      // Someone is just writing it.
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  }

  /** Whether nobody has taken it from us, as may happen while the machine sleeps. */
  held(): boolean {
    return holderOf(this.path)?.token === this.token;
  }

  release(): void {
    clearInterval(this.timer);
    if (this.held()) rmSync(this.path, { force: true });
  }

  private renew(): void {
    try {
      const now = new Date();
      if (this.held()) utimesSync(this.path, now, now);
    } catch {
      // The next save sees whether it is still ours.
    }
  }
}

function create(path: string, token: string): boolean {
  try {
    const descriptor = openSync(path, 'wx', 0o600);
    writeSync(descriptor, JSON.stringify({ pid: process.pid, token } satisfies Holder));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 && typeof holder.token === 'string'
      ? holder
      : undefined;
  } catch {
    return undefined;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** A holder that lives renews its lock; after the machine has slept it gets a moment to do so. */
async function isAsleep(path: string, holder: Holder): Promise<boolean> {
  if (ageOf(path) < staleAfter) return false;
  await new Promise((resolve) => setTimeout(resolve, renewEvery * 1.5));
  return holderOf(path)?.token === holder.token && ageOf(path) >= staleAfter;
}

/** Of two that would remove the same lock only one gets it; a lock that is new meanwhile is put back. */
function removeStale(path: string, stale: Holder | undefined, token: string): void {
  const aside = `${path}.${token}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside)?.token !== stale?.token) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one has it already.
    }
  }
  rmSync(aside, { force: true });
}
