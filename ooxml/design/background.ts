/** A page's background: its own, or the theme's by number (ECMA-376-1, 19.3.1.3 and 20.1.4.1.7). */
import type { OpcPackage } from '../package';
import { child, children, path, type XmlElement } from '../xml';
import { colorIn, type Scheme } from './color';
import { type Fill, fillIn, fillOf } from './fill';

export function backgroundOf(
  pkg: OpcPackage,
  part: string,
  scheme: Scheme,
  theme: { part: string; tree: XmlElement } | undefined,
): Fill | undefined {
  const bg = path(pkg.xml(part), 'p:cSld', 'p:bg');
  if (!bg) return undefined;
  const own = child(bg, 'p:bgPr');
  if (own) return fillIn(own, scheme, pkg, part) ?? { kind: 'none' };
  const reference = child(bg, 'p:bgRef');
  const index = Number(reference?.attributes.idx ?? 0);
  const phClr = colorIn(reference, scheme);
  // 1001 and up are background fills, below them ordinary ones.
  const list = index >= 1000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst';
  const e = children(path(theme?.tree, 'a:themeElements', 'a:fmtScheme', list))[(index % 1000) - 1];
  const styled = e && fillOf(e, scheme, pkg, theme!.part, phClr?.hex);
  if (styled && styled.kind !== 'none') return styled;
  return phClr ? { kind: 'solid', color: phClr } : { kind: 'none' };
}
