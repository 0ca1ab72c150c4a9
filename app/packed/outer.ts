/** The `.lysark` file itself, in a folder that others may write too. */
import { constants, existsSync, renameSync } from 'node:fs';
import { copyFile, open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { syncFolder, writeTemporary } from '../../workspace/atomic';
import { DiskError, readInside, sha256 } from '../../workspace/disk';
import { LockLost, type SaveLock, withSaveLock } from '../../workspace/save-lock';
import { AppError, fileError } from '../errors';
import { fileSignature } from '../host/scan';

/** Bytes; a larger one could not be unpacked within bounds. */
const largest = 1024 ** 3;

export class OuterFile {
  private known: { signature: string; digest: string } | undefined;

  /** @param path real path, of a file that may be gone */
  private constructor(readonly path: string) {}

  static async at(file: string): Promise<OuterFile> {
    const whole = resolve(file);
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return new OuterFile(await realpath(whole).catch(() => join(folder, basename(whole))));
  }

  /**
   * Undefined when there is no such file.
   * @throws AppError when it is none or may not be read
   */
  read(): Uint8Array | undefined {
    try {
      return readInside(dirname(this.path), basename(this.path), largest);
    } catch (error) {
      if (!(error instanceof DiskError)) throw fileError(error, `read ${this.path}`);
      if (error.code === 'missing') return undefined;
      throw new AppError('file', `Cannot read ${this.path}: ${error.message}.`);
    }
  }

  /** SHA-256 of the file as it is; read only when size, time or place differ from last time. */
  async digest(): Promise<string | undefined> {
    const signature = await this.signature();
    if (signature !== undefined && signature === this.known?.signature) return this.known.digest;
    const bytes = this.read();
    if (!bytes) return undefined;
    const digest = sha256(bytes);
    // Had it changed while it was read, it would be read again.
    if (signature !== undefined) this.known = { signature, digest };
    return digest;
  }

  /**
   * Writes the file while it is the one that was seen: other programs and machines may write it at the same moment.
   * @param expected its digest as it was seen; undefined when it was not there
   * @returns false when it is another by now; then nothing has happened
   * @throws WorkspaceError `busy`, and the system's errors
   */
  async swap(bytes: Uint8Array, expected: string | undefined): Promise<boolean> {
    const { temporary } = await writeTemporary(this.path, bytes);
    try {
      const done = await withSaveLock(dirname(this.path), (lock) => this.replace(temporary, expected, lock));
      if (done) await syncFolder(dirname(this.path));
      return done;
    } catch (error) {
      if (error instanceof LockLost) return false;
      throw error;
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  private async replace(temporary: string, expected: string | undefined, lock: SaveLock): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        return this.replaceNow(temporary, expected, lock);
      } catch (error) {
        // On Windows a virus scanner or OneDrive may hold the file for a moment.
        const code = (error as NodeJS.ErrnoException).code ?? '';
        if (attempt >= 8 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
      }
    }
  }

  /** In one turn: nothing comes between looking and writing. */
  private replaceNow(temporary: string, expected: string | undefined, lock: SaveLock): boolean {
    lock.check();
    const now = this.read();
    if ((now && sha256(now)) !== expected) return false;
    this.known = undefined;
    if (expected === undefined && existsSync(this.path)) return false;
    renameSync(temporary, this.path);
    return true;
  }

  /**
   * Keeps what is there beside it as «Kommisjon (Konflikt 2026-11-23 11.42).lysark».
   * @returns path of the copy
   */
  async keepCopy(now = new Date()): Promise<string> {
    const two = (n: number): string => String(n).padStart(2, '0');
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const when = `${day} ${two(now.getHours())}.${two(now.getMinutes())}`;
    const extension = extname(this.path);
    const stem = this.path.slice(0, this.path.length - extension.length);
    for (let n = 1; ; n++) {
      const copy = `${stem} (Konflikt ${when}${n === 1 ? '' : ` ${n}`})${extension}`;
      try {
        await copyFile(this.path, copy, constants.COPYFILE_EXCL);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        continue;
      }
      const handle = await open(copy, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await syncFolder(dirname(copy));
      return copy;
    }
  }

  private async signature(): Promise<string | undefined> {
    return await fileSignature(dirname(this.path), basename(this.path));
  }
}
