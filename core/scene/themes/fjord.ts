/** Lysark's own look: Georgia and Calibri on white, paper and deep fjord blue. */
import type { Theme } from '../theme';
import { idOnPage, type PageShape, pages } from './pages';

export function fjord(shape: PageShape = '16:9'): Theme {
  const page = pages[shape];
  const margin = 48;
  const width = page.width - 2 * margin;
  return {
    id: idOnPage('fjord', shape),
    name: 'Fjord',
    page,
    margin,
    colors: {
      text: '15262D',
      background: 'FFFFFF',
      ground: '0B3B4A',
      paper: 'F6F2E9',
      accent: 'B5452C',
      moss: '55713F',
      gold: 'C9972B',
      muted: '4A5A61',
      line: 'D3D8D5',
      deep: '0B3B4A',
      link: '0F5E75',
      visited: '4A5A61',
      onGround: 'FFFFFF',
      onGroundMuted: 'C9DDE2',
      groundTint: 'DDE9EC',
      groundMid: '7FA3AE',
      groundPanel: '0F4A5A',
      paperDeep: 'E9E1D1',
      paperLine: 'CFC6B4',
      chartGrey: '7F8C91',
    },
    fonts: {
      heading: { family: 'Georgia', twin: 'Gelasio' },
      body: { family: 'Calibri', twin: 'Carlito' },
    },
    // The title's baseline stands at y 84 and the body begins at 126; the footer's baseline stands at 517.
    frames: {
      title: { x: margin, y: 50, w: width, h: 46 },
      body: { x: margin, y: 126, w: width, h: 354 },
      footer: { x: margin, y: 505, w: width - 72, h: 15 },
      number: { x: page.width - margin - 48, y: 505, w: 48, h: 15 },
    },
    sizes: {
      title: 34,
      titleMin: 28,
      cover: shape === '16:9' ? 60 : 48,
      body: 24,
      bodyMin: 20,
      label: 16,
      labelMin: 14,
      small: 12,
    },
  };
}
