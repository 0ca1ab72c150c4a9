/** New facts, with ids made from what they are called. */
import { wordsIn } from '../facts/plain-text';
import { type AuthoredText, idSchema } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import { idFrom, idsOf, unusedId } from './ids';
import type { Operation, Step } from './operation';

/** What an id says when the words of an entry give none. */
const otherwise: Readonly<Record<KindId, string>> = {
  images: 'bilde',
  people: 'person',
  quotes: 'sitat',
  clippings: 'utklipp',
  decisions: 'vedtak',
  figures: 'tall',
  reports: 'utredning',
  mandate: 'mandat',
  interpretation: 'tolkning',
  instruments: 'virkemiddel',
  meetings: 'mote',
  topics: 'tema',
  series: 'rekke',
  recommendations: 'anbefaling',
  illustrations: 'illustrasjon',
  texts: 'tekst',
  tables: 'tabell',
  datasets: 'datasett',
};

/** An entry that has no id yet. */
export type NewEntry = Readonly<Record<string, unknown>>;

/**
 * Adds facts behind those there are, each with an id of its own: «mette-nord», «mote-2026-02-09», and «mette-nord-2»
 * for another of the name.
 */
export function addEntries(
  workspace: Workspace,
  kind: KindId,
  entries: readonly NewEntry[],
): { op: Operation; ids: string[] } {
  const taken = idsOf(workspace.register[kind]);
  const ids: string[] = [];
  const steps = entries.map((entry): Step => {
    const id = unusedId(wantedId(workspace, kind, entry), taken);
    ids.push(id);
    return { type: 'entry.add', kind, entry: { ...entry, id } as Entry as never };
  });
  return { op: { type: 'batch', steps }, ids };
}

/** The id that an entry asks for, by name where people have named one; it may be taken. */
export function wantedId(workspace: Workspace, kind: KindId, entry: NewEntry): string {
  if (typeof entry.id === 'string' && idSchema.safeParse(entry.id).success) return entry.id;
  const words = (field: string, most: number): string => {
    const all = wordsOf(entry[field], workspace.commission.language);
    return idFrom(all.split(/\s+/u).slice(0, most).join(' '), '');
  };
  switch (kind) {
    case 'meetings': {
      const { start } = (latest(entry.when) ?? {}) as { start?: string };
      return idFrom(`mote-${start ?? entry.year ?? ''}`, otherwise.meetings);
    }
    case 'images':
      return idFrom(String(entry.file ?? '').replace(/\.[^.]*$/, ''), otherwise.images);
    case 'quotes': {
      const who = typeof entry.speaker === 'string' ? entry.speaker.split('-').at(-1)! : '';
      return idFrom(`${who} ${words('topic', 4) || words('text', 4)}`, otherwise.quotes);
    }
    case 'clippings':
      return idFrom(`${words('paper', 2)} ${String(entry.date ?? '')}`, otherwise.clippings);
    default:
      return words(kindOf(kind).name, kind === 'people' ? 8 : 5) || otherwise[kind];
  }
}

/** The last of the values that one in time has. */
function latest(value: unknown): unknown {
  return periodsOf(value)?.at(-1)?.value ?? value;
}

function wordsOf(value: unknown, home: Workspace['commission']['language']): string {
  const one = latest(value);
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || one === null) return '';
  try {
    return wordsIn(one as AuthoredText, home, home);
  } catch {
    return '';
  }
}
