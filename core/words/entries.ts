/** What an entry is called in lists and search: one line, and a smaller one under it. */
import { plain } from '../facts/digest';
import { textReader } from '../facts/plain-text';
import { formatDate, formatDateRange } from '../formats/dates';
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import { approxPrefix, formatNumber } from '../formats/numbers';
import { joinOr, quoteMarks } from '../formats/typography';
import type { AnyField, Reader, Rich } from '../model/field';
import { isKindId, type KindId, kindOf } from '../model/kinds';
import type { Entry, Workspace } from '../model/register';
import { say, type UiLanguage } from '../texts';

/** What reading an entry needs besides the entry, which need not stand in the register yet. */
export interface EntryContext {
  /** The day on which values hold, YYYY-MM-DD. */
  asOf: string;
  /** The language of bare strings. */
  home: Language;
  entry(kind: KindId, id: string): Entry | undefined;
}

/** Entries as a workspace has them. Made once for a list, because it indexes what it is asked about. */
export function entryContext({ register, commission }: Workspace, asOf: string): EntryContext {
  const byKind = new Map<KindId, ReadonlyMap<string, Entry>>();
  return {
    asOf,
    home: commission.language,
    entry(kind, id) {
      let known = byKind.get(kind);
      if (!known) {
        known = new Map(register[kind].map((one) => [one.id, one]));
        byKind.set(kind, known);
      }
      return known.get(id);
    },
  };
}

/** The line that names an entry; never empty. Values are those that hold on the context's day. */
export function entryTitle(kind: KindId, entry: Entry, lang: UiLanguage, context: EntryContext): string {
  const read = reading(kind, entry, lang, context);
  const named = titles[kind]?.(read) || clip(read.text(kindOf(kind).name));
  return named || read.text('note').slice(0, 60) || entry.id;
}

/** What is said under the title; may be empty. */
export function entrySubtitle(kind: KindId, entry: Entry, lang: UiLanguage, context: EntryContext): string {
  return subtitles[kind](reading(kind, entry, lang, context));
}

interface Reading {
  lang: UiLanguage;
  value<T>(field: string): T | undefined;
  /** A text or a string, as words. */
  text(field: string): string;
  list(field: string): readonly unknown[];
  /** The title of the entry that a field refers to. */
  named(field: string): string;
}

type Referred = { kind: KindId; entry: Entry };

function reading(kind: KindId, entry: Entry, lang: UiLanguage, context: EntryContext): Reading {
  const reader: Reader = {
    ...textReader(lang, context.home),
    asOf: context.asOf,
    fact: (other, id): Referred | undefined => {
      const found = isKindId(other) ? context.entry(other, id) : undefined;
      return found && { kind: other as KindId, entry: found };
    },
  };
  const fields = kindOf(kind).fields as Record<string, AnyField>;
  const value = <T>(field: string): T | undefined => {
    const given = entry[field];
    if (given === undefined || !Object.hasOwn(fields, field)) return undefined;
    return fields[field]!.read(given, reader, [field]) as T | undefined;
  };
  return {
    lang,
    value,
    text: (field) => asText(value(field)),
    list: (field) => value<unknown[]>(field) ?? [],
    named: (field) => {
      const found = value<Referred>(field);
      return found ? entryTitle(found.kind, found.entry, lang, context) : '';
    },
  };
}

function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value : Array.isArray(value) ? plain(value as Rich) : '';
  return words.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

const longest = 90;

function clip(text: string, most = longest): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s,;:–-])[\s,;:–-]+$/u, '')} …`;
}

/** Parts with a middle dot between; empty ones leave no gap. */
function dotted(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** «9.–10. februar 2026»; partial dates too. A date that is none stays as it is written. */
function days(start: string, end: string | undefined, lang: UiLanguage): string {
  try {
    return end === undefined ? formatDate(start, lang) : formatDateRange(start, end, lang);
  } catch {
    return start;
  }
}

function quoted(text: string, lang: UiLanguage): string {
  const { open, close } = quoteMarks[lang];
  return text === '' ? '' : open + clip(text, 80) + close;
}

const titles: Partial<Record<KindId, (read: Reading) => string>> = {
  quotes: ({ text, lang }) => quoted(text('text'), lang),
  clippings: ({ text }) => clip(text('headline') || text('topic') || text('summary')) || text('paper'),
  meetings: ({ value, text, list, lang }) => {
    const when = value<{ start: string; end?: string }>('when');
    const date = when ? days(when.start, when.end, lang) : text('year');
    return dotted(date || label(lang, 'dateNotSet'), joinOr(list('places').map(String), lang));
  },
  topics: ({ text }) => clip([text('text'), text('against')].filter(Boolean).join(' – ')),
};

const subtitles: Record<KindId, (read: Reading) => string> = {
  images: ({ text, value }) =>
    dotted(clip(text('alt'), 60), value<{ creator?: string; agency?: string }>('credit')?.creator),
  people: ({ text, value, lang }) => {
    const role = value<'chair' | 'deputy' | 'member' | 'secretariat'>('membership');
    return dotted(text('title'), text('organisation'), role && label(lang, role));
  },
  quotes: ({ named, text, value, lang }) => {
    const after = text('after');
    const who = [named('speaker') || text('by'), after && `(${label(lang, 'afterName', { name: after })})`];
    return dotted(who.filter(Boolean).join(' '), value<string>('said')?.slice(0, 4));
  },
  clippings: ({ text, value, lang }) => {
    const date = value<string>('date');
    // Without words of its own it is called by its paper.
    const named = text('headline') || text('topic') || text('summary');
    return dotted(named && text('paper'), date && days(date, undefined, lang));
  },
  decisions: ({ text, value, lang }) => {
    const date = value<string>('date');
    const number = text('number');
    return dotted(
      text('body'),
      // «525», or «vedtak 525» as some have written it.
      /^\d/.test(number) ? label(lang, 'resolution', { n: number }) : number,
      date && days(date, undefined, lang),
    );
  },
  figures: (read) => dotted(figureText(read), read.text('year')),
  reports: ({ text, value, lang }) => {
    const delivered = value<string>('delivered');
    const due = value<string>('due');
    const when = delivered
      ? label(lang, 'delivered', { date: days(delivered, undefined, lang) })
      : due && say(lang, 'phrases', 'due', { date: days(due, undefined, lang) });
    return dotted(text('title'), text('by'), when);
  },
  mandate: ({ text }) => clip(text('short') || text('text')),
  interpretation: () => '',
  instruments: ({ text, named }) => dotted(text('category'), named('report')),
  meetings: ({ text }) => clip(text('what')),
  topics: ({ list }) => clip(list('points').map(asText).join(', ')),
  series: ({ text, named }) => dotted(text('body'), named('report')),
  recommendations: (read) => dotted(read.named('series'), counted(read, 'points')),
  illustrations: (read) => counted(read, 'bubbles'),
  texts: (read) => clip(read.text('lead')) || counted(read, 'points'),
  datasets: (read) => {
    const table = read.text('table');
    const rows = counted(read, 'rows');
    const source = read.value<{ title?: string }>('source')?.title ?? '';
    // Sources of statistics often name the table themselves.
    const number =
      table && !source.includes(table) ? say(read.lang, 'phrases', 'table', { number: table }) : '';
    return dotted(clip(source, 60), number, rows);
  },
  tables: ({ list }) => clip(list('columns').map(asText).filter(Boolean).join(', ')),
};

/** «3 punkter» */
function counted({ lang, list }: Reading, field: 'points' | 'bubbles' | 'rows'): string {
  const count = list(field).length;
  return count === 0 ? '' : say(lang, 'phrases', field, { count });
}

/** «ca. 450 kommuner», «10–20 km», «3,7 → 2,8 prosent» */
function figureText({ value, text, lang }: Reading): string {
  const decimals = value<number>('decimals');
  const options = decimals === undefined ? {} : { decimals: Math.min(6, Math.max(0, Math.round(decimals))) };
  const number = (field: string): string | undefined => {
    const one = value<number>(field);
    return one === undefined || !Number.isFinite(one) ? undefined : formatNumber(one, lang, options);
  };
  const range = [number('value'), number('to')].filter((one) => one !== undefined).join('–');
  const span = [range || undefined, number('becomes')].filter((one) => one !== undefined).join(' → ');
  if (span === '') return '';
  const approx = value<'ca' | 'about' | 'over' | 'under'>('approx');
  const before =
    approx &&
    (approx === 'over' || approx === 'under'
      ? label(lang, approx)
      : approxPrefix(lang, approx === 'ca' ? 'short' : 'running'));
  return [before, span, text('unit')].filter(Boolean).join('\u00A0');
}
