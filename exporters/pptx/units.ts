/** From the scene's points to the units of DrawingML. */
import type { Frame } from '../../core/scene/types';
import { el, type XmlElement } from '../../ooxml/xml';

/** English metric units. By way of inches, as pptxgenjs computes, so that what it places and what we place round alike. */
export function emu(points: number): number {
  return Math.round(914_400 * (points / 72));
}

/** Hundredths of a point, the unit of sizes and spacing. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A rectangle in EMU. */
export interface Box {
  x: number;
  y: number;
  cx: number;
  cy: number;
}

export function boxOf(frame: Frame): Box {
  return { x: emu(frame.x), y: emu(frame.y), cx: Math.max(0, emu(frame.w)), cy: Math.max(0, emu(frame.h)) };
}

/** `a:xfrm`, or `p:xfrm` in a graphic frame. */
export function xfrm(box: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): XmlElement {
  return el(name, {}, el('a:off', { x: box.x, y: box.y }), el('a:ext', { cx: box.cx, cy: box.cy }));
}

/** A preset geometry without adjustments. */
export function preset(prst: 'rect' | 'line'): XmlElement {
  return el('a:prstGeom', { prst }, el('a:avLst'));
}

/** Lengths that add up to the whole exactly: the edges are rounded and not the parts. */
export function rounded(parts: readonly number[]): number[] {
  let edge = 0;
  let at = 0;
  return parts.map((part) => {
    at += part;
    const length = emu(at) - edge;
    edge += length;
    return length;
  });
}
