/**
 * Every change of a file format, oldest first. A migration is pure, takes JSON of format `from` as it stands in the
 * file and gives that of the next format; it meets whatever people have written and leaves what it does not know for
 * the schema to name. Released migrations are never changed.
 */
import { commissionFormat } from '../commission';
import { conflictFormat } from '../conflict';
import { deckFormat } from '../deck';
import { type KindId, kindIds } from '../kinds';
import { parseFact } from '../ref';
import { themeFormat } from '../theme';
import { deck1 } from './deck-1';
import { images1 } from './images-1';
import type { Json, Step } from './json';
import { meetings1 } from './meetings-1';

/** Files of one type share format numbers; outlines are decks. */
export type FileType = 'commission' | 'deck' | 'theme' | 'conflict' | `facts/${KindId}`;

export interface Migration {
  type: FileType;
  /** Format it takes; it gives `from + 1`. */
  from: number;
  run: Step;
}

export const factsFormat = 2;

/** What an entry of a kind went through from format 1 to 2; kinds that are not named were left as they were. */
const entries1: Partial<Record<KindId, Step>> = { meetings: meetings1, images: images1 };

function everyEntry(step: Step | undefined): Step {
  return (file) =>
    step && Array.isArray(file.entries)
      ? { ...file, entries: file.entries.map((entry) => (isJson(entry) ? step(entry) : entry)) }
      : { ...file };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deck that was held carries entries as they stood in the register: they go the same way as the register's. */
const heldEntry = (ref: string, entry: Json): Json => {
  const kind = parseFact(ref)?.kind;
  const step = kind && entries1[kind];
  return step ? step(entry) : entry;
};

export const migrations: readonly Migration[] = [
  ...kindIds.map((kind): Migration => ({ type: `facts/${kind}`, from: 1, run: everyEntry(entries1[kind]) })),
  { type: 'deck', from: 1, run: deck1(heldEntry) },
];

export function currentFormat(type: FileType): number {
  if (type === 'theme') return themeFormat;
  if (type === 'conflict') return conflictFormat;
  return type === 'commission' ? commissionFormat : type === 'deck' ? deckFormat : factsFormat;
}
