import { list, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type MandatePoint } from '../../core/model/kinds';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, pickSize } from '../kit/measure';
import { columns, rect } from '../kit/shapes';
import { para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), points: list(ref(kinds.mandate), 12) };

export const mandate = defineTemplate({
  id: 'mandate',
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
    return pagesOf(ctx, content.points, title.body).map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...nodes],
    }));
  },
});

function paragraphs(point: MandatePoint, size: number): SceneParagraph[] {
  return [
    para(point.heading, { font: 'body', size: Math.min(24, size + 2), color: 'ground', bold: true }),
    para(point.text, { font: 'body', size, color: 'text' }, { spaceBefore: 10 }),
  ];
}

/** The widest set of columns in which every text holds; fewer columns and further slides otherwise. */
function pagesOf(ctx: Context, points: readonly MandatePoint[], area: Frame): SceneNode[][] {
  const top = 44;
  const most = area.w < 700 ? 2 : 4;
  for (let across = Math.min(most, Math.max(points.length, 1)); across >= 1; across--) {
    const slides = Math.ceil(points.length / across);
    const per = Math.max(1, Math.ceil(points.length / slides));
    const cells = columns(area, Math.max(per, 2), 32);
    const width = cells[0]!.w;
    const size = [24, 22, 20].find((s) =>
      points.every(
        (point) =>
          pickSize(ctx, [s], (n) => paragraphs(point, n), width, area.h - top - 24).fits &&
          !hyphenates(ctx, point, s, width),
      ),
    );
    const last = across === 1 ? 20 : undefined;
    const chosen =
      size ??
      (across <= 2 && points.every((p) => heightOf(ctx, paragraphs(p, 20), width) <= area.h - top - 24)
        ? 20
        : last);
    if (chosen === undefined) continue;
    return Array.from({ length: slides }, (_, page) =>
      points.slice(page * per, (page + 1) * per).flatMap((point, i): SceneNode[] => {
        const cell = cells[i]!;
        const text = paragraphs(point, chosen);
        const id = `point.${point.id}`;
        return [
          rect(`${id}.rule`, { x: cell.x, y: area.y + top, w: cell.w, h: 3 }, 'ground'),
          textNode({
            id,
            role: 'body',
            frame: {
              x: cell.x,
              y: area.y + top + 22,
              w: cell.w,
              h: Math.max(heightOf(ctx, text, cell.w), 60),
            },
            paragraphs: text,
          }),
        ];
      }),
    );
  }
  return [[]];
}

function hyphenates(ctx: Context, point: MandatePoint, size: number, width: number): boolean {
  const words = [...point.heading, ...point.text].flatMap((run) => run.t.split(/\s+/));
  return words.some((word) => ctx.fonts.em(word, 'body', true, false) * size > width);
}
