/** What objects are called and what is told about them to those who do not see them. */
import type { SceneNode } from '../../core/scene/types';
import { el, NS, type XmlElement } from '../../ooxml';
import { plainText, withoutSoftHyphens } from './text';
import { roleNames } from './words';

/** `p:cNvPr` with a name in words, the alternative text or the mark «decorative». */
export function commonProperties(node: SceneNode, id: number): XmlElement {
  const alt = node.decorative ? '' : withoutSoftHyphens(plainText(node.alt ?? '')).trim();
  return el(
    'p:cNvPr',
    { id, name: `${roleNames[node.role]} ${id - 1}`, descr: alt === '' ? undefined : alt },
    node.decorative && decorativeMark(),
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
