import { plain } from '../../core/facts/digest';
import { optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { stageOf } from '../../core/scene/theme';
import type { SceneNode, SceneParagraph } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { imageNode, slideCredit } from '../kit/images';
import { heightOf, pt, widthOf } from '../kit/measure';
import { rect } from '../kit/shapes';
import { fixed, para, textNode } from '../kit/text';

const fields = { image: ref(kinds.images), heading: optional(text()), caption: optional(text()) };

export const fullImage = defineTemplate({
  id: 'full-image',
  group: 'content',
  name: { nb: 'Helt bilde', nn: 'Heilt bilete', se: 'Olles govva', en: 'Full image' },
  about: {
    nb: 'Ett bilde over hele lysbildet; bildeteksten står på en egen flate.',
    nn: 'Eitt bilete over heile lysbiletet; bileteteksten står på ei eiga flate.',
    se: 'Okta govva.',
    en: 'One picture over the whole slide; its caption stands on a panel of its own.',
  },
  fields,
  compose(content, ctx) {
    const { sizes, frames } = ctx.theme;
    const stage = stageOf(ctx.theme);
    const margin = frames.body.x - stage.x;
    const heading = ctx.slide.title ?? content.heading;
    const nodes: SceneNode[] = [];
    const picture = imageNode(ctx, content.image, {
      id: 'image',
      frame: stage,
    });
    if (picture) nodes.push(picture);
    const lines: SceneParagraph[] = [];
    if (content.caption)
      lines.push(para(content.caption, { font: 'body', size: pt(ctx, 20), color: 'text' }));
    const credit = slideCredit(ctx, content.image);
    if (credit.length > 0)
      lines.push(para(credit, { font: 'body', size: sizes.small, color: 'muted' }, { spaceBefore: 4 }));
    if (lines.length > 0) {
      const pad = 18;
      const most = frames.body.w - 2 * pad;
      const w = Math.min(most, widthOf(ctx, lines) * 1.02 + 2);
      const h = heightOf(ctx, lines, w);
      const y = stage.y + stage.h - 40 - h - 2 * pad;
      nodes.push(
        rect('panel', { x: stage.x, y, w: margin + w + 2 * pad, h: h + 2 * pad }, 'paper'),
        textNode({
          id: 'caption',
          role: 'caption',
          frame: { x: stage.x + (margin > 0 ? margin : pad), y: y + pad, w: w + 4, h },
          paragraphs: lines,
          placeholder: { type: 'body', idx: 1 },
        }),
      );
    }
    const said = heading && plain(heading) !== '' ? heading : (content.caption ?? content.image.alt);
    return [
      {
        title: { text: said ?? fixed(ctx, 'picture'), visible: false },
        ground: 'image',
        background: 'ground',
        layout: 'image',
        nodes,
        bare: true,
      },
    ];
  },
});
