/**
 * From the points of scenes, whose pages are 540 points high, to those of a template whose pages are not. A slide is
 * scaled as a whole, as PowerPoint does when a page gets another size: it looks the same on the wall.
 */
import { children, type XmlElement } from '../../ooxml';

/** Attributes that are lengths, by element. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:chOff': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:pPr': ['marL', 'indent'],
  'a:spcPts': ['val'],
  'a:rPr': ['sz'],
  'a:endParaRPr': ['sz'],
  'a:defRPr': ['sz'],
  'a:ln': ['w'],
  'a:lnL': ['w'],
  'a:lnR': ['w'],
  'a:lnT': ['w'],
  'a:lnB': ['w'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
};

/** The least size of a run in hundredths of a point (`ST_TextFontSize`). */
const leastSize = 100;

export function scaleLengths(e: XmlElement, factor: number): void {
  if (factor === 1) return;
  for (const key of lengths[e.name] ?? []) {
    const value = e.attributes[key];
    if (value === undefined) continue;
    const scaled = Math.round(Number(value) * factor);
    e.attributes[key] = String(key === 'sz' ? Math.max(leastSize, scaled) : scaled);
  }
  for (const one of children(e)) scaleLengths(one, factor);
}
