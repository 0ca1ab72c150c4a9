/** What lies in a workspace folder or a `.lysark` file, file by file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Copies that a synchroniser, or a host, has left in a workspace or beside a `.lysark` and nobody has dealt with. */
export function copiesIn(place: string): string[] {
  if (statSync(place).isDirectory()) return [...listing(place).keys()].filter(isCopy);
  return readdirSync(dirname(place)).filter((name) => name.endsWith('.lysark') && name !== basename(place));
}

/** By a rule of our own, not the program's: what is called otherwise than the commission's own files. */
function isCopy(path: string): boolean {
  if (path.startsWith('assets/')) return /konflikt|conflict/i.test(path);
  return !/^(commission|(facts|decks|outlines|conflicts)\/[a-z0-9-]+)\.json$/.test(path);
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
