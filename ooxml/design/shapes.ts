/** What a master or layout itself draws: everything on it that is no placeholder, in paint order. */
import type { OpcPackage } from '../package';
import { placeholderOf, shapesIn, shapeTree, textOf } from '../shapes';
import { child, path, type XmlElement } from '../xml';
import { colorIn, type Scheme } from './color';
import { type Fill, fillIn, fillOf } from './fill';
import { type Box, boxOf, outlineOf, page, rotationOf, type Space, spaceOf } from './geometry';

export interface DrawnShape {
  box: Box;
  /** Degrees clockwise about the middle. */
  rotation: number;
  /** SVG path in page points. */
  outline: string;
  fill: Fill;
  stroke?: { color: string; width: number };
  kind: 'shape' | 'picture' | 'other';
  /** True for an outline that may leave much of its box empty. */
  loose: boolean;
  text: string;
}

/** More than any template draws; the rest of a hostile one is left out. */
const most = 2000;

interface Style {
  fills: readonly XmlElement[];
}

export function drawnShapes(
  pkg: OpcPackage,
  part: string,
  scheme: Scheme,
  theme: XmlElement | undefined,
): DrawnShape[] {
  const out: DrawnShape[] = [];
  const style: Style = {
    fills: (path(theme, 'a:themeElements', 'a:fmtScheme', 'a:fillStyleLst')?.children ?? []).filter(
      (e): e is XmlElement => typeof e !== 'string',
    ),
  };
  const visit = (parent: XmlElement | undefined, space: Space, depth: number): void => {
    for (const shape of shapesIn(parent)) {
      if (out.length >= most || depth > 20) return;
      if (shape.name === 'p:grpSp') {
        visit(shape, spaceOf(path(shape, 'p:grpSpPr', 'a:xfrm'), space), depth + 1);
      } else if (!placeholderOf(shape)) {
        const drawn = drawnShape(pkg, part, shape, space, scheme, style);
        if (drawn) out.push(drawn);
      }
    }
  };
  visit(shapeTree(pkg.xml(part)), page, 0);
  return out;
}

function drawnShape(
  pkg: OpcPackage,
  part: string,
  shape: XmlElement,
  space: Space,
  scheme: Scheme,
  style: Style,
): DrawnShape | undefined {
  const properties = child(shape, 'p:spPr');
  const xfrm = child(properties, 'a:xfrm') ?? child(shape, 'p:xfrm');
  const box = boxOf(xfrm, space);
  if (!box) return undefined;
  const text = textOf(child(shape, 'p:txBody')).trim();
  const rotation = rotationOf(xfrm);
  if (shape.name === 'p:graphicFrame' || shape.name === 'p:contentPart') {
    return { box, rotation, outline: '', fill: { kind: 'none' }, kind: 'other', loose: true, text };
  }
  const blip = shape.name === 'p:pic' ? child(shape, 'p:blipFill') : undefined;
  const fill: Fill = blip
    ? (fillOf(blip, scheme, pkg, part) ?? { kind: 'none' })
    : (fillIn(properties, scheme, pkg, part) ?? styledFill(pkg, part, shape, scheme, style));
  const stroke = strokeOf(shape, properties, scheme);
  if (fill.kind === 'none' && !stroke && text === '') return undefined;
  const preset = child(properties, 'a:prstGeom')?.attributes.prst;
  return {
    box,
    rotation,
    outline: outlineOf(properties, box),
    fill,
    ...(stroke ? { stroke } : {}),
    kind: fill.kind === 'picture' ? 'picture' : 'shape',
    loose: preset !== undefined ? preset !== 'rect' && preset !== 'roundRect' : !blip,
    text,
  };
}

/** A shape without a fill of its own takes the one its style names. */
function styledFill(pkg: OpcPackage, part: string, shape: XmlElement, scheme: Scheme, style: Style): Fill {
  const reference = path(shape, 'p:style', 'a:fillRef');
  const index = Number(reference?.attributes.idx ?? 0);
  const e = index >= 1 ? style.fills[index - 1] : undefined;
  if (!e) return { kind: 'none' };
  return fillOf(e, scheme, pkg, part, colorIn(reference, scheme)?.hex) ?? { kind: 'none' };
}

function strokeOf(
  shape: XmlElement,
  properties: XmlElement | undefined,
  scheme: Scheme,
): DrawnShape['stroke'] {
  const line = child(properties, 'a:ln');
  if (child(line, 'a:noFill')) return undefined;
  const own = colorIn(child(line, 'a:solidFill'), scheme);
  const reference = path(shape, 'p:style', 'a:lnRef');
  const styled = Number(reference?.attributes.idx ?? 0) > 0 ? colorIn(reference, scheme) : undefined;
  const color = own ?? styled;
  if (!color || (line === undefined && !styled)) return undefined;
  const width = Number(line?.attributes.w ?? 9525) / 12_700;
  return { color: color.hex, width: Number.isFinite(width) ? Math.max(0.5, width) : 1 };
}
