/** Where facts are referred to. Found once for each entry and slide, which stay the same objects while unchanged. */

import { has } from '../base/lists';
import type { Deck, Slide } from '../model/deck';
import { slideBaseKeys } from '../model/deck';
import { type FieldForm, type Fields, formsOf } from '../model/field';
import { type KindId, kindIds, kindOf } from '../model/kinds';
import { references } from '../model/parse';
import { factRef, parseFact, parseField } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import type { AnyTemplate } from '../template';
import type { Reference, Use } from './use';

export type Templates = ReadonlyMap<string, AnyTemplate>;

const ofEntries = new WeakMap<Entry, readonly Reference[]>();
const ofSlides = new WeakMap<Slide, readonly Reference[]>();
const kindForms = new Map<KindId, Record<string, FieldForm>>();
const templateForms = new WeakMap<AnyTemplate, Record<string, FieldForm>>();

export function entryReferences(kind: KindId, entry: Entry): readonly Reference[] {
  const known = ofEntries.get(entry);
  if (known) return known;
  let forms = kindForms.get(kind);
  if (!forms) {
    forms = formsOf(kindOf(kind).fields);
    kindForms.set(kind, forms);
  }
  const made = found(forms, entry);
  ofEntries.set(entry, made);
  return made;
}

export function slideReferences(slide: Slide, templates: Templates): readonly Reference[] {
  const known = ofSlides.get(slide);
  if (known) return known;
  const template = templates.get(slide.template);
  const made = [...(template ? found(contentForms(template), slide) : []), ...deviationReferences(slide)];
  ofSlides.set(slide, made);
  return made;
}

function contentForms(template: AnyTemplate): Record<string, FieldForm> {
  const known = templateForms.get(template);
  if (known) return known;
  const own = Object.entries(template.fields as Fields).filter(([key]) => !slideBaseKeys.has(key));
  const made = formsOf(Object.fromEntries(own));
  templateForms.set(template, made);
  return made;
}

function deviationReferences({ deviations }: Slide): Reference[] {
  return Object.entries(deviations ?? {}).flatMap(([key, value]) => {
    const at = parseField(key);
    if (!at) return [];
    const own: Reference = { ref: at.fact, path: `deviations › ${key}`, how: 'deviation' };
    const inner = found({ [at.field]: kindOf(at.kind).fields[at.field]!.form }, { [at.field]: value });
    return [own, ...inner.map((one): Reference => ({ ...one, how: 'deviation' }))];
  });
}

function found(forms: Record<string, FieldForm>, value: Record<string, unknown>): Reference[] {
  return references(forms, value).map(({ kind, id, path }) => ({
    ref: factRef(kind, id),
    path: path.map(String).join(' › '),
    how: 'content',
  }));
}

/** What the deck itself refers to. */
export function deckReferences(deck: Deck): Reference[] {
  const person = deck.speaker?.person;
  return person === undefined
    ? []
    : [{ ref: factRef('people', person), path: 'speaker › person', how: 'speaker' }];
}

/** Every place that refers to any of the facts by name. A held deck that has the fact in its record needs no other. */
export function usesOf(workspace: Workspace, templates: Templates, refs: ReadonlySet<string>): Use[] {
  const out: Use[] = [];
  const wanted = (one: Reference): boolean => refs.has(one.ref);
  const cover = workspace.commission.coverImage;
  if (cover !== undefined && refs.has(factRef('images', cover))) {
    out.push({ at: 'commission', ref: factRef('images', cover), path: 'coverImage', how: 'cover' });
  }
  for (const kind of kindIds) {
    if (!refersTo(kind, refs)) continue;
    for (const entry of workspace.register[kind]) {
      for (const one of entryReferences(kind, entry)) {
        if (wanted(one)) out.push({ at: 'entry', kind, id: entry.id, ...one });
      }
    }
  }
  for (const folder of ['decks', 'outlines'] as const) {
    for (const deck of workspace[folder]) {
      const free = (one: Reference): boolean => wanted(one) && deck.held?.facts[one.ref] === undefined;
      for (const one of deckReferences(deck).filter(free)) {
        out.push({ at: 'deck', in: folder, deck: deck.id, ...one });
      }
      for (const slide of deck.slides) {
        for (const one of slideReferences(slide, templates)) {
          if (free(one)) out.push({ at: 'slide', in: folder, deck: deck.id, slide: slide.id, ...one });
        }
      }
    }
  }
  return out;
}

const targets = new Map<KindId, ReadonlySet<string>>();

/** Whether entries of a kind can refer to such facts at all. */
function refersTo(kind: KindId, refs: ReadonlySet<string>): boolean {
  let kinds = targets.get(kind);
  if (!kinds) {
    kinds = new Set(refKinds({ type: 'object', fields: formsOf(kindOf(kind).fields) }));
    targets.set(kind, kinds);
  }
  return [...refs].some((ref) => kinds.has(parseFact(ref)?.kind ?? ''));
}

function refKinds(form: FieldForm): string[] {
  switch (form.type) {
    case 'ref':
      return [form.kind];
    case 'list':
    case 'timed':
      return refKinds(form.of);
    case 'object':
      return Object.values(form.fields).flatMap(refKinds);
    default:
      return [];
  }
}

/** @param ref of a fact, or of a field of one */
export function exists(workspace: Workspace, ref: string): boolean {
  const parts = parseFact(ref);
  return parts !== undefined && has(workspace.register[parts.kind], parts.id);
}
