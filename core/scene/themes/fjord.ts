/** Lysark's own look: Georgia and Calibri on white, paper and deep fjord blue. */
import type { Theme } from '../theme';
import { idOnPage, layoutOn, type PageShape, usualSizes } from './pages';

export function fjord(shape: PageShape = '16:9'): Theme {
  return {
    id: idOnPage('fjord', shape),
    name: 'Fjord',
    // The title's baseline stands at y 84 and the body begins at 126; the footer's baseline stands at 517.
    ...layoutOn(shape, 48, { title: { y: 50, h: 46 }, body: { y: 126, h: 354 }, foot: { y: 505, h: 15 } }),
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
    sizes: usualSizes(shape),
  };
}
