/**
 * Dragging slides with a pointer: it begins when the pointer has moved a little, shows where they would go, and scrolls
 * at the edges. The keyboard has Alt with the arrows.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface DragOptions {
  list: RefObject<HTMLElement | null>;
  disabled: boolean;
  /** The gap nearest to a height in the list's content. */
  gapAt(y: number): number;
  /** The slide is pressed: it is selected now, unless several are and may be about to be dragged. */
  press(id: string, event: PointerEvent): 'selected' | 'later';
  /** Released without dragging, when `press` said «later». */
  choose(id: string): void;
  drop(gap: number): void;
}

const enough = 5;
/** Pixels from the edge within which the list scrolls, and how far at most each frame. */
const edge = { near: 48, speed: 14 };

interface Press {
  id: string;
  x: number;
  y: number;
  pointer: number;
  later: boolean;
  dragging: boolean;
  clientY: number;
}

export function useDrag({ list, disabled, gapAt, press, choose, drop }: DragOptions) {
  const [gap, setGap] = useState<number>();
  const held = useRef<Press>(undefined);
  const frame = useRef(0);
  const latest = useRef({ gapAt, drop });
  latest.current = { gapAt, drop };

  const end = () => {
    cancelAnimationFrame(frame.current);
    held.current = undefined;
    setGap(undefined);
  };

  const endRef = useRef(end);
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held.current?.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      endRef.current();
    };
    window.addEventListener('keydown', onEscape, true);
    return () => {
      window.removeEventListener('keydown', onEscape, true);
      cancelAnimationFrame(frame.current);
    };
  }, []);

  const follow = () => {
    const box = list.current;
    const now = held.current;
    if (!box || !now) return;
    const { top, bottom } = box.getBoundingClientRect();
    const above = top + edge.near - now.clientY;
    const below = now.clientY - (bottom - edge.near);
    const by = above > 0 ? -above : Math.max(below, 0);
    if (by !== 0) box.scrollTop += Math.sign(by) * Math.min(edge.speed, Math.abs(by) / 3);
    setGap(latest.current.gapAt(now.clientY - top + box.scrollTop));
    frame.current = requestAnimationFrame(follow);
  };

  return {
    gap,
    onPointerDown(event: PointerEvent) {
      const id = (event.target as Element).closest<HTMLElement>('[data-slide]')?.dataset.slide;
      if (event.button !== 0 || id === undefined) return;
      const later = press(id, event) === 'later';
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      held.current = { id, x, y, pointer, later, dragging: false, clientY: y };
    },
    onPointerMove(event: PointerEvent) {
      const now = held.current;
      if (!now || disabled || event.pointerType === 'touch') return;
      now.clientY = event.clientY;
      if (now.dragging || Math.hypot(event.clientX - now.x, event.clientY - now.y) < enough) return;
      now.dragging = true;
      list.current?.setPointerCapture(now.pointer);
      follow();
    },
    onPointerUp() {
      const now = held.current;
      const to = gap;
      end();
      if (!now) return;
      if (!now.dragging) {
        if (now.later) choose(now.id);
      } else if (to !== undefined) latest.current.drop(to);
    },
    onPointerCancel: end,
  };
}
