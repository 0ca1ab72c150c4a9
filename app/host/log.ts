/**
 * The recovery log: edits that are not yet in the workspace's folder, in a private folder of this machine. It begins
 * with the digests of the files that the edits were made on; each edit is a line, written before it is answered; each
 * save tells beforehand which digests it will leave, so that a kill between the save and the next beginning is
 * understood.
 */
import { closeSync, fdatasync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Operation } from '../../core/operations';

interface LogHeader {
  format: 1;
  /** Real path of the workspace. */
  dir: string;
  /** SHA-256 of every file as it was read or saved. */
  files: Record<string, string>;
}

export interface LoggedEdit {
  r: number;
  op: Operation;
  inverse: Operation;
}

/** A save of everything up to a revision, about to be done. Null: the file is to go. */
export interface LoggedSave {
  upTo: number;
  files: Record<string, string | null>;
}

type LogLine = LoggedEdit | LoggedSave;

export interface ReadLog {
  header: LogHeader;
  lines: LogLine[];
}

export type Append = (descriptor: number, text: string) => void;

/** Past this the disk may keep edits in its memory; only a power cut loses them. */
const flushAfter = 500;

export class RecoveryLog {
  private descriptor: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Whether everything that was given is in the file. */
  intact = false;

  constructor(
    readonly path: string,
    private readonly append: Append = writeWhole,
  ) {}

  /** Starts anew, in place of what was there, all at once. */
  begin(header: Omit<LogHeader, 'format'>, lines: readonly LogLine[]): void {
    const temp = `${this.path}.new`;
    try {
      const made = openSync(temp, 'w', 0o600);
      try {
        const all = [{ format: 1, ...header }, ...lines];
        this.append(made, all.map((line) => `${JSON.stringify(line)}\n`).join(''));
        renameSync(temp, this.path);
      } catch (error) {
        closeSync(made);
        throw error;
      }
      this.release();
      this.descriptor = made;
      this.intact = true;
      this.flushSoon();
    } catch {
      this.intact = false;
    }
  }

  /** @returns false when the line may not be in the file; then only `begin` makes it whole again */
  add(line: LogLine): boolean {
    if (!this.intact || this.descriptor === undefined) return false;
    try {
      this.append(this.descriptor, `${JSON.stringify(line)}\n`);
      this.flushSoon();
    } catch {
      this.intact = false;
    }
    return this.intact;
  }

  /** @param remove when nothing in it is needed any more */
  close(remove: boolean): void {
    this.release();
    this.intact = false;
    if (remove) rmSync(this.path, { force: true });
  }

  private release(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private flushSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.descriptor !== undefined) fdatasync(this.descriptor, () => undefined);
    }, flushAfter).unref();
  }
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** What a log holds; a line that was cut off by a kill, and what would follow it, is left out. */
export function readLog(path: string): ReadLog | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const lines: unknown[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    try {
      lines.push(JSON.parse(line));
    } catch {
      break;
    }
  }
  const header = lines.shift() as LogHeader | undefined;
  if (header?.format !== 1 || typeof header.dir !== 'string' || typeof header.files !== 'object')
    return undefined;
  return { header, lines: lines as LogLine[] };
}
