import { contrastRatio, neededRatio } from '../../scene/contrast';
import { type ColorToken, type LayoutRole, type Theme, themeOn } from '../../scene/theme';
import type { Role } from '../../scene/types';
import { backingsOf, behindBox } from '../paint';
import { defineRule } from '../rule';
import { blank, clip } from '../walk';

/** Never rounded up: 4.49 is not 4.5. */
const shown = (ratio: number): number => Math.floor(ratio * 100) / 100;

/**
 * WCAG 1.4.3 and 1.4.11: each line against what is painted behind it (PowerPoint's own checker looks at the box's
 * fill only), and shapes that carry meaning against what they stand on. Decoration is exempt.
 */
export const contrast = defineRule({
  id: 'contrast',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.4.3, 1.4.11',
  find(ctx, report) {
    const ratios = new Map<string, number>();
    const contrast = (a: string, b: string): number => {
      const key = `${a} ${b}`;
      const known = ratios.get(key) ?? contrastRatio(a, b);
      ratios.set(key, known);
      return known;
    };
    for (const on of ctx.seen) {
      const theme = themeOn(ctx.theme, on.scene.layout);
      const ratio = (a: ColorToken, b: ColorToken): number => contrast(theme.colors[a], theme.colors[b]);
      for (const { text, color, size, bold, behind, words } of backingsOf(on)) {
        if (behind === 'image') continue;
        // A template's own band lies between the page and the text.
        const band =
          behind === on.scene.background ? bandBehind(theme, on.scene.layout, text.node.role) : undefined;
        const has = band === undefined ? ratio(color, behind) : contrast(theme.colors[color], band);
        const needed = neededRatio(size, bold);
        if (has >= needed) continue;
        report({
          on,
          node: text.node.id,
          message: `«${clip(words, 40)}» has the contrast ${shown(has)}:1 to what is behind it and needs ${needed}:1.`,
          hint: `The colour «${color}» cannot be read on «${behind}».`,
          params: { ratio: shown(has), needed, color, behind },
        });
      }
      on.nodes.forEach(({ node, decorative }, order) => {
        if (node.kind !== 'shape' || decorative || node.role === 'decoration' || blank(node.alt)) return;
        const own = [node.fill, node.stroke?.color].filter((color) => color !== undefined);
        for (const behind of behindBox(on, node.frame, order)) {
          if (behind === 'image' || own.length === 0) continue;
          const has = Math.max(...own.map((color) => ratio(color, behind)));
          if (has >= 3) continue;
          report({
            on,
            node: node.id,
            message: `The shape has the contrast ${shown(has)}:1 to what is behind it and needs 3:1.`,
            hint: 'Choose a darker or a lighter colour, or mark it as decorative.',
            params: { ratio: shown(has), needed: 3, color: own[0]!, behind },
          });
          return;
        }
      });
    }
  },
});

function bandBehind({ borrowed }: Theme, layout: LayoutRole, role: Role): string | undefined {
  const behind = borrowed?.behind[layout];
  switch (role) {
    case 'title':
    case 'kicker':
      return behind?.title;
    case 'footer':
      return behind?.footer;
    case 'number':
      return behind?.number;
    default:
      return undefined;
  }
}

/** WCAG 1.4.3: nothing can be promised about letters on a photograph, so text stands on solid panels. */
export const textOnImage = defineRule({
  id: 'text-on-image',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.4.3',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const told = new Set<string>();
      for (const { text, behind, words } of backingsOf(on)) {
        if (behind !== 'image' || told.has(text.node.id)) continue;
        told.add(text.node.id);
        report({
          on,
          node: text.node.id,
          message: `«${clip(words, 40)}» stands on a picture.`,
          hint: 'Put it beside the picture, or on a solid panel.',
        });
      }
    }
  },
});
