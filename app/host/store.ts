/**
 * What lies in the folder, as far as we know: the workspace as it was last read or saved, with the digest of each file
 * and the saves that it holds. Saves what differs, and puts what others wrote together with what is here.
 */
import { type Merged, merge } from '../../core/merge';
import type { FileState } from '../../core/model/parse';
import type { ImageInfo, Workspace } from '../../core/model/register';
import { difference, type Templates } from '../../core/operations';
import { compare, isKnown } from '../../workspace/lineage';
import { type OpenWorkspace, type ReadFile, readWorkspace } from '../../workspace/read';
import { type Edit, saveFiles } from '../../workspace/save';
import type { OutsideChange } from '../contract/edits';
import { type Brought, newcomer, relationOf } from './incoming';
import { type Apart, Lineages, type Memory } from './lineages';
import { changedFiles, withParts } from './parts';
import { sameSignature, signature } from './scan';

/** Reading and writing, so that tests can have full disks and folders that are gone. */
export interface Disk {
  read(dir: string, templates: Templates): Promise<OpenWorkspace>;
  /** @returns the signature of each file that was written, as `signature` has it */
  write(dir: string, edits: readonly Edit[]): Promise<ReadonlyMap<string, string>>;
}

export const realDisk: Disk = { read: readWorkspace, write: saveFiles };

/** What others did, put together with what is not saved here. */
export interface Taken {
  /** The same object as the folder's when nothing is left to save. */
  workspace: Workspace;
  changes: OutsideChange[];
  /** Ids of conflicts that are new or have changed. */
  conflicts: string[];
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
    readonly lineages: Lineages,
  ) {}

  static async read(
    dir: string,
    templates: Templates,
    disk: Disk,
    memoryOf: (open: OpenWorkspace) => Memory,
  ): Promise<Store> {
    // Looked at before it is read: what comes in between is read again.
    const seen = await signature(dir);
    const open = await disk.read(dir, templates);
    const store = new Store(open, disk, new Lineages(open.dir, memoryOf(open)));
    store.seen = seen;
    store.lineages.note(open.files);
    return store;
  }

  get replica(): string {
    return this.lineages.replica;
  }

  /** Files that must not be written: something in them could not be read. */
  isLocked(path: string): boolean {
    const state = this.open.files.get(path)?.state;
    return state !== undefined && state !== 'whole';
  }

  /**
   * Takes what we are known to have had for what lies in the folder, until the folder is taken in: what a program that
   * was killed had saved, or what was saved here and put aside by synchronisation while no program ran.
   */
  remember(workspace: Workspace, files: ReadonlyMap<string, ReadFile>): void {
    this.open = { ...this.open, workspace, files };
    this.lineages.note(files);
  }

  /**
   * @param before is told which digests the save will leave
   * @returns files that were not written because they cannot be read
   */
  async save(target: Workspace, before: (files: Record<string, string | null>) => void): Promise<string[]> {
    const { open } = this;
    const all = changedFiles(open, target);
    const locked = all.map(({ path }) => path).filter((path) => this.isLocked(path));
    const saves = all.filter(({ path }) => !locked.includes(path)).map((edit) => this.lineages.signed(edit));
    let written: ReadonlyMap<string, string> = new Map();
    if (saves.length > 0) {
      for (const { path, text, by } of saves) this.lineages.keep(path, text, by);
      before(Object.fromEntries(saves.map(({ path, digest }) => [path, digest])));
      written = await this.disk.write(open.dir, saves);
    }
    const files = new Map<string, ReadFile>(open.files);
    for (const { path, digest, by } of saves) {
      if (digest === null) files.delete(path);
      else files.set(path, { state: 'whole', digest, by });
      this.lineages.saved(path, by);
      const now = written.get(path);
      // Where ours was there already, nobody knows whose it is: it is looked at once more.
      if (now === undefined) this.seen.delete(path);
      else this.seen.set(path, now);
    }
    this.open = { ...open, workspace: withParts(target, locked, open.workspace), files };
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

  /** Puts the folder as it was read together with what is here. @param ours with edits that are not saved */
  take(read: OpenWorkspace, ours: Workspace): Taken {
    const { lineages } = this;
    const known = this.open.workspace;
    const changes: OutsideChange[] = [];
    const files = new Map<string, ReadFile>(read.files);
    const keep: string[] = [];
    const apart: Apart = new Map();
    // Nobody edits themes here: what lies in the folder holds, and is no news of what somebody else wrote.
    let themesChanged = false;
    const ahead = new Set<string | undefined>();
    for (const path of new Set([...this.open.files.keys(), ...read.files.keys()])) {
      const was = this.open.files.get(path);
      const now = read.files.get(path);
      if (was?.digest === now?.digest && was?.state === now?.state) {
        if (now && isLost(now.state)) keep.push(path);
        this.missing.delete(path);
        continue;
      }
      if (now) this.missing.delete(path);
      const relation = now && (isEditOf(now, was) ? 'onwards' : relationOf(now, lineages.heldOf(path)));
      if (now && (isLost(now.state) || (now.state === 'partial' && relation === 'apart'))) {
        // What was left out of a part is not removed, and cannot be told from what is.
        keep.push(path);
        changes.push({ file: path, what: 'broken' });
        continue;
      }
      if (!now && this.mayComeBack(path, known, ours)) {
        keep.push(path);
        files.set(path, was!);
        continue;
      }
      lineages.changed(path);
      if (relation === 'apart') apart.set(path, lineages.versionsOf(path));
      if (now) {
        ahead.add(newcomer(now.by, lineages.heldOf(path)));
        const from = relation === 'onwards' ? lineages.versionsOf(path) : undefined;
        lineages.add(path, lineages.keepRead(path, now, from));
      }
      if (path.startsWith('themes/')) themesChanged = true;
      else changes.push({ file: path, what: !now ? 'deleted' : was ? 'changed' : 'added' });
    }
    // What says the same stays the same objects, so that nothing is made or saved anew for it.
    const theirs = this.alike(ours, withParts(read.workspace, keep, known));
    const merged = merge({
      base: lineages.baseOf(known, theirs, apart, read.files),
      ours,
      theirs,
      ...this.told(ahead),
      prefer: 'theirs',
    });
    lineages.noteMerged(apart, this.open.templates, known, ours, merged);
    const imagesChanged = !sameImages(ours.images, read.workspace.images);
    const images = imagesChanged ? read.workspace.images : ours.images;
    const { themeFiles, themes } = themesChanged ? read.workspace : ours;
    const followed = { images, themeFiles, themes };
    this.open = { ...read, workspace: { ...theirs, ...followed }, files };
    const unsaved = difference(theirs, merged.workspace) !== undefined;
    return {
      workspace: unsaved ? { ...merged.workspace, ...followed } : this.open.workspace,
      changes,
      conflicts: merged.conflicts.map(({ id }) => id),
      imagesChanged,
      themesChanged,
    };
  }

  /**
   * Merges files that came beside ours: the folder stays as it is known, and what is new in them is to be saved.
   * @returns undefined when there is nothing in them that we have not had
   */
  bring(brought: Brought, ours: Workspace): Taken | undefined {
    const { files } = brought;
    const { apart, news, ...merged } = this.merged(brought, ours);
    this.lineages.noteMerged(apart, this.open.templates, this.open.workspace, ours, merged);
    for (const path of news) this.lineages.brought(path, files.get(path)!);
    if (difference(ours, merged.workspace) === undefined) return undefined;
    return {
      workspace: merged.workspace,
      changes: news.map((file) => ({ file, what: 'changed' })),
      conflicts: merged.conflicts.map(({ id }) => id),
      imagesChanged: false,
      themesChanged: false,
    };
  }

  /** What files that came beside ours make of what we have. Changes nothing. */
  merged({ workspace: given, files }: Brought, ours: Workspace): Merged & { apart: Apart; news: string[] } {
    const { lineages } = this;
    const known = this.open.workspace;
    const apart: Apart = new Map();
    const news: string[] = [];
    const ahead = new Set<string | undefined>();
    for (const [path, file] of files) {
      const held = lineages.heldOf(path);
      const relation = relationOf(file, held);
      if (relation === 'older') continue;
      news.push(path);
      // What says nothing of its saves did not come from ours only because it came last.
      const unsure = !isKnown(file.by) || !isKnown(held);
      if (relation === 'apart' || (unsure && !lineages.cameFromOurs(this.open.files.get(path)?.digest, file)))
        apart.set(path, held ?? {});
      ahead.add(newcomer(file.by, held));
    }
    const theirs = this.alike(ours, withParts(known, news, given));
    const base = lineages.baseOf(known, theirs, apart, files);
    return { ...merge({ base, ours, theirs, ...this.told(ahead), prefer: 'ours' }), apart, news };
  }

  private told(ahead: ReadonlySet<string | undefined>) {
    const theirs = ahead.size === 1 ? [...ahead][0] : undefined;
    return {
      templates: this.open.templates,
      by: { ours: this.replica, ...(theirs ? { theirs } : {}) },
    };
  }

  private alike(ours: Workspace, theirs: Workspace): Workspace {
    return merge({ base: ours, ours, theirs, templates: this.open.templates, prefer: 'theirs' }).workspace;
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

/** Another program has edited the file as it lay there when we last read it, and not for the first time. */
function isEditOf(now: ReadFile, was: ReadFile | undefined): boolean {
  return (
    now.foreign === true &&
    was?.sum !== undefined &&
    was.sum === now.sum &&
    compare(was.by ?? {}, now.by ?? {}) === 'same'
  );
}

/** Nothing of the file is in the workspace that was read: it must not be taken for removed. */
function isLost(state: FileState): boolean {
  return state === 'unreadable' || state === 'newer';
}

function sameImages(a: ReadonlyMap<string, ImageInfo>, b: ReadonlyMap<string, ImageInfo>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, one]) => {
    const other = b.get(name);
    return other !== undefined && other.width === one.width && other.height === one.height;
  });
}
