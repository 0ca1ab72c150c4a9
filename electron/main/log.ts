/** A log for bug reports, on this machine only: what went wrong and where, never what is in a workspace. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes; then the file becomes `<file>.old`. */
const most = 1024 * 1024;
/** UTF-16 units of one entry. */
const longest = 8000;

export interface Log {
  (error: unknown, where: string): void;
  readonly file: string;
}

/** Written at once: the next thing that happens may be the end. Never throws. */
export function openLog(file: string): Log {
  const write = (error: unknown, where: string): void => {
    try {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > most) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${where}: ${said.slice(0, longest)}\n`, {
        mode: 0o600,
      });
    } catch {
      // A full disk must not end the app.
    }
  };
  return Object.assign(write, { file });
}
