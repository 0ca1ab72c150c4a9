/** Sound commissions with facts of all kinds, from a seed. */
import type { Deck, Slide } from '../../../core/model/deck';
import type { AnyField, FieldForm } from '../../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../../core/model/kinds';
import { contentSchema } from '../../../core/model/parse';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import type { Json } from '../../../core/operations';
import { templates } from '../../../templates';
import { Chance } from '../../seeds/random';

export { templates };

const source = { title: 'Prøvestoff', page: '3' };
/** Few, so that two often give the same. */
export const pool = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
export const days = ['2024-05-02', '2024-09-01', '2025-01-01', '2025-06-30', '2026-02-28'];
export const words = [
  'Kommunene',
  'må',
  'få',
  'handlingsrom',
  'og færre',
  'oppgaver',
  'nå',
  'Áltá',
  '«slik»',
];

export type Ids = (kind: string) => readonly string[];

export function sentence(chance: Chance): string {
  return chance.times(chance.between(1, 6), () => chance.pick(words)).join(' ');
}

export const paragraphs = (chance: Chance): string =>
  chance.times(chance.between(1, 4), () => sentence(chance)).join(chance.pick(['\n', '\n\n']));

export function text(chance: Chance): Json {
  const what = chance.next();
  if (what < 0.6) return paragraphs(chance);
  if (what < 0.8) return { nb: paragraphs(chance), ...(chance.next() < 0.7 ? { se: sentence(chance) } : {}) };
  return [{ t: `${sentence(chance)}\n` }, { t: sentence(chance), em: true }, { t: ` ${paragraphs(chance)}` }];
}

/** A value that may stand; undefined where what it must refer to is not there. */
export function someValue(form: FieldForm, chance: Chance, ids: Ids, deep = 0): Json | undefined {
  switch (form.type) {
    case 'string':
      return sentence(chance);
    case 'text':
      return text(chance);
    case 'date':
      return chance.pick(days);
    case 'number':
      return chance.pick([0.25, 0.5, 1]);
    case 'cell':
      return chance.pick<Json>([1, 2.5, 470, '..', 'Bodø', { nb: 'Tromsø', se: 'Romsa' }]);
    case 'boolean':
      return chance.next() < 0.5;
    case 'url':
      return `https://example.org/${chance.between(1, 9)}`;
    case 'choice':
      return chance.pick(form.options);
    case 'ref': {
      const known = ids(form.kind);
      return known.length > 0 ? chance.pick(known) : undefined;
    }
    case 'list': {
      if (form.of.type === 'list') return rows(form.of.of, chance, ids);
      const items = chance.times(chance.between(0, deep > 1 ? 2 : 4), () =>
        someValue(form.of, chance, ids, deep + 1),
      );
      return items.filter((one) => one !== undefined);
    }
    case 'object': {
      if (form.fields.start) return { start: chance.pick(days.slice(0, 2)), end: chance.pick(days.slice(3)) };
      const own = Object.entries(form.fields).map(
        ([key, one]) => [key, someValue(one, chance, ids, deep + 1)] as const,
      );
      if (own.some(([, value]) => value === undefined)) return undefined;
      return Object.fromEntries(own) as Json;
    }
    case 'source':
      return chance.pick<Json>([source, { ...source, page: '4' }, { unknown: 'vet ikke' }]);
    case 'timed': {
      if (chance.next() < 0.5) return someValue(form.of, chance, ids, deep + 1);
      const from = days.filter(() => chance.next() < 0.4);
      const periods = [undefined, ...from].map((day) => ({
        value: someValue(form.of, chance, ids, deep + 1)!,
        ...(day === undefined ? {} : { from: day }),
        ...(day !== undefined && chance.next() < 0.3 ? { to: day } : {}),
      }));
      return periods.every(({ value }) => value !== undefined) ? periods : undefined;
    }
  }
}

export function rows(cell: FieldForm, chance: Chance, ids: Ids, width = chance.between(2, 4)): Json {
  return chance.times(chance.between(1, 4), (i) =>
    chance.times(width, (j) => (j === 0 ? `Rad ${i + 1}` : someValue(cell, chance, ids)!)),
  );
}

export type Holder = { fields: Record<string, AnyField> };

function contents(holder: Holder, chance: Chance, ids: Ids): Record<string, Json> | undefined {
  const out: Record<string, Json> = {};
  for (const [key, field] of Object.entries(holder.fields)) {
    if (field.optional && chance.next() < 0.5) continue;
    const value = someValue(field.form, chance, ids);
    if (value !== undefined) out[key] = value;
    else if (!field.optional) return undefined;
  }
  return out;
}

export function entryOf(kind: KindId, id: string, chance: Chance, ids: Ids): Entry | undefined {
  const own = contents(kindOf(kind) as unknown as Holder, chance, ids);
  if (!own) return undefined;
  if (kind === 'images') own.file = `${chance.pick(pool)}.png`;
  if (kind === 'datasets') {
    const width = chance.between(2, 4);
    const head = (i: number): Json => ({ label: sentence(chance), holds: i === 0 ? 'names' : 'numbers' });
    own.columns = chance.times(width, head);
    own.rows = rows({ type: 'cell' }, chance, ids, width);
  }
  if (kind === 'tables') {
    const width = chance.between(2, 4);
    own.columns = chance.times(width, () => sentence(chance));
    own.rows = rows({ type: 'text' }, chance, ids, width);
  }
  const entry = { ...own, id };
  return kindOf(kind).schema.safeParse(entry).success ? entry : undefined;
}

export const idsIn =
  (register: Workspace['register']): Ids =>
  (kind) =>
    register[kind as KindId].map(({ id }) => id);

const templateIds = [...templates.keys()];

export function slideOf(id: string, chance: Chance, ids: Ids, section?: string): Slide | undefined {
  const template = templates.get(chance.pick(templateIds))!;
  const own = contents(template as unknown as Holder, chance, ids);
  if (!own) return undefined;
  const people = ids('people');
  const slide = {
    ...own,
    id,
    template: template.id,
    ...(section === undefined ? {} : { section }),
    ...(chance.next() < 0.3 ? { notes: text(chance) } : {}),
    ...(chance.next() < 0.2 && people.length > 0
      ? { deviations: { [`people/${chance.pick(people)}#name`]: 'Bare her' } }
      : {}),
  } as Slide;
  return contentSchema(template).safeParse(slide).success ? slide : undefined;
}

export function deckOf(id: string, chance: Chance, ids: Ids): Deck {
  const sections = pool.slice(0, chance.between(0, 3)).map((one) => ({ id: one, title: sentence(chance) }));
  const spots = [...sections.map((one) => one.id), undefined].flatMap((section) =>
    chance.times(chance.between(0, 2), () => section),
  );
  const slides = spots.flatMap((section, i) => slideOf(`s${i}`, chance, ids, section) ?? []);
  const people = ids('people');
  return {
    format: 2,
    id,
    title: sentence(chance),
    date: chance.pick(days),
    language: 'nb',
    ...(chance.next() < 0.5 ? { event: { name: sentence(chance), place: 'Bodø' } } : {}),
    ...(chance.next() < 0.5 && people.length > 0 ? { speaker: { person: chance.pick(people) } } : {}),
    sections,
    slides,
  } as Deck;
}

/** Few facts of few kinds, so that two often edit the same; all kinds are seen in many. References resolve. */
export function soundWorkspace(seed: number): Workspace {
  const chance = new Chance(seed);
  const register = emptyRegister() as Record<KindId, Entry[]>;
  const chosen = new Set<KindId>(['people', chance.pick(kindIds), chance.pick(kindIds)]);
  if (chance.next() < 0.4) chosen.add('images');
  for (const kind of kindIds) {
    if (!chosen.has(kind)) continue;
    for (const id of pool.slice(0, chance.between(1, 3))) {
      const entry = entryOf(kind, id, chance, idsIn(register));
      if (entry) register[kind].push(entry);
    }
  }
  const decks = pool.slice(0, chance.pick([0, 1, 1, 1, 2])).map((id) => deckOf(id, chance, idsIn(register)));
  return {
    commission: {
      format: 1,
      id: 'kommisjonen',
      name: 'Kommisjonen',
      language: 'nb',
      about: text(chance) as string,
      contact: { name: 'Post', email: 'post@example.org', phone: '123' },
    },
    register,
    decks,
    outlines: chance.next() < 0.2 ? [deckOf('a', chance, idsIn(register))] : [],
    images: new Map(),
  };
}
