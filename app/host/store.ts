/**
 * What lies in the folder, as far as we know: the workspace as it was last read or saved, with the digest of each file
 * and the saves that it holds. Saves what differs, and puts what others wrote together with what is here.
 */
import { bySeverity, type Diagnostic } from '../../core/diagnostics';
import { fileAt, type Merged, merge } from '../../core/merge';
import { type FileState, parseWorkspace, type SourceFile } from '../../core/model/parse';
import type { ImageInfo, Workspace } from '../../core/model/register';
import { difference, stepsOf, type Templates } from '../../core/operations';
import { sha256 } from '../../workspace/disk';
import { compare, isKnown, join, next, type Versions, withLineage } from '../../workspace/lineage';
import { type OpenWorkspace, type ReadFile, readWorkspace } from '../../workspace/read';
import { type Edit, saveFiles, workspaceFiles } from '../../workspace/save';
import type { OutsideChange } from '../contract/edits';
import type { Ancestors } from './ancestors';
import { type Brought, type ComingFile, inCommon, jsonOf, newcomer, relationOf } from './incoming';
import { changedFiles, textOf, withParts, withVersion } from './parts';
import { sameSignature, signature } from './scan';

/** Reading and writing, so that tests can have full disks and folders that are gone. */
export interface Disk {
  read(dir: string, templates: Templates): Promise<OpenWorkspace>;
  /** @returns the signature of each file that was written, as `signature` has it */
  write(dir: string, edits: readonly Edit[]): Promise<ReadonlyMap<string, string>>;
}

export const realDisk: Disk = { read: readWorkspace, write: saveFiles };

/** Who we are and what we have had: see replica.ts and ancestors.ts. */
export interface Memory {
  replica: string;
  ancestors: Ancestors;
}

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

/** Files that were edited on both sides, and the saves that ours held before theirs came. */
type Apart = Map<string, Versions>;

/** Synchronisation may remove a file and put the new one there a moment later. */
const graceForDeleted = 2000;

export class Store {
  private seen: Map<string, string> = new Map();
  private readonly missing = new Map<string, number>();
  /** Every save that what we have of a file holds: the file's own, and those that were merged in and not yet saved. */
  private readonly holds = new Map<string, Versions>();
  /** What merging has made of files in which nothing of ours was unsaved and nothing is in conflict. */
  private readonly merely = new Map<string, string>();

  private constructor(
    public open: OpenWorkspace,
    private readonly disk: Disk,
    private readonly memory: Memory,
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
    const store = new Store(open, disk, memoryOf(open));
    store.seen = seen;
    store.note(open.files);
    return store;
  }

  get replica(): string {
    return this.memory.replica;
  }

  /** Files that must not be written: something in them could not be read. */
  isLocked(path: string): boolean {
    const state = this.open.files.get(path)?.state;
    return state !== undefined && state !== 'whole';
  }

  /** The saves that what we have of a file holds. */
  versionsOf(path: string): Versions {
    return this.holds.get(path) ?? {};
  }

  /** Keeps every file as it stands in the folder, so that it can be merged from when others have changed it. */
  keepAll(): void {
    for (const [path, file] of this.open.files) if (file.state === 'whole') this.keepRead(path, file);
  }

  /** Keeps every file as it stands in the folder for a year: a copy of it has gone out, and may come back changed. */
  pin(why: string): void {
    for (const [path, file] of this.open.files) {
      const { state, digest, foreign } = file;
      if (state !== 'whole' || digest === undefined) continue;
      const by = this.versionsIn(path, file);
      const stranger = foreign && by === file.by ? { foreign: true } : {};
      this.memory.ancestors.keepFile(this.open.dir, path, digest, by, { pin: why, ...stranger });
    }
  }

  /**
   * Takes what we are known to have had for what lies in the folder, until the folder is taken in: what a program that
   * was killed had saved, or what was saved here and put aside by synchronisation while no program ran.
   */
  remember(workspace: Workspace, files: ReadonlyMap<string, ReadFile>): void {
    this.open = { ...this.open, workspace, files };
    this.note(files);
  }

  /**
   * @param before is told which digests the save will leave
   * @returns files that were not written because they cannot be read
   */
  async save(target: Workspace, before: (files: Record<string, string | null>) => void): Promise<string[]> {
    const { open } = this;
    const all = changedFiles(open, target);
    const locked = all.map(({ path }) => path).filter((path) => this.isLocked(path));
    const saves = all.filter(({ path }) => !locked.includes(path)).map((edit) => this.signed(edit));
    let written: ReadonlyMap<string, string> = new Map();
    if (saves.length > 0) {
      // Whoever merges with this save later may do so after this program has ended.
      for (const { path, text, by } of saves) this.memory.ancestors.keep(path, text, by);
      before(Object.fromEntries(saves.map(({ path, digest }) => [path, digest])));
      written = await this.disk.write(open.dir, saves);
    }
    const files = new Map<string, ReadFile>(open.files);
    for (const { path, digest, by } of saves) {
      if (digest === null) files.delete(path);
      else files.set(path, { state: 'whole', digest, by });
      this.holds.set(path, by);
      // The same text may come about again by edits of ours, and is then a save of its own.
      this.merely.delete(path);
      const now = written.get(path);
      // Where ours was there already, nobody knows whose it is: it is looked at once more.
      if (now === undefined) this.seen.delete(path);
      else this.seen.set(path, now);
    }
    this.open = { ...open, workspace: withParts(target, locked, open.workspace), files };
    return locked;
  }

  /**
   * The text with all the saves that it holds, ours the last. What came of merging alone is no save of ours: whoever
   * merges the same two writes the same bytes, and synchronisation has nothing to choose between. Conflicts carry no
   * lineage for the same reason; their versions are put together, whatever they came from.
   */
  private signed(edit: Edit): Edit & { by: Versions; digest: string | null } {
    const { path, text } = edit;
    if (path.startsWith('conflicts/'))
      return { ...edit, by: {}, digest: text === null ? null : sha256(text) };
    const { replica, ancestors } = this.memory;
    const held = this.versionsOf(path);
    const by =
      text !== null && this.merely.get(path) === text
        ? held
        : next(held, replica, ancestors.countOf(path, replica));
    if (text === null) return { ...edit, by, digest: null };
    const signed = withLineage(text, by);
    return { ...edit, text: signed, by, digest: sha256(signed) };
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
      const relation = now && (isEditOf(now, was) ? 'onwards' : relationOf(now, this.holds.get(path)));
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
      this.merely.delete(path);
      if (relation === 'apart') apart.set(path, this.versionsOf(path));
      if (now) {
        ahead.add(newcomer(now.by, this.holds.get(path)));
        const from = relation === 'onwards' ? this.versionsOf(path) : undefined;
        this.holds.set(path, join(this.versionsOf(path), this.keepRead(path, now, from)));
      }
      if (path.startsWith('themes/')) themesChanged = true;
      else changes.push({ file: path, what: !now ? 'deleted' : was ? 'changed' : 'added' });
    }
    // What says the same stays the same objects, so that nothing is made or saved anew for it.
    const theirs = this.alike(ours, withParts(read.workspace, keep, known));
    const merged = merge({
      base: this.baseOf(known, theirs, apart, read.files),
      ours,
      theirs,
      ...this.told(ahead),
      prefer: 'theirs',
    });
    this.noteMerged(apart, known, ours, merged);
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
    this.noteMerged(apart, this.open.workspace, ours, merged);
    for (const path of news) {
      const { by = {}, contents, foreign } = files.get(path)!;
      if (contents) this.memory.ancestors.keep(path, contents, by, foreign ? { foreign } : {});
      this.holds.set(path, join(this.versionsOf(path), by));
    }
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
    const known = this.open.workspace;
    const apart: Apart = new Map();
    const news: string[] = [];
    const ahead = new Set<string | undefined>();
    for (const [path, file] of files) {
      const held = this.holds.get(path);
      const relation = relationOf(file, held);
      if (relation === 'older') continue;
      news.push(path);
      // What says nothing of its saves did not come from ours only because it came last.
      const unsure = !isKnown(file.by) || !isKnown(held);
      if (relation === 'apart' || (unsure && !this.cameFromOurs(path, file))) apart.set(path, held ?? {});
      ahead.add(newcomer(file.by, held));
    }
    const theirs = this.alike(ours, withParts(known, news, given));
    const base = this.baseOf(known, theirs, apart, files);
    return { ...merge({ base, ours, theirs, ...this.told(ahead), prefer: 'ours' }), apart, news };
  }

  /** Whether a file that comes and ours have something in common, as far as anybody knows. */
  isKin(path: string, file: ComingFile): boolean {
    const held = this.holds.get(path);
    return (isKnown(file.by) && isKnown(held)) || this.versionAmong(path, file.came) !== undefined;
  }

  /** Of the versions that were kept here, the last one first. */
  digestsBefore(path: string): string[] {
    const kept = this.memory.ancestors.versions(path).flatMap(({ digest }) => digest ?? []);
    return kept.reverse();
  }

  /** Who packed it had the very version that lies in our folder. */
  private cameFromOurs(path: string, { came }: ComingFile): boolean {
    const now = this.open.files.get(path)?.digest;
    return now !== undefined && came?.some((one) => now.startsWith(one)) === true;
  }

  /** The newest of the versions that were kept here which is named among those that a file came from. */
  private versionAmong(path: string, came: readonly string[] = []): string | undefined {
    if (came.length === 0) return undefined;
    const kept = this.memory.ancestors.versions(path).map(({ digest }) => digest);
    return (
      kept.findLast((digest) => digest !== null && came.some((one) => digest.startsWith(one))) ?? undefined
    );
  }

  private noteMerged(
    apart: Apart,
    known: Workspace,
    ours: Workspace,
    { workspace, conflicts }: Merged,
  ): void {
    const { templates } = this.open;
    const open = new Set(conflicts.map(({ place }) => fileAt(place)));
    for (const path of apart.keys()) {
      const edited = withParts(known, [path], ours);
      const isOurs = open.has(path) || difference(known, edited) !== undefined;
      const text = isOurs ? undefined : textOf(workspace, path, templates);
      if (text === undefined) this.merely.delete(path);
      else this.merely.set(path, text);
    }
  }

  /** The folder as we know it, but of files that were edited apart the version that both came from. */
  private baseOf(
    known: Workspace,
    theirs: Workspace,
    apart: Apart,
    files: ReadonlyMap<string, ComingFile>,
  ): Workspace {
    let base = known;
    for (const [path, ours] of apart) {
      const { by, digest, came } = files.get(path)!;
      const said = isKnown(by) && isKnown(ours) ? undefined : this.ancestorNamed(path, came);
      const found = said ?? this.ancestorOf(path, { by: by ?? {}, digest }, ours, theirs);
      base = found
        ? withVersion(base, path, found.text === null ? undefined : jsonOf(found.text))
        : withParts(base, [path], inCommon(known, theirs));
    }
    return base;
  }

  /** As whoever packed the file says: asked for only where lineages say nothing. */
  private ancestorNamed(path: string, came: readonly string[] | undefined): { text: string } | undefined {
    const digest = this.versionAmong(path, came);
    const bytes = digest === undefined ? undefined : this.memory.ancestors.bytes(digest);
    return bytes && { text: new TextDecoder().decode(bytes) };
  }

  private ancestorOf(
    path: string,
    file: { by: Versions; digest?: string },
    ours: Versions,
    theirs: Workspace,
  ) {
    const { ancestors } = this.memory;
    if (isKnown(file.by)) return ancestors.ancestorOf(path, file, ours);
    // Nobody says what it came from: most likely from what it differs least from.
    return ancestors.nearest(path, (text) => stepsBetween(withVersion(theirs, path, jsonOf(text)), theirs));
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

  /**
   * Keeps a file as it lies in the folder. What another program has written into a version, without counting itself,
   * counts as a save of ours from when we have seen it: somebody who edits that version elsewhere does not know of it.
   *
   * @param from the saves that what we have holds, when the file was made from that
   * @returns the saves that it holds
   */
  private keepRead(path: string, file: ReadFile, from?: Versions): Versions {
    const { digest, foreign } = file;
    const { replica, ancestors } = this.memory;
    let by = this.versionsIn(path, file);
    let stranger = foreign && by === file.by;
    const count = ancestors.countOf(path, replica);
    // Of an older version of ours it says too little of what it holds.
    if (stranger && isKnown(by) && (from || (by[replica] ?? 0) === count)) {
      by = next(join(from ?? {}, by), replica, count);
      stranger = undefined;
    }
    if (digest !== undefined)
      ancestors.keepFile(this.open.dir, path, digest, by, stranger ? { foreign: true } : {});
    return by;
  }

  /** The saves that a file holds, with what is known of it here. */
  private versionsIn(path: string, { by = {}, digest, foreign }: ReadFile): Versions {
    if (!foreign) return by;
    const seen = this.memory.ancestors
      .versions(path)
      .findLast((one) => one.digest === digest && !one.foreign && isKnown(one.by));
    return seen && compare(by, seen.by) === 'before' ? seen.by : by;
  }

  private note(files: ReadonlyMap<string, ReadFile>): void {
    for (const [path, file] of files) if (file.by) this.holds.set(path, this.versionsIn(path, file));
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

function stepsBetween(before: Workspace, after: Workspace): number {
  const op = difference(before, after);
  return op ? stepsOf(op).length : 0;
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
