/** What really lies behind a text, and in front of it: the scene's filled areas in paint order. */
import type { ColorToken } from '../scene/theme';
import type { Frame, ShapeNode } from '../scene/types';
import type { Seen } from './context';
import { lineBox, type SeenText } from './walk';

/** A filled area. A picture has no colour of its own. */
interface Layer {
  /** Its place in paint order: the index of its node. */
  order: number;
  box: Frame;
  round: boolean;
  fill: ColorToken | 'image';
  node: string;
  /** Words painted on the same node stand on it. */
  own: boolean;
}

const layerCache = new WeakMap<Seen, readonly Layer[]>();

export function layersOf(seen: Seen): readonly Layer[] {
  const known = layerCache.get(seen);
  if (known) return known;
  const out: Layer[] = [];
  seen.nodes.forEach(({ node }, order) => {
    if (node.kind === 'image') {
      out.push({
        order,
        box: node.frame,
        round: node.geometry === 'ellipse',
        fill: 'image',
        node: node.id,
        own: false,
      });
    } else if (node.kind === 'shape' && node.fill !== undefined && node.geometry !== 'line') {
      out.push({ order, box: node.frame, round: isRound(node), fill: node.fill, node: node.id, own: false });
    } else if (node.kind === 'table' && node.headerFill !== undefined && node.rows[0]) {
      const box = { ...node.frame, h: node.rows[0].height };
      out.push({ order, box, round: false, fill: node.headerFill, node: node.id, own: true });
    }
  });
  layerCache.set(seen, out);
  return out;
}

function isRound(node: ShapeNode): boolean {
  return node.geometry === 'ellipse';
}

export function covers(layer: Layer, x: number, y: number): boolean {
  const { box } = layer;
  if (x < box.x || y < box.y || x > box.x + box.w || y > box.y + box.h) return false;
  if (!layer.round) return true;
  const dx = (x - box.x) / box.w - 0.5;
  const dy = (y - box.y) / box.h - 0.5;
  return dx * dx + dy * dy <= 0.25;
}

export function touches(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function encloses(a: Frame, b: Frame): boolean {
  return a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h;
}

/** A stretch of text on one ground. */
interface Backing {
  text: SeenText;
  color: ColorToken;
  size: number;
  bold: boolean;
  behind: ColorToken | 'image';
  words: string;
}

const backingCache = new WeakMap<Seen, readonly Backing[]>();

/**
 * Every pair of text colour and ground on a scene, found by looking at points along each line. One point alone is a
 * letter's edge over a corner, and does not count.
 */
export function backingsOf(seen: Seen): readonly Backing[] {
  const known = backingCache.get(seen);
  if (known) return known;
  const layers = layersOf(seen);
  const out = new Map<string, Backing>();
  for (const text of seen.texts) {
    if (text.offPage || text.decorative) continue;
    for (const line of text.lines) {
      const box = lineBox(line);
      const under = layers.filter(
        (layer) =>
          (layer.order < text.order || (layer.order === text.order && layer.own)) && touches(layer.box, box),
      );
      const paragraph = text.paragraphs[line.paragraph];
      if (!paragraph) continue;
      for (const segment of line.segments) {
        const run = paragraph.runs[segment.run];
        if (!run || segment.text.trim() === '') continue;
        const color = run.color ?? paragraph.style.color;
        const size = run.size ?? paragraph.style.size;
        const bold = run.bold ?? paragraph.style.bold ?? false;
        for (const behind of grounds(under, segment.x, segment.width, box, seen.scene.background)) {
          const key = `${text.order}|${color}|${size >= 18 || (bold && size >= 14)}|${behind}`;
          if (!out.has(key)) out.set(key, { text, color, size, bold, behind, words: segment.text });
        }
      }
    }
  }
  const list = [...out.values()];
  backingCache.set(seen, list);
  return list;
}

function grounds(
  under: readonly Layer[],
  x: number,
  width: number,
  box: Frame,
  page: ColorToken,
): (ColorToken | 'image')[] {
  if (under.length === 0) return [page];
  const top = under[under.length - 1]!;
  if (!top.round && encloses(top.box, { ...box, x, w: width })) return [top.fill];
  const counts = new Map<ColorToken | 'image', number>();
  const columns = Math.min(24, Math.max(3, Math.ceil(width / (1.5 * box.h))));
  for (let i = 0; i < columns; i++) {
    const at = x + (width * (i + 0.5)) / columns;
    for (const y of [box.y + box.h * 0.2, box.y + box.h * 0.75]) {
      let behind: ColorToken | 'image' = page;
      for (let k = under.length - 1; k >= 0; k--) {
        if (!covers(under[k]!, at, y)) continue;
        behind = under[k]!.fill;
        break;
      }
      counts.set(behind, (counts.get(behind) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > 1).map(([behind]) => behind);
}

/** Colours behind a box at its edges and its middle, from what is painted before it. */
export function behindBox(seen: Seen, box: Frame, order: number): (ColorToken | 'image')[] {
  const under = layersOf(seen).filter((layer) => layer.order < order && touches(layer.box, box));
  const out = new Set<ColorToken | 'image'>();
  for (const fx of [0.02, 0.5, 0.98]) {
    for (const fy of [0.02, 0.5, 0.98]) {
      const top = under.findLast((layer) => covers(layer, box.x + box.w * fx, box.y + box.h * fy));
      out.add(top?.fill ?? seen.scene.background);
    }
  }
  return [...out];
}
