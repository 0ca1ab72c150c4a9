/** Edits of a commission as people make them, all from a seed. */
import { type Deck, slideBaseKeys } from '../../../core/model/deck';
import { formsOf } from '../../../core/model/field';
import { kindIds, kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import {
  apply,
  batchOf,
  type Json,
  type Operation,
  OperationError,
  type Step,
} from '../../../core/operations';
import { changeFrom } from '../../../core/operations/time';
import { Chance } from '../../seeds/random';
import { edited, oftenFirst, retyped, tableColumn } from './edited-values';
import {
  days,
  deckOf,
  entryOf,
  type Holder,
  type Ids,
  idsIn,
  pool,
  sentence,
  slideOf,
  someValue,
  templates,
} from './samples';

/** One edit as somebody might make it; it may be refused. */
export function edit(workspace: Workspace, chance: Chance): Operation {
  const ids = idsIn(workspace.register);
  const what = chance.next();
  if (what < 0.4) return factEdit(workspace, chance, ids);
  if (what < 0.46) {
    const { commission } = workspace;
    return chance.pick<Operation>([
      { type: 'commission.set', field: 'about', value: retyped(commission.about, chance) },
      { type: 'commission.set', field: 'name', value: sentence(chance) },
      { type: 'commission.set', field: 'contact', value: { ...commission.contact, phone: sentence(chance) } },
      { type: 'commission.set', field: 'contact', value: { ...commission.contact, email: 'ny@example.org' } },
      { type: 'commission.set', field: 'contact' },
      { type: 'commission.set', field: 'language', value: chance.pick(['nb', 'nn', 'se']) },
      { type: 'commission.set', field: 'coverImage', value: chance.pick([...ids('images'), 'a']) },
    ]);
  }
  return deckEdit(workspace, chance, ids);
}

function factEdit(workspace: Workspace, chance: Chance, ids: Ids): Operation {
  const filled = kindIds.filter((kind) => workspace.register[kind].length > 0);
  const kind = chance.pick(filled.length > 0 ? filled : kindIds);
  const list = workspace.register[kind];
  const made = entryOf(kind, chance.pick(pool), chance, ids);
  if (list.length === 0 && made) return { type: 'entry.add', kind, entry: made as never };
  const entry = list[0] && chance.pick(list);
  if (!entry) return { type: 'commission.set', field: 'name', value: sentence(chance) };
  const { id } = entry;
  const what = chance.between(0, 9);
  if (what === 0 && chance.next() < 0.4) return { type: 'entry.remove', kind, id };
  if (what === 1) return { type: 'entry.move', kind, id, after: chance.pick([null, ...ids(kind)]) };
  if (what <= 3) {
    const added = chance.next() < 0.8 ? kind : chance.pick(kindIds);
    const made = entryOf(added, chance.pick(pool), chance, ids);
    const after = chance.pick([null, ...ids(added)]);
    if (made) return { type: 'entry.add', kind: added, entry: made as never, after };
  }
  if (what === 4 && (kind === 'datasets' || kind === 'tables')) {
    const sets = tableColumn(entry, chance, ids);
    return batchOf(
      sets.map(([field, value]): Step => ({ type: 'entry.set', kind, id, field, value, how: 'correction' })),
    );
  }
  const fields = Object.entries(formsOf(kindOf(kind).fields)).filter(([key]) => key !== 'file');
  const [field, form] = oftenFirst(fields, chance);
  const optional = kindOf(kind).fields[field]!.optional;
  const how = 'correction';
  if (what === 5 && optional) return { type: 'entry.set', kind, id, field, how };
  if (what === 6 && form.type === 'timed') {
    const value = someValue(form.of, chance, ids);
    if (value !== undefined)
      return changeFrom(workspace, { kind, id, field, value, date: chance.pick(days) });
  }
  const value = edited(form, entry[field], chance, ids);
  return { type: 'entry.set', kind, id, field, how, ...(value === undefined ? {} : { value }) };
}

function deckEdit(workspace: Workspace, chance: Chance, ids: Ids): Operation {
  const folder = workspace.decks.length === 0 || chance.next() < 0.15 ? 'outlines' : 'decks';
  const list = workspace[folder];
  if (list.length === 0 || chance.next() < 0.05) {
    return { type: 'deck.add', in: folder, deck: deckOf(chance.pick(pool), chance, ids) as never };
  }
  const deck = chance.pick(list);
  const home = { in: folder, deck: deck.id } as const;
  const shell = { type: 'deck.set', in: folder, id: deck.id } as const;
  const what = chance.between(0, 15);
  if (what === 0 && chance.next() < 0.4) return { type: 'deck.remove', in: folder, id: deck.id };
  if (what === 1) return { ...shell, field: 'title', value: retyped(deck.title, chance) };
  if (what === 2) return { ...shell, field: 'date', value: chance.pick(days) };
  if (what === 3) return { ...shell, field: 'event', value: { ...deck.event, name: sentence(chance) } };
  if (what === 4)
    return { ...shell, field: 'speaker', value: { person: chance.pick([...ids('people'), 'a']) } };
  if (what === 5) {
    const facts = Object.fromEntries(
      workspace.register.people.slice(0, 2).map((one) => [`people/${one.id}`, one as never]),
    );
    if (deck.held) return { ...shell, field: 'held' };
    return { ...shell, field: 'held', value: { on: chance.pick(days), facts } };
  }
  const sections = deck.sections.map(({ id }) => id);
  if (what === 6) {
    const section = { id: chance.pick(pool), title: sentence(chance) };
    return { type: 'section.add', ...home, section, after: chance.pick([null, ...sections]) };
  }
  if (sections.length > 0 && what <= 9) return sectionEdit(deck, home, chance.pick(sections), chance);
  return slideEdit(deck, home, chance, ids);
}

type Home = { in: 'decks' | 'outlines'; deck: string };

function sectionEdit(deck: Deck, home: Home, id: string, chance: Chance): Operation {
  const own = deck.slides.filter(({ section }) => section === id);
  const steps: Step[] = [];
  switch (chance.between(0, 2)) {
    case 0:
      return { type: 'section.set', ...home, id, field: 'title', value: sentence(chance) };
    case 1: {
      if (chance.next() < 0.5) break;
      // Taken away around its slides, which go on the one before.
      for (const slide of own) steps.push({ type: 'slide.set', ...home, id: slide.id, field: 'section' });
      return batchOf([...steps, { type: 'section.remove', ...home, id }]);
    }
    default:
  }
  // First, or behind all others.
  let after = chance.pick([null, deck.slides.findLast(({ section }) => section !== id)?.id ?? null]);
  const last = deck.sections.findLast((one) => one.id !== id)?.id ?? null;
  steps.push({ type: 'section.move', ...home, id, after: after === null ? null : last });
  for (const slide of own) {
    steps.push({ type: 'slide.move', ...home, id: slide.id, after });
    after = slide.id;
  }
  return batchOf(steps);
}

function slideEdit(deck: Deck, home: Home, chance: Chance, ids: Ids): Operation {
  const known = deck.slides.map(({ id }) => id);
  if (known.length === 0 || chance.next() < 0.2) {
    const neighbour = known.length > 0 ? chance.pick(deck.slides) : undefined;
    const made = slideOf(chance.pick(['s1', 'ny', 'ny-2', 'x']), chance, ids, neighbour?.section);
    if (made) return { type: 'slide.add', ...home, slide: made as never, after: neighbour?.id ?? null };
  }
  if (known.length === 0)
    return { type: 'deck.set', in: home.in, id: home.deck, field: 'title', value: sentence(chance) };
  const slide = chance.pick(deck.slides);
  const { id } = slide;
  switch (chance.between(0, 6)) {
    case 0:
      if (chance.next() < 0.5) return { type: 'slide.remove', ...home, id };
      break;
    case 1: {
      const after = chance.pick(deck.slides);
      const section = after.section;
      return batchOf([
        { type: 'slide.move', ...home, id, after: after.id === id ? null : after.id },
        {
          type: 'slide.set',
          ...home,
          id,
          field: 'section',
          ...(section === undefined ? {} : { value: section }),
        },
      ]);
    }
    case 2:
      return { type: 'slide.set', ...home, id, field: 'notes', value: retyped(slide.notes ?? '', chance) };
    case 3: {
      const ref = `people/${chance.pick([...ids('people'), 'a'])}#name`;
      const value = chance.next() < 0.5 ? sentence(chance) : undefined;
      return { type: 'slide.deviate', ...home, id, ref, ...(value === undefined ? {} : { value }) };
    }
    case 4: {
      const other = slideOf(id, chance, ids, slide.section);
      if (!other) break;
      const gone = Object.keys(slide).filter((key) => !slideBaseKeys.has(key) && !(key in other));
      const set = Object.entries(other).filter(([key]) => key !== 'id' && key !== 'deviations');
      return batchOf([
        ...gone.map((field): Step => ({ type: 'slide.set', ...home, id, field })),
        ...set.map(
          ([field, value]): Step => ({ type: 'slide.set', ...home, id, field, value: value as Json }),
        ),
      ]);
    }
    default:
  }
  const fields = Object.entries(formsOf((templates.get(slide.template) as unknown as Holder).fields));
  if (fields.length === 0) return { type: 'slide.set', ...home, id, field: 'hidden', value: true };
  const [field, form] = oftenFirst(fields, chance);
  const value = edited(form, slide[field], chance, ids);
  return { type: 'slide.set', ...home, id, field, ...(value === undefined ? {} : { value }) };
}

/** The workspace after some edits; what is refused is not done. */
export function after(workspace: Workspace, seed: number, most = 10): Workspace {
  const chance = new Chance(seed);
  let now = workspace;
  for (let n = chance.between(1, most); n > 0; n--) {
    try {
      now = apply(now, edit(now, chance), templates).workspace;
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
    }
  }
  return now;
}
