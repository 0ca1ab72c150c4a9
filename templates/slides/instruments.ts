import { plain } from '../../core/facts/digest';
import { list, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type Instrument, kinds } from '../../core/model/kinds';
import type { Frame, SceneNode } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { bullets } from '../kit/lists';
import { isWithin, pt, steps } from '../kit/measure';
import { columns, rect } from '../kit/shapes';
import { para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), instruments: list(ref(kinds.instruments), 40) };

export const instruments = defineTemplate({
  id: 'instruments',
  group: 'commission',
  name: { nb: 'Virkemidler', nn: 'Verkemiddel', se: 'Váikkuhangaskaoamit', en: 'Instruments' },
  about: {
    nb: 'Virkemidler etter hvilken utredning som behandler dem.',
    nn: 'Verkemiddel etter kva utgreiing som behandlar dei.',
    se: 'Váikkuhangaskaoamit.',
    en: 'Instruments by the report that treats them.',
  },
  fields,
  compose(content, ctx) {
    if (content.instruments.length === 0) return [];
    const heading = ctx.slide.title ?? content.heading;
    const title = titleOf(ctx, heading);
    const groups = grouped(content.instruments);
    const across = Math.min(Math.max(groups.length, 1), ctx.theme.page.width > 800 ? 3 : 2);
    const pages = pagesOf(ctx, groups, title.body, across);
    return pages.map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: across === 1 ? 'content' : 'twoContent',
      nodes: [title.node, ...nodes],
    }));
  },
});

interface Group {
  name: Rich;
  items: Instrument[];
}

/** By report, in the order in which the reports are first named. */
function grouped(list: readonly Instrument[]): Group[] {
  const out = new Map<string, Group>();
  for (const item of list) {
    const name = item.report?.name ?? [];
    const key = plain(name);
    const group = out.get(key) ?? { name, items: [] };
    group.items.push(item);
    out.set(key, group);
  }
  return [...out.values()];
}

const headRoom = 40;

function groupList(group: Group, size: number) {
  const look = { color: 'text', marker: 'accent', line: 'line' } as const;
  return bullets(
    group.items.map((item) => ({ text: item.text })),
    size,
    look,
  );
}

function pagesOf(ctx: Context, groups: readonly Group[], area: Frame, across: number): SceneNode[][] {
  const cells = columns(area, across, 48);
  const width = cells[0]!.w;
  const room = area.h - headRoom;
  const size =
    steps(ctx, 24, 22, 20).find((s) =>
      groups.every((group) => isWithin(ctx, groupList(group, s), width, room)),
    ) ?? pt(ctx, 20);
  // A group too long for one column goes on in the next; columns fill slides in order.
  const blocks = groups.flatMap((group) => cut(ctx, group, size, width, room));
  const pages: SceneNode[][] = [];
  for (let i = 0; i < blocks.length; i += across) {
    pages.push(blocks.slice(i, i + across).flatMap((group, k) => column(ctx, group, cells[k]!, size, k)));
  }
  return pages.length > 0 ? pages : [[]];
}

function cut(ctx: Context, group: Group, size: number, width: number, room: number): Group[] {
  const out: Group[] = [];
  let items: Instrument[] = [];
  for (const item of group.items) {
    if (
      items.length > 0 &&
      !isWithin(ctx, groupList({ ...group, items: [...items, item] }, size), width, room)
    ) {
      out.push({ ...group, items });
      items = [];
    }
    items.push(item);
  }
  out.push({ ...group, items });
  return out;
}

function column(ctx: Context, group: Group, cell: Frame, size: number, at: number): SceneNode[] {
  const id = `group.${at + 1}`;
  const named = plain(group.name) !== '';
  const head = named
    ? [
        textNode({
          id: `${id}.name`,
          role: 'label',
          frame: { x: cell.x, y: cell.y + 12, w: cell.w, h: pt(ctx, 20) * 1.2 },
          paragraphs: [para(group.name, { font: 'body', size: pt(ctx, 20), color: 'deep', bold: true })],
        }),
      ]
    : [];
  return [
    rect(`${id}.rule`, { x: cell.x, y: cell.y, w: cell.w, h: 3 }, 'deep'),
    ...head,
    textNode({
      id,
      role: 'body',
      frame: { ...cell, y: cell.y + headRoom + 6, h: cell.h - headRoom - 6 + 8 },
      paragraphs: groupList(group, size),
      placeholder: { type: 'body', idx: at + 1 },
    }),
  ];
}
