/** The keys and the clipboard of a list of words: its points are edited as a list, whatever shape they have in a file. */
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import {
  type Edited,
  endPoint,
  joinNext,
  joinPoint,
  type ListPlace,
  type ListShape,
  type PointPath,
  pastePoints,
  shiftPoint,
  splitPoint,
  withoutPoint,
} from '../../core/editing/points';
import { isEmpty } from '../../core/editing/values';
import type { Language } from '../../core/formats/language';
import { areBlocks, blocksIn } from '../ui/pasted/blocks';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface PointsProps {
  /** Undefined for lists whose items are not words. */
  shape: ListShape | undefined;
  items: readonly unknown[];
  language: Language;
  home: Language;
  /** The list; its items are its children. */
  box: RefObject<HTMLOListElement | null>;
  put(items: readonly unknown[]): void;
  /** The list has ended: the caret goes on behind it. */
  onEnd(): void;
}

interface Points {
  /** @returns whether the key was the list's */
  onKey(event: KeyboardEvent): boolean;
  onPaste(event: ClipboardEvent): void;
}

export function usePoints({ shape, box, put, onEnd, ...rest }: PointsProps): Points {
  const wanted = useRef<Pick<Edited, 'path' | 'caret'>>(undefined);
  useEffect(() => {
    const { current: spot } = wanted;
    wanted.current = undefined;
    const field = spot && shape && fieldAt(box.current, shape, spot.path);
    if (!field) return;
    field.focus();
    field.setSelectionRange(spot.caret, spot.caret);
  });
  const placeOf = (target: EventTarget): { field: TextField; place: ListPlace } | undefined => {
    const field = isTextField(target) ? target : undefined;
    const path = field && shape && pathOf(box.current, shape, field);
    return field && shape && path && { field, place: { shape, path, ...rest } };
  };
  const apply = (edited: Edited | undefined): boolean => {
    if (!edited) return false;
    wanted.current = edited;
    put(edited.items);
    return true;
  };
  const act = (event: KeyboardEvent, field: TextField, place: ListPlace): boolean => {
    const from = field.selectionStart ?? 0;
    const to = field.selectionEnd ?? from;
    const empty = field.value.trim() === '';
    const { key, shiftKey } = event;
    if (key === 'Enter' && !shiftKey && !empty) return apply(splitPoint(place, from, to));
    if (key === 'Enter' && !shiftKey) {
      const ended = endPoint(place);
      if (!('ended' in ended)) return apply(ended);
      put(ended.items);
      onEnd();
      return true;
    }
    if (key === 'Tab') return apply(shiftPoint(place, shiftKey ? -1 : 1, to));
    if (key === 'Delete' && from === to && from === field.value.length) return apply(joinNext(place));
    if (key !== 'Backspace' || from > 0 || to > 0) return false;
    // An empty one above which nothing stands makes way for the next.
    const first = empty && isEmpty(place.items[0]) && place.items.length > 1 && place.path[0] === 0;
    if (first) return apply({ items: withoutPoint(place), path: place.path, caret: 0 });
    return apply(joinPoint(place));
  };
  return {
    onKey(event) {
      const at = placeOf(event.target);
      if (!at || event.ctrlKey || event.metaKey || event.altKey || !act(event, at.field, at.place))
        return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    onPaste(event) {
      const at = placeOf(event.target);
      if (!at || event.defaultPrevented) return;
      const blocks = blocksIn(event.clipboardData, rest.language);
      if (!areBlocks(blocks)) return;
      event.preventDefault();
      event.stopPropagation();
      const { field, place } = at;
      const from = field.selectionStart ?? 0;
      const points = blocks.map(({ text, level = 0 }) => ({ text, level }));
      apply(pastePoints(place, from, field.selectionEnd ?? from, points));
    },
  };
}

function isTextField(target: EventTarget): target is TextField {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}

/** Which point a field is; undefined for other fields of an item. */
function pathOf(list: HTMLOListElement | null, shape: ListShape, field: TextField): PointPath | undefined {
  const items = [...(list?.children ?? [])];
  const i = items.findIndex((item) => item.contains(field));
  if (i < 0) return undefined;
  if (!shape.key) return [i];
  const inner = field.closest('ol');
  if (inner === list) {
    const own = field.closest<HTMLElement>('[data-field]')?.dataset.field ?? '';
    return own.endsWith(`.${shape.key}`) ? [i, shape.key] : undefined;
  }
  const j = [...(inner?.children ?? [])].findIndex((item) => item.contains(field));
  return shape.below && j >= 0 ? [i, shape.below, j] : undefined;
}

function fieldAt(
  list: HTMLOListElement | null,
  { below }: ListShape,
  [i, key, j]: PointPath,
): TextField | undefined {
  const item = list?.children[Number(i)];
  const at = below !== undefined && key === below ? item?.querySelector('ol')?.children[Number(j)] : item;
  return at?.querySelector<TextField>('textarea, input[type="text"], input:not([type])') ?? undefined;
}
