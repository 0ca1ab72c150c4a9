import { plain } from '../../core/facts/digest';
import { formatDate } from '../../core/formats/dates';
import { list, optional, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Report } from '../../core/model/kinds';
import type { SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { type PointsPage, pointPages } from '../kit/lists';
import { heightOf, pt } from '../kit/measure';
import { textPages } from '../kit/pages';
import { sidePicture } from '../kit/panel';
import { rect } from '../kit/shapes';
import { between, fixed, joined, para, runs, said, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  heading: text(),
  points: list(ref(kinds.interpretation), 12),
  deliverables: optional(list(ref(kinds.reports), 6)),
  image: optional(ref(kinds.images)),
};

export const interpretation = defineTemplate({
  id: 'interpretation',
  group: 'commission',
  name: { nb: 'Mandattolkning', nn: 'Mandattolking', se: 'Mandáhta dulkon', en: 'Reading of the mandate' },
  about: {
    nb: 'Hvordan kommisjonen leser mandatet, og hva arbeidet skal munne ut i.',
    nn: 'Korleis kommisjonen les mandatet, og kva arbeidet skal munne ut i.',
    se: 'Mo kommišuvdna dulko mandáhta.',
    en: 'How the commission reads its mandate, and what the work will result in.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading;
    const panel = sidePicture(ctx, content.image, 'right', 0.34);
    const title = titleOf(ctx, heading, { x: panel.x, w: panel.w });
    const area = title.body;
    const reports = content.deliverables ?? [];
    const whole = reports.length > 0 ? deliverables(ctx, reports, area) : [];
    const tail = whole.length === 1 ? whole[0]! : { nodes: [], height: 0 };
    const look = { color: 'text', marker: 'accent', line: 'line' } as const;
    const points = content.points
      .map((point) => ({ text: point.text ?? [] }))
      .filter((point) => plain(point.text) !== '');
    const room = { ...area, h: area.h - tail.height - (tail.height > 0 ? 24 : 0) };
    const together = room.h > 120 ? pointPages(ctx, points, room, look) : [];
    // When both do not share a slide, the points take the whole of theirs and the deliverables follow on their own.
    // The layouts have two bodies at most: points in two columns leave none for the deliverables.
    const crowded = tail.height > 0 && together[0]?.layout === 'twoContent';
    const apart = together.length !== 1 || whole.length > 1 || crowded;
    const pages: PointsPage[] = apart ? pointPages(ctx, points, area, look) : [];
    if (apart) {
      const own = reports.length > 0 ? deliverables(ctx, reports, area, area.y) : [];
      pages.push(...own.map(({ nodes }): PointsPage => ({ layout: 'content', nodes })));
    } else {
      const { layout, nodes } = together[0]!;
      pages.push({ layout: tail.height > 0 ? 'twoContent' : layout, nodes: [...nodes, ...tail.nodes] });
    }
    return pages.map((page) => ({
      title: { text: heading, visible: true },
      ground: panel.nodes.length > 0 ? 'split' : 'white',
      background: 'background',
      layout: page.layout,
      foot: { right: panel.x + panel.w },
      nodes: [title.node, ...page.nodes, ...panel.nodes],
    }));
  },
});

/** «Kommisjonens arbeid skal munne ut i», and each report with its promise or its delivery. Stands at the foot. */
function deliverables(
  ctx: Context,
  reports: readonly Report[],
  area: { x: number; y: number; w: number; h: number },
  at?: number,
): { nodes: SceneNode[]; height: number }[] {
  const lead: SceneParagraph[] = [
    para(fixed(ctx, 'workResultsIn'), { font: 'body', size: pt(ctx, 20), color: 'muted' }),
  ];
  const items = reports.map((report): SceneParagraph => {
    const when = promise(ctx, report);
    const name = runs(report.name ?? [], { bold: true });
    const rest = plain(when) === '' ? [] : runs([...between(' – ', ctx), ...when]);
    return {
      runs: [...name, ...rest],
      style: { font: 'body', size: pt(ctx, 22), color: 'text' },
      marker: 'bullet',
      markerColor: 'accent',
      indent: 20,
      hang: 20,
      level: 0,
      spaceBefore: 8,
    };
  });
  const width = area.w - 24;
  const leadHeight = heightOf(ctx, lead, width);
  const parts = textPages(ctx, items, width * 0.985, area.h - leadHeight - 10);
  return parts.map((part) => {
    const listHeight = heightOf(ctx, part, width);
    const height = leadHeight + 10 + listHeight;
    const y = at ?? area.y + area.h - height;
    return {
      height,
      nodes: [
        rect('deliverables.bar', { x: area.x, y, w: 4, h: height }, 'deep'),
        textNode({
          id: 'deliverables.lead',
          role: 'body',
          frame: { x: area.x + 24, y, w: width, h: leadHeight },
          paragraphs: lead,
        }),
        textNode({
          id: 'deliverables',
          role: 'body',
          frame: { x: area.x + 24, y: y + leadHeight + 10, w: width, h: listHeight },
          paragraphs: part,
          placeholder: { type: 'body', idx: at === undefined ? 2 : 1 },
        }),
      ],
    };
  });
}

function promise(ctx: Context, report: Report): Rich {
  const title = report.title;
  if (report.delivered && report.delivered <= ctx.asOf) {
    const done = said(ctx, report, 'delivered', (day) =>
      ctx.label('delivered', { date: formatDate(day, ctx.language) }),
    );
    return joined([title, done], ', ', ctx);
  }
  if (!report.due) return title ?? [];
  const due = said(ctx, report, 'due', (date) =>
    date.length === 4 ? ctx.label('byTheEndOf', { year: date }) : formatDate(date, ctx.language),
  );
  return joined([title, due], ', ', ctx);
}
