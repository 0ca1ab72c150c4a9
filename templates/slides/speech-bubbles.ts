import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type Illustration, kinds } from '../../core/model/kinds';
import { stageOf } from '../../core/scene/theme';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { contain, imageNode, slideCredit } from '../kit/images';
import { pickSize, steps } from '../kit/measure';
import { columns } from '../kit/shapes';
import { para, textNode } from '../kit/text';
import { statements } from './statements';

const fields = { illustration: ref(kinds.illustrations) };

export const speechBubbles = defineTemplate({
  id: 'speech-bubbles',
  group: 'voices',
  name: { nb: 'Snakkebobler', nn: 'Snakkebobler', se: 'Hállanbulljarasat', en: 'Speech bubbles' },
  about: {
    nb: 'En tegning med det figurene sier.',
    nn: 'Ei teikning med det figurane seier.',
    se: 'Sárgojuvvon govva.',
    en: 'A drawing with what its figures say.',
  },
  fields,
  compose({ illustration }, ctx) {
    for (let most = ctx.theme.page.width > 800 ? 4 : 3; most >= 1; most--) {
      const slides = Math.max(1, Math.ceil(illustration.bubbles.length / most));
      const per = Math.ceil(illustration.bubbles.length / slides);
      const parts = Array.from({ length: slides }, (_, i) =>
        illustration.bubbles.slice(i * per, (i + 1) * per),
      );
      if (
        parts.every(
          (part) => sized(ctx, part, wholeWidth(ctx), Math.max(1, part.length)).height <= bubbleRoom,
        )
      ) {
        return parts.map((part) => drawn(ctx, illustration, part));
      }
    }
    // A speech longer than a bubble is told as text, after the drawing that it belongs to.
    const heading = ctx.slide.title ?? illustration.title;
    const fits = illustration.bubbles.filter(
      (one) => sized(ctx, [one], wholeWidth(ctx), 1).height <= bubbleRoom,
    );
    const rest = illustration.bubbles.filter((one) => !fits.includes(one));
    const points = rest.map((text) => ({ text, points: undefined }));
    const after = statements.compose({ heading, points, text: undefined, lead: undefined }, ctx);
    return [...fits.map((one) => drawn(ctx, illustration, [one])), ...after];
  },
});

/** The height that the words of a bubble may take and still leave room for the drawing, in points. */
const bubbleRoom = 150;

function wholeWidth(ctx: Context): Frame {
  return { x: 0, y: 0, w: ctx.theme.frames.body.w, h: 0 };
}

function drawn(ctx: Context, illustration: Illustration, bubbles: readonly Rich[]): Draft {
  const { body, title } = ctx.theme.frames;
  const low = body.y + body.h + 8;
  const heading = ctx.slide.title ?? illustration.title;
  const credit = slideCredit(ctx, illustration.image);
  const nodes: SceneNode[] = [];
  const across = Math.max(1, bubbles.length);
  const bubbleTop = ctx.theme.borrowed ? stageOf(ctx.theme).y : title.y + 2;
  const full = { x: body.x, y: bubbleTop, w: body.w, h: 0 };
  const set = sized(ctx, bubbles, full, across);
  const bubbleHeight = set.height + 36;
  const drawTop = bubbleTop + bubbleHeight + 40;
  const room: Frame = { x: body.x, y: drawTop, w: full.w, h: low - drawTop };
  const info = illustration.image && ctx.imageInfo(illustration.image.file);
  const place = info ? contain(info, room) : { ...room, w: 320, x: body.x + (body.w - 320) / 2 };
  const picture = imageNode(ctx, illustration.image, { id: 'image', frame: place });
  if (picture) nodes.push(picture);
  bubbles.forEach((_, i) => {
    const cell = columns(full, across, 28)[i]!;
    const frame = { x: cell.x, y: bubbleTop, w: cell.w, h: bubbleHeight };
    // Towards the figures, which stand evenly in the drawing.
    const aim = place.x + (place.w * (i + 1)) / (across + 1);
    const tip = {
      x: Math.min(Math.max(aim, frame.x + 24), frame.x + frame.w - 24),
      y: bubbleTop + bubbleHeight + 34,
    };
    nodes.push({
      kind: 'shape',
      id: `bubble.${i + 1}.shape`,
      role: 'decoration',
      geometry: 'wedge',
      frame,
      fill: 'background',
      stroke: { color: 'deep', width: 1.5 },
      radius: 14,
      tip,
      decorative: true,
    });
    nodes.push(
      textNode({
        id: `bubble.${i + 1}`,
        role: 'quote',
        frame: { x: frame.x + 20, y: frame.y + 10, w: frame.w - 40, h: frame.h - 20 },
        paragraphs: set.make(i),
        valign: 'middle',
        balance: true,
      }),
    );
  });
  if (credit.length > 0) {
    nodes.push(
      textNode({
        id: 'credit',
        role: 'credit',
        frame: {
          x: body.x,
          y: low + 15 - ctx.theme.sizes.small * 1.25,
          w: full.w,
          h: ctx.theme.sizes.small * 1.25,
        },
        paragraphs: [para(credit, { font: 'body', size: ctx.theme.sizes.small, color: 'muted' })],
      }),
    );
  }
  return {
    title: { text: plain(heading) === '' ? illustration.title : heading, visible: false },
    ground: 'paper',
    background: 'paper',
    layout: 'titleOnly',
    nodes,
  };
}

interface SizedBubbles {
  height: number;
  make(index: number): SceneParagraph[];
}

/** One size for all bubbles of the drawing. */
function sized(ctx: Context, bubbles: readonly Rich[], full: Frame, across: number): SizedBubbles {
  const width = columns(full, Math.max(across, 1), 28)[0]!.w - 40;
  const make = (i: number, size: number): SceneParagraph[] => [
    para(bubbles[i]!, { font: 'heading', size, color: 'text', align: 'center' }),
  ];
  const sizes = steps(ctx, 28, 26, 24, 22, 20);
  const size =
    sizes.find((s) =>
      bubbles.every((_, i) => pickSize(ctx, [s], (n) => make(i, n), width, s * 1.2 * 2 + 1).fits),
    ) ?? 20;
  const height = Math.max(
    0,
    ...bubbles.map(
      (_, i) => pickSize(ctx, [size], (n) => make(i, n), width, Number.POSITIVE_INFINITY).height,
    ),
  );
  return { height, make: (i) => make(i, size) };
}
