/** Where words are typed on the slide: where they stand in its drawing, which is hidden meanwhile. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Origin, paragraphsOf } from '../../../../core/editing/shown-origins';
import { roomOf, type Target } from '../../../../core/editing/targets';
import type { Frame } from '../../../../core/scene/types';

export interface PlaceOf {
  frame: Frame;
  style: Target['paragraphs'][number]['style'];
  run: Target['paragraphs'][number]['runs'][number] | undefined;
  /** The text is all that the node says, so that the node itself can be hidden. */
  whole: boolean;
  /** What stands there while nothing is written. */
  ghost?: string | undefined;
}

const somewhere: PlaceOf = {
  frame: { x: 48, y: 48, w: 480, h: 40 },
  style: { font: 'body', size: 24, color: 'text' },
  run: undefined,
  whole: true,
};

/** Where the text stands now; where it stood last when it says nothing and nothing stands for it. */
export function usePlace(target: Target | undefined, origin: Origin, text: string): PlaceOf {
  const last = useRef<PlaceOf>(somewhere);
  if (target) {
    const own = paragraphsOf(target, origin);
    const paragraph = target.paragraphs[[...own][0] ?? 0];
    const ghost = paragraph?.runs.find((run) => run.ghost)?.text;
    if (paragraph && (text.trim() !== '' || ghost !== undefined)) {
      const whole = own.size === 0 || own.size === target.paragraphs.length;
      const room = roomOf(target, own.size > 0 ? own : new Set(target.paragraphs.keys()));
      // The lines' own left edge is an indent, unless it comes of how they are aligned.
      const left = (paragraph.style.align ?? 'left') === 'left';
      const frame = left ? room : { ...room, x: target.frame.x, w: target.frame.w };
      last.current = { frame, style: paragraph.style, run: paragraph.runs[0], whole, ghost };
    }
  }
  return last.current;
}

const shifts = new Map<string, number>();

/**
 * How much lower a scene has its baselines than a browser, as a fraction of the size: scenes put them one size below
 * the line's top, and browsers where the font's own heights lie in the middle of the line.
 */
export function baselineShift(family: string): number {
  const known = shifts.get(family);
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  let shift = 0;
  if (context) {
    context.font = `100px ${family}`;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
    shift = 1 - (1.2 / 2 + (ascent - descent) / 200);
  }
  shifts.set(family, shift);
  return shift;
}

/** The node's own drawing must not be seen beneath what is typed; it is drawn anew with every letter. */
export function useHidden(sheet: RefObject<HTMLElement | null>, node: string | undefined): void {
  useLayoutEffect(() => {
    if (node === undefined) return;
    const drawn = sheet.current?.querySelector<SVGElement>(`g[data-node="${CSS.escape(node)}"]`);
    if (!drawn) return;
    drawn.style.visibility = 'hidden';
    return () => {
      drawn.style.visibility = '';
    };
  });
}
