/** Where what was pointed at comes from, and what can be done about it there: look-ups on what each run carries. Pure. */

import { find } from '../base/lists';
import type { Deck, Slide } from '../model/deck';
import type { AnyField, FieldForm, Fields } from '../model/field';
import { kindOf } from '../model/kinds';
import { type From, fromOf, isValue, originKey, type ValueOrigin } from '../model/origin';
import { type FactParts, factRef, fieldRef, parseField } from '../model/ref';
import type { Workspace } from '../model/register';
import type { AnyTemplate } from '../template';
import type { UiLanguage } from '../texts';
import { entryContext, entryTitle, fieldLabel, kindWord, ownForm, templateForm } from '../words';
import type { Target } from './targets';

/** A value, or a whole fact: the picture that was pointed at. */
export type Origin = ValueOrigin | FactParts;
export type { ValueOrigin } from '../model/origin';
export type FieldOrigin = Extract<Origin, { type: 'field' }>;

/** No more than can be read at a glance. */
const most = 5;
/** What a deck says about itself where «Om presentasjonen» can be opened at it; a slide's number is no such thing. */
const ofDeck = new Set(['title', 'event', 'date', 'speaker']);

/**
 * @param paragraph that was pointed at; the whole target where it is not known, or where its words are fixed
 * @param run of the paragraph that was pointed at: what it comes from is named first
 */
export function originsAt(
  at: { deck: Deck; slide: Slide },
  target: Target,
  paragraph?: number,
  run?: number,
): Origin[] {
  if (target.asset !== undefined) {
    return [{ type: 'fact', fact: factRef('images', target.asset), kind: 'images', id: target.asset }];
  }
  if (target.kind === 'chart') return [numbersOf(at)];
  const one = paragraph === undefined ? undefined : target.paragraphs[paragraph];
  const first = one && run !== undefined ? (one.runs[run] ?? []) : [];
  const exact = one ? valuesOf(fromOf([first, one.runs].flat())) : [];
  const found = exact.length > 0 ? exact : valuesOf(fromOf(target.paragraphs.flatMap(({ runs }) => runs)));
  // A title may be another on this slide, wherever the template has it from.
  const own = target.title && !found.some(({ type }) => type === 'slide');
  return own ? [...found, titleOf(at)] : found;
}

/** Where the numbers of a chart stand: in the dataset that it shows, else on the slide. */
function numbersOf({ deck, slide }: { deck: Deck; slide: Slide }): Origin {
  if (typeof slide.dataset === 'string') {
    const id = slide.dataset;
    return { type: 'fact', fact: factRef('datasets', id), kind: 'datasets', id };
  }
  return { type: 'slide', deck: deck.id, slide: slide.id, field: 'rows', path: [] };
}

function valuesOf(from: From): Origin[] {
  return from
    .filter(isValue)
    .filter((origin) => origin.type !== 'deck' || ofDeck.has(origin.field))
    .slice(0, most);
}

function titleOf({ deck, slide }: { deck: Deck; slide: Slide }): Origin {
  return { type: 'slide', deck: deck.id, slide: slide.id, field: 'title', path: [] };
}

export function keyOf(origin: Origin): string {
  return origin.type === 'fact' ? `fact ${origin.fact}` : originKey(origin);
}

/** Paragraphs of a target in which words of the origin stand. */
export function paragraphsOf({ paragraphs }: Target, origin: Origin): ReadonlySet<number> {
  const key = keyOf(origin);
  return new Set(
    paragraphs.flatMap(({ runs }, i) => (fromOf(runs).some((one) => originKey(one) === key) ? [i] : [])),
  );
}

/** Whether another value than the register's stands on the slide now. */
export function deviates({ deviations }: Slide, origin: Origin | From[number]): boolean {
  if (origin.type !== 'field' || origin.day !== undefined) return false;
  return deviations?.[fieldRef(origin.fact, origin.field)] !== undefined;
}

/** What the origin's value is: a text, a number, a date. */
export function formOf(origin: Origin, template: AnyTemplate | undefined): FieldForm | undefined {
  if (origin.type === 'field') return below(kindOf(origin.kind).fields as Fields, origin);
  if (origin.type !== 'slide') return undefined;
  return origin.field === 'title' ? { type: 'text' } : below(template?.fields as Fields | undefined, origin);
}

function below(fields: Fields | undefined, { field, path }: ValueOrigin): FieldForm | undefined {
  const own: AnyField | undefined = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  return own && formAt(own.form, path);
}

/** The form of what stands at a path below a field. */
function formAt(form: FieldForm, path: readonly (string | number)[]): FieldForm | undefined {
  if (form.type === 'timed') return formAt(form.of, path);
  const [key, ...rest] = path;
  if (key === undefined) return form;
  if (form.type === 'list' && typeof key === 'number') return formAt(form.of, rest);
  if (form.type === 'object' && typeof key === 'string' && Object.hasOwn(form.fields, key)) {
    return formAt(form.fields[key]!, rest);
  }
  return undefined;
}

/** «Tittel – Mette Nord» */
export function originLabel(
  origin: Origin,
  template: string,
  workspace: Workspace,
  asOf: string,
  lang: UiLanguage,
): string {
  const path = origin.type === 'fact' ? '' : namesIn(origin).join('.');
  switch (origin.type) {
    case 'slide':
      return origin.field === 'title'
        ? ownForm('slide', lang).label('title')
        : templateForm(template, lang).label(path);
    case 'deck':
      return ownForm('deck', lang).label(path);
    case 'commission':
      return ownForm('commission', lang).label(path);
    case 'fact':
    case 'field': {
      const { kind, id } = origin;
      const entry = find(workspace.register[kind], id);
      const name = entry
        ? entryTitle(kind, entry, lang, entryContext(workspace, asOf))
        : kindWord(kind, lang);
      return origin.type === 'field' ? `${fieldLabel(kind, path, lang)} – ${name}` : name;
    }
    default:
      return origin satisfies never;
  }
}

/** Without places in lists: all items of a list are called the same. */
function namesIn({ field, path }: Exclude<Origin, { type: 'fact' }>): string[] {
  return [field, ...path.filter((key) => typeof key === 'string')];
}

/** What deviates on a slide, by «people/mette-nord#title»; undefined where its kind has no such field. */
export function deviationOrigin(key: string): Origin | undefined {
  const parts = parseField(key);
  return parts && { ...parts, path: [] };
}
