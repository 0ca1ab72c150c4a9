/** Where the placeholders of our layouts stand, from the theme's own frames and the page's proportions. */
import type { LayoutRole, Theme } from '../../../core/scene/theme';
import type { Frame } from '../../../core/scene/types';

/** The panel of the «Delt» layout: 360 points of a page of 960. */
export function splitPanel(theme: Theme): Frame {
  return { x: 0, y: 0, w: theme.page.width * 0.375, h: theme.page.height };
}

interface LayoutFrames {
  title: Frame;
  /** The subtitle of the cover, the bodies of all others. */
  bodies: Frame[];
  picture?: Frame;
  footer: Frame;
  number: Frame;
}

export function layoutFrames(theme: Theme, role: LayoutRole): LayoutFrames {
  const { width, height } = theme.page;
  const { title, body, footer, number } = theme.frames;
  const common = { title, footer, number };
  const across = (top: number, h: number): Frame => ({
    x: theme.margin,
    y: height * top,
    w: width - 2 * theme.margin,
    h: height * h,
  });
  switch (role) {
    case 'cover':
      return { ...common, title: across(0.15, 0.3), bodies: [across(0.48, 0.2)] };
    case 'section':
    case 'closing':
      return { ...common, title: across(0.34, 0.22), bodies: [across(0.58, 0.2)] };
    case 'content':
      return { ...common, bodies: [body] };
    case 'twoContent': {
      const gap = 24;
      const w = (body.w - gap) / 2;
      return {
        ...common,
        bodies: [
          { ...body, w },
          { ...body, w, x: body.x + w + gap },
        ],
      };
    }
    case 'titleOnly':
      return { ...common, bodies: [] };
    case 'quote':
      return { ...common, bodies: [{ ...body, h: body.h * 0.72 }] };
    case 'split': {
      const panel = splitPanel(theme);
      const x = panel.w + theme.margin;
      return {
        title: { x: theme.margin, y: height * 0.19, w: panel.w - theme.margin - 24, h: height * 0.42 },
        bodies: [{ ...body, x, w: width - x - theme.margin }],
        footer: { ...footer, x, w: number.x - x - 24 },
        number,
      };
    }
    case 'image': {
      const caption = 34;
      const gap = 12;
      return {
        ...common,
        picture: { ...body, h: body.h - caption - gap },
        bodies: [{ ...body, y: body.y + body.h - caption, h: caption }],
      };
    }
  }
}
