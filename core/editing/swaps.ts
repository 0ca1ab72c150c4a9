/**
 * What may stand in a slide's place: first other facts in the same template, then other templates that take what the
 * slide has. Made from the fields alone, as `candidates.ts`.
 */
import type { Deck, Slide } from '../model/deck';
import { slideBaseKeys } from '../model/deck';
import type { AnyField } from '../model/field';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { type Json, same, type Templates } from '../operations';
import type { AnyTemplate } from '../template';
import { type Candidate, type Content, candidatesOf, fieldsOf, kindIn, leadOf, mostOf } from './candidates';

export interface Swap {
  template: AnyTemplate;
  /** The first that looks well is meant. */
  candidates: readonly Candidate[];
}

interface Swaps {
  /** The same template with other facts. */
  facts: readonly Swap[];
  /** Other templates with what the slide has. */
  others: readonly Swap[];
  /** Other templates with facts of their own: something else in the same place. */
  rest: readonly Swap[];
}

/** The slide's own content, without what every slide has. */
function contentOf(slide: Slide): Content {
  return Object.fromEntries(
    Object.entries(slide).filter(([key, value]) => !slideBaseKeys.has(key) && value !== undefined),
  ) as Content;
}

export function swapsOf(workspace: Workspace, templates: Templates, deck: Deck, slide: Slide): Swaps {
  const template = templates.get(slide.template);
  if (!template) return { facts: [], others: [], rest: [] };
  const others = [...templates.values()].flatMap((other) => {
    const candidates = other === template ? [] : moved(workspace, templates, deck, slide, other);
    return candidates.length > 0 ? [{ template: other, candidates }] : [];
  });
  const taken = new Set([template, ...others.map((one) => one.template)]);
  return {
    facts: otherFacts(workspace, templates, deck, slide, template),
    others,
    rest: [...templates.values()].flatMap((other) => {
      if (taken.has(other)) return [];
      const { list } = candidatesOf(workspace, other, deck, { templates });
      return list.length > 0 ? [{ template: other, candidates: list }] : [];
    }),
  };
}

/** Everything that the slide has stays but what it is about. */
function otherFacts(
  workspace: Workspace,
  templates: Templates,
  deck: Deck,
  slide: Slide,
  template: AnyTemplate,
): Swap[] {
  const lead = leadOf(template);
  if (!lead) return [];
  const [key] = lead;
  const own = contentOf(slide);
  // Words of its own are about what it showed: they stay only where they belong to no fact.
  const kept = Object.hasOwn(own, key) ? own : {};
  const { list } = candidatesOf(workspace, template, deck, { templates });
  const out: Swap[] = [];
  for (const { content, refs } of list) {
    const value = content[key];
    if (value === undefined || same(value, own[key])) continue;
    if (Array.isArray(value) && Array.isArray(own[key]) && sameMembers(value, own[key])) continue;
    const next: Content = { ...content, ...kept, [key]: value };
    if (!out.some(({ candidates }) => same(candidates[0]!.content, next))) {
      out.push({ template, candidates: [{ content: next, why: 'facts', refs }] });
    }
  }
  return out;
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** The slide's facts and words in another template; none when that takes nothing of what the slide is about. */
function moved(
  workspace: Workspace,
  templates: Templates,
  deck: Deck,
  slide: Slide,
  to: AnyTemplate,
): Candidate[] {
  const carried = carry(slide, templates, to);
  if (!carried) return [];
  const { list } = candidatesOf(workspace, to, deck, { templates });
  const fields = fieldsOf(to);
  const made: Candidate[] = [];
  for (const content of [needed(fields, list[0]?.content), list.at(-1)?.content]) {
    if (!content) continue;
    const next = fuller({ ...content, ...carried.content }, fields, content);
    made.push({ content: next, why: carried.refs.length > 0 ? 'facts' : 'words', refs: carried.refs });
  }
  return made;
}

interface Carried {
  content: Content;
  refs: string[];
}

/** What of the slide fits the fields of another template, when that is what the slide is about. */
function carry(slide: Slide, templates: Templates, to: AnyTemplate): Carried | undefined {
  const facts = factsByKind(slide, templates);
  const own = contentOf(slide);
  const from = templates.get(slide.template);
  const content: Record<string, Json> = {};
  const refs: string[] = [];
  let kinds = 0;
  let words = false;
  let lacks = false;
  for (const [key, field] of fieldsOf(to)) {
    const kind = kindIn(field.form);
    const ids = kind ? facts.get(kind) : undefined;
    if (kind && ids) {
      content[key] = placed(field, ids);
      refs.push(...ids.slice(0, field.form.type === 'list' ? undefined : 1).map((id) => factRef(kind, id)));
      if (kind !== 'images') kinds++;
    } else if (!kind && from && Object.hasOwn(own, key) && sameForm(from, key, field)) {
      content[key] = own[key]!;
      words = true;
    } else if (kind && !field.optional) lacks = true;
  }
  // A heading goes on any slide, and a picture behind any words: neither is what another slide is about.
  const about =
    kinds > 0 || ((words || refs.length > 0) && !lacks && (facts.size === 0 || onlyImages(facts)));
  return about ? { content, refs } : undefined;
}

function onlyImages(facts: ReadonlyMap<string, unknown>): boolean {
  return facts.size === 1 && facts.has('images');
}

type Named = readonly [key: string, field: AnyField];

/** What the template must have, from a content that has it. */
function needed(fields: readonly Named[], content: Content | undefined): Content | undefined {
  if (!content) return undefined;
  return Object.fromEntries(
    fields.flatMap(([key, { optional }]) =>
      optional || content[key] === undefined ? [] : [[key, content[key]]],
    ),
  );
}

/** A list that got one fact only gets another beside it: alone it would be the slide that there is. */
function fuller(content: Content, fields: readonly Named[], from: Content): Content {
  const out: Record<string, Json> = { ...content };
  for (const [key, field] of fields) {
    const value = out[key];
    const others = from[key];
    if (field.optional || !Array.isArray(value) || value.length !== 1 || !Array.isArray(others)) continue;
    const more = others.find((one) => one !== value[0]);
    if (more !== undefined) out[key] = [value[0], more];
  }
  return out;
}

function sameForm(from: AnyTemplate, key: string, field: AnyField): boolean {
  const own = (from.fields as Readonly<Record<string, AnyField>>)[key];
  return own !== undefined && same(own.form, field.form);
}

function placed(field: AnyField, ids: readonly string[]): Json {
  return field.form.type === 'list' ? ids.slice(0, mostOf(field, ids)) : ids[0]!;
}

/** The facts that a slide names, by kind and in their order. */
function factsByKind(slide: Slide, templates: Templates): ReadonlyMap<string, string[]> {
  const out = new Map<string, string[]>();
  const template = templates.get(slide.template);
  for (const [key, { form }] of template ? fieldsOf(template) : []) {
    const kind = kindIn(form);
    const value = slide[key];
    if (!kind || value === undefined) continue;
    const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
    out.set(kind, [...new Set([...(out.get(kind) ?? []), ...ids])]);
  }
  return out;
}
