/**
 * Writing a file so that at any moment the old or the new one is there, whole: a temporary file beside it, flushed to
 * the disk, then renamed. write-file-atomic is not used, because it does not look at how much of the text was written:
 * on a full disk it would rename a stump over the good file.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, type Stats } from 'node:fs';
import { lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Whose it is stands in its name: the machine and its process. Without them it was written by an older edition. */
const temporaryForm = /^\..+?\.(?:([0-9a-f]{8})-(\d+)\.)?[0-9a-f]{12}\.lysark-tmp$/;
/** A lock of a save that somebody was about to remove. */
const lockAside = /^~\$lysark-save\.[0-9a-f]{16}\.tmp$/;
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A temporary file this old belongs to nobody any more, whoever wrote it. */
const abandonedAfter = 10 * 60_000;

/** @param contents text is written as UTF-8 */
export async function writeAtomic(path: string, contents: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const { temporary } = await writeTemporary(target, contents);
  try {
    await renameStubbornly(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/**
 * Writes contents beside the file that they are to become, with its permissions, and flushes them to the disk.
 * @param target real path, of a file that need not exist
 */
export async function writeTemporary(
  target: string,
  contents: string | Uint8Array,
): Promise<{ temporary: string; signature: string }> {
  const temporary = join(dirname(target), temporaryName(basename(target)));
  const mode = (await stat(target).catch(() => undefined))?.mode;
  try {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
    return { temporary, signature: signatureOf(await writeNew(temporary, bytes, mode)) };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What a file keeps when it is renamed, and what is another when somebody else has written it. */
export function signatureOf({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string {
  return `${size} ${mtimeMs} ${ino}`;
}

/**
 * Writes a file that must not exist yet, and flushes it to the disk.
 * @returns what the system says of it
 * @throws the system's errors, `EEXIST` among them
 */
export async function writeNew(path: string, bytes: Uint8Array, mode?: number): Promise<Stats> {
  const handle = await open(path, 'wx', mode);
  try {
    // Unlike write, writeFile goes on until everything is written or there is an error.
    await handle.writeFile(bytes);
    await handle.sync();
    const info = await handle.stat();
    if (info.size !== bytes.length) throw new Error(`${basename(path)} could not be written in full.`);
    return info;
  } finally {
    await handle.close();
  }
}

/**
 * Gives a file a name only where there is none of it yet, in one step where the file system has links.
 * @returns false when there is a file of that name; the temporary one stays
 */
export function putNew(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
  rmSync(temporary, { force: true });
  return true;
}

/** Beside the file `name`. */
export function temporaryName(name: string, pid = process.pid): string {
  return `.${name}.${machine}-${pid}.${randomBytes(6).toString('hex')}.lysark-tmp`;
}

/** Of other machines that share the folder nobody can tell. */
function hasEnded(owner: string | undefined, pid: string | undefined): boolean {
  return owner === machine && !isRunning(Number(pid));
}

/** Makes a rename or removal survive a power cut; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Not every file system can.
  }
}

/** On Windows a virus scanner or OneDrive may hold the file for a moment. */
export async function renameStubbornly(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt >= 8 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** Removes temporary files that a killed program left behind: at once when it was of this machine, otherwise in time. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names) {
    const read = temporaryForm.exec(name) ?? lockAside.exec(name);
    if (!read) continue;
    const path = join(folder, name);
    const info = await lstat(path).catch(() => undefined);
    if (info?.isFile() && (hasEnded(read[1], read[2]) || Date.now() - info.mtimeMs > abandonedAfter)) {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

/** Whether a process of this machine still runs. @param pid as in `process.pid` */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
