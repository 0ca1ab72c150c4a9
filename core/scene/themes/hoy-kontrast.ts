/**
 * Black, white and yellow for rooms with much light and eyes with little: every text has at least 7:1 to what is behind
 * it (WCAG 1.4.6), lines and marks too, and texts are larger.
 */
import type { Theme } from '../theme';
import { idOnPage, layoutOn, type PageShape } from './pages';

export function hoyKontrast(shape: PageShape = '16:9'): Theme {
  return {
    id: idOnPage('hoy-kontrast', shape),
    name: 'Høy kontrast',
    ...layoutOn(shape, 48, { title: { y: 46, h: 50 }, body: { y: 126, h: 354 }, foot: { y: 503, h: 17 } }),
    colors: {
      text: '000000',
      background: 'FFFFFF',
      ground: '000000',
      paper: 'FFF6CC',
      accent: '00308F',
      moss: '0F4D2A',
      gold: 'FFD500',
      muted: '262626',
      line: '595959',
      deep: '000000',
      link: '00308F',
      visited: '4A148C',
      onGround: 'FFFFFF',
      onGroundMuted: 'FFF0A8',
      groundTint: 'FFE04D',
      groundMid: 'A6A6A6',
      groundPanel: '1F1F1F',
      paperDeep: 'FFE04D',
      paperLine: '4D4D4D',
      chartGrey: '595959',
    },
    fonts: {
      heading: { family: 'Arial', twin: 'Arimo' },
      body: { family: 'Arial', twin: 'Arimo' },
    },
    sizes: {
      title: 38,
      titleMin: 30,
      cover: shape === '16:9' ? 64 : 50,
      body: 26,
      bodyMin: 22,
      label: 18,
      labelMin: 16,
      small: 14,
      more: 2,
    },
    boldTitles: true,
  };
}
