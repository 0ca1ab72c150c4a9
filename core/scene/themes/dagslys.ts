/** A light look: deep blue on white, sky and a touch of sun; beginnings and ends are light too. */
import type { Theme } from '../theme';
import { idOnPage, layoutOn, type PageShape, usualSizes } from './pages';

export function dagslys(shape: PageShape = '16:9'): Theme {
  return {
    id: idOnPage('dagslys', shape),
    name: 'Dagslys',
    ...layoutOn(shape, 56, { title: { y: 54, h: 46 }, body: { y: 132, h: 348 }, foot: { y: 505, h: 15 } }),
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
    sizes: usualSizes(shape),
  };
}
