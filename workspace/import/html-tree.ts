/** Pages of strangers as trees, bounded, and what of them is seen. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { ImportError } from './errors';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** UTF-16 units of a page: a sheet of 100 000 cells from Excel is 8 million. */
export const longestHtml = 16 * 1024 * 1024;
const mostElements = 1_500_000;
/** The rules for open elements look through all that one stands in, so depth is what makes a page slow. */
const deepest = 250;

function bounded(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const depth = new WeakMap<object, number>();
  let elements = 0;
  const within = (parent: HtmlParent, node: object): void => {
    const own = (depth.get(parent) ?? 0) + 1;
    if (own > deepest) throw unsafe('its parts lie too deep in each other');
    depth.set(node, own);
  };
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > mostElements) throw unsafe('it has too many parts');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode: (data) => defaultTreeAdapter.createCommentNode(data.slice(0, 100)),
    appendChild(parent, node) {
      within(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      within(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
}

function unsafe(detail: string): ImportError {
  return new ImportError('file-unsafe', `The page is not to be trusted: ${detail}.`, { detail });
}

/** @throws ImportError */
export function readTree(html: string): HtmlElement[] {
  if (html.length > longestHtml) throw unsafe('it is too large');
  return elementsOf(parse(html, { treeAdapter: bounded() }));
}

export function isElement(node: object): node is HtmlElement {
  return 'tagName' in node;
}

export function elementsOf(parent: { childNodes: HtmlNode[] }): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** The value of an attribute, with or without a prefix: Excel's are `x:num`, Word's `w:rsid`. */
export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name || one.name.endsWith(`:${name}`))?.value;
}

/** What nobody sees: style sheets and scripts, and what is hidden. */
const unseen = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'colgroup', 'col']);
const hiding = /(?:^|[;{\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))/i;

/** Classes that the style sheet of a page hides: Excel and Google hide rows so. */
export function hiddenClasses(roots: readonly HtmlElement[]): ReadonlySet<string> {
  const out = new Set<string>();
  walk(roots, (one) => {
    if (one.tagName !== 'style') return;
    const sheet = one.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    // A rule for what is printed or for small screens says nothing of what was seen.
    if (sheet.length > 500_000 || /@media/i.test(sheet)) return;
    for (const [, name, rule] of sheet.matchAll(/\.([\w-]{1,60})\s{0,9}\{([^{}]{0,2000})\}/g)) {
      if (hiding.test(rule!)) out.add(name!);
    }
  });
  return out;
}

export function isHidden(one: HtmlElement, classes: ReadonlySet<string>): boolean {
  if (unseen.has(one.tagName) && one.tagName !== 'col') return true;
  if (attribute(one, 'hidden') !== undefined || hiding.test(attribute(one, 'style')?.slice(0, 2000) ?? ''))
    return true;
  if (classes.size === 0) return false;
  return (attribute(one, 'class') ?? '').split(/\s+/, 20).some((name) => classes.has(name));
}

/** Every element, those that stand in others after them; without recursion, for depth is a stranger's choice. */
export function walk(roots: readonly HtmlElement[], see: (one: HtmlElement) => void): void {
  const left = [...roots].reverse();
  for (let one = left.pop(); one; one = left.pop()) {
    see(one);
    left.push(...elementsOf(one).reverse());
  }
}
