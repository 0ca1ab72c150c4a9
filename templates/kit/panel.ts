/** A picture that fills one side of the slide from edge to edge, and the room it leaves. */
import type { Image } from '../../core/model/kinds';
import { stageOf } from '../../core/scene/theme';
import type { Frame, SceneNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { imageNode, slideCredit } from './images';
import { heightOf } from './measure';
import { para, textNode } from './text';

interface Panel {
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
  const { body } = ctx.theme.frames;
  const full = { x: body.x, w: body.w, nodes: [] };
  if (!image) return full;
  const stage = stageOf(ctx.theme);
  const w = Math.round(stage.w * share);
  const frame: Frame = { x: side === 'left' ? stage.x : stage.x + stage.w - w, y: stage.y, w, h: stage.h };
  const picture = imageNode(ctx, image, { id: 'image', frame });
  if (!picture) return full;
  const gap = 44;
  const x = side === 'left' ? frame.x + w + gap : body.x;
  const room = (side === 'left' ? body.x + body.w : frame.x - gap) - x;
  const credit = slideCredit(ctx, image);
  const nodes: SceneNode[] = [picture];
  if (credit.length > 0) {
    const paragraphs = [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })];
    const h = heightOf(ctx, paragraphs, room);
    nodes.push(
      textNode({
        id: 'credit',
        role: 'credit',
        frame: { x, y: body.y + body.h + 18 - h, w: room, h },
        paragraphs,
      }),
    );
  }
  return { x, w: room, nodes };
}
