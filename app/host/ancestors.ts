/**
 * Versions of a commission's files that this machine has had: what a merge goes out from when two have edited the same
 * file. They lie in the private state folder, by commission, so that a folder, its copy and a packed file share them.
 *
 * Contents are files by digest, deflated. What is known of them is a list of lines; every program adds to a list of its
 * own, so that several can write at once, and one that cleans up puts the lists of ended programs together.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DiskError, readInside, sha256 } from '../../workspace/disk';
import { compare, isKnown, type Versions } from '../../workspace/lineage';
import { clean } from './ancestors-cleaning';
import { type Kept, Lists } from './ancestors-lines';

export type { Kept } from './ancestors-lines';

/** A kept version with its contents; null when the file was removed in it. */
export type Ancestor = Kept & { text: string | null };

const largest = 20 * 1024 ** 2;
/** Cleaned up after so many versions. */
const cleanEvery = 300;
const firstCleaning = 50;
/** Versions that are compared with contents whose origin nobody knows. */
const mostCompared = 60;

export class Ancestors {
  private readonly lists: Lists;
  private added = 0;

  private constructor(
    readonly dir: string,
    private readonly now: () => Date,
  ) {
    this.lists = new Lists(dir);
  }

  /** Those of a commission. Where they cannot be written there are none, and merges go out from less. */
  static of(state: string, commission: string, now: () => Date = () => new Date()): Ancestors {
    return new Ancestors(join(state, 'ancestors', sha256(commission).slice(0, 32)), now);
  }

  /**
   * Keeps a version, before it is replaced or written.
   * @param contents of the file; null when it was removed
   * @param pin why it is kept for a year: it was packed or sent
   */
  keep(
    path: string,
    contents: string | Uint8Array | null,
    by: Versions,
    { foreign, pin }: { foreign?: boolean; pin?: string } = {},
  ): void {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
    const digest = bytes === null ? null : sha256(bytes);
    if (pin === undefined && this.isLast(path, digest, by)) return;
    try {
      if (bytes !== null && digest !== null) this.store(digest, bytes);
      this.add({
        path,
        digest,
        by,
        at: this.now().toISOString(),
        ...(foreign ? { foreign: true } : {}),
        ...(pin === undefined ? {} : { pin }),
      });
    } catch {
      // A full disk must not keep anybody from saving.
    }
  }

  /** Keeps a file of a folder as it stands there, provided that it still is the one that was read. */
  keepFile(
    dir: string,
    path: string,
    digest: string,
    by: Versions,
    options: { foreign?: boolean; pin?: string } = {},
  ): void {
    if (options.pin === undefined && this.isLast(path, digest, by)) return;
    try {
      const bytes = readInside(dir, path, largest);
      if (sha256(bytes) === digest) this.keep(path, bytes, by, options);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
    }
  }

  /**
   * The version that ours and another came from: of those that hold no save which either of the two does not hold, the
   * one with most. The other itself does not count.
   */
  ancestorOf(
    path: string,
    theirs: { by: Versions; digest?: string | null },
    ours: Versions,
  ): Ancestor | undefined {
    const isIn = (by: Versions, of: Versions): boolean => ['same', 'before'].includes(compare(by, of));
    let best: Ancestor | undefined;
    for (const line of this.versions(path)) {
      if (line.foreign || line.digest === theirs.digest) continue;
      // Before anybody counted saves: only the oldest is surely in both.
      if (!isKnown(line.by) && best) continue;
      if (!isIn(line.by, theirs.by) || !isIn(line.by, ours)) continue;
      // Of two that nobody knows the order of, the newer.
      if (best && compare(best.by, line.by) === 'after') continue;
      best = this.whole(line) ?? best;
    }
    return best;
  }

  /**
   * The version from which contents of unknown origin differ least; on a tie the older one, since what was done after it
   * would otherwise look as if they had taken it back.
   * @param differences how many there are between a kept version and the contents
   */
  nearest(path: string, differences: (text: string) => number): Ancestor | undefined {
    const seen = new Set<string>();
    let best: { found: Ancestor; count: number } | undefined;
    for (const line of this.versions(path).reverse()) {
      if (line.digest === null || seen.has(line.digest)) continue;
      seen.add(line.digest);
      if (seen.size > mostCompared) break;
      const found = this.whole(line);
      if (!found || found.text === null) continue;
      const count = differences(found.text);
      if (!best || count <= best.count) best = { found, count };
    }
    return best?.found;
  }

  /** How often a replica is known to have saved a file: it goes on from there, whatever is put back into the folder. */
  countOf(path: string, replica: string): number {
    return this.versions(path).reduce((most, { by }) => Math.max(most, countIn(by, replica)), 0);
  }

  /** What is known of a file's versions, the oldest first. */
  versions(path: string): Kept[] {
    return this.lists.read().filter((line) => line.path === path);
  }

  /** The last version of each file that a replica itself has saved. */
  lastOf(replica: string): Kept[] {
    const last = new Map<string, Kept>();
    for (const line of this.lists.read()) {
      const before = last.get(line.path);
      // What others made of it says so too; the first that says so is our own.
      if (countIn(line.by, replica) > countIn(before?.by ?? {}, replica)) last.set(line.path, line);
    }
    return [...last.values()];
  }

  /** Contents as text; undefined when they are gone or damaged. */
  text(digest: string): string | undefined {
    const bytes = this.bytes(digest);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** The saves that a version holds; none when it is not known. */
  versionsOf(digest: string): Versions {
    return this.lists.read().findLast((line) => line.digest === digest)?.by ?? {};
  }

  /** Contents by digest; undefined when they are gone or damaged. */
  bytes(digest: string): Uint8Array | undefined {
    try {
      const bytes = inflateRawSync(readFileSync(this.blob(digest)), { maxOutputLength: largest + 1 });
      return sha256(bytes) === digest ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Removes what nobody needs any more; see `keeping` in ancestors-cleaning.ts. */
  async clean(): Promise<void> {
    await clean(this.dir, this.lists, this.now());
  }

  private isLast(path: string, digest: string | null, by: Versions): boolean {
    const last = this.versions(path).at(-1);
    return last !== undefined && last.digest === digest && compare(last.by, by) === 'same';
  }

  private whole(line: Kept): Ancestor | undefined {
    if (line.digest === null) return { ...line, text: null };
    const bytes = this.bytes(line.digest);
    return bytes && { ...line, text: new TextDecoder().decode(bytes) };
  }

  private add(line: Kept): void {
    this.lists.add(line);
    // Soon after it was opened, and not just while it is being opened.
    if (++this.added % cleanEvery === firstCleaning) void this.clean().catch(() => undefined);
  }

  private store(digest: string, bytes: Uint8Array): void {
    const path = this.blob(digest);
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
    if (this.bytes(digest)) {
      // Cleaning leaves alone what is young: it may not stand in any list yet.
      const now = new Date();
      utimesSync(path, now, now);
      return;
    }
    const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
    try {
      writeFileSync(temporary, deflateRawSync(bytes, { level: 6 }), { mode: 0o600 });
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  private blob(digest: string): string {
    return join(this.dir, 'blobs', digest.slice(0, 2), digest);
  }
}

function countIn(by: Versions, replica: string): number {
  return Object.hasOwn(by, replica) ? by[replica]! : 0;
}
