import { REL } from '../names';
import type { OpcPackage } from '../package';
import { allShapes, placeholderOf, placeholderType, shapeTree } from '../shapes';
import { child, path, type XmlElement } from '../xml';

/** A slide with what it inherits from; undefined where the file has none or it cannot be read. */
export interface Lineage {
  readonly layout?: XmlElement;
  readonly layoutPart?: string;
  readonly master?: XmlElement;
  readonly presentation: XmlElement;
  readonly theme?: XmlElement;
}

/** The tree of the first part of a type that a part leads to; undefined rather than an error. */
export function related(
  pkg: OpcPackage,
  source: string,
  type: string,
): { part: string; tree: XmlElement } | undefined {
  try {
    const part = pkg.targets(source, type).find((name) => pkg.has(name));
    return part === undefined ? undefined : { part, tree: pkg.xml(part) };
  } catch {
    // What the layouts cannot tell is left out of the report; the slide's own part is reported by the caller.
    return undefined;
  }
}

export function lineageOf(pkg: OpcPackage, slide: string, presentation: XmlElement): Lineage {
  const layout = related(pkg, slide, REL.slideLayout);
  const master = layout && related(pkg, layout.part, REL.slideMaster);
  const theme = master && related(pkg, master.part, REL.theme);
  return {
    presentation,
    layout: layout?.tree,
    layoutPart: layout?.part,
    master: master?.tree,
    theme: theme?.tree,
  };
}

/** The layout's placeholder behind a slide's: by index, else by type (ECMA-376 Part 1, 19.3.1.36). */
function counterpart(root: XmlElement | undefined, ph: XmlElement, type: string): XmlElement | undefined {
  const candidates = allShapes(shapeTree(root)).filter((shape) => placeholderOf(shape));
  const idx = ph.attributes.idx;
  const byIdx = candidates.find((shape) => idx !== undefined && placeholderOf(shape)!.attributes.idx === idx);
  return byIdx ?? candidates.find((shape) => placeholderType(placeholderOf(shape)!) === type);
}

/** A placeholder's type, from the layout when the slide gives only an index. */
export function inheritedType(lineage: Lineage, ph: XmlElement): string {
  if (ph.attributes.type !== undefined) return ph.attributes.type;
  const behind = counterpart(lineage.layout, ph, 'obj');
  return behind ? placeholderType(placeholderOf(behind)!) : 'obj';
}

/** The list styles that speak about a shape's text, nearest first (ECMA-376 Part 1, 21.1.2.4.12 and 19.3.1.51). */
export function textStyles(lineage: Lineage, shape: XmlElement): XmlElement[] {
  const ph = placeholderOf(shape);
  const type = ph && inheritedType(lineage, ph);
  const onLayout = ph && counterpart(lineage.layout, ph, type!);
  const onMaster =
    ph && counterpart(lineage.master, onLayout ? placeholderOf(onLayout)! : ph, masterType(type!));
  const kind = !type ? 'p:otherStyle' : /title/i.test(masterType(type)) ? 'p:titleStyle' : 'p:bodyStyle';
  return [
    path(shape, 'p:txBody', 'a:lstStyle'),
    path(onLayout, 'p:txBody', 'a:lstStyle'),
    path(onMaster, 'p:txBody', 'a:lstStyle'),
    path(lineage.master, 'p:txStyles', kind),
    child(lineage.presentation, 'p:defaultTextStyle'),
  ].filter((style) => style !== undefined);
}

function masterType(type: string): string {
  return type === 'ctrTitle' ? 'title' : type === 'subTitle' || type === 'obj' ? 'body' : type;
}

/** Paragraph properties of a level (from 0) in the styles, nearest first. */
export function levelProperties(styles: readonly XmlElement[], level: number): XmlElement[] {
  return styles.map((style) => child(style, `a:lvl${level + 1}pPr`)).filter((e) => e !== undefined);
}

/** `+mj-lt` and `+mn-lt` mean the theme's heading and body font. */
export function fontName(typeface: string, theme: XmlElement | undefined): string {
  const slot = /^\+(mj|mn)-lt$/.exec(typeface)?.[1];
  if (!slot) return typeface;
  const fonts = path(theme, 'a:themeElements', 'a:fontScheme', slot === 'mj' ? 'a:majorFont' : 'a:minorFont');
  return child(fonts, 'a:latin')?.attributes.typeface || typeface;
}
