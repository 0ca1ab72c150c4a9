/** Words typed on the slide itself, as edits of the text they come from. Pure. */
import { registerOf } from '../../../../core/deck/held';
import { retype } from '../../../../core/editing/text-runs';
import { wordsIn } from '../../../../core/facts/plain-text';
import type { Deck, Slide } from '../../../../core/model/deck';
import type { AnyField, AuthoredText, FieldForm } from '../../../../core/model/field';
import { type KindId, kindOf } from '../../../../core/model/kinds';
import { periodsOf } from '../../../../core/model/parse/references';
import type { Workspace } from '../../../../core/model/register';
import { type Period, valueOn } from '../../../../core/model/time';
import {
  deviate,
  type Json,
  type Operation,
  setSlideText,
  textIn,
  withText,
} from '../../../../core/operations';
import { find } from '../../../../core/operations/lists';
import type { AnyTemplate } from '../../../../core/template';
import type { Origin } from './origin';
import { formAt } from './sources';

export interface Typed {
  workspace: Workspace;
  deck: Deck;
  slide: Slide;
  template: AnyTemplate | undefined;
}

type Path = readonly (string | number)[];
type FactOrigin = Extract<Origin, { type: 'fact' }>;

/** Origins whose words can be typed on the slide: its own texts, and facts that may have another value here. */
export function isTypable(origin: Origin): boolean {
  return origin.type === 'own' || (origin.type === 'fact' && origin.here && origin.field !== undefined);
}

/** The whole text that the words on the slide come from, as one types it. */
export function typedText(at: Typed, origin: Origin): string {
  const { deck, workspace } = at;
  const value = authored(at, origin);
  return wordsIn(value as AuthoredText | undefined, deck.language, workspace.commission.language);
}

/**
 * @returns nothing when the origin cannot be typed here
 * @throws OperationError when the slide or the place is gone
 */
export function typingOp(at: Typed, origin: Origin, words: string): Operation | undefined {
  if (!isTypable(origin)) return undefined;
  const { workspace, deck, slide } = at;
  const home = workspace.commission.language;
  const was = authored(at, origin) as AuthoredText | undefined;
  const one = textIn(was, deck.language, home);
  const text = retype(one as Parameters<typeof retype>[0], words);
  if (origin.type === 'own') {
    const { field, path } = origin;
    return setSlideText(workspace, { deck: deck.id, slide: slide.id, field, path }, text);
  }
  if (origin.type !== 'fact' || origin.field === undefined) return undefined;
  const { field, ref, path } = origin;
  const form = fieldForm(ref, field);
  const leaf = form && formAt(form, path);
  const next = leaf?.type === 'string' ? words : withText(was, deck.language, home, text);
  const whole = replaced(factValue(at, origin), path, next ?? '');
  if (whole === undefined) return undefined;
  return deviate({ deck: deck.id, slide: slide.id, ref: `${ref}#${field}` }, whole as Json);
}

function authored(at: Typed, origin: Origin): unknown {
  if (origin.type === 'own') return below(at.slide[origin.field], origin.path);
  return origin.type === 'fact' ? below(factValue(at, origin), origin.path) : undefined;
}

/** A fact's field as it stands in the file on the deck's date, or as it deviates here. */
function factValue({ workspace, deck, slide }: Typed, { ref, field }: FactOrigin): unknown {
  const own = slide.deviations?.[`${ref}#${field}`];
  if (own !== undefined) return own;
  const [kind, id] = ref.split('/') as [KindId, string];
  const value = find(registerOf(workspace, deck, deck.date)[kind], id)?.[field ?? ''];
  const periods = fieldForm(ref, field!)?.type === 'timed' ? periodsOf(value) : undefined;
  return periods ? valueOn(periods as unknown as Period<unknown>[], deck.date) : value;
}

function fieldForm(ref: string, field: string): FieldForm | undefined {
  const fields = kindOf(ref.split('/')[0] as KindId).fields as Record<string, AnyField>;
  return Object.hasOwn(fields, field) ? fields[field]!.form : undefined;
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
