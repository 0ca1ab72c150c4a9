/**
 * Brings a drawing up to date by changing only what differs. Setting it all anew for a letter in a title makes the browser
 * parse, lay out and paint a whole slide, with its pictures; mostly one line has changed.
 */

import { unescapeXml } from '../../core/xml';
import { type SvgParts, svgOf } from '../../exporters/svg';

/**
 * Makes the drawing in `at` another one. @param at holds the drawing and nothing else
 * @param was what it was made of: a part that is the same is not even read
 */
export function patchDrawing(at: Element, was: SvgParts, now: SvgParts): void {
  const drawn = at.firstElementChild?.children;
  if (was.open !== now.open || was.parts.length !== now.parts.length || drawn?.length !== was.parts.length) {
    patchChildren(at, read(svgOf(now)));
    return;
  }
  const changed = now.parts.flatMap((part, i) =>
    part === was.parts[i] || retext(drawn[i]!, was.parts[i]!, part) ? [] : [i],
  );
  if (changed.length === 0) return;
  const fresh = read(`${now.open}${changed.map((i) => now.parts[i]).join('')}</svg>`).firstElementChild!;
  const pairs = changed.map((i, j) => [drawn[i]!, fresh.children[j]!] as const);
  for (const [here, there] of pairs) patchNode(here, there);
}

/**
 * Sets the words between tags that are the same: mostly all that a letter changes, and then nothing has to be parsed.
 *
 * @returns false, with nothing changed, when there is more to it
 */
function retext(at: Element, was: string, now: string): boolean {
  const before = tokens(was);
  const after = tokens(now);
  if (before.length !== after.length) return false;
  const words = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
  const found: (readonly [Text, string])[] = [];
  for (const [i, token] of after.entries()) {
    const old = before[i]!;
    if (token.startsWith('<') || old.startsWith('<')) {
      if (token !== old) return false;
      continue;
    }
    const node = words.nextNode() as Text | null;
    // Never a guess: what stands there must be what the drawing was made of.
    if (node?.data !== unescapeXml(old)) return false;
    if (token !== old) found.push([node, unescapeXml(token)]);
  }
  for (const [node, text] of found) node.data = text;
  return true;
}

/** Tags, and the words between them. @param markup of our own making: `<` and `>` stand in tags alone */
function tokens(markup: string): readonly string[] {
  return markup.match(/<[^>]*>|[^<]+/g) ?? [];
}

let reader: HTMLTemplateElement | undefined;

/** What is read is moved out of it or thrown away. @param markup of our own making, already escaped */
function read(markup: string): DocumentFragment {
  reader ??= document.createElement('template');
  reader.innerHTML = markup;
  return reader.content;
}

function patchChildren(at: ParentNode & Node, wanted: ParentNode & Node): void {
  let here = at.firstChild;
  let there = wanted.firstChild;
  while (there) {
    const next = there.nextSibling;
    if (!here) at.append(there);
    else {
      const after = here.nextSibling;
      patchNode(here, there);
      here = after;
    }
    there = next;
  }
  while (here) {
    const after: ChildNode | null = here.nextSibling;
    here.remove();
    here = after;
  }
}

function patchNode(here: ChildNode, there: ChildNode): void {
  if (here.isEqualNode(there)) return;
  if (here instanceof Text && there instanceof Text) {
    here.data = there.data;
    return;
  }
  if (here.nodeName !== there.nodeName || !(here instanceof Element) || !(there instanceof Element)) {
    here.replaceWith(there);
    return;
  }
  for (const { name } of [...here.attributes]) if (!there.hasAttribute(name)) here.removeAttribute(name);
  for (const { name, value } of there.attributes) {
    if (here.getAttribute(name) !== value) here.setAttribute(name, value);
  }
  patchChildren(here, there);
}
