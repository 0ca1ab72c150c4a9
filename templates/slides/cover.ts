import { plain } from '../../core/facts/digest';
import { optional, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Quote } from '../../core/model/kinds';
import type { SceneNode } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { imageNode } from '../kit/images';
import { heightOf, pickSize, pt, steps, widthOf } from '../kit/measure';
import { openingNodes } from '../kit/opening';
import { speaksAs } from '../kit/people';
import { speakerName, speakerTitle } from '../kit/quotation';
import { rect } from '../kit/shapes';
import { capitalised, joined, para, quoted, textNode } from '../kit/text';
import { titleStyle } from '../kit/title';
import { quote as plainQuote } from './quote';

const fields = {
  heading: optional(text()),
  subtitle: optional(text()),
  quote: optional(ref(kinds.quotes)),
  image: optional(ref(kinds.images)),
};

/** Room that the picture may take: it gives way to the title, which is never squeezed. */
const panel = { least: 240, most: 320, gap: 28 };
/** Where a title begins at the highest, in points. */
const high = 76;

export const cover = defineTemplate({
  id: 'cover',
  group: 'frame',
  name: { nb: 'Forside', nn: 'Framside', se: 'Ovdasiidu', en: 'Cover' },
  about: {
    nb: 'Kommisjonens navn, anledning, dato og taler, gjerne med et sitat og et bilde.',
    nn: 'Namnet på kommisjonen, høve, dato og talar, gjerne med eit sitat og eit bilete.',
    se: 'Kommišuvnna namma, dilálašvuohta, beaivi ja sártnideaddji.',
    en: 'The commission, the occasion, the date and the speaker, with a quotation and a picture if wanted.',
  },
  fields,
  compose(content, ctx) {
    const { theme } = ctx;
    const x = theme.margin;
    const page = theme.page;
    const heading = ctx.slide.title ?? content.heading ?? ctx.deck.commission;
    const borrowed = inTemplate(ctx, heading, content.subtitle ?? occasion(ctx));
    if (borrowed) return coverDrafts(ctx, heading, borrowed, content.quote);
    const wide = page.width > 800;
    const image = wide ? (content.image ?? ctx.deck.coverImage) : undefined;
    const shown = image !== undefined && ctx.imageInfo(image.file) !== undefined;
    const title = (size: number) => [para(heading, titleStyle(ctx, size, 'onGround'))];
    const room = page.width - (shown ? panel.least + panel.gap : theme.margin) - x;
    const sizes = [theme.sizes.cover, 56, 52, 48, 44, 40, 36].filter((size) => size <= theme.sizes.cover);
    const one = pickSize(ctx, sizes.slice(0, 4), title, room, 90, 1);
    const set = one.fits ? one : pickSize(ctx, sizes.slice(2), title, room, 160, 3);
    const used = one.fits ? widthOf(ctx, set.value) + 8 : room;
    const picture = Math.round(
      Math.min(panel.most, Math.max(panel.least, page.width - x - used - panel.gap)),
    );
    const left = shown ? page.width - picture : page.width;
    const w = left - x - panel.gap;
    const nodes: SceneNode[] = [];
    const { quote, moved } = quoteOrNot(ctx, content.quote, w, set.height);
    const subtitle = content.subtitle ?? occasion(ctx);
    const sub = [para(subtitle, { font: 'body', size: pt(ctx, 20), color: 'onGroundMuted' })];
    const subHeight = pickSize(ctx, [20], () => sub, w, 200).height;
    const speaker = ctx.deck.speaker;
    const speakerTop = speaker?.name?.length ? page.height - 84 : page.height - 40;
    // A title of many lines begins higher, so that what stands below it keeps clear of the speaker.
    const low = Math.max(high, Math.min(150, speakerTop - 34 - subHeight - 8 - set.height));
    const top = quote ? high : low;
    nodes.push(
      textNode({
        id: 'title',
        role: 'title',
        frame: { x, y: top, w: Math.max(w, used), h: set.height },
        paragraphs: set.value,
        placeholder: { type: 'title' },
        balance: !one.fits,
      }),
      rect('bar', { x, y: top + 0.3 * set.size - 26, w: 54, h: 4 }, 'gold'),
    );
    const subTop = top + set.height + 8;
    nodes.push(
      textNode({
        id: 'subtitle',
        role: 'subtitle',
        frame: { x, y: subTop, w, h: subHeight },
        paragraphs: sub,
        placeholder: { type: 'subTitle', idx: 1 },
      }),
    );
    if (quote)
      nodes.push(...quotation(ctx, quote, { x, top: subTop + subHeight + 40, w, bottom: speakerTop - 34 }));
    if (speaker?.name?.length)
      nodes.push(...speakerNodes(ctx, speaker.name, speaksAs(ctx), { x, y: speakerTop, w }));
    const picNode =
      shown &&
      imageNode(ctx, image, { id: 'image', frame: { x: left, y: 0, w: page.width - left, h: page.height } });
    if (picNode) nodes.push(picNode);
    return coverDrafts(ctx, heading, nodes, moved);
  },
});

function coverDrafts(ctx: Context, heading: Rich, nodes: SceneNode[], moved: Quote | undefined): Draft[] {
  const front: Draft = {
    title: { text: heading, visible: true },
    ground: 'fjord',
    background: 'ground',
    layout: 'cover',
    nodes,
    bare: true,
  };
  // A quotation that the cover cannot hold is not squeezed and not dropped: it gets the next slide.
  const rest = { ...ctx, slide: { ...ctx.slide, title: undefined } };
  return moved ? [front, ...plainQuote.compose({ quote: moved }, rest)] : [front];
}

/** The cover of somebody's own template has its own picture; ours stays away. */
function inTemplate(ctx: Context, heading: Rich, subtitle: Rich): SceneNode[] | undefined {
  const { speaker } = ctx.deck;
  return openingNodes(ctx, 'cover', {
    title: (size) => [para(heading, { font: 'heading', size, color: 'onGround' })],
    text: (size) => {
      const out = [para(subtitle, { font: 'body', size, color: 'onGroundMuted' })];
      if (speaker?.name?.length) {
        const name = { font: 'body', size, color: 'onGroundMuted', bold: true } as const;
        out.push(para(speaker.name, name, { spaceBefore: Math.round(size * 0.8) }));
        const as = speaksAs(ctx);
        if (as) {
          const title = { font: 'body', size: Math.max(14, size - 4), color: 'onGroundMuted' } as const;
          out.push(para(capitalised(as), title, { spaceBefore: 2 }));
        }
      }
      return out;
    },
    textRole: 'subtitle',
    placeholder: { type: 'subTitle', idx: 1 },
  });
}

/** «Statsforvalterens økonomiforum · 24. november 2025» */
function occasion(ctx: Context): Rich {
  const { event, date } = ctx.deck;
  return joined([event?.occasion ?? event?.name, event?.place, date], ' · ', ctx);
}

/** Whether the cover can hold the quotation at 20 points or more under a title of the given height. */
function quoteOrNot(
  ctx: Context,
  quote: Quote | undefined,
  width: number,
  titleHeight: number,
): { quote?: Quote; moved?: Quote } {
  if (!quote) return {};
  const speaker = ctx.deck.speaker?.name?.length ? 118 : 74;
  const room = ctx.theme.page.height - speaker - (high + titleHeight + 8 + 24 + 40) - 30;
  const said = [para(quoted(quote.text), { font: 'heading', size: pt(ctx, 20), color: 'onGround' })];
  return pickSize(ctx, [20], () => said, width, room).fits ? { quote } : { moved: quote };
}

interface Box {
  x: number;
  top: number;
  w: number;
  bottom: number;
}

function quotation(ctx: Context, quote: Quote, box: Box): SceneNode[] {
  const said = quoted(quote.text);
  const by = who(quote, ctx);
  const whose = [para(by, { font: 'body', size: pt(ctx, 16), color: 'onGroundMuted' })];
  const whoseHeight = Math.max(20, heightOf(ctx, whose, box.w));
  const name = plain(by) === '' ? 0 : 10 + whoseHeight;
  const set = pickSize(
    ctx,
    steps(ctx, 26, 24, 22, 20),
    (size) => [para(said, { font: 'heading', size, color: 'onGround' })],
    box.w,
    box.bottom - box.top - name,
  );
  const nodes: SceneNode[] = [
    textNode({
      id: 'quote',
      role: 'quote',
      frame: { x: box.x, y: box.top, w: box.w, h: Math.max(set.height, 30) },
      paragraphs: set.value,
      balance: true,
      verbatim: true,
    }),
  ];
  if (name > 0) {
    nodes.push(
      textNode({
        id: 'attribution',
        role: 'attribution',
        frame: { x: box.x, y: box.top + set.height + 10, w: box.w, h: whoseHeight },
        paragraphs: whose,
      }),
    );
  }
  return nodes;
}

function who(quote: Quote, ctx: Context): Rich {
  return joined([speakerName(ctx, quote), speakerTitle(ctx, quote)], ', ', ctx);
}

function speakerNodes(
  ctx: Context,
  name: Rich,
  title: Rich | undefined,
  at: { x: number; y: number; w: number },
): SceneNode[] {
  const paragraphs = [para(name, { font: 'body', size: pt(ctx, 24), color: 'onGround', bold: true })];
  if (title)
    paragraphs.push(
      para(
        capitalised(title),
        { font: 'body', size: pt(ctx, 18), color: 'onGroundMuted' },
        { spaceBefore: 2 },
      ),
    );
  const height = pickSize(ctx, [24], () => paragraphs, at.w, 80).height;
  return [
    textNode({
      id: 'speaker',
      role: 'attribution',
      frame: { x: at.x, y: at.y + 53 - height, w: at.w, h: height },
      paragraphs,
    }),
  ];
}
