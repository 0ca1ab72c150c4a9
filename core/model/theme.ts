/**
 * `themes/<id>.json`: a look that is read from a PowerPoint template, beside the template itself (`themes/<id>.pptx`).
 * Which layout is used for what stands in `roles` and may be changed by hand; everything else follows from it.
 * Lengths are points of the template's own pages.
 */
import { z } from 'zod';
import {
  type LayoutRole,
  layoutRoles,
  mixedTokens,
  type SchemeName,
  schemeNames,
  schemeTokens,
} from '../scene/theme';
import { idSchema } from './field';

export const themeFormat = 1;

const length = z.number().min(-20_000).max(20_000);
const hex = z.string().regex(/^[0-9A-F]{6}$/, 'expected a colour as six digits, 0–9 and A–F');
const short = z.string().max(200);

const frame = z.strictObject({ x: length, y: length, w: length.min(0), h: length.min(0) });

const place = z.strictObject({
  frame,
  align: z.enum(['left', 'center', 'right']),
  anchor: z.enum(['top', 'middle', 'bottom']),
  /** Points. */
  size: z.number().min(1).max(400).optional(),
  /** What the template writes in. */
  color: hex.optional(),
  /** What lies behind: one colour, or several of a picture or gradient. */
  behind: z.array(hex).min(1).max(4),
});
export type ThemePlace = z.infer<typeof place>;

const layout = z.strictObject({
  id: idSchema,
  /** As PowerPoint shows it. */
  name: short,
  part: short,
  master: z.number().int().min(0).max(100),
  background: z.array(hex).min(1).max(4),
  title: place.optional(),
  /** Text and content, in the order of the page. */
  bodies: z.array(place).max(20),
  footer: place.optional(),
  number: place.optional(),
  /** Free of ornaments. */
  stage: frame,
  /** Logos and ornaments that are kept clear. */
  zones: z.array(frame).max(50),
  /** Words, and kinds of pictures, that the template draws in PowerPoint and nobody else does. */
  left: z.array(short).max(20).optional(),
});
export type ThemeLayout = z.infer<typeof layout>;

/** Why a layout was chosen. */
const choiceReasons = ['type', 'name', 'placeholders', 'first-slide', 'stand-in', 'chosen'] as const;
export type ChoiceReason = (typeof choiceReasons)[number];

const choice = z.strictObject({ layout: idSchema, why: z.enum(choiceReasons).optional() });
const roles = z.strictObject(
  Object.fromEntries(layoutRoles.map((role) => [role, choice])) as Record<LayoutRole, typeof choice>,
);

const scheme = z.strictObject(
  Object.fromEntries(schemeNames.map((name) => [name, hex])) as Record<SchemeName, typeof hex>,
);

const font = z.strictObject({
  family: short.min(1),
  /** The font that is measured and drawn in its place. */
  twin: short.min(1),
  /** True when slides name the font themselves, because the package's theme has another. */
  named: z.boolean().optional(),
  /** True when the twin has other widths: lines may break otherwise where the font is there. */
  substituted: z.boolean().optional(),
});

const tokens = [...schemeTokens, ...mixedTokens] as const;

export const themeSchema = z.strictObject({
  format: z.literal(themeFormat),
  id: idSchema,
  name: short.min(1),
  /** The file that it was read from, and the digest of the package that belongs to it. */
  source: z.strictObject({ file: short, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  page: z.strictObject({ width: z.number().min(72).max(4032), height: z.number().min(72).max(4032) }),
  roles,
  fonts: z.strictObject({ heading: font, body: font }),
  /** Said instead of what follows from the scheme and the background. */
  colors: z
    .strictObject(
      Object.fromEntries(tokens.map((token) => [token, hex.optional()])) as Record<
        (typeof tokens)[number],
        z.ZodOptional<typeof hex>
      >,
    )
    .optional(),
  masters: z
    .array(z.strictObject({ name: short, scheme }))
    .min(1)
    .max(100),
  layouts: z.array(layout).min(1).max(500),
});
export type ThemeFile = z.infer<typeof themeSchema>;

/** What the layouts that our slides use draw in PowerPoint alone. */
export function leftOf({ roles: chosen, layouts }: Pick<ThemeFile, 'roles' | 'layouts'>): string[] {
  const used = new Set(Object.values(chosen).map((one) => one.layout));
  return [...new Set(layouts.flatMap(({ id, left = [] }) => (used.has(id) ? left : [])))];
}

/** Something about the template that people should know; its words stand with those who show it. */
export type ThemeNote =
  | { note: 'font-substituted'; family: string; twin: string }
  | { note: 'color-corrected'; what: 'title' | 'text' | 'accent'; from: string; to: string; ratio: number }
  | { note: 'stand-in'; role: LayoutRole; layout: string }
  | { note: 'lively'; layout: string }
  | { note: 'small-body'; layout: string }
  | { note: 'only-powerpoint'; what: string };
