/**
 * Copies that others leave beside the files of a workspace: synchronisation when two have changed the same file, file
 * managers, and a save of ours that was interrupted. What is in them is merged by the host; none is part of the
 * workspace.
 */
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { beginnings, type CopyMaker, copyNames } from './copy-names';
import { DiskError, listFolder, readInside, sha256 } from './disk';
import { JsonError } from './json';
import { readJson } from './json-file';
import { commissionFile, type Folder, folders, isStem } from './layout';
import { compare, isKnown, type Versions } from './lineage';

export type { CopyMaker } from './copy-names';

export interface CopyOf {
  /** The file's name that it is a copy of, which need not be there any more. */
  of: string;
  maker: CopyMaker;
  /** Only a program that met a conflict gives such a name; people may have given the others by themselves. */
  sure: boolean;
}

export interface Copy extends CopyOf {
  /** Of the copy, relative to the workspace; `of` too. */
  path: string;
  what: 'json' | 'image' | 'template';
  /** SHA-256 of its bytes. */
  digest: string;
  /** Bytes. */
  size: number;
}

export const copyLimits = {
  /** Names looked at in one folder. */
  names: 20_000,
  /** Bytes of one JSON file, and of one other file. */
  json: 20 * 1024 ** 2,
  other: 200 * 1024 ** 2,
  /** What is taken at once; the rest comes when these are settled. */
  copies: 500,
  total: 500 * 1024 ** 2,
};

/** What a JSON file says of itself; undefined when it cannot be read. */
export type Peek = (name: string) => { id?: unknown; by: Versions } | undefined;

/**
 * The file of a workspace's folder that `name` is a copy of; undefined for our own files and everything else.
 *
 * @param folder `.` for the workspace itself
 * @param names all in the folder
 */
export function copyOf(
  folder: Folder | '.',
  name: string,
  names: ReadonlySet<string>,
  peek: Peek,
): CopyOf | undefined {
  if (!name.endsWith('.json') || name.startsWith('.') || name.startsWith('~')) return undefined;
  const stem = name.slice(0, -'.json'.length);
  const isOurs = (one: string): boolean =>
    folder === '.' ? `${one}.json` === commissionFile : isStem(folder, one);
  if (isOurs(stem)) return folder === '.' || folder === 'facts' ? undefined : quietCopy(name, names, peek);
  const named = copyNames(stem).filter((one) => isOurs(one.stem));
  const started = beginnings(stem).filter(isOurs);
  if (named.length === 0 && folder !== 'facts') return quietCopy(name, names, peek);
  const { maker, sure } = named[0] ?? { maker: 'other' as const, sure: false };
  const all = [...named.map((one) => one.stem), ...started];
  const is = (one: string | undefined): CopyOf | undefined =>
    one === undefined ? undefined : { of: `${one}.json`, maker, sure };
  // There is one file of each kind of facts, and one of the commission.
  if (folder === '.' || folder === 'facts') return is(all[0]);
  const id = peek(name)?.id;
  return is(
    all.find((one) => one === id) ??
      all.find((one) => names.has(`${one}.json`)) ??
      (sure ? named[0]?.stem : undefined),
  );
}

/**
 * OneDrive adds the machine's name, which may be one of small letters: then `forum-laptop.json` could be a deck, or
 * somebody's own spare copy. It is a copy to be merged when it calls itself `forum`, and was saved by somebody who did
 * not know what is in `forum.json` now. What people have copied by hand is an older version or the same.
 */
function quietCopy(name: string, names: ReadonlySet<string>, peek: Peek): CopyOf | undefined {
  const stem = name.slice(0, -'.json'.length);
  const beside = beginnings(stem).filter((one) => names.has(`${one}.json`));
  if (beside.length === 0) return undefined;
  const copy = peek(name);
  if (!copy || !isKnown(copy.by) || copy.id === stem) return undefined;
  for (const one of beside) {
    const main = peek(`${one}.json`);
    if (main?.id !== copy.id || !isKnown(main?.by)) continue;
    if (compare(copy.by, main.by) === 'apart') return { of: `${one}.json`, maker: 'onedrive', sure: false };
  }
  return undefined;
}

const images = /\.(png|jpe?g|svg|gif|webp|heic|avif|tiff?|bmp)$/i;

/** As Windows and macOS compare names. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * The picture, template or packed commission that `name` is a copy of. People number their pictures too: what may be
 * their own name is a copy only beside a file of the other name.
 */
export function binaryCopyOf(name: string, names: ReadonlyMap<string, string>): CopyOf | undefined {
  const extension = extname(name);
  for (const { stem, maker, sure } of copyNames(name.slice(0, name.length - extension.length))) {
    const wanted = `${stem}${extension}`;
    const beside = names.get(nameKey(wanted));
    if (beside !== undefined && beside !== name) return { of: beside, maker, sure };
    if (sure && maker !== 'dropbox') return { of: wanted, maker, sure };
  }
  return undefined;
}

/**
 * Every copy in a workspace, as the folders list them.
 *
 * @param root real path
 * @param named files in `assets` that facts name: whatever they are called, they are no copies
 */
export function copiesIn(root: string, named: ReadonlySet<string> = new Set()): Copy[] {
  const taking = new Taking(root);
  for (const folder of ['.', ...folders] as const) {
    const names = namesIn(root, folder);
    const set = new Set(names);
    const at = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
    const peek = peekIn(root, at);
    for (const name of names) {
      const found = copyOf(folder, name, set, peek);
      if (found) taking.add(at(name), { ...found, of: at(found.of) }, 'json');
    }
  }
  const used = new Set([...named].map(nameKey));
  for (const [folder, form, what] of [
    ['assets', images, 'image'],
    ['themes', /\.pptx$/i, 'template'],
  ] as const) {
    const names = namesIn(root, folder).filter((name) => form.test(name) && !/^[.~]/.test(name));
    const byKey = new Map(names.map((name) => [nameKey(name), name]));
    for (const name of names) {
      const found = used.has(nameKey(name)) ? undefined : binaryCopyOf(name, byKey);
      if (found) taking.add(`${folder}/${name}`, { ...found, of: `${folder}/${found.of}` }, what);
    }
  }
  return taking.copies;
}

/**
 * Copies of one file that lie beside it, such as «Kommisjonen (1).lysark».
 * @returns paths of the copies; `of` is the file's own name
 */
export function copiesBeside(file: string): (CopyOf & { path: string })[] {
  const folder = realpathSync(dirname(file));
  const [own, extension] = [basename(file), extname(file).toLowerCase()];
  const names = readdirSync(folder).filter((name) => extname(name).toLowerCase() === extension);
  return names.sort().flatMap((name) => {
    if (name === own || /^[.~]/.test(name)) return [];
    const found = binaryCopyOf(name, new Map([[nameKey(own), own]]));
    return found?.of === own ? [{ ...found, path: `${folder}/${name}` }] : [];
  });
}

function namesIn(root: string, folder: string): string[] {
  try {
    return listFolder(root, folder, copyLimits.names).names;
  } catch (error) {
    // Reading the workspace has said so.
    if (error instanceof DiskError) return [];
    throw error;
  }
}

/** Looks into files by name, each once. */
export function peekIn(root: string, at: (name: string) => string): Peek {
  const known = new Map<string, ReturnType<Peek>>();
  return (name) => {
    if (!known.has(name)) known.set(name, peekAt(root, at(name)));
    return known.get(name);
  };
}

function peekAt(root: string, path: string): ReturnType<Peek> {
  try {
    const { json, note } = readJson(readInside(root, path, copyLimits.json));
    return { id: (json as { id?: unknown } | null)?.id, by: note.by };
  } catch (error) {
    if (error instanceof DiskError || error instanceof JsonError) return undefined;
    throw error;
  }
}

class Taking {
  readonly copies: Copy[] = [];
  private total = 0;

  constructor(private readonly root: string) {}

  add(path: string, found: CopyOf, what: Copy['what']): void {
    if (this.copies.length >= copyLimits.copies || this.total >= copyLimits.total) return;
    try {
      const bytes = readInside(this.root, path, what === 'json' ? copyLimits.json : copyLimits.other);
      this.total += bytes.length;
      this.copies.push({ ...found, path, what, digest: sha256(bytes), size: bytes.length });
    } catch (error) {
      // It is still coming in, or is no file that can be read; reading the workspace names it.
      if (!(error instanceof DiskError)) throw error;
    }
  }
}
