/** Columns in people's words: their headings, and cells as they are written and read again. */
import { plain } from '../facts/digest';
import type { Language } from '../formats/language';
import { parseMeetingLine } from '../formats/meeting-line';
import { parseNumber } from '../formats/number-input';
import { formatNumber } from '../formats/numbers';
import { fold, joinOr, plainSpaces } from '../formats/typography';
import type { Column } from '../model/column';
import type { Rich } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { textsIn, type UiLanguage, uiLanguageFor, uiLanguages } from '../texts';
import { fieldLabel, optionLabel } from './forms';

/** What stands above it in a sheet that goes out. */
export function columnHeading(kind: KindId, column: Column, lang: UiLanguage): string {
  const headings: Partial<Readonly<Record<KindId, Readonly<Record<string, string>>>>> =
    textsIn(lang).columnHeadings;
  const own = headings[kind] ?? {};
  return Object.hasOwn(own, column.id) ? own[column.id]! : fieldLabel(kind, column.path, lang);
}

/** What people choose it by. */
export function columnLabel(kind: KindId, column: Column, lang: UiLanguage): string {
  if (column.onlyRead) return columnHeading(kind, column, lang);
  return fieldLabel(kind, column.whole ? column.field : column.path, lang);
}

interface Headings {
  known: ReadonlyMap<string, Column>;
  otherwise: ReadonlyMap<string, Column>;
}

const headingsByColumns = new WeakMap<readonly Column[], Headings>();

function headingsOf(kind: KindId): Headings {
  const { columns } = kindOf(kind);
  const made = headingsByColumns.get(columns);
  if (made) return made;
  const known = new Map<string, Column>();
  const otherwise = new Map<string, Column>();
  const add = (to: Map<string, Column>, column: Column, words: readonly string[]): void => {
    for (const word of words) if (!to.has(headingKey(word))) to.set(headingKey(word), column);
  };
  for (const column of columns) {
    add(known, column, column.headings?.split('|') ?? []);
    add(otherwise, column, column.otherwise?.split('|') ?? []);
  }
  // Labels come last: a word that some column is known by may be the label of another.
  for (const column of columns) {
    for (const lang of uiLanguages)
      add(known, column, [columnHeading(kind, column, lang), columnLabel(kind, column, lang)]);
  }
  const headings = { known, otherwise };
  headingsByColumns.set(columns, headings);
  return headings;
}

/** One heading however it is spelled: «Frå  dato:» and «fra dato», «Kl.» and «kl». */
function headingKey(heading: string): string {
  return fold(plainSpaces(heading)).replace(/[:*]/g, '').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** Which column each heading of a row means; undefined for a cell that is no heading. */
export function columnsIn(kind: KindId, cells: readonly string[]): (Column | undefined)[] {
  const { known, otherwise } = headingsOf(kind);
  const keys = cells.map(headingKey);
  const found = keys.map((key) => known.get(key));
  return keys.map((key, i) => {
    const other = otherwise.get(key);
    return other && !found.includes(other) ? other : found[i];
  });
}

/** The cell of a fact, as templates meet it, in a sheet. */
export function cellOfFact(kind: KindId, column: Column, fact: object, language: Language): string {
  const { path, field, instead, form, either } = column;
  const values = fact as Readonly<Record<string, unknown>>;
  const inner = path === field ? undefined : path.slice(field.length + 1);
  const whole = values[field] as Readonly<Record<string, unknown>> | undefined;
  const value = (inner ? whole?.[inner] : whole) ?? (instead ? values[instead] : undefined);
  if (value === undefined) return '';
  switch (form.type) {
    case 'text':
      return plain(value as Rich);
    case 'choice':
      return optionLabel(kind, path, String(value), uiLanguageFor(language));
    case 'number':
      return plainSpaces(formatNumber(value as number, language));
    case 'list':
      return either ? joinOr(value as string[], language) : (value as string[]).join(', ');
    default:
      return String(value);
  }
}

/** What stands in a cell as a value of its field; undefined for nothing, and for what the field cannot hold. */
export function valueOfCell(kind: KindId, column: Column, cell: string, language: Language): unknown {
  const typed = plainSpaces(cell).replace(/\s+/g, ' ').trim();
  if (typed === '' || column.fits?.test(typed) === false) return undefined;
  const value = valueIn(kind, column, typed, language);
  const fits = value !== undefined && kindOf(kind).fields[column.field]!.schema.safeParse(value).success;
  return fits ? value : undefined;
}

function valueIn(kind: KindId, { path, form, either }: Column, typed: string, language: Language): unknown {
  switch (form.type) {
    case 'choice': {
      const means = (option: string): boolean =>
        [option, ...uiLanguages.map((lang) => optionLabel(kind, path, option, lang))].some(
          (word) => fold(word) === fold(typed),
        );
      return form.options.find(means);
    }
    case 'number': {
      const read = parseNumber(typed, language);
      return read && !read.approx && !read.unit ? read.value : undefined;
    }
    case 'date':
      return parseMeetingLine(typed).start ?? typed;
    case 'list':
      return severalIn(typed, either);
    default:
      return typed;
  }
}

/** «Kristiansand eller Innlandet», «a, b». */
export function severalIn(typed: string, either = true): string[] {
  return typed
    .split(either ? /(?:(?<!\s)\s+)?[,/]\s*|(?<!\s)\s+(?:eller|or|dahje|vuoi)\s+/iu : /(?:(?<!\s)\s+)?,\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
