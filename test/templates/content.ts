/**
 * Random content for any template, made from what its fields say of themselves: facts of every kind it refers to, in
 * the number and length that nobody planned for. A new template is tried without a line here.
 */
import fc from 'fast-check';
import type { Language } from '../../core/formats/language';
import type { Slide } from '../../core/model/deck';
import { type AnyField, type FieldForm, type Fields, formsOf } from '../../core/model/field';
import { isKindId, type KindId, kindOf } from '../../core/model/kinds';
import type { Entry, Register } from '../../core/model/register';
import type { AnyTemplate } from '../../core/template';
import { imageEntries } from '../gallery/case';
import { anyText } from '../support/random-text';

export interface RandomSlide {
  slide: Omit<Slide, 'id'>;
  facts: Partial<Record<keyof Register, Entry[]>>;
  language: Language;
}

const source = { title: 'Prøvestoff', date: '2025' };
const days = fc
  .integer({ min: 0, max: 1200 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));

/** `plausible`: as long as people really write it, and then some. `any`: whatever a file can hold. */
export type Measure = 'plausible' | 'any';

/** Words that the longest plausible value of a field has; thirty for those not named. */
const longest: Record<string, number> = {
  heading: 12,
  title: 10,
  label: 8,
  unit: 2,
  detail: 8,
  organisation: 6,
  place: 2,
  after: 3,
  by: 3,
  topic: 5,
  name: 4,
  kicker: 8,
  what: 8,
  columns: 3,
  rows: 7,
  bubbles: 9,
  against: 9,
  points: 14,
  parties: 1,
  places: 2,
  number: 2,
  caption: 12,
  subtitle: 12,
  deliverables: 6,
};

interface Making {
  language: Language;
  measure: Measure;
  /** Kinds of facts that are referred to; grows while forms are walked. */
  kinds: Set<string>;
}

function textFor(name: string, { language, measure }: Making): fc.Arbitrary<string> {
  if (measure === 'plausible') return anyText(language, longest[name] ?? 30);
  return anyText(language, name === 'text' || name === 'lead' ? 120 : 40);
}

const filled = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.filter((one) => one.trim() !== '');
const hundredths = (most: number) => fc.integer({ min: -500, max: most * 100 }).map((n) => n / 100);

/** What the form does not say: numbers that are counts, words that are names, days that follow one another. */
const byName: Record<string, (making: Making) => fc.Arbitrary<unknown>> = {
  decimals: () => fc.integer({ min: 0, max: 2 }),
  value: ({ measure }) =>
    measure === 'any'
      ? fc.integer({ min: -5000, max: 2_000_000_000 })
      : fc.oneof(fc.nat(2_000_000), hundredths(99)),
  becomes: ({ measure }) => fc.nat(measure === 'any' ? 9_999_999 : 2000),
  year: () => fc.constantFrom('2025', '2026', '2024–2025'),
  paper: () => fc.constantFrom('Kommunal Rapport', 'Ávvir', 'Bergens Tidende'),
  email: () => fc.constant('post@eksempel.no'),
  phone: () => fc.constant('22 22 22 22'),
  number: () => fc.constantFrom('525', 'Vedtak 1234'),
  said: () => fc.constantFrom('2013', '2013-10', '2013-10-16'),
};

function authored(form: FieldForm, name: string, making: Making): fc.Arbitrary<unknown> {
  const named = byName[name];
  if (named && form.type !== 'object' && form.type !== 'timed') return named(making);
  switch (form.type) {
    case 'text':
      return textFor(name, making);
    case 'string':
      return filled(making.measure === 'any' ? anyText(making.language, 12) : textFor(name, making));
    case 'date':
      return days;
    case 'number':
      return fc.integer({ min: 0, max: 100 });
    case 'cell':
      return fc.oneof(fc.integer({ min: -999, max: 999_999 }), fc.constantFrom('..', ':', '.', 'Bodø'));
    case 'boolean':
      return fc.boolean();
    case 'url':
      return fc.constant('https://www.eksempel.no/nou-2026-1');
    case 'choice':
      return fc.constantFrom(...form.options);
    case 'ref':
      making.kinds.add(form.kind);
      return form.kind === 'images'
        ? fc.constantFrom('wide', 'tall', 'square', 'photo')
        : fc.nat({ max: 5 }).map((n) => `${form.kind}-${n}`);
    case 'list': {
      const item = authored(form.of, name, making);
      return form.of.type === 'ref'
        ? fc.uniqueArray(item, { maxLength: 6 })
        : fc.array(item, { maxLength: name === 'columns' ? 5 : 7 });
    }
    case 'object':
      return record(form.fields, making).map(inOrder);
    case 'timed':
      return authored(form.of, name, making);
    case 'source':
      return fc.constant(source);
  }
}

/** The end of a period is not before its start. */
function inOrder(value: Record<string, unknown>): Record<string, unknown> {
  const { start, end } = value as { start?: string; end?: string };
  return start !== undefined && end !== undefined && end < start
    ? { ...value, start: end, end: start }
    : value;
}

function record(forms: Record<string, FieldForm>, making: Making): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.entries(forms).map(([key, form]) => [key, authored(form, key, making)] as const);
  return fc.record(Object.fromEntries(parts));
}

/** Takes away what may be left out, as the numbers say; the schema of each field is asked. */
function pruned(
  fields: Fields,
  value: Record<string, unknown>,
  dice: readonly boolean[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  Object.entries(value).forEach(([key, own], i) => {
    const field = fields[key] as AnyField;
    if (dice[i % dice.length] && field.optional) return;
    // Fewer when a field takes fewer: two quotations face each other, not six.
    const fitting = [own, ...(Array.isArray(own) ? own.map((_, n) => own.slice(0, own.length - 1 - n)) : [])];
    const taken = fitting.find((one) => field.schema.safeParse(one).success);
    if (taken !== undefined) out[key] = taken;
    else if (!field.optional) throw new Error(`No random value fits «${key}»: ${JSON.stringify(own)}`);
  });
  return out;
}

const dice = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });

function valuesOf(fields: Fields, making: Making): fc.Arbitrary<Record<string, unknown>> {
  const forms = formsOf(fields);
  delete forms.source;
  delete forms.note;
  return fc.tuple(record(forms, making), dice).map(([value, thrown]) => pruned(fields, value, thrown));
}

function entriesOf(kind: KindId, making: Making): fc.Arbitrary<Entry[]> {
  return fc
    .array(valuesOf(kindOf(kind).fields, making), { minLength: 6, maxLength: 9 })
    .map((list) => list.map((value, i) => ({ source, ...value, id: `${kind}-${i}` })));
}

/** Kinds that a template asks the register for as a whole, without naming any. */
const asked: Record<string, KindId[]> = { composition: ['people'], 'meeting-plan': ['meetings'] };

export function randomSlide(
  template: AnyTemplate,
  language: Language,
  measure: Measure,
): fc.Arbitrary<RandomSlide> {
  const kinds = new Set<string>(asked[template.id] ?? []);
  const making: Making = { language, measure, kinds };
  const content = valuesOf(template.fields, making);
  const registers: Record<string, fc.Arbitrary<Entry[]>> = {};
  // A set that grows while it is walked: a kind may refer to further kinds.
  for (const kind of kinds) {
    if (kind !== 'images' && isKindId(kind)) registers[kind] = entriesOf(kind, making);
  }
  return fc
    .record({
      content,
      facts: fc.record(registers),
      title: fc.option(textFor('title', making), { nil: undefined }),
    })
    .map(({ content: own, facts, title }) => ({
      slide: { template: template.id, ...own, ...(title === undefined ? {} : { title }) },
      facts: { ...facts, images: imageEntries },
      language,
    }));
}
