/** The keys of a list where its points are typed on the slide: what each does to the list, and which point is typed next. Pure. */
import type { FieldForm } from '../model/field';
import type { Operation } from '../operations';
import type { Scene } from '../scene/types';
import {
  type Edited,
  endPoint,
  isUnwritten,
  joinNext,
  joinPoint,
  type ListPlace,
  listShape,
  type PastedPoint,
  pastePoints,
  shiftPoint,
  splitPoint,
  withoutPoint,
} from './points';
import { settingOp, type Typed, typedText, valueAt } from './retyping';
import { formOf, type Origin, paragraphsOf, type ValueOrigin } from './shown-origins';
import { type Target, targetsOf } from './targets';

/** What a key means in a point. */
export type PointKey = 'split' | 'join' | 'join-next' | 'in' | 'out';

export interface Typing {
  /** Undefined where the list is as it was. */
  op?: Operation;
  /** The point that is typed next, with the caret; none when the list has ended. */
  next?: { origin: Origin; caret: number };
}

/** The list that an origin is a point of, and where in it; undefined for what stands in none. */
function listOf(at: Typed, origin: Origin): { holder: ValueOrigin; place: ListPlace } | undefined {
  if (origin.type !== 'slide' && origin.type !== 'field') return undefined;
  for (let depth = 0; depth < origin.path.length; depth++) {
    const holder = { ...origin, path: origin.path.slice(0, depth) };
    const form: FieldForm | undefined = formOf(holder, at.template);
    const list = form?.type === 'timed' ? form.of : form;
    const shape = list && listShape(list);
    const items = shape && valueAt(at, holder);
    if (!shape || !Array.isArray(items)) continue;
    const { language } = at.deck;
    const home = at.workspace.commission.language;
    return { holder, place: { shape, items, path: origin.path.slice(depth), language, home } };
  }
  return undefined;
}

/** Whether the list that an origin is a point of has levels; undefined for what is no point. */
export function levelsOf(at: Typed, origin: Origin): boolean | undefined {
  const found = listOf(at, origin);
  return found && found.place.shape.below !== undefined;
}

/** Where on a slide an origin's words are drawn, the place of before first. */
export function spotOf<S extends { scene: string; target: string }>(
  scenes: readonly Scene[],
  origin: Origin,
  before: S,
): { scene: string; target: string } {
  const isAt = (target: Target): boolean => paragraphsOf(target, origin).size > 0;
  const order = [...scenes].sort((a, b) => Number(b.id === before.scene) - Number(a.id === before.scene));
  for (const scene of order) {
    const targets = targetsOf(scene);
    const own = targets.find(
      (target) => scene.id === before.scene && target.key === before.target && isAt(target),
    );
    const found = own ?? targets.find(isAt);
    if (found) return { scene: scene.id, target: found.key };
  }
  return before;
}

/**
 * @param from and `to`: what is selected of the point's words
 * @returns undefined where the key does nothing to the list, and what it does in any text is right
 * @throws OperationError when the slide or the point is gone
 */
export function typePoint(
  at: Typed,
  origin: Origin,
  key: PointKey,
  from: number,
  to: number,
): Typing | undefined {
  const found = listOf(at, origin);
  if (!found) return undefined;
  const { place, holder } = found;
  const words = typedText(at, origin);
  switch (key) {
    case 'split': {
      if (words.trim() !== '') return done(at, holder, splitPoint(place, from, to));
      // The last one that is left is the list's place on the slide.
      const ended = endPoint(place);
      if (!('ended' in ended)) return done(at, holder, ended);
      return ended.items.length === 0 ? {} : { op: settingOp(at, holder, ended.items) };
    }
    case 'join':
      return from === 0 && to === 0 ? done(at, holder, joinPoint(place)) : undefined;
    case 'join-next':
      return from === to && from === words.length ? done(at, holder, joinNext(place)) : undefined;
    case 'in':
    case 'out':
      return done(at, holder, shiftPoint(place, key === 'in' ? 1 : -1, to));
    default:
      return key satisfies never;
  }
}

/** What was pasted, each point for itself. */
export function pasteInList(
  at: Typed,
  origin: Origin,
  points: readonly PastedPoint[],
  from: number,
  to: number,
): Typing | undefined {
  const found = listOf(at, origin);
  return found && done(at, found.holder, pastePoints(onlyOne(found.place), from, to, points));
}

/** Where the first words of a list are typed, its other empty places have done what they are for. */
export function firstWords(at: Typed, origin: Origin): Typing | undefined {
  const found = listOf(at, origin);
  if (!found || found.place.items.length < 2 || !isUnwritten(found.place.shape, found.place.items))
    return undefined;
  const { items, path } = onlyOne(found.place);
  return done(at, found.holder, { items, path, caret: 0 });
}

/** The list without a point that was left empty; undefined where it is the only one, or has words. */
export function leavePoint(at: Typed, origin: Origin): Operation | undefined {
  const found = listOf(at, origin);
  if (!found || typedText(at, origin).trim() !== '') return undefined;
  const { shape, items } = found.place;
  if (isUnwritten(shape, items)) return undefined;
  return settingOp(at, found.holder, withoutPoint(found.place));
}

function onlyOne(place: ListPlace): ListPlace {
  const { shape, items, path } = place;
  if (!isUnwritten(shape, items) || items.length < 2) return place;
  return { ...place, items: [items[Number(path[0])]], path: [0, ...path.slice(1)] };
}

function done(at: Typed, holder: ValueOrigin, edited: Edited | undefined): Typing | undefined {
  if (!edited) return undefined;
  const { items, path, caret } = edited;
  const origin = { ...holder, path: [...holder.path, ...path] } as Origin;
  return { op: settingOp(at, holder, items), next: { origin, caret } };
}
