/**
 * SVG drawings are programs that browsers run. What can act or fetch is refused and named; what is merely unknown (an
 * editor's own notes) is left out; the rest is kept from a list of what drawings need.
 */
import { OoxmlError } from '../../ooxml/errors';
import { descendants, fragment, parseXml, type XmlElement } from '../../ooxml/xml';
import { AssetError } from '../errors';
import { plainCss } from './css';
import { withoutDoctype } from './doctype';
import { checkEffort } from './effort';
import { checkStyle, checkUrls, declared, innerReference, shown, unsafe } from './style';
import { chooseIn, foreignWords, isForeign, onlyForBrowsers } from './switch';

const mostBytes = 8 * 1024 ** 2;
const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const elements = words(`
  svg g defs symbol use title desc switch a
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker style
  filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feOffset
`);

/** They act, fetch or carry another language; nobody puts them into a drawing for a slide. */
const dangerous = words(`
  script iframe embed object audio video source track canvas link meta base form input textarea button
  handler listener feimage animate animatecolor animatemotion animatetransform set discard mpath html body
`);

const attributes = words(`
  id class style transform viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d
  points pathLength offset rotate lengthAdjust textLength startOffset method spacing side version role
  clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform gradientUnits
  gradientTransform spreadMethod markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits
  in in2 result mode operator k1 k2 k3 k4 stdDeviation edgeMode type values tableValues slope intercept amplitude
  exponent
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family
  font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing
  marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
  word-spacing writing-mode lang xml:lang xml:space
`);

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The drawing without anything but the drawing. What is left out and would have been seen is named in two attributes of
 * the root, which stay when it is cleaned again: `data-left-out`, elements, and `data-left-out-words`.
 * @throws AssetError that names the first thing that must not be there
 */
export function cleanSvg(text: string): string {
  return fragment(cleanDrawing(text));
}

/** The same as a tree. @throws AssetError as `cleanSvg` */
export function cleanDrawing(text: string): XmlElement {
  if (text.length > mostBytes) throw new AssetError('too-big', 'the SVG is larger than 8 MB; save it as PNG');
  if (/<!ENTITY/i.test(text)) throw declared('an entity definition');
  if (/<\?xml-stylesheet/i.test(text)) throw unsafe('a link to a style sheet');
  let root: XmlElement;
  try {
    root = parseXml(withoutDoctype(text.trimStart()));
  } catch (error) {
    if (!(error instanceof OoxmlError)) throw error;
    throw new AssetError('corrupt', `the SVG cannot be read: ${error.message}`);
  }
  if (local(root.name) !== 'svg') throw new AssetError('kind', 'this is XML, but no SVG drawing');
  if (root.name !== 'svg' || (root.attributes.xmlns ?? svgNamespace) !== svgNamespace) {
    throw new AssetError('kind', 'the SVG is written in an unusual way; export it again as plain SVG');
  }
  const left: LeftOut = { elements: new Set(), words: [] };
  const clean = cleanElement(root, left);
  const said = { ...leftOutOf(root), ...named(left) };
  clean.attributes = { xmlns: svgNamespace, 'xmlns:xlink': xlinkNamespace, ...clean.attributes, ...said };
  checkEffort(clean);
  return clean;
}

/** What would have been seen and is not there. */
interface LeftOut {
  elements: Set<string>;
  words: string[];
}

const leftOut = ['data-left-out', 'data-left-out-words'] as const;
/** UTF-16 units of what is said to be left out. */
const mostSaid = 200;

/** What a cleaned drawing says is left out of it: names of elements, and words. */
export function leftOutOf({
  attributes: given,
}: XmlElement): Partial<Record<(typeof leftOut)[number], string>> {
  return Object.fromEntries(
    leftOut.flatMap((name) => (given[name] ? [[name, given[name].slice(0, mostSaid)]] : [])),
  );
}

function named({ elements: names, words: lost }: LeftOut): Partial<Record<(typeof leftOut)[number], string>> {
  const said = { 'data-left-out': [...names].sort().join(' '), 'data-left-out-words': lost.join(' · ') };
  return leftOutOf({ name: 'svg', attributes: said, children: [] });
}

/** Elements that browsers draw and we leave out: their cost has no bound that we know. */
const costly = words(`
  feTurbulence feMorphology feConvolveMatrix feDiffuseLighting feSpecularLighting feDisplacementMap feTile
`);

function cleanElement(element: XmlElement, left: LeftOut, around = ''): XmlElement {
  const out: XmlElement = { name: element.name, attributes: {}, children: [] };
  for (const [name, value] of Object.entries(element.attributes)) {
    const kept = attribute(element.name, name, value);
    if (kept) out.attributes[kept.name] = kept.value;
  }
  // A link leads nowhere from a picture.
  if (element.name === 'a') out.name = inText.has(around) ? 'tspan' : 'g';
  let { children } = element;
  if (element.name === 'switch') {
    const { chosen, lost } = chooseIn(element);
    out.name = 'g';
    children = chosen ? [chosen] : [];
    if (lost !== undefined) left.words.push(lost);
  }
  for (const child of children) {
    if (typeof child === 'string') {
      if (element.name === 'style') checkStyle(child, 'a style sheet');
      out.children.push(element.name === 'style' ? plainCss(child) : child);
      continue;
    }
    if (dangerous.has(local(child.name).toLowerCase())) throw unsafe(`the element <${shown(child.name)}>`);
    if (elements.has(child.name)) out.children.push(cleanElement(child, left, element.name));
    else if (isForeign(child)) {
      const said = foreignWords(child);
      if (said !== '') throw onlyForBrowsers(said);
    } else {
      // An editor's notes are dropped, but not what they might hide.
      for (const hidden of [child, ...descendants(child)]) inspect(hidden);
      if (costly.has(child.name)) left.elements.add(child.name);
    }
  }
  return out;
}

const inText = words('text tspan textPath');

function inspect(element: XmlElement): void {
  if (dangerous.has(local(element.name).toLowerCase())) throw unsafe(`the element <${shown(element.name)}>`);
  for (const name of Object.keys(element.attributes)) {
    if (/^on/i.test(local(name)) && !name.includes(':')) throw unsafe(`the event handler ${shown(name)}`);
  }
}

function attribute(
  element: string,
  name: string,
  value: string,
): { name: string; value: string } | undefined {
  const plain = local(name).toLowerCase();
  // No attribute of a drawing begins with «on».
  if (/^on/.test(plain) && !name.startsWith('xmlns')) throw unsafe(`the event handler ${shown(name)}`);
  if (plain === 'href' || plain === 'src') return reference(element, name, value);
  if (plain === 'base' && name.includes(':')) throw unsafe(`the attribute ${shown(name)}`);
  if (/javascript:/i.test(value.replace(/[\s\u0000-\u001f]/g, '')))
    throw unsafe(`a script in ${shown(name)}`);
  if (!attributes.has(name)) return undefined;
  if (name === 'style') checkStyle(value, 'a style attribute');
  else checkUrls(value, `the attribute ${name}`);
  return { name, value: plainCss(value) };
}

const pictureData = /^data:image\/(png|jpe?g);base64,[A-Za-z0-9+/=\s]+$/i;

function reference(
  element: string,
  name: string,
  value: string,
): { name: string; value: string } | undefined {
  const target = value.trim();
  if (element === 'a' && (innerReference.test(target) || /^(https?|mailto):/i.test(target))) return undefined;
  if (innerReference.test(target) || (element === 'image' && pictureData.test(target))) {
    // The old spelling is the one that every reader knows.
    return { name: 'xlink:href', value: target };
  }
  if (target === '') return undefined;
  throw unsafe(`an address outside itself (${shown(name)}="${shown(target)}")`);
}
