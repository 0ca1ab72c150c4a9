/** The fill of an area: its colours or its picture. */
import type { OpcPackage } from '../package';
import { child, children, descendants, path, type XmlElement } from '../xml';
import { type Color, colorIn, type Scheme } from './color';

export type Fill =
  | { kind: 'none' }
  | { kind: 'solid'; color: Color }
  | { kind: 'gradient'; stops: { at: number; color: Color }[]; angle: number; radial: boolean }
  | {
      kind: 'picture';
      /** Part name of the picture; undefined when it cannot be found. */
      part: string | undefined;
      /** What is cut off each side, fractions. */
      crop: { l: number; t: number; r: number; b: number };
      alpha: number;
    };

/** A fill among the children of `p:spPr`, `p:bgPr` or a theme's list; undefined when none is said. */
export function fillIn(
  parent: XmlElement | undefined,
  scheme: Scheme,
  pkg: OpcPackage,
  owner: string,
  phClr?: string,
): Fill | undefined {
  for (const e of children(parent)) {
    const fill = fillOf(e, scheme, pkg, owner, phClr);
    if (fill) return fill;
  }
  return undefined;
}

export function fillOf(
  e: XmlElement,
  scheme: Scheme,
  pkg: OpcPackage,
  owner: string,
  phClr?: string,
): Fill | undefined {
  switch (e.name) {
    case 'a:noFill':
      return { kind: 'none' };
    case 'a:solidFill': {
      const color = colorIn(e, scheme, phClr);
      return color ? { kind: 'solid', color } : { kind: 'none' };
    }
    case 'a:gradFill':
      return gradient(e, scheme, phClr);
    case 'a:pattFill': {
      // From a distance a pattern looks like its background colour.
      const color =
        colorIn(child(e, 'a:bgClr'), scheme, phClr) ?? colorIn(child(e, 'a:fgClr'), scheme, phClr);
      return color ? { kind: 'solid', color } : { kind: 'none' };
    }
    case 'a:blipFill':
    case 'p:blipFill':
      return picture(e, pkg, owner);
    default:
      return undefined;
  }
}

function gradient(e: XmlElement, scheme: Scheme, phClr: string | undefined): Fill {
  const stops = children(child(e, 'a:gsLst'), 'a:gs').flatMap((stop) => {
    const color = colorIn(stop, scheme, phClr);
    const at = Number(stop.attributes.pos ?? 0) / 100_000;
    return color && Number.isFinite(at) ? [{ at: Math.min(1, Math.max(0, at)), color }] : [];
  });
  if (stops.length === 0) return { kind: 'none' };
  const angle = Number(child(e, 'a:lin')?.attributes.ang ?? 0) / 60_000;
  return {
    kind: 'gradient',
    stops: stops.sort((a, b) => a.at - b.at),
    angle: Number.isFinite(angle) ? angle : 0,
    radial: child(e, 'a:path') !== undefined,
  };
}

function picture(e: XmlElement, pkg: OpcPackage, owner: string): Fill {
  const blip = child(e, 'a:blip');
  // PowerPoint stores an SVG beside its bitmap; every reader shows the bitmap.
  const svg = descendants(blip, 'asvg:svgBlip')[0]?.attributes['r:embed'];
  const target = (id: string | undefined): string | undefined => {
    const rel = pkg.rel(owner, id);
    return rel && !rel.external && pkg.has(rel.target) ? rel.target : undefined;
  };
  const part = target(blip?.attributes['r:embed']) ?? target(svg);
  const cut = child(e, 'a:srcRect')?.attributes ?? {};
  const share = (key: string): number => {
    const value = Number(cut[key] ?? 0) / 100_000;
    return Number.isFinite(value) ? Math.min(0.99, Math.max(0, value)) : 0;
  };
  const alpha = Number(path(blip, 'a:alphaModFix')?.attributes.amt ?? 100_000) / 100_000;
  return {
    kind: 'picture',
    part,
    crop: { l: share('l'), t: share('t'), r: share('r'), b: share('b') },
    alpha: Number.isFinite(alpha) ? Math.min(1, Math.max(0, alpha)) : 1,
  };
}
