/** Short work that one program of this machine does at a time, such as cleaning up. */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { isRunning } from '../../workspace/atomic';

/** Work this old, in milliseconds, has ended, whatever its process does now. */
const abandonedAfter = 10 * 60_000;

/** @returns what gives it back; undefined when another program is at it */
export function claimFile(path: string): (() => void) | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const descriptor = openSync(path, 'wx', 0o600);
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isAbandoned(path)) return undefined;
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    return (
      age > abandonedAfter || (Number.isInteger(pid) && pid > 0 && pid !== process.pid && !isRunning(pid))
    );
  } catch {
    return false;
  }
}
