/** The list of a kind of fact: one row for each entry, what is missing in it, search and order. Pure. */

import type { Language } from '../formats/language';
import { fold } from '../formats/typography';
import { type AuthoredText, formsOf } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf, walkForms } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import { firstDay, type Period, valueOn } from '../model/time';
import type { UiLanguage } from '../texts';
import { type EntryContext, entrySubtitle, entryTitle } from '../words';
import { wordsToFind } from './search';
import { writtenIn } from './values';

interface Missing {
  /** Nobody knows where it is from. */
  source: boolean;
  /** Languages in which some of its texts are not written. */
  languages: readonly Language[];
}

export interface Row {
  id: string;
  title: string;
  subtitle: string;
  missing: Missing;
  /** Folded, for search. */
  text: string;
  /** First day of its date, for sorting; empty without one. */
  date: string;
}

export type Sort = 'own' | 'title' | 'date' | 'missing';

const order: readonly Language[] = ['nb', 'nn', 'se', 'en'];

/** The languages that the commission writes in: its own, its presentations', and those of its name. */
export function languagesOfWorkspace({
  commission,
  decks,
}: Pick<Workspace, 'commission' | 'decks'>): Language[] {
  const used = new Set<Language>([commission.language, ...decks.map((deck) => deck.language)]);
  for (const language of writtenIn(commission.name, commission.language)) used.add(language);
  return order.filter((language) => used.has(language));
}

export function missingIn(
  kind: KindId,
  entry: Entry,
  languages: readonly Language[],
  home: Language,
): Missing {
  const lacking = new Set<Language>();
  walkForms(formsOf(kindOf(kind).fields), entry, [], (form, value) => {
    if (form.type !== 'text') return;
    const written = writtenIn(value as AuthoredText, home);
    if (written.size === 0) return;
    // Words of one language, quoted as they were said, are no translation that is missing.
    if (kind === 'quotes' && written.size === 1) return;
    for (const language of languages) if (!written.has(language)) lacking.add(language);
  });
  const { source } = entry as { source?: object };
  return {
    source: source !== undefined && 'unknown' in source,
    languages: order.filter((language) => lacking.has(language)),
  };
}

const dateFields: Partial<Record<KindId, readonly string[]>> = {
  meetings: ['when', 'year'],
  quotes: ['said'],
  clippings: ['date'],
  decisions: ['date'],
  reports: ['delivered', 'due'],
  figures: ['year'],
};

export function hasDates(kind: KindId): boolean {
  return dateFields[kind] !== undefined;
}

function dateOf(kind: KindId, entry: Entry, asOf: string): string {
  for (const field of dateFields[kind] ?? []) {
    const periods = periodsOf(entry[field]) as Period<unknown>[] | undefined;
    const value = periods ? valueOn(periods, asOf) : entry[field];
    const date = (value as { start?: unknown } | undefined)?.start ?? value;
    if (typeof date === 'string' && /^\d{4}/.test(date)) return firstDay(/^\d{4}(-\d\d){0,2}/.exec(date)![0]);
  }
  return '';
}

interface RowOptions {
  lang: UiLanguage;
  languages: readonly Language[];
  context: EntryContext;
}

/** Makes rows, each once for as long as its entry is the same object. */
export function rowMaker(kind: KindId, { lang, languages, context }: RowOptions): (entry: Entry) => Row {
  const made = new WeakMap<Entry, Row>();
  return (entry) => {
    const known = made.get(entry);
    if (known) return known;
    const title = entryTitle(kind, entry, lang, context);
    const subtitle = entrySubtitle(kind, entry, lang, context);
    const row: Row = {
      id: entry.id,
      title,
      subtitle,
      missing: missingIn(kind, entry, languages, context.home),
      text: fold(`${title} ${subtitle} ${String(entry.note ?? '')}`),
      date: dateOf(kind, entry, context.asOf),
    };
    made.set(entry, row);
    return row;
  };
}

export function matching(rows: readonly Row[], query: string): readonly Row[] {
  const words = wordsToFind(query);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.text.includes(word)));
}

/** Those without a date come last; what is equal stands as it was entered. */
export function sorted(rows: readonly Row[], sort: Sort, lang: UiLanguage): readonly Row[] {
  switch (sort) {
    case 'own':
      return rows;
    case 'title': {
      const collator = new Intl.Collator(lang === 'en' ? 'en' : 'nb', { numeric: true });
      return rows.toSorted((a, b) => collator.compare(a.title, b.title));
    }
    case 'date':
      return rows.toSorted((a, b) => (a.date || '9999').localeCompare(b.date || '9999'));
    case 'missing': {
      const lacks = ({ missing }: Row): number =>
        Number(missing.source) * 2 + Number(missing.languages.length > 0);
      return rows.toSorted((a, b) => lacks(b) - lacks(a));
    }
    default:
      return sort satisfies never;
  }
}

/** The row to go to with a key; undefined for keys that do not move. */
export function stepTo(key: string, at: number, count: number, page = 8): number | undefined {
  if (count === 0) return undefined;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  if (!Object.hasOwn(to, key)) return undefined;
  return Math.max(0, Math.min(count - 1, to[key as keyof typeof to]));
}
