/** Values in a few words, for lists, and cells of a dataset as people type and read them. */
import { wordsIn } from '../facts/plain-text';
import { formatDate, formatDateRange } from '../formats/dates';
import type { Language } from '../formats/language';
import { formatNumber } from '../formats/numbers';
import { plainSpaces } from '../formats/typography';
import { type DecimalMark, type ReadCell, readCell as readNumberCell } from '../import/numbers';
import { type AuthoredCell, type Cell, readCell } from '../model/cells';
import type { AuthoredText, FieldForm } from '../model/field';
import type { UiLanguage } from '../texts';

interface Saying {
  lang: UiLanguage;
  home: Language;
  option(option: string): string;
  named(kind: string, id: string): string;
  yes: string;
  no: string;
}

const mostRows = 12;

/** Never throws: a value that cannot be said is said as it is written. */
export function sayValue(form: FieldForm, value: unknown, how: Saying): string {
  if (value === undefined || value === null) return '';
  try {
    return said(form, value, how);
  } catch {
    return JSON.stringify(value) ?? '';
  }
}

function said(form: FieldForm, value: unknown, how: Saying): string {
  switch (form.type) {
    case 'string':
    case 'url':
      return String(value);
    case 'text':
      return wordsIn(value as AuthoredText, how.lang, how.home);
    case 'date':
      return formatDate(String(value), how.lang);
    case 'cell':
      return writeCell(value as AuthoredCell, form.holds, how.lang);
    case 'number':
      return formatNumber(value as number, how.lang);
    case 'boolean':
      return value ? how.yes : how.no;
    case 'choice':
      return how.option(String(value));
    case 'ref':
      return how.named(form.kind, String(value));
    case 'list': {
      const all = value as unknown[];
      // Of rows of numbers the first say which they are; all of them are a text that no page can lay out.
      const most = form.of.type === 'list' && form.of.of.type === 'cell' ? mostRows : all.length;
      const words = all.slice(0, most).map((one) => said(form.of, one, how));
      return words.join(', ') + (all.length > most ? ' …' : '');
    }
    case 'timed':
      return said(form.of, value, how);
    case 'object':
      return objectSaid(form.fields, value as Record<string, unknown>, how);
    case 'source': {
      const { title, unknown } = value as { title?: string; unknown?: string };
      return title ?? unknown ?? '';
    }
    default:
      return String(form satisfies never);
  }
}

/** Two dates are from and to. */
function objectSaid(fields: Record<string, FieldForm>, value: Record<string, unknown>, how: Saying): string {
  const keys = Object.keys(fields).filter((key) => value[key] !== undefined);
  const [a, b] = keys;
  if (keys.length === 2 && fields[a!]!.type === 'date' && fields[b!]!.type === 'date') {
    return formatDateRange(String(value[a!]), String(value[b!]), how.lang);
  }
  return keys.map((key) => said(fields[key]!, value[key], how)).join(', ');
}

/**
 * What was typed into a cell: in a column of numbers a number, read as in files, or as it was typed, which is the sign of
 * one that is missing.
 */
export function cellOf(typed: string, holds: 'names' | 'numbers' | undefined, lang: Language): Cell {
  if (holds !== 'numbers') return typed;
  const read = readTyped(typed, lang);
  return read.is === 'number' ? read.value : plainSpaces(typed).trim();
}

/** What a cell of numbers is read as. @param mark between whole and decimals, where a whole table says which */
export function readTyped(
  typed: string,
  lang: Language,
  mark: DecimalMark = lang === 'en' ? '.' : ',',
): ReadCell {
  return readNumberCell({ text: typed }, mark);
}

/** A cell as it can be typed again. @param decimals a fixed number of them, where it is only read */
export function writeCell(
  cell: AuthoredCell | undefined,
  holds: 'names' | 'numbers' | undefined,
  lang: Language,
  decimals?: number,
): string {
  if (cell === undefined) return '';
  const read = readCell(cell, lang);
  if (typeof read === 'string') return read;
  // «2025» among names is a year.
  return holds === 'numbers' && Number.isFinite(read)
    ? plainSpaces(formatNumber(read, lang, decimals === undefined ? {} : { decimals }))
    : String(read);
}
