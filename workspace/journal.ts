/**
 * Edits that touch several files: all of them happen or none. The new contents are first written to one journal file;
 * from the moment that file is there, whole, the edit will be finished, if need be by whoever opens the workspace next.
 * Everything here is done by the holder of the save's lock.
 */
import { lstatSync } from 'node:fs';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../core/diagnostics';
import { removeAbandoned, syncFolder, writeAtomic } from './atomic';
import { DiskError, readInside, sha256, target } from './disk';
import { decodeUtf8, parseJson } from './json';
import { commissionFile, folders, isWorkspaceFile, journalFile } from './layout';
import { type Change, digestOf, discard, keepBeside, type Prepared, prepare, putInPlace } from './replace';
import { LockLost, type SaveLock, withSaveLock } from './save-lock';

export type { Change } from './replace';

interface Planned extends Change {
  /** SHA-256 of what the file was, null when there was none. */
  before: string | null;
}

interface Journal {
  format: 1;
  files: Planned[];
  /** SHA-256 of `files`: a journal cut short by the disk or by synchronisation is told from a whole one. */
  check: string;
}

const limit = 400 * 1024 ** 2;

/** What a save left in place, and what others had put there in the meantime. */
export interface Applied {
  /** By path, what the files that were written have (`signatureOf`); those that are there now may be others'. */
  written: Map<string, string>;
  /** Files that others changed at the last moment: our version lies beside them, as a copy. */
  copies: Map<string, string>;
}

/**
 * Applies changes so that a kill or power cut at any moment leaves all of them or none, once `recover` has run.
 *
 * @returns undefined when the only file was changed by others; then nothing has happened
 * @throws LockLost
 */
export async function applyChanges(
  root: string,
  changes: readonly Planned[],
  lock: SaveLock,
): Promise<Applied | undefined> {
  const out: Applied = { written: new Map(), copies: new Map() };
  const prepared: Prepared[] = [];
  try {
    for (const change of changes) prepared.push(await prepare(root, change));
    if (changes.length > 1) await writeJournal(root, changes, lock);
    for (const [i, change] of changes.entries()) {
      const one = prepared[i]!;
      if (await putInPlace(root, one, change.before, lock)) {
        if (one.signature !== undefined) out.written.set(change.path, one.signature);
      } else if (changes.length === 1) return undefined;
      else if (one.temporary !== undefined) {
        out.copies.set(change.path, keepBeside(root, change.path, one.temporary));
      }
    }
    if (changes.length > 1) await removeJournal(root);
    return out;
  } finally {
    discard(prepared);
  }
}

async function writeJournal(root: string, changes: readonly Planned[], lock: SaveLock): Promise<void> {
  const files = changes.map(({ path, text, before }) => ({ path, text, before }));
  const journal: Journal = { format: 1, files, check: sha256(JSON.stringify(files)) };
  lock.check();
  await writeAtomic(target(root, journalFile), `${JSON.stringify(journal)}\n`);
}

const running = new Map<string, Promise<unknown>>();

/** Within this program, reads and saves of one workspace come one after the other: nobody sees half a save. */
export function exclusive<T>(root: string, action: () => Promise<T>): Promise<T> {
  const before = running.get(root) ?? Promise.resolve();
  const mine = before.then(action, action);
  running.set(root, mine);
  const done = (): void => {
    if (running.get(root) === mine) running.delete(root);
  };
  mine.then(done, done);
  return mine;
}

async function removeJournal(root: string): Promise<void> {
  await rm(join(root, journalFile), { force: true });
  await syncFolder(root);
}

/**
 * Finishes what an interrupted save began: a whole journal is replayed, a broken one is thrown away (nothing had been
 * changed yet). A file that somebody else has changed meanwhile is kept, and our version put beside it. A save that is
 * going on is waited for.
 *
 * @param root real path of the workspace
 */
export async function recover(root: string): Promise<Diagnostic[]> {
  // A link in the place of a folder leads to what is none of ours.
  for (const folder of ['.', ...folders]) {
    const path = join(root, folder);
    if ((await lstat(path).catch(() => undefined))?.isDirectory()) await removeAbandoned(path);
  }
  if (!isThere(root)) return [];
  try {
    return await withSaveLock(root, (lock) => finish(root, lock));
  } catch (error) {
    return [unfinished(error)];
  }
}

/** `recover` for the holder of the lock. */
export async function finish(root: string, lock: SaveLock): Promise<Diagnostic[]> {
  const journal = readJournal(root);
  if (journal === 'none') return [];
  if (journal === 'broken') {
    await removeJournal(root).catch(() => undefined);
    const message = 'a save was interrupted before it began; the files are as they were';
    return [tell('save-discarded', 'warning', message)];
  }
  const out: Diagnostic[] = [];
  try {
    for (const file of journal.files) {
      const copy = await redo(root, file, lock);
      if (copy === undefined) continue;
      const message = `the file was changed by others while a save was interrupted; the save's version is in ${JSON.stringify(copy)}`;
      out.push(tell('save-conflict', 'warning', message, file.path));
    }
    await removeJournal(root);
  } catch (error) {
    if (error instanceof LockLost) throw error;
    return [unfinished(error)];
  }
  const message = `an interrupted save of ${journal.files.length} files was finished`;
  return [...out, tell('save-recovered', 'tip', message)];
}

/**
 * One file of an interrupted save.
 * @returns the name of the copy that our version became, where others have changed the file
 */
async function redo(root: string, file: Planned, lock: SaveLock): Promise<string | undefined> {
  if (digestOf(root, file.path) === (file.text === null ? null : sha256(file.text))) return undefined;
  const prepared = await prepare(root, file);
  try {
    if (await putInPlace(root, prepared, file.before, lock)) return undefined;
    if (prepared.temporary === undefined) return undefined;
    const copy = keepBeside(root, file.path, prepared.temporary);
    return copy.slice(copy.lastIndexOf('/') + 1);
  } finally {
    discard([prepared]);
  }
}

function tell(
  rule: string,
  severity: Diagnostic['severity'],
  message: string,
  file = journalFile,
): Diagnostic {
  return { rule, severity, message, at: { file } };
}

function unfinished(error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return tell('save-unfinished', 'error', `an interrupted save could not be finished: ${reason}`);
}

function isThere(root: string): boolean {
  try {
    lstatSync(join(root, journalFile));
    return true;
  } catch {
    return false;
  }
}

function readJournal(root: string): Journal | 'none' | 'broken' {
  let bytes: Uint8Array;
  try {
    bytes = readInside(root, journalFile, limit);
  } catch (error) {
    return error instanceof DiskError && error.code === 'missing' ? 'none' : 'broken';
  }
  try {
    const journal = parseJson(decodeUtf8(bytes)) as Journal;
    const { files } = journal;
    const sound =
      journal.format === 1 &&
      Array.isArray(files) &&
      journal.check === sha256(JSON.stringify(files)) &&
      files.every(
        ({ path, text, before }) =>
          typeof path === 'string' &&
          isWorkspaceFile(path) &&
          (typeof text === 'string' || (text === null && path !== commissionFile)) &&
          (before === null || typeof before === 'string'),
      );
    return sound ? journal : 'broken';
  } catch {
    return 'broken';
  }
}
