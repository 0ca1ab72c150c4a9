/** The pages that our own themes are drawn for. */
import type { Theme } from '../theme';

export type PageShape = '16:9' | '4:3';

/** 13.333 × 7.5 in and 10 × 7.5 in, PowerPoint's own two. */
export const pages: Record<PageShape, Theme['page']> = {
  '16:9': { width: 960, height: 540 },
  '4:3': { width: 720, height: 540 },
};

/** The id of a theme on a page: that of the theme itself on the usual one. */
export function idOnPage(id: string, shape: PageShape): string {
  return shape === '16:9' ? id : `${id}-${shape.replace(':', 'x')}`;
}
