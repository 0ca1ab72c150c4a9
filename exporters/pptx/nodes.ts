/** Every kind of node as an object of the slide. */
import type { GroupNode, SceneNode } from '../../core/scene/types';
import { el, type XmlElement } from '../../ooxml';
import { nativeChart } from './chart';
import type { SlideContext } from './context';
import { commonProperties } from './nonvisual';
import { picture } from './pictures';
import { drawnShape, textShape } from './shapes';
import { table } from './tables';
import { boxOf } from './units';

export function nodeElement(node: SceneNode, context: SlideContext, grouped = false): XmlElement {
  switch (node.kind) {
    case 'text':
      return textShape(node, context, grouped);
    case 'image':
      return picture(node, context);
    case 'shape':
      return drawnShape(node, context);
    case 'table':
      return table(node, context);
    case 'chart':
      return nativeChart(node, context);
    case 'group':
      return group(node, context);
    default:
      return never(node);
  }
}

/** Children keep page coordinates: the group's own space is the page's. */
function group(node: GroupNode, context: SlideContext): XmlElement {
  const { x, y, cx, cy } = boxOf(node.frame);
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, commonProperties(node, context.nextId()), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x, y }),
        el('a:ext', { cx, cy }),
        el('a:chOff', { x, y }),
        el('a:chExt', { cx, cy }),
      ),
    ),
    ...node.children.map((childNode) => nodeElement(childNode, context, true)),
  );
}

function never(node: never): never {
  throw new Error(`Unknown kind of node: ${JSON.stringify(node)}`);
}
