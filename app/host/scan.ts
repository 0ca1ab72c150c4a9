/** Looking at a workspace folder from outside: whether anything changed, and keeping another's version beside ours. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { signatureOf } from '../../workspace/atomic';
import { readInside } from '../../workspace/disk';

const looked = ['.', 'facts', 'decks', 'outlines', 'conflicts', 'assets', 'themes'];
const mostRead = 20 * 1024 ** 2;

/**
 * Sizes and times of the files by name: when they are the same, nothing needs to be read. Does not rely on the
 * system to tell of changes, which network drives and synchronisation do not always do.
 */
export async function signature(dir: string): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  for (const folder of looked) {
    const names = await readdir(join(dir, folder)).catch((error: NodeJS.ErrnoException) => {
      if (folder !== '.' && error.code === 'ENOENT') return [];
      throw error;
    });
    const wanted = names.filter(
      (name) => !name.startsWith('.') && (folder !== '.' || name.endsWith('.json')),
    );
    const paths = wanted.sort().map((name) => (folder === '.' ? name : `${folder}/${name}`));
    const found = await Promise.all(paths.map((path) => fileSignature(dir, path)));
    paths.forEach((path, i) => {
      const one = found[i];
      if (one !== undefined) out.set(path, one);
    });
  }
  return out;
}

/** Undefined when there is no such file. */
export async function fileSignature(dir: string, path: string): Promise<string | undefined> {
  const info = await stat(join(dir, path)).catch(() => undefined);
  return info?.isFile() ? signatureOf(info) : undefined;
}

export function sameSignature(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, one]) => b.get(path) === one);
}

/** A file as it stands in the folder; undefined when there is none that can be read. */
export function bytesOf(dir: string, path: string): Uint8Array | undefined {
  try {
    return readInside(dir, path, mostRead);
  } catch {
    return undefined;
  }
}
