/** Lists of things with ids: finding one, and edits that leave the things that stay as they are. */
import { find, has, type Item, positionsIn } from '../base/lists';
import type { Place } from '../diagnostics';
import type { Deck, Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import type { DeckFolder, Spot } from './operation';

/** @throws OperationError */
export function positionOf(list: readonly Item[], id: string, at: Place): number {
  const found = positionsIn(list).get(id);
  if (found === undefined) throw new OperationError('unknown-id', at, { id });
  return found;
}

/** Where a thing stands, so that it can be put back there. */
function spotOf(list: readonly Item[], position: number): Spot {
  return { after: position === 0 ? null : list[position - 1]!.id, index: position };
}

/** @throws OperationError */
function indexFor(list: readonly Item[], { after, index }: Spot, at: Place): number {
  if (after === undefined) {
    if (index === undefined) return list.length;
  } else if (after === null) return 0;
  else {
    const found = positionsIn(list).get(after);
    if (found !== undefined) return found + 1;
  }
  if (index === undefined) throw new OperationError('position', at, { after: after ?? '' });
  return Math.min(index, list.length);
}

/** @throws OperationError when the id is taken or there is no such place */
export function inserted<T extends Item>(list: readonly T[], item: T, spot: Spot, at: Place): T[] {
  if (has(list, item.id)) throw new OperationError('id-taken', at, { id: item.id });
  return list.toSpliced(indexFor(list, spot, at), 0, item);
}

export function removed<T extends Item>(list: readonly T[], id: string, at: Place): [T[], T, Spot] {
  const position = positionOf(list, id, at);
  return [list.toSpliced(position, 1), list[position]!, spotOf(list, position)];
}

/** @throws OperationError when there is no such thing or place */
export function moved<T extends Item>(list: readonly T[], id: string, spot: Spot, at: Place): [T[], Spot] {
  if (spot.after === id) throw new OperationError('position', at, { after: id });
  const [rest, item, was] = removed(list, id, at);
  return [rest.toSpliced(indexFor(rest, spot, at), 0, item), was];
}

/** @throws OperationError */
export function deckOf(workspace: Workspace, folder: DeckFolder, id: string): Deck {
  const deck = find(workspace[folder], id);
  if (!deck) throw new OperationError('unknown-id', { file: `${folder}/${id}.json` }, { id });
  return deck;
}

/** @throws OperationError */
export function slideOf(deck: Deck, id: string): Slide {
  return deck.slides[positionOf(deck.slides, id, { deck: deck.id, slide: id })]!;
}
