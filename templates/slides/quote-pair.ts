import { plain } from '../../core/facts/digest';
import { list, optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { together } from '../../core/model/origin';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { pickSize, pt } from '../kit/measure';
import {
  accentBar,
  attribution,
  attributionHeight,
  attributionNeeds,
  quoteParagraphs,
  quoteSizes,
} from '../kit/quotation';
import { columns, rule } from '../kit/shapes';
import { fixed, textNode } from '../kit/text';
import { titleOf, withoutTitle } from '../kit/title';
import { quote as single } from './quote';

const fields = { heading: optional(text()), quotes: list(ref(kinds.quotes), 2) };

export const quotePair = defineTemplate({
  id: 'quote-pair',
  group: 'voices',
  name: { nb: 'To sitater', nn: 'To sitat', se: 'Guokte sitáhta', en: 'Two quotations' },
  about: {
    nb: 'To sitater som svarer hverandre.',
    nn: 'To sitat som svarar kvarandre.',
    se: 'Guokte sitáhta bálddalaga.',
    en: 'Two quotations that answer each other.',
  },
  fields,
  compose(content, ctx) {
    const { frames } = ctx.theme;
    const heading = ctx.slide.title ?? content.heading;
    const pair = content.quotes;
    const title = heading ? titleOf(ctx, heading) : undefined;
    const area = title?.body ?? withoutTitle(ctx);
    const cells = columns(area, 2, 64);
    const room = area.h - attributionHeight - 44;
    const longest = Math.max(...pair.map((quote) => plain(quote.text).length), 0);
    const sizes = quoteSizes(ctx, Math.max(longest, 60)).filter((size) => size <= pt(ctx, 36));
    const size = sizes.find((s) =>
      pair.every(
        (quote) => pickSize(ctx, [s], (n) => quoteParagraphs(quote.text, n), cells[0]!.w, room).fits,
      ),
    );
    // A name and title that need more than the face beside them would push the slide out of shape.
    const longNames = pair.some((quote) => attributionNeeds(ctx, quote, cells[0]!.w) > attributionHeight + 4);
    if (pair.length < 2 || size === undefined || longNames) {
      // Two long voices do not fit side by side: each gets a slide of its own.
      return pair.flatMap((quote) =>
        single.compose({ quote }, { ...ctx, slide: { ...ctx.slide, title: heading } }),
      );
    }
    const sets = pair.map((quote) =>
      pickSize(ctx, [size], (n) => quoteParagraphs(quote.text, n), cells[0]!.w, room),
    );
    const tallest = Math.max(...sets.map((set) => set.height));
    const top = area.y + Math.max(0, (room - tallest) * 0.35);
    const nodes: SceneNode[] = title ? [title.node] : [];
    pair.forEach((quote, i) => {
      const cell = cells[i]!;
      nodes.push(
        textNode({
          id: `quote.${i + 1}`,
          role: 'quote',
          frame: { x: cell.x, y: top, w: cell.w, h: tallest },
          paragraphs: sets[i]!.value,
          placeholder: { type: 'body', idx: i + 1 },
          balance: true,
          verbatim: true,
        }),
        accentBar(`bar.${i + 1}`, cell.x, top + tallest + 22),
        ...attribution(ctx, quote, `speaker.${i + 1}`, {
          x: cell.x,
          y: top + tallest + 40,
          w: cell.w,
          h: attributionHeight,
        }),
      );
    });
    nodes.push(
      rule(
        'divider',
        { x: frames.body.x + frames.body.w / 2, y: top, w: 0, h: tallest + 40 + attributionHeight },
        'paperLine',
        1,
      ),
    );
    const speakers = pair.flatMap((one) => {
      const name = one.speaker?.name ?? (one.by ? plain(one.by) : '');
      return name === '' ? [] : [{ name, from: one.speaker ? one.speaker.from('name') : one.from('by') }];
    });
    const names = speakers.map(({ name }) => name).join(' – ');
    const hidden =
      names === ''
        ? fixed(ctx, 'quote')
        : fixed(ctx, 'quoteBy', { name: names }, together(...speakers.map(({ from }) => from)));
    return [
      {
        title: { text: heading ?? hidden, visible: heading !== undefined },
        ground: 'paper',
        background: 'paper',
        layout: 'twoContent',
        nodes,
      },
    ];
  },
});
