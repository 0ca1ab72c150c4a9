/** A quotation with who said it: 44 points under 90 characters, 34 under 220, else 26, and on to further slides. */
import { plain } from '../../core/facts/digest';
import { formatDate } from '../../core/formats/dates';
import type { Rich } from '../../core/model/field';
import type { Quote } from '../../core/model/kinds';
import { lastDay } from '../../core/model/time';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { heightOf, pickSize, pt, steps } from './measure';
import { textPages } from './pages';
import { face } from './people';
import { rect } from './shapes';
import { joined, labelled, para, quoted, said, textNode, words } from './text';

/** Preferred sizes in points for a quotation of this many characters. */
export function quoteSizes(ctx: Context, characters: number): number[] {
  const most = characters < 90 ? 44 : characters < 220 ? 34 : 26;
  return steps(ctx, ...[44, 40, 36, 34, 30, 26, 24, 22, 20].filter((size) => size <= most));
}

export function quoteParagraphs(text: Rich, size: number): SceneParagraph[] {
  return [para(quoted(text), { font: 'heading', size, color: 'text' })];
}

interface QuoteShare {
  size: number;
  /** One per slide, with its own height in points. */
  pages: { paragraphs: SceneParagraph[]; height: number }[];
}

/** The quotation at the size it can have in a frame, or shared between slides; never a word less. */
export function shareQuote(
  ctx: Context,
  text: Rich,
  width: number,
  height: number,
  sizes: readonly number[],
): QuoteShare {
  const set = pickSize(ctx, sizes, (size) => quoteParagraphs(text, size), width, height);
  if (set.fits) return { size: set.size, pages: [{ paragraphs: set.value, height: set.height }] };
  // Spread over slides there is room for a size that carries to the back of the hall.
  const size = Math.min(24, sizes[0] ?? 24);
  const pages = textPages(ctx, quoteParagraphs(text, size), width * 0.985, height);
  return {
    size,
    pages: pages.map((paragraphs) => ({ paragraphs, height: heightOf(ctx, paragraphs, width) })),
  };
}

/** «Erna Solberg (etter Jan P. Syse)» */
export function speakerName(ctx: Context, quote: Quote): Rich {
  const name = quote.speaker ? said(ctx, quote.speaker, 'name') : (quote.by ?? []);
  if (!quote.after) return name;
  const after = `(${ctx.label('afterName', { name: quote.after })})`;
  const from = labelled(quote.from('after'), 'afterName');
  return [...name, ...words(name.length > 0 ? ` ${after}` : after, ctx, from)];
}

/** The speaker's title on the day the words were said; of a year or a month, the last one. */
export function speakerTitle(ctx: Context, quote: Quote): Rich | undefined {
  const { speaker, said: day } = quote;
  if (quote.title || !speaker || !day) return quote.title ?? speaker?.title;
  const then = ctx.facts.valueOn('people', speaker.id, 'title', lastDay(day));
  return then ?? speaker.title;
}

/** Title when it was said, and when that was. */
function speakerDetail(ctx: Context, quote: Quote): Rich {
  const day = said(ctx, quote, 'said', (date) => formatDate(date, ctx.language));
  return joined([speakerTitle(ctx, quote), day], ', ', ctx);
}

/** Height of an attribution with its face, in points. */
export const attributionHeight = 64;

/** Name and title as paragraphs, at the largest size that stands beside the face. */
function nameText(ctx: Context, quote: Quote, width: number) {
  const name = speakerName(ctx, quote);
  const detail = speakerDetail(ctx, quote);
  const text: SceneParagraph[] = [];
  if (plain(name) !== '')
    text.push(para(name, { font: 'body', size: pt(ctx, 24), color: 'text', bold: true }));
  if (plain(detail) !== '') {
    const size = text.length > 0 ? 18 : 20;
    text.push(para(detail, { font: 'body', size, color: 'muted' }, { spaceBefore: 1 }));
  }
  const sized = (size: number): SceneParagraph[] =>
    text.map((p) => ({
      ...p,
      style: { ...p.style, size: Math.min(p.style.size, p.style.bold ? size : size - 4) },
    }));
  return pickSize(
    ctx,
    steps(ctx, 24, 22, 20, 18),
    sized,
    width - (quote.speaker ? attributionHeight + 16 : 0),
    attributionHeight + 8,
  );
}

/** Height in points that an attribution takes at a width. */
export function attributionNeeds(ctx: Context, quote: Quote, width: number): number {
  return nameText(ctx, quote, width).height;
}

/** Face, name and title in a row. */
export function attribution(ctx: Context, quote: Quote, id: string, frame: Frame): SceneNode[] {
  const person = quote.speaker;
  const set = nameText(ctx, quote, frame.w);
  if (set.value.length === 0) return [];
  const nodes: SceneNode[] = [];
  const r = attributionHeight / 2;
  const left = person ? 2 * r + 16 : 0;
  if (person) {
    nodes.push(...face(ctx, id, person, { x: frame.x, y: frame.y, r }, { fill: 'paperDeep', ink: 'deep' }));
  }
  nodes.push(
    textNode({
      id: `${id}.name`,
      role: 'attribution',
      // Centred on the face, but never above it: there the words end.
      frame: {
        x: frame.x + left,
        y: frame.y + Math.max(0, r - set.height / 2),
        w: frame.w - left,
        h: set.height,
      },
      paragraphs: set.value,
    }),
  );
  return nodes;
}

/** The short accent between words and their author. */
export function accentBar(id: string, x: number, y: number): SceneNode {
  return rect(id, { x, y, w: 48, h: 3 }, 'accent');
}
