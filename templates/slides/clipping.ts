import { plain } from '../../core/facts/digest';
import { formatDate } from '../../core/formats/dates';
import type { Rich } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type Clipping, kinds } from '../../core/model/kinds';
import { together } from '../../core/model/origin';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { imageNode, slideCredit } from '../kit/images';
import { heightOf, pickSize, pt, steps } from '../kit/measure';
import { textPages } from '../kit/pages';
import { rect, rule } from '../kit/shapes';
import { para, said, textNode, typeset, words } from '../kit/text';
import { titleOf, titleStyle } from '../kit/title';

const fields = { clipping: ref(kinds.clippings) };

export const clipping = defineTemplate({
  id: 'clipping',
  group: 'voices',
  name: { nb: 'Avisutklipp', nn: 'Avisutklipp', se: 'Áviisačuohppa', en: 'Press clipping' },
  about: {
    nb: 'Et utklipp fra avisen: bildet i ramme, eller overskriften satt som tekst.',
    nn: 'Eit utklipp frå avisa: biletet i ramme, eller overskrifta sett som tekst.',
    se: 'Áviisačuohppa.',
    en: 'A piece from a newspaper: its picture in a frame, or its headline set as type.',
  },
  fields,
  compose({ clipping: piece }, ctx) {
    const headline = ctx.slide.title ?? piece.headline;
    const readable = piece.image !== undefined && ctx.imageInfo(piece.image.file) !== undefined;
    if (ctx.theme.borrowed) return underTitle(ctx, piece, headline);
    return headline || readable ? cards(ctx, piece, headline) : [masthead(ctx, piece)];
  },
});

function where(ctx: Context, piece: Clipping): Rich {
  const from = together(piece.from('paper'), piece.from('date'));
  return words(`${piece.paper} · ${formatDate(piece.date, ctx.language)}`, ctx, from);
}

function draft(title: Rich, nodes: SceneNode[]): Draft {
  return {
    title: { text: title, visible: true },
    ground: 'paper',
    background: 'paper',
    layout: 'quote',
    nodes,
  };
}

/** Headline, summary and picture on a card; a long summary goes on over further cards. */
function cards(ctx: Context, piece: Clipping, headline: Rich | undefined): Draft[] {
  const { margin, page } = ctx.theme;
  const { body: area } = ctx.theme.frames;
  const card: Frame = { x: margin, y: area.y - 14, w: page.width - 2 * margin, h: area.h + 2 };
  const inner: Frame = { x: card.x + 48, y: card.y + 40, w: card.w - 96, h: card.h - 80 };
  const picture = pictureNodes(ctx, piece, card, inner);
  if (picture.length > 0) inner.w = card.w * 0.44;
  const big = headline ?? where(ctx, piece);
  const summary = piece.summary && plain(piece.summary) !== '' ? piece.summary : piece.topic;
  const style = (size: number) => titleStyle(ctx, size);
  const set = pickSize(
    ctx,
    steps(ctx, 40, 36, 34, 30, 26, 24),
    (size) => [para(typeset(big), style(size))],
    inner.w,
    inner.h * (summary ? 0.66 : 1),
  );
  const room = inner.h - set.height - 20;
  const body = (size: number): SceneParagraph[] =>
    summary ? [para(typeset(summary), { font: 'body', size, color: 'muted' })] : [];
  const below = pickSize(ctx, steps(ctx, 22, 20), body, inner.w, room);
  // A summary that the card cannot hold beside its headline goes on over cards of its own.
  const pages = below.fits ? [below.value] : [[], ...textPages(ctx, body(20), inner.w * 0.985, inner.h - 70)];
  return pages.map((paragraphs, i) => {
    const head =
      i === 0
        ? set
        : pickSize(ctx, steps(ctx, 26, 24), (size) => [para(typeset(big), style(size))], inner.w, 64);
    const h = paragraphs.length > 0 ? heightOf(ctx, paragraphs, inner.w) : 0;
    const total = head.height + (h > 0 ? 20 + h : 0);
    const top = inner.y + Math.max(0, (inner.h - total) / 2);
    const nodes: SceneNode[] = [
      // Painted first, and as a decoration not read.
      { ...rect('card', card, 'background'), stroke: { color: 'paperLine', width: 1 } },
      textNode({
        id: 'title',
        role: 'title',
        frame: { x: inner.x, y: top, w: inner.w, h: head.height },
        paragraphs: head.value,
        placeholder: { type: 'title' },
        balance: true,
      }),
    ];
    // Without a headline paper and date are the title itself.
    if (headline) {
      nodes.push(
        textNode({
          id: 'kicker',
          role: 'kicker',
          frame: { x: margin, y: 88 - pt(ctx, 16) * 1.25, w: card.w, h: pt(ctx, 16) * 1.25 },
          paragraphs: [
            para(where(ctx, piece), { font: 'body', size: pt(ctx, 16), color: 'accent', bold: true }),
          ],
        }),
      );
    }
    if (h > 0) {
      nodes.push(
        textNode({
          id: 'summary',
          role: 'body',
          frame: { x: inner.x, y: top + head.height + 20, w: inner.w, h },
          paragraphs,
          placeholder: { type: 'body', idx: 1 },
        }),
      );
    }
    return draft(big, [...nodes, ...(i === 0 ? picture : [])]);
  });
}

function pictureNodes(ctx: Context, piece: Clipping, card: Frame, inner: Frame): SceneNode[] {
  const x = inner.x + card.w * 0.44 + 32;
  const frame = { x, y: card.y + 24, w: card.x + card.w - 24 - x, h: card.h - 72 };
  return framed(ctx, piece, frame);
}

/** The picture as a whole, with its credit below. */
function framed(ctx: Context, piece: Clipping, frame: Frame): SceneNode[] {
  const picture = imageNode(ctx, piece.image, {
    id: 'image',
    frame,
    whole: true,
    stroke: { color: 'line', width: 1 },
  });
  if (!picture) return [];
  const credit = slideCredit(ctx, piece.image);
  if (credit.length === 0) return [picture];
  const paragraphs = [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })];
  const y = picture.frame.y + picture.frame.h + 4;
  return [
    picture,
    textNode({
      id: 'credit',
      role: 'credit',
      frame: { x: frame.x, y, w: frame.w, h: ctx.theme.sizes.small * 1.25 },
      paragraphs,
    }),
  ];
}

/**
 * A piece of which only paper and date are known is set as the head of a newspaper. Paper and date together are what
 * the piece is called, so both stand in the title.
 */
function masthead(ctx: Context, piece: Clipping, untitled = false): Draft {
  const { body } = ctx.theme.frames;
  const { x: margin, w } = body;
  const date = said(ctx, piece, 'date', (day) => formatDate(day, ctx.language));
  const set = pickSize(
    ctx,
    steps(ctx, 88, 76, 66, 56, 48, 40),
    (size) => [
      para(said(ctx, piece, 'paper'), { font: 'heading', size, color: 'text', align: 'center' }),
      para(date, { font: 'body', size: pt(ctx, 24), color: 'muted', align: 'center' }, { spaceBefore: 30 }),
    ],
    w,
    240,
  );
  const topic = piece.topic ?? piece.summary;
  const below = topic
    ? pickSize(
        ctx,
        steps(ctx, 28, 26, 24, 22, 20),
        (size) => [para(typeset(topic), { font: 'body', size, color: 'text', align: 'center' })],
        w * 0.8,
        120,
      )
    : undefined;
  const height = set.height + 30 + (below ? below.height + 34 : 0);
  const top = body.y - (untitled ? 0 : 22) + Math.max(0, (body.h + (untitled ? 0 : 16) - height) / 2);
  const nameHeight = set.height - 24 * 1.2 - 30;
  const nodes: SceneNode[] = [
    rect('rule.top', { x: margin, y: top - 18, w, h: 4 }, 'text'),
    rule('rule.middle', { x: margin, y: top + nameHeight + 16, w, h: 0 }, 'text', 1),
    rule('rule.bottom', { x: margin, y: top + set.height + 12, w, h: 0 }, 'text', 1),
    textNode({
      ...(untitled
        ? { id: 'masthead', role: 'quote' as const, placeholder: { type: 'body' as const, idx: 1 } }
        : { id: 'title', role: 'title' as const, placeholder: { type: 'title' as const } }),
      frame: { x: margin, y: top, w, h: set.height },
      paragraphs: set.value,
    }),
  ];
  if (below) {
    nodes.push(
      textNode({
        id: 'summary',
        role: 'body',
        frame: { x: margin + w * 0.1, y: top + set.height + 46, w: w * 0.8, h: below.height },
        paragraphs: below.value,
        placeholder: { type: 'body', idx: 1 },
        balance: true,
      }),
    );
  }
  return { ...draft(where(ctx, piece), nodes), title: { text: where(ctx, piece), visible: !untitled } };
}

/**
 * In somebody's own template the headline stands where its titles stand. Below it: paper and date, the summary, and the
 * picture beside them.
 */
function underTitle(ctx: Context, piece: Clipping, headline: Rich | undefined): Draft[] {
  const big = headline ?? where(ctx, piece);
  const title = titleOf(ctx, big);
  if (!headline && !piece.image && !piece.topic && !piece.summary) return [masthead(ctx, piece, true)];
  const area = title.body;
  const half = Math.round(area.w * 0.46);
  const card = { ...area, x: area.x + half, w: area.w - half };
  const frame = { x: card.x, y: card.y, w: card.w, h: card.h - 20 };
  const picture = framed(ctx, piece, frame);
  const w = picture.length > 0 ? half - 32 : Math.min(area.w, 720);
  const summary = piece.summary && plain(piece.summary) !== '' ? piece.summary : piece.topic;
  const head = headline
    ? [para(where(ctx, piece), { font: 'body', size: 20, color: 'accent', bold: true })]
    : [];
  const body = (size: number): SceneParagraph[] => [
    ...head,
    ...(summary
      ? [
          para(
            typeset(summary),
            { font: 'body', size, color: 'text' },
            head.length > 0 ? { spaceBefore: 12 } : {},
          ),
        ]
      : []),
  ];
  const set = pickSize(ctx, [28, 26, 24, 22, 20], body, w, area.h);
  const pages = set.fits ? [set.value] : textPages(ctx, body(22), w * 0.985, area.h);
  return (pages.length > 0 ? pages : [[]]).map((paragraphs, i) =>
    draft(big, [
      title.node,
      ...(paragraphs.length === 0
        ? []
        : [
            textNode({
              id: 'summary',
              role: 'body',
              frame: { ...area, w },
              paragraphs,
              placeholder: { type: 'body', idx: 1 },
            }),
          ]),
      ...(i === 0 ? picture : []),
    ]),
  );
}
