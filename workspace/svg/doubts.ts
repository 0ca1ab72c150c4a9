/** What of a drawing is drawn otherwise than its file says, or not at all. */
import { descendants, type XmlElement } from '../../ooxml/xml';
import { leftOutOf } from './clean';
import { letter } from './lettering';

export interface DrawingDoubt {
  rule: 'image-font' | 'image-glyph' | 'image-words' | 'image-beyond';
  severity: 'warning' | 'tip';
  /** The drawing is the subject: «asks for …». */
  message: string;
  hint?: string;
  /** What is meant, in the drawing's own words. */
  params: { detail: string };
}

/** @param drawing cleaned; its families are replaced */
export function doubtsOf(drawing: XmlElement): DrawingDoubt[] {
  const beyond = beyondOf(drawing);
  const { strangers, missing } = letter(drawing);
  const out: DrawingDoubt[] = [];
  const { 'data-left-out': elements, 'data-left-out-words': words } = leftOutOf(drawing);
  if (words) {
    out.push({
      rule: 'image-words',
      severity: 'warning',
      message: `the drawing says «${words}» only where browsers look; every other program shows it shortened or otherwise.`,
      hint: 'Turn off formatted text (HTML labels) where it was drawn, and export it again.',
      params: { detail: words },
    });
  }
  const features = [...(elements?.split(' ') ?? []), ...beyond].join(', ');
  if (features !== '') {
    out.push({
      rule: 'image-beyond',
      severity: 'warning',
      message: `the drawing uses ${features}, which is not drawn here.`,
      hint: 'Look at it as it stands here; save it as PNG when it is not right.',
      params: { detail: features },
    });
  }
  if (missing.length > 0) {
    const chars = missing.join(' ');
    out.push({
      rule: 'image-glyph',
      severity: 'warning',
      message: `no font here has ${chars}, which the drawing writes.`,
      hint: 'Turn its letters into shapes where it was drawn, or save it as PNG.',
      params: { detail: chars },
    });
  }
  if (strangers.length > 0) {
    const fonts = strangers.map(({ family }) => family).join(', ');
    const twins = [...new Set(strangers.map(({ twin }) => twin))].join(' and ');
    out.push({
      rule: 'image-font',
      severity: 'tip',
      message: `the drawing asks for ${fonts}, and those words are drawn in ${twins}.`,
      hint: 'See whether they stand right; turn letters into shapes where it was drawn if they must look the same.',
      params: { detail: fonts },
    });
  }
  return out;
}

/** What browsers draw and resvg does not, by what is written in styles. */
const features: readonly (readonly [name: string, form: RegExp])[] = [
  ['vector-effect', /vector-effect\s*:\s*non-scaling/i],
  ['@media', /@(media|supports|layer|container|scope)/i],
  ['@keyframes', /@keyframes/i],
  ['var()', /\bvar\(/i],
  ['calc()', /\b(calc|min|max|clamp)\(/i],
  ['transform', /(^|[;{\s])(transform|transform-origin|transform-box|rotate|scale|translate)\s*:/i],
  ['clip-path', /clip-path\s*:\s*(inset|circle|ellipse|polygon|path|rect|xywh)\(/i],
  ['filter', /filter\s*:\s*(?!url\b)[a-z-]+\(/i],
  ['colours', /\b(oklch|oklab|lab|lch|hwb|color-mix|color)\(/i],
  ['text-shadow', /text-shadow\s*:/i],
  ['text-transform', /text-transform\s*:\s*(?!none)/i],
  ['inline-size', /inline-size\s*:/i],
  ['font-variant', /font-variant(-caps)?\s*:\s*[a-z-]*caps/i],
  ['mask-type', /mask-type\s*:\s*alpha/i],
];
const alsoAttributes = ['vector-effect', 'font-variant', 'mask-type'];
/** In a style sheet: pseudo-classes but the one that resvg knows and those of a pointer, and rules in rules. */
const selectors =
  /:(nth|not|is|where|has|last|only|empty|first-of)\b[\w-]*[^;{}]{0,200}\{|\{[^{}]{0,2000}\{/i;
/** Of shapes; on the drawing itself they say nothing of how it is drawn. */
const sizes = /(^|[;{\s])(x|y|cx|cy|r|rx|ry|width|height|d)\s*:/i;
const shapes = new Set(['rect', 'circle', 'ellipse', 'path', 'image', 'use', 'svg']);

function beyondOf(drawing: XmlElement): string[] {
  const found = new Set<string>();
  const look = (css: string): void => {
    for (const [name, form] of features) if (form.test(css)) found.add(name);
  };
  for (const element of [drawing, ...descendants(drawing)]) {
    const { style } = element.attributes;
    for (const name of alsoAttributes)
      if (element.attributes[name]) look(`${name}:${element.attributes[name]}`);
    if (style) {
      look(style);
      if (element !== drawing && shapes.has(element.name) && sizes.test(style)) found.add('width, r, d …');
    }
    if (element.name !== 'style') continue;
    const sheet = element.children.filter((child) => typeof child === 'string').join('');
    look(sheet);
    if (selectors.test(sheet)) found.add('selectors');
    if (/!\s*important/i.test(sheet)) found.add('!important');
    if (sizes.test(sheet.replace(/(^|\})\s*(svg|:root|#[\w-]+)\s*\{[^}]*\}/g, '')))
      found.add('width, r, d …');
  }
  return [...found];
}
