/**
 * `<switch>` and `<foreignObject>`: a drawing that carries web pages for browsers beside what every reader draws, as
 * draw.io and Illustrator write them. What every reader draws is kept (SVG 1.1, 5.8.2).
 */
import { descendants, type XmlElement } from '../../ooxml/xml';
import { AssetError } from '../errors';
import { unsafe } from './style';

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

export function isForeign({ name }: XmlElement): boolean {
  return local(name) === 'foreignobject';
}

/** They act even in what is not shown; whoever wrote them meant no picture. */
const acting = new Set(['script', 'iframe', 'object', 'embed', 'form', 'video', 'audio', 'link', 'meta']);

/**
 * The words of a web page inside a drawing, with one space between those of different paragraphs.
 * @throws AssetError when it could act
 */
export function foreignWords(foreign: XmlElement): string {
  const words: string[] = [];
  for (const element of [foreign, ...descendants(foreign)]) {
    if (acting.has(local(element.name))) throw unsafe(`the element <${local(element.name)}>`);
    for (const name of Object.keys(element.attributes))
      if (/^on/i.test(name)) throw unsafe(`the event handler ${name.slice(0, 40)}`);
  }
  collect(foreign, words);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

function collect(element: XmlElement, into: string[]): void {
  if (/^(style|title|pgf\w*)$/.test(local(element.name)) || /^i:/.test(element.name)) return;
  for (const child of element.children) {
    if (typeof child === 'string') into.push(child);
    else collect(child, into);
  }
}

/** A page of words that nothing in the drawing says otherwise. */
export function onlyForBrowsers(words: string): AssetError {
  const some = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return new AssetError(
    'html-text',
    `the SVG has words that only browsers show («${some}»); turn off formatted text (HTML labels) where it was drawn, or save it as PNG`,
  );
}

/** Languages in which a drawing is taken, the first one first. */
const spoken = /(^|[\s,])(nb|no|nn|en)(-|[\s,]|$)/i;

interface Choice {
  /** What is drawn, none when nothing is. */
  chosen: XmlElement | undefined;
  /** Words that a browser would have shown and that what is drawn does not say. */
  lost?: string;
}

/**
 * The child of a `<switch>` that every reader draws.
 * @throws AssetError `html-text` when the words are for browsers alone
 */
export function chooseIn(element: XmlElement): Choice {
  let words = '';
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (isForeign(child)) {
      words ||= foreignWords(child);
      continue;
    }
    const { requiredExtensions, systemLanguage } = child.attributes;
    if (requiredExtensions?.trim() || (systemLanguage !== undefined && !spoken.test(systemLanguage)))
      continue;
    const lost = words !== '' && letters(words) !== letters(allText(child)) ? words : undefined;
    return { chosen: child, ...(lost === undefined ? {} : { lost }) };
  }
  if (words !== '') throw onlyForBrowsers(words);
  return { chosen: undefined };
}

const letters = (text: string): string => text.replace(/[\s\u00AD\u200B]+/g, '');

function allText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}
