/** Saves a workspace: only files whose contents changed, all of them or none, and never one that could not be read. */
import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { commissionSchema } from '../core/model/commission';
import { conflictSchema } from '../core/model/conflict';
import { type Deck, deckBase, slideBase } from '../core/model/deck';
import { kindIds, kindOf } from '../core/model/kinds';
import { factsFormat } from '../core/model/migrate';
import { contentSchema } from '../core/model/parse';
import type { Workspace } from '../core/model/register';
import type { AnyTemplate } from '../core/template';
import { DiskError, sha256 } from './disk';
import { WorkspaceError } from './errors';
import { applyChanges, type Change, exclusive, finish } from './journal';
import { stringify } from './json';
import { commissionFile, isWorkspaceFile } from './layout';
import { withLineage } from './lineage';
import type { OpenWorkspace, ReadFile } from './read';
import { digestOf } from './replace';
import { LockLost, type SaveLock, withSaveLock } from './save-lock';

export { stringify } from './json';

type Templates = ReadonlyMap<string, AnyTemplate>;

/** A file that is to be as given, provided that it still is as we know it. */
export interface Edit extends Change {
  /** SHA-256 of the contents we know, null when there should be no such file. Not given: whatever is there goes. */
  expected?: string | null;
}

/**
 * Writes files of a workspace together: all of them or none. Several programs and machines may save in one folder at the
 * same moment: one comes after the other (`save-lock.ts`), and what lies there is compared in the turn in which it is
 * replaced (`replace.ts`).
 *
 * @returns by path, what the system says of the files that were written (`signatureOf`): it was asked before anybody else
 *   could write them, so that another's file is never taken for ours. Files that were as they should be, and those that
 *   others changed at the last moment, are not among them
 * @throws WorkspaceError `bad-path` for anything but a file of ours, `changed-on-disk` when another has written it, `busy`
 *   when another program saves and does not come to an end
 */
export async function saveFiles(dir: string, edits: readonly Edit[]): Promise<ReadonlyMap<string, string>> {
  // Looked up at once and not awaited: saves are queued in the order in which they were asked for.
  const root = realpathSync(dir);
  return await exclusive(root, () => saveNow(root, edits));
}

const mostAttempts = 3;

async function saveNow(root: string, edits: readonly Edit[]): Promise<ReadonlyMap<string, string>> {
  for (const { path, text } of edits) {
    if (!isWorkspaceFile(path) || (text === null && path === commissionFile)) {
      throw new WorkspaceError('bad-path', `${JSON.stringify(path)} is no file of a workspace.`, [path]);
    }
  }
  if (new Set(edits.map(({ path }) => path)).size < edits.length) {
    throw new WorkspaceError('bad-path', 'The same file stands twice in one save.');
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await withSaveLock(root, (lock) => saveLocked(root, edits, lock));
    } catch (error) {
      // Whoever took the lock has finished what we had begun.
      if (!(error instanceof LockLost)) throw error;
      if (attempt === mostAttempts) throw new WorkspaceError('busy', error.message);
    }
  }
}

async function saveLocked(
  root: string,
  edits: readonly Edit[],
  lock: SaveLock,
): Promise<ReadonlyMap<string, string>> {
  await finish(root, lock);
  const changes: (Change & { before: string | null })[] = [];
  const foreign: string[] = [];
  for (const { path, text, expected } of edits) {
    const before = digestNow(root, path);
    if (before === (text === null ? null : sha256(text))) continue;
    if (expected !== undefined && before !== expected) foreign.push(path);
    changes.push({ path, text, before });
  }
  if (foreign.length > 0) throw changedByOthers(foreign);
  const applied = await applyChanges(root, changes, lock);
  if (!applied) throw changedByOthers(changes.map(({ path }) => path));
  return applied.written;
}

function changedByOthers(paths: string[]): WorkspaceError {
  const message = `Changed by others since they were read: ${paths.join(', ')}. Nothing was saved.`;
  return new WorkspaceError('changed-on-disk', message, paths);
}

function digestNow(root: string, path: string): string | null {
  try {
    return digestOf(root, path);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    throw new WorkspaceError('bad-path', `${path}: ${error.message}. Nothing was saved.`, [path]);
  }
}

/**
 * Saves what differs from the workspace as it was read. This is for programs that are no replica: what they write is, to
 * everybody else, an edit of the version that they read, and says so by its lineage.
 *
 * @returns the workspace as it is now on disk, for the next save
 */
export async function saveWorkspace(open: OpenWorkspace, next: Workspace): Promise<OpenWorkspace> {
  const edits = changedFiles(open, next).map((edit) => asEdited(edit, open.files.get(edit.path)));
  const locked = edits.filter(({ path }) => {
    const state = open.files.get(path)?.state;
    return state !== undefined && state !== 'whole';
  });
  if (locked.length > 0) {
    const names = locked.map(({ path }) => path);
    const message = `Parts of ${names.join(', ')} could not be read and would be lost by saving. Mend the file first.`;
    throw new WorkspaceError('unreadable', message, names);
  }
  await saveFiles(open.dir, edits);
  const files = new Map<string, ReadFile>(open.files);
  for (const { path, text } of edits) {
    if (text === null) files.delete(path);
    else files.set(path, { ...files.get(path), state: 'whole', digest: sha256(text) });
  }
  return { ...open, workspace: next, files };
}

/** With the lineage that the file had: its sum does not fit any more. */
function asEdited(edit: Edit, read: ReadFile | undefined): Edit {
  if (edit.text === null || read?.sum === undefined) return edit;
  return { ...edit, text: withLineage(edit.text, read.by ?? {}, read.sum) };
}

function changedFiles(open: OpenWorkspace, next: Workspace): Edit[] {
  const before = parts(open.workspace, open.templates);
  const after = parts(next, open.templates);
  const edits: Edit[] = [];
  for (const [path, part] of after) {
    const old = before.get(path);
    if (old && (old.value === part.value || old.text() === part.text())) continue;
    // A register without entries needs no file.
    if (!old && part.empty) continue;
    edits.push({ path, text: part.text(), expected: open.files.get(path)?.digest ?? null });
  }
  for (const path of before.keys()) {
    if (after.has(path)) continue;
    edits.push({ path, text: null, expected: open.files.get(path)?.digest ?? null });
  }
  return edits;
}

interface Part {
  /** Unchanged parts are told by being the same object. */
  value: unknown;
  empty?: boolean;
  text(): string;
}

/** @throws when two decks have the same id */
function parts(workspace: Workspace, templates: Templates): Map<string, Part> {
  const out = new Map<string, Part>();
  const { commission, register } = workspace;
  out.set(commissionFile, { value: commission, text: () => stringify(commission, commissionSchema) });
  for (const kind of kindIds) {
    const entries = register[kind];
    out.set(`facts/${kind}.json`, {
      value: entries,
      empty: entries.length === 0,
      text: () =>
        stringify({ format: factsFormat, entries }, z.object({ entries: z.array(kindOf(kind).schema) })),
    });
  }
  for (const [folder, decks] of [
    ['decks', workspace.decks],
    ['outlines', workspace.outlines],
  ] as const) {
    for (const deck of decks) {
      const path = `${folder}/${deck.id}.json`;
      if (out.has(path))
        throw new WorkspaceError('bad-path', `Two of the ${folder} are called ${deck.id}.`, [path]);
      out.set(path, { value: deck, text: () => deckText(deck, templates) });
    }
  }
  for (const conflict of workspace.conflicts ?? []) {
    out.set(`conflicts/${conflict.id}.json`, {
      value: conflict,
      text: () => stringify(conflict, conflictSchema),
    });
  }
  return out;
}

const deckOrder = z.object({ ...deckBase, slides: z.array(z.unknown()) });
const slideOrder = z.object(slideBase);

function deckText(deck: Deck, templates: Templates): string {
  const slides = deck.slides.map((slide) => {
    const template = templates.get(slide.template);
    return JSON.parse(stringify(slide, template ? contentSchema(template) : slideOrder)) as unknown;
  });
  return stringify({ ...deck, slides }, deckOrder);
}

/** The files of a workspace with their texts; kinds without entries have none. */
export function workspaceFiles(workspace: Workspace, templates: Templates): Map<string, string> {
  const all = [...parts(workspace, templates)].filter(([, part]) => !part.empty);
  return new Map(all.map(([path, part]) => [path, part.text()]));
}

/**
 * Writes a new workspace into a folder that is none yet.
 * @throws WorkspaceError `exists` when the folder is one already
 */
export async function createWorkspace(
  dir: string,
  workspace: Workspace,
  templates: Templates,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const edits = [...workspaceFiles(workspace, templates)].map(([path, text]) => ({
    path,
    text,
    expected: null,
  }));
  try {
    await saveFiles(dir, edits);
  } catch (error) {
    if (!(error instanceof WorkspaceError) || error.code !== 'changed-on-disk') throw error;
    throw new WorkspaceError('exists', `${dir} has a workspace already.`, error.files);
  }
}
