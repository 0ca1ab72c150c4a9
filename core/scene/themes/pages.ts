/** What our own themes share: the pages they are drawn for, and where things stand and how large they are on them. */
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

/** Tops and heights in points; left and right all keep to the margin. */
interface Rows {
  title: { y: number; h: number };
  body: { y: number; h: number };
  foot: { y: number; h: number };
}

/** Page, margin and frames of a theme. */
export function layoutOn(
  shape: PageShape,
  margin: number,
  { title, body, foot }: Rows,
): Pick<Theme, 'page' | 'margin' | 'frames'> {
  const page = pages[shape];
  const w = page.width - 2 * margin;
  return {
    page,
    margin,
    frames: {
      title: { x: margin, ...title, w },
      body: { x: margin, ...body, w },
      footer: { x: margin, ...foot, w: w - 72 },
      number: { x: page.width - margin - 48, ...foot, w: 48 },
    },
  };
}

/** Sizes in points, but for themes that set all text larger. */
export function usualSizes(shape: PageShape): Theme['sizes'] {
  return {
    title: 34,
    titleMin: 28,
    cover: shape === '16:9' ? 60 : 48,
    body: 24,
    bodyMin: 20,
    label: 16,
    labelMin: 14,
    small: 12,
  };
}
