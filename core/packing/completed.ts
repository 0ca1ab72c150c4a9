/**
 * A file that was made without some things, with these put in again from ours: what was left out is not removed. What
 * its keeper wrote in the same place meanwhile comes behind ours.
 */
import { same } from '../base/json';
import { find, has, type Item } from '../base/lists';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import { type KindId, kindIds } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Entry, Register, Workspace } from '../model/register';
import type { Templates } from '../operations/references';
import type { LeftOut } from './left-out';
import { without } from './without';

/**
 * @param theirs as it stands in the file
 * @param leftOut what the file says that it is without
 */
export function completed(
  theirs: Workspace,
  ours: Workspace,
  templates: Templates,
  leftOut: LeftOut,
): Workspace {
  const less = without(ours, templates, leftOut);
  const register = Object.fromEntries(
    kindIds.map((kind) => {
      const entries = withMissing(theirs.register[kind], ours.register[kind], less.register[kind]);
      return [kind, leftOut.notes ? entries.map((one) => noted(kind, one, ours.register)) : entries];
    }),
  ) as unknown as Register;
  const folder = (name: 'decks' | 'outlines'): readonly Deck[] =>
    withMissing(theirs[name], ours[name], less[name]).map((deck) => {
      const own = find(ours[name], deck.id);
      const bare = find(less[name], deck.id);
      return own && bare && own !== bare ? deckCompleted(deck, own, bare, ours.commission.language) : deck;
    });
  const conflicts = withMissing(theirs.conflicts ?? [], ours.conflicts ?? [], less.conflicts ?? []);
  return {
    ...theirs,
    register,
    decks: folder('decks'),
    outlines: folder('outlines'),
    ...(conflicts.length > 0 ? { conflicts } : {}),
  };
}

/** With what ours has and would have left out, each behind the one that it stands behind there. */
function withMissing<T extends Item>(
  theirs: readonly T[],
  ours: readonly T[],
  less: readonly T[],
): readonly T[] {
  if (ours === less) return theirs;
  const out = [...theirs];
  ours.forEach((one, i) => {
    if (has(less, one.id) || has(theirs, one.id)) return;
    const before = ours.slice(0, i).findLast(({ id }) => out.some((other) => other.id === id));
    out.splice(before ? out.findIndex(({ id }) => id === before.id) + 1 : 0, 0, one);
  });
  return out.length === theirs.length ? theirs : out;
}

function noted(kind: KindId, entry: Entry, ours: Register): Entry {
  const own = find(ours[kind], entry.id);
  if (!own) return entry;
  const note = joined(own.note, entry.note);
  const out: Entry = note === undefined ? { ...entry } : { ...entry, note };
  for (const [key, value] of Object.entries(entry)) {
    const mine = periodsOf(own[key]);
    const periods = periodsOf(value);
    if (!mine || !periods) continue;
    out[key] = periods.map((period) => {
      const known =
        mine.find((one) => same(bare(one), bare(period))) ?? mine.find((one) => began(one, period));
      const said = joined(known?.note, period.note);
      return said === undefined ? period : { ...period, note: said };
    });
  }
  return out;
}

const bare = ({ note: _note, ...period }: Record<string, unknown>): object => period;
const began = (a: Record<string, unknown>, b: Record<string, unknown>): boolean => a.from === b.from;

function deckCompleted(theirs: Deck, ours: Deck, less: Deck, home: Language): Deck {
  const slides = withMissing<Slide>(theirs.slides, ours.slides, less.slides).map((slide) => {
    const own = find(ours.slides, slide.id);
    const bare = find(less.slides, slide.id);
    return own && bare && own !== bare && own !== slide ? slideCompleted(slide, own, bare, home) : slide;
  });
  const sections = withMissing(theirs.sections, ours.sections, less.sections);
  const held = theirs.held ?? (less.held ? undefined : ours.held);
  // Of a speaker whom only the record has, the file had no more than the name.
  const speaker = same(theirs.speaker, less.speaker) ? ours.speaker : theirs.speaker;
  // Notes in the record go with it: it is never edited.
  const record = held && ours.held && less.held && same(held, less.held) ? ours.held : held;
  return {
    ...theirs,
    ...(speaker ? { speaker } : {}),
    ...(record ? { held: record } : {}),
    sections: [...sections],
    slides: [...slides],
  };
}

function slideCompleted(theirs: Slide, ours: Slide, less: Slide, home: Language): Slide {
  const notes = less.notes === undefined ? joinedTexts(ours.notes, theirs.notes, home) : theirs.notes;
  const internal = Object.entries(ours.deviations ?? {}).filter(
    ([key]) => less.deviations?.[key] === undefined && theirs.deviations?.[key] === undefined,
  );
  const deviations = { ...theirs.deviations, ...Object.fromEntries(internal) };
  return {
    ...theirs,
    ...(notes === undefined ? {} : { notes }),
    ...(Object.keys(deviations).length > 0 ? { deviations } : {}),
  };
}

/** Ours, then theirs; each once. */
function joined(ours: unknown, theirs: unknown): unknown {
  if (ours === undefined || theirs === undefined || same(ours, theirs)) return ours ?? theirs;
  if (typeof ours === 'string' && typeof theirs === 'string') {
    return ours.includes(theirs) ? ours : `${ours}\n\n${theirs}`;
  }
  if (isRuns(ours) && isRuns(theirs)) return [...ours, { t: '\n\n' }, ...theirs];
  return undefined;
}

/** Texts of slides, which stand bare in the workspace's own language or under each of several. */
function joinedTexts(ours: Slide['notes'], theirs: Slide['notes'], home: Language): Slide['notes'] {
  if (ours === undefined || theirs === undefined || same(ours, theirs)) return ours ?? theirs;
  const [mine, other] = [inLanguages(ours, home), inLanguages(theirs, home)];
  const all = Object.fromEntries(
    Object.keys({ ...mine, ...other }).map((language) => {
      const [a, b] = [mine[language], other[language]];
      return [language, joined(a, b) ?? [...runsOf(a), { t: '\n\n' }, ...runsOf(b)]];
    }),
  );
  const bare = Object.keys(all).length === 1 && all[home] !== undefined;
  return (bare ? all[home] : all) as Slide['notes'];
}

function inLanguages(text: unknown, home: Language): Record<string, unknown> {
  return typeof text === 'string' || Array.isArray(text) ? { [home]: text } : { ...(text as object) };
}

function isRuns(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function runsOf(text: unknown): unknown[] {
  return isRuns(text) ? text : [{ t: text }];
}
