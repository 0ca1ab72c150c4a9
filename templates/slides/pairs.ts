import { list, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Topic } from '../../core/model/kinds';
import type { LayoutRole } from '../../core/scene/theme';
import type { Frame, SceneNode, SceneParagraph, TextNode } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { chooseBreaking } from '../../core/text/choose';
import { bullets } from '../kit/lists';
import { heightOf, isWithin, pickSize, pt, steps } from '../kit/measure';
import { mostPages, textPages } from '../kit/pages';
import { columns, disc, rule } from '../kit/shapes';
import { joined, para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), topics: list(ref(kinds.topics), 40) };

export const pairs = defineTemplate({
  id: 'pairs',
  group: 'commission',
  name: { nb: 'Motsetninger', nn: 'Motsetnader', se: 'Vuostálasvuođat', en: 'Pairs' },
  about: {
    nb: 'Begreper som står mot hverandre over en akse, med andre spørsmål under.',
    nn: 'Omgrep som står mot kvarandre over ein akse, med andre spørsmål under.',
    se: 'Doahpagat mat leat vuostálagaid.',
    en: 'Terms that face each other across an axis, with other questions below.',
  },
  fields,
  compose(content, ctx) {
    if (content.topics.length === 0) return [];
    const heading = ctx.slide.title ?? content.heading;
    const title = titleOf(ctx, heading);
    const facing = content.topics.filter((topic) => topic.against !== undefined);
    // A pair stands on the axis by its two terms; its points are told below under both.
    const others = content.topics.flatMap((topic): Other[] => {
      if (topic.against === undefined)
        return [{ id: topic.id, text: topic.text, points: topic.points ?? [] }];
      if (!topic.points || topic.points.length === 0) return [];
      return [{ id: topic.id, text: joined([topic.text, topic.against], ' – ', ctx), points: topic.points }];
    });
    return pagesOf(ctx, facing, others, title.body).map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: layoutOf(nodes),
      nodes: [title.node, ...nodes],
    }));
  },
});

function pagesOf(
  ctx: Context,
  facing: readonly Topic[],
  others: readonly Other[],
  area: Frame,
): SceneNode[][] {
  if (facing.length === 0) return shareOthers(ctx, others, area);
  // The layouts have two bodies, so a strip below the axis can hold two lists.
  const lists = others.filter((other) => other.points.length > 0).length;
  const few = others.length > 0 && others.length <= (area.w > 700 ? 3 : 2) && lists <= 2;
  const strip = few ? otherStrip(ctx, others, area) : undefined;
  if (strip && facing.length <= 5) {
    const room = { ...area, h: area.h - strip.height - 30 };
    const rows = rowsFor(ctx, facing, room, 44);
    if (rows) return [[...axis(rows, room), ...strip.at(area.y + area.h - strip.height)]];
  }
  const out: SceneNode[][] = [];
  let rest = [...facing];
  while (rest.length > 0) {
    let take = Math.min(rest.length, 6);
    if (rest.length > 6) take = Math.ceil(rest.length / Math.ceil(rest.length / 6));
    let rows = rowsFor(ctx, rest.slice(0, take), area, 80);
    while (!rows && take > 1) {
      take--;
      rows = rowsFor(ctx, rest.slice(0, take), area, 80);
    }
    if (rows) out.push(axis(rows, area));
    else {
      // A pair too long to face each other across an axis is set as running text, on as many slides as it needs.
      const { id, text, against } = rest[0]!;
      out.push(...shareOthers(ctx, [{ id, text: joined([text, against], ' – ', ctx), points: [] }], area));
    }
    rest = rest.slice(take);
  }
  return others.length > 0 ? [...out, ...shareOthers(ctx, others, area)] : out;
}

/** What stands under hairlines below or after the axis. */
interface Other {
  id: string;
  text: Rich;
  points: readonly Rich[];
}

interface Row {
  topic: Topic;
  size: number;
  y: number;
  h: number;
  left: SceneParagraph[];
  right: SceneParagraph[];
}

/** Distance from the axis to the words, in points. */
const off = 24;

function side(topic: Topic, which: 'text' | 'against', size: number): SceneParagraph[] {
  const align = which === 'text' ? 'right' : 'left';
  return [para(topic[which] ?? [], { font: 'body', size, color: 'deep', bold: true, align })];
}

function rowsAt(ctx: Context, topics: readonly Topic[], area: Frame, size: number, most: number): Row[] {
  const width = area.w / 2 - off;
  const heights = topics.map((topic) =>
    Math.max(
      heightOf(ctx, side(topic, 'text', size), width),
      heightOf(ctx, side(topic, 'against', size), width),
    ),
  );
  const used = heights.reduce((sum, h) => sum + h, 0);
  const gap = Math.min(most - size * 1.2, (area.h - used) / Math.max(topics.length, 1));
  let y = area.y + gap / 2;
  return topics.map((topic, i) => {
    const row = {
      topic,
      size,
      y,
      h: heights[i]!,
      left: side(topic, 'text', size),
      right: side(topic, 'against', size),
    };
    y += heights[i]! + gap;
    return row;
  });
}

/** Rows at the largest size at which none is cramped; undefined when they do not fit. */
function rowsFor(ctx: Context, topics: readonly Topic[], area: Frame, pitch: number): Row[] | undefined {
  const width = area.w / 2 - off;
  for (const size of steps(ctx, 26, 24, 22, 20)) {
    const fits = topics.every((topic) =>
      (['text', 'against'] as const).every(
        (which) =>
          pickSize(
            ctx,
            [size],
            (n) => side(topic, which, n),
            width,
            size * 1.2 * (size > pt(ctx, 20) ? 1 : 3),
          ).fits,
      ),
    );
    const rows = fits ? rowsAt(ctx, topics, area, size, Math.max(pitch, size * 1.2 + 14)) : undefined;
    const last = rows?.at(-1);
    if (rows && last && last.y + last.h <= area.y + area.h + 0.5) {
      const second = rows[1];
      const air = second ? second.y - rows[0]!.y - rows[0]!.h : 14;
      if (air >= 10) return rows;
    }
  }
  return undefined;
}

function axis(rows: readonly Row[], area: Frame): SceneNode[] {
  const x = area.x + area.w / 2;
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const top = Math.max(area.y - 6, first.y - 20);
  const bottom = Math.min(area.y + area.h, last.y + last.h + 20);
  const width = area.w / 2 - off;
  const nodes: SceneNode[] = [rule('axis', { x, y: top, w: 0, h: bottom - top }, 'accent', 2)];
  for (const row of rows) {
    const id = `pair.${row.topic.id}`;
    nodes.push(
      textNode({
        id: `${id}.a`,
        role: 'body',
        frame: { x: area.x, y: row.y, w: width, h: row.h },
        paragraphs: row.left,
        valign: 'middle',
      }),
      disc(`${id}.dot`, x, row.y + row.h / 2, 5, 'accent'),
      textNode({
        id: `${id}.b`,
        role: 'body',
        frame: { x: x + off, y: row.y, w: width, h: row.h },
        paragraphs: row.right,
        valign: 'middle',
      }),
    );
  }
  return nodes;
}

function otherText(ctx: Context, topic: Other, size: number): SceneParagraph[] {
  const look = { color: 'text', marker: 'accent', line: 'line' } as const;
  const head = para(topic.text, { font: 'body', size, color: 'text', bold: true });
  const subs = bullets(
    topic.points.map((point) => ({ text: point })),
    pt(ctx, 20),
    look,
  ).map((p, i) => ({
    ...p,
    spaceBefore: i === 0 ? 6 : 2,
  }));
  return [head, ...subs];
}

/** Lists sit in body placeholders: the first two topics with points get the layout's two. */
function listPlaceholder(others: readonly Other[], topic: Other): Pick<TextNode, 'placeholder'> {
  const lists = others.filter((other) => other.points.length > 0);
  const at = lists.indexOf(topic);
  return at === 0 || at === 1 ? { placeholder: { type: 'body', idx: at + 1 } } : {};
}

/** The layout with as many bodies as the slide has lists. */
function layoutOf(nodes: readonly SceneNode[]): LayoutRole {
  const bodies = nodes.filter((node) => node.kind === 'text' && node.placeholder?.type === 'body').length;
  return bodies === 0 ? 'titleOnly' : bodies === 1 ? 'content' : 'twoContent';
}

function otherStrip(
  ctx: Context,
  others: readonly Other[],
  area: Frame,
): { height: number; at(y: number): SceneNode[] } {
  const cells = columns(area, Math.max(others.length, 2), 24);
  const texts = others.map((topic) => otherText(ctx, topic, pt(ctx, 20)));
  const height = 14 + Math.max(...texts.map((text) => heightOf(ctx, text, cells[0]!.w)));
  return {
    height,
    at: (y) =>
      others.flatMap((topic, i): SceneNode[] => {
        const cell = cells[i]!;
        const id = `topic.${topic.id}`;
        return [
          rule(`${id}.rule`, { x: cell.x, y, w: cell.w, h: 0 }, 'line', 1),
          textNode({
            id,
            role: 'body',
            frame: { x: cell.x, y: y + 14, w: cell.w, h: height - 14 },
            paragraphs: texts[i]!,
            ...listPlaceholder(others, topic),
          }),
        ];
      }),
  };
}

/** Air between two topics of a column; the hairline stands in it. In points. */
const between = 40;

/**
 * Topics without a counterpart, in columns under hairlines, on as many slides as they need. A column is one list in one
 * placeholder, since the layouts have no more; the hairlines follow its lines.
 */
function shareOthers(ctx: Context, others: readonly Other[], area: Frame): SceneNode[][] {
  const cells = columns(area, area.w > 700 ? 2 : 1, 48);
  const width = cells[0]!.w;
  const room = area.h - 14;
  // A topic longer than a column goes on in the next.
  const blocks: SceneParagraph[][] = [];
  for (const topic of others) {
    const most = mostPages * cells.length - blocks.length;
    blocks.push(...textPages(ctx, otherText(ctx, topic, pt(ctx, 24)), width * 0.985, room, most));
  }
  const filled: SceneParagraph[][] = [];
  for (const block of blocks) {
    const spaced = block.map((p, i) => (i === 0 ? { ...p, spaceBefore: between } : p));
    const last = filled.at(-1);
    if (last && isWithin(ctx, [...last, ...spaced], width, room)) last.push(...spaced);
    else filled.push(spaced);
  }
  const pages: SceneNode[][] = [];
  for (let i = 0; i < filled.length; i += cells.length) {
    pages.push(
      filled.slice(i, i + cells.length).flatMap((list_, k) => otherColumn(ctx, list_, cells[k]!, k)),
    );
  }
  return pages;
}

function otherColumn(ctx: Context, paragraphs: SceneParagraph[], cell: Frame, column: number): SceneNode[] {
  const frame = { ...cell, y: cell.y + 14, h: cell.h - 14 };
  const { set } = chooseBreaking(ctx.fonts, paragraphs, frame.w, frame.h, false);
  const tops = set.spans.filter(
    (span, i) => set.isFirst(i) && (i === 0 || paragraphs[span.paragraph]!.spaceBefore === between),
  );
  const id = `topics.${column + 1}`;
  return [
    ...tops.map((span, i) => {
      const y = frame.y + span.top - (i === 0 ? 14 : between / 2 - 2);
      return rule(`${id}.rule.${i + 1}`, { x: cell.x, y, w: cell.w, h: 0 }, 'line', 1);
    }),
    textNode({ id, role: 'body', frame, paragraphs, placeholder: { type: 'body', idx: column + 1 } }),
  ];
}
