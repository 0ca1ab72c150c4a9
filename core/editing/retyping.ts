/** Words typed on the slide itself, as edits of the text they come from. Pure. */

import { find } from '../base/lists';
import { registerOf } from '../deck/held';
import { wordsIn } from '../facts/plain-text';
import type { Deck, Slide } from '../model/deck';
import type { AnyField, AuthoredText } from '../model/field';
import { kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { fieldRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { type Period, valueOn } from '../model/time';
import {
  deviate,
  type Json,
  type Operation,
  resetDeviation,
  same,
  setSlideText,
  textIn,
  withText,
} from '../operations';
import type { AnyTemplate } from '../template';
import { type FieldOrigin, formOf, type Origin } from './shown-origins';
import { type OneText, type Run, retype, wordsOf } from './text-runs';
import { isVerbatim } from './verbatim';

export interface Typed {
  workspace: Workspace;
  deck: Deck;
  slide: Slide;
  template: AnyTemplate | undefined;
}

type Path = readonly (string | number)[];
type Typable = FieldOrigin | Extract<Origin, { type: 'slide' }>;

/**
 * Origins whose words can be typed on the slide: its own texts, and those of facts. Never quotations, which are as they
 * were said, nor what held on another day.
 */
export function isTypable({ template }: Pick<Typed, 'template'>, origin: Origin): origin is Typable {
  const type = formOf(origin, template)?.type;
  if (origin.type === 'slide') return type === 'text';
  if (origin.type !== 'field' || origin.day !== undefined) return false;
  return origin.kind !== 'quotes' && origin.kind !== 'images' && (type === 'text' || type === 'string');
}

/** Whether words of it can be bold, italic or a link. */
export function isMarkable(at: Pick<Typed, 'template'>, origin: Origin): boolean {
  if (origin.type === 'field' && isVerbatim(origin.kind, origin.field)) return false;
  return isTypable(at, origin) && formOf(origin, at.template)?.type === 'text';
}

/** The whole text that the words on the slide come from, as one types it. */
export function typedText(at: Typed, origin: Origin): string {
  const { deck, workspace } = at;
  const value = valueAt(at, origin);
  return wordsIn(value as AuthoredText | undefined, deck.language, workspace.commission.language);
}

/**
 * @returns nothing when the origin cannot be typed here
 * @throws OperationError when the slide or the place is gone
 */
export function typingOp(at: Typed, origin: Origin, words: string): Operation | undefined {
  return rewritingOp(at, origin, retype(textAt(at, origin), words));
}

/** The text of the deck's language that an origin is, with its marks. */
export function textAt({ workspace, deck, ...at }: Typed, origin: Origin): OneText | undefined {
  const value = valueAt({ workspace, deck, ...at }, origin) as AuthoredText | undefined;
  return textIn(value, deck.language, workspace.commission.language);
}

/** As `typingOp`, with a text that has marks. */
export function rewritingOp(at: Typed, origin: Origin, text: string | Run[]): Operation | undefined {
  if (!isTypable(at, origin)) return undefined;
  const { workspace, deck, slide } = at;
  const { field, path } = origin;
  if (origin.type === 'slide') {
    return setSlideText(workspace, { deck: deck.id, slide: slide.id, field, path }, text);
  }
  const was = valueAt(at, origin) as AuthoredText | undefined;
  const next =
    formOf(origin, at.template)?.type === 'string'
      ? wordsOf(text)
      : withText(was, deck.language, workspace.commission.language, text);
  return settingOp(at, origin, next ?? '');
}

/**
 * Sets what stands at an origin: on the slide, or as what is said otherwise on it than in Fakta.
 * @throws OperationError when the place is gone
 */
export function settingOp(at: Typed, origin: Origin, value: unknown): Operation | undefined {
  const { deck, slide } = at;
  if (origin.type !== 'slide' && origin.type !== 'field') return undefined;
  const { field, path } = origin;
  const was = origin.type === 'slide' ? slide[field] : factValue(at, origin);
  const whole = replaced(was, path, value) as Json | undefined;
  if (whole === undefined) return undefined;
  if (origin.type === 'slide') {
    return { type: 'slide.set', in: 'decks', deck: deck.id, id: slide.id, field, value: whole };
  }
  const on = { deck: deck.id, slide: slide.id, ref: fieldRef(origin.fact, field) };
  // What says again what Fakta says is no longer another value.
  const isAgain = same(whole, registered(at, origin)) && slide.deviations?.[on.ref] !== undefined;
  return isAgain ? resetDeviation(on) : deviate(on, whole);
}

/** What stands at an origin in the file, or deviates here. */
export function valueAt(at: Typed, origin: Origin): unknown {
  if (origin.type === 'slide') return below(at.slide[origin.field], origin.path);
  return origin.type === 'field' ? below(factValue(at, origin), origin.path) : undefined;
}

/** A fact's field as it stands in the file on the deck's date, or as it deviates here. */
function factValue(at: Typed, origin: FieldOrigin): unknown {
  return at.slide.deviations?.[fieldRef(origin.fact, origin.field)] ?? registered(at, origin);
}

function registered({ workspace, deck }: Typed, { kind, id, field }: FieldOrigin): unknown {
  const value = find(registerOf(workspace, deck, deck.date)[kind], id)?.[field];
  const { form } = (kindOf(kind).fields as Record<string, AnyField>)[field]!;
  const periods = form.type === 'timed' ? periodsOf(value) : undefined;
  return periods ? valueOn(periods as unknown as Period<unknown>[], deck.date) : value;
}

function below(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** A copy with another value at the path; undefined when there is no such place. */
function replaced(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    if (typeof key !== 'number' || key >= value.length) return undefined;
    const inner = replaced(value[key], rest, next);
    return inner === undefined ? undefined : value.with(key, inner);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const inner = replaced((value as Record<string, unknown>)[key], rest, next);
  return inner === undefined ? undefined : { ...value, [key]: inner };
}
