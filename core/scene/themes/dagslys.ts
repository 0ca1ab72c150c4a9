/** A light look: deep blue on white, sky and a touch of sun; beginnings and ends are light too. */
import type { Theme } from '../theme';
import { idOnPage, type PageShape, pages } from './pages';

export function dagslys(shape: PageShape = '16:9'): Theme {
  const page = pages[shape];
  const margin = 56;
  const width = page.width - 2 * margin;
  return {
    id: idOnPage('dagslys', shape),
    name: 'Dagslys',
    page,
    margin,
    colors: {
      text: '14253D',
      background: 'FFFFFF',
      ground: 'E4F0F8',
      paper: 'FFFBF0',
      accent: '0B64AD',
      moss: '2B7A57',
      gold: 'F2B11C',
      muted: '4B5A6C',
      line: 'D3DEE8',
      deep: '0C3E73',
      link: '0B5CAD',
      visited: '5B4B8A',
      onGround: '10294A',
      onGroundMuted: '3F5268',
      groundTint: 'D9E9F5',
      groundMid: '9CBFDC',
      groundPanel: 'D3E5F2',
      paperDeep: 'FBE7B2',
      paperLine: 'E6D9B4',
      chartGrey: '7C8A99',
    },
    fonts: {
      heading: { family: 'Cambria', twin: 'Caladea' },
      body: { family: 'Arial', twin: 'Arimo' },
    },
    frames: {
      title: { x: margin, y: 54, w: width, h: 46 },
      body: { x: margin, y: 132, w: width, h: 348 },
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
