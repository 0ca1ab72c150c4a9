/** Whether words that people typed on a slide say what a value says: in the slide's language, however it is written. */
import { holdsWords } from '../../core/base/whole-words';
import { plain } from '../../core/facts/digest';
import type { FactView } from '../../core/facts/view';
import { findDatesInLine } from '../../core/formats/date-scan';
import { formatDate, formatDateRange } from '../../core/formats/dates';
import type { Language } from '../../core/formats/language';
import { parseNumber } from '../../core/formats/number-input';
import { formatNumber } from '../../core/formats/numbers';
import { joinAnd, joinOr } from '../../core/formats/typography';
import type { FieldForm, Rich } from '../../core/model/field';
import type { KindId } from '../../core/model/kinds';
import type { FieldParts } from '../../core/model/ref';
import { initials } from '../../templates/kit/text';
import type { Standing } from './standing';
import { choiceWord, comparable, formOf, nameOf, span } from './words';

/** The ways in which a value may stand on a slide, comparable; none for one that is not there. */
export type Ways = readonly string[];

const dateStyles = [
  'long',
  'short',
  'dayMonth',
  'dayMonthShort',
  'weekday',
  'weekdayDayMonth',
  'numeric',
] as const;

/** @param value as templates meet it */
export function waysOf(parts: FieldParts, value: unknown, path: Standing['path'], language: Language): Ways {
  let form = formOf(parts.kind, parts.field);
  let at = value;
  for (const step of path) {
    if (form.type === 'list') form = form.of;
    else if (form.type === 'object') form = form.fields[String(step)] ?? form;
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  const ways = written(form, parts.field, at, language);
  const short = parts.kind === 'people' && parts.field === 'name' ? ways.map(initials) : [];
  return [...new Set([...ways, ...short].map(comparable))].filter((way) => way !== '');
}

/** As `waysOf`, from the short value of a stamp. */
export function waysOfShort(parts: FieldParts, short: string, language: Language, view?: FactView): Ways {
  const form = formOf(parts.kind, parts.field);
  const said = (): string[] => {
    switch (form.type) {
      case 'number':
        return short !== '' && Number.isFinite(Number(short))
          ? written(form, '', Number(short), language)
          : [];
      case 'date':
        return written(form, '', short, language);
      case 'object': {
        const [start = '', end] = short.split(', ');
        return span(short, language) ? written(form, 'when', { start, end }, language) : [short];
      }
      case 'ref':
        return [(view && nameOf(form.kind as KindId, short, view)) ?? short];
      case 'list':
        return [short, joinAnd(short.split(', '), language), joinOr(short.split(', '), language)];
      case 'choice':
        return [choiceWord(parts.field, short, language)];
      default:
        return [short];
    }
  };
  const ways = said();
  const monogram = parts.kind === 'people' && parts.field === 'name' ? ways.map(initials) : [];
  return [...new Set([...ways, ...monogram].map(comparable))].filter((way) => way !== '');
}

function written(form: FieldForm, field: string, value: unknown, language: Language): string[] {
  if (value === undefined || value === null) return [];
  try {
    switch (form.type) {
      case 'number':
        return [formatNumber(value as number, language), String(value)];
      case 'date':
        return dateStyles.flatMap((style) => {
          const whole = (value as string).length === 10;
          return !whole && style.startsWith('weekday') ? [] : [formatDate(value as string, language, style)];
        });
      case 'object': {
        const { start, end } = value as { start?: string; end?: string };
        return typeof start === 'string' ? spans(start, end ?? start, language) : [];
      }
      case 'choice':
        return [choiceWord(field, String(value), language)];
      case 'list': {
        const items = (value as unknown[]).map((item) => written(form.of, field, item, language)[0] ?? '');
        return [items.join(', '), joinAnd(items, language), joinOr(items, language)];
      }
      case 'ref': {
        const { name } = value as { name?: unknown };
        return typeof name === 'string' ? [name] : [];
      }
      default:
        return [Array.isArray(value) ? plain(value as Rich) : String(value)];
    }
  } catch {
    // What no slide can show: a date that is none, from a stamp.
    return [];
  }
}

function spans(start: string, end: string, language: Language): string[] {
  const ranges = [true, false].flatMap((year) =>
    (['long', 'short'] as const).map((style) => formatDateRange(start, end, language, { year, style })),
  );
  return start === end
    ? [...ranges, ...dateStyles.map((style) => formatDate(start, language, style))]
    : ranges;
}

/**
 * Whether a stretch of words shows the value by itself, or as a part of what it says. A title that is made of the dates
 * of all meetings, or a number's decimals, do not: an edit of them is no edit of the value.
 */
export function isShownIn({ was, path }: Standing, parts: FieldParts, stamped: Ways): boolean {
  if (path.length > 0) return true;
  const words = comparable(was);
  const { type } = formOf(parts.kind, parts.field);
  // A text stands on a slide in several paragraphs, and a long one is stamped cut off.
  const isPart = (way: string): boolean =>
    (type === 'text' || type === 'string') && (way.includes(words) || way.endsWith('…'));
  return stamped.some((way) => holdsWords(words, way) || isPart(way));
}

/**
 * Whether what stands there now says what the value says now.
 *
 * @param stamped ways of the value as it was exported
 * @param now ways of the value as it is
 */
export function saysNow(standing: Standing, stamped: Ways, now: Ways, language: Language): boolean {
  const found = comparable(standing.found);
  const was = comparable(standing.was);
  if (now.some((way) => way === found)) return true;
  if (standing.path.length > 0) return false;
  // «levert 3. mars» is a date with a word before it: the word stays, and the date is compared.
  const own = [...stamped].sort((a, b) => b.length - a.length).find((way) => holdsWords(was, way));
  if (own === undefined) return now.some((way) => found.length >= 3 && way.includes(found));
  const at = was.indexOf(own);
  const [lead, tail] = [was.slice(0, at), was.slice(at + own.length)];
  const bare =
    found.startsWith(lead) && found.endsWith(tail) && found.length >= lead.length + tail.length
      ? found.slice(lead.length, found.length - tail.length).trim()
      : found;
  return now.some((way) => way === bare || sameNumber(bare, way, own, language) || sameDays(bare, way));
}

/** «1234,0» says 1 234. What is rounded more than it was exported says less. */
function sameNumber(typed: string, way: string, exported: string, language: Language): boolean {
  const [a, b, c] = [typed, way, exported].map((text) => parseNumber(text, language));
  if (!a || !b || !c) return false;
  const decimals = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;
  const kept = Math.max(decimals(a.value), decimals(c.value));
  return Math.abs(a.value - Number(b.value.toFixed(kept))) < 1e-9;
}

function sameDays(typed: string, way: string): boolean {
  const [a, b] = [typed, way].map((text) => findDatesInLine(text));
  if (a?.length !== 1 || b?.length !== 1) return false;
  const key = (days: (typeof a)[number]['days'], year: boolean): string =>
    days.map((day) => `${year ? (day.year ?? '') : ''}-${day.month}-${day.day}`).join(' ');
  const whole = (days: (typeof a)[number]['days']): boolean => days.every(({ year }) => year !== undefined);
  const years = whole(a[0]!.days) && whole(b[0]!.days);
  // Only the date: «16. april, kanskje» says more.
  const only = typed.length - (a[0]!.until - a[0]!.index) <= 1;
  return only && key(a[0]!.days, years) === key(b[0]!.days, years);
}
