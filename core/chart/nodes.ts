/** What was recorded as scene nodes: bars, lines and dots as shapes, and every text as text. */
import type { Language } from '../formats/language';
import { type From, together } from '../model/origin';
import type { ChartFrom, Said } from '../scene/chart';
import { type ColorToken, mixedTokens, schemeTokens } from '../scene/theme';
import type { Frame, SceneNode, ShapeNode, TextNode } from '../scene/types';
import type { FontSet } from '../text/fonts';
import type { Path, Point, Recorded } from './context';
import { widthOf } from './measure';

export interface Drawing {
  id: string;
  /** Points on the page. */
  frame: Frame;
  alt: string;
  from: ChartFrom;
}

const tokens = new Set<string>([...schemeTokens, ...mixedTokens]);

/** From the line that a text is placed by to its baseline, as a part of the size: the metrics of the body's font. */
const baselines: Readonly<Record<string, number>> = {
  middle: 0.34,
  top: 0.95,
  bottom: -0.27,
  alphabetic: 0,
};

export function nodesOf(
  recorded: readonly Recorded[],
  { id, frame: origin, from }: Omit<Drawing, 'alt'>,
  language: Language,
  fonts: FontSet,
): SceneNode[] {
  const used = new Map<string, number>();
  const idOf = (name: string): string => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return `${id}.${name}${count === 1 ? '' : `~${count}`}`;
  };
  return recorded.flatMap((one): SceneNode[] => {
    if (one.kind === 'text') {
      return one.text.trim() === ''
        ? []
        : [textNode(one, idOf(one.name), origin, fromOf(one.says, from), language, fonts)];
    }
    return shapes(one, origin).map((shape) => ({ ...shape, id: idOf(one.name) }));
  });
}

function fromOf(says: Said, from: ChartFrom): From {
  return together(...says.map((what) => from[what]));
}

function token(color: string): ColorToken {
  if (!tokens.has(color)) throw new Error(`Chart.js drew with «${color}», which is no colour of the theme.`);
  return color as ColorToken;
}

const base = { kind: 'shape', role: 'decoration', decorative: true, id: '' } as const;

function shapes(one: Extract<Recorded, { kind: 'path' }>, origin: Frame): ShapeNode[] {
  const look = {
    ...(one.fill === undefined ? {} : { fill: token(one.fill) }),
    ...(one.stroke === undefined
      ? {}
      : {
          stroke: {
            color: token(one.stroke.color),
            width: one.stroke.width,
            ...(one.stroke.dash.length > 0 ? { dash: one.stroke.dash } : {}),
          },
        }),
  };
  const out: ShapeNode[] = [];
  const rest: Path[] = [];
  for (const path of one.paths) {
    if (path.circle) {
      const { x, y, r } = path.circle;
      const frame = { x: x - r + origin.x, y: y - r + origin.y, w: 2 * r, h: 2 * r };
      out.push({ ...base, ...look, geometry: 'ellipse', frame });
      continue;
    }
    const frame = moved(around(path.points), origin);
    if (isRect(path)) {
      // A bar of no height is no bar: its value says so.
      if (frame.w > 0.01 && frame.h > 0.01) out.push({ ...base, ...look, geometry: 'rect', frame });
    } else if (path.points.length === 2 && (frame.w < 0.01 || frame.h < 0.01)) {
      out.push({ ...base, ...look, geometry: 'line', frame });
    } else rest.push(path);
  }
  if (rest.length > 0) {
    const paths = rest.map(({ points, closed }) => ({
      points: points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y })),
      closed,
    }));
    const frame = around(paths.flatMap((path) => path.points));
    out.push({ ...base, ...look, geometry: 'path', frame, paths });
  }
  return out;
}

function around(points: readonly Point[]): Frame {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

function moved(frame: Frame, by: Frame): Frame {
  return { ...frame, x: frame.x + by.x, y: frame.y + by.y };
}

function isRect({ points, closed }: Path): boolean {
  if (!closed || points.length !== 4) return false;
  const [a, b, c, d] = points as [Point, Point, Point, Point];
  return a.y === b.y && b.x === c.x && c.y === d.y && d.x === a.x;
}

function textNode(
  one: Extract<Recorded, { kind: 'text' }>,
  id: string,
  origin: Frame,
  from: From,
  lang: Language,
  fonts: FontSet,
): TextNode {
  const { size, bold } = one.font;
  const w = widthOf(fonts, one.text, size, bold);
  const left = one.align === 'center' ? w / 2 : one.align === 'right' || one.align === 'end' ? w : 0;
  const baseline = one.at.y + (baselines[one.baseline] ?? 0) * size;
  return {
    kind: 'text',
    id,
    role: 'label',
    frame: { x: origin.x + one.at.x - left, y: origin.y + baseline - size, w, h: size * 1.2 },
    paragraphs: [
      {
        runs: [{ text: one.text, lang, from }],
        style: { font: 'body', size, color: token(one.fill), ...(bold ? { bold } : {}) },
      },
    ],
    valign: 'top',
    nowrap: true,
  };
}
