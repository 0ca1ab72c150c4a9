/**
 * Two folders that are kept the same as synchronisation does: whole files, the newer one wins where both have changed,
 * and the other is put beside it under the name that Syncthing gives.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../workspace/disk';

type State = Map<string, string>;

function stateOf(dir: string): State {
  const out: State = new Map();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(dir.length + 1);
    if (entry.isFile() && !/(^|\/)[.~]/.test(path)) out.set(path, sha256(readFileSync(join(dir, path))));
  }
  return out;
}

function put(from: string, to: string, path: string): void {
  const target = join(to, path);
  if (!existsSync(join(from, path))) {
    rmSync(target, { force: true });
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(from, path), target, { preserveTimestamps: true });
}

export class Link {
  private last: State;
  private copies = 0;

  /** @param a both hold the same when it begins */
  constructor(
    readonly a: string,
    readonly b: string,
  ) {
    this.last = stateOf(a);
  }

  /** How many copies have been made so far. */
  get conflicts(): number {
    return this.copies;
  }

  /** @returns whether anything was carried */
  sync(): boolean {
    const { a, b } = this;
    const [inA, inB] = [stateOf(a), stateOf(b)];
    let any = false;
    for (const path of new Set([...inA.keys(), ...inB.keys(), ...this.last.keys()])) {
      const [was, one, other] = [this.last.get(path), inA.get(path), inB.get(path)];
      if (one === other) continue;
      any = true;
      if (one === was) put(b, a, path);
      else if (other === was) put(a, b, path);
      // Where one has removed what the other has changed, the change stays.
      else if (one === undefined) put(b, a, path);
      else if (other === undefined) put(a, b, path);
      else this.both(path);
    }
    this.last = stateOf(a);
    return any;
  }

  private both(path: string): void {
    const newer = statSync(join(this.a, path)).mtimeMs >= statSync(join(this.b, path)).mtimeMs;
    const [winner, loser] = newer ? [this.a, this.b] : [this.b, this.a];
    const time = String(100_000 + ++this.copies);
    const copy = path.replace(/(\.[a-z]+)$/, `.sync-conflict-20251124-${time}-ABCDEF7$1`);
    const bytes = readFileSync(join(loser, path));
    for (const dir of [this.a, this.b]) writeFileSync(join(dir, copy), bytes);
    put(winner, loser, path);
  }
}
