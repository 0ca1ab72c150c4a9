/** Names and alternative texts of objects, and the frame around tables and charts. */
import type { SceneNode } from '../../core/scene/types';
import { el, NS, type XmlElement } from '../../ooxml';
import { plainText, withoutSoftHyphens } from './text';
import { type Box, xfrm } from './units';
import { roleNames } from './words';

/** What an object is called in PowerPoint's selection pane. */
export function shapeName(node: SceneNode, id: number): string {
  return `${roleNames[node.role]} ${id - 1}`;
}

/** `p:cNvPr` with a name in words, the alternative text or the mark «decorative». */
export function commonProperties(node: SceneNode, id: number): XmlElement {
  const alt = node.decorative ? '' : withoutSoftHyphens(plainText(node.alt ?? '')).trim();
  return el(
    'p:cNvPr',
    { id, name: shapeName(node, id), descr: alt === '' ? undefined : alt },
    node.decorative && decorativeMark(),
  );
}

/** `p:graphicFrame`, which holds a table or a chart. @param uri of the content's namespace */
export function graphicFrame(
  node: SceneNode,
  id: number,
  box: Box,
  uri: string,
  content: XmlElement,
): XmlElement {
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      commonProperties(node, id),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    xfrm(box, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri }, content)),
  );
}

/** PowerPoint ignores the mark under any other GUID. */
function decorativeMark(): XmlElement {
  return el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      el('adec:decorative', { 'xmlns:adec': NS.adec, val: true }),
    ),
  );
}
