/** Folders as a page sees them where there are no dialogs: beneath the roots, and nothing else. */
import { mkdir, opendir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type Chosen, isUseful, type Listing } from '../contract';
import { HandlerError, systemError } from './errors';
import { isFolderName } from './names';
import { opaqueId } from './places';
import type { Session } from './session';

/** Entries shown of one folder. */
const mostShown = 1000;
/** Names looked at in one folder. */
const mostSeen = 20_000;

/** The place that stands for several roots together; one of its own for each process, and never a path. */
const top = opaqueId();

type Found = { path: string; name: string; kind: 'folder' | 'file'; size?: number };

/** @param place undefined for the roots @throws HandlerError */
export async function listPlace(session: Session, place: string | undefined): Promise<Listing> {
  const roots = await realRoots(session);
  if (place === undefined || place === top) {
    if (roots.length !== 1) return await listRoots(session, roots);
    return await listFolder(session, roots[0]!, roots);
  }
  const { path, name } = session.places.folder(place);
  return await listFolder(session, await contained(path, roots, name), roots);
}

/** Makes a folder in a place. @throws HandlerError `bad-name`, `exists` and the like */
export async function makeFolderIn(session: Session, place: string, name: string): Promise<Chosen> {
  const parent = session.places.folder(place);
  if (!isFolderName(name)) throw new HandlerError('bad-name', 'No folder can have this name.', { name });
  const roots = await realRoots(session);
  const folder = roots.length > 0 ? await contained(parent.path, roots, parent.name) : parent.path;
  const path = join(folder, name);
  try {
    await mkdir(path);
  } catch (error) {
    throw systemError(error, { name });
  }
  return session.places.add({ path, name, kind: 'folder' });
}

async function realRoots(session: Session): Promise<string[]> {
  const found = await Promise.all(
    session.backend.platform.roots.map((root) => realpath(root).catch(() => undefined)),
  );
  return [...new Set(found.filter((root) => root !== undefined))];
}

/** The real path, which must lie beneath a root: a link may have changed since it was listed. */
async function contained(path: string, roots: readonly string[], name: string): Promise<string> {
  const real = await realpath(path).catch((error: unknown) => {
    throw systemError(error, { name });
  });
  if (!roots.some((root) => isWithin(root, real))) {
    throw new HandlerError('unknown-place', 'The place lies outside of what may be listed.', { name });
  }
  return real;
}

function isWithin(root: string, real: string): boolean {
  const way = relative(root, real);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way));
}

async function listRoots(session: Session, roots: readonly string[]): Promise<Listing> {
  const entries = await Promise.all(
    roots.map((path) => shown(session, { path, name: basename(path) || path, kind: 'folder' })),
  );
  return { place: { place: top, name: '', kind: 'folder' }, above: [], entries, more: false };
}

async function listFolder(session: Session, folder: string, roots: readonly string[]): Promise<Listing> {
  const { found, more } = await readFolder(folder, roots);
  found.sort(byKindAndName);
  const kept = found.slice(0, mostShown);
  const entries = await Promise.all(kept.map((one) => shown(session, one)));
  return {
    place: session.places.add({ path: folder, name: basename(folder) || folder, kind: 'folder' }),
    above: above(session, folder, roots),
    entries,
    more: more || kept.length < found.length,
  };
}

const collator = new Intl.Collator('nb', { numeric: true, sensitivity: 'base' });

function byKindAndName(a: Found, b: Found): number {
  return Number(a.kind === 'file') - Number(b.kind === 'file') || collator.compare(a.name, b.name);
}

async function readFolder(
  folder: string,
  roots: readonly string[],
): Promise<{ found: Found[]; more: boolean }> {
  const found: Found[] = [];
  let seen = 0;
  try {
    for await (const entry of await opendir(folder)) {
      if (++seen > mostSeen) return { found, more: true };
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) found.push({ path, name: entry.name, kind: 'folder' });
      else if (entry.isSymbolicLink()) found.push(...(await linked(path, entry.name, roots)));
      else if (entry.isFile() && isUseful(entry.name)) found.push({ path, name: entry.name, kind: 'file' });
    }
  } catch (error) {
    throw systemError(error, { name: basename(folder) });
  }
  return { found, more: false };
}

/** Links are followed while they stay beneath the roots. */
async function linked(path: string, name: string, roots: readonly string[]): Promise<Found[]> {
  try {
    const real = await realpath(path);
    if (!roots.some((root) => isWithin(root, real))) return [];
    const info = await stat(real);
    if (info.isDirectory()) return [{ path: real, name, kind: 'folder' }];
    return info.isFile() && isUseful(name) ? [{ path: real, name, kind: 'file' }] : [];
  } catch {
    return [];
  }
}

async function shown(session: Session, one: Found): Promise<Chosen & { workspace?: boolean }> {
  if (one.kind === 'file') {
    const size = (await stat(one.path).catch(() => undefined))?.size;
    return session.places.add(size === undefined ? one : { ...one, size });
  }
  const chosen = session.places.add(one);
  const inside = await stat(join(one.path, 'commission.json')).catch(() => undefined);
  return inside?.isFile() ? { ...chosen, workspace: true } : chosen;
}

/** From the root downwards, without the folder itself. */
function above(session: Session, folder: string, roots: readonly string[]): Chosen[] {
  const root = roots.filter((one) => isWithin(one, folder)).sort((a, b) => b.length - a.length)[0];
  const out: Chosen[] = roots.length > 1 ? [{ place: top, name: '', kind: 'folder' }] : [];
  if (root === undefined || root === folder) return out;
  let path = root;
  for (const part of ['', ...relative(root, folder).split(sep).slice(0, -1)]) {
    path = join(path, part);
    out.push(session.places.add({ path, name: basename(path) || path, kind: 'folder' }));
  }
  return out;
}
