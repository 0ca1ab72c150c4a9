/** The title at its place: baseline at y 84 for one line, and the body's room below it. */
import type { Rich } from '../../core/model/field';
import type { ColorToken } from '../../core/scene/theme';
import type { Frame, TextNode, TextStyle } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { pickSize, steps } from './measure';
import { para, textNode, typeset } from './text';

export interface Titled {
  node: TextNode;
  /** Where the body may stand, in points. */
  body: Frame;
}

export interface TitleOptions {
  color?: ColorToken;
  /** Left edge and width, where a panel or picture takes part of the slide. */
  x?: number;
  w?: number;
}

/** Continuation marks («(2 av 3)») are added later and must fit too. */
const markRoom = 12;

/** How the theme sets titles, at a size in points. */
export function titleStyle(ctx: Pick<Context, 'theme'>, size: number, color: ColorToken = 'text'): TextStyle {
  return { font: 'heading', size, color, ...(ctx.theme.boldTitles ? { bold: true } : {}) };
}

export function titleOf(ctx: Context, rich: Rich, options: TitleOptions = {}): Titled {
  const { frames, sizes } = ctx.theme;
  const x = options.x ?? frames.title.x;
  const w = options.w ?? frames.title.w;
  const style = (size: number): TextStyle => titleStyle(ctx, size, options.color);
  const marked: Rich = typeset(rich);
  const one = pickSize(
    ctx,
    [sizes.title, 32, 30],
    (size) => [para(marked, style(size))],
    w - markRoom,
    60,
    1,
  );
  const set = one.fits
    ? one
    : pickSize(ctx, steps(ctx, 30, 28, 26, 24), (size) => [para(marked, style(size))], w - markRoom, 112);
  const baseline = frames.title.y + sizes.title;
  const y = one.fits ? baseline - one.size : frames.title.y - 6;
  const h = set.height;
  const top = Math.max(frames.body.y, y + h + 20);
  const bottom = frames.body.y + frames.body.h;
  return {
    node: textNode({
      id: 'title',
      role: 'title',
      frame: { x, y, w, h },
      paragraphs: set.value,
      placeholder: { type: 'title' },
      balance: !one.fits,
    }),
    body: { x, y: top, w, h: bottom - top },
  };
}
