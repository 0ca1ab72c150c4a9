/** Words for what is seen and not read: alternative texts, and text that stands in a picture. */
import { factRef } from '../../model/ref';
import { defineRule } from '../rule';
import { blank, isReference } from '../walk';

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

/** The part of the page from which a picture is the slide's main thing. */
const large = 0.25;
const fewWords = 10;

/**
 * WCAG 1.4.5: what a clipping or a drawn chart says stands as text too. Photographs and drawings that the register
 * calls so hold no text to speak of; what it does not know is judged like a clipping.
 */
export const textInImage = defineRule({
  id: 'text-in-image',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.4.5',
  find(ctx, report) {
    const page = ctx.theme.page.width * ctx.theme.page.height;
    for (const { on, node, decorative, entry, ref } of ctx.images) {
      if (decorative || node.role === 'portrait' || (node.frame.w * node.frame.h) / page <= large) continue;
      const credit = entry?.credit as { as?: string } | undefined;
      const picture = entry?.own === true || credit?.as !== undefined;
      if (picture && !on.facts.has('clippings')) continue;
      const words = on.texts
        .filter((text) => !text.offPage && !isReference(text.role) && text.role !== 'kicker')
        .flatMap((text) => text.words)
        .reduce((sum, part) => sum + (part.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
      if (words >= fewWords) continue;
      report({
        on,
        node: node.id,
        fact: ref,
        message: `A large picture stands with ${words} words of text.`,
        hint: 'If it holds text, give the headline and a summary as text.',
        params: { words },
      });
    }
  },
});
