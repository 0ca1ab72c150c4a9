/** Measuring while composing: the same breaking as the fit, so that what is chosen here holds there. */

import type { SceneParagraph } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { chooseBreaking, widest } from '../../core/text/choose';
import { setText } from '../../core/text/layout';

/** A size in points as this theme sets it: one for tired eyes sets all of them larger. */
export function pt(ctx: Pick<Context, 'theme'>, size: number): number {
  return size + (ctx.theme.sizes.more ?? 0);
}

/** Sizes to try, as this theme sets them. */
export function steps(ctx: Pick<Context, 'theme'>, ...sizes: number[]): number[] {
  return sizes.map((size) => pt(ctx, size));
}

/** Height in points of paragraphs set at a width. */
export function heightOf(ctx: Context, paragraphs: readonly SceneParagraph[], width: number): number {
  return chooseBreaking(ctx.fonts, paragraphs, width, Number.POSITIVE_INFINITY, false).set.height;
}

/** Whether paragraphs set at a width are no higher; what is far too high is not set to its end. All in points. */
export function isWithin(
  ctx: Context,
  paragraphs: readonly SceneParagraph[],
  width: number,
  height: number,
): boolean {
  // No narrower breaking is lower than the widest.
  const first = widest(ctx.fonts, paragraphs, width, height);
  if (first.height > height) return false;
  return (
    chooseBreaking(ctx.fonts, paragraphs, width, Number.POSITIVE_INFINITY, false, first).set.height <= height
  );
}

/** Width in points of paragraphs that do not wrap. */
export function widthOf(ctx: Context, paragraphs: readonly SceneParagraph[]): number {
  return setText(ctx.fonts, paragraphs, Number.MAX_SAFE_INTEGER).low;
}

interface Sized<T> {
  size: number;
  value: T;
  height: number;
  fits: boolean;
}

/**
 * The first size at which the text fits its frame without a divided word; else the first at which it fits at all;
 * else the last.
 */
export function pickSize(
  ctx: Context,
  sizes: readonly number[],
  make: (size: number) => SceneParagraph[],
  width: number,
  height: number,
  lines = Number.POSITIVE_INFINITY,
): Sized<SceneParagraph[]> {
  return pick(ctx, sizes, make, { width, height, lines, toEnd: true });
}

/** The same where what does not fit is not shown: it is not set to its end either. Undefined where no size fits. */
export function sizeThatFits(
  ctx: Context,
  sizes: readonly number[],
  make: (size: number) => SceneParagraph[],
  width: number,
  height: number,
): Sized<SceneParagraph[]> | undefined {
  const lines = Number.POSITIVE_INFINITY;
  const set = pick(ctx, sizes, make, { width, height, lines, toEnd: false });
  return set.fits ? set : undefined;
}

interface Room {
  /** Points. */
  width: number;
  height: number;
  lines: number;
  /** The last size is set to its end, though it does not fit, and its height is known. */
  toEnd: boolean;
}

function pick(
  ctx: Context,
  sizes: readonly number[],
  make: (size: number) => SceneParagraph[],
  { width, height, lines, toEnd }: Room,
): Sized<SceneParagraph[]> {
  let divided: Sized<SceneParagraph[]> | undefined;
  let last: Sized<SceneParagraph[]> | undefined;
  for (const [i, size] of sizes.entries()) {
    const value = make(size);
    // No narrower breaking is lower than the widest: what is too high there need not be tried, nor, while there are
    // smaller sizes, be set to its end.
    const first = widest(ctx.fonts, value, width, !toEnd || i < sizes.length - 1 ? height : undefined);
    const high = first.height > height || first.spans.length > lines;
    const set = high
      ? first
      : chooseBreaking(ctx.fonts, value, width, Number.POSITIVE_INFINITY, false, first).set;
    const fits = set.height <= height && set.spans.length <= lines && set.low <= width;
    last = { size, value, height: set.height, fits };
    if (fits && !set.divided && !set.chopped) return last;
    if (fits) divided ??= last;
  }
  return divided ?? last!;
}
