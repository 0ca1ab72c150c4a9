/** Removes working folders that nobody has used for long and that hold nothing but what is in their files. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderLock } from '../host/lock';
import { Box, boxesFolder } from './box';

const day = 86_400_000;
const keptFor = 30 * day;

/** @param now milliseconds since 1970 */
export async function sweep(state: string, now = Date.now()): Promise<void> {
  const names = await readdir(join(state, boxesFolder)).catch(() => [] as string[]);
  for (const name of names) {
    const box = new Box(join(state, boxesFolder, name));
    const note = box.note();
    if (!note || !(now - Date.parse(note.used) > keptFor)) continue;
    const lock = await FolderLock.take(box.lock);
    if (!lock) continue;
    try {
      const left = await box.tree();
      if (left ? left.digest === note.tree : !(await box.filled())) {
        await rm(box.folder, { recursive: true, force: true });
      }
    } catch {
      // What cannot be read now is kept.
    } finally {
      lock.release();
    }
  }
}
