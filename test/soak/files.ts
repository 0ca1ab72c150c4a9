/** What lies in a workspace folder or a `.lysark` file, file by file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isConflictCopy } from '../../workspace/layout';
import { readPacked } from '../../workspace/pack';

/** Digest of each file by path, of those that belong to the commission: not settled copies, hidden files and locks. */
export type Listing = ReadonlyMap<string, string>;

export function listing(place: string): Listing {
  const files = new Map<string, string>();
  if (!statSync(place).isDirectory()) {
    for (const [path, bytes] of readPacked(readFileSync(place))) {
      if (isOurs(path)) files.set(path, digest(bytes));
    }
    return files;
  }
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(place, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isOurs(path)) continue;
      if (entry.isDirectory()) walk(path);
      else files.set(path, digest(readFileSync(join(place, path))));
    }
  };
  walk('');
  return files;
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isOurs(path: string): boolean {
  return (
    !path.split('/').some((part) => part.startsWith('.') || part.startsWith('~')) &&
    !path.startsWith('settled/')
  );
}

/** Copies that a synchroniser, or a host, has left and nobody has dealt with. */
export function copiesIn(files: Listing): string[] {
  return [...files.keys()].filter(
    (path) => /sync-conflict|konflikt|conflict(?!s\/)/i.test(path) || isCopy(path),
  );
}

function isCopy(path: string): boolean {
  const [, folder, stem] = /^(facts|decks|outlines)\/(.+)\.json$/.exec(path) ?? [];
  return folder !== undefined && isConflictCopy(folder as 'facts', stem!);
}

/** How two listings differ: «decks/forum.json: only in the first». */
export function differences(one: Listing, other: Listing): string[] {
  const out: string[] = [];
  for (const path of new Set([...one.keys(), ...other.keys()])) {
    if (!other.has(path)) out.push(`${path}: only in the first`);
    else if (!one.has(path)) out.push(`${path}: only in the second`);
    else if (one.get(path) !== other.get(path)) out.push(`${path}: not the same bytes`);
  }
  return out.sort();
}
