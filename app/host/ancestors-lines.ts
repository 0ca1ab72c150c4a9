/** The lists in which every version of a file that is kept has a line. Lines that are damaged are left out. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isReplica, type Versions } from '../../workspace/lineage';

export interface Kept {
  path: string;
  /** SHA-256 of the file's bytes; null for a version in which the file was removed. */
  digest: string | null;
  by: Versions;
  /** When it was kept, ISO 8601. */
  at: string;
  /** Why it is kept for a year: it was packed or sent. */
  pin?: string;
  /** Another program edited the version that `by` speaks of. */
  foreign?: true;
}

const lineSchema = z.object({
  path: z.string().min(1).max(300),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  by: z.record(z.string().refine(isReplica), z.int().min(1)).readonly(),
  at: z.iso.datetime(),
  pin: z.string().max(200).optional(),
  foreign: z.literal(true).optional(),
});

/** All lists together; what lies beyond was not written by us. */
const mostRead = 64 * 1024 ** 2;

/** Names of the lists in a folder, sorted. */
export function listNames(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => /^index(?:-\d{1,10}-[0-9a-f]{8})?\.jsonl$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** The process that writes a list; undefined for the common one. */
export function writerOf(name: string): number | undefined {
  const pid = /^index-(\d+)-/.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/**
 * @param from bytes that were read before
 * @returns whole lines, and the bytes that need not be read again
 */
export function readLines(path: string, from = 0): { lines: Kept[]; upTo: number } {
  const bytes = tailOf(path, from);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const lines: Kept[] = [];
  for (const text of bytes.toString('utf8', 0, end).split('\n')) {
    if (text === '') continue;
    try {
      lines.push(lineSchema.parse(JSON.parse(text)) as Kept);
    } catch {
      // Cut off by a kill, or damaged: the version is lost for merging, and nothing else.
    }
  }
  return { lines, upTo: from + end };
}

function tailOf(path: string, from: number): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return Buffer.alloc(0);
  }
  try {
    const size = Math.min(Math.max(fstatSync(descriptor).size - from, 0), mostRead);
    const bytes = Buffer.alloc(size);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, size, from));
  } catch {
    return Buffer.alloc(0);
  } finally {
    closeSync(descriptor);
  }
}

/** All lists of a folder, read on as they grow, and the one of this program that is added to. */
export class Lists {
  private own = newList();
  private lines: Kept[] = [];
  /** Of each list the file that it was, and the bytes that need not be read again. */
  private known = new Map<string, Seen>();

  constructor(private readonly dir: string) {}

  add(line: Kept): void {
    appendFileSync(join(this.dir, this.own), `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  /** Begins a new list. @returns the name of the one before, which is added to no more */
  turn(): string {
    const before = this.own;
    this.own = newList();
    return before;
  }

  /** Every line, the oldest first; what other programs have added, too. */
  read(): readonly Kept[] {
    const lists = new Map(
      listNames(this.dir).flatMap((name) => {
        const seen = seenAt(join(this.dir, name));
        return seen ? [[name, seen] as const] : [];
      }),
    );
    // One that is gone, or is another file by now, was put together with others: everything is read anew.
    if ([...this.known].some(([name, { file }]) => lists.get(name)?.file !== file)) {
      this.lines = [];
      this.known = new Map();
    }
    const added = [...lists].flatMap(([name, { file, size }]) => {
      const from = this.known.get(name)?.size ?? 0;
      if (size === from) return [];
      const { lines, upTo } = readLines(join(this.dir, name), from);
      this.known.set(name, { file, size: upTo });
      return lines;
    });
    if (added.length > 0) this.lines = [...this.lines, ...added].sort(byTime);
    return this.lines;
  }
}

function newList(): string {
  return `index-${process.pid}-${randomBytes(4).toString('hex')}.jsonl`;
}

interface Seen {
  /** Another file of the same name has another number. */
  file: number;
  size: number;
}

function seenAt(path: string): Seen | undefined {
  try {
    const { ino, size } = statSync(path);
    return { file: ino, size };
  } catch {
    return undefined;
  }
}

export function byTime(a: Kept, b: Kept): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
