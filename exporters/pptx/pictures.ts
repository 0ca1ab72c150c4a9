/** Pictures on a slide: which part stands, how it is framed, and an SVG beside its bitmap. */
import type { ImageNode } from '../../core/scene/types';
import { child, clone, el, NS, REL, type XmlElement } from '../../ooxml';
import { outline } from './colors';
import type { SlideContext } from './context';
import { commonProperties } from './nonvisual';

export function picture(node: ImageNode, context: SlideContext): XmlElement {
  const { bitmap, svg } = context.media.picture(node.asset);
  const properties = context.geometries.get(node);
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      commonProperties(node, context.nextId()),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el(
        'a:blip',
        { 'r:embed': context.relate(REL.image, bitmap) },
        svg !== undefined && svgBlip(svg, context),
      ),
      crop(node),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el(
      'p:spPr',
      {},
      clone(child(properties, 'a:xfrm')!),
      clone(child(properties, 'a:prstGeom')!),
      outline(context.theme, node.stroke),
    ),
  );
}

function svgBlip(part: string, context: SlideContext): XmlElement {
  return el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      el('asvg:svgBlip', { 'xmlns:asvg': NS.asvg, 'r:embed': context.relate(REL.image, part) }),
    ),
  );
}

/** What is cut off each side in thousandths of a percent; the scene says which part stays. */
function crop({ id, crop: { left, top, right, bottom } }: ImageNode): XmlElement | undefined {
  if (!(right > left && bottom > top))
    throw new Error(`The crop of the image «${id}» leaves nothing visible.`);
  const share = (value: number): number | undefined => Math.round(value * 100_000) || undefined;
  const cut = { l: share(left), t: share(top), r: share(1 - right), b: share(1 - bottom) };
  return Object.values(cut).some((value) => value !== undefined) ? el('a:srcRect', cut) : undefined;
}
