/** Points: up to three become statements with hairlines; four to six are bullets; seven or eight stand in two columns. */
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import type { ColorToken } from '../../core/scene/theme';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { chooseBreaking } from '../../core/text/choose';
import { isWithin, pt, sizeThatFits, steps } from './measure';
import { mostPages, textPages } from './pages';
import { columns, rule } from './shapes';
import { para, textNode, typeset } from './text';

export interface Point {
  text: Rich;
  points?: readonly Rich[];
}

interface ListLook {
  color: ColorToken;
  marker: ColorToken;
  line: ColorToken;
}

/** Sizes of the two levels in points: the second never under the floor of 20. */
const second = (size: number): number => Math.max(20, size - 4);

/** Two levels of bullets at a size. */
export function bullets(points: readonly Point[], size: number, look: ListLook): SceneParagraph[] {
  const item = (rich: Rich, level: number): SceneParagraph => {
    const own = level === 0 ? size : second(size);
    const hang = own * 0.9;
    return para(
      typeset(rich),
      { font: 'body', size: own, color: look.color },
      {
        marker: level === 0 ? 'bullet' : 'dash',
        markerColor: look.marker,
        level,
        hang,
        indent: hang + level * size * 0.9,
        spaceBefore: level === 0 ? Math.round(size * 0.55) : 5,
      },
    );
  };
  return points.flatMap((point) => [item(point.text, 0), ...(point.points ?? []).map((sub) => item(sub, 1))]);
}

function statements(points: readonly Point[], size: number, look: ListLook, gap: number): SceneParagraph[] {
  return points.map((point) =>
    para(
      typeset(point.text),
      { font: 'body', size, color: look.color },
      { spaceBefore: gap, marker: 'bullet', hang: 0, indent: 0 },
    ),
  );
}

export type PointsPage = { nodes: SceneNode[]; layout: 'content' | 'twoContent' };

/** Everything a list slide needs below its title; one element per slide. */
export function pointPages(ctx: Context, given: readonly Point[], area: Frame, look: ListLook): PointsPage[] {
  const points = given.filter((point) => plain(point.text).trim() !== '' || (point.points?.length ?? 0) > 0);
  const plainList = points.every((point) => (point.points?.length ?? 0) === 0);
  if (points.length <= 3 && plainList) {
    const page = statementPage(ctx, points, area, look);
    if (page) return [page];
  }
  const sizes = steps(ctx, 24, 22, 20);
  const one = sizeThatFits(ctx, sizes, (size) => bullets(points, size, look), area.w, area.h);
  if (one && points.length <= 6) return [bulletPage(one.value, area)];
  if (points.length >= 4 && area.w >= 640) {
    const page = twoColumns(ctx, points, area, look);
    if (page) return [page];
  }
  if (one && points.length <= 8) return [bulletPage(one.value, area)];
  const size = pt(ctx, 22);
  return sharePoints(ctx, points, area, size, look).map((list) => bulletPage(list, area));
}

/** At most eight points a slide (NMH), cut inside a point only when it is longer than a slide. */
function sharePoints(
  ctx: Context,
  points: readonly Point[],
  area: Frame,
  size: number,
  look: ListLook,
): SceneParagraph[][] {
  const whole = textPages(ctx, bullets(points, size, look), area.w, area.h);
  if (whole.length >= mostPages || whole.every((page) => page.length <= 8)) return whole;
  const count = Math.ceil(points.length / 8);
  const per = Math.ceil(points.length / count);
  const out: SceneParagraph[][] = [];
  for (let i = 0; i < points.length; i += per) {
    out.push(...textPages(ctx, bullets(points.slice(i, i + per), size, look), area.w, area.h));
  }
  return out;
}

function bulletPage(list: SceneParagraph[], area: Frame): PointsPage {
  return {
    layout: 'content',
    nodes: [
      textNode({
        id: 'body',
        role: 'body',
        frame: area,
        paragraphs: list,
        placeholder: { type: 'body', idx: 1 },
      }),
    ],
  };
}

function twoColumns(
  ctx: Context,
  points: readonly Point[],
  area: Frame,
  look: ListLook,
): PointsPage | undefined {
  const frames = columns(area, 2, 48);
  const half = Math.ceil(points.length / 2);
  const parts = [points.slice(0, half), points.slice(half)];
  const size = steps(ctx, 22, 20).find((s) =>
    parts.every((part) => isWithin(ctx, bullets(part, s, look), frames[0]!.w, area.h)),
  );
  if (size === undefined || points.length > 8) return undefined;
  return {
    layout: 'twoContent',
    nodes: parts.map((part, i) =>
      textNode({
        id: `body.${i + 1}`,
        role: 'body',
        frame: frames[i]!,
        paragraphs: bullets(part, size, look),
        placeholder: { type: 'body', idx: i + 1 },
      }),
    ),
  };
}

/** One to three statements, each under a hairline. One list in one placeholder; the hairlines follow its lines. */
function statementPage(
  ctx: Context,
  points: readonly Point[],
  area: Frame,
  look: ListLook,
): PointsPage | undefined {
  const width = Math.min(area.w, 700);
  const gap = 40;
  const top = 26;
  const sizes = points.length === 1 ? steps(ctx, 34, 30, 28, 26, 24) : steps(ctx, 28, 26, 24);
  const set = sizeThatFits(ctx, sizes, (size) => statements(points, size, look, gap), width, area.h - top);
  if (!set) return undefined;
  const frame = { x: area.x, y: area.y + top, w: width, h: area.h - top };
  const body = textNode({
    id: 'body',
    role: 'body',
    frame,
    paragraphs: set.value.map(({ marker: _marker, ...p }) => p),
    placeholder: { type: 'body', idx: 1 },
  });
  const { set: lines } = chooseBreaking(ctx.fonts, body.paragraphs, frame.w, frame.h, false);
  const rules = points.map((_, i) => {
    const first = lines.lines.find((line) => line.paragraph === i)!;
    const y = frame.y + first.baseline - set.size - (i === 0 ? top - 10 : gap / 2 - 3);
    return rule(`hairline.${i + 1}`, { x: area.x, y, w: area.w, h: 0 }, look.line, 1);
  });
  return { layout: 'content', nodes: [...rules, body] };
}
