/** One small JSON file in the state folder, written whole and never trusted when it is read. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writeAtomic } from '../../workspace/atomic';

/** Bytes; what we write stays far below. */
const largest = 4 * 1024 ** 2;

export class StateFile<T> {
  private turn: Promise<unknown> = Promise.resolve();
  /** What could not be written: a full disk keeps nobody from working. */
  private unwritten: T | undefined;

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly empty: () => T,
  ) {}

  /** What the file holds; what cannot be read is as if it were not there: nothing in it is worth stopping for. */
  async read(): Promise<T> {
    await this.turn;
    return await this.readNow();
  }

  /**
   * Changes what the file holds now: another program may have written since. One change after the other. When the file
   * cannot be written, the change holds as long as this program runs.
   */
  async change(how: (value: T) => T): Promise<T> {
    const mine = this.turn.then(async () => {
      const next = how(await this.readNow());
      try {
        await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
        await writeAtomic(this.path, `${JSON.stringify(next, null, 2)}\n`);
        this.unwritten = undefined;
      } catch {
        this.unwritten = next;
      }
      return next;
    });
    this.turn = mine.catch(() => undefined);
    return await mine;
  }

  private async readNow(): Promise<T> {
    if (this.unwritten !== undefined) return this.unwritten;
    try {
      if ((await stat(this.path)).size > largest) return this.empty();
      return this.schema.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch {
      return this.empty();
    }
  }
}
