/** The title at its place: baseline at y 84 for one line, and the body's room below it. */
import type { Rich } from '../../core/model/field';
import { type Borrowed, type ColorToken, stageOf } from '../../core/scene/theme';
import type { Frame, TextNode, TextStyle } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { pickSize, pt, steps } from './measure';
import { para, textNode, typeset } from './text';

interface Titled {
  node: TextNode;
  /** Where the body may stand, in points. */
  body: Frame;
}

interface TitleOptions {
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
  const { borrowed } = ctx.theme;
  if (borrowed) return titleIn(ctx, borrowed.title, rich, options);
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

/**
 * The title where somebody's own template has its titles, with its alignment and its anchor. One that is longer than
 * its room grows down from the frame's top, and the body gives way.
 */
function titleIn(ctx: Context, look: Borrowed['title'], rich: Rich, options: TitleOptions): Titled {
  const { frames, sizes } = ctx.theme;
  const { title, body } = frames;
  // Pictures at the side stay below a title that stands in a band of its own.
  const aside = stageOf(ctx.theme).y < title.y + title.h - 4 ? options : {};
  const x = Math.max(title.x, aside.x ?? title.x);
  const right = Math.min(
    title.x + title.w,
    aside.x === undefined ? Infinity : aside.x + (aside.w ?? title.w),
  );
  const w = right - x;
  const color = options.color ?? look.color;
  const text: Rich = typeset(rich);
  const make = (size: number) => [para(text, { font: 'heading', size, color, align: look.align })];
  const steps = [sizes.title, 36, 34, 32, 30, 28, 26, 24].filter((size) => size <= sizes.title);
  const one = pickSize(
    ctx,
    steps.filter((size) => size >= 28 || size === sizes.title),
    make,
    w - markRoom,
    Math.max(title.h, 30),
    1,
  );
  const set = one.fits ? one : pickSize(ctx, steps, make, w - markRoom, Math.max(title.h, 60));
  const h = Math.max(title.h, set.height);
  const left = Math.max(body.x, options.x ?? body.x);
  const edge = Math.min(
    body.x + body.w,
    options.x === undefined ? Infinity : options.x + (options.w ?? body.w),
  );
  const top = Math.max(body.y, title.y < body.y ? title.y + h + 12 : body.y);
  return {
    node: textNode({
      id: 'title',
      role: 'title',
      frame: { x, y: title.y, w, h },
      paragraphs: set.value,
      valign: set.height > title.h ? 'top' : look.anchor,
      placeholder: { type: 'title' },
      balance: !one.fits,
    }),
    body: { x: left, y: top, w: edge - left, h: body.y + body.h - top },
  };
}

/** A small line where the title would stand: its baseline is the title's. */
export function kickerFrame(ctx: Pick<Context, 'theme'>, w: number): Frame {
  const { theme } = ctx;
  const { title, body } = theme.frames;
  const line = pt(ctx, 16) * 1.25;
  if (!theme.borrowed) return { x: body.x, y: title.y + 38 - line, w, h: line };
  const room = Math.min(w, title.w);
  const h = 24;
  const { anchor } = theme.borrowed.title;
  const y = anchor === 'top' ? title.y : title.y + (title.h - h) / (anchor === 'middle' ? 2 : 1);
  return { x: title.x, y, w: room, h };
}

export function kickerStyle(ctx: Pick<Context, 'theme'>): TextStyle {
  const { borrowed } = ctx.theme;
  if (!borrowed) return { font: 'body', size: pt(ctx, 16), color: 'accent', bold: true };
  // In a coloured band nothing but the title's own colour is sure to be read.
  const banded = borrowed.behind.content?.title !== undefined;
  const { align, color } = borrowed.title;
  return { font: 'body', size: 20, color: banded ? color : 'accent', bold: true, align };
}

/** Room for what stands without a title: a little higher than under one. */
export function withoutTitle({ theme }: Pick<Context, 'theme'>, rise = 30): Frame {
  const { body } = theme.frames;
  const up = theme.borrowed ? 0 : rise;
  return { ...body, y: body.y - up, h: body.h + up };
}
