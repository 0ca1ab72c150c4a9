/** A picture that fills one side of the slide from edge to edge, and the room it leaves. */
import type { Image } from '../../core/model/kinds';
import type { Frame, SceneNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { imageNode, slideCredit } from './images';
import { heightOf } from './measure';
import { para, textNode } from './text';

export interface Panel {
  /** Room for title and text, in points. */
  x: number;
  w: number;
  /** Picture and credit, last in reading order; empty when there is no readable picture. */
  nodes: SceneNode[];
}

/** Places a picture on the right or left side, `share` of the page wide. */
export function sidePicture(
  ctx: Context,
  image: Image | undefined,
  side: 'left' | 'right',
  share = 0.36,
): Panel {
  const { margin, page } = ctx.theme;
  const full = { x: margin, w: page.width - 2 * margin, nodes: [] };
  if (!image) return full;
  const w = Math.round(page.width * share);
  const frame: Frame = { x: side === 'left' ? 0 : page.width - w, y: 0, w, h: page.height };
  const picture = imageNode(ctx, image, { id: 'image', frame });
  if (!picture) return full;
  const gap = 44;
  const x = side === 'left' ? w + gap : margin;
  const room = page.width - w - gap - margin;
  const credit = slideCredit(ctx, image);
  const nodes: SceneNode[] = [picture];
  if (credit.length > 0) {
    const paragraphs = [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })];
    const h = heightOf(ctx, paragraphs, room);
    nodes.push(textNode({ id: 'credit', role: 'credit', frame: { x, y: 498 - h, w: room, h }, paragraphs }));
  }
  return { x, w: room, nodes };
}
