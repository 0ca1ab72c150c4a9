/**
 * Writing a file so that at any moment the old or the new one is there, whole: a temporary file beside it, flushed to
 * the disk, then renamed. write-file-atomic is not used, because it does not look at how much of the text was written:
 * on a full disk it would rename a stump over the good file.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Whose it is stands in its name: the machine and its process. Without them it was written by an older edition. */
const temporary = /^\..+?\.(?:([0-9a-f]{8})-(\d+)\.)?[0-9a-f]{12}\.lysark-tmp$/;
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A temporary file this old belongs to nobody any more, whoever wrote it. */
const abandonedAfter = 10 * 60_000;

/** @param contents text is written as UTF-8 */
export async function writeAtomic(path: string, contents: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temp = join(folder, temporaryName(basename(target)));
  const mode = (await stat(target).catch(() => undefined))?.mode;
  try {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
    await writeNew(temp, bytes, mode);
    await renameStubbornly(temp, target);
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** Writes a file that must not exist yet, and flushes it to the disk. @throws the system's errors, `EEXIST` among them */
export async function writeNew(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    // Unlike write, writeFile goes on until everything is written or there is an error.
    await handle.writeFile(bytes);
    await handle.sync();
    if ((await handle.stat()).size !== bytes.length)
      throw new Error(`${basename(path)} could not be written in full.`);
  } finally {
    await handle.close();
  }
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
    const read = temporary.exec(name);
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
