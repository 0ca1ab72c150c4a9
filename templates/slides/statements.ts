import { list, object, optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { type Point, pointPages } from '../kit/lists';
import { pickSize, steps } from '../kit/measure';
import { para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  text: optional(ref(kinds.texts)),
  heading: optional(text()),
  lead: optional(text()),
  points: optional(list(object({ text: text(), points: optional(list(text(), 20)) }), 60)),
};

export const statements = defineTemplate({
  id: 'statements',
  group: 'content',
  name: { nb: 'Punkter', nn: 'Punkt', se: 'Čuoggát', en: 'Points' },
  about: {
    nb: 'Inntil tre utsagn med streker, eller punkter med underpunkter.',
    nn: 'Inntil tre utsegner med strekar, eller punkt med underpunkt.',
    se: 'Golbma cealkámuša dahje čuoggát.',
    en: 'Up to three statements with hairlines, or bullets with sub-points.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? content.text?.heading ?? [];
    const lead = content.lead ?? content.text?.lead;
    const points: Point[] = content.points ?? content.text?.points ?? [];
    const title = titleOf(ctx, heading);
    const few = points.length <= 3 && points.every((point) => (point.points?.length ?? 0) === 0);
    const look = { color: 'text', marker: 'accent', line: few ? 'paperLine' : 'line' } as const;
    let area = title.body;
    const intro: SceneNode[] = [];
    if (lead) {
      const set = pickSize(
        ctx,
        steps(ctx, 24, 22, 20),
        (size) => [para(lead, { font: 'body', size, color: 'muted' })],
        area.w,
        110,
      );
      intro.push(
        textNode({ id: 'lead', role: 'body', frame: { ...area, h: set.height }, paragraphs: set.value }),
      );
      area = { ...area, y: area.y + set.height + 22, h: area.h - set.height - 22 };
    }
    const pages =
      points.length === 0
        ? [{ layout: 'titleOnly' as const, nodes: [] }]
        : pointPages(ctx, points, area, look);
    return pages.map((page) => ({
      title: { text: heading, visible: true },
      ground: few ? 'paper' : 'white',
      background: few ? 'paper' : 'background',
      layout: page.layout,
      nodes: [title.node, ...intro, ...page.nodes],
    }));
  },
});
