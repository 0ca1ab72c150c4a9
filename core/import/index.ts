/** Files that people bring, as entries to look through before anything is saved. One way for the command and the app. */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Source } from '../model/kind';
import type { Workspace } from '../model/register';
import {
  fitting,
  type LeftOut,
  type Pasted,
  type PasteResult,
  readMeetings,
  readMembers,
  type SheetKind,
  sheetKinds,
} from '../paste';
import { readCards } from './cards';
import { type GuessedColumns, guessColumns, headingsIn, unknownHeadings } from './columns';
import { readDataset } from './dataset';
import { withSigns } from './given-signs';
import { type DatasetSize, fits, type Keep, type KeepChoice, keepChoices, kept, sizeOf } from './keep';
import { readAppointments, readMeetingSheet } from './meetings';
import { readMemberTable } from './people';
import { type Shape, type ShapeChoice, shapeOf } from './shape';
import { leftOut, listSheetOf, nameOf, sheetChosen, sheetOf } from './sheets';
import { statisticsOf } from './statistics';
import type { DashMeans, RawTable, ReadFile, Statistics } from './types';
import { withUnits } from './units';

export { type Changes, changesOf, type ShownChange } from './changes';
export { columnIds, type GuessedColumns, guessColumns, headingsIn } from './columns';
export type { DatasetSize, Keep, KeepChoice } from './keep';
export { meetingSummary, meetingUid } from './meetings';
export { type ColumnRole, headingsOf, type Shape, type ShapeChoice, shapeOf } from './shape';
export * from './types';

/** What files can become. */
export const importKinds = ['datasets', ...sheetKinds] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportChoices {
  workspace: Workspace;
  /** The user's day, YYYY-MM-DD. */
  today: string;
  /** Which sheet of a workbook; the first that holds something without it. */
  sheet?: number;
  /** Datasets: which rows are headings, what columns hold. */
  shape?: ShapeChoice;
  /** Datasets: which rows, by the place of a column of names among the columns of the dataset. */
  keep?: Readonly<Record<number, Keep>>;
  /** Members and meetings: which column is what, by the place of the column. */
  columns?: GuessedColumns;
  id?: string;
  /** A dataset of its own, also where one that is there seems to be the same. */
  asNew?: boolean;
  title?: string;
  language?: Language;
  source?: Source;
  fetched?: string;
}

/** How a table was understood, for people to correct. */
export interface Understood {
  sheet: number;
  /** What the sheet is called. */
  name?: string;
  headings: string[];
  shape?: Shape;
  columns?: GuessedColumns;
  /** What «-» was read as, in a table of numbers that has any. */
  dash?: DashMeans;
  /** What can be chosen of a large table, by the columns of the dataset. */
  keeps?: KeepChoice[];
}

export interface ImportPlan {
  kind: ImportKind;
  entries: Pasted[];
  /** Lines that became no entry: headings, notes, what is cancelled. */
  rest: string[];
  /** What else of the file was left out, and why. */
  left: readonly LeftOut[];
  understood?: Understood;
}

/** Why a file cannot become what was asked for; hosts have the words. */
export type NotThis = 'too-large' | 'no-numbers' | 'not-statistics' | 'not-people' | 'not-meetings' | 'empty';

/** A table keeps the plan open: people may say what its columns hold. */
export interface NoPlan {
  not: NotThis;
  understood?: Understood;
  /** Of what is too large. */
  size?: DatasetSize;
}

/** @returns the plan, or why the file cannot be this; nothing is saved */
export function planImport(kind: ImportKind, file: ReadFile, choices: ImportChoices): ImportPlan | NoPlan {
  switch (kind) {
    case 'datasets':
      return planDataset(file, choices);
    case 'people':
      return planPeople(file, choices);
    case 'meetings':
      return planMeetings(file, choices);
  }
}

/** What a file most likely is. */
export function guessKind(file: ReadFile): ImportKind {
  const { content } = file;
  if (content.is === 'statistics') return 'datasets';
  if (content.is === 'calendar') return 'meetings';
  if (content.is === 'cards') return 'people';
  if (content.is === 'text') return 'meetings';
  const { table } = listSheetOf('people', content.tables, undefined);
  if (!table) return 'datasets';
  if (guessColumns('people', table).columns.some((field) => field === 'name' || field === 'last'))
    return 'people';
  const { columns } = guessColumns('meetings', table);
  if (columns.includes('date') && columns.some((field) => field === 'place' || field === 'what'))
    return 'meetings';
  return 'datasets';
}

function planDataset(file: ReadFile, choices: ImportChoices): ImportPlan | NoPlan {
  const { content } = file;
  if (content.is !== 'statistics' && content.is !== 'tables') return { not: 'not-statistics' };
  let data: Statistics;
  let understood: Understood | undefined;
  if (content.is === 'statistics') {
    data = withSigns(content.data, choices.shape?.dash, sourceSaid(choices));
    if (data.dash) understood = { sheet: 0, headings: [], dash: data.dash };
  } else {
    const { table, sheet } = sheetOf(content.tables, choices.sheet);
    if (!table) return { not: 'empty' };
    const shape = shapeOf(table, choices.shape);
    if (!shape) return { not: 'not-statistics' };
    const headings = headingsIn(table, shape.header.to > shape.header.from ? shape.header.to - 1 : undefined);
    understood = { sheet, ...named(table), headings, shape };
    if (!shape.roles.includes('numbers')) {
      return { not: choices.shape ? 'no-numbers' : 'not-statistics', understood };
    }
    data = statisticsOf(
      table,
      shape,
      nameOf(file, table),
      choices.language ?? choices.workspace.commission.language,
      sourceSaid(choices),
    );
    if (data.dash) understood.dash = data.dash;
    if (choices.sheet === undefined) data.doubts.unshift(...sheetChosen(content.tables, sheet));
  }
  const keeps = keepChoices(data);
  if (keeps.length > 0) understood = { ...(understood ?? { sheet: 0, headings: [] }), keeps };
  data = withUnits(kept(data, choices.keep ?? {}), Object.keys(choices.shape?.roles ?? {}).length > 0);
  const size = sizeOf(data);
  const seen = understood ? { understood } : {};
  if (size.rows === 0) return { not: 'empty', ...seen };
  // What «Legg inn» would refuse is answered here, with what can be chosen.
  if (!fits(size)) return { not: 'too-large', ...seen, size };
  const { id, title, language, source, workspace } = choices;
  const day = choices.fetched ?? file.changed;
  const entry = readDataset(data, {
    workspace,
    file: file.name,
    ...(id === undefined ? {} : { id }),
    ...(choices.asNew ? { asNew: true } : {}),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
    ...(day === undefined ? {} : { fetched: { day, guessed: choices.fetched === undefined } }),
  });
  return { kind: 'datasets', entries: [entry], rest: [], left: [], ...(understood ? { understood } : {}) };
}

function named({ name }: RawTable): { name?: string } {
  return name ? { name } : {};
}

/** Whose table it is, as far as people have said so. */
function sourceSaid({ source, id, workspace }: ImportChoices): string {
  const known = id === undefined ? undefined : workspace.register.datasets.find((one) => one.id === id);
  return [source, known?.source as Source | undefined]
    .flatMap((one) => (one && 'title' in one ? [one.title, one.publisher ?? ''] : []))
    .join(' ');
}

function planPeople(file: ReadFile, choices: ImportChoices): ImportPlan | NoPlan {
  const { content } = file;
  const options = pasteOptions(file, choices);
  if (content.is === 'text') return filled('people', readMembers(content.text, options), 'not-people');
  if (content.is === 'cards') return planRead('people', readCards(content.cards, content.left, options));
  if (content.is !== 'tables') return { not: 'not-people' };
  const { table, sheet } = listSheetOf('people', content.tables, choices.sheet);
  if (!table) return { not: 'empty' };
  const columns = choices.columns ?? guessColumns('people', table);
  const understood = { sheet, ...named(table), headings: headingsIn(table, columns.header), columns };
  const read = readMemberTable(table, options, columns);
  // Nobody has said which column is the name: a party in every row would be a member 235 times.
  const header = choices.columns || columns.header !== undefined ? undefined : unknownHeadings(table);
  if (header !== undefined || isRepeated(read.entries, columns))
    return {
      not: 'not-people',
      understood: { sheet, headings: headingsIn(table, header), columns: { header, columns: [] } },
    };
  return filled('people', read, 'not-people', understood, leftOut(content.tables, sheet, choices.sheet));
}

function planMeetings(file: ReadFile, choices: ImportChoices): ImportPlan | NoPlan {
  const { content } = file;
  const options = pasteOptions(file, choices);
  if (content.is === 'text') return filled('meetings', readMeetings(content.text, options), 'not-meetings');
  if (content.is === 'calendar')
    return planRead('meetings', readAppointments(content.appointments, options, content.odd));
  if (content.is !== 'tables') return { not: 'not-meetings' };
  const { table, sheet } = listSheetOf('meetings', content.tables, choices.sheet);
  if (!table) return { not: 'empty' };
  const columns = choices.columns ?? guessColumns('meetings', table);
  const understood = { sheet, ...named(table), headings: headingsIn(table, columns.header), columns };
  return filled(
    'meetings',
    readMeetingSheet(table, options, columns),
    'not-meetings',
    understood,
    leftOut(content.tables, sheet, choices.sheet),
  );
}

/** Read without columns, and most of them are one and the same. */
function isRepeated(entries: readonly Pasted[], { columns }: GuessedColumns): boolean {
  if (entries.length < 4 || columns.some((column) => column !== undefined)) return false;
  return new Set(entries.map(({ entry }) => entry.name)).size < entries.length * 0.7;
}

/** What is called off or could not be read is told of, also where nothing else is in it. */
function planRead(kind: SheetKind, result: PasteResult): ImportPlan | NoPlan {
  const { entries, rest, left = [] } = fitting(kind, result);
  if (entries.length + rest.length + left.length === 0) return { not: 'empty' };
  return { kind, entries, rest, left };
}

function filled(
  kind: SheetKind,
  result: PasteResult,
  otherwise: NotThis,
  understood?: Understood,
  sheets: readonly LeftOut[] = [],
): ImportPlan | NoPlan {
  const { entries, rest, left = [] } = fitting(kind, result);
  if (entries.length === 0 && rest.length === 0) return { not: 'empty' };
  // Columns that can be pointed out keep the plan open: people may say what they are.
  if (entries.length === 0 && !understood) return { not: otherwise };
  return { kind, entries, rest, left: [...sheets, ...left], ...(understood ? { understood } : {}) };
}

function pasteOptions({ name }: ReadFile, { workspace, today, source }: ImportChoices) {
  const { language } = workspace.commission;
  const unknown =
    name === ''
      ? label(language, 'pastedSource')
      : label(language, 'importedSource', { file: name.slice(0, 200) });
  return { workspace, today, source: source ?? { unknown } };
}
