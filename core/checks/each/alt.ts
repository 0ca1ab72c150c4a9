/** Words for what is seen and not read. */
import { factRef } from '../../model/ref';
import { defineRule } from '../rule';
import { blank } from '../walk';

/** WCAG 1.1.1: every picture, table and group says what it shows, or says that it shows nothing. */
export const altMissing = defineRule({
  id: 'alt-missing',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.1.1',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const { node, decorative, spokenFor } of on.nodes) {
        if (node.kind === 'text' || decorative || spokenFor || !blank(node.alt)) continue;
        report({
          on,
          node: node.id,
          ...(node.kind === 'image' ? { fact: factRef('images', node.asset) } : {}),
          message: `This ${node.kind === 'image' ? 'picture' : node.kind} has no alternative text.`,
          hint: 'Say in a sentence what it shows, or mark it as decorative.',
          params: { kind: node.kind },
        });
      }
    }
  },
});

const fileName = /\.(png|jpe?g|gif|svg|webp|tiff?|bmp|emf|wmf|heic|avif)\s*$/iu;
const path = /^([a-z]:[\\/]|[\\/]|\.{0,2}\/|https?:|file:)/iu;
const justAKind =
  /^(et |eit |en |ein |an? )?(bildet?|bilete(t)?|image|picture|photo|fotografi|foto|illustrasjon|illustration|grafikk?|figur|figure|logo|diagram|chart|tabell|table|govva)( ?\d+)?[.:]?$/iu;
const cameraName =
  /^(img|dsc[nf]?|image|bilde|picture|photo|skjermbilde|screenshot|scan)[ _-]?\d[\w .()-]*$/iu;
const automatic =
  /automatisk generert|generert automatisk|automatically generated|description automatically/iu;

/** WCAG 1.1.1: a file name, «bilde» or a machine's guess is no alternative (PptxGenJS falls back to the file's path). */
export const altFilename = defineRule({
  id: 'alt-filename',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.1.1',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const { node, decorative } of on.nodes) {
        const alt = node.alt?.trim() ?? '';
        if (node.kind === 'text' || decorative || alt === '') continue;
        const bad = fileName.test(alt) || path.test(alt) || justAKind.test(alt) || cameraName.test(alt);
        if (!bad && !automatic.test(alt) && !(node.kind === 'image' && alt === node.asset)) continue;
        report({
          on,
          node: node.id,
          ...(node.kind === 'image' ? { fact: factRef('images', node.asset) } : {}),
          message: `The alternative text «${alt.slice(0, 80)}» does not say what is shown.`,
          hint: 'Say in a sentence what it shows.',
          params: { alt: alt.slice(0, 80) },
        });
      }
    }
  },
});
