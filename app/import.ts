/** Files taken into the facts: what they would change, and, when people have seen it, the change. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '../core/formats/language';
import {
  type Changes,
  type ColumnRole,
  changesOf,
  columnIds,
  headingsIn,
  type ImportChoices,
  type ImportKind,
  type ImportPlan,
  importLimits,
  type NotThis,
  planImport,
  type RawTable,
  type ReadFile,
  type ShapeChoice,
} from '../core/import';
import { type Look, lookAt } from '../core/import/look';
import { idSchema, partialDaySchema } from '../core/model/field';
import { type Source, sourceSchema } from '../core/model/kind';
import { nearestWords } from '../core/model/nearest';
import { apply, OperationError } from '../core/operations';
import { asPerhaps, nameKey, type Pasted, pasteOp, unsureSentence } from '../core/paste';
import { entryContext, entryTitle } from '../core/words';
import { templates } from '../templates';
import { ImportError, readImport, tooManyBytes } from '../workspace/import';
import { AppError, fileError } from './errors';
import { save } from './hold';
import { keepOf, tooLarge } from './import-keep';
import type { OpenWorkspace } from './open';
import { today as usersDay } from './requests';
import { quoted } from './text';

export type { ImportKind, ImportPlan } from '../core/import';

export interface ImportRequest {
  kind: ImportKind;
  /** Path of the file. */
  file: string;
  /** Datasets: the one to bring up to date, or the id of a new one. */
  id?: string;
  title?: string;
  /** Number or name of a sheet, from 1. */
  sheet?: string;
  /** «2=names», «Navn=name», «header=2», «dash=zero». */
  map?: readonly string[];
  /** «år=last-5», «kjønn=Menn»: what is taken in of a large dataset. */
  keep?: readonly string[];
  /** Ids of people or meetings in the facts that rows are about, where only the name or the day says so. */
  same?: readonly string[];
  language?: Language;
  source?: { title?: string; publisher?: string; url?: string };
  fetched?: string;
  today?: string;
}

export interface Planned {
  plan: ImportPlan;
  /** The same as the app's preview shows. */
  look: Look;
  /** One line for each entry. */
  lines: PlannedLine[];
}

export interface PlannedLine {
  state: 'added' | 'changed' | 'unchanged';
  title: string;
  changes: Changes;
  /** Sentences about what is unsure, in English. */
  unsure: string[];
}

/** Reads a file within bounds. @param name as it is shown @throws ImportError, and the file system's own errors */
export async function readDataFile(path: string, name = basename(path)): Promise<ReadFile> {
  const info = statSync(path);
  if (info.size > importLimits.bytes) throw tooManyBytes();
  return await readImport({ name, bytes: readFileSync(path), changed: usersDay(info.mtime) });
}

async function readNamed(path: string): Promise<ReadFile> {
  try {
    if (statSync(path).isDirectory()) throw new AppError('file', `${path} is a folder.`, 'Name a file.');
    return await readDataFile(path);
  } catch (error) {
    if (error instanceof ImportError) throw new AppError('bad-import', `${path}: ${error.message}`);
    throw fileError(error, `read ${path}`);
  }
}

/** What taking a file in would change; nothing is written. @throws AppError */
export async function planFile(open: OpenWorkspace, request: ImportRequest): Promise<Planned> {
  const file = await readNamed(request.file);
  const { workspace } = open;
  const today = request.today ?? usersDay();
  const base = { workspace, today, ...choicesOf(request, file) };
  const guessed = planImport(request.kind, file, base);
  const mapped =
    request.map && request.map.length > 0
      ? mapping(request.kind, request.map, guessed, tableOf(file, base.sheet, guessed))
      : {};
  const choices = { ...base, ...mapped };
  const mappedPlan = request.map?.length ? planImport(request.kind, file, choices) : guessed;
  const plan = request.keep?.length
    ? planImport(request.kind, file, { ...choices, keep: keepOf(request.keep, mappedPlan) })
    : mappedPlan;
  if ('not' in plan) {
    if (plan.not === 'too-large') throw tooLarge(request.file, plan);
    const { headings = [] } = plan.understood ?? {};
    const named = headings.length > 1 ? `The columns are: ${headings.slice(0, 30).join(', ')}.` : undefined;
    throw new AppError('bad-import', `${request.file}: ${notSentences[plan.not]}`, named);
  }
  const look = lookAt(request.kind, plan, { workspace, templates, lang: 'en', today });
  if (look.not === 'refused') {
    throw new AppError('bad-entry', `${request.file}: It cannot be taken in: ${look.why}`);
  }
  if (plan.entries.length === 0) {
    // What was read and is not taken in says why by itself: meetings that are called off, events that are none.
    if (file.content.is === 'calendar' || file.content.is === 'cards') return { plan, look, lines: [] };
    throw new AppError(
      'bad-import',
      `${request.file}: ${notSentences[`not-${request.kind === 'people' ? 'people' : 'meetings'}`]}`,
    );
  }
  const entries = same(plan.entries, request.same ?? []);
  return {
    plan: { ...plan, entries },
    look,
    lines: entries.map((one) => lineOf(open, request.kind, one, today)),
  };
}

/** @throws AppError for an id that no row seems to be about */
function same(entries: readonly Pasted[], ids: readonly string[]): Pasted[] {
  const offered = entries.flatMap(({ perhaps }) => perhaps?.id ?? []);
  const stranger = ids.find((id) => !offered.includes(id));
  if (stranger !== undefined) {
    const hint = offered.length > 0 ? `--same can name: ${[...new Set(offered)].join(', ')}.` : undefined;
    throw new AppError('bad-map', `No row may be ${quoted(stranger)} besides those that are.`, hint);
  }
  const left = new Set(ids);
  // One row for each: the next of the same day is another.
  return entries.map((one) => (one.perhaps && left.delete(one.perhaps.id) ? asPerhaps(one) : one));
}

/** Writes what was planned, all of it or nothing. @throws AppError when the files have changed meanwhile */
export async function writeImport(
  open: OpenWorkspace,
  { plan }: Planned,
): Promise<{ open: OpenWorkspace; ids: string[] }> {
  const { op, ids } = pasteOp(open.workspace, plan.kind, plan.entries);
  try {
    const { workspace } = apply(open.workspace, op, templates);
    return { open: await save(open, workspace), ids };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    throw new AppError('bad-entry', `It cannot be taken in: ${error.message}`);
  }
}

function tableOf({ content }: ReadFile, sheet: number | undefined, guessed: ReturnType<typeof planImport>) {
  const at = sheet ?? ('not' in guessed ? 0 : (guessed.understood?.sheet ?? 0));
  return content.is === 'tables' ? content.tables[at] : undefined;
}

function lineOf(open: OpenWorkspace, kind: ImportKind, pasted: Pasted, today: string): PlannedLine {
  const { duplicateOf, update, entry, unsure } = pasted;
  const context = entryContext(open.workspace, today);
  const perhaps = pasted.perhaps
    ? [`Is it ${pasted.perhaps.id}? Say so with --same ${pasted.perhaps.id}.`]
    : [];
  const shown = { ...entry, id: duplicateOf ?? 'ny' } as never;
  return {
    state: duplicateOf === undefined ? 'added' : update ? 'changed' : 'unchanged',
    title: entryTitle(kind, shown, 'nb', context),
    changes: changesOf(open.workspace, kind, pasted, 'en', today),
    unsure: [...unsure.map(({ why, params }) => unsureSentence(why, params, 'en')), ...perhaps],
  };
}

const notSentences: Readonly<Record<Exclude<NotThis, 'too-large'>, string>> = {
  empty: 'There is nothing in it.',
  'no-numbers': 'No column is left that holds numbers.',
  'not-statistics':
    'There are no rows of numbers in it. Say what the columns hold with --map, for example --map 2=numbers.',
  'not-people':
    'No names of people were found in it. Say which column holds them with --map, for example --map 1=name.',
  'not-meetings':
    'No meetings were found in it. Say which column holds the date with --map, for example --map 1=date.',
};

function choicesOf(request: ImportRequest, file: ReadFile): Partial<ImportChoices> {
  const { id, title, language, fetched, source } = request;
  if (id !== undefined && !idSchema.safeParse(id).success) {
    throw new AppError('bad-id', `${quoted(id)} is no id.`, 'Use small letters a–z, digits and hyphens.');
  }
  if (fetched !== undefined && !partialDaySchema.safeParse(fetched).success) {
    throw new AppError('bad-date', `${quoted(fetched)} is no date that exists.`, 'Write it as YYYY-MM-DD.');
  }
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(fetched === undefined ? {} : { fetched }),
    ...(source ? { source: sourceOf(source) } : {}),
    ...(request.sheet === undefined ? {} : { sheet: sheetOf(request.sheet, file) }),
  };
}

function sourceOf({ title, publisher, url }: NonNullable<ImportRequest['source']>): Source {
  const read = sourceSchema.safeParse({
    title: title ?? publisher ?? url,
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
  });
  if (read.success) return read.data;
  throw new AppError(
    'bad-import',
    'The source cannot be written so.',
    'Give --source a title, and --url an address that begins with https://.',
  );
}

function sheetOf(wanted: string, { content }: ReadFile): number {
  const tables = content.is === 'tables' ? content.tables : [];
  const named = tables.findIndex(({ name }) => name !== undefined && nameKey(name) === nameKey(wanted));
  const number = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  const at = named >= 0 ? named : number;
  if (tables[at]) return at;
  const names = tables.flatMap(({ name }) => name ?? []);
  throw new AppError(
    'bad-map',
    `There is no sheet ${quoted(wanted)}.`,
    names.length > 0 ? `The sheets are: ${names.join(', ')}.` : undefined,
  );
}

const roles: readonly string[] = ['names', 'numbers', 'skip'];

/** The columns that `--map` on the command line names, in addition to those that were guessed. */
export function mapping(
  kind: ImportKind,
  map: readonly string[],
  guessed: ReturnType<typeof planImport>,
  table: RawTable | undefined,
): Partial<ImportChoices> {
  const understood = 'not' in guessed ? undefined : guessed.understood;
  // Where nothing looked like headings, the row that holds what people name is that.
  const named = understood?.columns?.header === undefined ? headerNamed(map, table) : undefined;
  const headings = named === undefined ? (understood?.headings ?? []) : headingsIn(table!, named);
  const fields: readonly string[] = kind === 'datasets' ? roles : columnIds(kind);
  const shape: ShapeChoice & { roles: Record<number, ColumnRole> } = { roles: {} };
  const columns = [...(understood?.columns?.columns ?? [])];
  let header = named ?? understood?.columns?.header;
  for (const one of map) {
    const [, left = '', right = ''] = /^(.+?)=([^=]*)$/.exec(one) ?? [];
    const wanted = right.trim();
    if (left.trim() === 'header' && /^\d{1,2}$/.test(wanted)) {
      shape.headers = Number(wanted);
      header = Number(wanted) > 0 ? Number(wanted) - 1 : undefined;
      continue;
    }
    if (kind === 'datasets' && left.trim() === 'dash' && (wanted === 'zero' || wanted === 'missing')) {
      shape.dash = wanted;
      continue;
    }
    const column = columnNamed(left.trim(), headings);
    const field = wanted === 'skip' ? 'skip' : fields.find((known) => known === wanted);
    if (left === '' || field === undefined) {
      const near = nearestWords(wanted, fields);
      throw new AppError(
        'bad-map',
        `${quoted(one)} says nothing that is known${near}.`,
        `Write <column>=<what>, where what is one of ${[...new Set([...fields, 'skip'])].join(', ')}.`,
      );
    }
    if (kind === 'datasets') shape.roles[column] = field as ColumnRole;
    else {
      // A field stands in one column only.
      for (const [c, known] of columns.entries()) if (known === field) columns[c] = undefined;
      while (columns.length <= column) columns.push(undefined);
      columns[column] = field === 'skip' ? undefined : field;
    }
  }
  if (kind === 'datasets') return { shape };
  return { columns: { header, columns } };
}

function headerNamed(map: readonly string[], table: RawTable | undefined): number | undefined {
  const names = new Set(map.map((one) => nameKey(one.split('=')[0]!)).filter((name) => name !== 'header'));
  const at =
    table?.rows.slice(0, 15).findIndex((row) => row.some(({ text }) => names.has(nameKey(text)))) ?? -1;
  return at < 0 ? undefined : at;
}

/** A column by what it is called, its number from 1, or its letter. */
function columnNamed(name: string, headings: readonly string[]): number {
  const at = headings.findIndex((heading) => nameKey(heading) === nameKey(name));
  if (at >= 0) return at;
  if (/^\d{1,3}$/.test(name) && Number(name) > 0) return Number(name) - 1;
  if (/^[A-Z]{1,2}$/.test(name))
    return [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const near = nearestWords(name, headings);
  throw new AppError(
    'bad-map',
    `There is no column ${quoted(name)}${near}.`,
    `The columns are: ${headings.slice(0, 30).join(', ')}.`,
  );
}
