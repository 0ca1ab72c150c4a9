import { plain } from '../../core/facts/digest';
import { formatDate } from '../../core/formats/dates';
import type { Rich } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Recommendation } from '../../core/model/kinds';
import { together } from '../../core/model/origin';
import type { ColorToken } from '../../core/scene/theme';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { chooseBreaking } from '../../core/text/choose';
import { pickSize, pt, steps } from '../kit/measure';
import { textPages } from '../kit/pages';
import { rect } from '../kit/shapes';
import { joined, para, said, textNode, words } from '../kit/text';
import { titleOf, titleStyle } from '../kit/title';

const fields = { recommendation: ref(kinds.recommendations) };

export const recommendation = defineTemplate({
  id: 'recommendation',
  group: 'commission',
  name: { nb: 'Anbefaling', nn: 'Tilråding', se: 'Rávvehus', en: 'Recommendation' },
  about: {
    nb: 'En anbefaling i en rekke, med hvor langt rekken er kommet og hvem som står bak.',
    nn: 'Ei tilråding i ei rekkje, med kor langt rekkja er komen og kven som står bak.',
    se: 'Rávvehus.',
    en: 'A recommendation in a series, with how far the series has come and who stands behind it.',
  },
  fields,
  compose({ recommendation: item }, ctx) {
    const { page, margin } = ctx.theme;
    const heading = ctx.slide.title ?? item.heading;
    if (ctx.theme.borrowed) return underTitle(ctx, item, heading);
    const side = Math.round(page.width * 0.375);
    const area: Frame = { x: side + margin, y: 110, w: page.width - side - 2 * margin, h: 370 };
    const make = (size: number): SceneParagraph[] => pointText(ctx, item, size);
    const set = pickSize(ctx, steps(ctx, 26, 24, 22, 20), make, area.w, area.h);
    const pages = set.fits ? [set.value] : textPages(ctx, make(22), area.w * 0.985, area.h);
    return pages.map((paragraphs) => ({
      title: { text: heading, visible: true },
      ground: 'split',
      background: 'background',
      layout: 'split',
      footer: sourceLine(ctx, item),
      foot: { left: area.x },
      nodes: [...panel(ctx, item, heading, side), ...points(ctx, paragraphs, area)],
    }));
  },
});

function pointText(ctx: Context, item: Recommendation, size: number): SceneParagraph[] {
  return item.points.map((point) =>
    para(
      marked(ctx, item, point),
      { font: 'body', size, color: 'text' },
      { indent: 22, spaceBefore: Math.round(size * 1.3) },
    ),
  );
}

/** Room at the foot for how far the series has come, in points. */
const progressRoom = 40;

/** In somebody's own template the heading stands where its titles stand, and the series goes on at the body's foot. */
function underTitle(ctx: Context, item: Recommendation, heading: Rich): Draft[] {
  const title = titleOf(ctx, heading);
  const at = { x: title.body.x, w: title.body.w, y: title.body.y + title.body.h - 24 };
  const tail = progress(ctx, item, at, { quiet: 'chartGrey', strong: 'accent', text: 'muted' });
  const area = { ...title.body, h: title.body.h - (tail.length > 0 ? progressRoom : 0) };
  const make = (size: number): SceneParagraph[] => pointText(ctx, item, size);
  const set = pickSize(ctx, [26, 24, 22, 20], make, area.w, area.h);
  const pages = set.fits ? [set.value] : textPages(ctx, make(22), area.w * 0.985, area.h);
  return pages.map((paragraphs) => ({
    title: { text: heading, visible: true },
    ground: 'white',
    background: 'background',
    layout: 'content',
    footer: sourceLine(ctx, item),
    nodes: [title.node, ...points(ctx, paragraphs, area), ...tail],
  }));
}

/** «(flertall)» after a point that the majority alone stands behind, unless its words say so already. */
function marked(ctx: Context, item: Recommendation, point: Recommendation['points'][number]): Rich {
  if (!point.by) return point.text;
  const word = ctx.label(point.by);
  if (plain(point.text).toLocaleLowerCase('nb').includes(word)) return point.text;
  const at = item.points.indexOf(point);
  return [...point.text, ...words(` (${word})`, ctx, item.from('points', at, 'by'))];
}

function panel(ctx: Context, item: Recommendation, heading: Rich, side: number): SceneNode[] {
  const { page, margin } = ctx.theme;
  const w = side - margin - 20;
  const make = (text: Rich) => (size: number) => [para(text, titleStyle(ctx, size, 'onGround'))];
  const sizes = steps(ctx, 34, 32, 30, 28, 26, 24);
  // Asked quietly: the other headings set the size, but this slide does not show them.
  // A series has one size and one baseline: the size at which its longest word stands undivided.
  const series = item.series
    ? ctx.facts
        .quiet()
        .list('recommendations')
        .filter((other) => other.series?.id === item.series!.id)
    : [];
  const least = Math.min(
    34,
    ...series.map((other) => pickSize(ctx, sizes, make(other.heading), w, 280).size),
  );
  const set = pickSize(
    ctx,
    sizes.filter((size) => size <= least),
    make(heading),
    w,
    280,
  );
  const body = item.series?.body;
  const title = textNode({
    id: 'title',
    role: 'title',
    frame: { x: margin, y: 136 - set.size, w, h: set.height },
    paragraphs: set.value,
    placeholder: { type: 'title' },
    balance: true,
  });
  // Painted before everything that stands on it; as a decoration it is not read at all.
  const ordered: SceneNode[] = [rect('panel', { x: 0, y: 0, w: side, h: page.height }, 'ground'), title];
  if (body) {
    ordered.push(
      textNode({
        id: 'kicker',
        role: 'kicker',
        frame: { x: margin, y: 86 - pt(ctx, 16) * 1.25, w, h: pt(ctx, 16) * 1.25 },
        paragraphs: [para(body, { font: 'body', size: pt(ctx, 16), color: 'onGroundMuted' })],
      }),
    );
  }
  const at = { x: margin, w: side - 2 * margin, y: 503 - pt(ctx, 14) * 1.2 };
  const look = { quiet: 'groundMid', strong: 'gold', text: 'onGroundMuted' } as const;
  return [...ordered, ...progress(ctx, item, at, look)];
}

/** A bar for each recommendation of the series, this one marked, and the same in words. */
function progress(
  ctx: Context,
  item: Recommendation,
  place: { x: number; y: number; w: number },
  look: { quiet: ColorToken; strong: ColorToken; text: ColorToken },
): SceneNode[] {
  const all = item.series
    ? ctx.facts.all('recommendations').filter((other) => other.series?.id === item.series!.id)
    : [];
  const at = all.findIndex((other) => other.id === item.id);
  if (all.length < 2 || at < 0) return [];
  const room = place.w;
  const gap = 8;
  const w = Math.min(36, (room - gap * (all.length - 1)) / all.length);
  const bars =
    w < 4
      ? []
      : all.map((_, i) =>
          rect(
            `progress.${i + 1}`,
            { x: place.x + i * (w + gap), y: place.y, w, h: 5 },
            i === at ? look.strong : look.quiet,
          ),
        );
  const each = item.series?.each ? plain(item.series.each) : undefined;
  const standard = ctx.label('measureOf', { n: at + 1, m: all.length });
  const text = each ? `${each} ${standard.slice(standard.indexOf(' ') + 1)}` : standard;
  const from = together(each ? item.series!.from('each') : [], [
    { type: 'all', kind: 'recommendations' },
    { type: 'label', label: 'measureOf' },
  ]);
  return [
    ...bars,
    textNode({
      id: 'progress',
      role: 'label',
      frame: { x: place.x, y: place.y + 5 + 12, w: room, h: pt(ctx, 14) * 1.2 },
      paragraphs: [para(words(text, ctx, from), { font: 'body', size: pt(ctx, 14), color: look.text })],
    }),
  ];
}

/** One list in one placeholder, with an accent bar beside each point. */
function points(ctx: Context, paragraphs: SceneParagraph[], area: Frame): SceneNode[] {
  const { set } = chooseBreaking(ctx.fonts, paragraphs, area.w, area.h, false);
  const y = area.y + Math.max(0, (area.h - set.height) / 2 - 10);
  const bars = paragraphs.map((_, i) => {
    const lines = set.lines.filter((line) => line.paragraph === i);
    const first = lines[0]!;
    const top = y + first.baseline - first.height / 1.2;
    const h = lines.reduce((sum, line) => sum + line.height, 0);
    return rect(`bar.${i + 1}`, { x: area.x, y: top + 2, w: 4, h: h - 2 }, 'accent');
  });
  return [
    ...bars,
    textNode({
      id: 'body',
      role: 'body',
      frame: { x: area.x, y, w: area.w, h: Math.max(set.height, 60) },
      paragraphs,
      placeholder: { type: 'body', idx: 1 },
    }),
  ];
}

/** «NOU 2023: 9 Generalistkommunesystemet, 29. mars 2023» */
function sourceLine(ctx: Context, item: Recommendation): Rich | undefined {
  const report = item.series?.report;
  if (!report) return undefined;
  const name = joined([report.name, report.title], ' ', ctx);
  const date = said(ctx, report, 'delivered', (day) => formatDate(day, ctx.language));
  return joined([name, date], ', ', ctx);
}
