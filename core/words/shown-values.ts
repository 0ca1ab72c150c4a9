/** A value beside another one: as words, a list or fields, with what differs marked. */
import { same } from '../base/json';
import { writtenIn } from '../editing/values';
import { plainText } from '../facts/plain-text';
import { formatDate } from '../formats/dates';
import type { AuthoredText, FieldForm } from '../model/field';
import { isKindId } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Period } from '../model/time';
import { say } from '../texts';
import type { AboutConflict } from './conflicts';
import { entryTitle } from './entries';
import { inLine, kindForm, ownForm, templateForm } from './forms';
import { sayValue } from './say';
import { type Piece, textDifference } from './text-difference';
import { type Calling, fieldOf } from './things';

export type Shown =
  /** There is nothing: it is empty or removed. */
  | { as: 'nothing' }
  | { as: 'words'; pieces: readonly Piece[] }
  | { as: 'list'; items: readonly ShownItem[]; more: number }
  /** Fields of an object or of a whole entry: those that differ, and how many say the same. */
  | { as: 'fields'; rows: readonly { label: string; pieces: readonly Piece[] }[]; alike: number };

export interface ShownItem {
  pieces: readonly Piece[];
  is: Piece['is'];
}

/** Items and fields that are shown of a value. */
const most = 60;
/** Letters that are shown of one stretch. */
const longest = 3000;
/** Letters that stand on each side of a change in a long text. */
const around = 140;

/**
 * @param value undefined for what is removed or empty
 * @param other what it is compared with; left out, nothing is marked
 */
export function shownBeside(
  value: unknown,
  other: { value: unknown } | undefined,
  about: AboutConflict,
  calls: Calling,
): Shown {
  if (value === undefined || value === null || value === '') return { as: 'nothing' };
  if (about.path === undefined) return fieldsOf(about.forms, value, other, '', about, calls);
  return shown(about.form, value, other, about.path, about, calls);
}

type Beside = { value: unknown } | undefined;

function shown(
  form: FieldForm | undefined,
  value: unknown,
  other: Beside,
  path: string,
  about: AboutConflict,
  calls: Calling,
): Shown {
  const words = (one: unknown): string => wordsOf(form, one, path, about, calls);
  if (form?.type === 'timed') {
    if (!periodsOf(value) && !periodsOf(other?.value))
      return shown(form.of, value, other, path, about, calls);
    return listOf(periodLines(form.of, value), other && periodLines(form.of, other.value));
  }
  if (form?.type === 'object') return fieldsOf(form.fields, value, other, path, about, calls);
  if (form?.type === 'list' && Array.isArray(value)) {
    const lines = (list: unknown): string[] =>
      (Array.isArray(list) ? list : []).map((one) => wordsOf(form.of, one, path, about, calls));
    return listOf(lines(value), other && lines(other.value));
  }
  return { as: 'words', pieces: shortened(beside(words(value), other && words(other.value))) };

  function periodLines(of: FieldForm, whole: unknown): string[] {
    return periodsIn(whole).map(({ value: one, from, to }) => {
      const said = wordsOf(of, one, path, about, calls);
      const when = periodWords(from, to, calls);
      return when === '' ? said : `${when}: ${said}`;
    });
  }
}

function periodsIn(value: unknown): readonly Period<unknown>[] {
  const periods = periodsOf(value) as readonly unknown[] | undefined;
  return (periods ?? (value === undefined ? [] : [{ value }])) as readonly Period<unknown>[];
}

function periodWords(from: string | undefined, to: string | undefined, { lang }: Calling): string {
  const start = from && day(from, lang);
  const end = to && day(to, lang);
  if (start && end) return say(lang, 'forms', 'fromTo', { start, end });
  if (start) return say(lang, 'forms', 'since', { date: start });
  return end ? say(lang, 'forms', 'until', { date: end }) : '';
}

function day(date: string, lang: Calling['lang']): string {
  try {
    return formatDate(date, lang);
  } catch {
    return date;
  }
}

function beside(text: string, other: string | undefined): Piece[] {
  return other === undefined ? [{ text, is: 'same' }] : textDifference(text, other);
}

/** Long stretches that say the same are left out, so that what differs is seen. */
function shortened(pieces: readonly Piece[]): Piece[] {
  if (pieces.every(({ is }) => is === 'same')) return pieces.map(clipped);
  return pieces.map(clipped).map((piece, i) => {
    if (piece.is !== 'same' || piece.text.length <= 3 * around) return piece;
    const begin = i === 0 ? '' : piece.text.slice(0, around);
    const end = i === pieces.length - 1 ? '' : piece.text.slice(-around);
    return { ...piece, text: `${begin} … ${end}` };
  });
}

function clipped(piece: Piece): Piece {
  return piece.text.length <= longest ? piece : { ...piece, text: `${piece.text.slice(0, longest)} …` };
}

function listOf(items: readonly string[], other: readonly string[] | undefined): Shown {
  const all = other === undefined ? items.map((text) => line(text, 'same')) : listDifference(items, other);
  return { as: 'list', items: all.slice(0, most), more: Math.max(0, all.length - most) };
}

const line = (text: string, is: Piece['is']): ShownItem => ({ pieces: [clipped({ text, is })], is });

/** Items that are in one list only; one that was changed stands where it stood, with the change in it. */
function listDifference(items: readonly string[], other: readonly string[]): ShownItem[] {
  const out: ShownItem[] = [];
  const here = new Set(items);
  const there = new Set(other);
  let j = 0;
  const gone = (): string[] => {
    const lines: string[] = [];
    while (j < other.length && !here.has(other[j]!)) lines.push(other[j++]!);
    return lines;
  };
  for (const item of items) {
    if (there.has(item)) {
      out.push(...gone().map((text) => line(text, 'removed')), line(item, 'same'));
      if (other[j] === item) j++;
      continue;
    }
    const was = j < other.length && !here.has(other[j]!) ? other[j++]! : undefined;
    const pieces = was === undefined ? undefined : textDifference(item, was);
    const alike = pieces
      ?.filter(({ is }) => is === 'same')
      .reduce((sum, { text }) => sum + text.trim().length, 0);
    if (pieces && alike! * 3 >= item.length) out.push({ pieces: shortened(pieces), is: 'same' });
    else out.push(...(was === undefined ? [] : [line(was, 'removed')]), line(item, 'added'));
  }
  out.push(...gone().map((text) => line(text, 'removed')));
  for (; j < other.length; j++) if (!here.has(other[j]!)) out.push(line(other[j]!, 'removed'));
  return out;
}

function fieldsOf(
  forms: Readonly<Record<string, FieldForm>>,
  value: unknown,
  other: Beside,
  above: string,
  about: AboutConflict,
  calls: Calling,
): Shown {
  const now = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const was = other && ((other.value ?? {}) as Readonly<Record<string, unknown>>);
  const rows: { label: string; pieces: readonly Piece[] }[] = [];
  let alike = 0;
  for (const [key, form] of Object.entries(forms)) {
    const path = above === '' ? key : `${above}.${key}`;
    if (now[key] === undefined && was?.[key] === undefined) continue;
    if (was && same(now[key], was[key])) {
      alike++;
      continue;
    }
    const words = (one: unknown): string => (one === undefined ? '' : wordsOf(form, one, path, about, calls));
    const pieces = shortened(beside(words(now[key]), was && words(was[key])));
    rows.push({ label: fieldOf(about.thing, path, calls), pieces });
  }
  return { as: 'fields', rows: rows.slice(0, most), alike };
}

/** A value in few words; one of a form that is not known is said by the words in it. */
function wordsOf(
  form: FieldForm | undefined,
  value: unknown,
  path: string,
  about: AboutConflict,
  calls: Calling,
): string {
  if (value === undefined || value === null) return '';
  if (form === undefined) return wordsWithin(value);
  const { lang, context } = calls;
  if (form.type === 'text') return textWords(value, calls);
  if (form.type === 'timed' && periodsOf(value)) {
    return periodsIn(value)
      .map((one) => wordsOf(form.of, one.value, path, about, calls))
      .join(', ');
  }
  return sayValue(form, value, {
    lang,
    home: context.home,
    option: (option) => optionOf(path, option, about, calls),
    named: (kind, id) => {
      const entry = isKindId(kind) ? context.entry(kind, id) : undefined;
      return entry && isKindId(kind) ? entryTitle(kind, entry, lang, context) : id;
    },
    yes: say(lang, 'common', 'yes'),
    no: say(lang, 'common', 'no'),
  });
}

/** In the interface's language first; those of other languages are told too, since it may be they that differ. */
function textWords(value: unknown, { lang, context }: Calling): string {
  try {
    const text = value as AuthoredText;
    const written = writtenIn(text, context.home);
    const first = plainText(text, context.home, lang);
    if (written.size < 2) return first;
    const others = [...written].filter((language) => plainText(text, context.home, language) !== first);
    const said = others.map((language) => {
      const name = inLine(say(lang, 'common', `language_${language}`));
      return `${name}: ${plainText(text, context.home, language)}`;
    });
    return said.length > 0 ? `${first} (${said.join('; ')})` : first;
  } catch {
    return wordsWithin(value);
  }
}

function optionOf(
  path: string,
  option: string,
  { thing }: AboutConflict,
  { lang, workspace }: Calling,
): string {
  switch (thing.type) {
    case 'fact':
      return kindForm(thing.kind, lang).option(path, option);
    case 'commission':
      return ownForm('commission', lang).option(path, option);
    case 'slide': {
      const deck = workspace[thing.in].find(({ id }) => id === thing.deck);
      const slide = deck?.slides.find(({ id }) => id === thing.slide);
      return templateForm(slide?.template ?? '', lang).option(path, option);
    }
    default:
      return ownForm('deck', lang).option(path, option);
  }
}

/** Every word in a value, in order. */
function wordsWithin(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .map(wordsWithin)
      .filter((words) => words !== '')
      .join(', ');
  }
  return value === undefined || value === null ? '' : String(value);
}
