/**
 * What lies in the folder, as far as we know: the workspace as it was last read or saved, with the digest of each file.
 * Saves what differs, and reads what others have changed.
 */
import { bySeverity, type Diagnostic } from '../../core/diagnostics';
import { fileAt, merge } from '../../core/merge';
import type { Conflict } from '../../core/model/conflict';
import { type FileState, parseWorkspace, type SourceFile } from '../../core/model/parse';
import { factRef } from '../../core/model/ref';
import type { ImageInfo, Workspace } from '../../core/model/register';
import { difference, type Templates } from '../../core/operations';
import { sha256 } from '../../workspace/disk';
import { type OpenWorkspace, type ReadFile, readWorkspace } from '../../workspace/read';
import { type Edit, saveFiles, workspaceFiles } from '../../workspace/save';
import type { OutsideChange } from '../contract/edits';
import { changedFiles, withParts } from './parts';
import { fileSignature, sameSignature, signature } from './scan';

/** Reading and writing, so that tests can have full disks and folders that are gone. */
export interface Disk {
  read(dir: string, templates: Templates): Promise<OpenWorkspace>;
  write(dir: string, edits: readonly Edit[]): Promise<void>;
}

export const realDisk: Disk = { read: readWorkspace, write: saveFiles };

/** What another program did, put together with what is not saved here. */
interface Taken {
  /** The same object as the folder's when nothing is left to save. */
  workspace: Workspace;
  changes: OutsideChange[];
  imagesChanged: boolean;
  themesChanged: boolean;
}

/** Synchronisation may remove a file and put the new one there a moment later. */
const graceForDeleted = 2000;

export class Store {
  private seen: Map<string, string> = new Map();
  private readonly missing = new Map<string, number>();

  private constructor(
    public open: OpenWorkspace,
    private readonly disk: Disk,
  ) {}

  static async read(dir: string, templates: Templates, disk: Disk): Promise<Store> {
    const open = await disk.read(dir, templates);
    const store = new Store(open, disk);
    store.seen = await signature(open.dir);
    return store;
  }

  /** Files that must not be written: something in them could not be read. */
  isLocked(path: string): boolean {
    const state = this.open.files.get(path)?.state;
    return state !== undefined && state !== 'whole';
  }

  /**
   * @param before is told which digests the save will leave
   * @returns files that were not written because they cannot be read
   */
  async save(target: Workspace, before: (files: Record<string, string | null>) => void): Promise<string[]> {
    const { open } = this;
    const all = changedFiles(open, target);
    const locked = all.map(({ path }) => path).filter((path) => this.isLocked(path));
    const edits = all.filter(({ path }) => !locked.includes(path));
    const digests = edits.map(({ path, text }) => [path, text === null ? null : sha256(text)] as const);
    if (edits.length > 0) {
      before(Object.fromEntries(digests));
      await this.disk.write(open.dir, edits);
    }
    const files = new Map<string, ReadFile>(open.files);
    for (const [path, digest] of digests) {
      if (digest === null) files.delete(path);
      else files.set(path, { state: 'whole', digest });
    }
    this.open = { ...open, workspace: withParts(target, locked, open.workspace), files };
    for (const [path] of digests) {
      const now = await fileSignature(open.dir, path);
      if (now === undefined) this.seen.delete(path);
      else this.seen.set(path, now);
    }
    return locked;
  }

  /** Reads the folder if anything in it may have changed. @throws when it is gone */
  async look(force = false): Promise<OpenWorkspace | undefined> {
    const now = await signature(this.open.dir);
    if (!force && this.missing.size === 0 && sameSignature(now, this.seen)) return undefined;
    const read = await this.disk.read(this.open.dir, this.open.templates);
    this.seen = now;
    return read;
  }

  /** Puts what was read together with what is here. @param ours with edits that are not saved */
  take(read: OpenWorkspace, ours: Workspace): Taken {
    const base = this.open.workspace;
    const changes: OutsideChange[] = [];
    const files = new Map<string, ReadFile>(read.files);
    const keep: string[] = [];
    // Nobody edits themes here: what lies in the folder holds, and is no news of what somebody else wrote.
    let themesChanged = false;
    for (const path of new Set([...this.open.files.keys(), ...read.files.keys()])) {
      const was = this.open.files.get(path);
      const now = read.files.get(path);
      if (was?.digest === now?.digest && was?.state === now?.state) {
        if (now && isLost(now.state)) keep.push(path);
        this.missing.delete(path);
        continue;
      }
      if (now) this.missing.delete(path);
      if (now && isLost(now.state)) {
        keep.push(path);
        changes.push({ file: path, what: 'broken' });
      } else if (!now && this.mayComeBack(path, base, ours)) {
        keep.push(path);
        files.set(path, was!);
      } else if (path.startsWith('themes/')) themesChanged = true;
      else changes.push({ file: path, what: !now ? 'deleted' : was ? 'changed' : 'added' });
    }
    // What says the same stays the same objects, so that nothing is made or saved anew for it.
    const { templates } = this.open;
    const found = withParts(read.workspace, keep, base);
    const theirs = merge({ base: ours, ours, theirs: found, templates, prefer: 'theirs' }).workspace;
    const { workspace, conflicts } = merge({ base, ours, theirs, templates, prefer: 'theirs' });
    const imagesChanged = !sameImages(ours.images, read.workspace.images);
    const images = imagesChanged ? read.workspace.images : ours.images;
    const { themeFiles, themes } = themesChanged ? read.workspace : ours;
    const followed = { images, themeFiles, themes };
    this.open = { ...read, workspace: { ...theirs, ...followed }, files };
    const unsaved = difference(theirs, workspace) !== undefined;
    return {
      workspace: unsaved ? { ...workspace, ...followed } : this.open.workspace,
      changes: withConflicts(changes, conflicts),
      imagesChanged,
      themesChanged,
    };
  }

  private mayComeBack(path: string, base: Workspace, ours: Workspace): boolean {
    const edited = withParts(base, [path], ours);
    // Edits of ours are not kept waiting: they bring the file back.
    if (changedFiles({ ...this.open, workspace: base }, edited).length > 0) return false;
    const since = this.missing.get(path) ?? Date.now();
    this.missing.set(path, since);
    const waiting = Date.now() - since < graceForDeleted;
    if (!waiting) this.missing.delete(path);
    return waiting;
  }
}

/** Nothing of the file is in the workspace that was read: it must not be taken for removed. */
function isLost(state: FileState): boolean {
  return state === 'unreadable' || state === 'newer';
}

function withConflicts(changes: OutsideChange[], conflicts: readonly Conflict[]): OutsideChange[] {
  const byFile = new Map<string, string[]>();
  for (const { place } of conflicts) {
    const file = fileAt(place);
    const name = place.in === 'commission' ? place.in : factRef(place.kind ?? place.in, place.id ?? '');
    byFile.set(file, [...new Set(byFile.get(file)).add(name)]);
  }
  return changes.map((change) => {
    const about = byFile.get(change.file);
    return about && change.what !== 'broken' ? { ...change, what: 'conflict', about } : change;
  });
}

function sameImages(a: ReadonlyMap<string, ImageInfo>, b: ReadonlyMap<string, ImageInfo>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, one]) => {
    const other = b.get(name);
    return other !== undefined && other.width === one.width && other.height === one.height;
  });
}

/** What reading the workspace would report about it as it is now, with edits that are not saved. */
export function findingsOf(open: OpenWorkspace, now: Workspace): Diagnostic[] {
  const sources: SourceFile[] = [];
  const parsed = new Set<string>();
  for (const [path, text] of workspaceFiles(now, open.templates)) {
    const state = open.files.get(path)?.state ?? 'whole';
    // What could not be read may be referred to all the same.
    const json = state === 'whole' || state === 'partial' ? (JSON.parse(text) as unknown) : undefined;
    sources.push({ path, json });
    if (state === 'whole') parsed.add(path);
  }
  for (const [path, { state }] of open.files) {
    if (state === 'unreadable' || state === 'newer') sources.push({ path, json: undefined });
  }
  const made = parseWorkspace(sources, open.templates, { images: now.images });
  const fromDisk = open.diagnostics.filter(({ at }) => at.file === undefined || !parsed.has(at.file));
  return bySeverity([...fromDisk, ...made.diagnostics.filter(({ at }) => parsed.has(at.file ?? ''))]);
}
