/** Statistics as a dataset of the register: a new one, or what is new in one that is there. */

import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { AuthoredCell } from '../model/cells';
import type { AuthoredText } from '../model/field';
import type { Source } from '../model/kind';
import type { Entry, Workspace } from '../model/register';
import { batchOf, type Json, type NewEntry, type Operation, same, withText } from '../operations';
import type { Pasted } from '../paste';
import { type Column, knownDataset, shares } from './same-dataset';
import type { ImportDoubt, Statistics } from './types';

interface DatasetOptions {
  workspace: Workspace;
  /** The dataset to bring up to date, or the id of a new one; found by table number and title without it. */
  id?: string;
  asNew?: boolean;
  title?: string;
  /** The language of titles, headings and names in the file; the workspace's own without it. */
  language?: Language;
  /** What people have said about where it is from; stands before what the file says. */
  source?: Source;
  /** Day it was fetched. `guessed`: nobody has said so. */
  fetched?: { day: string; guessed: boolean };
  /** The file's name, for the reason why a source is unknown. */
  file: string;
}

function withoutSource(file: string, home: Language): string {
  return file ? label(home, 'importedNumbers', { file }) : label(home, 'pastedSource');
}

/** One row of the preview: the dataset, with what was guessed about it. */
export function readDataset(data: Statistics, options: DatasetOptions): Pasted {
  const { workspace } = options;
  const home = workspace.commission.language;
  const language = options.language ?? home;
  const title = (options.title ?? data.title).slice(0, 1000);
  const found = options.asNew ? undefined : knownDataset(workspace, { ...data, title }, options.id, language);
  // The same title alone is a doubt.
  const isSame = found === undefined || options.id !== undefined || shares(found, data, home);
  const known = isSame ? found : undefined;
  const { source, doubts } = sourceOf(data, known, options);
  const text = (words: string, before?: AuthoredText): AuthoredText =>
    withText(before, language, home, words) ?? words;
  const before = (known?.columns ?? []) as Column[];
  const sameColumns = before.length === data.columns.length;
  const said: Record<string, unknown> = {
    title: text(title, known?.title as AuthoredText | undefined),
    ...(data.unit ? { unit: text(data.unit, known?.unit as AuthoredText | undefined) } : {}),
    ...(data.table ? { table: data.table } : {}),
    columns: data.columns.map(({ label, unit, decimals, holds }, i) => {
      const old = sameColumns ? before[i] : undefined;
      return {
        label: text(label, old?.label),
        holds,
        ...(unit ? { unit: text(unit, old?.unit) } : {}),
        ...(decimals === undefined ? {} : { decimals }),
      };
    }),
    rows: rowsIn(data, known, language, home),
    ...noteOf(data, known),
    source,
  };
  const entry: NewEntry = said;
  const told = data.doubts.filter(
    ({ why }) => why !== 'title-from-name' || (options.title === undefined && !known),
  );
  if (!isSame) told.push({ field: 'title', why: 'same-title', params: { title: title.slice(0, 100) } });
  const pasted: Pasted = { entry, unsure: shown([...told, ...doubts]), line: title };
  if (!known) return options.id === undefined ? pasted : { ...pasted, entry: { ...said, id: options.id } };
  // A title that people have given stays, unless they give another.
  const fields = Object.keys(said).filter(
    (field) => field !== 'title' || options.title !== undefined || language !== home,
  );
  const update = updates(known, said, fields, options.fetched?.guessed === true);
  return { ...pasted, duplicateOf: known.id, ...(update ? { update } : {}) };
}

function shown(doubts: readonly ImportDoubt[]): Pasted['unsure'] {
  return doubts.map((doubt) => ({ ...doubt, shown: '' }));
}

function noteOf(data: Statistics, known: Entry | undefined): { note?: string } {
  // What the keepers have written themselves is theirs.
  if (known?.note !== undefined || data.notes.length === 0) return {};
  return { note: data.notes.join('\n').slice(0, 4000) };
}

/** Names in another language stand beside those that are there, where the numbers say that the rows are the same. */
function rowsIn(
  data: Statistics,
  known: Entry | undefined,
  language: Language,
  home: Language,
): AuthoredCell[][] {
  const before = (known?.rows ?? []) as AuthoredCell[][];
  const byPlace = before.length === data.rows.length;
  const names = data.columns.map(({ holds }) => holds === 'names');
  return data.rows.map((row, r) =>
    row.map((cell, c): AuthoredCell => {
      const old = byPlace ? before[r]?.[c] : undefined;
      if (!names[c] || old === undefined) return cell;
      const word = String(cell);
      if (typeof old === 'object') return old[language] === word ? old : { ...old, [language]: word };
      if (language === home || String(old) === word) return cell;
      const isSame = before[r]!.every((one, i) => names[i] || one === row[i]);
      return isSame ? { [home]: String(old), [language]: word } : cell;
    }),
  );
}

function sourceOf(
  data: Statistics,
  known: Entry | undefined,
  { source: given, fetched, file, workspace }: DatasetOptions,
): { source: Source; doubts: ImportDoubt[] } {
  const old = known?.source as Source | undefined;
  // What people have written about the source of this dataset is better than nothing in the file.
  const source = given ?? data.source ?? (old && 'title' in old ? old : undefined);
  if (!source || 'unknown' in source) {
    // A reason that stands there already is as good as another.
    const unknown = source ?? old ?? { unknown: withoutSource(file, workspace.commission.language) };
    return { source: unknown, doubts: [{ field: 'source', why: 'source-missing', params: {} }] };
  }
  if (!fetched || (given && 'fetched' in given && given.fetched)) return { source, doubts: [] };
  const doubts: ImportDoubt[] = fetched.guessed
    ? [{ field: 'source', why: 'fetched-guessed', params: { date: fetched.day } }]
    : [];
  return { source: { ...source, fetched: fetched.day }, doubts };
}

function updates(
  known: Entry,
  said: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  fetchedGuessed: boolean,
): Operation | undefined {
  const changed = fields.filter((field) => !same(known[field], said[field]));
  // The day a file was saved alone is no news.
  if (
    changed.length === 0 ||
    (fetchedGuessed && changed.every((field) => field === 'source') && sameButFetched(known, said))
  ) {
    return undefined;
  }
  return batchOf(
    changed.map((field) => ({
      type: 'entry.set',
      kind: 'datasets',
      id: known.id,
      field,
      value: said[field] as Json,
    })),
  );
}

function sameButFetched(known: Entry, said: Readonly<Record<string, unknown>>): boolean {
  const bare = (source: unknown): unknown => ({ ...(source as object), fetched: undefined });
  return same(bare(known.source), bare(said.source));
}
