/**
 * What a drawing costs to be worked out: every `use` and every marker counts as what it draws, for nine nested ones would
 * draw a billion shapes, and every letter as the outline that it becomes.
 */
import { descendants, type XmlElement } from '../../ooxml/xml';
import { AssetError } from '../errors';
import { unsafe } from './style';

const mostElements = 100_000;
/** Of paths, pictures and outlines, in all. */
const mostBytes = 24 * 1024 ** 2;
/** Of the outline of one letter. */
const letterBytes = 1500;
/** Pieces of one text: resvg's work grows with their square. */
const mostPieces = 1000;
/** Rules of style sheets, for each of which every element is looked at. */
const mostLooks = 20_000_000;
/** Markers, with all that is in them. */
const mostMarks = 500_000;

interface Cost {
  elements: number;
  bytes: number;
  letters: number;
}

/** @throws AssetError when it draws itself, or more than a slide can show */
export function checkEffort(root: XmlElement): void {
  const all = [root, ...descendants(root)];
  const byId = new Map<string, XmlElement>();
  for (const element of all) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const costs = new Map<XmlElement, Cost>();
  const open = new Set<XmlElement>();
  const cost = (element: XmlElement): Cost => {
    const known = costs.get(element);
    if (known !== undefined) return known;
    if (open.has(element)) throw unsafe('elements that draw themselves');
    open.add(element);
    const { d = '', points = '', 'xlink:href': href = '' } = element.attributes;
    const sum: Cost = { elements: 1, bytes: d.length + points.length + href.length, letters: 0 };
    const add = (one: Cost): void => {
      sum.elements += one.elements;
      sum.bytes += one.bytes;
      sum.letters += one.letters;
    };
    for (const child of element.children) {
      if (typeof child !== 'string') add(cost(child));
      else if (/^(text|tspan|textPath|g)$/.test(element.name)) sum.letters += child.trim().length;
    }
    const target = element.name === 'use' ? byId.get(href.slice(1)) : undefined;
    if (target) add(cost(target));
    if (sum.elements > mostElements)
      throw new AssetError('too-big', 'the SVG draws more than 100 000 elements; save it as PNG');
    if (sum.bytes + sum.letters * letterBytes > mostBytes)
      throw new AssetError('too-big', 'the SVG draws more than 24 MB of shapes and letters; save it as PNG');
    open.delete(element);
    costs.set(element, sum);
    return sum;
  };
  const whole = cost(root);
  for (const text of all)
    if (text.name === 'text' && cost(text).elements > mostPieces)
      throw new AssetError('too-big', 'a text of the SVG is in more than 1000 pieces; save it as PNG');
  const sheets = all.flatMap(({ name, children }) => (name === 'style' ? children : []));
  const rules = sheets.reduce((sum, sheet) => sum + String(sheet).split('{').length - 1, 0);
  if (rules * whole.elements > mostLooks)
    throw new AssetError('too-big', 'the SVG has too many styles for its elements; save it as PNG');
  const marker = Math.max(0, ...all.filter(({ name }) => name === 'marker').map((one) => cost(one).elements));
  // One at each end, and where they are asked for, at each point: a point takes at least four letters.
  const between = all.some(({ name, attributes: given, children }) =>
    /marker(-mid)?\s*:/.test(
      `${given['marker-mid'] ? 'marker-mid:' : ''}${given.style ?? ''}${name === 'style' ? children.join('') : ''}`,
    ),
  );
  const places = 2 * whole.elements + (between ? whole.bytes / 4 : 0);
  if (marker * places > mostMarks)
    throw new AssetError('too-big', 'the SVG draws too many marks on its lines; save it as PNG');
}
