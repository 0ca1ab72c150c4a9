/**
 * What a template could show with this commission's own facts: contents for a new slide, the most fitting first. Made
 * from the template's fields alone, so that a new template is offered without a word here. Pure; whether a content looks
 * well is judged when it is laid out (`fitness.ts`).
 */

import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import type { AnyField, AuthoredText, FieldForm, Fields } from '../model/field';
import { isKindId, type KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { type Json, type Templates, withText } from '../operations';
import { slideReferences } from '../operations/references';
import type { AnyTemplate } from '../template';
import { uiLanguageFor } from '../texts';
import { kindWord } from '../words';

export type Content = Readonly<Record<string, Json>>;

export interface Candidate {
  content: Content;
  /** `facts`: shows facts it names; `asks`: asks the register by itself; `words`: empty places to be written in. */
  why: 'facts' | 'asks' | 'words';
  /** The facts that it is about, «quotes/solberg». */
  refs: readonly string[];
}

interface Candidates {
  list: readonly Candidate[];
  /** Kinds of facts that the template must have and the commission has none of. */
  missing: readonly KindId[];
}

interface CandidateOptions {
  templates: Templates;
  /** The most that are made. */
  most?: number;
  /** Only these facts, «quotes/solberg»: what was searched for. */
  only?: ReadonlySet<string>;
}

/** How many of a list one slide may carry, tried in this order after all of them. */
const sizes = [6, 4, 3, 2];

type Named = readonly [key: string, field: AnyField];

/** The kind that a field refers to, once or as a list. */
export function kindIn(form: FieldForm): KindId | undefined {
  const one = form.type === 'list' ? form.of : form;
  return one.type === 'ref' && isKindId(one.kind) ? one.kind : undefined;
}

/** The field that says what a slide is about: the first fact it must have, otherwise the first it may have. */
export function leadOf(template: AnyTemplate): Named | undefined {
  const refs = fieldsOf(template).filter(([, { form }]) => kindIn(form));
  // A list that may be left out narrows what the template asks for by itself.
  return refs.find(([, field]) => !field.optional) ?? refs.find(([, field]) => field.form.type === 'ref');
}

export function fieldsOf(template: AnyTemplate): Named[] {
  return Object.entries(template.fields as Fields);
}

export function candidatesOf(
  workspace: Workspace,
  template: AnyTemplate,
  deck: Deck,
  { templates, most = 200, only }: CandidateOptions,
): Candidates {
  const shown = shownIn(deck, templates);
  const choose = (kind: string): string[] => fitting(workspace, kind, shown);
  const fields = fieldsOf(template);
  const missing = fields.flatMap(([, { optional, form }]) => {
    const kind = optional ? undefined : kindIn(form);
    return kind && choose(kind).length === 0 ? [kind] : [];
  });
  if (missing.length > 0) return { list: [], missing: [...new Set(missing)] };
  const where = { language: deck.language, home: workspace.commission.language };
  const rest = restOf(fields, choose, where, template.sample === undefined);
  const lead = leadOf(template);
  const leading = lead ? leadValues(lead, choose, only) : [];
  const list: Candidate[] = [];
  const add = (content: Content, why: Candidate['why']): void => {
    const key = JSON.stringify(content);
    // Empty places are one, and what somebody without the right fact has.
    if ((list.length < most || why === 'words') && !list.some((one) => JSON.stringify(one.content) === key)) {
      list.push({ content, why, refs: lead ? refsIn(lead, content) : [] });
    }
  };
  for (const value of leading) add(inOrder(fields, { ...rest.filled, [lead![0]]: value }), 'facts');
  if (only) return { list: list.filter(({ refs }) => refs.length > 0), missing: [] };
  if (leading.length === 0) add(inOrder(fields, rest.filled), 'asks');
  const first = lead && leading[0] !== undefined ? { [lead[0]]: leading[0] } : {};
  const needed = lead && !lead[1].optional ? first : {};
  add(inOrder(fields, { ...rest.bare, ...needed }), lead && !lead[1].optional ? 'facts' : 'asks');
  const words = { ...rest.words, ...needed, ...pictureOnly(lead, first) };
  add(inOrder(fields, template.sample ? ownSample(template, where) : words), 'words');
  return { list, missing: [] };
}

/** A template's own sample as empty places: its words, and its made up numbers, are never written into a file. */
function ownSample(template: AnyTemplate, where: SampleIn): Content {
  const sample = template.sample?.(where.language) ?? {};
  const forms = template.fields as Fields;
  return Object.fromEntries(
    Object.entries(sample).flatMap(([key, value]) => {
      const { type } = forms[key]!.form;
      if (type === 'text') return [[key, emptyPlace(where)]];
      // Cells that are words are places of their own; numbers stand together or not at all.
      if (isGridOfTexts(forms[key]!.form))
        return [[key, (value as Json[][]).map((row) => row.map(() => emptyPlace(where)))]];
      if (type === 'list') return [[key, []]];
      return type === 'choice' ? [[key, value as Json]] : [];
    }),
  );
}

function isGridOfTexts(form: FieldForm): boolean {
  return form.type === 'list' && form.of.type === 'list' && form.of.of.type === 'text';
}

/** Empty places stand beside a picture, but not beside a text of the facts that would say the same. */
function pictureOnly(lead: Named | undefined, first: Content): Content {
  return lead && kindIn(lead[1].form) === 'images' ? first : {};
}

interface Rest {
  /** What must be there. */
  bare: Record<string, Json>;
  /** And what may be there and fits: other facts, and what is switched on. */
  filled: Record<string, Json>;
  /** And an empty place in every field that takes words. */
  words: Record<string, Json>;
}

/** Values of all fields but the leading one. @param switches whether what can be switched on is */
function restOf(
  fields: readonly Named[],
  choose: (kind: string) => string[],
  where: SampleIn,
  switches: boolean,
): Rest {
  const out: Rest = { bare: {}, filled: {}, words: {} };
  const about = fields.map(([, { form }]) => kindIn(form)).find((kind) => kind !== undefined);
  for (const [key, field] of fields) {
    const { form, optional } = field;
    const kind = kindIn(form);
    if (!optional) {
      const value = kind ? firstOf(field, choose(kind)) : requiredWords(form, about, where);
      if (value !== undefined) Object.assign(out.bare, { [key]: value });
    } else if (form.type === 'boolean') {
      if (switches) out.filled[key] = true;
    } else if (form.type === 'ref' && kind && kind !== 'images') {
      const id = choose(kind)[0];
      if (id !== undefined) out.filled[key] = id;
    } else if (!kind) {
      const value = sampleOf(form, where);
      if (value !== undefined) out.words[key] = value;
    }
  }
  return {
    bare: out.bare,
    filled: { ...out.bare, ...out.filled },
    words: { ...out.bare, ...out.words },
  };
}

/** A heading that must be there above facts is what they are called: «Tall». */
function requiredWords(form: FieldForm, about: KindId | undefined, where: SampleIn): Json | undefined {
  if (form.type !== 'text' || !about || about === 'images') return sampleOf(form, where);
  return wordsIn(kindWord(about, uiLanguageFor(where.language), 2), where) as Json;
}

function firstOf(field: AnyField, ids: readonly string[]): Json | undefined {
  return field.form.type === 'list' ? ids.slice(0, mostOf(field, ids)) : ids[0];
}

/** Every value the leading field may have: each fact, or for lists all of them and then fewer, from the front and onwards. */
function leadValues(
  [, field]: Named,
  choose: (kind: string) => string[],
  only: ReadonlySet<string> | undefined,
): Json[] {
  const kind = kindIn(field.form)!;
  const every = choose(kind);
  if (field.form.type !== 'list') return only ? every.filter((id) => only.has(factRef(kind, id))) : every;
  const ids = only ? foundFirst(every, (id) => only.has(factRef(kind, id))) : every;
  if (ids.length === 0) return [];
  const all = mostOf(field, ids);
  const out: Json[] = [ids.slice(0, all)];
  for (const size of sizes) {
    if (size < all) out.push(ids.slice(0, size));
  }
  // Further back stands nothing that was searched for.
  if (only) return out;
  for (const size of all < ids.length ? [all] : sizes.filter((one) => one < all)) {
    for (let at = size; at + size <= ids.length; at += size) out.push(ids.slice(at, at + size));
  }
  return out;
}

/** With what was found first; nothing when nothing was found. */
function foundFirst(ids: readonly string[], found: (id: string) => boolean): string[] {
  const hits = ids.filter(found);
  return hits.length === 0 ? [] : [...hits, ...ids.filter((id) => !found(id))];
}

/** How many of the ids the field takes. */
export function mostOf(field: AnyField, ids: readonly string[]): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (field.schema.safeParse(ids.slice(0, middle)).success) low = middle;
    else high = middle - 1;
  }
  return low;
}

function refsIn([key, field]: Named, content: Content): string[] {
  const kind = kindIn(field.form)!;
  const value = content[key];
  const ids = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return ids.map((id) => factRef(kind, String(id)));
}

/** Keys as the template has them, so that files read like the form. */
function inOrder(fields: readonly Named[], content: Content): Content {
  return Object.fromEntries(
    fields.flatMap(([key]) => (Object.hasOwn(content, key) ? [[key, content[key]!] as const] : [])),
  );
}

interface SampleIn {
  /** The presentation's. */
  language: Language;
  /** The commission's: what is written in it stands bare. */
  home: Language;
}

/** A text that nothing is written in yet, in the presentation's language (`core/deck/ghosts.ts` says what is seen there). */
function emptyPlace({ language, home }: SampleIn): Json {
  return language === home ? '' : { [language]: '' };
}

/** How many items a list of words is shown with. */
const items = 3;

/** Text as it stands in files, in one language. */
function wordsIn(text: string, { language, home }: Pick<SampleIn, 'language' | 'home'>): AuthoredText {
  return withText(undefined, language, home, text) ?? text;
}

/**
 * Empty places for a field that holds words; undefined for what no words can stand in for (facts, dates, numbers).
 */
function sampleOf(form: FieldForm, where: SampleIn, required = true): Json | undefined {
  switch (form.type) {
    case 'text':
      return emptyPlace(where);
    case 'list': {
      const one = sampleOf(form.of, where);
      return one === undefined ? undefined : Array.from({ length: items }, () => one);
    }
    case 'object': {
      // A list within a list is for who needs it.
      const own = Object.entries(form.fields).filter(([, inner]) => inner.type !== 'list');
      const made = own.map(([key, inner]) => [key, sampleOf(inner, where)]);
      return made.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(made) as Json);
    }
    case 'choice':
      return required ? form.options[0] : undefined;
    case 'boolean':
      return required ? true : undefined;
    default:
      return undefined;
  }
}

/** Facts that slides of a presentation name, «quotes/solberg» → the first slide that does. */
export function shownIn(deck: Deck, templates: Templates): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const slide of deck.slides) {
    for (const { ref, how } of slideReferences(slide, templates)) {
      if (how === 'content' && !out.has(ref)) out.set(ref, slide.id);
    }
  }
  return out;
}

/** Pictures whose file is there and that say something; every fact of other kinds. */
function usable(workspace: Workspace, kind: KindId, entry: Entry): boolean {
  if (kind !== 'images') return true;
  const file = typeof entry.file === 'string' ? entry.file.normalize('NFC') : '';
  return workspace.images.has(file) && entry.purpose !== 'decorative';
}

/**
 * Ids of a kind: first what the presentation does not show yet, otherwise as the register has them.
 *
 * @param shown as `shownIn` says
 */
function fitting(workspace: Workspace, kind: string, shown: ReadonlyMap<string, string>): string[] {
  if (!isKindId(kind)) return [];
  const all = workspace.register[kind].filter((entry) => usable(workspace, kind, entry));
  const fresh = all.filter(({ id }) => !shown.has(factRef(kind, id)));
  const rest = all.filter(({ id }) => shown.has(factRef(kind, id)));
  return [...fresh, ...rest].map(({ id }) => id);
}
