import { plain } from '../../core/facts/digest';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { stageOf } from '../../core/scene/theme';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { imageNode, slideCredit } from '../kit/images';
import {
  accentBar,
  attribution,
  attributionHeight,
  attributionNeeds,
  quoteSizes,
  shareQuote,
} from '../kit/quotation';
import { fixed, para, textNode } from '../kit/text';
import { kickerFrame, kickerStyle } from '../kit/title';

const fields = { quote: ref(kinds.quotes) };

export const quote = defineTemplate({
  id: 'quote',
  group: 'voices',
  name: { nb: 'Sitat', nn: 'Sitat', se: 'Sitáhtta', en: 'Quotation' },
  about: {
    nb: 'Ett sitat, stort, med hvem som sa det.',
    nn: 'Eitt sitat, stort, med kven som sa det.',
    se: 'Okta sitáhtta.',
    en: 'One quotation, large, with who said it.',
  },
  fields,
  compose({ quote: said }, ctx) {
    const { page, frames } = ctx.theme;
    const stage = stageOf(ctx.theme);
    const { x: left } = frames.body;
    const topic = ctx.slide.title ?? said.topic;
    const image = said.image;
    const panel = image && ctx.imageInfo(image.file) && page.width > 800 ? 300 : 0;
    const right = panel > 0 ? stage.x + stage.w - panel - 40 : left + frames.body.w;
    const w = right - left;
    const kicker = topic && plain(topic) !== '';
    const { speaker } = said;
    const name = speaker?.name ?? (said.by && plain(said.by));
    const from = speaker ? speaker.from('name') : said.from('by');
    const hidden = name ? fixed(ctx, 'quoteBy', { name }, from) : fixed(ctx, 'quote');
    const low = frames.body.y + frames.body.h;
    const needs = attributionNeeds(ctx, said, w);
    const tail = needs > 0 ? 40 + Math.max(attributionHeight, needs) : 0;
    const first = frames.body.y - 16;
    const share = shareQuote(
      ctx,
      said.text,
      Math.min(w, 800),
      low - first - tail,
      quoteSizes(ctx, plain(said.text).length),
    );
    const credit = slideCredit(ctx, image);
    return share.pages.map(({ paragraphs, height }, i) => {
      const last = i === share.pages.length - 1;
      const block = height + (last ? tail : 0);
      const top = share.pages.length > 1 ? first + 6 : Math.max(first, first + (low - first - block) * 0.42);
      const nodes: SceneNode[] = [];
      if (kicker) {
        nodes.push(
          textNode({
            id: 'title',
            role: 'kicker',
            frame: kickerFrame(ctx, w),
            paragraphs: [para(topic, kickerStyle(ctx))],
            placeholder: { type: 'title' },
          }),
        );
      }
      nodes.push(
        textNode({
          id: 'quote',
          role: 'quote',
          frame: { x: left, y: top, w: Math.min(w, 800), h: height },
          paragraphs,
          placeholder: { type: 'body', idx: 1 },
          balance: share.pages.length === 1,
          verbatim: true,
        }),
      );
      if (last && tail > 0) {
        nodes.push(accentBar('bar', left, top + height + 22));
        nodes.push(
          ...attribution(ctx, said, 'speaker', {
            x: left,
            y: top + height + 40,
            w,
            h: attributionHeight,
          }),
        );
      }
      const picture =
        panel > 0
          ? imageNode(ctx, image, {
              id: 'image',
              frame: { x: stage.x + stage.w - panel, y: stage.y, w: panel, h: low - stage.y },
            })
          : undefined;
      if (picture) nodes.push(picture);
      if (picture && credit.length > 0) {
        nodes.push(
          textNode({
            id: 'credit',
            role: 'credit',
            frame: {
              x: stage.x + stage.w - panel,
              y: low + 6,
              w: left + frames.body.w - stage.x - stage.w + panel,
              h: ctx.theme.sizes.small * 1.25,
            },
            paragraphs: [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })],
          }),
        );
      }
      return {
        title: { text: kicker ? topic : hidden, visible: kicker === true },
        ground: 'paper',
        background: 'paper',
        layout: 'quote',
        nodes,
      };
    });
  },
});
