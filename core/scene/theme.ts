/** What a theme is: page, colours by token, fonts by slot, and the frames where title, body and footer stand. */
import type { Frame } from './types';

/**
 * The twelve colours of an Open XML colour scheme (ECMA-376-1, 20.1.6.2), by our names and in its order
 * dk1, lt1, dk2, lt2, accent1–6, hlink, folHlink.
 */
export const schemeTokens = [
  'text',
  'background',
  'ground',
  'paper',
  'accent',
  'moss',
  'gold',
  'muted',
  'line',
  'deep',
  'link',
  'visited',
] as const;

/** Colours mixed from the scheme's, written as RGB because DrawingML has no plain mixture. */
export const mixedTokens = [
  'onGround',
  'onGroundMuted',
  'groundTint',
  'groundMid',
  'groundPanel',
  'paperDeep',
  'paperLine',
  'chartGrey',
] as const;

export type SchemeToken = (typeof schemeTokens)[number];
export type MixedToken = (typeof mixedTokens)[number];
export type ColorToken = SchemeToken | MixedToken;

/** The scheme slot of each scheme token, as written in `a:schemeClr/@val` of a slide (through the master's colour map). */
export const schemeSlots: Record<SchemeToken, string> = {
  text: 'tx1',
  background: 'bg1',
  ground: 'tx2',
  paper: 'bg2',
  accent: 'accent1',
  moss: 'accent2',
  gold: 'accent3',
  muted: 'accent4',
  line: 'accent5',
  deep: 'accent6',
  link: 'hlink',
  visited: 'folHlink',
};

export type FontSlot = 'heading' | 'body';
export type Ground = 'fjord' | 'paper' | 'white' | 'split' | 'image';

/** The slide layouts every base package offers; a foreign package is matched to them by type and placeholders. */
export const layoutRoles = [
  'cover',
  'section',
  'content',
  'twoContent',
  'titleOnly',
  'quote',
  'split',
  'image',
  'closing',
] as const;
export type LayoutRole = (typeof layoutRoles)[number];

export interface ThemeFont {
  /** The name written into documents. */
  family: string;
  /** The metric twin that is measured and drawn here. */
  twin: string;
}

export interface Theme {
  id: string;
  name: string;
  page: { width: number; height: number };
  /** Left and right margin, in points. */
  margin: number;
  /** Six-digit hex, upper case, without «#». */
  colors: Record<ColorToken, string>;
  fonts: Record<FontSlot, ThemeFont>;
  frames: { title: Frame; body: Frame; footer: Frame; number: Frame };
  /** Preferred and least sizes in points. */
  sizes: {
    title: number;
    titleMin: number;
    cover: number;
    body: number;
    bodyMin: number;
    label: number;
    labelMin: number;
    small: number;
    /** Points added to every size that a template asks for: a theme for tired eyes sets all text larger. */
    more?: number;
  };
  /** Titles are set in bold; quotations, in the same font, are not. */
  boldTitles?: boolean;
}
