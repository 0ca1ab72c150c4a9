/** Edits of a real commission as people make them, and a few that nobody would, all from a seed. */
import type { Deck, Slide } from '../../../core/model/deck';
import type { KindId } from '../../../core/model/kinds';
import type { Entry, Workspace } from '../../../core/model/register';
import { apply, batchOf, type Operation, OperationError } from '../../../core/operations';
import { templates } from '../../../templates';
import { gallery } from '../../gallery/cases';
import type { Chance } from '../../seeds/random';
import { randomOperation } from '../operations/samples';

/** The workspace after an edit; as it was when the edit is refused. */
export function edited(workspace: Workspace, op: Operation): Workspace {
  try {
    return apply(workspace, op, templates).workspace;
  } catch (error) {
    if (error instanceof OperationError) return workspace;
    throw error;
  }
}

/** A letter typed somewhere into the first text of a value. */
export function typed(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string') {
    const at = chance.between(0, value.length);
    return `${value.slice(0, at)}${chance.pick(['a', 'ø', ' ', 'W', '. '])}${value.slice(at)}`;
  }
  if (Array.isArray(value) && value.length > 0) {
    const at = chance.between(0, value.length - 1);
    return value.map((item, i) => (i === at ? typed(item, chance) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).filter((key) => !['lang', 'href', 'from', 'to'].includes(key));
  if (keys.length === 0) return value;
  const key = chance.pick(keys);
  return { ...value, [key]: typed((value as Record<string, unknown>)[key], chance) };
}

const long = gallery.filter(({ level }) => level !== 'short');

/** An edit that might be made while the deck is open. */
export function randomEdit(workspace: Workspace, deckId: string, chance: Chance): Operation {
  const what = chance.next();
  if (what < 0.2) return randomOperation(workspace, chance);
  const deck = workspace.decks.find(({ id }) => id === deckId)!;
  if (what < 0.28) return batchOf(chance.times(3, () => randomEdit(workspace, deckId, chance)));
  return what < 0.5
    ? ofFacts(workspace, chance)
    : what < 0.85
      ? ofSlides(deck, chance)
      : ofDeck(workspace, deck, chance);
}

function ofFacts(workspace: Workspace, chance: Chance): Operation {
  const kinds = (Object.keys(workspace.register) as KindId[]).filter(
    (kind) => workspace.register[kind].length > 0,
  );
  const kind = chance.pick<KindId>(chance.next() < 0.4 ? ['people', 'images', 'meetings'] : kinds);
  const entry = chance.pick<Entry>(workspace.register[kind]);
  const { id } = entry;
  const field = chance.pick(Object.keys(entry).filter((key) => key !== 'id'));
  const value = typed(entry[field], chance) as never;
  return chance.pick<Operation>([
    { type: 'entry.set', kind, id, field, value, how: 'correction' },
    { type: 'entry.set', kind, id, field, value, how: 'correction' },
    { type: 'entry.set', kind, id, field, how: 'correction' },
    { type: 'entry.move', kind, id, after: null },
    { type: 'entry.remove', kind, id, allow: [`used ${kind}/${id}`] },
    { type: 'entry.add', kind, entry: { ...(entry as { id: string }), id: `${id.slice(0, 70)}-ny` } },
  ]);
}

function ofSlides(deck: Deck, chance: Chance): Operation {
  const home = { in: 'decks' as const, deck: deck.id };
  const slide = chance.pick<Slide>(deck.slides);
  const { id } = slide;
  const own = Object.keys(slide).filter((key) => !['id', 'template', 'section', 'deviations'].includes(key));
  const field = chance.pick([...own, 'title']);
  const other = chance.pick<Slide>(deck.slides);
  const { section: _, ...copied } = chance.next() < 0.5 ? other : (chance.pick(long).slide as Slide);
  return chance.pick<Operation>([
    { type: 'slide.set', ...home, id, field, value: typed(slide[field] ?? 'Tittel', chance) as never },
    { type: 'slide.set', ...home, id, field, value: typed(slide[field] ?? 'Tittel', chance) as never },
    {
      type: 'slide.set',
      ...home,
      id,
      field: 'title',
      value: chance.pick(['Den samme', 'DEN SAMME', 'Lysbilde 3']),
    },
    { type: 'slide.set', ...home, id, field: 'title' },
    { type: 'slide.set', ...home, id, field: 'hidden', value: true },
    {
      type: 'slide.add',
      ...home,
      slide: { ...copied, id: `ny-${chance.between(1, 999)}` } as never,
      after: other.id,
    },
    { type: 'slide.remove', ...home, id },
    { type: 'slide.move', ...home, id, after: other.id },
    { type: 'slide.deviate', ...home, id, ref: 'people/sigbjorn-johnsen#name', value: 'Bare her' },
  ]);
}

function ofDeck(workspace: Workspace, deck: Deck, chance: Chance): Operation {
  const { id } = deck;
  const set = (field: string, value?: unknown): Operation =>
    ({ type: 'deck.set', in: 'decks', id, field, value }) as Operation;
  const { people, images } = workspace.register;
  const held = {
    on: deck.date,
    facts: { [`people/${people[0]?.id}`]: { ...people[0], name: 'Som den gang' } },
  };
  return chance.pick<Operation>([
    set('date', chance.pick(['2025-11-24', '2026-03-01', '2024-05-05'])),
    set('language', chance.pick(['nb', 'nn', 'en', 'se'])),
    set('page', chance.pick(['16:9', '4:3'])),
    set('event', typed(deck.event ?? { name: 'Møte' }, chance)),
    set('speaker', { person: chance.pick<Entry>(people).id }),
    set('title', typed(deck.title, chance)),
    set('held', chance.next() < 0.5 ? held : undefined),
    set('theme', chance.pick(['fjord', 'dagslys', 'hoy-kontrast', 'annet', undefined])),
    { type: 'commission.set', field: 'theme', value: chance.pick(['fjord', 'dagslys', 'annet']) },
    { type: 'commission.set', field: 'name', value: chance.pick(['Et navn', { nb: 'Navn', en: 'Name' }]) },
    { type: 'commission.set', field: 'contact', value: { email: 'post@example.org' } },
    { type: 'commission.set', field: 'coverImage', value: chance.pick<Entry>(images).id },
  ]);
}
