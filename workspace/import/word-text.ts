/** The words of paragraphs in a Word document, as they are read: tracked deletions and hidden text are no part of them. */
import type { XmlElement, XmlNode } from '../../ooxml';
import { child1, local, named } from './xlsx-package';

export interface Seen {
  /** Something that was deleted or put in, and nobody has accepted it yet. */
  changes: boolean;
  hidden: boolean;
}

export const elementsIn = (e: XmlElement): XmlElement[] =>
  e.children.filter((node: XmlNode): node is XmlElement => typeof node !== 'string');

/** Deleted text, or text that was moved away from here. */
const gone = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'instrText',
  'rPr',
  'pPr',
  'txbxContent',
]);
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** A setting that is on when it is there and does not say otherwise. */
export function isOn(e: XmlElement | undefined): boolean {
  if (!e) return false;
  const value = attributeOf(e, 'val');
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one === name || one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** What programs that know less are to show is the same once more. */
export function chosen(e: XmlElement): XmlElement[] {
  const choice = child1(e, 'Choice') ?? child1(e, 'Fallback');
  return choice ? elementsIn(choice) : [];
}

/** Text boxes that hang on a paragraph. */
export function boxesIn(e: XmlElement): XmlElement[] {
  return elementsIn(e).flatMap((one) => {
    const name = local(one);
    if (name === 'txbxContent') return [one];
    return name === 'AlternateContent' ? chosen(one).flatMap(boxesIn) : boxesIn(one);
  });
}

/** The words of paragraphs, line by line; a paragraph whose mark is deleted goes on in the next. */
export function linesOf(paragraphs: readonly XmlElement[], seen: Seen): string[] {
  let all = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    const parts: string[] = [];
    collect(paragraph, parts, seen);
    const mark = child1(child1(paragraph, 'pPr'), 'rPr');
    const goesOn = child1(mark, 'del') !== undefined;
    if (goesOn) seen.changes = true;
    all += parts.join('') + (goesOn || i === paragraphs.length - 1 ? '' : '\n');
  }
  return all.split('\n').map((line) => line.replace(/[\x00-\x08\x0b-\x1f]/g, '').trim());
}

function collect(e: XmlElement, parts: string[], seen: Seen): void {
  for (const one of elementsIn(e)) {
    const name = local(one);
    if (name === 'del' || name === 'moveFrom' || name === 'ins' || name === 'moveTo') seen.changes = true;
    if (gone.has(name)) continue;
    if (name === 'r' && isOn(child1(child1(one, 'rPr'), 'vanish'))) {
      if (named(one, 't').length > 0) seen.hidden = true;
      continue;
    }
    const sign = signs[name];
    if (sign !== undefined) parts.push(sign);
    else if (name === 't') parts.push(one.children.filter((node) => typeof node === 'string').join(''));
    else if (name === 'AlternateContent') for (const inner of chosen(one)) collect(inner, parts, seen);
    else collect(one, parts, seen);
  }
}
