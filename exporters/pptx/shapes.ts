/** Text boxes, placeholders and drawn shapes: `p:sp`. */
import type { Frame, PlaceholderType, ShapeNode, TextNode } from '../../core/scene/types';
import { child, clone, el, type XmlElement } from '../../ooxml';
import { bodyProperties } from './base/placeholders';
import type { BaseLayout, BasePlaceholder } from './base/types';
import { outline, solidFill } from './colors';
import type { SlideContext } from './context';
import { slideNumberField } from './fields';
import { commonProperties, shapeName } from './nonvisual';
import { paragraphProperties, paragraphs, runProperties } from './paragraphs';
import { plainText } from './text';
import { boxOf, preset, xfrm } from './units';

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** PowerPoint's own corner radius, in thousandths of a percent of the short side. */
const usualRadius = 16_667;

/** Distance between the page and what stands outside it, in points. */
const clearance = 12;

export function textShape(node: TextNode, context: SlideContext, grouped: boolean): XmlElement {
  const want = wanted(node);
  // PowerPoint allows no placeholders in groups.
  const ph = want && !grouped ? findPlaceholder(context.layout, want, context.filled) : undefined;
  if (ph) context.filled.add(ph);
  const number = want?.type === 'sldNum';
  const id = context.nextId();
  if (!number && !(want?.type === 'ftr' && ph)) {
    context.texts.push({ shape: shapeName(node, id), paragraphs: node.paragraphs });
  }
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      commonProperties(node, id),
      ph ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })) : el('p:cNvSpPr', { txBox: true }),
      el('p:nvPr', {}, ph && el('p:ph', { ...ph })),
    ),
    textShapeProperties(node, ph),
    el(
      'p:txBody',
      {},
      bodyProperties(anchors[node.valign], node.nowrap ? 'none' : 'square'),
      el('a:lstStyle'),
      ...(number ? numberParagraphs(node, context) : paragraphs(node.paragraphs, node.lines, context)),
    ),
  );
}

function textShapeProperties(node: TextNode, ph: BasePlaceholder | undefined): XmlElement {
  const position = xfrm(boxOf(node.offPage ? above(node.frame) : node.frame));
  return ph ? el('p:spPr', {}, position) : el('p:spPr', {}, position, preset('rect'), el('a:noFill'));
}

/** A frame that stands wholly above the page. */
function above(frame: Frame): Frame {
  return frame.y + frame.h <= 0 ? frame : { ...frame, y: -frame.h - clearance };
}

/** A slide number is a field, so that it stays right when the slide moves. */
function numberParagraphs(node: TextNode, context: SlideContext): XmlElement[] {
  const paragraph = node.paragraphs.find((p) => p.runs.length > 0);
  if (!paragraph) return paragraphs(node.paragraphs, undefined, context);
  const run = { ...paragraph.runs[0]!, href: undefined };
  const text = plainText(paragraph.runs.map((r) => r.text).join('')).trim();
  return [
    el(
      'a:p',
      {},
      paragraphProperties(paragraph, true, context.theme),
      slideNumberField(runProperties('a:rPr', run, paragraph.style, context), text),
      runProperties('a:endParaRPr', run, paragraph.style, context),
    ),
  ];
}

export function drawnShape(node: ShapeNode, context: SlideContext): XmlElement {
  const properties = context.geometries.get(node);
  const own = node.geometry === 'path';
  const geometry = clone(child(properties, own ? 'a:custGeom' : 'a:prstGeom')!);
  if (!own) geometry.children = [adjustments(node)];
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, commonProperties(node, context.nextId()), el('p:cNvSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      clone(child(properties, 'a:xfrm')!),
      geometry,
      node.fill && node.geometry !== 'line' ? solidFill(context.theme, node.fill) : el('a:noFill'),
      outline(context.theme, node.stroke),
    ),
  );
}

/**
 * `roundRect`: the radius as a share of the short side. `wedgeRoundRectCallout`: the tip from the middle as a share of
 * the size, then the radius.
 */
function adjustments(node: ShapeNode): XmlElement {
  const { x, y, w, h } = node.frame;
  const share = (distance: number, size: number): number =>
    size > 0 ? Math.round((distance / size) * 100_000) : 0;
  const radius =
    node.radius === undefined
      ? usualRadius
      : Math.min(50_000, Math.max(0, share(node.radius, Math.min(w, h))));
  switch (node.geometry) {
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'path':
      return el('a:avLst');
    case 'roundRect':
      return el('a:avLst', {}, guide('adj', radius));
    case 'wedge': {
      const tip = node.tip ?? { x: x + w * 0.2, y: y + h * 1.2 };
      return el(
        'a:avLst',
        {},
        guide('adj1', share(tip.x - x - w / 2, w)),
        guide('adj2', share(tip.y - y - h / 2, h)),
        guide('adj3', radius),
      );
    }
  }
}

function guide(name: string, value: number): XmlElement {
  return el('a:gd', { name, fmla: `val ${value}` });
}

/** What a node asks for: what it says, or what its role as footer or number says for it. */
function wanted(node: TextNode): { type: PlaceholderType; idx?: number } | undefined {
  if (node.placeholder) return node.placeholder;
  if (node.role === 'footer') return { type: 'ftr' };
  if (node.role === 'number') return { type: 'sldNum' };
  return undefined;
}

/** The layout's placeholder for it, when there is one that no other node has taken. */
function findPlaceholder(
  layout: BaseLayout,
  want: { type: PlaceholderType; idx?: number },
  filled: ReadonlySet<BasePlaceholder>,
): BasePlaceholder | undefined {
  const found = candidate(layout, want);
  return found && !filled.has(found) ? found : undefined;
}

function candidate(
  { placeholders }: BaseLayout,
  { type, idx = 1 }: { type: PlaceholderType; idx?: number },
): BasePlaceholder | undefined {
  switch (type) {
    case 'title':
      return placeholders.title;
    case 'subTitle':
      return placeholders.subTitle ?? placeholders.bodies[0];
    case 'body':
      return placeholders.bodies[idx - 1] ?? (idx === 1 ? placeholders.subTitle : undefined);
    case 'ftr':
      return placeholders.footer;
    case 'sldNum':
      return placeholders.number;
  }
}
