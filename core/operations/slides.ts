/** Edits of slides in one deck, as operations. */

import { isJson, type Json } from '../base/json';
import type { Language } from '../formats/language';
import type { Slide } from '../model/deck';
import { type AuthoredText, type FieldForm, type Fields, formsOf } from '../model/field';
import { walkForms } from '../model/parse';
import type { Workspace } from '../model/register';
import type { AnyTemplate } from '../template';
import type { DeckOf } from './build';
import { OperationError } from './error';
import { idsOf, unusedId } from './ids';
import { deckOf, slideOf } from './lists';
import { withText } from './localised';
import type { Operation, Step } from './operation';

export type AddSlide = Extract<Operation, { type: 'slide.add' }>;

/** A slide of a template, behind another and in its section. `op.slide.id` says what it shows: «quote-solberg-for». */
export function insertSlide(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  template: Pick<AnyTemplate, 'id' | 'fields'>,
  content: Readonly<Record<string, Json>>,
  after: string | null,
): AddSlide {
  const deck = deckOf(workspace, folder, id);
  const section = after === null ? deck.slides[0]?.section : slideOf(deck, after).section;
  const slide = {
    id: unusedId(tellingId(template, content), idsOf(deck.slides)),
    template: template.id,
    ...(section === undefined ? {} : { section }),
    ...content,
  };
  return { type: 'slide.add', in: folder, deck: id, slide, after };
}

/** An id that says what a slide shows: its template, and the one fact that it is about. */
function tellingId(
  template: Pick<AnyTemplate, 'id' | 'fields'>,
  content: Readonly<Record<string, unknown>>,
): string {
  const forms: Record<string, FieldForm> = formsOf(template.fields as Fields);
  const about = Object.entries(forms).find(
    ([key, form]) => form.type === 'ref' && form.kind !== 'images' && typeof content[key] === 'string',
  );
  const named =
    about && template.id !== 'cover' ? `${template.id}-${String(content[about[0]])}` : template.id;
  return named.slice(0, 72).replace(/(?<!-)-+$/, '');
}

/** Hides slides or shows them again. */
export function hideSlides(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  slides: readonly string[],
  hidden = true,
): Operation {
  const deck = deckOf(workspace, folder, id);
  const steps = slides.flatMap((slide): Step[] => {
    if ((slideOf(deck, slide).hidden ?? false) === hidden) return [];
    const set = { type: 'slide.set', in: folder, deck: id, id: slide, field: 'hidden' } as const;
    return [hidden ? { ...set, value: true } : set];
  });
  return { type: 'batch', steps };
}

export function removeSlides(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  slides: readonly string[],
): Operation {
  const deck = deckOf(workspace, folder, id);
  const going = new Set(slides.map((slide) => slideOf(deck, slide).id));
  const steps = [...going].map((slide): Step => ({ type: 'slide.remove', in: folder, deck: id, id: slide }));
  return { type: 'batch', steps };
}

export interface SlideText extends DeckOf {
  slide: string;
  /** `title`, `notes`, or a text of the slide's own content. */
  field: string;
  /** Below the field: `[0, 'text']` for the first point. */
  path?: readonly (string | number)[];
  /** The deck's own when left out. */
  language?: Language;
}

/** Text as it stands in files, for one language. */
export type TypedText = Extract<AuthoredText, string | readonly unknown[]>;

/**
 * Sets a text of the slide's own in one language; the other languages stay. Nothing, or an empty text, takes it away,
 * and a field that then says nothing in any language goes.
 * @throws OperationError when there is no such slide or place
 */
export function setSlideText(
  workspace: Workspace,
  { in: folder = 'decks', deck: id, slide: slideId, field, path = [], language }: SlideText,
  text: TypedText | undefined,
): Operation {
  const deck = deckOf(workspace, folder, id);
  const slide = slideOf(deck, slideId);
  const home = workspace.commission.language;
  const change = (was: unknown): AuthoredText | undefined =>
    withText(was as AuthoredText | undefined, language ?? deck.language, home, text);
  const at = { file: `${folder}/${id}.json`, deck: id, slide: slideId, path: [field, ...path].join(' › ') };
  const value = below(slide[field], path, change, () => {
    throw new OperationError('position', at, { after: String(path.at(-1)) });
  });
  const set = { type: 'slide.set', in: folder, deck: id, id: slideId, field } as const;
  return value === undefined ? set : { ...set, value: value as Json };
}

/** A copy with what stands at the path made anew. An item of a list that would be nothing stays, as an empty text. */
function below(
  holder: unknown,
  path: readonly (string | number)[],
  change: (was: unknown) => unknown,
  miss: () => never,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(holder);
  if (Array.isArray(holder)) {
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= holder.length) return miss();
    return holder.with(key, below(holder[key], rest, change, miss) ?? '');
  }
  if (typeof holder !== 'object' || holder === null || typeof key !== 'string') return miss();
  const own = Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
  const next = { ...holder, [key]: below(own, rest, change, miss) ?? '' };
  return isJson(next) ? next : miss();
}

/** The slide's own texts: what is typed on this slide and stands in no register, with where it stands. */
export function slideTexts(
  slide: Slide,
  template: Pick<AnyTemplate, 'fields'>,
): { field: string; path: (string | number)[]; value: AuthoredText }[] {
  const out: ReturnType<typeof slideTexts> = [];
  const forms = { title: { type: 'text' }, notes: { type: 'text' }, ...formsOf(template.fields as Fields) };
  walkForms(forms as Record<string, FieldForm>, slide, [], (form, value, [field, ...path]) => {
    if (form.type !== 'text') return;
    out.push({ field: String(field), path: path as (string | number)[], value: value as AuthoredText });
  });
  return out;
}
