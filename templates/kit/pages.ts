/** Text that goes on over several slides, and where it stops doing so. */
import type { SceneParagraph } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { flow } from '../../core/text/split';
import { fixed, para } from './text';

/** Nobody shows more of one text: it is then no slide, but a document. */
export const mostPages = 20;

/**
 * Paragraphs shared between as few pages of `height` points as they need. What would fill more than `most` is cut on a
 * page that says so, with a finding; the whole text stays where it is written.
 */
export function textPages(
  ctx: Context,
  paragraphs: readonly SceneParagraph[],
  width: number,
  height: number,
  most = mostPages,
): SceneParagraph[][] {
  const { style } = paragraphs.at(-1) ?? { style: { font: 'body', size: 20, color: 'text' } as const };
  const end = para(fixed(ctx, 'cutHere'), { ...style, italic: true }, { spaceBefore: style.size / 2 });
  const pages = flow(ctx.fonts, paragraphs, width, height, { pages: Math.max(1, most), end });
  if (pages.at(-1)?.at(-1) === end) {
    ctx.report({
      rule: 'text-cut',
      severity: 'error',
      message: `The text would fill more than ${mostPages} slides and is cut; all of it is kept where it is written.`,
      hint: 'Show a shorter text, or share it between several slides.',
      params: { most: mostPages },
    });
  }
  return pages;
}
