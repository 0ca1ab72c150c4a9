/** One deck for each row of a table, made on all cores. Rows that an earlier run has done are not made again. */
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import {
  bindText,
  filterFault,
  isBound,
  type RowFilter,
  strangersIn,
  unknownPlaceholders,
} from '../../core/batch/bind';
import { factRef } from '../../core/model/ref';
import { sha256 } from '../../workspace/disk';
import { AppError } from '../errors';
import { numbered } from '../handlers/names';
import { findDeck, type OpenWorkspace } from '../open';
import { makeFolder } from '../output';
import { Pool } from '../pool/pool';
import { type Counts, cutAtWord, quoted, withoutDeviceName } from '../text';
import type { BatchSetup, RowDone, RowTask } from './row';
import type { BatchTable } from './table';

export interface BatchRequest extends Omit<BatchSetup, 'open'> {
  table: BatchTable;
  /** Of the files, with placeholders: «{kommune}.pptx». */
  name?: string;
  /** Make everything again. */
  fresh?: boolean;
  /** Threads; one for each core when left out. */
  threads?: number;
  progress?: (state: BatchProgress) => void;
  signal?: AbortSignal;
}

export interface BatchProgress {
  done: number;
  of: number;
  failed: number;
  /** Made in this run. */
  made: number;
}

export interface BatchSummary {
  made: number;
  /** Done in an earlier run. */
  kept: number;
  slides: number;
  counts: Counts;
  /** What errors say, with the number of decks they are in. */
  errors: Map<string, number>;
  failed: { line: number; name: string; error: unknown }[];
}

/** «folketall.Region={kommune}» @throws AppError unless it is a dataset, a column and a value */
export function readFilter(text: string): RowFilter {
  const found = /^(?:datasets\/)?([a-z0-9-]+)\.([^=]+)=(.+)$/.exec(text.trim());
  if (found) return { dataset: found[1]!, column: found[2]!.trim(), value: found[3]!.trim() };
  const hint = 'Write a dataset, its column and a value: folketall.Region={kommune}';
  throw new AppError('file', `${quoted(text)} binds no rows of a dataset.`, hint);
}

/** What a batch would make, checked as a whole before anything is written. @throws AppError */
export function planBatch(open: OpenWorkspace, request: BatchRequest): RowTask[] {
  const deck = findDeck(open, request.deck);
  const { columns, rows } = request.table;
  const known = `The columns are: ${columns.join(', ')}.`;
  const strangers = strangersIn(deck, columns);
  if (strangers.length > 0) {
    const said = strangers.slice(0, 5).map(({ path, name }) => `{${name}} in ${path}`);
    const more = strangers.length > 5 ? ` and ${strangers.length - 5} more` : '';
    throw new AppError(
      'file',
      `decks/${deck.id}.json asks for columns that the table has not: ${said.join('; ')}${more}.`,
      `${known} A bracket that is meant as such is written twice: {{`,
    );
  }
  const name = (request.name ?? `${deck.id} {${columns[0]}}`).replace(/\.(pptx|pdf|svg|png|json)$/i, '');
  for (const text of [name, ...request.filters.map(({ value }) => value)]) {
    const [stranger] = unknownPlaceholders(text, columns);
    if (stranger !== undefined)
      throw new AppError(
        'file',
        `There is no column ${quoted(stranger)}, which ${quoted(text)} asks for.`,
        known,
      );
  }
  for (const filter of request.filters) {
    const fault = filterFault(open.workspace, filter);
    const dataset = factRef('datasets', filter.dataset);
    if (fault === 'no-dataset') throw new AppError('file', `There is no ${dataset} to take rows from.`);
    if (fault === 'no-column')
      throw new AppError('file', `${dataset} has no column ${quoted(filter.column)}.`);
  }
  if (rows.length > 1 && !isBound(deck) && request.filters.length === 0)
    throw new AppError(
      'file',
      `Nothing in decks/${deck.id}.json depends on the table, so all ${rows.length} decks would be alike.`,
      `Write a column in brackets in a text of the deck, for example {${columns[0]}}.`,
    );
  const names = uniqueNames(rows.map((row) => safeName(bindText(name, row))));
  return rows.map((row, i) => ({ row, name: names[i]! }));
}

/** @throws AppError before anything is written; the signal's reason */
export async function runBatch(open: OpenWorkspace, request: BatchRequest): Promise<BatchSummary> {
  const tasks = planBatch(open, request);
  const { table, name: _name, fresh, threads, progress, signal, ...rest } = request;
  const { templates: _templates, ...plain } = open;
  const setup: BatchSetup = { ...rest, open: plain };
  await makeFolder(setup.folder);
  const before = fresh ? new Map<string, Done>() : readManifest(setup.folder);
  const ground = groundOf(open, setup);
  const summary: BatchSummary = {
    made: 0,
    kept: 0,
    slides: 0,
    counts: { error: 0, warning: 0, tip: 0 },
    errors: new Map(),
    failed: [],
  };
  const tell = (): void =>
    progress?.({
      done: summary.made + summary.kept + summary.failed.length,
      of: tasks.length,
      failed: summary.failed.length,
      made: summary.made,
    });
  const todo: { task: RowTask; line: number; digest: string }[] = [];
  tasks.forEach((task, i) => {
    const digest = sha256(JSON.stringify([ground, task]));
    const done = before.get(digest);
    const own = (file: string): boolean => file.startsWith(task.name);
    if (done && stillThere(setup.folder, done, own)) summary.kept++;
    else todo.push({ task, line: i + 2, digest });
  });
  tell();
  if (todo.length === 0) return summary;
  const size = Math.min(threads ?? availableParallelism(), todo.length);
  const { makeRow } = await import('./row');
  const pool = await Pool.open({ of: 'batch', here: makeRow, setup, size });
  const next = todo[Symbol.iterator]();
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    // As many rows at a time as there are threads: what waits takes memory and gains nothing.
    const hand = async (): Promise<void> => {
      for (let at = next.next(); !at.done; at = next.next()) {
        const { task, line, digest } = at.value;
        signal?.throwIfAborted();
        try {
          const done: RowDone = await pool.run(task);
          noteDone(setup.folder, { row: digest, files: done.files });
          summary.made++;
          summary.slides += done.slides;
          for (const text of new Set(done.errors))
            summary.errors.set(text, (summary.errors.get(text) ?? 0) + 1);
          for (const severity of ['error', 'warning', 'tip'] as const)
            summary.counts[severity] += done.counts[severity];
        } catch (error) {
          signal?.throwIfAborted();
          summary.failed.push({ line, name: task.name, error });
        }
        tell();
      }
    };
    await Promise.all(Array.from({ length: pool.width }, hand));
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  summary.failed.sort((a, b) => a.line - b.line);
  return summary;
}

/** Everything that a deck is made from, except the row. */
function groundOf(
  open: OpenWorkspace,
  { open: _open, folder: _folder, today: _today, ...how }: BatchSetup,
): string {
  const { workspace, dir } = open;
  const images = workspace.register.images.map(({ file }) => {
    try {
      const { size, mtimeMs } = statSync(join(dir, 'assets', String(file)));
      return [file, size, mtimeMs];
    } catch {
      return [file];
    }
  });
  const { commission, register } = workspace;
  const deck = workspace.decks.find(({ id }) => id === how.deck);
  return sha256(JSON.stringify([2, how, commission, register, deck, images]));
}

/** Bytes of a name; file systems take 255, and a temporary name is longer. */
const most = 180;

/** A name that can be written on Windows, macOS and Linux (Microsoft, Naming Files, Paths, and Namespaces). */
export function safeName(text: string): string {
  let name = text
    .normalize('NFC')
    .replace(
      /[\u0000-\u001F\u007F<>:"/\\|?*\u2028\u2029\u200B-\u200F\u202A-\u202E\uFEFF]|\p{Surrogate}/gu,
      '-',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  for (let units = name.length; Buffer.byteLength(name) > most; )
    name = cutAtWord(name, --units)
      .replace(/\p{Surrogate}/gu, '')
      .replace(/(?<![. ])[. ]+$/, '');
  if (name === '') return 'uten navn';
  return withoutDeviceName(name);
}

/** The names in order, with « (2)» and so on where one would stand for two files on some system. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const keyOf = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('nb');
  return names.map((name) => {
    for (const one of numbered(name, true)) {
      if (taken.has(keyOf(one))) continue;
      taken.add(keyOf(one));
      return one;
    }
    throw new Error(`There are too many files called ${name}.`);
  });
}

/** The manifest beside the files: a line for each finished row, so that a stopped batch can be resumed. */
export const manifestName = '.lysark-rader.jsonl';

const doneSchema = z.strictObject({
  /** Digest of everything the files are made from. */
  row: z.string().regex(/^[0-9a-f]{64}$/),
  /** Digest by name within the folder. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
type Done = z.infer<typeof doneSchema>;

/** Finished rows by digest; unreadable lines are ignored. */
function readManifest(folder: string): Map<string, Done> {
  const path = join(folder, manifestName);
  const out = new Map<string, Done>();
  if (!existsSync(path)) return out;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    try {
      const done = doneSchema.safeParse(JSON.parse(line));
      if (done.success) out.set(done.data.row, done.data);
    } catch {
      // The last line of a run that was killed may be half a line.
    }
  }
  return out;
}

function noteDone(folder: string, done: Done): void {
  // Begins with a line feed, because a killed run may have left half a line.
  appendFileSync(join(folder, manifestName), `\n${JSON.stringify(done)}\n`);
}

/** Whether the files of a row are there as they were written. */
function stillThere(folder: string, { files }: Done, expected: (name: string) => boolean): boolean {
  const names = Object.keys(files);
  return (
    names.length > 0 &&
    names.every((name) => {
      if (!expected(name)) return false;
      try {
        return sha256(readFileSync(join(folder, ...name.split('/')))) === files[name];
      } catch {
        return false;
      }
    })
  );
}
