import { defineRule } from '../rule';
import { isReference } from '../walk';

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
