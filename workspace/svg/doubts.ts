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
      message: `the drawing says «${words}» only where browsers look; every other program shows it shortened or otherwise`,
      hint: 'Turn off formatted text (HTML labels) where it was drawn, and export it again.',
      params: { detail: words },
    });
  }
  const features = [...(elements?.split(' ') ?? []), ...beyond].join(', ');
  if (features !== '') {
    out.push({
      rule: 'image-beyond',
      severity: 'warning',
      message: `the drawing uses ${features}, which is not drawn here`,
      hint: 'Look at it as it stands here; save it as PNG when it is not right.',
      params: { detail: features },
    });
  }
  if (missing.length > 0) {
    const chars = missing.join(' ');
    out.push({
      rule: 'image-glyph',
      severity: 'warning',
      message: `no font here has ${chars}, which the drawing writes`,
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
      message: `the drawing asks for ${fonts}, and those words are drawn in ${twins}`,
      hint: 'See whether they stand right; turn letters into shapes where it was drawn if they must look the same.',
      params: { detail: fonts },
    });
  }
  return out;
}

/** What browsers draw and resvg does not, by what is written in attributes and styles. */
const features: readonly (readonly [name: string, form: RegExp])[] = [
  ['vector-effect', /vector-effect\s*[:=]\s*["']?\s*non-scaling/i],
  ['@media', /@media/i],
  ['@supports', /@supports/i],
  ['@layer', /@layer|@container/i],
  ['animation', /@keyframes/i],
  ['var()', /var\(/i],
  ['calc()', /calc\(|min\(|max\(|clamp\(/i],
  ['transform', /(^|[;{\s])(transform|transform-origin|rotate|scale|translate)\s*:/i],
  ['clip-path', /clip-path\s*:\s*(inset|circle|ellipse|polygon|path)\(/i],
  ['filter', /filter\s*:\s*[a-z-]+\((?!["']?#)/i],
  ['colours', /\b(oklch|oklab|lab|lch|color-mix|color)\(/i],
  ['text-shadow', /text-shadow\s*:/i],
];

function beyondOf(drawing: XmlElement): string[] {
  const found = new Set<string>();
  for (const element of [drawing, ...descendants(drawing)]) {
    const { style, 'vector-effect': effect } = element.attributes;
    const said = [style, effect && `vector-effect:${effect}`];
    if (element.name === 'style') said.push(...element.children.filter((child) => typeof child === 'string'));
    for (const css of said) {
      if (!css) continue;
      for (const [name, form] of features) if (form.test(css)) found.add(name);
    }
  }
  return [...found];
}
