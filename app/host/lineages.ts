/**
 * Which saves what we have of each file holds, and the versions to merge from: the memory of a store. A file says itself
 * who has saved it (workspace/lineage.ts); here it is known what was merged in besides and not yet saved.
 */
import { fileAt, type Merged } from '../../core/merge';
import type { Workspace } from '../../core/model/register';
import { difference, stepsOf, type Templates } from '../../core/operations';
import { sha256 } from '../../workspace/disk';
import { compare, isKnown, join, next, type Versions, withLineage } from '../../workspace/lineage';
import type { OpenWorkspace, ReadFile } from '../../workspace/read';
import type { Edit } from '../../workspace/save';
import type { Ancestors } from './ancestors';
import { type ComingFile, inCommon, jsonOf } from './incoming';
import { textOf, withParts, withVersion } from './parts';

/** Who we are and what we have had: see replica.ts and ancestors.ts. */
export interface Memory {
  replica: string;
  ancestors: Ancestors;
}

/** Files that were edited on both sides, and the saves that ours held before theirs came. */
export type Apart = Map<string, Versions>;

export class Lineages {
  private readonly holds = new Map<string, Versions>();
  /** What merging has made of files in which nothing of ours was unsaved and nothing is in conflict. */
  private readonly merely = new Map<string, string>();

  constructor(
    private readonly dir: string,
    private readonly memory: Memory,
  ) {}

  get replica(): string {
    return this.memory.replica;
  }

  /** The saves that what we have of a file holds. */
  versionsOf(path: string): Versions {
    return this.holds.get(path) ?? {};
  }

  /** As `versionsOf`, undefined for a file of which nothing is known. */
  heldOf(path: string): Versions | undefined {
    return this.holds.get(path);
  }

  /** What we have of a file holds the saves of another version too. */
  add(path: string, by: Versions): void {
    this.holds.set(path, join(this.versionsOf(path), by));
  }

  /** As `add`, for a version that lies in no folder of ours. */
  brought(path: string, { by = {}, contents, foreign }: ComingFile): void {
    if (contents) this.memory.ancestors.keep(path, contents, by, foreign ? { foreign } : {});
    this.add(path, by);
  }

  /** What merging made of a file is no longer all that is in it. */
  changed(path: string): void {
    this.merely.delete(path);
  }

  /** A file was saved. */
  saved(path: string, by: Versions): void {
    this.holds.set(path, by);
    // The same text may come about again by edits of ours, and is then a save of its own.
    this.merely.delete(path);
  }

  /**
   * Keeps a file as it lies in the folder. What another program has written into a version, without counting itself,
   * counts as a save of ours from when we have seen it: somebody who edits that version elsewhere does not know of it.
   *
   * @param from the saves that what we have holds, when the file was made from that
   * @returns the saves that it holds
   */
  keepRead(path: string, file: ReadFile, from?: Versions): Versions {
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
      ancestors.keepFile(this.dir, path, digest, by, stranger ? { foreign: true } : {});
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

  /** Takes files as they lie in the folder for what we have. */
  note(files: ReadonlyMap<string, ReadFile>): void {
    for (const [path, file] of files) if (file.by) this.holds.set(path, this.versionsIn(path, file));
  }

  /** Keeps every file as it stands in the folder, so that it can be merged from when others have changed it. */
  keepAll({ files }: OpenWorkspace): void {
    for (const [path, file] of files) if (file.state === 'whole') this.keepRead(path, file);
  }

  /** Keeps every file as it stands in the folder for a year: a copy of it has gone out, and may come back changed. */
  pin({ files }: OpenWorkspace, why: string): void {
    for (const [path, file] of files) {
      const { state, digest, foreign } = file;
      if (state !== 'whole' || digest === undefined) continue;
      const by = this.versionsIn(path, file);
      const stranger = foreign && by === file.by ? { foreign: true } : {};
      this.memory.ancestors.keepFile(this.dir, path, digest, by, { pin: why, ...stranger });
    }
  }

  /**
   * The text with all the saves that it holds, ours the last. What came of merging alone is no save of ours: whoever
   * merges the same two writes the same bytes, and synchronisation has nothing to choose between. Conflicts carry no
   * lineage for the same reason; their versions are put together, whatever they came from.
   */
  signed(edit: Edit): Edit & { by: Versions; digest: string | null } {
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

  /** Keeps what is about to be saved: whoever merges with it later may do so after this program has ended. */
  keep(path: string, text: string | null, by: Versions): void {
    this.memory.ancestors.keep(path, text, by);
  }

  /** Takes down what merging has made of files that were edited apart. */
  noteMerged(
    apart: Apart,
    templates: Templates,
    known: Workspace,
    ours: Workspace,
    { workspace, conflicts }: Merged,
  ): void {
    const open = new Set(conflicts.map(({ place }) => fileAt(place)));
    for (const path of apart.keys()) {
      const edited = withParts(known, [path], ours);
      const isOurs = open.has(path) || difference(known, edited) !== undefined;
      const text = isOurs ? undefined : textOf(workspace, path, templates);
      if (text === undefined) this.merely.delete(path);
      else this.merely.set(path, text);
    }
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

  /** Who packed it had the very version that lies in our folder. @param now digest of that */
  cameFromOurs(now: string | undefined, { came }: ComingFile): boolean {
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

  /** The folder as we know it, but of files that were edited apart the version that both came from. */
  baseOf(
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
}

function stepsBetween(before: Workspace, after: Workspace): number {
  const op = difference(before, after);
  return op ? stepsOf(op).length : 0;
}
