/** Sound commissions with facts of all kinds, and edits of them as people make them, all from a seed. */
import { type Deck, type Slide, slideBaseKeys } from '../../../core/model/deck';
import { type AnyField, type FieldForm, formsOf } from '../../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../../core/model/kinds';
import { contentSchema } from '../../../core/model/parse';
import { periodsOf } from '../../../core/model/parse/references';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import {
  apply,
  batchOf,
  type Json,
  type Operation,
  OperationError,
  type Step,
} from '../../../core/operations';
import { changeFrom } from '../../../core/operations/time';
import { templates } from '../../../templates';
import { Chance } from '../../seeds/random';

export { templates };

const source = { title: 'Prøvestoff', page: '3' };
/** Few, so that two often give the same. */
const pool = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const days = ['2024-05-02', '2024-09-01', '2025-01-01', '2025-06-30', '2026-02-28'];
const words = ['Kommunene', 'må', 'få', 'handlingsrom', 'og færre', 'oppgaver', 'nå', 'Áltá', '«slik»'];

type Ids = (kind: string) => readonly string[];

export function sentence(chance: Chance): string {
  return chance.times(chance.between(1, 6), () => chance.pick(words)).join(' ');
}

const paragraphs = (chance: Chance): string =>
  chance.times(chance.between(1, 4), () => sentence(chance)).join(chance.pick(['\n', '\n\n']));

function text(chance: Chance): Json {
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

function rows(cell: FieldForm, chance: Chance, ids: Ids, width = chance.between(2, 4)): Json {
  return chance.times(chance.between(1, 4), (i) =>
    chance.times(width, (j) => (j === 0 ? `Rad ${i + 1}` : someValue(cell, chance, ids)!)),
  );
}

type Holder = { fields: Record<string, AnyField> };

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

const idsIn =
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

/** The text with something typed in it, a paragraph more or less, or another one. */
function retyped(value: unknown, chance: Chance): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const key = chance.pick([...Object.keys(value), 'nn']);
    return { ...value, [key]: retyped((value as Record<string, unknown>)[key] ?? '', chance) } as Json;
  }
  if (typeof value !== 'string') return text(chance);
  const lines = value.split('\n');
  const at = chance.between(0, lines.length - 1);
  switch (chance.between(0, 4)) {
    case 0:
      return lines.with(at, `${lines[at]} ${chance.pick(words)}`).join('\n');
    case 1:
      return lines.toSpliced(at, 0, sentence(chance)).join('\n');
    case 2:
      return lines.length > 1 ? lines.toSpliced(at, 1).join('\n') : sentence(chance);
    case 3:
      return `${value} ${chance.pick(words)}`;
    default:
      return paragraphs(chance);
  }
}

/** A value changed in a part, as one does in a form. */
function edited(form: FieldForm, value: unknown, chance: Chance, ids: Ids): Json | undefined {
  if (value === undefined || chance.next() < 0.15) return someValue(form, chance, ids);
  switch (form.type) {
    case 'string':
    case 'text':
      return retyped(value, chance);
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) return edited(form.of, value, chance, ids);
      const i = chance.between(0, periods.length - 1);
      if (chance.next() < 0.4) {
        // Another beginning or end; one that overlaps is refused.
        const key = chance.pick(['from', 'to']);
        return periods.with(i, { ...periods[i]!, [key]: chance.pick([...days, '2024', '2027-03']) }) as Json;
      }
      const next = edited(form.of, periods[i]!.value, chance, ids);
      return next === undefined ? undefined : (periods.with(i, { ...periods[i]!, value: next }) as Json);
    }
    case 'list': {
      const list = value as Json[];
      if (form.of.type === 'list') return editedRows(form.of.of, list as Json[][], chance, ids);
      const i = chance.between(0, Math.max(list.length - 1, 0));
      const made = someValue(form.of, chance, ids, 1);
      const what = chance.between(0, 3);
      if (what === 0 && made !== undefined) return list.toSpliced(i, 0, made);
      if (list.length === 0) return made === undefined ? [] : [made];
      if (what === 1) return list.toSpliced(i, 1);
      if (what === 2) return list.toSpliced(i, 1).toSpliced(chance.between(0, list.length - 1), 0, list[i]!);
      const next = edited(form.of, list[i], chance, ids);
      return next === undefined ? list : list.with(i, next);
    }
    case 'object': {
      const key = chance.pick(Object.keys(form.fields));
      if (key === 'start' || key === 'end') return someValue(form, chance, ids);
      const holder = value as Record<string, Json>;
      const next = edited(form.fields[key]!, holder[key], chance, ids);
      return next === undefined ? (value as Json) : { ...holder, [key]: next };
    }
    default:
      return someValue(form, chance, ids);
  }
}

function editedRows(cell: FieldForm, list: Json[][], chance: Chance, ids: Ids): Json {
  if (list.length === 0) return rows(cell, chance, ids);
  const i = chance.between(0, list.length - 1);
  const j = chance.between(0, Math.max(list[i]!.length - 1, 0));
  const made = (): Json => someValue(cell, chance, ids)!;
  switch (chance.between(0, 3)) {
    case 0:
      return list.toSpliced(i, 0, chance.times(list[0]!.length, made));
    case 1:
      return list.length > 1 ? list.toSpliced(i, 1) : list;
    default:
      return list[i]!.length === 0 ? list : list.with(i, list[i]!.with(j, made()));
  }
}

function tableColumn(entry: Entry, chance: Chance, ids: Ids): [string, Json][] {
  const columns = entry.columns as Json[];
  const list = entry.rows as Json[][];
  const isText =
    typeof columns[0] !== 'object' || 'nb' in (columns[0] as object) || Array.isArray(columns[0]);
  const cell = (): Json => someValue({ type: isText ? 'text' : 'cell' }, chance, ids)!;
  const at = chance.between(1, columns.length);
  if (chance.next() < 0.3 && columns.length > 2) {
    return [
      ['columns', columns.toSpliced(at - 1, 1)],
      ['rows', list.map((row) => row.toSpliced(at - 1, 1))],
    ];
  }
  const head: Json = isText ? sentence(chance) : { label: sentence(chance), holds: 'numbers' };
  return [
    ['columns', columns.toSpliced(at, 0, head)],
    ['rows', list.map((row) => row.toSpliced(at, 0, cell()))],
  ];
}

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
      { type: 'commission.set', field: 'coverImage', value: chance.pick([...ids('images'), 'a']) },
    ]);
  }
  return deckEdit(workspace, chance, ids);
}

/** The first more often than the last, so that two often edit the same. */
function oftenFirst<T>(list: readonly T[], chance: Chance): T {
  return list[Math.floor(chance.next() ** 2 * list.length)]!;
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
