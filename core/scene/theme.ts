/** What a theme is: page, colours by token, fonts by slot, and the frames where title, body and footer stand. */
import type { Frame } from './frame';

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
type MixedToken = (typeof mixedTokens)[number];
export type ColorToken = SchemeToken | MixedToken;

/** The scheme's colours in the same order, as slides name them (`a:schemeClr/@val`, through the master's colour map). */
export const schemeNames = [
  'tx1',
  'bg1',
  'tx2',
  'bg2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type SchemeName = (typeof schemeNames)[number];

/** What slides call each scheme token. */
export const schemeSlots = Object.fromEntries(
  schemeTokens.map((token, i) => [token, schemeNames[i]!]),
) as Record<SchemeToken, SchemeName>;

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

interface ThemeFont {
  /** The name written into documents. */
  family: string;
  /** The metric twin that is measured and drawn here. */
  twin: string;
  /** True when the name itself is written on slides, because the package's theme has another font there. */
  named?: boolean;
}

export type Palette = Record<ColorToken, string>;

type Anchor = 'top' | 'middle' | 'bottom';
type Align = 'left' | 'center' | 'right';

/** Where and how a layout sets a text. */
export interface TextPlace {
  frame: Frame;
  align: Align;
  anchor: Anchor;
  /** Points. */
  size: number;
}

/** The layouts that open and close, whose title and text stand where the template puts them. */
export const openingRoles = ['cover', 'section', 'closing'] as const;
export type OpeningRole = (typeof openingRoles)[number];

export interface Opening {
  title: TextPlace;
  /** Room for everything that is said below the title. */
  text: TextPlace;
}

/** What lies behind the texts of a layout, as hex, when it is not the page's own background. */
export interface Behind {
  title?: string;
  footer?: string;
  number?: string;
}

/**
 * What a theme has that is read from somebody's own PowerPoint template. Its pages may have any size: scenes are laid
 * out on a page that is 540 points high, and `unit` says how large such a point is in their file.
 */
export interface Borrowed {
  /** Points of the file for each point of a scene. */
  unit: number;
  /** Free of logos and ornaments: pictures and panels that would fill a side of our own pages keep to it. */
  stage: Frame;
  title: { align: Align; anchor: Anchor; color: ColorToken };
  footer: { align: Align; anchor: Anchor; color: ColorToken };
  number: { align: Align; anchor: Anchor; color: ColorToken };
  openings: Record<OpeningRole, Opening>;
  /** Colours on layouts whose background differs from that of `content`. */
  palettes: Partial<Record<LayoutRole, Palette>>;
  behind: Partial<Record<LayoutRole, Behind>>;
  /** Logos and ornaments by layout. */
  zones: Partial<Record<LayoutRole, readonly Frame[]>>;
  /** The name that slides give a colour of the package's scheme, by its hex. */
  scheme: Readonly<Record<string, string>>;
  /** Key of what a layout draws, for `AssetSource`. */
  backdrops: Partial<Record<LayoutRole, string>>;
}

export interface Theme {
  id: string;
  name: string;
  page: { width: number; height: number };
  /** Left and right margin, in points. */
  margin: number;
  /** Six-digit hex, upper case, without «#». */
  colors: Palette;
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
  borrowed?: Borrowed;
}

/** Where pictures and panels may reach: the whole page, or what a template of somebody's leaves free. */
export function stageOf({ page, borrowed }: Pick<Theme, 'page' | 'borrowed'>): Frame {
  return borrowed?.stage ?? { x: 0, y: 0, w: page.width, h: page.height };
}

const onLayout = new WeakMap<Theme, Map<LayoutRole, Theme>>();

/** The theme as it holds on a layout, whose background may ask for other colours. The same object for the same layout. */
export function themeOn(theme: Theme, layout: LayoutRole): Theme {
  const colors = theme.borrowed?.palettes[layout];
  if (!colors) return theme;
  const known = onLayout.get(theme) ?? new Map<LayoutRole, Theme>();
  onLayout.set(theme, known);
  const own = known.get(layout) ?? { ...theme, colors };
  known.set(layout, own);
  return own;
}
