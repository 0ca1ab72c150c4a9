/**
 * Which files our exports left, and what was in them: a file may be replaced by a new export of the same deck as long as
 * it still is what we wrote. What people have changed since, or what never was ours, is not touched.
 */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../workspace/disk';
import { StateFile } from '../settings/file';

const record = z.object({
  /** The file, or the folder of pictures. */
  path: z.string().max(4096),
  /** «commission/deck/format». */
  of: z.string().max(400),
  /** SHA-256 by name in the folder; of a file itself under «». */
  files: z.record(z.string().max(300), z.string().max(64)),
});
type ExportRecord = z.infer<typeof record>;

const schema = z.object({ format: z.literal(1), records: z.array(record).max(1000) });
type Stored = z.infer<typeof schema>;

const most = 200;
/** Bytes; a larger file is not read to find out whether it is ours. */
const largest = 1024 ** 3;

export class ExportLedger {
  private readonly file: StateFile<Stored>;

  constructor(path: string) {
    this.file = new StateFile<Stored>(path, schema, () => ({ format: 1, records: [] }));
  }

  /** @param names what is about to be written; «» for the path itself */
  async mayReplace(path: string, of: string, names: readonly string[]): Promise<boolean> {
    const { records } = await this.file.read();
    const known = records.find((one) => one.path === path);
    if (known?.of !== of) return false;
    for (const name of names) {
      const digest = await digestOf(name === '' ? path : join(path, name));
      if (digest !== undefined && digest !== known.files[name]) return false;
    }
    return true;
  }

  async wrote(made: ExportRecord): Promise<void> {
    await this.file.change((was) => {
      const before = was.records.find(({ path, of }) => path === made.path && of === made.of);
      const files = { ...before?.files, ...made.files };
      const rest = was.records.filter(({ path }) => path !== made.path);
      return { ...was, records: [{ ...made, files }, ...rest].slice(0, most) };
    });
  }
}

/** Undefined when nothing is there. Links and whatever is no file never are what we wrote. */
async function digestOf(path: string): Promise<string | undefined> {
  const info = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!info) return undefined;
  return info.isFile() && info.size <= largest ? sha256(await readFile(path)) : '';
}
