/** `decks/<id>.json` and `outlines/<id>.json`: the deck itself, then slide by slide with each template's own fields. */
import { z } from 'zod';
import type { Place } from '../../diagnostics';
import { type Deck, deckShell, type Slide, slideBaseKeys, slideSchema } from '../deck';
import { type AnyField, type Fields, formsOf, idSchema } from '../field';
import { isKindId, kindIds, kindOf } from '../kinds';
import { migrateFile } from '../migrate';
import { nearestWords } from '../nearest';
import { parseFact, splitDeviation } from '../ref';
import type { Register } from '../register';
import { explain, valueWords } from './issues';
import { type Gaps, KnownIds, references } from './references';
import { Report, readValue } from './report';

export interface ParsedDeck {
  /** Undefined when nothing of it can be shown. */
  deck?: Deck;
  report: Report;
  failed?: 'unreadable' | 'newer';
}

/** What reading needs to know of a slide template. */
interface SlideForm {
  readonly fields: Fields;
}
/** Slide templates by id. */
export type SlideForms = ReadonlyMap<string, SlideForm>;

interface Reading {
  report: Report;
  known: KnownIds;
  templates: SlideForms;
  deck: string;
}

export function parseDeck(
  json: unknown,
  file: string,
  templates: SlideForms,
  register: Register | KnownIds,
  gaps?: Gaps,
): ParsedDeck {
  const report = new Report(file);
  const migrated = migrateFile('deck', json);
  if (!migrated.ok) {
    report.complete = false;
    report.error(migrated.rule, [], migrated.message);
    return { report, failed: migrated.rule === 'newer-format' ? 'newer' : 'unreadable' };
  }
  const shell = readValue(deckShell, migrated.json, report, []);
  if (!shell) return { report, failed: 'unreadable' };
  const at = { deck: shell.id };
  const held = shell.held && { ...shell.held, facts: heldFacts(shell.held.facts, report, at) };
  const base = register instanceof KnownIds ? register : new KnownIds(register, gaps);
  const known = held ? base.with(new Set(Object.keys(held.facts))) : base;
  const reading: Reading = { report, known, templates, deck: shell.id };
  if (shell.speaker?.person !== undefined) {
    known.check('people', shell.speaker.person, report, ['speaker', 'person'], at);
  }
  const slides = readSlides(reading, shell.slides);
  checkSections(reading, shell.sections, slides);
  return { report, deck: { ...shell, ...(held ? { held } : {}), slides: slides.map(({ slide }) => slide) } };
}

interface Placed {
  slide: Slide;
  position: number;
}

function readSlides(reading: Reading, raws: readonly unknown[]): Placed[] {
  const out: Placed[] = [];
  const seen = new Map<string, number>();
  raws.forEach((raw, position) => {
    const slide = readSlide(reading, raw, position);
    if (!slide) return;
    const first = seen.get(slide.id);
    if (first !== undefined) {
      reading.report.complete = false;
      const message = `the id ${valueWords(slide.id)} is used by slides[${first}] too`;
      reading.report.error('duplicate-id', ['slides', position, 'id'], message, { deck: reading.deck });
      return;
    }
    seen.set(slide.id, position);
    out.push({ slide, position });
  });
  return out;
}

const anySlide = z.looseObject({ id: idSchema, template: idSchema });

function readSlide(reading: Reading, raw: unknown, position: number): Slide | undefined {
  const { report, templates } = reading;
  const path = ['slides', position];
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined;
  const at: Place = { deck: reading.deck, ...(typeof id === 'string' ? { slide: id } : {}) };
  const first = anySlide.safeParse(raw);
  const name = typeof raw === 'object' && raw !== null ? (raw as { template?: unknown }).template : undefined;
  const template = typeof name === 'string' ? templates.get(name) : undefined;
  if (!template) {
    // Without its template nobody can say which keys a slide may have.
    report.complete = false;
    if (!first.success) {
      for (const found of explain(anySlide, raw, first.error.issues)) {
        report.error(found.rule, [...path, ...found.path], found.message, at);
      }
    } else {
      const near = nearestWords(first.data.template, templates.keys());
      const message = `unknown template ${JSON.stringify(first.data.template)}${near}`;
      report.error('template-unknown', [...path, 'template'], message, at);
    }
    return undefined;
  }
  const slide = readValue(contentSchema(template), raw, report, path, at);
  if (!slide) return undefined;
  const fields = Object.entries(template.fields).filter(([key]) => !slideBaseKeys.has(key));
  for (const ref of references(formsOf(Object.fromEntries(fields)), slide)) {
    reading.known.check(ref.kind, ref.id, report, [...path, ...ref.path], at);
  }
  const deviations =
    slide.deviations && readDeviations(reading, slide.deviations, [...path, 'deviations'], at);
  return deviations ? { ...slide, deviations } : slide;
}

const schemas = new WeakMap<SlideForm, z.ZodType<Slide>>();

/** The schema of a template's slides: what every slide has, and the template's own fields. */
export function contentSchema(template: SlideForm): z.ZodType<Slide> {
  const known = schemas.get(template);
  if (known) return known;
  const fields = Object.entries(template.fields);
  const made = slideSchema(Object.fromEntries(fields.map(([key, field]) => [key, field.schema])));
  schemas.set(template, made);
  return made;
}

/** The deviations that may be applied; what is refused is named and the register's own value shown instead. */
function readDeviations(
  reading: Reading,
  deviations: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
  at: Place,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(deviations)) {
    const value = readDeviation(reading, key, raw, [...path, key], at);
    if (value.ok) out[key] = value.value;
    else reading.report.complete = false;
  }
  return out;
}

function readDeviation(
  { report, known }: Reading,
  key: string,
  raw: unknown,
  path: readonly PropertyKey[],
  at: Place,
): { ok: true; value: unknown } | { ok: false } {
  // The schema of a slide has seen to the form.
  const { kind, id, field: name } = splitDeviation(key)!;
  const refuse = (rule: string, message: string): { ok: false } => {
    report.error(rule, path, message, at);
    return { ok: false };
  };
  if (!isKindId(kind)) {
    return refuse(
      'unknown-kind',
      `unknown kind of facts ${JSON.stringify(kind)}${nearestWords(kind, kindIds)}`,
    );
  }
  const fields = kindOf(kind).fields as Record<string, AnyField>;
  if (!Object.hasOwn(fields, name)) {
    const near = nearestWords(name, Object.keys(fields));
    return refuse('unknown-key', `${kind} have no field ${JSON.stringify(name)}${near}`);
  }
  if (kind === 'quotes' && name === 'text') {
    return refuse('quotation-changed', 'the words of a quotation cannot be changed on a slide');
  }
  // The entry may come back: the deviation is kept.
  known.check(kind, id, report, path, at);
  const field = fields[name]!;
  const value = readValue(field.schema, raw, report, path, at);
  if (value === undefined) return { ok: false };
  for (const inner of references({ value: field.form }, { value })) {
    known.check(inner.kind, inner.id, report, [...path, ...inner.path.slice(1)], at);
  }
  return { ok: true, value };
}

/** The record of a held deck, entry by entry: it must be readable like the register itself. */
function heldFacts(
  facts: Readonly<Record<string, Record<string, unknown>>>,
  report: Report,
  at: Place,
): Record<string, Record<string, unknown>> {
  const out: Record<string, Record<string, unknown>> = {};
  for (const [ref, raw] of Object.entries(facts)) {
    const path = ['held', 'facts', ref];
    const parts = parseFact(ref);
    if (parts?.fact !== ref) {
      report.complete = false;
      report.error('wrong-key', path, 'expected a reference such as "people/mette-nord"', at);
      continue;
    }
    const entry = readValue(kindOf(parts.kind).schema, raw, report, path, at) as
      | Record<string, unknown>
      | undefined;
    if (!entry) continue;
    if (entry.id === parts.id) out[ref] = entry;
    else {
      report.complete = false;
      report.error(
        'wrong-value',
        [...path, 'id'],
        `expected ${JSON.stringify(parts.id)}, got ${valueWords(entry.id)}`,
        at,
      );
    }
  }
  return out;
}

/** Sections exist once, and their slides stand together: PowerPoint knows no others. */
function checkSections(reading: Reading, sections: Deck['sections'], slides: readonly Placed[]): void {
  const { report } = reading;
  const first = new Map<string, number>();
  sections.forEach(({ id }, i) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    else {
      const message = `the id ${JSON.stringify(id)} is used by sections[${before}] too`;
      report.error('duplicate-id', ['sections', i, 'id'], message, { deck: reading.deck });
    }
  });
  const last = new Map<string, number>();
  let previous: string | undefined;
  for (const { slide, position } of slides) {
    const { section } = slide;
    if (section !== undefined) {
      const path = ['slides', position, 'section'];
      const at = { deck: reading.deck, slide: slide.id };
      if (!first.has(section)) {
        const message = `unknown section ${JSON.stringify(section)}${nearestWords(section, first.keys())}`;
        report.error('unknown-section', path, message, at);
      } else if (section !== previous && last.has(section)) {
        const message = `the section ${JSON.stringify(section)} ended at slides[${last.get(section)}]; its slides must stand together`;
        report.error('section-divided', path, message, at);
      }
      last.set(section, position);
    }
    previous = section;
  }
}
