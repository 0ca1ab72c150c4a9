/** A slide's XML for reading: one element a line, attributes in order, without what is the same on every slide. */
import type { XmlElement } from '../../ooxml';

/** Namespaces say nothing about this slide. */
const quiet = /^xmlns(:|$)/;

export function slideText(root: XmlElement): string {
  return `${lines(root, '').join('\n')}\n`;
}

function lines(e: XmlElement, indent: string): string[] {
  const attributes = Object.entries(e.attributes)
    .filter(([name]) => !quiet.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const text = e.children.filter((child): child is string => typeof child === 'string').join('');
  const inner = e.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (inner.length === 0) {
    return [
      text === ''
        ? `${indent}<${e.name}${attributes}/>`
        : `${indent}<${e.name}${attributes}>${text}</${e.name}>`,
    ];
  }
  return [`${indent}<${e.name}${attributes}>`, ...inner.flatMap((child) => lines(child, `${indent}  `))];
}
