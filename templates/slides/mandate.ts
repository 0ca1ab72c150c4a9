import { list, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type MandatePoint } from '../../core/model/kinds';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, isWithin, pickSize, pt, steps } from '../kit/measure';
import { textPages } from '../kit/pages';
import { columns, rect } from '../kit/shapes';
import { partsOf, spreadField, spreadOver } from '../kit/spread';
import { para, textNode, typeset } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), points: list(ref(kinds.mandate), 12), spread: spreadField() };

export const mandate = defineTemplate({
  id: 'mandate',
  group: 'commission',
  name: { nb: 'Mandat', nn: 'Mandat', se: 'Mandáhtta', en: 'Mandate' },
  about: {
    nb: 'Mandatets hovedoppgaver i to til fire kolonner.',
    nn: 'Hovudoppgåvene i mandatet i to til fire kolonnar.',
    se: 'Mandáhta váldobarggut.',
    en: 'The main tasks of the mandate in two to four columns.',
  },
  fields,
  compose(content, ctx) {
    if (content.points.length === 0) return [];
    const heading = ctx.slide.title ?? content.heading;
    const title = titleOf(ctx, heading);
    const { points, spread } = content;
    const natural = pagesOf(ctx, points, title.body);
    const shown = spreadOver(ctx, spread, natural, (slides) => over(ctx, points, slides, title.body));
    return shown.map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      // Points over the full width are the body of the slide, in PowerPoint's outline too.
      layout: nodes.some((node) => node.kind === 'text' && node.placeholder) ? 'content' : 'titleOnly',
      nodes: [title.node, ...nodes],
    }));
  },
});

/** Sizes of heading and text, and the height that the tallest heading needs. */
interface Setting {
  heading: number;
  text: number;
  headingHeight: number;
}

function headingOf(point: MandatePoint, size: number): SceneParagraph[] {
  // Nothing stands below that it is to be heavier than.
  const alone = point.text === undefined;
  return [para(typeset(point.heading), { font: 'body', size, color: alone ? 'text' : 'deep', bold: !alone })];
}

function textOf(point: MandatePoint, size: number): SceneParagraph[] {
  return point.text === undefined ? [] : [para(typeset(point.text), { font: 'body', size, color: 'text' })];
}

/** A column in which a sentence still has two or three words to a line, in points. */
const leastColumn = 150;
/** From the rule down to the heading, and from the heading to the text, in points. */
const air = { top: 44, heading: 20, text: 8 };

/**
 * The largest sizes at which all points fit a column of this width; headings on one line if they can be. Where no point has
 * more than its heading, that is the text, on as many lines as it takes.
 */
function settingFor(
  ctx: Context,
  points: readonly MandatePoint[],
  width: number,
  room: number,
  wrap: boolean,
): Setting | undefined {
  if (points.every((p) => p.text === undefined)) {
    if (!wrap) return undefined;
    const fits = (size: number) =>
      points.every(
        (p) => isWithin(ctx, headingOf(p, size), width, room) && !divides(ctx, p.heading, size, width),
      );
    const heading = steps(ctx, 28, 26, 24, 22, 20).find(fits);
    if (heading === undefined) return undefined;
    const headingHeight = Math.max(...points.map((p) => heightOf(ctx, headingOf(p, heading), width)));
    return { heading, text: heading, headingHeight };
  }
  for (const text of steps(ctx, 24, 22, 20)) {
    const oneLine = steps(ctx, 24, 22, 20).find((size) =>
      points.every((p) => pickSize(ctx, [size], (n) => headingOf(p, n), width, 40, 1).fits),
    );
    const heading = oneLine ?? (wrap ? pt(ctx, 20) : undefined);
    if (heading === undefined) return undefined;
    // A heading is never smaller than what stands under it.
    if (heading < text) continue;
    const headingHeight = Math.max(...points.map((p) => heightOf(ctx, headingOf(p, heading), width)));
    const left = room - headingHeight - air.text;
    const whole = points.every((p) => !divides(ctx, p.text ?? [], text, width));
    if (points.every((p) => isWithin(ctx, textOf(p, text), width, left)) && (whole || wrap)) {
      return { heading, text, headingHeight };
    }
  }
  return undefined;
}

/** All points on so many slides: side by side, or else below one another over the full width. */
function over(
  ctx: Context,
  points: readonly MandatePoint[],
  slides: number,
  area: Frame,
): SceneNode[][] | undefined {
  const per = Math.ceil(points.length / slides);
  const room = area.h - air.top - air.heading;
  const cells = columns(area, Math.max(per, 2), 32);
  const setting =
    per <= 4 && cells[0]!.w >= leastColumn ? settingFor(ctx, points, cells[0]!.w, room, true) : undefined;
  if (setting) return pages(ctx, points, cells, per, slides, setting, area);
  const parts = partsOf(points, slides);
  if (parts.length !== slides) return undefined;
  const rows = parts.map((part) => {
    const size = steps(ctx, 22, 20).find((one) => longPoints(ctx, part, area, one).length === 1);
    return size === undefined ? undefined : longPoints(ctx, part, area, size)[0]!;
  });
  return rows.every((one) => one !== undefined) ? rows : undefined;
}

/** The widest set of columns in which every text holds; fewer columns and further slides otherwise. */
function pagesOf(ctx: Context, points: readonly MandatePoint[], area: Frame): SceneNode[][] {
  const most = area.w < 700 ? 2 : 4;
  const room = area.h - air.top - air.heading;
  for (const wrap of [false, true]) {
    for (let across = Math.min(most, points.length); across >= 1; across--) {
      const slides = Math.ceil(points.length / across);
      const per = Math.ceil(points.length / slides);
      const cells = columns(area, Math.max(per, 2), 32);
      const setting = settingFor(ctx, points, cells[0]!.w, room, wrap);
      // Wrapped headings in three columns are better than one point a slide, but not than two columns.
      if (!setting || (!wrap && slides > 1 && per < 2)) continue;
      return pages(ctx, points, cells, per, slides, setting, area);
    }
  }
  return longPoints(ctx, points, area);
}

function pages(
  ctx: Context,
  points: readonly MandatePoint[],
  cells: readonly Frame[],
  per: number,
  slides: number,
  setting: Setting,
  area: Frame,
): SceneNode[][] {
  const y = area.y + air.top;
  return Array.from({ length: slides }, (_, page) =>
    points.slice(page * per, (page + 1) * per).flatMap((point, i): SceneNode[] => {
      const cell = cells[i]!;
      const text = textOf(point, setting.text);
      const id = `point.${point.id}`;
      const headingY = y + air.heading;
      const textY = headingY + setting.headingHeight + air.text;
      return [
        rect(`${id}.rule`, { x: cell.x, y, w: cell.w, h: 3 }, 'deep'),
        textNode({
          id: `${id}.heading`,
          role: 'body',
          frame: { x: cell.x, y: headingY, w: cell.w, h: setting.headingHeight },
          paragraphs: headingOf(point, setting.heading),
        }),
        ...(text.length === 0
          ? []
          : [
              textNode({
                id,
                role: 'body',
                frame: { x: cell.x, y: textY, w: cell.w, h: Math.max(heightOf(ctx, text, cell.w), 40) },
                paragraphs: text,
              }),
            ]),
      ];
    }),
  );
}

/** Points too long for any column go on over the full width, slide after slide. */
function longPoints(
  ctx: Context,
  points: readonly MandatePoint[],
  area: Frame,
  size = pt(ctx, 22),
): SceneNode[][] {
  const paragraphs = points.flatMap((point) => [
    ...headingOf(point, size).map((p) => ({ ...p, spaceBefore: 18, keepNext: true })),
    ...textOf(point, size).map((p) => ({ ...p, spaceBefore: 6 })),
  ]);
  return textPages(ctx, paragraphs, area.w * 0.985, area.h).map((part) => [
    textNode({
      id: 'body',
      role: 'body',
      frame: area,
      paragraphs: part,
      placeholder: { type: 'body', idx: 1 },
    }),
  ]);
}

function divides(ctx: Context, rich: Rich, size: number, width: number): boolean {
  const words = rich.flatMap((run) => run.t.split(/\s+/u));
  return words.some((word) => ctx.fonts.em(word, 'body', false, false) * size > width * 0.99);
}
