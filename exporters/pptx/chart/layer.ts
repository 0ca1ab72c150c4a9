/**
 * The chart's own drawing layer: the names of series above bars, and a reference line across horizontal bars, neither of
 * which a native chart can place where the scene has them. It moves and scales with the chart.
 */
import { isHorizontal } from '../../../core/chart';
import type { ChartNode, Frame, ShapeNode, TextNode } from '../../../core/scene/types';
import { el, NS, type XmlElement } from '../../../ooxml';
import { outline, solidFill } from '../colors';
import { type ParagraphContext, paragraphs } from '../paragraphs';
import { boxOf, preset, xfrm } from '../units';

/** The drawn nodes that stand in the layer. */
function layerNodes(node: ChartNode): (TextNode | ShapeNode)[] {
  const names = [`${node.id}.key.`, ...(isHorizontal(node.spec) ? [`${node.id}.reference`] : [])];
  return node.children.filter(
    (child): child is TextNode | ShapeNode =>
      (child.kind === 'text' || child.kind === 'shape') && names.some((name) => child.id.startsWith(name)),
  );
}

/** Undefined when a chart needs no layer. */
export function chartLayer(node: ChartNode, context: ParagraphContext): XmlElement | undefined {
  const nodes = layerNodes(node);
  if (nodes.length === 0) return undefined;
  return el(
    'c:userShapes',
    { 'xmlns:c': NS.c, 'xmlns:cdr': NS.cdr, 'xmlns:a': NS.a, 'xmlns:r': NS.r },
    ...nodes.map((one, i) =>
      el(
        'cdr:relSizeAnchor',
        {},
        ...corners(one.frame, node.frame),
        one.kind === 'text' ? words(one, i + 2, context) : shape(one, i + 2, context),
      ),
    ),
  );
}

/** A fraction of the chart's frame, kept within it. */
function part(value: number): string {
  return Math.min(1, Math.max(0, value)).toFixed(5);
}

function corners(at: Frame, frame: Frame): XmlElement[] {
  const corner = (name: string, x: number, y: number): XmlElement =>
    el(
      name,
      {},
      el('cdr:x', {}, part((x - frame.x) / frame.w)),
      el('cdr:y', {}, part((y - frame.y) / frame.h)),
    );
  return [corner('cdr:from', at.x, at.y), corner('cdr:to', at.x + at.w, at.y + at.h)];
}

function words(node: TextNode, id: number, context: ParagraphContext): XmlElement {
  return el(
    'cdr:sp',
    { macro: '', textlink: '' },
    el(
      'cdr:nvSpPr',
      {},
      el('cdr:cNvPr', { id, name: `Tekst ${id - 1}` }),
      el('cdr:cNvSpPr', { txBox: true }),
    ),
    el('cdr:spPr', {}, xfrm(boxOf(node.frame)), preset('rect'), el('a:noFill')),
    el(
      'cdr:txBody',
      {},
      el('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, el('a:noAutofit')),
      el('a:lstStyle'),
      ...paragraphs(node.paragraphs, node.lines, context),
    ),
  );
}

function shape(node: ShapeNode, id: number, { theme }: ParagraphContext): XmlElement {
  const line = node.geometry === 'line';
  const properties = [
    xfrm(boxOf(node.frame)),
    preset(line ? 'line' : 'rect'),
    node.fill ? solidFill(theme, node.fill) : el('a:noFill'),
    outline(theme, node.stroke),
  ];
  const name = { id, name: `${line ? 'Linje' : 'Merke'} ${id - 1}` };
  return line
    ? el(
        'cdr:cxnSp',
        { macro: '' },
        el('cdr:nvCxnSpPr', {}, el('cdr:cNvPr', name), el('cdr:cNvCxnSpPr')),
        el('cdr:spPr', {}, ...properties),
      )
    : el(
        'cdr:sp',
        { macro: '', textlink: '' },
        el('cdr:nvSpPr', {}, el('cdr:cNvPr', name), el('cdr:cNvSpPr')),
        el('cdr:spPr', {}, ...properties),
      );
}
