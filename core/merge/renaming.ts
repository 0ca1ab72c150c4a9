/** A fact under another id, with everything that refers to it. */
import { find, replaced } from '../base/lists';
import type { Conflict } from '../model/conflict';
import { placeId } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import { type FieldForm, type Fields, formsOf } from '../model/field';
import { type KindId, kindIds, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { factRef, fieldRef, parseFact, parseField } from '../model/ref';
import type { Entry, Register, Workspace } from '../model/register';
import { entryReferences, slideReferences, type Templates } from '../operations/references';
import { isObject, partOf } from './outcome';

interface Renaming {
  kind: KindId;
  from: string;
  to: string;
}

/** What does not refer to it stays the same objects. */
export function renamed(workspace: Workspace, templates: Templates, renaming: Renaming): Workspace {
  const { kind, from, to } = renaming;
  const ref = factRef(kind, from);
  const register = { ...workspace.register } as Record<KindId, readonly Entry[]>;
  for (const one of kindIds) {
    const list = register[one];
    const next = list.map((entry) =>
      entryReferences(one, entry).some((use) => use.ref === ref)
        ? inFields(formsOf(kindOf(one).fields), entry, renaming)
        : entry,
    );
    register[one] = next.every((entry, i) => entry === list[i]) ? list : next;
  }
  const own = find(register[kind], from);
  if (own) {
    const position = register[kind].indexOf(own);
    register[kind] = replaced(register[kind], position, { ...own, id: to });
  }
  const decks = (list: readonly Deck[]): readonly Deck[] =>
    list.map((deck) => inDeck(deck, templates, renaming, ref));
  const { coverImage } = workspace.commission;
  const commission =
    kind === 'images' && coverImage === from
      ? { ...workspace.commission, coverImage: to }
      : workspace.commission;
  return {
    ...workspace,
    commission,
    register: register as Register,
    decks: decks(workspace.decks),
    outlines: decks(workspace.outlines),
    ...(workspace.conflicts
      ? { conflicts: workspace.conflicts.map((one) => inConflict(one, renaming)) }
      : {}),
  };
}

function inDeck(deck: Deck, templates: Templates, renaming: Renaming, ref: string): Deck {
  let out = deck;
  const { kind, from, to } = renaming;
  if (kind === 'people' && deck.speaker?.person === from)
    out = { ...out, speaker: { ...deck.speaker, person: to } };
  if (deck.held) out = { ...out, held: { ...deck.held, facts: inHeld(deck.held.facts, renaming) } };
  const slides = out.slides.map((slide) =>
    slideReferences(slide, templates).some((use) => use.ref === ref)
      ? inSlide(slide, templates, renaming)
      : slide,
  );
  return slides.every((slide, i) => slide === out.slides[i]) ? out : { ...out, slides };
}

function inHeld(
  facts: NonNullable<Deck['held']>['facts'],
  renaming: Renaming,
): NonNullable<Deck['held']>['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([ref, entry]) => {
      const kind = parseFact(ref)?.kind;
      const next = kind ? inFields(formsOf(kindOf(kind).fields), entry, renaming) : entry;
      if (ref !== factRef(renaming.kind, renaming.from)) return [ref, next];
      return [factRef(renaming.kind, renaming.to), { ...next, id: renaming.to }];
    }),
  );
}

function inSlide(slide: Slide, templates: Templates, renaming: Renaming): Slide {
  const fields = (templates.get(slide.template)?.fields ?? {}) as Fields;
  const out = inFields(formsOf(fields), slide, renaming) as Slide;
  if (!slide.deviations) return out;
  const deviations = Object.entries(slide.deviations).map(([key, value]) => {
    const parts = parseField(key);
    if (!parts) return [key, value];
    const form = partOf(formsOf(kindOf(parts.kind).fields), parts.field) as FieldForm;
    const isOwn = parts.kind === renaming.kind && parts.id === renaming.from;
    return [
      isOwn ? fieldRef(factRef(parts.kind, renaming.to), parts.field) : key,
      inValue(form, value, renaming),
    ];
  });
  return { ...out, deviations: Object.fromEntries(deviations) };
}

function inFields<T extends object>(
  forms: Readonly<Record<string, FieldForm>>,
  holder: T,
  renaming: Renaming,
): T {
  const entries = Object.entries(holder).map(([key, value]) => {
    const form = partOf(forms, key) as FieldForm | undefined;
    return [key, form ? inValue(form, value, renaming) : value];
  });
  return Object.fromEntries(entries) as T;
}

function inValue(form: FieldForm, value: unknown, renaming: Renaming): unknown {
  switch (form.type) {
    case 'ref':
      return form.kind === renaming.kind && value === renaming.from ? renaming.to : value;
    case 'list':
      return Array.isArray(value) ? value.map((item) => inValue(form.of, item, renaming)) : value;
    case 'object':
      return isObject(value) ? inFields(form.fields, value, renaming) : value;
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) return inValue(form.of, value, renaming);
      return periods.map((period) => ({ ...period, value: inValue(form.of, period.value, renaming) }));
    }
    default:
      return value;
  }
}

function inConflict(conflict: Conflict, { kind, from, to }: Renaming): Conflict {
  const { place } = conflict;
  if (place.in !== 'facts' || place.kind !== kind || place.id !== from) return conflict;
  const next = { ...place, id: to };
  return { ...conflict, id: placeId(next), place: next };
}
