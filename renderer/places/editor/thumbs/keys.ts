import type { Row } from '../../../../core/editing/slide-list';

/** What a key means in the list of thumbnails. Pure. */
interface Key {
  key: string;
  /** Ctrl, and Command on a Mac. */
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export type Intent =
  | { do: 'go'; to: 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down'; extend: boolean }
  | { do: 'move'; step: -1 | 1 }
  | { do: 'remove' | 'duplicate' | 'rename' }
  | { do: 'all' | 'enter' | 'menu' | 'toggle' | 'collapse' | 'expand' };

export function intentOf({ key, mod, shift, alt }: Key): Intent | undefined {
  if (alt) {
    if (mod || shift) return undefined;
    if (key === 'ArrowUp') return { do: 'move', step: -1 };
    return key === 'ArrowDown' ? { do: 'move', step: 1 } : undefined;
  }
  if (mod) {
    const simple = { a: 'all', d: 'duplicate', ' ': 'toggle' } as const;
    const known = simple[key.toLowerCase() as keyof typeof simple];
    if (known && !shift) return { do: known };
  }
  switch (key) {
    case 'ArrowUp':
      return { do: 'go', to: 'up', extend: shift };
    case 'ArrowDown':
      return { do: 'go', to: 'down', extend: shift };
    case 'Home':
      return { do: 'go', to: 'first', extend: shift };
    case 'End':
      return { do: 'go', to: 'last', extend: shift };
    case 'PageUp':
      return { do: 'go', to: 'page-up', extend: shift };
    case 'PageDown':
      return { do: 'go', to: 'page-down', extend: shift };
    case 'ArrowLeft':
      return { do: 'collapse' };
    case 'ArrowRight':
      return { do: 'expand' };
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' };
    case 'Enter':
      return { do: 'enter' };
    case 'F2':
      return { do: 'rename' };
    case 'ContextMenu':
      return { do: 'menu' };
    case 'F10':
      return shift ? { do: 'menu' } : undefined;
    default:
      return undefined;
  }
}

/**
 * The row that a key leads to. Headings are stepped over where their slides are seen: to them leads the left arrow.
 * @param page rows that are seen at once
 */
export function rowAfter(
  at: number,
  to: Extract<Intent, { do: 'go' }>['to'],
  rows: readonly Row[],
  page: number,
): number {
  const { length } = rows;
  const steps = { up: -1, down: 1, first: -length, last: length, 'page-up': -page, 'page-down': page };
  const wanted = Math.max(0, Math.min(length - 1, at + steps[to]));
  const stops = (i: number): boolean => {
    const row = rows[i]!;
    return row.type === 'slide' || row.collapsed || row.count === 0;
  };
  // At the end of the list one turns round, back to where one stood at the most.
  const back = Math.sign(at - wanted) || (to === 'first' ? 1 : -1);
  const on = to === 'first' || to === 'last' ? back : -back;
  for (let i = wanted; i >= 0 && i < length; i += on) if (stops(i)) return i;
  for (let i = wanted; i >= 0 && i < length && i !== at; i += back) if (stops(i)) return i;
  return at;
}

/** Sizes of the rows, in pixels. Pure. */
const headingHeight = 40;
/** Above and below a picture, and the number's column beside it. */
const gutter = { block: 6, number: 40, end: 12 };

/** @param ratio of the page's width to its height */
export function rowHeight(row: Row, width: number, ratio: number): number {
  if (row.type === 'section') return headingHeight;
  const picture = Math.max(60, width - gutter.number - gutter.end);
  return Math.round(picture / ratio) + 2 * gutter.block;
}

/** The gap between rows that lies nearest to a height. @param starts where each row begins, and where the last ends */
export function gapAt(starts: readonly number[], y: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]! + starts[middle + 1]!) / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
