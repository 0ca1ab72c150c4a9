/** Conflicts in people's words: what each is about, who wrote what, and how the values differ. */
import { same } from '../base/json';
import { find } from '../base/lists';
import { openedWhen } from '../editing/recents';
import type { Language } from '../formats/language';
import { formatTime } from '../formats/times';
import { capitalise } from '../formats/typography';
import { commissionForms } from '../model/commission';
import type { Conflict, ConflictPlace, ConflictVersion } from '../model/conflict';
import { deckForms, type Slide } from '../model/deck';
import { type FieldForm, type Fields, formsOf } from '../model/field';
import { isKindId, kindOf } from '../model/kinds';
import { parseField } from '../model/ref';
import { say, type UiLanguage } from '../texts';
import { inLine } from './forms';
import { type Called, type Calling, calledIn, fieldOf, type Thing } from './things';

export interface AboutConflict extends Called {
  thing: Thing;
  /** «Organisasjon», «Tittel (nynorsk)»; undefined where it is about the whole thing. */
  field?: string;
  /** Of the value; undefined for the whole thing, and for fields that this version does not know. */
  form?: FieldForm;
  /** Of the whole thing, where it is about that: its fields in order. */
  forms: Readonly<Record<string, FieldForm>>;
  /** The field as forms name it: «contact.email». */
  path?: string;
}

/** What a conflict is about; undefined where its place names nothing that there can be. */
export function aboutConflict({ place }: Pick<Conflict, 'place'>, calls: Calling): AboutConflict | undefined {
  const thing = thingAt(place);
  if (!thing) return undefined;
  const forms = formsAt(thing, calls);
  const called = calledIn(thing, calls) ?? { sort: sortOf(thing, calls), name: sortOf(thing, calls) };
  const { path = [] } = place;
  if (path.length === 0) return { thing, ...called, forms };
  const { names, form, language } = walked(forms, path);
  const label = fieldOf(thing, names.join('.'), calls);
  const field = language
    ? say(calls.lang, 'things', 'fieldIn', { field: label, language: inLanguage(language, calls) })
    : label;
  return { thing, ...called, field, forms, path: names.join('.'), ...(form ? { form } : {}) };
}

export function thingAt(place: ConflictPlace): Thing | undefined {
  const { in: folder, kind, id, slide, section } = place;
  if (folder === 'commission') return { type: 'commission' };
  if (id === undefined) return undefined;
  if (folder === 'facts') {
    return kind !== undefined && isKindId(kind) ? { type: 'fact', kind, id } : undefined;
  }
  const at = { in: folder, deck: id };
  if (slide !== undefined) return { type: 'slide', ...at, slide };
  return section === undefined ? { type: 'deck', ...at } : { type: 'section', ...at, section };
}

function sortOf(thing: Thing, { lang }: Calling): string {
  if (thing.type === 'fact') return say(lang, 'things', 'fact');
  return say(lang, 'things', thing.type === 'deck' ? thing.in : thing.type);
}

function inLanguage(language: Language, { lang }: Calling): string {
  return say(lang, 'common', `language_${language}`).toLowerCase();
}

const ofSlide: Readonly<Record<string, FieldForm>> = {
  title: { type: 'text' },
  notes: { type: 'text' },
  hidden: { type: 'boolean' },
};

function formsAt(thing: Thing, { workspace, templates }: Calling): Readonly<Record<string, FieldForm>> {
  switch (thing.type) {
    case 'commission':
      return commissionForms;
    case 'fact':
      return formsOf(kindOf(thing.kind).fields);
    case 'deck':
      return deckForms;
    case 'section':
      return { title: { type: 'text' } };
    case 'slide': {
      const slide = find(find(workspace[thing.in], thing.deck)?.slides ?? [], thing.slide);
      const template = templates.get((slide as Slide | undefined)?.template ?? '');
      return { ...(template ? formsOf(template.fields as Fields) : {}), ...ofSlide };
    }
    default:
      return thing satisfies never;
  }
}

interface Walked {
  /** Of fields, without languages. */
  names: string[];
  form?: FieldForm;
  language?: Language;
}

const languages: ReadonlySet<string> = new Set(['nb', 'nn', 'se', 'en']);

function walked(forms: Readonly<Record<string, FieldForm>>, path: readonly string[]): Walked {
  const [first, ...rest] = path;
  if (first === 'deviations') {
    const at = parseField(rest[0] ?? '');
    const form = at && kindOf(at.kind).fields[at.field]?.form;
    const inner = form?.type === 'timed' ? form.of : form;
    const below = walkedBelow(inner, rest.slice(1));
    return { ...below, names: ['deviations', ...rest.slice(0, 1)] };
  }
  const below = walkedBelow(own(forms, first!), rest);
  return { ...below, names: [first!, ...below.names] };
}

function walkedBelow(form: FieldForm | undefined, path: readonly string[]): Walked {
  const [key, ...rest] = path;
  if (key === undefined) return { names: [], ...(form ? { form } : {}) };
  if (form?.type === 'timed') return walkedBelow(form.of, path);
  if (form?.type === 'text' && languages.has(key)) return { names: [], form, language: key as Language };
  const inner =
    form?.type === 'object'
      ? own(form.fields, key)
      : form?.type === 'source'
        ? ({ type: key === 'url' ? 'url' : key === 'date' || key === 'fetched' ? 'date' : 'string' } as const)
        : undefined;
  const below = walkedBelow(inner, rest);
  return { ...below, names: [key, ...below.names] };
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** «Kari» of «kari-3f9a1c», «Ola Nordmann» of «ola-nordmann-77b0d2». */
export function writerName(by: string): string {
  const slug = by.replace(/-[a-z0-9]+$/, '');
  return slug
    .split('-')
    .filter((part) => part !== '')
    .map(capitalise)
    .join(' ');
}

/** «i dag kl. 14.05», «3. mars 2026 kl. 9.30», by the user's own clock. @param at ISO 8601 @param today YYYY-MM-DD */
export function seenWhen(at: string, today: string, lang: UiLanguage): string {
  const when = openedWhen(at, today, lang);
  if (when === undefined) return '';
  const time = new Date(at);
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const day = 'date' in when ? when.date : inLine(say(lang, 'start', when.day));
  return `${day} ${formatTime(clock, lang)}`;
}

/** The versions of a conflict as they are set against each other. */
export interface Sides {
  mine: ConflictVersion;
  /** Whether it is this machine's own, and not only the one that is in force here. */
  own: boolean;
  /** Never empty, but where all say the same. */
  others: readonly ConflictVersion[];
}

/**
 * @param replica of this machine, where it is known
 * @param now the value that is in force here
 */
export function sidesOf({ versions }: Conflict, replica: string | undefined, now: unknown): Sides {
  const written = versions.find(({ by }) => by !== undefined && by === replica);
  const inForce = versions.find(({ value }) => same(value, now));
  const mine = written ?? inForce ?? { ...(now === undefined ? {} : { value: now as never }) };
  return { mine, own: written !== undefined, others: versions.filter((one) => one !== mine) };
}

/** Which fields of which things are in conflict, by the ids of the conflicts. */
export class ConflictMarks {
  private readonly byThing = new Map<string, { id: string; place: ConflictPlace }[]>();

  constructor(conflicts: readonly Conflict[] = []) {
    for (const { id, place } of conflicts) {
      const thing = thingAt(place);
      if (!thing) continue;
      const key = keyOf(thing);
      this.byThing.set(key, [...(this.byThing.get(key) ?? []), { id, place }]);
    }
  }

  /** Ids of the conflicts about a thing or anything in it. */
  all(thing: Thing): string[] {
    return (this.byThing.get(keyOf(thing)) ?? []).map(({ id }) => id);
  }

  /** The first of them. */
  of(thing: Thing): string | undefined {
    return this.all(thing)[0];
  }

  /** The conflict about a field, anything in it, or the whole thing. */
  within(thing: Thing, field: string): string | undefined {
    const all = this.byThing.get(keyOf(thing));
    return all?.find(({ place: { path = [] } }) => path.length === 0 || path[0] === field)?.id;
  }

  /** The conflict at a field. @param path as forms name it: «contact», «contact.email» */
  at(thing: Thing, path: string): string | undefined {
    return this.byThing.get(keyOf(thing))?.find(({ place }) => pathOf(place) === path)?.id;
  }
}

/** Without the language of a text: all languages of it are one field. */
function pathOf({ path = [] }: ConflictPlace): string {
  return path.filter((key, i) => i === 0 || !languages.has(key)).join('.');
}

function keyOf(thing: Thing): string {
  const parts = Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(parts);
}
