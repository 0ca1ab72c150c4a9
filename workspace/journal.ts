/**
 * Edits that touch several files: all of them happen or none. The new contents are first written to one journal file;
 * from the moment that file is there, whole, the edit will be finished, if need be by whoever opens the workspace next.
 */
import { mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../core/diagnostics';
import { isRunning, removeAbandoned, syncFolder, writeAtomic } from './atomic';
import { DiskError, readInside, sha256, target } from './disk';
import { decodeUtf8, parseJson } from './json';
import { commissionFile, folders, isWorkspaceFile, journalFile } from './layout';

export interface Change {
  /** Relative to the workspace, with forward slashes. */
  path: string;
  /** New contents, or null to remove the file. */
  text: string | null;
}

interface Planned extends Change {
  /** SHA-256 of what the file was, null when there was none. */
  before: string | null;
}

interface Journal {
  format: 1;
  files: Planned[];
  /** Who is at it; while that program lives, others wait for it. */
  owner?: { host: string; pid: number };
  /** SHA-256 of `files`: a journal cut short by the disk or by synchronisation is told from a whole one. */
  check: string;
}

const limit = 400 * 1024 ** 2;
const mostRead = 50 * 1024 ** 2;

/** SHA-256 of a file's contents, null when it does not exist. @throws DiskError */
export function digestOf(root: string, path: string): string | null {
  try {
    return sha256(readInside(root, path, mostRead));
  } catch (error) {
    if (error instanceof DiskError && error.code === 'missing') return null;
    throw error;
  }
}

/** Applies changes so that a kill or power cut at any moment leaves all of them or none, once `recover` has run. */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 1) return await apply(root, changes[0]!);
  if (changes.length === 0) return;
  const files = changes.map(({ path, text }) => ({ path, text, before: digestOf(root, path) }));
  const owner = { host: hostname(), pid: process.pid };
  const journal: Journal = { format: 1, owner, files, check: sha256(JSON.stringify(files)) };
  await writeAtomic(target(root, journalFile), `${JSON.stringify(journal)}\n`);
  for (const change of changes) await apply(root, change);
  await removeJournal(root);
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

/** How long another program may take for its save before we finish it. */
const patience = 3000;

/** Another program on this machine that is in the middle of a save; its journal is not ours to finish. */
function isAtWork(journal: Journal): boolean {
  const { owner } = journal;
  if (owner?.host !== hostname() || owner.pid === process.pid) return false;
  return isRunning(owner.pid);
}

async function waitForOthers(root: string): Promise<Journal | 'none' | 'broken'> {
  const until = Date.now() + patience;
  for (;;) {
    const journal = readJournal(root);
    if (typeof journal === 'string' || !isAtWork(journal) || Date.now() > until) return journal;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function apply(root: string, { path, text }: Change): Promise<void> {
  if (text !== null && dirname(path) !== '.') await mkdir(join(root, dirname(path)), { recursive: true });
  const real = target(root, path);
  if (text !== null) return await writeAtomic(real, text);
  await rm(real, { force: true });
  await syncFolder(dirname(real));
}

async function removeJournal(root: string): Promise<void> {
  await rm(join(root, journalFile), { force: true });
  await syncFolder(root);
}

/**
 * Finishes what an interrupted save began: a whole journal is replayed, a broken one is thrown away (nothing had been
 * changed yet). A file that somebody else has changed meanwhile is kept, and our version put beside it.
 *
 * @param root real path of the workspace
 */
export async function recover(root: string): Promise<Diagnostic[]> {
  for (const folder of ['.', ...folders]) await removeAbandoned(join(root, folder));
  const journal = await waitForOthers(root);
  if (journal === 'none') return [];
  const tell = (
    rule: string,
    severity: Diagnostic['severity'],
    message: string,
    file = journalFile,
  ): Diagnostic => ({
    rule,
    severity,
    message,
    at: { file },
  });
  if (journal === 'broken') {
    await removeJournal(root).catch(() => undefined);
    return [
      tell('save-discarded', 'warning', 'a save was interrupted before it began; the files are as they were'),
    ];
  }
  const out: Diagnostic[] = [];
  try {
    for (const file of journal.files) {
      const now = digestOf(root, file.path);
      if (now === (file.text === null ? null : sha256(file.text))) continue;
      if (now === file.before) {
        await apply(root, file);
        continue;
      }
      if (file.text === null) continue;
      const copy = copyName(root, file.path);
      await writeAtomic(join(dirname(target(root, file.path)), copy), file.text);
      const message = `the file was changed by others while a save was interrupted; the save's version is in ${JSON.stringify(copy)}`;
      out.push(tell('save-conflict', 'warning', message, file.path));
    }
    await removeJournal(root);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [tell('save-unfinished', 'error', `an interrupted save could not be finished: ${reason}`)];
  }
  out.push(
    tell('save-recovered', 'tip', `an interrupted save of ${journal.files.length} files was finished`),
  );
  return out;
}

function copyName(root: string, path: string): string {
  const stem = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  for (let i = 1; ; i++) {
    const name = `${stem} (Konflikt ${i}).json`;
    if (digestOf(root, join(dirname(path), name)) === null) return name;
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
      (journal.owner === undefined ||
        (Number.isInteger(journal.owner.pid) &&
          journal.owner.pid > 0 &&
          typeof journal.owner.host === 'string')) &&
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
