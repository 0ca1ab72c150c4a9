/** What a file holds once it is read and before anybody knows what it is about: cells, statistics, or appointments. */
import type { Source } from '../model/kind';
import type { UnsureWhy } from '../paste';

/** A cell as it stood in its file. */
export interface RawCell {
  /** As people see it. A date is written YYYY-MM-DD. */
  text: string;
  /** The number that a spreadsheet shows, in the unit in which it shows it: 12.5 for «12,5 %». */
  number?: number;
  /** Decimals that are shown of it. */
  decimals?: number;
  /** What the cell shows with its number: «prosent», «mill.», «kr». */
  unit?: string;
  /** What the shown number is to be multiplied with: 1 000 000 for «mill.». */
  factor?: number;
  /** Filled from the first of the cells that are merged with it; empty where that stands to its left. */
  merged?: true;
  /** The result that a formula had when the file was saved; nobody has worked it out again. */
  formula?: true;
}

export interface RawTable {
  /** The sheet's name. */
  name?: string;
  rows: RawCell[][];
  /** How the file was understood, where that was a choice. */
  read: { encoding?: 'utf-8' | 'utf-16' | 'windows-1252'; delimiter?: string };
  /** What the reader already knows to be unsure: hidden rows, columns, and sheets. */
  doubts?: ImportDoubt[];
  /** How many of the first and last rows are lines that stood around the table, where that is known. */
  around?: { above: number; below: number };
  /** One of several tables on a sheet, which stands behind them as a whole. */
  part?: true;
}

/** Statistics that say themselves what they are: every column has its meaning. */
export interface Statistics {
  title: string;
  source?: Source;
  /** Number of the table at the agency. */
  table?: string;
  unit?: string;
  columns: { label: string; holds: 'names' | 'numbers'; unit?: string; decimals?: number }[];
  rows: (number | string)[][];
  notes: string[];
  doubts: ImportDoubt[];
  /** What «-» was read as, in a table that has any. */
  dash?: DashMeans;
}

/** Zero is a number; a number that is missing may be kept back. */
export type DashMeans = 'zero' | 'missing';

/** An appointment from a calendar, one for each time it takes place. */
export interface Appointment {
  uid: string;
  /** First and last day, YYYY-MM-DD; the last one is part of it. */
  start: string;
  end?: string;
  /** HH:MM where the meeting takes place; none for whole days. */
  from?: string;
  to?: string;
  summary: string;
  location: string;
  cancelled: boolean;
  doubts: ImportDoubt[];
}

/** An event of a calendar that could not be read, while the others could. */
export interface OddAppointment {
  name: string;
  why: Extract<UnsureWhy, `event-${string}`>;
  params: Readonly<Record<string, string>>;
}

/** A person on a card of an address book; empty where the card does not say it. */
export interface Card {
  uid: string;
  name: string;
  title: string;
  organisation: string;
  /** Town of the only address. */
  place: string;
  /** As it is typed: «Leder», or what somebody works as. */
  role: string;
  email: string;
  phone: string;
  /** Further addresses, numbers and units of the employer. */
  others: string[];
  hasPicture: boolean;
  /** Postal addresses, birthdays, notes and the like. */
  hasMore: boolean;
  /** A letter has more marks than are read. */
  losesMarks: boolean;
}

/** A card that became nobody. */
export interface LeftCard {
  name: string;
  why: Extract<UnsureWhy, 'card-cut' | 'card-no-name' | 'card-not-person'>;
}

export type FileContent =
  | { is: 'tables'; tables: RawTable[] }
  | { is: 'cards'; cards: Card[]; left: LeftCard[] }
  | { is: 'statistics'; data: Statistics }
  | { is: 'calendar'; appointments: Appointment[]; odd?: OddAppointment[] }
  | { is: 'text'; text: string };

/** A file that was read. */
export interface ReadFile {
  /** Its name without folders. */
  name: string;
  /** The day it was last changed, YYYY-MM-DD, which for statistics is the day they were fetched. */
  changed?: string;
  content: FileContent;
}

/** Something that was guessed, with how often. */
export interface ImportDoubt {
  /** The field it is about: «rows», «when». */
  field: string;
  why: UnsureWhy;
  params: Readonly<Record<string, string>>;
}

/** Bounds for what is read, whatever the kind of file. */
export const importLimits = {
  /** Bytes of a file. */
  bytes: 32 * 1024 ** 2,
  rows: 30_000,
  columns: 300,
  /** UTF-16 units of a cell. */
  cell: 4000,
  cells: 400_000,
  sheets: 30,
  appointments: 2000,
  cards: 2000,
};
