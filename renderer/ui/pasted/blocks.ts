/** What is pasted into a text or a list of points, read by the core from the browser's tree of it. */

import type { Language } from '../../../core/formats/language';
import {
  asText,
  type Block,
  blocksOf,
  blocksOfText,
  type ClipElement,
  type ClipNode,
  isRich,
} from '../../../core/paste/clip';
import { clipOf } from './clip';

/** @param language of the field */
export function blocksIn(data: Pick<DataTransfer, 'getData'>, language: Language): Block[] {
  const { html, text } = clipOf(data);
  if (html === '') return blocksOfText(text);
  // Nothing of it runs or is fetched: the document is never shown.
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  return blocksOf(elementOf(page.documentElement), language);
}

/** Whether it is more than words within one point. */
export function areBlocks(blocks: readonly Block[]): boolean {
  return blocks.length > 1 || blocks[0]?.level !== undefined;
}

/** The text to put in where plain words would lose something; undefined where the browser's own paste is right. */
export function richText(
  data: Pick<DataTransfer, 'getData'>,
  language: Language,
): ReturnType<typeof asText> | undefined {
  if (clipOf(data).html === '') return undefined;
  const blocks = blocksIn(data, language);
  return isRich(blocks) ? asText(blocks) : undefined;
}

/** The page's security policy complains of every style that is parsed, also where it would never be applied. */
function withoutStyles(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1script')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

function elementOf(element: Element): ClipElement {
  return {
    name: element.localName,
    attribute: (name) => element.getAttribute(name === 'style' ? 'data-style' : name) ?? undefined,
    get children() {
      return [...element.childNodes].flatMap((node): ClipNode[] => {
        if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
        return node.nodeType === Node.ELEMENT_NODE ? [elementOf(node as Element)] : [];
      });
    },
  };
}
