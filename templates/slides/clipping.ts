import { plain } from '../../core/facts/digest';
import { formatDate } from '../../core/formats/dates';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import type { SceneNode, SceneParagraph } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { imageNode, slideCredit } from '../kit/images';
import { pickSize } from '../kit/measure';
import { rect } from '../kit/shapes';
import { para, textNode, words } from '../kit/text';

const fields = { clipping: ref(kinds.clippings) };

export const clipping = defineTemplate({
  id: 'clipping',
  name: { nb: 'Avisutklipp', nn: 'Avisutklipp', se: 'Áviisačuohppa', en: 'Press clipping' },
  about: {
    nb: 'Et utklipp fra avisen: bildet i ramme, eller overskriften satt som tekst.',
    nn: 'Eit utklipp frå avisa: biletet i ramme, eller overskrifta sett som tekst.',
    se: 'Áviisačuohppa.',
    en: 'A piece from a newspaper: its picture in a frame, or its headline set as type.',
  },
  fields,
  compose({ clipping: piece }, ctx) {
    const { margin, page } = ctx.theme;
    const date = formatDate(piece.date, ctx.language);
    const where = words(`${piece.paper} · ${date}`, ctx);
    const full = page.width - 2 * margin;
    const headline = ctx.slide.title ?? piece.headline;
    // Without a line above it the card takes that room too.
    const cardTop = headline ? 112 : 60;
    const card = { x: margin, y: cardTop, w: full, h: 468 - cardTop };
    const hasImage = piece.image !== undefined && ctx.imageInfo(piece.image.file) !== undefined;
    const nodes: SceneNode[] = [];
    const kicker = textNode({
      id: 'kicker',
      role: 'kicker',
      frame: { x: margin, y: 68, w: full, h: 20 },
      paragraphs: [para(where, { font: 'body', size: 16, color: 'accent', bold: true })],
    });
    const inner = { x: card.x + 48, y: card.y + 44, w: card.w - 96, h: card.h - 88 };
    if (hasImage) inner.w = card.w * 0.46;
    const main = headline ?? piece.topic;
    const sizes = headline ? [40, 36, 34, 30, 26, 24] : [60, 54, 48, 40, 34];
    const big = headline ?? words(piece.paper, ctx);
    const set = pickSize(
      ctx,
      sizes,
      (size) => [
        para(big, { font: 'heading', size, color: headline ? 'text' : 'ground' }),
        // Without a headline, paper and date together are what the piece is called.
        ...(headline
          ? []
          : [para(words(date, ctx), { font: 'body', size: 24, color: 'muted' }, { spaceBefore: 6 })]),
      ],
      inner.w,
      piece.summary ? inner.h * 0.6 : inner.h - 80,
    );
    const below: SceneParagraph[] = [];
    if (headline && piece.summary)
      below.push(para(piece.summary, { font: 'body', size: 20, color: 'muted' }));
    if (!headline) {
      if (main && plain(main) !== '') below.push(para(main, { font: 'body', size: 24, color: 'text' }));
      if (piece.summary)
        below.push(para(piece.summary, { font: 'body', size: 20, color: 'muted' }, { spaceBefore: 12 }));
    }
    const rest = pickSize(
      ctx,
      [24, 22, 20],
      (size) => below.map((p) => ({ ...p, style: { ...p.style, size: Math.min(size, p.style.size) } })),
      inner.w,
      inner.h - set.height - 24,
    );
    const belowHeight = below.length > 0 ? 20 + rest.height : 0;
    const top = inner.y + Math.max(0, (inner.h - set.height - belowHeight) / 2);
    nodes.push(
      { ...rect('card', card, 'background'), stroke: { color: 'paperLine', width: 1 } },
      textNode({
        id: 'title',
        role: 'title',
        frame: { x: inner.x, y: top, w: inner.w, h: set.height },
        paragraphs: set.value,
        placeholder: { type: 'title' },
        balance: headline !== undefined,
      }),
    );
    if (!headline) nodes.push(rect('bar', { x: inner.x, y: top - 16, w: 48, h: 3 }, 'accent'));
    if (below.length > 0) {
      nodes.push(
        textNode({
          id: 'summary',
          role: 'body',
          frame: { x: inner.x, y: top + set.height + 20, w: inner.w, h: rest.height },
          paragraphs: rest.value,
          placeholder: { type: 'body', idx: 1 },
        }),
      );
    }
    if (hasImage) {
      const frame = {
        x: inner.x + inner.w + 32,
        y: card.y + 24,
        w: card.x + card.w - 24 - (inner.x + inner.w + 32),
        h: card.h - 72,
      };
      const picture = imageNode(ctx, piece.image, {
        id: 'image',
        frame,
        whole: true,
        stroke: { color: 'line', width: 1 },
      });
      if (picture) nodes.push(picture);
      const credit = slideCredit(ctx, piece.image);
      if (picture && credit.length > 0) {
        const { x, w } = frame;
        const paragraphs = [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })];
        const y = picture.frame.y + picture.frame.h + 4;
        nodes.push(textNode({ id: 'credit', role: 'credit', frame: { x, y, w, h: 15 }, paragraphs }));
      }
    }
    // The card is painted first and not read; then the headline, and where it stood.
    const [card_, ...rest_] = nodes;
    const [title, ...others] = rest_;
    const ordered = headline ? [card_!, title!, kicker, ...others] : nodes;
    return [
      {
        title: { text: headline ?? where, visible: true },
        ground: 'paper',
        background: 'paper',
        layout: 'quote',
        nodes: ordered,
      },
    ];
  },
});
