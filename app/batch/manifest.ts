/** What is done of a batch, so that it can go on where it was stopped: a line for each row, beside the files. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../workspace/disk';

export const manifestName = '.lysark-rader.jsonl';

const doneSchema = z.strictObject({
  /** Digest of everything the files are made from. */
  row: z.string().regex(/^[0-9a-f]{64}$/),
  /** Digest by name within the folder. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Done = z.infer<typeof doneSchema>;

/** Rows by digest; lines that cannot be read count for nothing. */
export function readManifest(folder: string): Map<string, Done> {
  const path = join(folder, manifestName);
  const out = new Map<string, Done>();
  if (!existsSync(path)) return out;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    try {
      const done = doneSchema.safeParse(JSON.parse(line));
      if (done.success) out.set(done.data.row, done.data);
    } catch {
      // The last line of a run that was killed may be half a line.
    }
  }
  return out;
}

export function noteDone(folder: string, done: Done): void {
  // A line of its own also after the half line that a killed run may have left.
  appendFileSync(join(folder, manifestName), `\n${JSON.stringify(done)}\n`);
}

/** Whether the files of a row are there as they were written. */
export function stillThere(folder: string, { files }: Done, expected: (name: string) => boolean): boolean {
  const names = Object.keys(files);
  return (
    names.length > 0 &&
    names.every((name) => {
      if (!expected(name)) return false;
      try {
        return sha256(readFileSync(join(folder, ...name.split('/')))) === files[name];
      } catch {
        return false;
      }
    })
  );
}
