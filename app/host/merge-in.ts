/**
 * Takes in another copy of the same commission: a file that came by mail, a folder that was copied, or what another
 * machine wrote into a `.lysark` file that we have open.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { factRef } from '../../core/model/ref';
import type { Workspace } from '../../core/model/register';
import { type Operation, stepsOf } from '../../core/operations';
import { writeNew } from '../../workspace/atomic';
import { DiskError, readInside, sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { contentName } from '../../workspace/pictures';
import { readWorkspace } from '../../workspace/read';
import type { Brought, ComingFile } from './incoming';
import { withParts } from './parts';
import type { Persistence } from './persistence';

export interface MergeIn {
  /** Real path of an unpacked workspace. */
  dir: string;
  /**
   * Decks and outlines of ours that theirs do not come from, and looks, stay as they are: theirs only adds to them. Where
   * both changed the same, ours holds.
   */
  beneath: boolean;
  /** What it lacks on purpose, put in again from ours: what was left out when it was packed is not removed. */
  complete?: (theirs: Workspace, ours: Workspace) => Workspace;
  /** By path the beginnings of digests of what the file was before, as who packed it says. */
  came?: Readonly<Record<string, readonly string[]>>;
  /** Who takes it in, and can take that back; left out when it comes by itself. */
  client?: string;
}

/** What would come of taking it in. */
export interface MergePreview {
  ours: Workspace;
  /** With what it lacks on purpose. */
  theirs: Workspace;
  merged: Workspace;
}

export interface MergedIn {
  /** The edit that it was; undefined when there was nothing new. */
  op?: Operation;
  /** Facts, slides and decks that were changed, and that are new. */
  changed: number;
  added: number;
  conflicts: number;
  /** Files in it that could not be read in whole and were left. */
  unread: string[];
}

/** Bytes of one file besides facts and decks: a picture or a template. */
const largest = 512 * 1024 ** 2;

/** @throws WorkspaceError when it is no workspace, or another commission's */
export async function mergeIn(persistence: Persistence, from: MergeIn): Promise<MergedIn> {
  const coming = await read(persistence, from);
  const renamed = await copyFiles(from.dir, persistence.store.open.dir);
  const told = await persistence.bring((ours) => broughtBy(coming, from, ours, renamed).brought, from.client);
  // Their pictures lie in our folder now.
  await persistence.look();
  return {
    ...counted(told.op),
    ...(told.op ? { op: told.op } : {}),
    conflicts: told.conflicts.length,
    unread: coming.unread,
  };
}

/** Changes nothing. @throws WorkspaceError as `mergeIn` */
export async function previewMergeIn(persistence: Persistence, from: MergeIn): Promise<MergePreview> {
  const coming = await read(persistence, from);
  const ours = persistence.workspace;
  const { brought, theirs } = broughtBy(coming, from, ours, new Map());
  return { ours, theirs, merged: persistence.store.merged(brought, ours).workspace };
}

interface Coming {
  workspace: Workspace;
  files: Map<string, ComingFile>;
  unread: string[];
}

async function read({ store }: Persistence, { dir, beneath, came }: MergeIn): Promise<Coming> {
  const { workspace, files: all } = await readWorkspace(dir, store.open.templates);
  const { id } = store.open.workspace.commission;
  if (workspace.commission.id !== id) {
    const message = `This is another commission: ${workspace.commission.id}, and not ${id}.`;
    throw new WorkspaceError('no-workspace', message);
  }
  const files: Coming['files'] = new Map();
  const unread: string[] = [];
  for (const [path, file] of all) {
    if (path.startsWith('themes/')) continue;
    const before = came && Object.hasOwn(came, path) ? { came: came[path] } : {};
    const one = { ...file, ...before, contents: bytesIn(dir, path) };
    if (file.state !== 'whole') unread.push(path);
    // Of decks that only have the name in common ours stays: nobody wrote theirs knowing ours.
    else if (!beneath || !isOwn(store.open.workspace, path) || store.lineages.isKin(path, one))
      files.set(path, one);
  }
  return { workspace, files, unread };
}

function broughtBy(
  { workspace, files }: Coming,
  { complete }: MergeIn,
  ours: Workspace,
  renamed: ReadonlyMap<string, string>,
): { brought: Brought; theirs: Workspace } {
  const named = withNames(workspace, renamed);
  const theirs = complete ? complete(named, ours) : named;
  return { brought: { workspace: withParts(ours, files.keys(), theirs), files }, theirs };
}

function isOwn(ours: Workspace, path: string): boolean {
  const [, folder, id] = /^(decks|outlines)\/(.+)\.json$/.exec(path) ?? [];
  return folder !== undefined && ours[folder as 'decks' | 'outlines'].some((deck) => deck.id === id);
}

/**
 * Puts their pictures and looks beside ours. A picture that is called as another of ours gets a name made of its
 * contents, the same wherever it is taken in.
 * @returns their names of pictures and what they are called here
 */
async function copyFiles(theirs: string, ours: string): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  for (const folder of ['assets', 'themes']) {
    const names = await readdir(join(theirs, folder)).catch(() => [] as string[]);
    for (const name of names.sort()) {
      if (name.startsWith('.') || name.startsWith('~')) continue;
      const bytes = bytesIn(theirs, `${folder}/${name}`);
      if (!bytes) continue;
      const here = bytesIn(ours, `${folder}/${name}`);
      if (here && (folder === 'themes' || sha256(here) === sha256(bytes))) continue;
      const free = here ? contentName(name, sha256(bytes)) : name;
      if (free !== name) renamed.set(name, free);
      if (existsSync(join(ours, folder, free))) continue;
      await mkdir(join(ours, folder), { recursive: true });
      await writeNew(join(ours, folder, free), bytes);
    }
  }
  return renamed;
}

function bytesIn(dir: string, path: string): Uint8Array | undefined {
  try {
    return readInside(dir, path, largest);
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}

function withNames(theirs: Workspace, renamed: ReadonlyMap<string, string>): Workspace {
  if (renamed.size === 0) return theirs;
  const images = theirs.register.images.map((entry) => {
    const file = renamed.get(entry.file as string);
    return file === undefined ? entry : { ...entry, file };
  });
  return { ...theirs, register: { ...theirs.register, images } };
}

function counted(op: Operation | undefined): Pick<MergedIn, 'changed' | 'added'> {
  const changed = new Set<string>();
  let added = 0;
  for (const step of op ? stepsOf(op) : []) {
    if (step.type === 'entry.add' || step.type === 'deck.add' || step.type === 'slide.add') added++;
    else if (step.type === 'entry.set') changed.add(factRef(step.kind, step.id));
    else if (step.type.startsWith('slide.'))
      changed.add(JSON.stringify([(step as { deck: string }).deck, (step as { id: string }).id]));
    else if (step.type.startsWith('deck.')) changed.add((step as { id: string }).id);
  }
  return { changed: changed.size, added };
}
