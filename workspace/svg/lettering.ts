/**
 * The letters of a drawing: every family it asks for becomes one that comes with Lysark, so that its words are drawn the
 * same everywhere. Families with the same widths change nothing; others are told.
 */
import { twinOf } from '../../core/scene/borrowed/twins';
import { FontSet } from '../../core/text/fonts';
import type { XmlElement } from '../../ooxml/xml';
import { bundledFonts, isBundled } from '../fonts';

export interface Lettering {
  /** Families of ours that the words are drawn in. */
  families: readonly string[];
  /** Families that have other widths than the one that stands in for them, as the drawing names them. */
  strangers: readonly { family: string; twin: string }[];
  /** Characters that no font of ours has. */
  missing: readonly string[];
}

/** What a browser takes when nothing is said (Chromium's own settings), by the names that CSS has for kinds of fonts. */
const generic: Readonly<Record<string, string>> = {
  serif: 'Tinos',
  'ui-serif': 'Tinos',
  math: 'Tinos',
  'sans-serif': 'Arimo',
  'system-ui': 'Arimo',
  'ui-sans-serif': 'Arimo',
  '-apple-system': 'Arimo',
  blinkmacsystemfont: 'Arimo',
  inherit: '',
  initial: '',
  unset: '',
};

/** The family of text that names none. */
export const plainFamily = 'Tinos';
const mostNames = 20;
const inText = new Set(['text', 'tspan', 'textPath']);

/** Replaces the families of a cleaned drawing, in place. */
export function letter(root: XmlElement): Lettering {
  const chars = new Set<string>();
  collect(root, false, chars);
  if (chars.size === 0) return { families: [], strangers: [], missing: [] };
  const strangers = new Map<string, string>();
  const families = new Set<string>([plainFamily]);
  const ours = (list: string): string => {
    const { twin, stranger } = familyOf(list);
    if (stranger !== undefined && strangers.size < mostNames) strangers.set(stranger, twin);
    if (twin !== '') families.add(twin);
    return twin;
  };
  rename(root, ours);
  const missing = missingOf(chars);
  if ([...chars].some((char) => char > '\u017F')) families.add('Noto Sans');
  return {
    families: [...families],
    strangers: [...strangers].map(([family, twin]) => ({ family, twin })),
    missing,
  };
}

function collect(element: XmlElement, within: boolean, into: Set<string>): void {
  const words = within || inText.has(element.name);
  for (const child of element.children) {
    if (typeof child !== 'string') collect(child, words, into);
    else if (words) for (const char of child) if (char.trim() !== '') into.add(char);
  }
}

function rename(element: XmlElement, ours: (list: string) => string): void {
  const { attributes } = element;
  if (attributes['font-family'] !== undefined) {
    const family = ours(attributes['font-family']);
    if (family === '') delete attributes['font-family'];
    else attributes['font-family'] = family;
  }
  if (attributes.style !== undefined) attributes.style = restyle(attributes.style, ours);
  element.children.forEach((child, i) => {
    if (typeof child !== 'string') rename(child, ours);
    else if (element.name === 'style') element.children[i] = restyle(child, ours);
  });
}

/** «italic 700 12px/1.4 'Segoe UI', sans-serif», from the size on. */
const shorthand =
  /^(.{0,60}?)(?<![\w-])([\d.]+(?:px|pt|pc|mm|cm|in|em|rem|ex|%))(?:\s*\/\s*[\w.%]+)?\s+(.+)$/s;

function restyle(css: string, ours: (list: string) => string): string {
  return css.replace(
    /(^|[;{\s])(font-family|font)(\s*:\s*)([^;{}]{1,1000})/gi,
    (whole, before: string, name: string, colon: string, value: string) => {
      const [, important = ''] = /((?:(?<!\s)\s+)?!\s*important)\s*$/i.exec(value) ?? [];
      const plain = important === '' ? value : value.slice(0, -important.length);
      if (name.toLowerCase() === 'font-family') {
        const family = ours(plain);
        return family === '' ? whole : `${before}${name}${colon}'${family}'${important}`;
      }
      const [, look = '', size, list] = shorthand.exec(plain.trim()) ?? [];
      if (size === undefined || list === undefined) return whole;
      const set = [`font-size:${size}`, `font-family:'${ours(list) || plainFamily}'`];
      if (/\b(italic|oblique)\b/i.test(look)) set.push('font-style:italic');
      const weight = /\b(bold|bolder|lighter|[1-9]00)\b/i.exec(look)?.[1];
      if (weight !== undefined) set.push(`font-weight:${weight}`);
      return `${before}${set.map((one) => one + important).join(';')}`;
    },
  );
}

/** The first family of a list that is known; the first of all when none is, with what stands in for it. */
function familyOf(list: string): { twin: string; stranger?: string } {
  const names = list
    .split(',', mostNames)
    .map((name) =>
      name
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2')
        .trim(),
    )
    .filter((name) => name !== '');
  const [first] = names;
  if (first === undefined) return { twin: '' };
  for (const name of names) {
    const { twin, substituted } = twinOf(name, isBundled);
    if (!substituted) return { twin };
    if (Object.hasOwn(generic, name.toLowerCase())) {
      const kind = generic[name.toLowerCase()]!;
      return name === first ? { twin: kind } : { twin: kind || plainFamily, stranger: shortened(first) };
    }
  }
  return { twin: twinOf(first, isBundled).twin, stranger: shortened(first) };
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

let fonts: FontSet | undefined;

/** Latin letters, as every font of ours has them, are not looked up. */
function missingOf(chars: ReadonlySet<string>): string[] {
  const rare = [...chars].filter((char) => char > '\u017F').slice(0, 500);
  if (rare.length === 0) return [];
  const family = { family: plainFamily, twin: plainFamily };
  fonts ??= new FontSet(bundledFonts(), { fonts: { heading: family, body: family } });
  return [...fonts.missing(rare.join(''), 'body', false, false)].slice(0, mostNames);
}
