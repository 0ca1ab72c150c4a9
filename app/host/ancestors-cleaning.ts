/** Which versions are kept for how long, and removing the others. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../../workspace/atomic';
import { byTime, type Kept, type Lists, listNames, readLines, writerOf } from './ancestors-lines';
import { FolderLock } from './lock';

export const keeping = {
  /** Of every file, whatever their age. */
  newest: 30,
  /** Milliseconds for which one an hour is kept, and one a day. */
  hourly: 2 * 86_400_000,
  daily: 90 * 86_400_000,
  pinned: 365 * 86_400_000,
  /** Bytes of all contents of a commission, as they lie on the disk. */
  total: 200 * 1024 ** 2,
};

/** Contents this young, in milliseconds, may not stand in any list yet. */
const young = 10 * 60_000;

/**
 * Removes versions of a commission that need not be kept, and contents that no version has. Lists of ended programs and
 * the caller's own become one; those of programs that run are left to them, and what they hold is kept. Nothing is done
 * while another program is at it.
 */
export async function clean(dir: string, lists: Lists, now: Date): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = await FolderLock.take(join(dir, 'cleaning.json'));
  if (!lock) return;
  try {
    const sizes = new Map((await blobs(dir)).map(({ digest, size }) => [digest, size]));
    const kept = putTogether(dir, lists.turn(), sizes, now);
    for (const { digest, path, modified } of await blobs(dir)) {
      if (kept.has(digest) || Math.abs(now.getTime() - modified) < young) continue;
      await rm(path, { force: true });
    }
  } finally {
    lock.release();
  }
}

/** @returns digests of everything that is kept */
function putTogether(
  dir: string,
  own: string,
  sizes: ReadonlyMap<string, number>,
  now: Date,
): Set<string | null> {
  const names = listNames(dir);
  const ended = names.filter((name) => {
    const pid = writerOf(name);
    return name === own || pid === undefined || !isRunning(pid);
  });
  const read = (name: string): Kept[] => readLines(join(dir, name)).lines;
  const elsewhere = names.filter((name) => !ended.includes(name)).flatMap(read);
  const kept = bounded(choose(ended.flatMap(read), now), sizes);
  const temporary = join(dir, `index.${randomBytes(4).toString('hex')}.new`);
  const text = kept.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(temporary, text, { mode: 0o600, flush: true });
  renameSync(temporary, join(dir, 'index.jsonl'));
  // A kill here leaves lines twice; they are counted once.
  for (const name of ended) if (name !== 'index.jsonl') rmSync(join(dir, name), { force: true });
  return new Set([...kept, ...elsewhere].map(({ digest }) => digest));
}

/** The lines that the rules keep, in order of time. */
export function choose(given: readonly Kept[], now: Date): Kept[] {
  // A version may stand in two lists, and must not take another's place.
  const lines = [...new Map(given.map((line) => [JSON.stringify(line), line])).values()];
  const kept = new Set<Kept>();
  const byPath = new Map<string, Kept[]>();
  for (const line of [...lines].sort(byTime).reverse()) {
    const same = byPath.get(line.path);
    if (same) same.push(line);
    else byPath.set(line.path, [line]);
  }
  for (const versions of byPath.values()) {
    const hours = new Set<string>();
    const days = new Set<string>();
    versions.forEach((line, i) => {
      const age = now.getTime() - Date.parse(line.at);
      const [hour, day] = [line.at.slice(0, 13), line.at.slice(0, 10)];
      const first = (seen: Set<string>, period: string): boolean =>
        !seen.has(period) && seen.add(period) !== undefined;
      const pinned = line.pin !== undefined && age < keeping.pinned;
      const ofHour = age < keeping.hourly && first(hours, hour);
      const ofDay = age < keeping.daily && first(days, day);
      if (i < keeping.newest || pinned || ofHour || ofDay) kept.add(line);
    });
  }
  return lines.filter((line) => kept.has(line)).sort(byTime);
}

/** As many of the newest as there is room for; of every file one stays. */
function bounded(lines: readonly Kept[], sizes: ReadonlyMap<string, number>): Kept[] {
  const kept: Kept[] = [];
  const counted = new Set<string>();
  const paths = new Set<string>();
  let total = 0;
  for (const line of [...lines].reverse()) {
    const { digest, path } = line;
    const size = digest === null || counted.has(digest) ? 0 : (sizes.get(digest) ?? 0);
    if (total + size > keeping.total && paths.has(path)) continue;
    if (digest !== null) counted.add(digest);
    paths.add(path);
    total += size;
    kept.push(line);
  }
  return kept.reverse();
}

/** Half-written contents are among them: nobody needs their names. */
async function blobs(
  dir: string,
): Promise<{ digest: string; path: string; size: number; modified: number }[]> {
  const root = join(dir, 'blobs');
  const out = [];
  for (const folder of await readdir(root).catch(() => [])) {
    for (const digest of await readdir(join(root, folder)).catch(() => [])) {
      const path = join(root, folder, digest);
      const info = await stat(path).catch(() => undefined);
      // Otherwise another program has removed it.
      if (info) out.push({ digest, path, size: info.size, modified: info.mtimeMs });
    }
  }
  return out;
}
