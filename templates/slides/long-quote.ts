import { plain } from '../../core/facts/digest';
import { optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { steps } from '../kit/measure';
import { attribution, attributionHeight, shareQuote } from '../kit/quotation';
import { rect } from '../kit/shapes';
import { textNode } from '../kit/text';
import { titleOf } from '../kit/title';
import { quote as plainQuote } from './quote';

const fields = { quote: ref(kinds.quotes), heading: optional(text()) };

export const longQuote = defineTemplate({
  id: 'long-quote',
  group: 'voices',
  name: { nb: 'Langt sitat', nn: 'Langt sitat', se: 'Guhkes sitáhtta', en: 'Long quotation' },
  about: {
    nb: 'Et langt sitat under en tittel; det fortsetter på flere lysbilder om det må.',
    nn: 'Eit langt sitat under ein tittel; det held fram på fleire lysbilete om det må.',
    se: 'Guhkes sitáhtta.',
    en: 'A long quotation under a title; it goes on over several slides when it must.',
  },
  fields,
  compose(content, ctx) {
    const { quote } = content;
    const heading = ctx.slide.title ?? content.heading ?? quote.topic;
    if (!heading || plain(heading) === '') return plainQuote.compose({ quote }, ctx);
    const title = titleOf(ctx, heading);
    const indent = 28;
    const width = Math.min(title.body.w - indent, 800);
    const tail = 30 + attributionHeight;
    const top = title.body.y + 8;
    const low = title.body.y + title.body.h;
    const share = shareQuote(ctx, quote.text, width, low - top - tail, steps(ctx, 28, 26, 24, 22));
    return share.pages.map(({ paragraphs, height }, i) => {
      const last = i === share.pages.length - 1;
      const h = height;
      const nodes: SceneNode[] = [
        title.node,
        textNode({
          id: 'quote',
          role: 'quote',
          frame: { x: title.body.x + indent, y: top, w: width, h },
          paragraphs,
          placeholder: { type: 'body', idx: 1 },
          balance: share.pages.length === 1,
          verbatim: true,
        }),
        rect('bar', { x: title.body.x, y: top + 4, w: 4, h: h - 4 }, 'accent'),
      ];
      if (last) {
        const frame = { x: title.body.x + indent, y: top + h + 30, w: width, h: attributionHeight };
        nodes.push(...attribution(ctx, quote, 'speaker', frame));
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
