/**
 * Brings a drawing up to date by changing only what differs. Setting it all anew for a letter in a title makes the browser
 * parse, lay out and paint a whole slide, with its pictures; mostly one line has changed.
 */

/** Makes the children of `at` those that `markup` describes. @param markup of our own making, already escaped */
export function patchMarkup(at: Element, markup: string): void {
  const wanted = document.createElement('template');
  wanted.innerHTML = markup;
  patchChildren(at, wanted.content);
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
