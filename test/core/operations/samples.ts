/** Workspaces to edit, and random edits of them: mostly possible ones, some that are not, all from a seed. */
import { type Conflict, type ConflictPlace, placeId, withConflicts } from '../../../core/model/conflict';
import type { Deck, Slide } from '../../../core/model/deck';
import type { FieldForm } from '../../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../../core/model/kinds';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import { batchOf, type Json, type Operation } from '../../../core/operations';
import type { AnyTemplate } from '../../../core/template';
import { Chance } from '../../seeds/random';
import { templates } from '../model/templates';

export { templates } from '../model/templates';

export const source = { title: 'Prøvestoff' };
export const person = (id: string, more: object = {}): Entry => ({ id, name: `Navn ${id}`, source, ...more });

export const deck = (id: string, slides: object[] = [], more: object = {}): Deck =>
  ({ format: 2, id, title: id, date: '2025-06-02', language: 'nb', sections: [], slides, ...more }) as Deck;

export function workspaceOf(
  facts: Partial<Record<KindId, Entry[]>> = {},
  decks: Deck[] = [],
  more: Partial<Workspace> = {},
): Workspace {
  return {
    commission: { format: 1, id: 'kommisjonen', name: 'Kommisjonen', language: 'nb' },
    register: { ...emptyRegister(), ...facts },
    decks,
    outlines: [],
    images: new Map(),
    ...more,
  };
}

const pool = ['a', 'b', 'c', 'd', 'e', 'f-1', 'f-2'];
const days = ['2024', '2024-05', '2024-09-01', '2025-01-01', '2025-06-30', '2026', '2026-02-28'];
const words = ['ord', 'Åse «Ærlig»', 'lengre tekst her', '', '\u2028"\\'];

function randomValue(form: FieldForm, chance: Chance, deep = 0): Json | undefined {
  const many = (make: () => Json | undefined): Json[] =>
    chance.times(chance.between(0, 2), make).filter((one) => one !== undefined);
  switch (form.type) {
    case 'string':
      return chance.pick(['tekst', 'annen tekst', 'å']);
    case 'text':
      return chance.pick<Json>([
        ...words,
        { nb: 'bokmål', en: 'English' },
        [{ t: 'bit', em: true }, { t: 'to' }],
      ]);
    case 'date':
      return chance.pick(['2025-01-02', '2025-12-31']);
    case 'number':
      return chance.pick([0, 0.5, 12, 1e9]);
    case 'cell':
      return chance.pick<Json>([0, 12.5, '..', 'Bodø', { nb: 'Tromsø', se: 'Romsa' }]);
    case 'boolean':
      return chance.next() < 0.5;
    case 'url':
      return 'https://example.org/';
    case 'choice':
      return chance.pick(form.options);
    case 'ref':
      return chance.pick(pool);
    case 'list':
      return deep > 3 ? [] : many(() => randomValue(form.of, chance, deep + 1));
    case 'object':
      return Object.fromEntries(
        Object.entries(form.fields).map(([key, one]) => [key, randomValue(one, chance, deep + 1)!]),
      );
    case 'source':
      return chance.pick<Json>([source, { unknown: 'vet ikke' }]);
    case 'timed':
      if (chance.next() < 0.5) return randomValue(form.of, chance, deep + 1);
      return chance.times(chance.between(1, 3), () => ({
        value: randomValue(form.of, chance, deep + 1)!,
        ...(chance.next() < 0.8 ? { from: chance.pick(days) } : {}),
        ...(chance.next() < 0.3 ? { to: chance.pick(days) } : {}),
      }));
  }
}

const fieldsOf = (holder: { fields: object }): [string, { form: FieldForm; optional: boolean }][] =>
  Object.entries(holder.fields) as never;

export function randomEntry(kind: KindId, id: string, chance: Chance): Entry {
  const out: Record<string, unknown> = { id };
  for (const [key, field] of fieldsOf(kindOf(kind))) {
    if (!field.optional || chance.next() < 0.4) out[key] = randomValue(field.form, chance);
  }
  return out as Entry;
}

function randomSlide(id: string, sections: readonly string[], chance: Chance): Slide {
  const template = chance.pick([...templates.values()]) as AnyTemplate;
  const out: Record<string, unknown> = { id, template: template.id };
  for (const [key, field] of fieldsOf(template)) {
    if (!field.optional || chance.next() < 0.5) out[key] = randomValue(field.form, chance);
  }
  if (sections.length > 0 && chance.next() < 0.7) out.section = chance.pick(sections);
  if (chance.next() < 0.2) out.deviations = { 'people/a#name': 'Bare her' };
  return out as Slide;
}

/** Also with what is wrong: references to nothing, periods that overlap, sections divided. */
export function randomWorkspace(seed: number): Workspace {
  const chance = new Chance(seed);
  const facts = Object.fromEntries(
    (['people', 'images', 'quotes', 'meetings', 'figures', 'topics'] as const).map((kind) => [
      kind,
      pool.filter(() => chance.next() < 0.6).map((id) => randomEntry(kind, id, chance)),
    ]),
  );
  const decks = (): Deck[] =>
    pool
      .filter(() => chance.next() < 0.3)
      .map((id) => {
        const sections = pool.filter(() => chance.next() < 0.3);
        const slides = pool
          .filter(() => chance.next() < 0.6)
          .map((slide) => randomSlide(slide, sections, chance));
        return deck(id, slides, { sections: sections.map((one) => ({ id: one, title: one })) });
      });
  const conflicts = chance.next() < 0.5 ? [randomConflict(chance)] : [];
  return withConflicts(workspaceOf(facts, decks(), { outlines: decks() }), conflicts);
}

function randomConflict(chance: Chance): Conflict {
  const place: ConflictPlace = chance.pick<ConflictPlace>([
    { in: 'commission', path: ['name', 'nb'] },
    { in: 'facts', kind: 'people', id: chance.pick(pool), path: ['name'] },
    { in: 'decks', id: chance.pick(pool), slide: chance.pick(pool) },
  ]);
  const versions = [{ value: chance.pick(words), by: 'kari-3f9a1c' }, { value: 'det andre' }, {}];
  return { format: 1, id: placeId(place), place, versions: versions.slice(chance.between(0, 2)) };
}

/** An operation that might be given to this workspace. */
export function randomOperation(workspace: Workspace, chance: Chance): Operation {
  if (chance.next() < 0.15) {
    return batchOf(chance.times(chance.between(1, 4), () => randomOperation(workspace, chance)));
  }
  const op = randomStep(workspace, chance);
  // As people do who were asked and said yes.
  return op.type === 'entry.remove' && chance.next() < 0.5
    ? { ...op, allow: [`used ${op.kind}/${op.id}`] }
    : op;
}

function randomStep(workspace: Workspace, chance: Chance): Operation {
  const id = (list: readonly { id: string }[]): string =>
    list.length > 0 && chance.next() < 0.9 ? chance.pick(list).id : chance.pick(pool);
  const spot = (list: readonly { id: string }[]) =>
    chance.pick([{}, { after: null }, { after: id(list) }, { after: 'borte', index: 1 }, { after: 'borte' }]);
  const what = chance.next();
  if (what < 0.45) {
    const kind = chance.pick<KindId>(
      chance.next() < 0.9 ? ['people', 'images', 'quotes', 'meetings', 'figures'] : kindIds,
    );
    const list = workspace.register[kind];
    const [field, { form }] = chance.pick(fieldsOf(kindOf(kind)));
    const value = randomValue(form, chance);
    const how = chance.pick(['correction', 'change'] as const);
    return chance.pick<Operation>([
      {
        type: 'entry.add',
        kind,
        entry: randomEntry(kind, chance.pick(pool), chance) as never,
        ...spot(list),
      },
      { type: 'entry.remove', kind, id: id(list) },
      { type: 'entry.move', kind, id: id(list), ...spot(list) },
      { type: 'entry.set', kind, id: id(list), field, how, value },
      { type: 'entry.set', kind, id: id(list), field, how },
    ]);
  }
  if (what < 0.5) {
    const value = chance.pick(pool);
    return chance.pick<Operation>([
      { type: 'conflict.put', conflict: randomConflict(chance) },
      { type: 'conflict.put', conflict: { ...randomConflict(chance), id: 'annen' } },
      { type: 'conflict.remove', id: id(workspace.conflicts ?? []) },
      { type: 'commission.set', field: 'name', value: 'Nytt navn' },
      { type: 'commission.set', field: 'coverImage', value },
      { type: 'commission.set', field: 'coverImage' },
    ]);
  }
  const folder = chance.pick(['decks', 'outlines'] as const);
  const deckId = id(workspace[folder]);
  const found = workspace[folder].find((one) => one.id === deckId) ?? deck(deckId);
  const home = { in: folder, deck: deckId };
  const slide = id(found.slides);
  const section = id(found.sections);
  const sections = found.sections.map((one) => one.id);
  const made = randomSlide(chance.pick(pool), sections, chance) as never;
  return chance.pick<Operation>([
    { type: 'deck.add', in: folder, deck: deck(chance.pick(pool), [made]) as never },
    { type: 'deck.remove', in: folder, id: deckId },
    { type: 'deck.set', in: folder, id: deckId, field: 'date', value: chance.pick(['2025-01-01', 'i går']) },
    {
      type: 'deck.set',
      in: folder,
      id: deckId,
      field: 'speaker',
      value: { person: id(workspace.register.people) },
    },
    { type: 'deck.set', in: folder, id: deckId, field: 'sections', value: [{ id: 'a', title: 'A' }] },
    { type: 'slide.add', ...home, slide: made, ...spot(found.slides) },
    { type: 'slide.remove', ...home, id: slide },
    { type: 'slide.move', ...home, id: slide, ...spot(found.slides) },
    { type: 'slide.set', ...home, id: slide, field: 'notes', value: chance.pick(words) },
    { type: 'slide.set', ...home, id: slide, field: 'section', value: section },
    { type: 'slide.set', ...home, id: slide, field: 'members', value: [id(workspace.register.people)] },
    { type: 'slide.deviate', ...home, id: slide, ref: 'people/a#name', value: 'Her' },
    { type: 'slide.deviate', ...home, id: slide, ref: 'people/a#name' },
    {
      type: 'section.add',
      ...home,
      section: { id: chance.pick(pool), title: 'Ny' },
      ...spot(found.sections),
    },
    { type: 'section.remove', ...home, id: section },
    { type: 'section.move', ...home, id: section, ...spot(found.sections) },
    { type: 'section.set', ...home, id: section, field: 'title', value: 'Annet' },
  ]);
}
