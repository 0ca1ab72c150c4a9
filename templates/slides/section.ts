import { optional, text } from '../../core/model/field';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { pickSize, pt, steps } from '../kit/measure';
import { openingDraft, openingNodes } from '../kit/opening';
import { rect } from '../kit/shapes';
import { para, textNode } from '../kit/text';
import { titleStyle } from '../kit/title';

const fields = {
  heading: text(),
  lead: optional(text()),
  /** Whose words or which part: «Tatt fra Generalistkommuneutvalget». */
  kicker: optional(text()),
};

export const section = defineTemplate({
  id: 'section',
  group: 'frame',
  name: { nb: 'Del', nn: 'Del', se: 'Oassi', en: 'Section' },
  about: {
    nb: 'Begynnelsen på en ny del, med en tittel og gjerne en setning.',
    nn: 'Byrjinga på ein ny del, med ein tittel og gjerne ei setning.',
    se: 'Ođđa oasi álgu.',
    en: 'The beginning of a new part: a title and, if wanted, a sentence.',
  },
  fields,
  compose(content, ctx) {
    const { margin, page } = ctx.theme;
    const heading = ctx.slide.title ?? content.heading;
    const borrowed = openingNodes(ctx, 'section', {
      title: (size) => [para(heading, { font: 'heading', size, color: 'onGround' })],
      text: (size) =>
        [content.kicker, content.lead].flatMap((text, i) =>
          text
            ? [
                para(
                  text,
                  { font: 'body', size, color: 'onGroundMuted', bold: i === 0 },
                  { spaceBefore: size / 2 },
                ),
              ]
            : [],
        ),
      textRole: 'body',
      placeholder: { type: 'body', idx: 1 },
    });
    if (borrowed) return [openingDraft('section', heading, borrowed)];
    const w = Math.min(page.width - 2 * margin, 760);
    const set = pickSize(
      ctx,
      steps(ctx, 48, 44, 40, 36, 32, 28),
      (size) => [para(heading, titleStyle(ctx, size, 'onGround'))],
      w,
      180,
      3,
    );
    const lead = content.lead
      ? pickSize(
          ctx,
          steps(ctx, 24, 22, 20),
          (size) => [para(content.lead!, { font: 'body', size, color: 'onGroundMuted' })],
          w,
          130,
        )
      : undefined;
    const total = set.height + (lead ? 22 + lead.height : 0);
    const top = Math.max(110, (page.height - total) / 2 - 6);
    const nodes: SceneNode[] = [
      textNode({
        id: 'title',
        role: 'title',
        frame: { x: margin, y: top, w, h: set.height },
        paragraphs: set.value,
        placeholder: { type: 'title' },
        balance: true,
      }),
      rect('bar', { x: margin, y: top + 0.3 * set.size - 28, w: 54, h: 4 }, 'gold'),
    ];
    if (content.kicker) {
      nodes.push(
        textNode({
          id: 'kicker',
          role: 'kicker',
          frame: { x: margin, y: top + 0.3 * set.size - 44 - pt(ctx, 18) * 1.2, w, h: pt(ctx, 18) * 1.2 },
          paragraphs: [para(content.kicker, { font: 'body', size: pt(ctx, 18), color: 'onGroundMuted' })],
        }),
      );
    }
    if (lead) {
      nodes.push(
        textNode({
          id: 'body',
          role: 'body',
          frame: { x: margin, y: top + set.height + 22, w, h: Math.max(lead.height, 40) },
          paragraphs: lead.value,
          placeholder: { type: 'body', idx: 1 },
        }),
      );
    }
    return [openingDraft('section', heading, nodes)];
  },
});
