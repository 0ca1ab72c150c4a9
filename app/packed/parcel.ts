/** An open workspace as one file to mail, with what was chosen and nothing else. */
import { imageFiles, isWhole, type LeftOut, leftOutBy, type PackChoices, without } from '../../core/packing';
import { sha256 } from '../../workspace/disk';
import { commissionFile, isWorkspaceFile } from '../../workspace/layout';
import { isKnown, withLineage } from '../../workspace/lineage';
import { packTree, readWorkspaceTree } from '../../workspace/pack';
import { newPacking, type PackedBy, type Packing } from '../../workspace/packing';
import type { OpenWorkspace } from '../../workspace/read';
import { workspaceFiles } from '../../workspace/save';
import type { Tree } from '../../workspace/tree';

export interface ParcelOptions {
  choices: PackChoices;
  by: PackedBy;
  /** The packing that the workspace came in: what that was without, this is without too. */
  from?: Packing;
  /** SHA-256 of what each file was before, the last one first. */
  before?(path: string): readonly string[];
}

export interface Parcel {
  bytes: Uint8Array;
  packing: Packing;
  /** Files of the commission of which something cannot be read, and so did not go along. */
  partly: string[];
}

/**
 * @param open as it lies in its folder: everything is saved
 * @throws WorkspaceError as `packFolder`
 */
export async function parcelOf(open: OpenWorkspace, options: ParcelOptions): Promise<Parcel> {
  const tree = await readWorkspaceTree(open.dir);
  const { choices, from, by, before } = options;
  const leftOut = leftOutBy(open.workspace, open.templates, choices, from?.leftOut);
  const { files, partly } = along(open, tree, leftOut, choices.others);
  const commission = open.workspace.commission.id;
  const packing = newPacking({ commission, by, leftOut, from, ancestors: cameFrom(open, files, before) });
  return { bytes: packTree(files, packing), packing, partly };
}

/** How many files lie in the folder that are none of the commission's. */
export async function countOthers(open: OpenWorkspace): Promise<number> {
  const tree = await readWorkspaceTree(open.dir);
  return [...tree.keys()].filter((path) => kindOfFile(path) === 'other').length;
}

type FileKind = 'text' | 'image' | 'theme' | 'copy' | 'other';

/** Folders with files of ours. */
const ours = new Set(['facts', 'decks', 'outlines', 'conflicts']);

function kindOfFile(path: string): FileKind {
  const [top, name] = path.split('/') as [string, string?];
  if (isWorkspaceFile(path)) return top === 'themes' ? 'theme' : 'text';
  // Whatever else lies among our files was one of them once.
  if (ours.has(top) || /^commission\b.*\.json$/i.test(path)) return 'copy';
  if (name === undefined) return 'other';
  if (top === 'assets') return 'image';
  return top === 'themes' && /\.pptx$/i.test(name) ? 'theme' : 'other';
}

function along(
  open: OpenWorkspace,
  tree: Tree,
  leftOut: LeftOut,
  others: boolean,
): { files: Tree; partly: string[] } {
  const fewer = without(open.workspace, open.templates, leftOut);
  const before = workspaceFiles(open.workspace, open.templates);
  const after = workspaceFiles(fewer, open.templates);
  const images = new Set([...imageFiles(fewer)].map((name) => name.normalize('NFC')));
  const files = new Map<string, Uint8Array>();
  const partly: string[] = [];
  const goes = (path: string): boolean => {
    const kind = kindOfFile(path);
    if (kind === 'theme') return true;
    if (kind === 'image') return images.has(path.slice('assets/'.length).normalize('NFC')) || others;
    // A copy of a file has all that was to stay at home.
    if (kind === 'copy') return others && isWhole(leftOut);
    return others;
  };
  for (const [path, bytes] of tree) {
    if (kindOfFile(path) !== 'text') {
      if (goes(path)) files.set(path, bytes);
      continue;
    }
    if (isUnchosen(path, leftOut)) continue;
    const state = open.files.get(path)?.state ?? 'unreadable';
    const text = after.get(path);
    if (state !== 'whole' && mayHold(path, leftOut)) {
      partly.push(path);
      if (state === 'partial' && text !== undefined) files.set(path, saved(open, path, text));
    } else if (state !== 'whole') files.set(path, bytes);
    else if (text !== undefined) {
      // As it lies there, with all that the file says of itself; another's save of this moment may have what stays here.
      const same = text === before.get(path) && open.files.get(path)?.digest === sha256(bytes);
      files.set(path, same ? bytes : saved(open, path, text));
    }
  }
  return { files, partly };
}

/** A deck or outline that was not to go along at all. */
function isUnchosen(path: string, { outlines, keptDecks }: LeftOut): boolean {
  if (path.startsWith('outlines/')) return outlines === true;
  const deck = /^decks\/(.*)\.json$/.exec(path)?.[1];
  return deck !== undefined && keptDecks !== undefined && !keptDecks.includes(deck);
}

/** Whether there may be something in a file of ours that is to stay at home. */
function mayHold(path: string, leftOut: LeftOut): boolean {
  const { notes, talkNotes, hidden, held, keptImages } = leftOut;
  if (path === commissionFile) return false;
  if (path.startsWith('conflicts/')) return !isWhole(leftOut);
  if (path.startsWith('facts/')) return Boolean(notes || (keptImages && path === 'facts/images.json'));
  return Boolean(notes || talkNotes || hidden || held);
}

/** With the lineage of the file: less of what was saved then, and no edit of its own. */
function saved({ files }: OpenWorkspace, path: string, text: string): Uint8Array {
  const { by, foreign, sum } = files.get(path) ?? {};
  const whole = isKnown(by) ? withLineage(text, by, foreign ? sum : undefined) : text;
  return new TextEncoder().encode(whole);
}

/** As each file lies in the folder, and what it was before. */
function* cameFrom(
  { files: read }: OpenWorkspace,
  files: Tree,
  before: ParcelOptions['before'],
): Generator<readonly [string, readonly string[]]> {
  for (const [path, { digest }] of read) {
    if (digest !== undefined && files.has(path)) yield [path, [digest, ...(before?.(path) ?? [])]];
  }
}
