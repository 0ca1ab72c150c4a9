import { formatDate } from '../../core/formats/dates';
import { joinAnd } from '../../core/formats/typography';
import { ref } from '../../core/model/kind';
import { type Decision, kinds } from '../../core/model/kinds';
import type { SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, pt, steps } from '../kit/measure';
import { shareQuote } from '../kit/quotation';
import { rect } from '../kit/shapes';
import { joined, para, said, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { decision: ref(kinds.decisions) };

export const decision = defineTemplate({
  id: 'decision',
  group: 'voices',
  name: { nb: 'Vedtak', nn: 'Vedtak', se: 'Mearrádus', en: 'Decision' },
  about: {
    nb: 'Et politisk vedtak, ordrett, med nummer, dato og partiene bak.',
    nn: 'Eit politisk vedtak, ordrett, med nummer, dato og partia bak.',
    se: 'Politihkalaš mearrádus.',
    en: 'A political decision, word for word, with number, date and the parties behind it.',
  },
  fields,
  compose({ decision: made }, ctx) {
    const heading = ctx.slide.title ?? made.title;
    const title = titleOf(ctx, heading);
    const facts = factLines(ctx, made);
    const indent = 28;
    const width = Math.min(title.body.w - indent, 836);
    const tail = facts.length > 0 ? 24 + heightOf(ctx, facts, width) : 0;
    const top = title.body.y + 6;
    const low = title.body.y + title.body.h;
    const share = shareQuote(ctx, made.text, width, low - top - tail, steps(ctx, 34, 30, 28, 26, 24, 22));
    return share.pages.map(({ paragraphs, height }, i) => {
      const nodes: SceneNode[] = [
        title.node,
        textNode({
          id: 'quote',
          role: 'quote',
          frame: { x: title.body.x + indent, y: top, w: width, h: height },
          paragraphs,
          placeholder: { type: 'body', idx: 1 },
          balance: share.pages.length === 1,
          verbatim: true,
        }),
        rect('bar', { x: title.body.x, y: top + 4, w: 4, h: height - 4 }, 'accent'),
      ];
      if (i === share.pages.length - 1 && tail > 0) {
        const frame = { x: title.body.x + indent, y: top + height + 24, w: width, h: tail - 24 };
        nodes.push(textNode({ id: 'facts', role: 'attribution', frame, paragraphs: facts }));
      }
      return {
        title: { text: heading, visible: true },
        ground: 'paper',
        background: 'paper',
        layout: 'quote',
        nodes,
      };
    });
  },
});

/** «Vedtak 525, 25. mars 2025» and the parties below. */
function factLines(ctx: Context, made: Decision): SceneParagraph[] {
  const number = said(ctx, made, 'number');
  const date = said(ctx, made, 'date', (day) => formatDate(day, ctx.language));
  const first = joined([made.body, number, date], ', ', ctx);
  const out: SceneParagraph[] = [];
  if (first.length > 0) out.push(para(first, { font: 'body', size: pt(ctx, 20), color: 'text', bold: true }));
  if (made.parties && made.parties.length > 0) {
    const parties = said(ctx, made, 'parties', (all) => joinAnd(all, ctx.language));
    out.push(para(parties, { font: 'body', size: pt(ctx, 18), color: 'muted' }, { spaceBefore: 3 }));
  }
  return out;
}
